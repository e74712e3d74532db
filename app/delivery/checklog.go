package delivery

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// CheckOpening looks over the log of a day: today, the other logs of that day and the closures that
// cover it.
func CheckOpening(o *Opening, today app.Day, sameDay []*Opening, closures []*Closure) []app.Finding {
	for _, other := range sameDay {
		if other.ID != o.ID {
			return must("day", fmt.Sprintf(term.SayOneLogADay, o.Day))
		}
	}
	var findings []app.Finding
	if o.Day > today {
		findings = append(findings, look("day", fmt.Sprintf(term.SayFuture, o.Day))...)
	}
	stretches := o.Segments.Intervals()
	sum := 0
	for _, s := range stretches {
		sum += s.To - s.From
	}
	merged := 0
	for _, s := range app.MergeIntervals(stretches) {
		merged += s.To - s.From
	}
	if merged < sum {
		findings = append(findings, look("segments", term.SayOverlapping)...)
	}
	for _, c := range closures {
		if c.Space == "" && c.Span().Holds(o.Day) && len(o.Segments) > 0 {
			findings = append(findings, look("segments", term.SayClosedThatDay)...)
			break
		}
	}
	if o.Backfilled.Is() && o.BackReason == "" {
		findings = append(findings, must("backReason", term.SayBackReason)...)
	}
	return findings
}

// CheckClosure looks over a closure notice.
func CheckClosure(c *Closure) []app.Finding {
	if c.To != "" && c.To < c.From {
		return must("to", term.SayEndBeforeStart)
	}
	if c.Exempt.Is() && !c.Exempts() {
		return must("exempt", term.SayExemptNeeds)
	}
	if c.Notice > c.From {
		return look("notice", term.SayNoticeLate)
	}
	return nil
}
