package office_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/claim"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// reviewed is a centre with a year of records, opened anew with that scheme and the people of all levels.
func reviewed(t *testing.T, change func(*rulepack.Pack)) (centre, *office.Office) {
	t.Helper()
	c := newCentre(t, "2026-01-15")
	for month := app.Day("2025-01-10"); month < "2026-01-01"; month = month.Add(30) {
		c.held(month, app.Line("音乐会"+string(month)))
		c.open(month, "09:00-17:00")
	}
	for name, role := range map[app.Line]app.Code{"馆员": "clerk", "街道": "street", "区里": "district", "主任": account.Manager} {
		p := c.Account.People.New()
		p.Name, p.Role = name, role
		if _, err := c.Account.People.Save(c.Op("enter", "系统"), p); err != nil {
			t.Fatal(err)
		}
	}
	return c, c.reopened(change)
}

// reopened opens the same book with a changed scheme.
func (c centre) reopened(change func(*rulepack.Pack)) *office.Office {
	c.t.Helper()
	pack := c.Appraisal.Pack()
	if change != nil {
		change(&pack)
	}
	rights := account.Rights{
		"clerk":    {"enter", "amend", "open.self", "submit.self"},
		"street":   {"enter", "mark", "sendBack.self", "lock.self", "open.street", "submit.street"},
		"district": {"mark", "reopen.self", "lock.street", "reopen.street", "propose", "decide"},
	}
	return office.Open(office.Setting{Store: c.store, Pack: pack, Reader: packtest.Files{}, Rights: rights, Hasher: noHasher{}, Clock: clockAt(c.t, "2026-01-15 09:00:00")})
}

