package count

import (
	"guanyunbu/app/claim"
	"guanyunbu/app/term"
)

// Valued finds what a person typed for an indicator of the year; of several the last one.
func (f *Facts) Valued(code string) *claim.Valuation {
	var last *claim.Valuation
	for _, v := range f.Valuations {
		if string(v.Code) != code || v.Year.Or(0) != int64(f.Year) || v.Day > f.Today {
			continue
		}
		if last == nil || v.Day > last.Day || (v.Day == last.Day && v.ID > last.ID) {
			last = v
		}
	}
	return last
}

// Explained finds what was written about the difference of an indicator from last year.
func (f *Facts) Explained(code string) string {
	for _, e := range f.Explanations {
		if string(e.Code) == code && e.Year.Or(0) == int64(f.Year) {
			return string(e.Text)
		}
	}
	return ""
}

// Claimed gives what was claimed for the year under a code, up to T.
func (f *Facts) Claimed(code string) []*claim.Extra {
	return sieve(f.Extras, func(e *claim.Extra) bool {
		return string(e.Code) == code && e.Year.Or(0) == int64(f.Year) && e.Day <= f.Today
	})
}

// Checked gives the checks of a condition in the year, up to T.
func (f *Facts) Checked(gate string) []*claim.GateCheck {
	return sieve(f.GateChecks, func(g *claim.GateCheck) bool {
		return string(g.Gate) == gate && g.Year.Or(0) == int64(f.Year) && g.Day <= f.Today
	})
}

// Waived tells why an indicator is not judged in the year, and by which records: the house was lawfully
// shut on every day to T, or declared that the indicator does not apply to it.
func (f *Facts) Waived(code string) (reason string, records Refs, is bool) {
	if f.shut {
		return term.SayAllExempt, f.exempting(f.Elapsed().Holds), true
	}
	if s := f.statement("inapplicable", code); s != nil {
		return string(s.Reason), Listed(f.statementRef(s)), true
	}
	return "", Refs{}, false
}
