package round_test

import (
	"fmt"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
)

// TestReopenedAfterTheDistrict is hard case 9: the self-evaluation is reopened after the district has
// reviewed it. That takes a reason and an approval; the first edition keeps number, total and seal and
// can be printed again; the second one says what changed, and the district's marks stay.
func TestReopenedAfterTheDistrict(t *testing.T) {
	w := newWorld(t)
	w.standing[2025] = standingOf(600, 8000)
	self := w.start(round.Self)
	first := w.submit(self)
	street := w.start(round.Street)
	w.keep(nil, w.mark(street, "A1", "5.50", "停电两天没有公告"))
	w.submit(street)
	district := w.handed(round.District)
	for _, r := range []*round.Round{self, street, district} {
		good[*round.Round](w)(w.Lock(op(""), r.ID))
	}
	w.today = "2026-03-02"
	reopened := good[*round.Round](w)(w.Reopen(because("漏记两场市级展演"), self.ID, "区文〔2026〕12 号"))
	is(t, "state", reopened.State, round.Reopened)
	is(t, "reason", reopened.ReopenReason, "漏记两场市级展演")
	is(t, "approval", reopened.Approval, "区文〔2026〕12 号")

	w.standing[2025] = standingOf(600, 8200)
	second := w.submit(self)
	is(t, "number of the second edition", second.Number, app.Number(2))
	is(t, "total of the second edition", second.Total, "88.00")
	kept := good[*round.Edition](w)(w.Editions.One(first.ID))
	is(t, "the first edition", *kept, *first)
	is(t, "its seal", round.Seal(kept.Body), string(kept.Seal))

	compared := good[round.Comparison](w)(w.Compare(w.place, 2025))
	var told []string
	for _, r := range compared.Revisions {
		told = append(told, strings.TrimSpace(r.Code+" "+r.Before.String()+" "+r.After.String()))
	}
	is(t, "what changed from edition 1 to 2", strings.Join(told, ", "), "B1 80.00 82.00, 86.00 88.00")
	is(t, "editions of the self-evaluation", len(compared.Columns[0].Editions), 2)
	is(t, "the final score of the district", compared.Final.Total, 8550)
	is(t, "the final grade", compared.Final.Grade.Name, "良好")
	reviewed := good[map[string]app.Points](w)(w.Scores(district))
	is(t, "the district's A1", reviewed["A1"], 550)
	is(t, "the district's B1", reviewed["B1"], 8000)
}

