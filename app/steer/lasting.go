package steer

import (
	"fmt"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Year is what one year came to, for looking at several of them.
type Year struct {
	Year   int
	People app.Ratio // person-times by the 口径 of the pack
	Known  bool      // whether anybody was counted
	Events int64     // held, by the counting of DEFINITIONS 1.5
}

// YearOf sums a year up.
func YearOf(f *count.Facts) Year {
	year := Year{Year: f.Year}
	if metric, built := count.Metrics()["visits.personTimes"]; built {
		m := metric(f)
		year.Known = m.State == count.HasData
		if year.Known {
			year.People = m.Actual()
		}
	}
	for _, a := range f.Activities {
		if held(f, a) {
			n, _ := a.Events()
			year.Events += n
		}
	}
	return year
}

// lasting is 服务可持续: the years beside each other, days without a contract, and who left.
func lasting(f *count.Facts, years []Year) Assurance {
	a := Assurance{Key: "lasting", Name: term.AssureLasting}
	for i, year := range years {
		line := Row{Label: fmt.Sprintf(term.LabelYear, year.Year), Value: fmt.Sprintf(term.SayYearEvents, year.Events), State: Yes}
		if i == 0 {
			line.Code = first(codesOf(f, "visits.personTimes"))
		}
		if year.Known {
			line.Value = fmt.Sprintf(term.SayYear, number(year.People), year.Events)
		} else {
			line.State = Unknown
		}
		if i+1 < len(years) && years[i+1].Known && year.Known && f.Elapsed() == f.Period() && year.People.Cmp(years[i+1].People) < 0 {
			line.State = Look
		}
		a.Lines = append(a.Lines, line)
	}
	bound := contractLine(f)
	crew := crewLine(f)
	a.Lines = append(a.Lines, bound, crew)
	a.Said = fmt.Sprintf(term.SayLasting, bound.Value, crew.Value)
	return a.settle()
}

// contractLine counts the days of the year without a contract, and says when the present one ends.
func contractLine(f *count.Facts) Row {
	line := Row{Label: term.LabelContract, State: Yes}
	gap, last := 0, app.Day("")
	f.Period().Each(func(d app.Day) {
		if selection.Covering(f.Contracts, f.Facility.ID, d) == nil {
			gap++
		}
	})
	for _, c := range f.Contracts {
		if !f.Period().Overlap(c.Term()).Empty() {
			line.Records = append(line.Records, contractRef(c))
			last = max(last, c.To)
		}
	}
	switch {
	case len(line.Records) == 0:
		line.State, line.Value = Not, term.SayYearUnbound
	case gap > 0:
		line.State, line.Value = Not, fmt.Sprintf(term.SayContractGap, gap)
	default:
		line.Value = fmt.Sprintf(term.SayContractUntil, last)
		if last.Since(f.Today) <= contractEnd && last <= f.Period().To {
			line.State = Look
		}
	}
	return line
}

func contractRef(c *selection.Contract) count.Ref {
	return count.Ref{Entity: "contract", ID: c.ID, No: string(c.Code), Day: c.From, Title: string(c.Name)}
}

// crewLine tells who left in the year out of how many.
func crewLine(f *count.Facts) Row {
	line := Row{Label: term.LabelCrew, State: Yes}
	var left, all int64
	for _, s := range f.Staff {
		span := app.Span{From: s.From, To: s.To}
		if s.To == "" {
			span.To = f.Last()
		}
		if f.Elapsed().Overlap(span).Empty() {
			continue
		}
		all++
		ref := count.Ref{Entity: "staff", ID: s.ID, No: string(s.No), Day: s.From}
		if s.To != "" && f.Elapsed().Holds(s.To) {
			left++
			ref.Note = fmt.Sprintf(term.SayLeft, s.To)
		}
		line.Records = append(line.Records, ref)
	}
	if all == 0 {
		line.State, line.Value = Unknown, term.SayNoCrew
		return line
	}
	line.Value = fmt.Sprintf(term.SayTurnover, all, left, field.ShowShare(app.Frac(left, all)))
	if left*4 > all {
		line.State = Look
	}
	return line
}

// amount shows a value in the unit of an indicator.
func amount(v app.Ratio, item rulepack.Item) string {
	if item.Target.Percent {
		return field.ShowShare(v)
	}
	return number(v) + " " + item.Target.Unit
}

// number shows whole numbers whole, with commas by thousands, and others with two decimals.
func number(v app.Ratio) string {
	n, err := strconv.ParseInt(v.Decimal(0), 10, 64)
	if !v.IsWhole() || err != nil {
		return v.Decimal(2)
	}
	return field.ShowNumber(n)
}
