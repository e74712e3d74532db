package claim_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/ledger"
)

func found(findings []app.Finding) string {
	text := ""
	for _, f := range findings {
		level := "must "
		if f.Level == app.Look {
			level = "look "
		}
		text += level + f.Field + " "
	}
	return text
}

func TestCheckGate(t *testing.T) {
	for _, r := range []struct {
		name string
		rec  claim.GateCheck
		want string
	}{
		{"met", claim.GateCheck{Year: app.Number(2025), Result: claim.Met, Day: "2025-12-01"}, ""},
		{"failed, with its reason", claim.GateCheck{Year: app.Number(2025), Result: claim.Failed, Day: "2025-12-01", Reason: "展厅收了门票"}, ""},
		{"failed without a reason", claim.GateCheck{Year: app.Number(2025), Result: claim.Failed, Day: "2025-12-01"}, "must reason "},
		{"mended on the day it was found", claim.GateCheck{Year: app.Number(2025), Result: claim.Failed, Day: "2025-12-01", Reason: "收费", Approval: "街文 3", CuredOn: "2025-12-01"}, ""},
		{"mended before it was found", claim.GateCheck{Year: app.Number(2025), Result: claim.Failed, Day: "2025-12-01", Reason: "收费", Approval: "街文 3", CuredOn: "2025-11-30"}, "must curedOn "},
		{"mended without an approval", claim.GateCheck{Year: app.Number(2025), Result: claim.Failed, Day: "2025-12-01", Reason: "收费", CuredOn: "2025-12-20"}, "must approval "},
		{"approved but not mended yet", claim.GateCheck{Year: app.Number(2025), Result: claim.Failed, Day: "2025-12-01", Reason: "收费", Approval: "街文 3"}, ""},
		{"met and yet mended", claim.GateCheck{Year: app.Number(2025), Result: claim.Met, Day: "2025-12-01", CuredOn: "2025-12-20"}, "must result "},
		{"a year of two digits", claim.GateCheck{Year: app.Number(25), Result: claim.Met}, "must year "},
		{"a year that does not apply", claim.GateCheck{Year: app.Inapplicable(), Result: claim.Met}, "must year "},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := found(claim.CheckGate(&r.rec)); got != r.want {
				t.Errorf("found at %q, want %q", got, r.want)
			}
		})
	}
}

func TestAFailedConditionCapsUntilItIsMended(t *testing.T) {
	for _, r := range []struct {
		name string
		rec  claim.GateCheck
		want bool
	}{
		{"met", claim.GateCheck{Result: claim.Met}, false},
		{"failed", claim.GateCheck{Result: claim.Failed}, true},
		{"approved only", claim.GateCheck{Result: claim.Failed, Approval: "街文 3"}, true},
		{"mended the day before", claim.GateCheck{Result: claim.Failed, Approval: "街文 3", CuredOn: "2026-01-09"}, false},
		{"mended on the day", claim.GateCheck{Result: claim.Failed, Approval: "街文 3", CuredOn: "2026-01-10"}, false},
		{"mended the day after", claim.GateCheck{Result: claim.Failed, Approval: "街文 3", CuredOn: "2026-01-11"}, true},
	} {
		if got := r.rec.Caps("2026-01-10"); got != r.want {
			t.Errorf("%s: caps is %v", r.name, got)
		}
		if r.rec.Failed() != (r.rec.Result == claim.Failed) {
			t.Errorf("%s: what failed stays printed", r.name)
		}
	}
}

