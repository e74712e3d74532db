package reports_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/reports"
)

// builtPack is the scheme of a street with the indicators that are built, in the words of a district.
func builtPack(t *testing.T) rulepack.Pack {
	t.Helper()
	pack := packtest.Pack(t, "street-100")
	metrics := count.Metrics()
	sums := map[string]app.Points{}
	var items []rulepack.Item
	for _, item := range slices.Backward(pack.Items) {
		if _, built := metrics[item.Metric]; item.Leaf() && !built {
			continue
		}
		if !item.Leaf() {
			item.Max = sums[item.Code]
		}
		if item.Max > 0 {
			sums[item.Parent] += item.Max
			items = append(items, item)
		}
	}
	slices.Reverse(items)
	pack.Items, pack.Full = items, sums[""]
	pack.Grades = []rulepack.Grade{{Name: "优秀", From: 900}, {Name: "不合格"}}
	pack.Labels = map[string]string{"购买主体": "委托主体", "承接主体": "受托主体"}
	pack.Wording = map[string]string{rulepack.WordingTitle: "年度绩效自评报告", rulepack.WordingCover: "街道公共文化设施", rulepack.WordingBasis: "《示范区考核办法》第 8 条",
		rulepack.WordingOpinion: "评议意见", rulepack.WordingClosing: "以上内容以封存版本为准。", rulepack.WordingDeclaration: "所填属实。"}
	return pack
}

// filedCentre is the small centre with the claims of its year, after two editions of the
// self-evaluation and a round of the street.
func filedCentre(t *testing.T) (*office.Office, app.ID) {
	t.Helper()
	store := ledger.NewMemory()
	_, here := smallCentreIn(t, store)
	o := office.Open(office.Setting{
		Store: store, Pack: builtPack(t), Reader: packtest.Files{}, Rights: account.Rights{},
		Clock: func() time.Time { return time.Date(2026, 1, 10, 9, 21, 0, 0, time.UTC) },
		Proof: func(_ string, ids []app.ID) (map[app.ID]int, error) {
			found := map[app.ID]int{}
			for _, id := range ids {
				found[id] = 1
			}
			return found, nil
		},
	})
	op := o.Op("enter", "周示例")
	keep := func(_ app.Changes, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	week := app.Segments{{From: "09:00", To: "17:00"}}
	for _, day := range []app.Day{"2025-04-08", "2025-05-08"} {
		keep(o.Delivery.Openings.Save(op, &delivery.Opening{Facility: here, Day: day, Segments: week, Visits: app.Number(90)}))
	}
	year := app.Number(2025)
	for _, gate := range []app.Line{"K1", "K2", "K3", "K4", "K5"} {
		keep(o.Claims.Gates.Save(op, &claim.GateCheck{Facility: here, Year: year, Gate: gate, Result: claim.Met, Day: "2026-01-05", Person: "钱核查", Reason: "查过台账"}))
	}
	keep(o.Claims.Gates.Save(op, &claim.GateCheck{Facility: here, Year: year, Gate: "K6", Result: claim.Failed, Day: "2026-01-05", Person: "钱核查", Reason: "有一笔记错科目", Approval: "示办〔2026〕2 号", CuredOn: "2026-01-08"}))
	keep(o.Claims.Extras.Save(op, &claim.Extra{Facility: here, Year: year, Code: "J1", Day: "2025-10-12", Times: app.Number(1), Name: "市级合唱比赛二等奖", Basis: "市文联〔2025〕8 号"}))
	keep(o.Claims.Valuations.Save(op, &claim.Valuation{Facility: here, Year: year, Code: "C1.1", Value: "3", Reason: "有一场在别处登记，见签到表", Day: "2026-01-06", Person: "孙取值"}))
	keep(o.Claims.Explanations.Save(op, &claim.Explanation{Facility: here, Year: year, Code: "B1.1", Text: "空调检修停了一周", Day: "2026-01-06"}))
	return o, here
}

// handIn takes the self-evaluation through two editions and the street's round through one.
func handIn(t *testing.T, o *office.Office, here app.ID) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	op := o.Op("", "周示例")
	self, err := o.Rounds.Start(op, here, 2025, round.Self)
	must(err)
	_, err = o.Rounds.Submit(op, round.Submission{Round: self.ID})
	must(err)
	_, err = o.Rounds.SendBack(op, self.ID, "请补记录", []round.Comment{{Code: "C1.2", Text: "补讲座签到"}})
	must(err)
	_, err = o.Delivery.Activities.Save(o.Op("enter", "周示例"), &delivery.Activity{Facility: here, Name: "老城影像讲座", Class: "C07", Status: delivery.Held, Start: "2025-05-10", Sessions: app.Number(1), Attended: app.Number(40),
		Base: app.Base{Confirmed: "补录"}, Backfilled: app.Yes, BackReason: "退回后补记"})
	must(err)
	_, err = o.Rounds.Submit(op, round.Submission{Round: self.ID})
	must(err)
	street, err := o.Rounds.Start(op, here, 2025, round.Street)
	must(err)
	_, err = o.Rounds.Give(op, &round.Mark{Facility: here, Round: street.ID, Code: "E2.1", Score: "1.00", Reason: "两场没有先审后办", Person: "吴评审"})
	must(err)
	_, err = o.Rounds.Submit(op, round.Submission{Round: street.ID})
	must(err)
}

