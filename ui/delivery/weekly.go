package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/record"
)

// weekly makes an activity into a series of planned ones: nothing is counted before it took place.
func weekly(deps Deps) *record.Weekly {
	return &record.Weekly{
		Ready: func(rec field.Record, day app.Day) error {
			for key, text := range map[string]string{"start": string(day), "end": "", "status": string(delivery.Planned), "cause": "", "backfilled": "", "backDay": "", "backReason": ""} {
				if err := rec.Value(key).Set(text); err != nil {
					return err
				}
			}
			for _, key := range append(groupKeys(), "online", "booked", "signed", "satisfied") {
				if err := rec.Value(key).Set(""); err != nil {
					return err
				}
			}
			return nil
		},
		Shut: func(here app.ID, day app.Day) bool {
			shut, err := shutOn(deps, here, day)
			deps.Shell.Problem(err)
			return shut
		},
	}
}

// shutOn reports whether the plan has no hours on a day or a closure of the whole house covers it.
func shutOn(deps Deps, here app.ID, day app.Day) (bool, error) {
	plans, err := deps.Office.Facility.Plans.Find(ledger.Query{Facility: here})
	if err != nil || len(plans) == 0 {
		return false, err
	}
	calendar, err := deps.Office.Facility.Calendar()
	if err != nil {
		return false, err
	}
	closures, err := deps.Office.Delivery.Closures.Find(ledger.Query{Facility: here, Span: app.Span{To: day}})
	if err != nil {
		return false, err
	}
	for _, c := range closures {
		if c.Space == "" && c.Span().Holds(day) {
			return true, nil
		}
	}
	return len(facility.Planned(plans, calendar, day)) == 0, nil
}

// followDay marks what is entered long after its day as 补录: its month is over and the tenth of the next one has passed.
func followDay(deps Deps) func(field.Record, string) map[string]string {
	return func(rec field.Record, key string) map[string]string {
		if key != rec.Shape.DayKey || rec.Base.ID != "" || rec.Day() == "" {
			return nil
		}
		if deps.Today() <= app.MonthOf(rec.Day()).Span().To.Add(lateAfter) {
			return map[string]string{"backfilled": "", "backDay": ""}
		}
		follow := map[string]string{"backfilled": string(app.Yes)}
		if rec.Value("backDay") != nil {
			follow["backDay"] = string(deps.Today())
		}
		return follow
	}
}

// lateAfter is how many days after the end of its month a record still counts as entered in time.
const lateAfter = 10
