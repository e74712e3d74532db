package appraisal

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Change is why one indicator stands other than it did (为什么变了).
type Change struct {
	Item    rulepack.Item
	Then    Indicator // empty where the earlier scheme does not have it
	Now     Indicator // empty where the present one does not
	Delta   app.Points
	Records []ChangedRef // that are behind one of the two only, or say something else
}

// ChangedRef is one record that made the difference.
type ChangedRef struct {
	Ref count.Ref
	How string // 新增, 不再计入, of which year it is, or what it said before
}

// Why compares two scores of a facility: of two days, of two years, or under two schemes. It lists the
// indicators whose score, full mark, state or actual differ, in the order of the present table, those
// that moved the points before those of which only the data moved, down to the records that did it.
func Why(then, now *Judged) []Change {
	var changes []Change
	for _, line := range now.Result.Indicators {
		before, _ := then.Result.Like(line.Item)
		if c, changed := compared(before, line); changed {
			c.Item = line.Item
			changes = append(changes, c)
		}
	}
	for _, line := range then.Result.Indicators {
		if _, still := now.Result.Like(line.Item); still {
			continue
		}
		if c, changed := compared(line, Indicator{}); changed {
			c.Item = line.Item
			changes = append(changes, c)
		}
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return still(a) - still(b) })
	if then.Facts.Year != now.Facts.Year {
		byYear(changes, then.Facts.Year, now.Facts.Year)
	}
	return changes
}

// byYear says of which year a record is: between two years none is new and none fell away.
func byYear(changes []Change, then, now int) {
	of := map[string]string{term.ChangeAdded: fmt.Sprintf(term.ChangeOfYear, now), term.ChangeRemoved: fmt.Sprintf(term.ChangeOfYear, then)}
	for _, c := range changes {
		for i, r := range c.Records {
			if word, one := of[r.How]; one {
				c.Records[i].How = word
			}
		}
	}
}

func still(c Change) int {
	if c.Delta == 0 {
		return 1
	}
	return 0
}

// compared tells whether an indicator changed, and by which records.
func compared(then, now Indicator) (Change, bool) {
	c := Change{Then: then, Now: now, Delta: now.Score - then.Score}
	if c.Delta == 0 && then.Max == now.Max && then.State == now.State && sameActual(then, now) {
		return Change{}, false
	}
	c.Records = refsBetween(then.Measure.Trace(), now.Measure.Trace())
	return c, true
}

// refsBetween are the records that are behind one of two figures only, or say something else.
func refsBetween(then, now []count.Ref) []ChangedRef {
	var changed []ChangedRef
	was := map[app.ID]count.Ref{}
	for _, ref := range then {
		was[ref.ID] = ref
	}
	for _, ref := range now {
		before, known := was[ref.ID]
		delete(was, ref.ID)
		switch {
		case !known:
			changed = append(changed, ChangedRef{ref, term.ChangeAdded})
		case before.Value != ref.Value || before.Note != ref.Note:
			changed = append(changed, ChangedRef{ref, fmt.Sprintf(term.ChangeValue, told(ref), told(before))})
		}
	}
	for _, ref := range then {
		if _, gone := was[ref.ID]; gone {
			changed = append(changed, ChangedRef{ref, term.ChangeRemoved})
		}
	}
	return changed
}

func sameActual(then, now Indicator) bool {
	if then.State != count.HasData || now.State != count.HasData {
		return then.State == now.State
	}
	return then.Measure.Actual().Cmp(now.Measure.Actual()) == 0
}

// told is what a record says for the figure: what it adds, or why it does not.
func told(ref count.Ref) string {
	switch {
	case ref.Note != "":
		return ref.Note
	case ref.Value != "":
		return ref.Value
	}
	return term.WordUnfilled
}

// JudgeOn scores a facility-year as the book stood at the end of an earlier day: what is dated later has
// not happened yet, and what was entered, amended or withdrawn later was not so yet. Where no history is
// kept, only what was entered later is left out.
func (d *Desk) JudgeOn(id app.ID, year int, day app.Day) (*Judged, error) {
	if d.back != nil {
		then, err := d.back(day)
		if err != nil {
			return nil, err
		}
		return then.Judge(id, year)
	}
	facts, err := d.readOn(id, year, day)
	if err != nil {
		return nil, err
	}
	return d.score(facts.As(day))
}
