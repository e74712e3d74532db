package facility

import (
	"guanyunbu/app"
)

// HolidaySeason marks a plan that is used on holidays only.
const HolidaySeason app.Code = "holiday"

// On gives the stretches planned for the weekday of d.
func (p *Plan) On(d app.Day) app.Segments {
	week := [...]app.Segments{p.Sunday, p.Monday, p.Tuesday, p.Wednesday, p.Thursday, p.Friday, p.Saturday}
	return week[d.Weekday()]
}

// Planned gives the stretches announced for a day. Of the plans in force the one that took effect
// last wins; a holiday plan is asked first on holidays and never on other days.
func Planned(plans []*Plan, calendar Calendar, d app.Day) app.Segments {
	var usual, holiday *Plan
	for _, p := range plans {
		if !inForce(p, d) {
			continue
		}
		if p.Season == HolidaySeason {
			holiday = later(holiday, p)
			continue
		}
		usual = later(usual, p)
	}
	if holiday != nil && calendar.Holiday(d) {
		return holiday.On(d)
	}
	if usual == nil {
		return nil
	}
	return usual.On(d)
}

func inForce(p *Plan, d app.Day) bool {
	return p.From <= d && (p.To == "" || d <= p.To)
}

func later(a, b *Plan) *Plan {
	if a == nil || b.From > a.From || (b.From == a.From && b.ID > a.ID) {
		return b
	}
	return a
}
