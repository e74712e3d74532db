package round_test

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/ledger"
	engine "guanyunbu/app/round"
	"guanyunbu/reports"
	paper "guanyunbu/reports/wording"
	"guanyunbu/ui/part"
	"guanyunbu/ui/round"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
	"guanyunbu/ui/wording"
)

func TestWithoutRoundsTheComparisonSaysWhatComes(t *testing.T) {
	for name, furnished := range map[string]bool{"an empty book": false, "a book with records": true} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			if furnished {
				w.furnish()
			}
			w.Open(shell.Comparison, round.New(w.deps()))
			w.Want("还没有开始考核轮次", "去看指标逐项")
			w.Lacks("打印对比表")
		})
	}
}

func TestTheRoundsStandSideBySide(t *testing.T) {
	w := open(t)
	w.furnish()
	self := w.begin(engine.Self)
	w.submit(self)
	street := w.begin(engine.Street)
	line, _ := judged(w).Result.Indicator("B1.2")
	w.mark(street, "B1.2", (line.Score - 5).String(), "值班表不符")
	w.submit(street)
	page := round.New(w.deps())
	w.Open(shell.Comparison, page)
	w.Want("B1.2", line.Score.String(), (line.Score - 5).String(), "−0.05", "自评 第 1 版", "街道初评 第 1 版", "校验码", "补打存档")
	w.Tap("补打存档")
	if w.filed != 1 {
		t.Errorf("%d papers were kept, want one", w.filed)
	}
	w.Want("打开存档")
	w.Tap("打开存档")
	if len(w.evidence.Opened) != 1 {
		t.Error("the kept paper does not open")
	}
	toggle := w.Find(func(o fyne.CanvasObject) bool { _, is := o.(*part.Toggle); return is }).(*part.Toggle)
	w.Want("C1.1")
	toggle.Tapped(nil)
	w.Want("B1.2")
	w.Lacks("C1.1")
	w.Tap("打印对比表")
	if w.printed != 1 {
		t.Error("the comparison was not printed")
	}
}

func TestASecondEditionTellsWhatChanged(t *testing.T) {
	w := open(t)
	w.furnish()
	self := w.begin(engine.Self)
	w.submit(self)
	if _, err := w.book.Rounds.SendBack(w.op(""), self.ID, "请补三月的活动", nil); err != nil {
		t.Fatal(err)
	}
	page := round.New(w.deps())
	w.Open(shell.Comparison, page)
	w.Want("退回意见：请补三月的活动")
	a := w.book.Activity("C08", "2026-09-16")
	a.ReviewDay = ""
	w.book.Enter(a)
	w.submit(must(t, self, nil))
	w.Open(shell.Comparison, round.New(w.deps()))
	w.Want("自评 第 2 版", "改了什么", "自评 第 1 版 → 第 2 版", "总分")
	w.Lacks("退回意见")
}

// TestRoundsLeftBehindAreNamed: the street was held on the first edition, and the self-evaluation has a second one with
// other facts; both the comparison and the result say so.
func TestRoundsLeftBehindAreNamed(t *testing.T) {
	w := open(t)
	w.furnish()
	self := w.begin(engine.Self)
	w.submit(self)
	w.submit(w.begin(engine.Street))
	if _, err := w.book.Rounds.SendBack(w.op(""), self.ID, "请补三月的活动", nil); err != nil {
		t.Fatal(err)
	}
	a := w.book.Activity("C08", "2026-09-16")
	a.ReviewDay = ""
	w.book.Enter(a)
	w.submit(must(t, self, nil))
	const left = "街道初评依据自评第 1 版，自评现为第 2 版"
	w.Open(shell.Comparison, round.New(w.deps()))
	w.Want(left)
	w.Open(shell.Outcome, round.NewOutcomes(w.deps()))
	w.Want(left, "请依次退回或重开街道初评，重新提交后再拟定结果。")
}

