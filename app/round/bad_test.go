package round_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/round"
)

// TestMarks: what a reviewer may give an indicator is refused at its field.
func TestMarks(t *testing.T) {
	for _, r := range []struct {
		name   string
		code   app.Line
		score  app.Line
		reason app.Prose
		want   string
	}{
		{"less, with a reason", "A1", "5.25", "停电两天没有公告", ""},
		{"nothing at all", "A1", "0", "台账不实", ""},
		{"the full mark", "A1", "6", "补充了佐证", ""},
		{"typed in full width", "A1", "５.５", "停电两天没有公告", ""},
		{"a hundredth above the full mark", "A1", "6.01", "补充了佐证", "score: 评分 6.01 高于满分 6.00，请核对"},
		{"far above the full mark", "B1", "100", "补充了佐证", "score: 评分 100.00 高于满分 94.00，请核对"},
		{"below 0", "A1", "-0.01", "扣分", "score: 评分不能小于 0，请核对"},
		{"three decimals", "A1", "5.255", "取整", "score: 评分要填数，最多两位小数"},
		{"no number", "A1", "优", "看着好", "score: 评分要填数，最多两位小数"},
		{"a number too long to be one", "A1", "99999999999999999999", "看着好", "score: 评分要填数，最多两位小数"},
		{"another score without a reason", "A1", "5", "", "reason: 和上一轮不同的分要写明理由"},
		{"the same score needs none", "B1", "5.50", "", ""},
		{"an indicator that is not there", "Z9", "1", "看着好", "code: 规则包里没有指标 Z9，请核对编码"},
		{"an indicator that does not apply", "B2", "1", "看着好", "score: B2 不适用，不能评分"},
	} {
		t.Run(r.name, func(t *testing.T) {
			w := newWorld(t)
			w.handed(round.Self)
			got := ""
			if err := w.mark(w.start(round.Street), r.code, r.score, r.reason); err != nil {
				got = err.Error()
			}
			if got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
}

// TestMarksKnowTheirPlace: marks stand in an open round of the same facility, once.
func TestMarksKnowTheirPlace(t *testing.T) {
	w := newWorld(t)
	self := w.start(round.Self)
	if got := said(t, w.mark(self, "A1", "5", "少了")); got != "自评的分由台账计算，不能直接评分；要改请用人工取值" {
		t.Errorf("a mark in the self-evaluation: %q", got)
	}
	w.submit(self)
	street := w.start(round.Street)
	if err := w.mark(street, "A1", "5", "停电两天没有公告"); err != nil {
		t.Fatal(err)
	}
	if got := said(t, w.mark(street, "A1", "4", "又查出一天")); got != "本轮的 A1 已经评过，请改那一条" {
		t.Errorf("a second mark: %q", got)
	}
	away := &round.Mark{Facility: "elsewhere", Round: street.ID, Code: "B1", Score: "1", Reason: "少了"}
	if got := said(t, second(w.Marks.Save(op("enter"), away))); got != "这一轮属于别的设施，请核对" {
		t.Errorf("a mark of another facility: %q", got)
	}
	bare := &round.Mark{Facility: w.place, Round: street.ID, Code: "B1", Returned: app.Yes}
	if got := said(t, second(w.Marks.Save(op("enter"), bare))); got != "B1 退回了却没有写要补什么，请补上" {
		t.Errorf("sent back without a word: %q", got)
	}
	w.submit(street)
	if got := said(t, w.mark(street, "B1", "1", "少了")); got != "街道初评已提交，评分不能再改；要改请先退回或重开" {
		t.Errorf("a mark after handing in: %q", got)
	}
}

// TestBadSteps: what a step lacks is said, and nothing has changed.
func TestBadSteps(t *testing.T) {
	locked := func(w *world) app.ID {
		r := w.handed(round.Self)
		if _, err := w.Lock(op(""), r.ID); err != nil {
			w.t.Fatal(err)
		}
		return r.ID
	}
	handed := func(w *world) app.ID { return w.handed(round.Self).ID }
	for _, r := range []struct {
		name   string
		before func(*world) app.ID
		act    func(*world, app.ID) error
		want   string
	}{
		{"reopening without a reason", locked, func(w *world, id app.ID) error { return second(w.Reopen(because("  "), id, "区文〔2026〕3 号")) }, "重开要写明原因，请补上"},
		{"reopening without an approval", locked, func(w *world, id app.ID) error { return second(w.Reopen(because("核减有误"), id, " ")) }, "重开要写批准文号，请补上"},
		{"sending back without a word", handed, func(w *world, id app.ID) error { return second(w.SendBack(op(""), id, "", nil)) }, "退回要写明意见：请写总体意见，或逐项写要补什么"},
		{"sending an indicator back without a word", handed, func(w *world, id app.ID) error {
			return second(w.SendBack(op(""), id, "", []round.Comment{{Code: "A1"}}))
		}, "A1 退回了却没有写要补什么，请补上"},
		{"sending back an indicator that is not there", handed, func(w *world, id app.ID) error {
			return second(w.SendBack(op(""), id, "", []round.Comment{{Code: "Z9", Text: "缺佐证"}}))
		}, "规则包里没有指标 Z9，请核对编码"},
		{"sending back with the clock set back", handed, func(w *world, id app.ID) error {
			w.today = "2026-01-09"
			return second(w.SendBack(op(""), id, "缺佐证", nil))
		}, "电脑日期 2026-01-09 早于第 1 版的提交日 2026-01-10，请先把日期和时间校准"},
		{"reopening with the clock set back", locked, func(w *world, id app.ID) error {
			w.today = "2025-12-31"
			return second(w.Reopen(because("核减有误"), id, "区文〔2026〕3 号"))
		}, "电脑日期 2025-12-31 早于第 1 版的提交日 2026-01-10，请先把日期和时间校准"},
	} {
		t.Run(r.name, func(t *testing.T) {
			w := newWorld(t)
			id := r.before(w)
			was, err := w.Rounds.One(id)
			if err != nil {
				t.Fatal(err)
			}
			written := len(w.store.Ops)
			if got := said(t, r.act(w, id)); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
			if now, err := w.Rounds.One(id); err != nil || *now != *was || len(w.store.Ops) != written {
				t.Errorf("the round became %+v, %v", now, err)
			}
		})
	}
	w := newWorld(t)
	w.handed(round.Self)
	street := w.start(round.Street)
	w.today = "2026-01-09"
	if got := said(t, second(w.Submit(op(""), round.Submission{Round: street.ID}))); got != "电脑日期 2026-01-09 早于第 1 版的提交日 2026-01-10，请先把日期和时间校准" {
		t.Errorf("handing in with the clock set back: %q", got)
	}
}

// TestSubmittingNeeds: a self-evaluation is handed in when the year is over and what differs is explained.
func TestSubmittingNeeds(t *testing.T) {
	for _, r := range []struct {
		name      string
		today     app.Day
		confirmed app.Prose
		last      round.Standing
		explained []string
		now       round.Standing
		want      string
	}{
		{"a year that is over, without a year before", "2026-01-10", "", round.Standing{Pack: pack()}, nil, standingOf(600, 9000), ""},
		{"the year still runs", "2025-12-20", "", round.Standing{Pack: pack()}, nil, standingOf(600, 9000), "2025 年还没有过完，提交后本年不能再登记；确实要现在提交，请写一句说明"},
		{"the year still runs, with a word", "2025-12-20", "按街道通知提前报送", round.Standing{Pack: pack()}, nil, standingOf(600, 9000), ""},
		{"nothing to be judged", "2026-01-10", "", round.Standing{Pack: pack()}, nil, round.Standing{Pack: pack()}, "2025 年不考核，没有可以提交的得分"},
		{"exactly a fifth less", "2026-01-10", "", standingOf(600, 9000), nil, standingOf(480, 9000), ""},
		{"a hundredth beyond a fifth less", "2026-01-10", "", standingOf(600, 9000), nil, standingOf(479, 9000), "有 1 项和上年相差较大，还没有写差异说明：A1。请逐项写明再提交"},
		{"more by as much is a difference too", "2026-01-10", "", standingOf(479, 9000), nil, standingOf(600, 9000), "有 1 项和上年相差较大，还没有写差异说明：A1。请逐项写明再提交"},
		{"two of them", "2026-01-10", "", standingOf(600, 9400), nil, standingOf(100, 100), "有 2 项和上年相差较大，还没有写差异说明：A1、B1。请逐项写明再提交"},
		{"one of two explained", "2026-01-10", "", standingOf(600, 9400), []string{"A1"}, standingOf(100, 100), "有 1 项和上年相差较大，还没有写差异说明：B1。请逐项写明再提交"},
		{"both explained", "2026-01-10", "", standingOf(600, 9400), []string{"A1", "B1"}, standingOf(100, 100), ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			w := newWorld(t)
			w.today, w.standing[2024], w.standing[2025] = r.today, r.last, r.now
			for _, code := range r.explained {
				w.keep(w.claims.Explanations.Save(op("enter"), &claim.Explanation{Facility: w.place, Year: app.Number(2025), Code: app.Line(code), Text: "整修闭馆三个月", Day: "2026-01-05"}))
			}
			id := w.start(round.Self).ID
			if got := said(t, second(w.Submit(op(""), round.Submission{Round: id, Confirmed: r.confirmed}))); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
}

// TestByHand: nobody types where a round stands, changes an edition or takes back what was handed in.
func TestByHand(t *testing.T) {
	w := newWorld(t)
	r := w.handed(round.Self)
	for what, change := range map[string]func(*round.Round){
		"state":    func(r *round.Round) { r.State = round.Locked },
		"total":    func(r *round.Round) { r.Total = "100.00" },
		"grade":    func(r *round.Round) { r.Grade = "优秀" },
		"editions": func(r *round.Round) { r.Editions = app.Number(2) },
		"year":     func(r *round.Round) { r.Year = app.Number(2024) },
		"approval": func(r *round.Round) { r.Approval = "区文〔2026〕3 号" },
	} {
		typed, err := w.Rounds.One(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		change(typed)
		const want = "轮次的状态、总分和版本由提交、退回、锁定、重开改变，请在考核页办理"
		if got := said(t, second(w.Rounds.Save(op("amend"), typed))); got != want {
			t.Errorf("%s: %q", what, got)
		}
		if got := said(t, w.Ask(op("undo"), w.Rounds.Of(typed), false)); got != want {
			t.Errorf("%s by undo: %q", what, got)
		}
	}
	noted, err := w.Rounds.One(r.ID)
	if err != nil {
		t.Fatal(err)
	}
	noted.Opinion = "总体较好"
	w.keep(w.Rounds.Save(op("amend"), noted))
	const fixed = "报送版本照原样保存，不能改也不能作废；要改请退回或重开，再提交一版"
	e := w.submitted(r)
	for what, err := range map[string]error{
		"withdrawing a round handed in":      second(w.Rounds.Withdraw(because("错了"), r.ID)),
		"taking a round back by undo":        w.Ask(op("undo"), w.Rounds.Of(noted), true),
		"amending an edition":                second(w.Editions.Save(op("amend"), e)),
		"withdrawing an edition":             second(w.Editions.Withdraw(because("错了"), e.ID)),
		"withdrawing an edition by undo":     w.Ask(op("undo"), w.Editions.Of(e), true),
		"an edition from another book":       second(w.Editions.Save(op("import"), &round.Edition{Facility: w.place, Round: r.ID, Number: app.Number(9), Day: "2026-01-10", Person: "赵示例"})),
		"writing an edition behind the desk": w.Ask(op("import"), w.Editions.Of(&round.Edition{}), false),
	} {
		if got := said(t, err); got != fixed {
			t.Errorf("%s: %q", what, got)
		}
	}
	if err := w.Ask(op("submit.self"), w.Editions.Of(e), false); err != nil {
		t.Errorf("a step may not write its edition: %v", err)
	}
}

// submitted gives the last edition of a round.
func (w *world) submitted(r *round.Round) *round.Edition {
	w.t.Helper()
	all, err := w.EditionsOf(r)
	if err != nil || len(all) == 0 {
		w.t.Fatal(all, err)
	}
	return all[len(all)-1]
}
