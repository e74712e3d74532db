package round_test

import (
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/term"
)

// TestEveryStateIsReachableAndLeavable walks the flow from the beginning.
func TestEveryStateIsReachableAndLeavable(t *testing.T) {
	leads := map[round.Action]app.Code{round.ToOpen: round.Open, round.Submit: round.Submitted, round.SendBack: round.Returned, round.Lock: round.Locked, round.Reopen: round.Reopened}
	reached, todo := map[app.Code]bool{}, []app.Code{""}
	for len(todo) > 0 {
		state := todo[0]
		todo = todo[1:]
		actions := round.Next(state)
		if len(actions) == 0 {
			t.Errorf("nothing leads out of %q", state)
		}
		for _, a := range actions {
			if to := leads[a]; !reached[to] {
				reached[to] = true
				todo = append(todo, to)
			}
		}
	}
	for _, c := range term.TableRoundState.Codes {
		if !reached[app.Code(c.Key)] {
			t.Errorf("nothing leads to %s", c.Label)
		}
	}
	if len(reached) != len(term.TableRoundState.Codes) {
		t.Errorf("states reached are %v", reached)
	}
}

// TestEveryActionInEveryState does everything to a round in every state: what the flow names works and
// leads where it says, everything else is refused and changes nothing.
func TestEveryActionInEveryState(t *testing.T) {
	act := map[round.Action]func(*world, app.ID) error{
		round.Submit: func(w *world, id app.ID) error {
			return second(w.Submit(op(""), round.Submission{Round: id}))
		},
		round.SendBack: func(w *world, id app.ID) error { return second(w.SendBack(op(""), id, "请补佐证", nil)) },
		round.Lock:     func(w *world, id app.ID) error { return second(w.Lock(op(""), id)) },
		round.Reopen: func(w *world, id app.ID) error {
			return second(w.Reopen(because("复核有误"), id, "区文〔2026〕3 号"))
		},
	}
	path := map[app.Code][]round.Action{
		round.Open: nil, round.Submitted: {round.Submit}, round.Returned: {round.Submit, round.SendBack},
		round.Locked: {round.Submit, round.Lock}, round.Reopened: {round.Submit, round.Lock, round.Reopen},
	}
	leads := map[round.Action]app.Code{round.Submit: round.Submitted, round.SendBack: round.Returned, round.Lock: round.Locked, round.Reopen: round.Reopened}
	for state, way := range path {
		for action, do := range act {
			t.Run(string(state)+" "+string(action), func(t *testing.T) {
				w := newWorld(t)
				r := w.start(round.Self)
				for _, a := range way {
					if err := act[a](w, r.ID); err != nil {
						t.Fatal(err)
					}
				}
				err := do(w, r.ID)
				now, readErr := w.Rounds.One(r.ID)
				if readErr != nil {
					t.Fatal(readErr)
				}
				if slices.Contains(round.Next(state), action) {
					if err != nil || now.State != leads[action] {
						t.Errorf("came to %s, %v", now.State, err)
					}
					return
				}
				if app.KindOf(err) != app.NotAllowed || said(t, err) == "" || now.State != state {
					t.Errorf("%v, state %s", err, now.State)
				}
			})
		}
	}
}

// TestWhoMayWhat: the operation of a step names action and stage, so that the table of rights can tell
// the levels apart.
func TestWhoMayWhat(t *testing.T) {
	w := newWorld(t)
	r := w.handed(round.Self)
	if _, err := w.SendBack(op("anything"), r.ID, "请补佐证", nil); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, o := range w.store.Ops[1:] {
		names = append(names, o.Name)
	}
	if want := []string{"open.self", "submit.self", "sendBack.self"}; !slices.Equal(names, want) {
		t.Errorf("operations are %v, want %v", names, want)
	}
	for name, want := range map[string]bool{"submit.self": true, "lock.district": true, "reopen.appeal": true, "submit.nobody": false, "eat.self": false, "lock": false, "reopen": false, "": false} {
		if round.IsAction(name) != want {
			t.Errorf("%q is a step: %v", name, !want)
		}
	}
}

// TestStarting: a round begins once, after the self-evaluation, and only when the pack holds it.
func TestStarting(t *testing.T) {
	for _, r := range []struct {
		name  string
		until []app.Code // rounds handed in before
		stage app.Code
		want  string
	}{
		{"the self-evaluation first", nil, round.Self, ""},
		{"a review before the self-evaluation", nil, round.Street, "自评还没有提交，请先提交自评再开始街道初评"},
		{"a review after the self-evaluation", []app.Code{round.Self}, round.Street, ""},
		{"the district may come without the street", []app.Code{round.Self}, round.District, ""},
		{"the same round twice", []app.Code{round.Self}, round.Self, "2025 年的自评已经开始，请接着那一轮做"},
		{"a round the pack does not hold", []app.Code{round.Self}, round.Appeal, "现行规则包没有「申诉复核」这一轮，请核对"},
		{"a round nobody knows", []app.Code{round.Self}, "city", "现行规则包没有「city」这一轮，请核对"},
	} {
		t.Run(r.name, func(t *testing.T) {
			w := newWorld(t)
			for _, stage := range r.until {
				w.handed(stage)
			}
			if got := said(t, second(w.Start(op(""), w.place, 2025, r.stage))); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
	w := newWorld(t)
	w.start(round.Self)
	if got := said(t, second(w.Start(op(""), w.place, 2025, round.Street))); got == "" {
		t.Error("a review begins while the self-evaluation is only begun")
	}
}

// TestTheYearIsClosedWithTheSelfEvaluation: handing it in locks the year, sending back and reopening
// open it, the reviewers' rounds leave it alone.
func TestTheYearIsClosedWithTheSelfEvaluation(t *testing.T) {
	w := newWorld(t)
	locked := func(what string, want int) {
		t.Helper()
		if n, err := w.facility.Locks.Count(ledger.Query{Facility: w.place}); err != nil || n != want {
			t.Errorf("%s: %d locks, %v", what, n, err)
		}
	}
	self := w.start(round.Self)
	locked("begun", 0)
	w.submit(self)
	locked("handed in", 1)
	if _, err := w.SendBack(op(""), self.ID, "请补第三季度的开放日志", nil); err != nil {
		t.Fatal(err)
	}
	locked("sent back", 0)
	if gone, err := w.facility.Locks.Find(ledger.Query{Void: true}); err != nil || len(gone) != 1 || gone[0].VoidReason != "请补第三季度的开放日志" {
		t.Errorf("the lock was withdrawn as %v, %v", gone, err)
	}
	w.submit(self)
	locked("handed in again", 1)
	street := w.handed(round.Street)
	if _, err := w.SendBack(op(""), street.ID, "理由不全", nil); err != nil {
		t.Fatal(err)
	}
	locked("a review sent back", 1)
	if _, err := w.Lock(op(""), self.ID); err != nil {
		t.Fatal(err)
	}
	locked("accepted", 1)
	if _, err := w.Reopen(because("核减有误"), self.ID, "区文〔2026〕3 号"); err != nil {
		t.Fatal(err)
	}
	locked("reopened", 0)
}
