package round_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
)

// proposed hands a year in with that total and proposes what it leads to.
func (w *world) proposed(year int, total app.Points) (*round.Outcome, error) {
	w.t.Helper()
	w.standing[year] = standingOf(0, total)
	r, err := w.Start(op(""), w.place, year, round.Self)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, code := range []app.Line{"A1", "B1"} {
		w.keep(w.claims.Explanations.Save(op("enter"), &claim.Explanation{Facility: w.place, Year: r.Year, Code: code, Text: "见总结", Day: "2026-01-05"}))
	}
	w.submit(r)
	return w.Propose(op("enter"), w.place, year)
}

// TestOutcome: each grade leads to what the pack says, and the second failure within one contract to
// the end of it.
func TestOutcome(t *testing.T) {
	for _, r := range []struct {
		name        string
		total       app.Points
		grade       app.Line
		coefficient app.Line
		renewal     app.Code
		mendBy      app.Day
	}{
		{"excellent", 9000, "优秀", "100%", rulepack.RenewFirst, ""},
		{"good", 8999, "良好", "100%", rulepack.RenewUsual, ""},
		{"passed", 7999, "合格", "90%", rulepack.RenewAfter, "2026-02-09"},
		{"failed", 5999, "不合格", "0%", rulepack.RenewNot, "2026-03-11"},
	} {
		t.Run(r.name, func(t *testing.T) {
			w := newWorld(t)
			o, err := w.proposed(2025, r.total)
			if err != nil {
				t.Fatal(err)
			}
			if o.Grade != r.grade || o.Coefficient != r.coefficient || o.Renewal != r.renewal || o.MendBy != r.mendBy || o.State != round.Proposed || o.Exit.Is() {
				t.Errorf("proposed %+v", o)
			}
		})
	}
}

func TestSecondFailureEndsTheContract(t *testing.T) {
	w := newWorld(t)
	contract := func(code app.Line, from, to app.Day) *selection.Contract {
		c := &selection.Contract{Code: code, Name: code, Operator: "o", Facilities: app.Shares{{ID: w.place}}, Status: "force", From: from, To: to}
		w.keep(w.selection.Contracts.Save(op("enter"), c))
		return c
	}
	old := contract("甲", "2021-01-01", "2022-12-31")
	now := contract("乙", "2023-01-01", "2025-12-31")
	for _, r := range []struct {
		year  int
		total app.Points
		of    app.ID
		exit  bool
	}{{2022, 5000, old.ID, false}, {2023, 5000, now.ID, false}, {2024, 9000, now.ID, false}, {2025, 5999, now.ID, true}} {
		o, err := w.proposed(r.year, r.total)
		if err != nil {
			t.Fatal(err)
		}
		if o.Contract != r.of || o.Exit.Is() != r.exit {
			t.Errorf("%d: contract %s, exit %s", r.year, o.Contract, o.Exit)
		}
	}
}

// TestProposing: an outcome needs a round and every condition looked at, and can be worked out anew.
func TestProposing(t *testing.T) {
	w := newWorld(t)
	again := func() error { return second(w.Propose(op(""), w.place, 2025)) }
	is(t, "without a round", said(t, again()), "2025 年还没有提交过的轮次，请先提交")
	o := good[*round.Outcome](w)(w.proposed(2025, 8500))
	w.now(func(s *round.Standing) { s.Unchecked = 2 })
	is(t, "while provisional", said(t, again()), "还有 2 条必备条件没有核查，等次只是暂定，请先核查")
	w.now(func(s *round.Standing) { s.Unchecked, s.Capped = 0, true })
	capped := good[*round.Outcome](w)(w.Propose(op(""), w.place, 2025))
	is(t, "the record proposed again", capped.ID, o.ID)
	is(t, "the grade with a failed condition", capped.Grade, "不合格")
}