func filed(t *testing.T, o *office.Office, here app.ID) (*appraisal.SelfEvaluation, round.Filing) {
	t.Helper()
	e, err := o.Appraisal.SelfEvaluation(here, 2025)
	if err != nil {
		t.Fatal(err)
	}
	f, err := o.Rounds.Filing(here, 2025)
	if err != nil {
		t.Fatal(err)
	}
	return e, f
}

func golden(t *testing.T, name string, doc reports.Document) string {
	t.Helper()
	got := strings.Join(reports.Furniture(doc, 2, 2), "\t") + "\n" + reports.Text(doc, reports.Layout{})
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("missing golden text, run with -update and read it: %v", err)
	}
	if got != string(want) {
		t.Errorf("%s changed; run with -update and read the difference", name)
	}
	return got
}

func TestTheFiledReportReadsAsTheGoldenText(t *testing.T) {
	o, here := filedCentre(t)
	handIn(t, o, here)
	e, f := filed(t, o, here)
	text := golden(t, "selfeval-filed", reports.Evaluation(e, reports.Issue{Filing: &f}))
	for _, words := range []string{
		"第 2 版", "年度绩效自评报告", "委托主体", "评议意见：", "以上内容以封存版本为准。", "所填属实。", "等次优秀", "市级合唱比赛二等奖",
		"不符合，已整改", "人工", "系统计算", "空调检修停了一周", "各轮评分对照表", "两场没有先审后办", "第 1 版 → 第 2 版", "《示范区考核办法》第 8 条",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the report does not say %s", words)
		}
	}
	if strings.Contains(text, "购买主体") || strings.Contains(text, "承接主体") {
		t.Error("the report still uses our words for those of the district")
	}
	golden(t, "rounds", reports.Rounds(reports.RoundPaper{Facility: "示范街道综合文化活动中心", Year: 2025, Day: "2026-01-10", Filing: f}))
}

func TestTheReportForEverybodyKeepsWhatPersonsWroteToItself(t *testing.T) {
	o, here := filedCentre(t)
	handIn(t, o, here)
	e, f := filed(t, o, here)
	text := reports.Text(reports.Evaluation(e, reports.Issue{Filing: &f, Public: true}), reports.Layout{})
	for _, words := range []string{"见签到表", "停了一周", "两场没有先审后办", "吴评审", "孙取值", "查过台账", "记错科目"} {
		if strings.Contains(text, words) {
			t.Errorf("the report for everybody says %s", words)
		}
	}
	if !strings.Contains(text, "各轮评分对照表") {
		t.Error("the report for everybody does not compare the rounds")
	}
}

func TestVersionAndCheckCodeFollowTheEditions(t *testing.T) {
	o, here := filedCentre(t)
	e, f := filed(t, o, here)
	before := reports.Evaluation(e, reports.Issue{Filing: &f})
	if before.Version != "第 1 版（未提交）" || f.Edition != nil || f.Next != 1 {
		t.Errorf("before handing in: %s, next %d", before.Version, f.Next)
	}
	handIn(t, o, here)
	e, f = filed(t, o, here)
	after := reports.Evaluation(e, reports.Issue{Filing: &f})
	cover := after.Blocks[0].(reports.Cover)
	if after.Version != "第 2 版" || cover.Version != "第 2 版" || cover.Number != "示范-自评-2025-02" {
		t.Errorf("after handing in twice: %s, %s", after.Version, cover.Number)
	}
	if want := reports.SealCode(string(f.Edition.Seal)); after.CheckCode != want || cover.CheckCode != want || strings.ReplaceAll(strings.ToLower(want), "-", "") != string(f.Edition.Seal) {
		t.Errorf("check code %s on the cover and %s at the foot, the edition has %s", cover.CheckCode, after.CheckCode, f.Edition.Seal)
	}
}

