package round_test

import (
	"encoding/json"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
)

// world is a facility whose score the test sets as it likes.
type world struct {
	*round.Desk
	t         *testing.T
	store     *ledger.Memory
	claims    *claim.Desk
	facility  *facility.Desk
	selection *selection.Desk
	standing  map[int]round.Standing // of each year, as the book stands now
	today     app.Day
	place     app.ID
	unbuilt   bool // the third indicator is not built, in what was frozen too
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, store: ledger.NewMemory(), today: "2026-01-10", standing: map[int]round.Standing{}}
	w.claims, w.facility, w.selection = claim.NewDesk(w.store), facility.NewDesk(w.store), selection.NewDesk(w.store)
	place := &facility.Facility{Code: "SF", Name: "示范综合文化中心", Short: "示范", Type: "street", Level: "street", Status: "open", Mode: "whole"}
	w.keep(w.facility.Facilities.Save(op("enter"), place))
	w.place = place.ID
	w.standing[2025] = standingOf(600, 550)
	w.standing[2024] = round.Standing{Pack: pack()}
	w.Desk = round.NewDesk(w.store, round.Beside{
		Score:    func(_ app.ID, year int) (round.Standing, error) { return w.standing[year], nil },
		Freeze:   w.freeze,
		Thaw:     w.thaw,
		Facility: w.facility, Selection: w.selection, Claims: w.claims,
		Today: func() app.Day { return w.today },
		Allow: func(op app.Op) error {
			if op.Name == "decide" && op.Person == "周示例" {
				return app.Fail(app.NotAllowed, "中心填报员不能做这件事，请换有权限的人员", nil)
			}
			return nil
		},
	})
	return w
}

func op(name string) app.Op {
	return app.Op{Name: name, Person: "赵示例", At: "2026-01-10 09:00:00"}
}

// by is an operation of another person.
func by(person string) app.Op {
	o := op("withdraw")
	o.Person = person
	return o
}

func because(reason string) app.Op {
	o := op("")
	o.Reason = reason
	return o
}

func (w *world) keep(_ app.Changes, err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// frozen is the form in which the tests freeze a standing.
type frozen struct {
	Pack      rulepack.Pack `json:"pack"`
	Scores    []app.Points  `json:"scores"`
	Bonus     app.Points    `json:"bonus"`
	Deduction app.Points    `json:"deduction"`
}

func (w *world) freeze(_ app.ID, year int) (round.Standing, []byte, error) {
	s := w.standing[year]
	f := frozen{Pack: s.Pack, Bonus: s.Bonus, Deduction: s.Deduction}
	for _, l := range s.Lines {
		f.Scores = append(f.Scores, l.Score)
	}
	text, err := json.Marshal(f)
	return s, text, err
}

// now changes how the year 2025 stands.
func (w *world) now(change func(*round.Standing)) {
	s := w.standing[2025]
	change(&s)
	w.standing[2025] = s
}

func (w *world) thaw(text []byte) (round.Standing, error) {
	var f frozen
	if err := json.Unmarshal(text, &f); err != nil {
		return round.Standing{}, err
	}
	s := judged(f.Pack, f.Scores...)
	s.Bonus, s.Deduction = f.Bonus, f.Deduction
	s.Total += s.Bonus - s.Deduction
	if w.unbuilt {
		s.Lines[2].State, s.Lines[2].Built, s.Lines[2].Open = "notBuilt", false, true
	}
	return s, nil
}

// pack has two indicators of 6 and 94 points and one that does not apply, all rounds, and a note on
// differences beyond a fifth.
func pack() rulepack.Pack {
	return rulepack.Pack{
		Code: "T", Version: "1", Full: 10000, Bonus: rulepack.Bonus{Cap: 500}, Failing: "不合格", Differs: app.Frac(1, 5),
		Grades: []rulepack.Grade{
			{Name: "优秀", From: 9000, Consequence: rulepack.Consequence{Text: "全额支付", Payment: app.Whole(1), Renewal: rulepack.RenewFirst}},
			{Name: "良好", From: 8000, Consequence: rulepack.Consequence{Text: "全额支付", Payment: app.Whole(1), Renewal: rulepack.RenewUsual}},
			{Name: "合格", From: 6000, Consequence: rulepack.Consequence{Text: "支付九成，限期整改", Payment: app.Frac(9, 10), Mend: 30, Renewal: rulepack.RenewAfter}},
			{Name: "不合格", From: 0, Consequence: rulepack.Consequence{Text: "暂停支付，约谈", Payment: app.Whole(0), Mend: 60, Renewal: rulepack.RenewNot, Exit: 2}},
		},
		Rounds: []rulepack.Round{
			{Key: round.Self, Name: "自评", Weight: app.Frac(20, 100)}, {Key: round.Street, Name: "街道初评", Weight: app.Frac(30, 100)},
			{Key: round.District, Name: "区级复核", Weight: app.Frac(30, 100)}, {Key: round.Third, Name: "第三方", Weight: app.Frac(20, 100)},
		},
		Final: rulepack.FinalLast,
	}
}

// standingOf gives the two built indicators these scores.
func standingOf(scores ...app.Points) round.Standing { return judged(pack(), scores...) }

func judged(p rulepack.Pack, scores ...app.Points) round.Standing {
	s := round.Standing{Pack: p, Assessed: true, Lines: []round.Line{
		{Code: "A1", Name: "开放时长", Max: 600, State: "hasData", Scored: true, Built: true, Open: true},
		{Code: "B1", Name: "活动场次", Max: 9400, State: "hasData", Scored: true, Built: true, Open: true},
		{Code: "B2", Name: "巡查完成率", Max: 300, State: "notApplicable", Built: true},
	}}
	for i, score := range scores {
		if i < 2 {
			s.Lines[i].Score = score
			s.Total += score
		}
	}
	return s
}

// start begins a round of 2025.
func (w *world) start(stage app.Code) *round.Round {
	w.t.Helper()
	r, err := w.Start(op(""), w.place, 2025, stage)
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// submit hands a round in.
func (w *world) submit(r *round.Round) *round.Edition {
	w.t.Helper()
	e, err := w.Submit(op(""), round.Submission{Round: r.ID})
	if err != nil {
		w.t.Fatal(err)
	}
	return e
}

// handed begins a round and hands it in.
func (w *world) handed(stage app.Code) *round.Round {
	w.t.Helper()
	r := w.start(stage)
	w.submit(r)
	return r
}

// mark gives an indicator a mark in a round.
func (w *world) mark(r *round.Round, code, score app.Line, reason app.Prose) error {
	_, err := w.Give(op(""), &round.Mark{Facility: w.place, Round: r.ID, Code: code, Score: score, Reason: reason, Person: "李评审"})
	return err
}

// said is the sentence of an error, or "" when there is none.
func said(t *testing.T, err error) string {
	t.Helper()
	if err != nil && app.Sentence(err) == "" {
		t.Fatalf("no sentence for the person: %v", err)
	}
	return app.Sentence(err)
}

func second[T any](_ T, err error) error { return err }

// is fails unless what was found is what was wanted.
func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// good gives the value of a call that must not fail.
func good[T any](w *world) func(value T, err error) T {
	return func(value T, err error) T {
		w.t.Helper()
		if err != nil {
			w.t.Fatal(err)
		}
		return value
	}
}
