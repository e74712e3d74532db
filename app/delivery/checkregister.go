package delivery

import (
	"fmt"
	"strings"
	"unicode"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// CheckEnrolment looks over a list of people who signed up: today, and how many persons on it still
// have their names in the book.
func CheckEnrolment(e *Enrolment, today app.Day, persons int64) []app.Finding {
	var findings []app.Finding
	if e.Course == "" && e.Activity == "" {
		findings = append(findings, must("course", term.SayEnrolmentOfWhat)...)
	}
	if e.KeepUntil != "" && e.KeepUntil < e.Day {
		findings = append(findings, must("keepUntil", term.SayKeepUntilEarly)...)
	}
	findings = append(findings, ahead("day", e.Day, today)...)
	if e.Mode == CountOnly {
		if persons > 0 {
			findings = append(findings, must("mode", fmt.Sprintf(term.SayPersonsLeft, persons))...)
		}
		return findings
	}
	if e.Mode == Named {
		findings = append(findings, checkNamed(e, persons)...)
	}
	return findings
}

// checkNamed asks of a named register what the law asks before names are written down: told, and kept
// no longer than needed (个人信息保护法 17, 19).
func checkNamed(e *Enrolment, persons int64) []app.Finding {
	var findings []app.Finding
	if e.KeepUntil == "" {
		findings = append(findings, must("keepUntil", term.SayKeepUntilNeeded)...)
	}
	if e.Notice == "" {
		findings = append(findings, look("notice", term.SayNoticeNeeded)...)
	}
	if count, known := e.Count.Known(); known && persons > count {
		fix := app.Fix{Label: fmt.Sprintf(term.SayPersonsFix, persons), Value: fmt.Sprint(persons)}
		findings = append(findings, mend("count", fmt.Sprintf(term.SayPersonsOver, persons, count), fix)...)
	}
	return findings
}

// CheckRegistrant looks over a person on a register; list is nil when none is chosen.
func CheckRegistrant(r *Registrant, today app.Day, list *Enrolment) []app.Finding {
	findings := ahead("day", r.Day, today)
	findings = append(findings, checkGuardian(r)...)
	if r.Name == "" && r.PurgedOn == "" {
		findings = append(findings, look("name", term.SayPersonName)...)
	}
	for _, text := range []struct {
		key  string
		said app.Line
	}{{"name", r.Name}, {"phone", r.Phone}, {"verified", r.Verified}} {
		if paperNumber(string(text.said)) {
			findings = append(findings, look(text.key, term.SayPaperNumber)...)
		}
	}
	if r.KeepUntil != "" && r.KeepUntil < r.Day {
		findings = append(findings, must("keepUntil", term.SayKeepUntilEarly)...)
	}
	if list == nil {
		return findings
	}
	return append(findings, checkListed(r, list)...)
}

// checkGuardian: whoever is under 14 has a guardian, who was asked and agreed (个人信息保护法 31).
func checkGuardian(r *Registrant) []app.Finding {
	if r.Age != Under14 {
		return nil
	}
	if r.Consent != Agreed && r.Consent != Disagreed {
		return must("consent", term.SayGuardianNeeded)
	}
	if r.Consent == Disagreed && (r.Name != "" || r.Phone != "") {
		return look("consent", term.SayGuardianDisagrees)
	}
	return nil
}

// checkListed holds a person against the register: it takes names, takes that age, and ends no later.
func checkListed(r *Registrant, list *Enrolment) []app.Finding {
	var findings []app.Finding
	if list.Mode == CountOnly {
		findings = append(findings, must("enrolment", term.SayListOfCounts)...)
	}
	if list.Ages == Over14 && r.Age == Under14 {
		findings = append(findings, look("age", term.SayListWithoutYoung)...)
	}
	if list.KeepUntil == "" || r.KeepUntil != "" && r.KeepUntil <= list.KeepUntil {
		return findings
	}
	level := app.Look
	if r.KeepUntil == "" {
		level = app.Must
	}
	fix := app.Fix{Label: fmt.Sprintf(term.SayKeepUntilFix, list.KeepUntil), Field: "keepUntil", Value: string(list.KeepUntil)}
	return append(findings, app.Finding{Level: level, Field: "keepUntil", Sentence: fmt.Sprintf(term.SayKeepUntilOfList, list.KeepUntil), Fix: &fix})
}

// longestPhone is the length of the longest number that a phone has; identity papers have more.
const longestPhone = 14

// paperNumber reports whether the text holds a run of digits as long as that of an identity paper.
func paperNumber(text string) bool {
	digits := func(r rune) bool { return !unicode.IsDigit(r) }
	for _, run := range strings.FieldsFunc(app.HalfWidth(text), digits) {
		if len(run) > longestPhone {
			return true
		}
	}
	return false
}
