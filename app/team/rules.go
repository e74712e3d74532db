package team

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// longestLesson is a whole day, in hundredths of an hour.
const longestLesson = 24 * 100

// Employed reports whether the person works here on that day.
func (s *Staff) Employed(day app.Day) bool {
	return s.From != "" && s.From <= day && (s.To == "" || day <= s.To)
}

// During reports whether the person works here on any day of the span.
func (s *Staff) During(span app.Span) bool {
	return s.From != "" && s.From <= span.To && (s.To == "" || span.From <= s.To)
}

// CheckStaff looks over a member of the staff, beside all others of the facility.
func CheckStaff(s *Staff, all []*Staff) []app.Finding {
	if s.To != "" && s.To < s.From {
		return []app.Finding{{Level: app.Must, Field: "to", Sentence: term.SayStaffBackwards}}
	}
	for _, other := range all {
		if other.ID != s.ID && other.Name == s.Name && together(s, other) {
			return []app.Finding{{Level: app.Look, Field: "name", Sentence: fmt.Sprintf(term.SayStaffTwice, s.Name)}}
		}
	}
	return nil
}

// together reports whether both work here on some same day.
func together(a, b *Staff) bool {
	return (a.To == "" || b.From <= a.To) && (b.To == "" || a.From <= b.To)
}

// CheckAttendance looks over the attendance of one person in one month; of is that person, month the
// attendance of the facility in that month.
func CheckAttendance(a *Attendance, of *Staff, month []*Attendance) []app.Finding {
	for _, other := range month {
		if other.ID != a.ID && other.Staff == a.Staff {
			return []app.Finding{{Level: app.Must, Field: "staff", Sentence: fmt.Sprintf(term.SayAttendanceTwice, a.Month.Short())}}
		}
	}
	if of.Facility != a.Facility {
		return []app.Finding{{Level: app.Must, Field: "staff", Sentence: term.SayStaffElsewhere}}
	}
	findings := CheckDays(a)
	if !of.During(a.Month.Span()) {
		findings = append(findings, app.Finding{Level: app.Look, Field: "staff", Sentence: fmt.Sprintf(term.SayNotEmployedThen, a.Month.Short())})
	}
	return findings
}

// CheckDays looks over the days of an attendance alone.
func CheckDays(a *Attendance) []app.Finding {
	var findings []app.Finding
	days := a.Month.Span().Days()
	owed, owes := a.Owed.Known()
	present, came := a.Present.Known()
	if owes && owed > int64(days)*100 {
		findings = append(findings, app.Finding{Level: app.Must, Field: "owed", Sentence: fmt.Sprintf(term.SayMoreThanMonth, a.Month.Short(), days)})
	}
	if came && present > int64(days)*100 {
		findings = append(findings, app.Finding{Level: app.Must, Field: "present", Sentence: fmt.Sprintf(term.SayMoreThanMonth, a.Month.Short(), days)})
	}
	if owes && came && present > owed {
		findings = append(findings, app.Finding{Level: app.Look, Field: "present", Sentence: term.SayMoreThanOwed})
	}
	return findings
}

// CheckTraining looks over a training of the staff.
func CheckTraining(t *Training) []app.Finding {
	if hours, known := t.Hours.Known(); known && hours > longestLesson {
		return []app.Finding{{Level: app.Must, Field: "hours", Sentence: term.SayTrainingTooLong}}
	}
	return nil
}
