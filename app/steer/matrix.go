package steer

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
)

// GroupMonths is one group of the 人群全覆盖 matrix.
type GroupMonths struct {
	Row     count.GroupRow
	Months  [12]int64     // targeted activities held
	Planned [12]int64     // targeted ones still to come
	People  [12]app.Ratio // person-times of the group in all activities held
}

// Groups gives the matrix of groups and months beside the one of classes and months.
func Groups(f *count.Facts) []GroupMonths {
	var rows []GroupMonths
	for _, row := range f.Groups() {
		one := GroupMonths{Row: row}
		for _, a := range f.Activities {
			one.add(f, a)
		}
		rows = append(rows, one)
	}
	return rows
}

func (g *GroupMonths) add(f *count.Facts, a *delivery.Activity) {
	month := a.Start.Month() - 1
	aimed := a.Audience.Has(g.Row.Key)
	if !held(f, a) {
		if aimed && (a.Ahead() || a.Start > f.Last()) && a.Status != delivery.Cancelled {
			g.Planned[month]++
		}
		return
	}
	if aimed {
		g.Months[month]++
	}
	if n, filled := a.Group(g.Row.Key).Known(); filled {
		g.People[month] = g.People[month].Plus(app.Whole(n).Times(a.Part(f.Facility.ID)))
	}
}

// held reports whether the activity counts as held by T.
func held(f *count.Facts, a *delivery.Activity) bool {
	return f.Elapsed().Holds(a.Start) && a.Happened(f.Last())
}