func TestTotalsWithBonusAddUpByHand(t *testing.T) {
	o, here := filedCentre(t)
	e, _ := filed(t, o, here)
	r := e.Result
	if r.BonusSum != 200 && r.BonusSum != 100 {
		t.Fatalf("the award earned %s", r.BonusSum)
	}
	var sum app.Points
	for _, line := range r.Indicators {
		sum += line.Score
	}
	if sum != r.Sum || r.Total != r.Sum+r.BonusSum-r.DeductionSum {
		t.Errorf("indicators %s of %s, total %s", sum, r.Sum, r.Total)
	}
	text := reports.Text(reports.SelfEvaluation(e), reports.Layout{})
	for _, row := range []string{"指标合计\t", "加分（上限 5 分）\t5\t" + r.BonusSum.String(), "扣分\t\t0.00", "自评总分\t\t" + r.Total.String()} {
		if !strings.Contains(text, row) {
			t.Errorf("the score table has no row %q", row)
		}
	}
}

func TestTwoSchemesInAYearAreStated(t *testing.T) {
	o, here := filedCentre(t)
	e, _ := filed(t, o, here)
	other := e.Facts.Pack
	other.Version = "2025 下半年版"
	for join, words := range map[app.Code][]string{
		rulepack.JoinWeighted: {"按各套适用的天数加权", "181", "184"},
		rulepack.JoinLater:    {"按后一套计", "365"},
	} {
		facts := *e.Facts
		facts.Terms = []rulepack.Term{{Pack: e.Facts.Pack, Days: app.Span{From: "2025-01-01", To: "2025-06-30"}}, {Pack: other, Days: app.Span{From: "2025-07-01", To: "2025-12-31"}, Join: join}}
		facts.Pack = other
		facts.Prepare()
		two := *e
		two.Judged = appraisal.Judged{Facts: &facts, Result: appraisal.Score(&facts, count.Metrics())}
		text := reports.Text(reports.SelfEvaluation(&two), reports.Layout{})
		for _, word := range append(words, "分段计分表", "2025 下半年版", two.Result.Total.String()) {
			if !strings.Contains(text, word) {
				t.Errorf("%s: the report does not say %s", join, word)
			}
		}
	}
}

func TestAFailedConditionIsSaid(t *testing.T) {
	o, here := filedCentre(t)
	if _, err := o.Claims.Gates.Save(o.Op("enter", "周示例"), &claim.GateCheck{Facility: here, Year: app.Number(2024), Gate: "K1", Result: claim.Failed, Day: "2025-01-05", Person: "钱核查", Reason: "收过费"}); err != nil {
		t.Fatal(err)
	}
	e, err := o.Appraisal.SelfEvaluation(here, 2024)
	if err != nil {
		t.Fatal(err)
	}
	text := reports.Text(reports.SelfEvaluation(e), reports.Layout{})
	if !strings.Contains(text, "1 项不符合，5 项待核查") || !strings.Contains(text, "收过费") {
		t.Errorf("the failed condition is not said:\n%s", text[:600])
	}
}

func TestEveryShippedSchemePrints(t *testing.T) {
	for code, words := range map[string][]string{
		"street-100":     {"年度自评报告", "承接主体", "加分（上限 5 分）"},
		"community-room": {"年度自评报告"},
		"library-branch": {"年度自评报告"},
		"thousand":       {"年度自评报告"},
		"finance":        {"项目支出绩效自评表", "实施单位", "项目单位"},
		"shanghai":       {"中心", "加分（上限 30 分）", "总分最高 150 分"},
	} {
		t.Run(code, func(t *testing.T) {
			o, here := smallCentre(t)
			e, err := o.Appraisal.SelfEvaluation(here, 2025)
			if err != nil {
				t.Fatal(err)
			}
			under := o.Appraisal.Under(e.Facts, packtest.Pack(t, code))
			e.Judged = *under
			text := reports.Text(reports.SelfEvaluation(e), reports.Layout{})
			for _, word := range append(words, under.Result.Total.String()) {
				if !strings.Contains(text, word) {
					t.Errorf("the report does not say %s", word)
				}
			}
			for _, line := range under.Result.Indicators {
				if in := strings.Contains(text, line.Item.Code+" "+under.Facts.Pack.Say(line.Item.Name)+"\t"+line.Max.Short()+"\t"); in == (line.State == count.NotBuilt) {
					t.Errorf("%s, %s: in the table %v", line.Item.Code, line.State, in)
				}
			}
		})
	}
}