// TestSealedYear: an edition comes to the same total for ever, whatever becomes of the book and the pack.
func TestSealedYear(t *testing.T) {
	w := newWorld(t)
	first := standingOf(550, 8000)
	first.Bonus, first.Deduction, first.Total = 200, 100, 8650
	w.standing[2025] = first
	self := w.start(round.Self)
	own := w.submit(self)
	street := w.start(round.Street)
	if err := w.mark(street, "A1", "5.00", "停电两天没有公告"); err != nil {
		t.Fatal(err)
	}
	theirs := w.submit(street)
	other := pack()
	other.Code, other.Full, other.Grades = "OTHER", 100000, []rulepack.Grade{{Name: "不合格"}}
	w.standing[2025] = judged(other, 1, 1)
	for _, r := range []struct {
		name    string
		edition *round.Edition
		want    app.Points
	}{{"self-evaluation", own, 8650}, {"street", theirs, 8600}} {
		again, err := w.Recompute(r.edition.ID)
		if err != nil || again.Total != r.want || again.Standing.Pack.Code != "T" {
			t.Errorf("%s comes to %s by %s, %v", r.name, again.Total, again.Standing.Pack.Code, err)
		}
	}
	for what, spoil := range map[string]func(*round.Edition){
		"a changed body":  func(e *round.Edition) { e.Body = app.Body(strings.Replace(string(e.Body), "80.00", "90.00", 1)) },
		"a cut body":      func(e *round.Edition) { e.Body = e.Body[:len(e.Body)/2] },
		"a changed total": func(e *round.Edition) { e.Total = "100.00" },
		"a changed seal":  func(e *round.Edition) { e.Seal = "0000000000000000" },
	} {
		bad := *own
		spoil(&bad)
		if _, err := w.store.Write(op("tamper"), func(x ledger.Writer) error { return x.Put(w.Editions.Of(&bad)) }); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Recompute(bad.ID); app.KindOf(err) != app.Broken || app.Sentence(err) == "" {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestFinalScore: the last round held, or the weighted mean of those held, rounded half up once.
func TestFinalScore(t *testing.T) {
	held := func(stage app.Code, state app.Code, total app.Line) *round.Round {
		return &round.Round{Stage: stage, State: state, Total: total, Editions: app.Number(1)}
	}
	weights := func(self, street, district, third int64) []rulepack.Round {
		return []rulepack.Round{
			{Key: round.Self, Weight: app.Frac(self, 100)}, {Key: round.Street, Weight: app.Frac(street, 100)},
			{Key: round.District, Weight: app.Frac(district, 100)}, {Key: round.Third, Weight: app.Frac(third, 100)},
		}
	}
	for _, r := range []struct {
		name   string
		rule   string
		rounds []*round.Round
		want   app.Points
		grade  string
	}{
		{"nothing held", rulepack.FinalLast, []*round.Round{held(round.Self, round.Open, "")}, 0, ""},
		{"only the self-evaluation", rulepack.FinalLast, []*round.Round{held(round.Self, round.Submitted, "93.00")}, 9300, "优秀"},
		{"the district over the street over oneself", rulepack.FinalLast, []*round.Round{held(round.District, round.Locked, "88.00"), held(round.Self, round.Locked, "93.00"), held(round.Street, round.Locked, "90.00")}, 8800, "良好"},
		{"a round sent back does not count", rulepack.FinalLast, []*round.Round{held(round.Self, round.Locked, "93.00"), held(round.Street, round.Returned, "50.00")}, 9300, "优秀"},
		{"nor one reopened", rulepack.FinalLast, []*round.Round{held(round.Self, round.Locked, "93.00"), held(round.Street, round.Reopened, "50.00")}, 9300, "优秀"},
		{"weighted, all held", rulepack.FinalWeighted, []*round.Round{held(round.Self, round.Locked, "95.00"), held(round.Street, round.Locked, "90.00"), held(round.District, round.Locked, "88.00"), held(round.Third, round.Locked, "87.00")}, 8980, "良好"},
		{"weighted 89.995 is 90.00", rulepack.FinalWeighted, []*round.Round{held(round.Third, round.Locked, "89.99"), held(round.Self, round.Locked, "90.00")}, 9000, "优秀"},
		{"weighted 89.994 is 89.99", rulepack.FinalWeighted, []*round.Round{held(round.Street, round.Locked, "89.99"), held(round.Self, round.Locked, "90.00")}, 8999, "良好"},
		{"weights of the rounds not held are left out", rulepack.FinalWeighted, []*round.Round{held(round.Self, round.Locked, "90.00"), held(round.Street, round.Locked, "80.00")}, 8400, "良好"},
		{"83.24 is good", rulepack.FinalLast, []*round.Round{held(round.Self, round.Locked, "83.24")}, 8324, "良好"},
	} {
		t.Run(r.name, func(t *testing.T) {
			p := pack()
			p.Final, p.Rounds = r.rule, weights(20, 30, 30, 20)
			got, known := round.FinalOf(p, r.rounds)
			if got != r.want || known != (r.want != 0) {
				t.Errorf("%s, %v, want %s", got, known, r.want)
			}
			if known && p.Grade(got).Name != r.grade {
				t.Errorf("%s is %s, want %s", got, p.Grade(got).Name, r.grade)
			}
		})
	}
}

// TestComparison sets rounds side by side: marks default to the round before, and every change has its
// reason and person.
func TestComparison(t *testing.T) {
	w := newWorld(t)
	w.standing[2024], w.standing[2025] = standingOf(580, 7900), standingOf(600, 8000)
	w.handed(round.Self)
	street := w.start(round.Street)
	w.keep(nil, w.mark(street, "A1", "5.00", "停电两天没有公告"))
	w.submit(street)
	district := w.start(round.District)
	w.keep(nil, w.mark(district, "B1", "81", "补充了佐证"))
	c := good[round.Comparison](w)(w.Compare(w.place, 2025))
	row := c.Rows[0]
	if len(row.Cells) != 3 {
		t.Fatalf("A1 is %+v", row)
	}
	for i, want := range []app.Points{600, 500, 500} {
		is(t, "A1 in round "+c.Columns[i].Name, row.Cells[i].Score, want)
	}
	is(t, "A1 from the first to the last round", row.Moved, -100)
	is(t, "A1 since last year", row.Since, -80)
	is(t, "last year is known", c.Last, true)
	is(t, "the street's mark", row.Cells[1], round.Cell{Score: 500, Known: true, Changed: true, Reason: "停电两天没有公告", Person: "李评审"})
	is(t, "the district's mark", row.Cells[2], round.Cell{Score: 500, Known: true})
	is(t, "what does not apply", c.Rows[2].Cells[0], round.Cell{})
	is(t, "the final score while the district works", c.Final.Total, 8500)
	is(t, "rounds held", len(c.Final.Held), 2)
	done := w.submit(district)
	is(t, "the district's total", done.Total, "86.00")
	is(t, "the district's grade", done.Grade, "良好")
}

// TestPartOfAScheme: what the book does not score yet is marked by reviewers, and only a round that
// marks the whole scheme has a grade.
func TestPartOfAScheme(t *testing.T) {
	w := newWorld(t)
	s := standingOf(600, 8000)
	s.Lines[2].State, s.Lines[2].Built, s.Lines[2].Open = "notBuilt", false, true
	w.standing[2025], w.unbuilt = s, true
	part := w.submit(w.start(round.Self))
	is(t, "total of a part", part.Total, "86.00")
	is(t, "grade of a part", part.Grade, "")
	f := good[round.Final](w)(w.Final(w.place, 2025))
	is(t, "the final is known", f.Known, true)
	is(t, "the final is whole", f.Whole, false)
	is(t, "an outcome of a part", said(t, second(w.Propose(op(""), w.place, 2025))), "还有 1 项没有分（共 "+s.Lines[2].Max.String()+" 分，本版不算，由评审人手工评），所以没有等次。请开始街道初评，逐项评分后提交：B2")
	lacks(t, "after the self-evaluation", f.Unmarked, "street 街道初评 , B2")
	is(t, "what it is worth", f.Unmarked.Points(), s.Lines[2].Max)
	street := w.start(round.Street)
	f = good[round.Final](w)(w.Final(w.place, 2025))
	lacks(t, "while the street marks", f.Unmarked, "street 街道初评 open, B2")
	is(t, "0 for what had no score", said(t, w.mark(street, "B2", "0", "")), "这一项本版不算分，由评审人评，请写明理由")
	w.keep(nil, w.mark(street, "B2", "2.50", "查阅巡查本"))
	f = good[round.Final](w)(w.Final(w.place, 2025))
	is(t, "unmarked once everything has a mark", len(f.Unmarked.Lines), 0)
	is(t, "the final before it is handed in is whole", f.Whole, false)
	is(t, "an outcome before it is handed in", said(t, second(w.Propose(op(""), w.place, 2025))), "各项都有分了，提交街道初评以后才有等次")
	done := w.submit(street)
	is(t, "total of the whole", done.Total, "88.50")
	is(t, "grade of the whole", done.Grade, "良好")
	is(t, "recomputed", good[round.Recomputed](w)(w.Recompute(done.ID)).Total, 8850)
	w.now(func(s *round.Standing) { s.Pack.Final = rulepack.FinalWeighted })
	f = good[round.Final](w)(w.Final(w.place, 2025))
	is(t, "the final of the one whole round", f.Total, 8850)
	is(t, "and it is whole", f.Whole, true)
	is(t, "rounds of a part are left out", len(f.Apart), 1)
	is(t, "the one left out", f.Apart[0].Stage, round.Self)
	is(t, "nothing is unmarked", len(f.Unmarked.Lines), 0)
}

// lacks compares why there is no grade yet: the round in which marks are to be given, its state, and the indicators.
func lacks(t *testing.T, what string, u round.Unmarked, want string) {
	t.Helper()
	is(t, what, fmt.Sprintf("%s %s %s, %s", u.Stage, u.Name, u.State, strings.Join(u.Codes(), " ")), want)
}

// TestAPartWithoutReviewers: where a scheme has a self-evaluation only, nobody can mark what is not
// built, and the refusal says so.
func TestAPartWithoutReviewers(t *testing.T) {
	w := newWorld(t)
	s := standingOf(600, 8000)
	s.Pack.Rounds = []rulepack.Round{{Key: round.Self, Name: "自评", Weight: app.Whole(1)}}
	s.Lines[2].State, s.Lines[2].Built, s.Lines[2].Open = "notBuilt", false, true
	w.standing[2025], w.unbuilt = s, true
	w.submit(w.start(round.Self))
	lacks(t, "no reviewers", good[round.Final](w)(w.Final(w.place, 2025)).Unmarked, "  , B2")
	is(t, "an outcome", said(t, second(w.Propose(op(""), w.place, 2025))), "还有 1 项没有分，所以没有等次。现行方案没有评审轮次，等这些指标建成后再定：B2")
}

// TestAPartHandedIn: a reviewers' round handed in with indicators unmarked leaves them to the next one.
func TestAPartHandedIn(t *testing.T) {
	w := newWorld(t)
	s := standingOf(600, 8000)
	s.Lines[2].State, s.Lines[2].Built, s.Lines[2].Open = "notBuilt", false, true
	w.standing[2025], w.unbuilt = s, true
	w.submit(w.start(round.Self))
	w.submit(w.start(round.Street))
	lacks(t, "left to the district", good[round.Final](w)(w.Final(w.place, 2025)).Unmarked, "district 区级复核 , B2")
}

// TestSchemesByDays: where several schemes of a year were put together by days, reviewers' marks move
// the total by as much as they differ, and what they leave alone stays.
func TestSchemesByDays(t *testing.T) {
	s := standingOf(600, 8000)
	s.Total = 8451
	for name, r := range map[string]struct {
		marks map[string]app.Points
		want  app.Points
	}{
		"nothing changed": {map[string]app.Points{"A1": 600, "B1": 8000}, 8451},
		"a point less":    {map[string]app.Points{"A1": 500, "B1": 8000}, 8351},
		"beyond the cap":  {map[string]app.Points{"A1": 600, "B1": 20000}, 10351},
		"nothing at all":  {nil, 0},
	} {
		if got := s.With(r.marks); got != r.want {
			t.Errorf("%s: %s, want %s", name, got, r.want)
		}
	}
	s = standingOf(600, 9400)
	s.Bonus, s.Total = 900, 10500 // the cap took away 4
	if got := s.With(map[string]app.Points{"A1": 500, "B1": 9400}); got != 10500 {
		t.Errorf("above the cap: %s", got)
	}
}

// TestSentBack: indicators are sent back with comments, and taken up by handing in again.
func TestSentBack(t *testing.T) {
	w := newWorld(t)
	r := w.handed(round.Self)
	if _, err := w.SendBack(op(""), r.ID, "", []round.Comment{{Code: "A1", Text: "缺七月的开放日志"}, {Code: "B1", Text: "缺照片"}}); err != nil {
		t.Fatal(err)
	}
	open := func() (n int) {
		marks, err := w.MarksOf(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range marks {
			if m.Returned.Is() {
				n++
			}
			if m.Reason.Blank() || m.Person != "赵示例" {
				t.Errorf("a comment is %+v", m)
			}
		}
		return n
	}
	if n := open(); n != 2 {
		t.Errorf("%d indicators sent back", n)
	}
	again := w.submit(r)
	if n, _ := again.Number.Known(); n != 2 || open() != 0 {
		t.Errorf("after edition %d still %d sent back", n, open())
	}
}

// TestTheYearBefore: a year that the book was not kept in is no year to compare with, whatever a contract
// or a list that reaches into it scores.
func TestTheYearBefore(t *testing.T) {
	for _, row := range []struct {
		name  string
		bare  bool
		known bool
		far   int
	}{
		{"a year that was kept is compared, and far differences are to be explained", false, true, 1},
		{"a year without activities and opening days is not", true, false, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := newWorld(t)
			before := standingOf(0, 8000)
			before.Bare = row.bare
			w.standing[2024], w.standing[2025] = before, standingOf(600, 8000)
			is(t, "indicators to be explained", len(good[[]round.Difference](w)(w.Differences(w.place, 2025))), row.far)
			is(t, "last year is known", good[round.Comparison](w)(w.Compare(w.place, 2025)).Last, row.known)
		})
	}
}

// TestCompared: the difference from the first to the last round needs a mark of the first.
func TestCompared(t *testing.T) {
	none, four := round.Cell{}, round.Cell{Score: 400, Known: true}
	for _, row := range []struct {
		name  string
		cells []round.Cell
		want  bool
	}{
		{"no round", nil, false},
		{"one round", []round.Cell{four}, false},
		{"two rounds", []round.Cell{four, four}, true},
		{"the first and the last", []round.Cell{four, none, four}, true},
		{"only reviewers, of what the book does not score", []round.Cell{none, four, four}, false},
		{"nobody marked it", []round.Cell{none, none}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			is(t, "compared", round.Row{Cells: row.cells}.Compared(), row.want)
		})
	}
}
