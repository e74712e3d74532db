package home

import (
	"fmt"

	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// Within how many days a date of the year is spoken of, and from when it is urgent.
const (
	dutyAhead  = 100
	dutyUrgent = 30
)

// duties are the dates of the year still open: of the rules' calendar, of closures, documents and names to be purged. Contracts
// and activities without a result have reminders of their own, in fewer words.
func (d Deps) duties(facts *count.Facts) ([]reminder, error) {
	all, err := d.Office.Steer.Duties(facts)
	if err != nil {
		return nil, fmt.Errorf("read duties: %w", err)
	}
	var list []reminder
	for _, duty := range all {
		if duty.State != steer.Coming && duty.State != steer.Overdue || duty.Left > dutyAhead || facts.Year < facts.Today.Year() {
			continue
		}
		if duty.ID != "" && (duty.Entity == term.EntityContract.Key || duty.Entity == term.EntityActivity.Key) {
			continue
		}
		list = append(list, d.dutyLine(duty))
	}
	return list, nil
}

func (d Deps) dutyLine(duty steer.Duty) reminder {
	r := reminder{state: part.Auto, chip: duty.Said(), text: duty.Name, due: duty.Left, act: wording.HomeDoDuty}
	switch {
	case duty.State == steer.Overdue:
		r.state = part.Overdue
	case duty.Left <= dutyUrgent:
		r.state = part.Soon
	}
	to, built := d.Route(duty.Entity, duty.ID)
	switch {
	case built:
		r.to = to
		if duty.ID != "" {
			r.act = wording.HomeGoSee
		}
	case len(duty.Codes) > 0:
		r.to, r.act = shell.Route{Place: shell.Appraisal, Code: duty.Codes[0]}, wording.HomeGoSee
	default:
		r.to, r.act = shell.Route{Place: shell.Appraisal}, wording.HomeGoSee
	}
	return r
}
