package count

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/team"
	"guanyunbu/app/term"
)

// TeamMonth is the attendance of the staff in one month.
type TeamMonth struct {
	Month         app.Month
	Staff         int
	Owed, Present app.Ratio // person-days, of the rows that have both
}

// TeamMonths add the attendance up by month, and altogether.
func (f *Facts) TeamMonths() (months []TeamMonth, sum TeamMonth) {
	sum.Owed, sum.Present = app.Whole(0), app.Whole(0)
	f.eachMonth(func(month app.Month, _ app.Span) {
		row := TeamMonth{Month: month, Owed: app.Whole(0), Present: app.Whole(0)}
		for _, a := range f.Attendance {
			if a.Month != month {
				continue
			}
			row.Staff++
			owed, one := a.Owed.Ratio()
			present, other := a.Present.Ratio()
			if one && other {
				row.Owed, row.Present = row.Owed.Plus(owed), row.Present.Plus(present)
			}
		}
		if row.Staff > 0 {
			months = append(months, row)
			sum.Owed, sum.Present = sum.Owed.Plus(row.Owed), sum.Present.Plus(row.Present)
		}
	})
	return months, sum
}

// TrainingRows are the trainings of the staff up to T, and persons times hours over all of them.
func (f *Facts) TrainingRows() (trainings []*team.Training, hours app.Ratio) {
	hours = app.Whole(0)
	for _, t := range f.Trainings {
		if !f.Elapsed().Holds(t.Day) {
			continue
		}
		trainings = append(trainings, t)
		if each, known := t.Hours.Ratio(); known {
			hours = hours.Plus(each.Times(app.Whole(t.People.Or(0))))
		}
	}
	return trainings, hours
}

// Posts are the staff in post at some time up to T.
func (f *Facts) Posts() []*team.Staff {
	return sieve(f.Staff, func(s *team.Staff) bool {
		return !f.Elapsed().Overlap(app.Span{From: s.From, To: s.To}).Empty()
	})
}

// CountRow is the last count of one asset.
type CountRow struct {
	Count  *facility.Stocktake
	Asset  *facility.Asset // nil when it is no longer in the book
	Agrees bool
}

// CountRows list the last count of every asset that was counted up to T.
func (f *Facts) CountRows() (rows []CountRow, agreeing int) {
	last, assets := map[app.ID]*facility.Stocktake{}, map[app.ID]*facility.Asset{}
	for _, a := range f.Assets {
		assets[a.ID] = a
	}
	for _, s := range f.Stocktakes {
		if known := last[s.Asset]; f.Elapsed().Holds(s.Day) && (known == nil || s.Day > known.Day) {
			last[s.Asset] = s
		}
	}
	for _, s := range f.Stocktakes {
		if last[s.Asset] != s {
			continue
		}
		row := CountRow{Count: s, Asset: assets[s.Asset], Agrees: agrees(s)}
		if row.Agrees {
			agreeing++
		}
		rows = append(rows, row)
	}
	return rows, agreeing
}

// CheckRow is the last check of one thing that must be put up or be there for the public.
type CheckRow struct {
	Item  app.Code
	Check *facility.Display // nil when it was never looked at in the year
}

// CheckRows list all things to check in the order of their table; none when nothing was checked.
func (f *Facts) CheckRows() []CheckRow {
	last := map[app.Code]*facility.Display{}
	for _, d := range f.Displays {
		if known := last[d.Item]; f.Elapsed().Holds(d.Day) && (known == nil || d.Day > known.Day) {
			last[d.Item] = d
		}
	}
	if len(last) == 0 {
		return nil
	}
	var rows []CheckRow
	for _, c := range term.TableDisplayItem.Codes {
		rows = append(rows, CheckRow{Item: app.Code(c.Key), Check: last[app.Code(c.Key)]})
	}
	return rows
}

// Registers say how many people signed up in which way, and whether names were purged in time.
type Registers struct {
	Heads, Named         int         // registers with a head count only, and with names
	People               app.Reading // that signed up, as far as filled
	Due, Purged, Overdue int         // registers with names: kept long enough by T, purged, not yet
}

// Registers add up the enrolments of the year; what falls due is asked of those of earlier years too.
func (f *Facts) Registers() Registers {
	var r Registers
	for _, e := range f.Enrolments {
		named := e.Mode == delivery.Named
		if f.Elapsed().Holds(e.Day) {
			r.People = plus(r.People, e.Count)
			if named {
				r.Named++
			} else {
				r.Heads++
			}
		}
		if !named || !f.Elapsed().Holds(e.KeepUntil) {
			continue
		}
		r.Due++
		if e.PurgedOn != "" && e.PurgedOn <= f.Last() {
			r.Purged++
			continue
		}
		r.Overdue++
	}
	return r
}
