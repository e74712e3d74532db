package claim

import (
	"guanyunbu/app"
	"guanyunbu/app/term"
)

// CheckGate looks over the check of a condition alone.
func CheckGate(g *GateCheck) []app.Finding {
	if findings := yearForm(g.Year); findings != nil {
		return findings
	}
	if g.Result != Failed {
		if g.Approval != "" || g.CuredOn != "" {
			return must("result", term.SayGateNothingToCure)
		}
		return nil
	}
	var findings []app.Finding
	if g.Reason.Blank() {
		findings = append(findings, must("reason", term.SayGateReason)...)
	}
	if g.CuredOn != "" && g.Approval == "" {
		findings = append(findings, must("approval", term.SayGateApproval)...)
	}
	if g.CuredOn != "" && g.CuredOn < g.Day {
		findings = append(findings, must("curedOn", term.SayGateCuredEarly)...)
	}
	return findings
}

// CheckExtra looks over an extra alone.
func CheckExtra(e *Extra) []app.Finding {
	if findings := yearForm(e.Year); findings != nil {
		return findings
	}
	if times, known := e.Times.Known(); known && times < 1 || !known && !e.Times.Blank() {
		return must("times", term.SayExtraTimes)
	}
	if year, _ := e.Year.Known(); e.Day != "" && e.Day.Year() != int(year) {
		return []app.Finding{{Level: app.Look, Field: "day", Sentence: term.SayExtraOtherYear}}
	}
	return nil
}

// CheckValuation looks over a valuation alone.
func CheckValuation(v *Valuation) []app.Finding {
	if findings := yearForm(v.Year); findings != nil {
		return findings
	}
	switch {
	case v.Band == "" && v.Value == "":
		return must("value", term.SayValuationBlank)
	case v.Band != "" && v.Value != "":
		return must("value", term.SayValuationBoth)
	case v.Band != "":
		return nil
	}
	actual, ok := v.Actual()
	if !ok {
		return must("value", term.SayValuationForm)
	}
	if actual.Sign() < 0 {
		return must("value", term.SayValuationBelowZero)
	}
	return nil
}

// CheckExplanation looks over an explanation alone.
func CheckExplanation(e *Explanation) []app.Finding { return yearForm(e.Year) }

// yearForm refuses anything but a calendar year of four digits; a blank one is said as required.
func yearForm(r app.Reading) []app.Finding {
	if r == (app.Reading{}) {
		return nil
	}
	if year, known := r.Known(); !known || year < 1000 || year > 9999 {
		return must("year", term.SayYearForm)
	}
	return nil
}

func must(key, sentence string) []app.Finding {
	return []app.Finding{{Level: app.Must, Field: key, Sentence: sentence}}
}