// need gives the value of a call that must not fail.
func need[T any](t *testing.T, value T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// selfEvaluated begins and hands in the self-evaluation of 2025.
func selfEvaluated(t *testing.T, c centre, o *office.Office) (*round.Round, *round.Edition) {
	t.Helper()
	self, err := o.Rounds.Start(o.Op("", "馆员"), c.place.ID, 2025, round.Self)
	need(t, self, err)
	edition, err := o.Rounds.Submit(o.Op("", "馆员"), round.Submission{Round: self.ID})
	return self, need(t, edition, err)
}

// recomputed fails unless the edition still comes to its own total under its own scheme.
func recomputed(t *testing.T, o *office.Office, e *round.Edition) {
	t.Helper()
	again, err := o.Rounds.Recompute(e.ID)
	if err != nil || again.Total != e.Points() || again.Standing.Pack.Version == "other" {
		t.Errorf("recomputed to %s by %s, %v", again.Total, again.Standing.Pack.Version, err)
	}
}

// TestASealedYearComesToTheSameForEver: the facts are frozen with their scheme; neither another scheme
// nor records entered after reopening change what was handed in.
func TestASealedYearComesToTheSameForEver(t *testing.T) {
	c, o := reviewed(t, nil)
	judged, err := o.Appraisal.Judge(c.place.ID, 2025)
	total := need(t, judged, err).Result.Total
	self, first := selfEvaluated(t, c, o)
	if first.Points() != total || total == 0 || first.Grade != "" {
		t.Errorf("handed in %s %q, judged %s of a part of the scheme", first.Total, first.Grade, total)
	}
	changed := c.reopened(func(p *rulepack.Pack) {
		p.Version = "other"
		p.Bonus, p.Deductions = rulepack.Bonus{}, nil
		for i := range p.Items {
			p.Items[i].Method.Floor, p.Items[i].Target.Default = app.Whole(1), app.Whole(9999)
		}
	})
	other, err := changed.Appraisal.Judge(c.place.ID, 2025)
	if need(t, other, err).Result.Total == total {
		t.Fatal("the other scheme comes to the same total")
	}
	recomputed(t, changed, first)

	locked, err := o.Rounds.Lock(o.Op("", "街道"), self.ID)
	need(t, locked, err)
	op := o.Op("", "区里")
	op.Reason = "漏记一场市级展演"
	reopened, err := o.Rounds.Reopen(op, self.ID, "区文〔2026〕3 号")
	need(t, reopened, err)
	c.held("2025-11-11", "市级展演")
	recomputed(t, changed, first)
	second, err := o.Rounds.Submit(o.Op("", "馆员"), round.Submission{Round: self.ID})
	if n, _ := need(t, second, err).Number.Known(); n != 2 || second.Seal == first.Seal {
		t.Errorf("edition %d, seal %s after %s", n, second.Seal, first.Seal)
	}
}

// TestWhatTheSubmittedYearKeepsOpen: records and values of the year are closed, while conditions can
// still be looked at; nothing that was handed in is written over, whatever the way.
func TestWhatTheSubmittedYearKeepsOpen(t *testing.T) {
	c, o := reviewed(t, nil)
	self, edition := selfEvaluated(t, c, o)
	year := app.Number(2025)
	raw := func(rec *round.Edition) error {
		_, err := o.Store().Write(o.Op("undo", "主任"), func(w ledger.Writer) error { return w.Put(o.Rounds.Editions.Of(rec)) })
		return err
	}
	forged := *self
	forged.State, forged.Total, forged.Editions = round.Locked, "100.00", app.Number(1)
	for _, r := range []struct {
		name string
		err  error
		kind app.Kind
	}{
		{"a value of the year", second(o.Claims.Valuations.Save(o.Op("enter", "主任"), &claim.Valuation{Facility: c.place.ID, Year: year, Code: "C3.2", Value: "1", Reason: "评定结果", Day: "2026-01-15"})), app.Locked},
		{"a document of the year", second(o.Facility.Documents.Save(o.Op("enter", "主任"), &facility.Document{Facility: c.place.ID, Year: year, Kind: "plan", Name: "年度计划", Filed: "2026-01-15"})), app.Locked},
		{"an edition written over", raw(edition), app.NotAllowed},
		{"a round written over", second(o.Store().Write(o.Op("undo", "主任"), func(w ledger.Writer) error { return w.Put(o.Rounds.Rounds.Of(&forged)) })), app.NotAllowed},
	} {
		if app.KindOf(r.err) != r.kind || app.Sentence(r.err) == "" {
			t.Errorf("%s: %v", r.name, r.err)
		}
	}
	gate := &claim.GateCheck{Facility: c.place.ID, Year: year, Gate: "K1", Result: claim.Failed, Day: "2026-01-15", Reason: "展厅收了门票"}
	if _, err := o.Claims.Gates.Save(o.Op("enter", "街道"), gate); err != nil {
		t.Errorf("a condition cannot be looked at: %v", err)
	}
	if final, err := o.Rounds.Final(c.place.ID, 2025); err != nil || final.Total != edition.Points() {
		t.Errorf("the final score is %s, %v", final.Total, err)
	}
}

// TestWhoTakesARoundFurther: each level hands in its own round, the level above sends back and locks,
// and one more level reopens; what a person may not do changes nothing.
func TestWhoTakesARoundFurther(t *testing.T) {
	c, o := reviewed(t, nil)
	for _, person := range []string{"街道", "区里"} {
		if _, err := o.Rounds.Start(o.Op("", person), c.place.ID, 2025, round.Self); app.KindOf(err) != app.NotAllowed {
			t.Errorf("%s begins the self-evaluation: %v", person, err)
		}
	}
	self, err := o.Rounds.Start(o.Op("", "馆员"), c.place.ID, 2025, round.Self)
	if err != nil {
		t.Fatal(err)
	}
	because := func(person string) app.Op {
		op := o.Op("", person)
		op.Reason = "核减有误"
		return op
	}
	submit := func(person string) error {
		return second(o.Rounds.Submit(o.Op("", person), round.Submission{Round: self.ID}))
	}
	back := func(person string) error {
		return second(o.Rounds.SendBack(o.Op("", person), self.ID, "请补佐证", nil))
	}
	lock := func(person string) error { return second(o.Rounds.Lock(o.Op("", person), self.ID)) }
	reopen := func(person string) error {
		return second(o.Rounds.Reopen(because(person), self.ID, "区文〔2026〕3 号"))
	}
	for _, r := range []struct {
		name string
		do   func(string) error
		no   []string
		yes  string
	}{
		{"hands in", submit, []string{"街道", "区里"}, "馆员"},
		{"sends back", back, []string{"馆员", "区里"}, "街道"},
		{"hands in again", submit, []string{"街道"}, "主任"},
		{"locks", lock, []string{"馆员", "区里"}, "街道"},
		{"reopens", reopen, []string{"馆员", "街道"}, "区里"},
	} {
		for _, person := range r.no {
			if err := r.do(person); app.KindOf(err) != app.NotAllowed {
				t.Errorf("%s %s: %v", person, r.name, err)
			}
		}
		if err := r.do(r.yes); err != nil {
			t.Errorf("%s may not: %s: %v", r.yes, r.name, err)
		}
	}
	if said := o.Locked(c.place.ID, 2025); said != "" {
		t.Errorf("after reopening the year says %q", said)
	}
	if _, err := o.Facility.Locks.Save(o.Op("enter", "馆员"), &facility.Lock{Facility: c.place.ID, Year: app.Number(2025), Day: "2026-01-15", Reason: "自行锁定"}); app.KindOf(err) != app.NotAllowed {
		t.Errorf("a clerk locks a year past the rounds: %v", err)
	}
}
