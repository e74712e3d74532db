package delivery

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// NewOpenings makes the page of the opening log: the month at a glance above the days that are logged.
func NewOpenings(deps Deps) *record.Ledger {
	room := &opening{deps: deps, calendar: newDays(deps)}
	var page *record.Ledger
	room.calendar.enter = func(day app.Day) { deps.Shell.Go(shell.Route{Place: shell.OpeningLog, New: true, Code: string(day)}) }
	room.calendar.look = func(day app.Day) { page.GoTo("day", string(day)) }
	page = record.NewLedger(deps.Deps, "opening", record.Options{
		Place: shell.OpeningLog, FormTitle: wording.EnterOpening,
		Columns: []string{"day", "#weekday", "segments", "#hours", "visits", "online", "duty", "trouble"},
		Widths:  map[string]float32{"segments": 210, "visits": 84, "online": 60, "duty": 84},
		Extras: []record.Extra{
			{Key: "#weekday", Label: wording.Week, Width: 52, Face: weekday},
			{Key: "#hours", Label: wording.Hours, Width: 60, Face: hours},
		},
		Uncopied: backfill(), Months: true, FromEnd: true, Above: room.calendar.view, Layout: openingLayout(), Compare: room.compare, Prime: room.prime, Follow: followDay(deps),
		Told: func(app.Changes) { room.calendar.read() },
		Seen: room.calendar.show,
		Actions: []record.Act{{
			Label: wording.AsPlanned, Icon: part.Clock, Hint: wording.KeyPlanned, Chord: part.Ctrl(fyne.KeyG), Form: true, Do: room.fillPlanned,
		}},
	})
	return page
}

func openingLayout() *record.Layout {
	return &record.Layout{Sections: []record.Section{{Term: term.SectionBasic, Rows: [][]record.Slot{
		{{Key: "day"}, {Key: "segments", Width: 300, Grows: true}},
		{{Key: "visits"}, {Key: "online"}, {Key: "duty", Grows: true}},
		{{Key: "trouble", Grows: true}},
	}}}}
}

// opening is what is special to the opening log.
type opening struct {
	deps     Deps
	calendar *days
}

// prime begins with the day that was pressed in the month, else with the first planned day that is not logged yet.
func (o *opening) prime(rec field.Record, route shell.Route) {
	day := app.Day(route.Code)
	if day == "" {
		day = o.calendar.firstMissing()
	}
	if day == "" {
		return
	}
	if err := rec.Value("day").Set(string(day)); err != nil {
		o.deps.Shell.Problem(err)
	}
}

// fillPlanned writes the hours announced for the day into the form.
func (o *opening) fillPlanned(page *record.Ledger) {
	rec := page.Form().Record()
	planned, err := plannedFor(o.deps, rec.Facility(), rec.Day())
	if err != nil {
		o.deps.Shell.Problem(err)
		return
	}
	if len(planned) == 0 {
		o.deps.Shell.Snack(shell.Snack{Text: wording.NothingPlanned, Notice: true})
		return
	}
	page.Form().Enter("segments", planned.Text())
}

// plannedFor is what the opening plan announces for a day.
func plannedFor(deps Deps, place app.ID, day app.Day) (app.Segments, error) {
	plans, err := deps.Office.Facility.Plans.Find(ledger.Query{Facility: place})
	if err != nil {
		return nil, err
	}
	calendar, err := deps.Office.Facility.Calendar()
	if err != nil {
		return nil, err
	}
	return facility.Planned(plans, calendar, day), nil
}

// compare is how many people came on the same day of last year.
func (o *opening) compare(rec field.Record, key string) string {
	if key != "visits" || rec.Day() == "" {
		return ""
	}
	before := rec.Day().YearBefore()
	found, err := o.deps.Office.Delivery.Openings.Find(ledger.Query{Facility: rec.Facility(), Span: app.Span{From: before, To: before}})
	if err != nil || len(found) == 0 {
		return "" // a comparison is an extra
	}
	n, known := found[0].Visits.Known()
	if !known {
		return ""
	}
	return fmt.Sprintf(wording.LastYearDay, field.ShowNumber(n))
}

func weekday(rec field.Record) record.Face {
	return record.Face{Text: wording.DayOfWeek(int(rec.Day().Weekday()))}
}

// hours is how long the doors were open, in hours with one decimal.
func hours(rec field.Record) record.Face {
	var segments app.Segments
	if err := segments.Set(rec.Text("segments")); err != nil || len(segments) == 0 {
		return record.Face{Text: term.WordDash, Faint: true}
	}
	minutes := delivery.HoursOf([]*delivery.Opening{{Day: rec.Day(), Segments: segments}})
	total := minutes.Minutes(rec.Day()) + minutes.Minutes(rec.Day().Add(1))
	tenths := (total + 3) / 6
	return record.Face{Text: fmt.Sprintf("%d.%d", tenths/10, tenths%10)}
}