// TestTheCheckCodeIsTheOneOnThePaper: whole, in groups of four.
func TestTheCheckCodeIsTheOneOnThePaper(t *testing.T) {
	w := open(t)
	w.furnish()
	self := w.begin(engine.Self)
	w.submit(self)
	editions, err := w.book.Rounds.EditionsOf(self)
	must(t, self, err)
	w.Open(shell.Comparison, round.New(w.deps()))
	w.Want("校验码 " + reports.SealCode(string(editions[0].Seal)))
}

// TestScreenAndPaperNameTheSameThings: what moved from the first round to the last, and since the year before.
func TestScreenAndPaperNameTheSameThings(t *testing.T) {
	for _, pair := range [][2]string{{wording.CompareMoved, paper.ColMoved}, {wording.CompareSince, paper.ColOverLast}, {wording.CompareLast, paper.ColLast}, {wording.RoundsLast, paper.ColLast}} {
		if pair[0] != pair[1] {
			t.Errorf("the screen says %s, the paper %s", pair[0], pair[1])
		}
	}
}

func TestConditionsAreCheckedFromTheirPage(t *testing.T) {
	w := open(t)
	w.furnish()
	page := round.NewGates(w.deps())
	w.Open(shell.GateCheck, page)
	w.Want("必备条件", "未核查的，等次只是暂定", "必1", "必6")
	w.Tap("核查")
	code := judged(w).Result.Gates[0].Gate.Code
	if rec := page.Form().Record(); rec.Text("gate") != code || rec.Text("year") != "2026" || rec.Text("day") != "2027-01-12" || rec.Text("person") != w.person {
		t.Errorf("the form begins with %s %s %s %s", rec.Text("gate"), rec.Text("year"), rec.Text("day"), rec.Text("person"))
	}
	w.check(code, claim.Met)
	w.check(judged(w).Result.Gates[1].Gate.Code, claim.Failed)
	w.Shell.Go(shell.Route{Place: shell.GateCheck})
	page.Reload(nil)
	w.Want("符合", "不符合", "登记整改", "等次最高为不合格")
}

