package delivery

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Around is what looking over an activity needs to know of the rest of the book.
type Around struct {
	Today     app.Day
	Space     *facility.Space // nil when none is chosen
	SameDay   []*Activity     // the facility's activities that begin on the same day
	Contracts []*selection.Contract
	Programme *Programme // the line of the plan that it fulfils, nil when none is named
	Course    *Course    // the course whose lesson it is, nil when none is named
}

// CheckActivity gives everything wrong or odd with an activity.
func CheckActivity(a *Activity, around Around) []app.Finding {
	var all []app.Finding
	for _, rule := range []func(*Activity) []app.Finding{
		checkTimes, checkGroups, checkShares, checkAudience, checkCause, checkReview, checkNumbers, checkBackfill,
	} {
		all = append(all, rule(a)...)
	}
	all = append(all, checkBelongs(a, around)...)
	return append(all, checkAround(a, around)...)
}

func must(field, sentence string) []app.Finding {
	return []app.Finding{{Level: app.Must, Field: field, Sentence: sentence}}
}

func look(field, sentence string) []app.Finding {
	return []app.Finding{{Level: app.Look, Field: field, Sentence: sentence}}
}

func checkTimes(a *Activity) []app.Finding {
	end := a.End
	if end == "" {
		end = a.Start
	}
	if end < a.Start {
		return must("end", term.SayEndBeforeStart)
	}
	sameDay := end == a.Start && a.StartTime != "" && a.EndTime != ""
	if sameDay && a.EndTime.Minutes() <= a.StartTime.Minutes() {
		return must("endTime", term.SayEndBeforeStart)
	}
	return nil
}

func checkGroups(a *Activity) []app.Finding {
	groups := a.Groups()
	total, known := a.Attended.Known()
	if !known {
		if groups == 0 {
			return nil
		}
		return must("attended", fmt.Sprintf(term.SayAttendedMissing, groups))
	}
	if groups <= total {
		return nil
	}
	fix := &app.Fix{Label: fmt.Sprintf(term.SayGroupsFix, groups), Field: "attended", Value: fmt.Sprint(groups)}
	return []app.Finding{{Level: app.Must, Field: "attended", Sentence: fmt.Sprintf(term.SayGroupsOver, groups, total, groups-total), Fix: fix}}
}

func checkShares(a *Activity) []app.Finding {
	if len(a.Partners) == 0 {
		return nil
	}
	if sum := a.Partners.Sum(); sum != 100 {
		return must("partners", fmt.Sprintf(term.SaySharesSum, sum))
	}
	if !a.Partners.Has(a.Facility) {
		return must("partners", term.SaySharesLead)
	}
	return nil
}

// checkAudience keeps an activity from being the special event of everybody (DEFINITIONS 4, C2.2).
func checkAudience(a *Activity) []app.Finding {
	n := 0
	for _, k := range a.Audience {
		if k != AllGroups {
			n++
		}
	}
	if n > 2 {
		return must("audience", fmt.Sprintf(term.SayTooManyAudiences, n))
	}
	return nil
}

func checkCause(a *Activity) []app.Finding {
	if (a.Status == Cancelled || a.Status == Postponed) && a.Cause == "" {
		return must("cause", fmt.Sprintf(term.SayCauseNeeded, term.TableStatus.Label(string(a.Status))))
	}
	return nil
}

func checkReview(a *Activity) []app.Finding {
	var findings []app.Finding
	if a.Verdict == Passed && a.ReviewDay != "" && a.ReviewDay >= a.Start {
		findings = append(findings, look("reviewDay", term.SayReviewLate)...)
	}
	if n := a.Planned.Or(0); n >= LargeEvent && a.Permit == "" {
		findings = append(findings, look("permit", fmt.Sprintf(term.SayLargeNoPermit, n))...)
	}
	return findings
}

func checkNumbers(a *Activity) []app.Finding {
	var findings []app.Finding
	signed, hasSigned := a.Signed.Known()
	booked, hasBooked := a.Booked.Known()
	if hasSigned && hasBooked && signed > booked {
		findings = append(findings, look("signed", fmt.Sprintf(term.SaySignedOver, signed, booked))...)
	}
	if a.Satisfied.Or(0) > 100 {
		findings = append(findings, must("satisfied", term.SaySatisfiedRange)...)
	}
	if a.Paid.Is() && a.Service == "free" {
		findings = append(findings, look("paid", term.SayPaidFree)...)
	}
	return findings
}

func checkBackfill(a *Activity) []app.Finding {
	if a.Backfilled.Is() && a.BackReason == "" {
		return must("backReason", term.SayBackReason)
	}
	return nil
}

func checkAround(a *Activity, around Around) []app.Finding {
	var findings []app.Finding
	if a.Start > around.Today && (a.Status == Held || a.Status == Partial) {
		findings = append(findings, look("start", fmt.Sprintf(term.SayHeldInFuture, term.TableStatus.Label(string(a.Status))))...)
	}
	attended, known := a.Attended.Known()
	if around.Space != nil && known {
		capacity, limited := around.Space.Capacity.Known()
		sessions := max(a.Sessions.Or(1), 1)
		if limited && a.Class != Exhibition && attended > capacity*sessions {
			findings = append(findings, look("attended", fmt.Sprintf(term.SayOverCapacity, attended, around.Space.Name, capacity))...)
		}
	}
	for _, other := range around.SameDay {
		if other.ID != a.ID && other.Name == a.Name && other.StartTime == a.StartTime {
			findings = append(findings, look("name", fmt.Sprintf(term.SayDuplicate, a.Name, other.No))...)
			break
		}
	}
	if a.Start != "" && selection.Covering(around.Contracts, a.Facility, a.Start) == nil {
		findings = append(findings, look("start", fmt.Sprintf(term.SayNoContract, a.Start))...)
	}
	return findings
}
