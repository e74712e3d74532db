package count

import (
	"cmp"
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Aim is the target an indicator was held against, and where it came from.
type Aim struct {
	Value  app.Ratio
	Known  bool // false: 目标未定
	Unit   string
	Source string // 合同, 规则包, 默认
	Note   string // how it was made up: pro-rating, shrinking
	Below  bool   // a contract target under the standard of the pack
}

// longClosure is the run of days from which an approved closure lowers yearly targets.
const longClosure = 30

// Aim finds the target of an indicator: contract, then rule pack, then last year (DEFINITIONS 1.13).
func (f *Facts) Aim(item rulepack.Item) Aim {
	standard := f.standard(item)
	aim := f.contracted(item, standard)
	aim.Unit = item.Target.Unit
	if !aim.Known || aim.Value.Sign() <= 0 {
		return Aim{Unit: item.Target.Unit, Note: term.SayNoTarget}
	}
	if item.Shrinks {
		if lower := f.shrunk(aim.Value); lower.Cmp(aim.Value) != 0 {
			aim.Note = Join(aim.Note, fmt.Sprintf(term.NoteShrunk, field.ShowRatio(aim.Value), f.exemptDays(f.Period()), f.Period().Days(), lower.Decimal(2)))
			aim.Value = lower
		}
	}
	return aim
}

// standard is the target without any contract.
func (f *Facts) standard(item rulepack.Item) Aim {
	if v, ok := item.Target.ByType[string(f.Facility.Type)]; ok {
		return Aim{Value: v, Known: true, Source: term.SourcePack}
	}
	if item.Target.Default.Sign() > 0 {
		return Aim{Value: item.Target.Default, Known: true, Source: term.SourcePack}
	}
	if item.Target.LastYear && f.Prior.Known {
		return Aim{Value: f.Prior.PersonTimes, Known: true, Source: term.SourceDefault, Note: term.NoteLastYear}
	}
	return Aim{Source: term.SourcePack}
}

// contracted puts the contract's targets in the place of the standard on the days they cover.
func (f *Facts) contracted(item rulepack.Item, standard Aim) Aim {
	period := f.Period()
	sum, covered, note := app.Whole(0), map[app.Day]bool{}, ""
	one := app.Whole(0) // the value of the last target, the only one as a rule
	for _, t := range f.replacing(item) {
		c := f.contract(t.Contract)
		if c == nil {
			continue
		}
		value, _ := app.ParseRatio(string(t.Value)) // checked when it was entered
		for _, part := range contractYears(c, period) {
			fresh := int64(0)
			part.days.Each(func(d app.Day) {
				if !covered[d] {
					covered[d], fresh = true, fresh+1
				}
			})
			if fresh == 0 {
				continue
			}
			one = value
			sum = sum.Plus(f.share(item, t, value, yearPart{days: part.days, whole: part.whole, fresh: fresh}))
			note = Join(note, fmt.Sprintf(term.NoteContractPart, c.Code, field.ShowRatio(value), fresh))
		}
	}
	if len(covered) == 0 {
		return standard
	}
	whole := int64(period.Days())
	rest := whole - int64(len(covered))
	if rest > 0 {
		if !standard.Known {
			return Aim{Source: term.SourceContract, Note: term.SayNoTarget}
		}
		sum = sum.Plus(standard.Value.Times(app.Frac(rest, whole)))
		note = Join(note, fmt.Sprintf(term.NoteUncovered, rest, field.ShowRatio(standard.Value)))
	} else if sum.Cmp(one) == 0 {
		note = "" // one target all year needs no explaining
	}
	below := standard.Known && standard.Source == term.SourcePack && sum.Cmp(standard.Value) < 0
	return Aim{Value: sum, Known: true, Source: term.SourceContract, Note: note, Below: below}
}

type yearPart struct {
	days  app.Span
	whole int   // days of the contract year
	fresh int64 // days not covered by another target
}

// share is what one target adds: a level by the days it covers; a yearly sum by the days of its
// contract year, or whole when the row names this year.
func (f *Facts) share(item rulepack.Item, t *selection.Target, value app.Ratio, part yearPart) app.Ratio {
	period := int64(f.Period().Days())
	if !item.Target.Yearly {
		return value.Times(app.Frac(part.fresh, period))
	}
	if year, named := t.Year.Known(); named && year == int64(f.Year) {
		inForce := int64(f.Period().Overlap(f.contract(t.Contract).Term()).Days())
		return value.Times(app.Frac(part.fresh, inForce))
	}
	return value.Times(app.Frac(part.fresh, int64(part.whole)))
}

// replacing gives the contract targets that stand in for the indicator's, the most particular first:
// a row that names this year before one that names none, and of these one that names this facility
// before one for all facilities of the contract. A row that names another year is left out.
func (f *Facts) replacing(item rulepack.Item) []*selection.Target {
	var ranked [4][]*selection.Target
	for _, t := range f.Targets {
		if !fits(t, item.Target, item.Code) || (t.Facility != "" && t.Facility != f.Facility.ID) {
			continue
		}
		year, named := t.Year.Known()
		if named && year != int64(f.Year) {
			continue
		}
		rank := 0
		if !named {
			rank += 2
		}
		if t.Facility == "" {
			rank++
		}
		ranked[rank] = append(ranked[rank], t)
	}
	for _, rows := range ranked {
		slices.SortFunc(rows, f.earlier)
	}
	return slices.Concat(ranked[:]...)
}

// earlier puts targets in the order of their contracts, so that the order of entry decides nothing.
func (f *Facts) earlier(a, b *selection.Target) int {
	from := func(t *selection.Target) app.Day {
		if c := f.contract(t.Contract); c != nil {
			return c.From
		}
		return ""
	}
	return cmp.Or(cmp.Compare(from(a), from(b)), cmp.Compare(a.ID, b.ID))
}

// fits reports whether a contract target can stand in the place of the indicator's: marked so, a
// lower limit, same unit, same 计量规则, and a yearly sum where the indicator asks for one. Any other
// counts in A1.1 only (DEFINITIONS 1.13).
func fits(t *selection.Target, target rulepack.Target, code string) bool {
	if string(t.Indicator) != code || !t.Replaces.Is() || t.Direction == "atMost" {
		return false
	}
	if target.Yearly && t.Period != "" && t.Period != "year" {
		return false
	}
	return string(t.Unit) == target.Unit && string(t.Measure) == target.Measure
}

func (f *Facts) contract(id app.ID) *selection.Contract {
	for _, c := range f.Contracts {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// contractYears cuts the term of a contract into years from its first day and keeps what lies in
// the period.
func contractYears(c *selection.Contract, period app.Span) []yearPart {
	var parts []yearPart
	for from := c.From; from <= c.To; {
		next := yearLater(from)
		year := app.Span{From: from, To: next.Add(-1)}
		inside := period.Overlap(year).Overlap(c.Term())
		if !inside.Empty() {
			parts = append(parts, yearPart{days: inside, whole: year.Days()})
		}
		from = next
	}
	return parts
}

// yearLater is the same day a year on; 29 February gives 1 March.
func yearLater(d app.Day) app.Day {
	next, err := app.DayOf(d.Year()+1, d.Month(), d.DayOfMonth())
	if err != nil {
		return d.Add(1).Add(365)
	}
	return next
}

// shrunk lowers a target by the exempt days when approved full closures ran long (DEFINITIONS 1.9).
func (f *Facts) shrunk(target app.Ratio) app.Ratio {
	if !f.long {
		return target
	}
	period := f.Period()
	whole := int64(period.Days())
	return target.Times(app.Frac(whole-int64(f.exemptDays(period)), whole))
}