func TestExtrasAreClaimedFromTheirPage(t *testing.T) {
	w := open(t)
	w.furnish()
	page := round.NewExtras(w.deps())
	w.Open(shell.Extra, page)
	w.Want("加分扣分", "加分 0.00（最多 5）", "每次")
	w.Tap("登记")
	code := page.Form().Record().Text("code")
	if code == "" || page.Form().Record().Text("times") != "1" {
		t.Fatalf("the form begins with code %q", code)
	}
	e := &claim.Extra{Facility: w.book.Facility, Year: app.Number(2026), Code: app.Line(code), Day: "2026-06-01", Times: app.Number(1), Name: "市级表彰", Basis: "示文〔2026〕1 号"}
	_, err := w.book.Claims.Extras.Save(w.op("enter"), e)
	must(t, e, err)
	w.Shell.Go(shell.Route{Place: shell.Extra})
	page.Reload(nil)
	w.Want("1 条未计")
	if _, err := w.store.Write(w.op("attach"), func(ledger.Writer) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := w.evidence.Attach("extra", e.ID, "award.jpg"); err != nil {
		t.Fatal(err)
	}
	page.Reload(nil)
	if sum := judged(w).Result.BonusSum; sum == 0 {
		t.Error("the proven claim does not count")
	} else {
		w.Want("加分 " + sum.String())
	}
}

func TestTheOutcomeIsProposedByTheGradeAndDecidedOnce(t *testing.T) {
	w := open(t)
	w.furnish()
	page := round.NewOutcomes(w.deps())
	w.Open(shell.Appraisal, round.New(w.deps())) // any page will do there
	w.Open(shell.Outcome, page)
	w.Want("还没有提交过的轮次")
	w.Lacks("按等次拟定", "新增", "在此直接输入", "导入 Excel")
	self := w.begin(engine.Self)
	w.submit(self)
	page.Reload(nil)
	w.Want("还没有等次", "由评审人手工评", "请开始街道初评")
	w.Lacks("按等次拟定")
	w.Tap("去评分")
	if to := w.Shell.Here(); to.Place != shell.Appraisal || to.Code == "" {
		t.Errorf("giving marks leads to %+v", to)
	}
	w.Shell.Go(shell.Route{Place: shell.Outcome})
	street := w.begin(engine.Street)
	for _, line := range judged(w).Result.Indicators {
		if string(line.State) == "notBuilt" {
			w.mark(street, line.Item.Code, line.Max.String(), "现场查看")
		}
	}
	page.Reload(nil)
	w.Want("各项都有分了，提交街道初评以后才有等次")
	w.submit(street)
	page.Reload(nil)
	w.Want("自评只评了已建指标，不计入最终得分")
	w.Tap("按等次拟定")
	w.Want("条必备条件没有核查")
	for _, gate := range judged(w).Result.Gates {
		w.check(gate.Gate.Code, claim.Met)
	}
	page.Reload(nil)
	w.Tap("按等次拟定")
	outcomes, err := w.book.Rounds.Outcomes.Find(ledger.Query{Facility: w.book.Facility})
	if err != nil || len(outcomes) != 1 {
		t.Fatalf("%d outcomes, %v", len(outcomes), err)
	}
	w.Want("拟定：支付系数 " + string(outcomes[0].Coefficient))
	w.Tap("定下来")
	w.Want("确要改，须由管理员先作废这条结果，写明原因。")
	w.Tap("定下来")
	w.Want("已定：支付系数")
	w.Lacks("重新拟定", "新增", "复制为新")
	if decided, _ := w.book.Rounds.Outcomes.One(outcomes[0].ID); decided.State != engine.Decided {
		t.Errorf("the outcome is %s", decided.State)
	}
	w.settled(self, outcomes[0].ID)
}

// settled is a year whose result was decided: no round goes back until the result is withdrawn.
func (w *world) settled(self *engine.Round, outcome app.ID) {
	w.t.Helper()
	if _, err := w.book.Rounds.SendBack(w.op(""), self.ID, "漏报一场", nil); app.KindOf(err) != app.Locked {
		w.t.Errorf("a round is sent back under a settled result: %v", err)
	}
	op := w.op("withdraw")
	op.Reason = "等次有误"
	if _, err := w.book.Rounds.Outcomes.Withdraw(op, outcome); err != nil {
		w.t.Errorf("the settled result is not withdrawn: %v", err)
	}
	if _, err := w.book.Rounds.SendBack(w.op(""), self.ID, "漏报一场", nil); err != nil {
		w.t.Errorf("a round is not sent back after the result was withdrawn: %v", err)
	}
}

// TestPictures draws the pages for looking at them, when a folder is named for the pictures.
func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	w := open(t)
	w.furnish()
	self := w.begin(engine.Self)
	w.submit(self)
	street := w.begin(engine.Street)
	w.mark(street, "B1.2", "1.50", "值班表不符")
	w.mark(street, "C1.1", "3", "两场没有照片")
	w.submit(street)
	w.begin(engine.District)
	w.check("K1", claim.Met)
	w.check("K2", claim.Failed)
	for name, draw := range map[string]func(){
		"compare": func() { w.Open(shell.Comparison, round.New(w.deps())) }, "gates": func() { w.Open(shell.GateCheck, round.NewGates(w.deps())) },
		"extras": func() { w.Open(shell.Extra, round.NewExtras(w.deps())) }, "outcome": func() { w.Open(shell.Outcome, round.NewOutcomes(w.deps())) },
	} {
		draw()
		themetest.Save(t, w.Picture(), dir+"/"+name+".png")
	}
	themetest.Scale(t, theme.Factor150)
	w.Shell.Go(shell.Route{Place: shell.Comparison})
	themetest.Save(t, w.Picture(), dir+"/compare-150.png")
}