func TestCheckExtra(t *testing.T) {
	for _, r := range []struct {
		name string
		rec  claim.Extra
		want string
	}{
		{"once, in its year", claim.Extra{Year: app.Number(2025), Day: "2025-12-31", Times: app.Number(1)}, ""},
		{"no times", claim.Extra{Year: app.Number(2025), Day: "2025-06-01", Times: app.Number(0)}, "must times "},
		{"times that do not apply", claim.Extra{Year: app.Number(2025), Day: "2025-06-01", Times: app.Inapplicable()}, "must times "},
		{"announced in the next year", claim.Extra{Year: app.Number(2025), Day: "2026-01-01", Times: app.Number(1)}, "look day "},
		{"a year of five digits", claim.Extra{Year: app.Number(20255), Times: app.Number(1)}, "must year "},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := found(claim.CheckExtra(&r.rec)); got != r.want {
				t.Errorf("found at %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckValuation(t *testing.T) {
	for _, r := range []struct {
		name        string
		band, value app.Line
		want        string
		actual      app.Ratio
	}{
		{"a whole number", "", "12", "", app.Whole(12)},
		{"a decimal", "", "0.87", "", app.Frac(87, 100)},
		{"per cent", "", "87%", "", app.Frac(87, 100)},
		{"a fraction", "", "1/3", "", app.Frac(1, 3)},
		{"nothing of it", "", "0", "", app.Whole(0)},
		{"a band", "A", "", "", app.Ratio{}},
		{"neither", "", "", "must value ", app.Ratio{}},
		{"both", "A", "12", "must value ", app.Whole(12)},
		{"below 0", "", "-1", "must value ", app.Whole(-1)},
		{"no number", "", "很好", "must value ", app.Ratio{}},
		{"divided by 0", "", "1/0", "must value ", app.Ratio{}},
		{"with an exponent", "", "1e9", "must value ", app.Ratio{}},
	} {
		t.Run(r.name, func(t *testing.T) {
			v := claim.Valuation{Year: app.Number(2025), Band: r.band, Value: r.value}
			if got := found(claim.CheckValuation(&v)); got != r.want {
				t.Errorf("found at %q, want %q", got, r.want)
			}
			if actual, _ := v.Actual(); actual.Cmp(r.actual) != 0 {
				t.Errorf("read as %s", actual.Short())
			}
		})
	}
}

// TestOneClaimAYear: the appraisal could not tell which of two to take.
func TestOneClaimAYear(t *testing.T) {
	desk := claim.NewDesk(ledger.NewMemory())
	op := app.Op{Name: "enter", Person: "赵示例", At: "2025-12-01 09:00:00"}
	gate := func(place app.ID, year int64, code app.Line) error {
		g := desk.Gates.New()
		g.Facility, g.Year, g.Gate, g.Day = place, app.Number(year), code, "2025-12-01"
		_, err := desk.Gates.Save(op, g)
		return err
	}
	value := func(code app.Line) error {
		_, err := desk.Valuations.Save(op, &claim.Valuation{Facility: "here", Year: app.Number(2025), Code: code, Value: "1", Reason: "评定结果", Day: "2025-12-01"})
		return err
	}
	why := func(code app.Line) error {
		_, err := desk.Explanations.Save(op, &claim.Explanation{Facility: "here", Year: app.Number(2025), Code: code, Text: "整修", Day: "2025-12-01"})
		return err
	}
	for _, r := range []struct {
		name string
		err  error
		want string
	}{
		{"a condition", gate("here", 2025, "K1"), ""},
		{"another condition", gate("here", 2025, "K2"), ""},
		{"another year", gate("here", 2026, "K1"), ""},
		{"another facility", gate("there", 2025, "K1"), ""},
		{"the same again", gate("here", 2025, "K1"), "gate: 2025 年的 K1 已经登记过，请改那一条"},
		{"a condition that is not named", gate("here", 2025, ""), "gate: 必备条件还没有填"},
		{"a value", value("C3.2"), ""},
		{"the same value again", value("C3.2"), "code: 2025 年的 C3.2 已经登记过，请改那一条"},
		{"an explanation", why("C3.2"), ""},
		{"the same explanation again", why("C3.2"), "code: 2025 年的 C3.2 已经登记过，请改那一条"},
	} {
		got := ""
		if r.err != nil {
			got = r.err.Error()
		}
		if got != r.want {
			t.Errorf("%s: %q, want %q", r.name, got, r.want)
		}
	}
	again := claimsFound(t, desk)
	again.Result, again.Reason = claim.Failed, "展厅收了门票"
	if _, err := desk.Gates.Save(op, &again); err != nil {
		t.Errorf("amending one's own: %v", err)
	}
}

// claimsFound looks the claims of the year up, and gives the check of the first condition.
func claimsFound(t *testing.T, desk *claim.Desk) claim.GateCheck {
	t.Helper()
	all, err := desk.Of("here", 2025)
	if err != nil || len(all.Gates) != 2 || len(all.Valuations) != 1 || len(all.Explanations) != 1 || len(all.Extras) != 0 {
		t.Fatalf("the claims of the year are %+v, %v", all, err)
	}
	if all.Gate("K3") != nil || all.Valuation("C3.2") == nil || all.Valuation("A1.1") != nil {
		t.Error("claims are not found by their code")
	}
	if all.Explained("C3.2") != "整修" || all.Explained("A1.1") != "" {
		t.Error("explanations are not found by their code")
	}
	return *all.Gate("K1")
}

func TestExtrasAddUpByCode(t *testing.T) {
	desk := claim.NewDesk(ledger.NewMemory())
	op := app.Op{Name: "enter", Person: "赵示例", At: "2025-12-01 09:00:00"}
	for i, code := range []app.Line{"J1", "J1", "P1"} {
		e := desk.Extras.New()
		e.Facility, e.Year, e.Code, e.Day, e.Name = "here", app.Number(2025), code, "2025-06-01", "示例"+code+app.Line(rune('一'+i))
		e.Times = app.Number(int64(i + 1))
		if _, err := desk.Extras.Save(op, e); err != nil {
			t.Fatal(err)
		}
	}
	claims, err := desk.Of("here", 2025)
	if err != nil {
		t.Fatal(err)
	}
	if rows, times := claims.Extra("J1"); len(rows) != 2 || times != 3 {
		t.Errorf("J1 has %d rows, %d times", len(rows), times)
	}
	if rows, times := claims.Extra("J9"); rows != nil || times != 0 {
		t.Errorf("J9 has %d rows, %d times", len(rows), times)
	}
}

// TestOneAwardClaimedTwice: the same name on the same day is looked at again, whatever paper is cited and however it is typed.
func TestOneAwardClaimedTwice(t *testing.T) {
	desk := claim.NewDesk(ledger.NewMemory())
	op := app.Op{Name: "enter", Person: "周示例", At: "2025-12-01 09:00:00"}
	first := &claim.Extra{Facility: "home", Year: app.Number(2025), Code: "J1", Day: "2025-06-01", Times: app.Number(1), Name: "市级 展演（2025）一等奖", Basis: "文 1"}
	if _, err := desk.Extras.Save(op, first); err != nil {
		t.Fatal(err)
	}
	for _, r := range []struct {
		name string
		rec  claim.Extra
		want string
	}{
		{"the same in other widths, by another paper", claim.Extra{Code: "J2", Day: "2025-06-01", Name: "市级展演(２０２５)一等奖", Basis: "文 2"}, "look name "},
		{"the same in the same row", claim.Extra{Code: "J1", Day: "2025-06-01", Name: "市级　展演（2025）一等奖"}, "look name "},
		{"another day", claim.Extra{Code: "J2", Day: "2025-06-02", Name: "市级展演（2025）一等奖"}, ""},
		{"another award of the day", claim.Extra{Code: "J2", Day: "2025-06-01", Name: "市级展演（2025）二等奖"}, ""},
		{"no name yet", claim.Extra{Code: "J2", Day: "2025-06-01"}, ""},
		{"of another house", claim.Extra{Facility: "other", Code: "J2", Day: "2025-06-01", Name: "市级展演（2025）一等奖"}, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			r.rec.Year, r.rec.Times = app.Number(2025), app.Number(1)
			if r.rec.Facility == "" {
				r.rec.Facility = "home"
			}
			findings, err := desk.Extras.Look(&r.rec)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range findings {
				if f.Field == "name" && f.Level == app.Look {
					got = "look name "
				}
			}
			if got != r.want {
				t.Errorf("found at %q, want %q", got, r.want)
			}
		})
	}
	if findings, err := desk.Extras.Look(first); err != nil || found(findings) != "" {
		t.Errorf("a claim is taken for its own double: %q %v", found(findings), err)
	}
}