// TestDeciding: a decision stays, and so do the conditions under it.
func TestDeciding(t *testing.T) {
	w := newWorld(t)
	o := good[*round.Outcome](w)(w.proposed(2025, 8500))
	decided := good[*round.Outcome](w)(w.Decide(op(""), o.ID))
	is(t, "state", decided.State, round.Decided)
	const fixed = "2025 年的结果已定，不能再改；确要改，请先由管理员在「结果应用」作废这条结果，写明原因"
	changed, done := *decided, *decided
	changed.Coefficient, done.DoneOn = "10%", "2026-02-01"
	gate := &claim.GateCheck{Facility: w.place, Year: app.Number(2025), Gate: "K1", Result: claim.Met, Day: "2026-02-01"}
	later := *gate
	later.Year = app.Number(2026)
	for _, r := range []struct {
		name string
		err  error
		want string
	}{
		{"proposing again", second(w.Propose(op(""), w.place, 2025)), fixed},
		{"deciding twice", second(w.Decide(op(""), o.ID)), "这条结果已定，不用再定"},
		{"another coefficient", w.Ask(op("amend"), w.Outcomes.Of(&changed), false), fixed},
		{"withdrawing it by one who may decide", w.Ask(op("withdraw"), w.Outcomes.Of(decided), true), ""},
		{"withdrawing it by another", w.Ask(by("周示例"), w.Outcomes.Of(decided), true), "中心填报员不能做这件事，请换有权限的人员"},
		{"the day it was carried out", w.Ask(op("amend"), w.Outcomes.Of(&done), false), ""},
		{"a condition of the year", w.Ask(op("enter"), w.claims.Gates.Of(gate), false), fixed},
		{"a condition of another year", w.Ask(op("enter"), w.claims.Gates.Of(&later), false), ""},
	} {
		is(t, r.name, said(t, r.err), r.want)
	}
}

// TestPending: a year whose round was sent back has no result until it is handed in again.
func TestPending(t *testing.T) {
	w := newWorld(t)
	r := w.handed(round.Self)
	good[*round.Round](w)(w.SendBack(op(""), r.ID, "补佐证", nil))
	f := good[round.Final](w)(w.Final(w.place, 2025))
	is(t, "the final is known", f.Known, false)
	is(t, "pending rounds", len(f.Pending), 1)
	street := &round.Round{Facility: w.place, Year: app.Number(2025), Stage: round.Street, State: round.Locked, Total: "85.00", Grade: "良好", Editions: app.Number(1)}
	_, err := w.store.Write(op("place"), func(x ledger.Writer) error { return x.Put(w.Rounds.Of(street)) })
	is(t, "error", err, nil)
	is(t, "proposing meanwhile", said(t, second(w.Propose(op(""), w.place, 2025))), "自评是已退回，等它重新提交后再拟定结果")
}

// TestOutcomeAlone looks over the fields of an outcome.
func TestOutcomeAlone(t *testing.T) {
	for _, r := range []struct {
		name string
		o    round.Outcome
		want string
	}{
		{"in order", round.Outcome{Year: app.Number(2025), Coefficient: "90%", Day: "2026-01-10", DoneOn: "2026-01-10"}, ""},
		{"a fraction", round.Outcome{Coefficient: "0.9"}, ""},
		{"more than all", round.Outcome{Coefficient: "101%"}, "coefficient"},
		{"less than nothing", round.Outcome{Coefficient: "-1%"}, "coefficient"},
		{"no number", round.Outcome{Coefficient: "九成"}, "coefficient"},
		{"a year of two digits", round.Outcome{Year: app.Number(25)}, "year"},
		{"carried out before it was proposed", round.Outcome{Day: "2026-01-10", DoneOn: "2026-01-09"}, "doneOn"},
	} {
		got := ""
		for _, f := range round.CheckOutcome(&r.o) {
			got += f.Field
		}
		if got != r.want {
			t.Errorf("%s: found at %q, want %q", r.name, got, r.want)
		}
	}
}
