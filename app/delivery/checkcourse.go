package delivery

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// ahead asks to look again at a record of something that cannot have happened yet. It never stops it:
// the computer's clock may be the one that is wrong.
func ahead(field string, day, today app.Day) []app.Finding {
	if day <= today {
		return nil
	}
	return look(field, fmt.Sprintf(term.SayFuture, day))
}

// mend asks to look again and has the likely correction at hand.
func mend(field, sentence string, fix app.Fix) []app.Finding {
	fix.Field = field
	return []app.Finding{{Level: app.Look, Field: field, Sentence: sentence, Fix: &fix}}
}

// checkBelongs looks at what an activity says it belongs to: its line of the plan and its course.
func checkBelongs(a *Activity, around Around) []app.Finding {
	var findings []app.Finding
	if c := around.Course; c != nil {
		if c.Class != a.Class && a.Class != "" {
			findings = append(findings, look("class", fmt.Sprintf(term.SayCourseClass, c.Name, term.TableClass.Label(string(c.Class))))...)
		}
		if a.Start != "" && (a.Start < c.From || c.To != "" && a.Start > c.To) {
			findings = append(findings, look("start", fmt.Sprintf(term.SayLessonOutside, a.Start, c.Name))...)
		}
	}
	p := around.Programme
	if p == nil {
		return findings
	}
	if p.Class != a.Class && a.Class != "" {
		findings = append(findings, look("class", fmt.Sprintf(term.SayProgrammeClass, p.Name, term.TableClass.Label(string(p.Class))))...)
	}
	if year, known := p.Year.Known(); known && a.Start != "" && int(year) != a.Start.Year() {
		findings = append(findings, look("programme", fmt.Sprintf(term.SayProgrammeYear, p.Name, year))...)
	}
	return findings
}

// CheckCourse looks over a course.
func CheckCourse(c *Course) []app.Finding {
	if c.To != "" && c.To < c.From {
		return must("to", term.SayEndBeforeStart)
	}
	if c.Satisfied.Or(0) > 100 {
		return must("satisfied", term.SaySatisfiedRange)
	}
	var findings []app.Finding
	enrolled, signedUp := c.Enrolled.Known()
	if capacity, limited := c.Capacity.Known(); limited && enrolled > capacity {
		findings = append(findings, look("enrolled", fmt.Sprintf(term.SayEnrolledOver, enrolled, capacity))...)
	}
	if finished, known := c.Finished.Known(); known && signedUp && finished > enrolled {
		findings = append(findings, look("finished", fmt.Sprintf(term.SayFinishedOver, finished, enrolled))...)
	}
	if c.Paid.Is() && c.Service == "free" {
		findings = append(findings, look("paid", term.SayPaidFree)...)
	}
	return findings
}

// CheckProgramme looks over a line of the yearly plan.
func CheckProgramme(p *Programme) []app.Finding {
	if p.Due == "" {
		return nil // said as a required field already
	}
	var findings []app.Finding
	if year, known := p.Year.Known(); known && int(year) != p.Due.Year() {
		fix := app.Fix{Label: fmt.Sprintf(term.SayYearFix, p.Due.Year()), Value: fmt.Sprint(p.Due.Year())}
		findings = append(findings, mend("year", fmt.Sprintf(term.SayYearOfDue, year, p.Due.Year()), fix)...)
	}
	quarter := term.TableQuarter.Codes[(p.Due.Month()-1)/3]
	if p.Quarter != "" && p.Quarter != app.Code(quarter.Key) {
		fix := app.Fix{Label: fmt.Sprintf(term.SayQuarterFix, quarter.Label), Value: quarter.Key}
		said := fmt.Sprintf(term.SayQuarterOfDue, quarter.Label, term.TableQuarter.Label(string(p.Quarter)))
		findings = append(findings, mend("quarter", said, fix)...)
	}
	return findings
}

// CheckReview looks over a content review: today, and the activities and courses that it covers.
func CheckReview(r *Review, today app.Day, activities []*Activity, courses []*Course) []app.Finding {
	findings := ahead("day", r.Day, today)
	if len(r.Flags) > 0 && r.Watcher == "" {
		labels := make([]string, len(r.Flags))
		for i, flag := range r.Flags {
			labels[i] = term.TableFlag.Label(string(flag))
		}
		findings = append(findings, look("watcher", fmt.Sprintf(term.SayWatcherNeeded, strings.Join(labels, term.ListComma)))...)
	}
	if r.Day == "" {
		return findings
	}
	for _, a := range activities {
		if r.Day >= a.Start {
			findings = append(findings, look("activities", fmt.Sprintf(term.SayReviewCovers, a.Name, a.Start))...)
		}
	}
	for _, c := range courses {
		if r.Day >= c.From {
			findings = append(findings, look("courses", fmt.Sprintf(term.SayReviewCovers, c.Name, c.From))...)
		}
	}
	return findings
}

// CheckBrand looks over a brand.
func CheckBrand(b *Brand, today app.Day) []app.Finding {
	since, known := b.Since.Known()
	switch {
	case known && (since < 1000 || since > 9999):
		return must("since", term.SayFourDigitYear)
	case known && int(since) > today.Year():
		return look("since", fmt.Sprintf(term.SaySinceAhead, since))
	}
	return nil
}

// CheckOffer looks over an announced service: itself, and those of the facility with the same code.
func CheckOffer(o *Offer, sameCode []*Offer) []app.Finding {
	for _, other := range sameCode {
		if other.ID != o.ID {
			return must("code", fmt.Sprintf(term.SaySameNumber, o.Code, term.EntityOffer.Label))
		}
	}
	if o.To != "" && o.To < o.From {
		return must("to", term.SayEndBeforeStart)
	}
	if o.Displayed > o.From {
		return look("displayed", term.SayDisplayedLate)
	}
	return nil
}
