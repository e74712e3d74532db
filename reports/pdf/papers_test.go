package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/facility"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/steer"
	"guanyunbu/reports"
)

// week is a page on a week with so many of everything, all names as long as they come.
func week(n int, name string) *steer.Week {
	pack := rulepack.Pack{Full: 10000, Grades: []rulepack.Grade{{Name: "优秀", From: 9000}, {Name: "不合格"}}, Labels: map[string]string{"活动": "文化活动"}}
	house := &facility.Facility{Name: "示范街道综合文化活动中心"}
	judged := &appraisal.Judged{Facts: &count.Facts{Facility: house, Pack: pack, Year: 2026, Today: "2026-10-18"}, Result: appraisal.Result{Full: 10000, Built: 6700, Total: 5826}}
	w := &steer.Week{Span: steer.WeekOf("2026-10-18"), Day: "2026-10-18", Judged: judged, Began: true, Change: -37,
		Outlook: steer.Outlook{Score: 6201, Low: 6019, High: 6238, Partial: true, Ahead: *judged},
		Counts:  steer.WeekCounts{Minutes: 3300, Opened: 7, Visits: 99800, VisitDays: 7, Events: 6, Activities: 6, PeopleRows: 6, People: app.Whole(43200)},
	}
	for i := range n {
		item := rulepack.Item{Code: fmt.Sprintf("C%d.1", i+1), Name: name}
		ref := appraisal.ChangedRef{Ref: count.Ref{Entity: "activity", ID: "a", No: "示范-2026-001", Title: name}, How: "新增"}
		w.Causes = append(w.Causes, steer.Cause{Code: item.Code, Name: name, Delta: app.Points(5 - i), Records: []appraisal.ChangedRef{ref, ref}})
		w.Held = append(w.Held, steer.Happening{Day: "2026-10-13", Name: name, People: app.Number(int64(i * 1000))})
		w.Ahead = append(w.Ahead, steer.Happening{Day: "2026-10-21", Name: name, Planned: i%2 == 0})
		w.Overdue = append(w.Overdue, steer.Duty{Day: "2026-09-30", Name: name, State: steer.Overdue, Left: -18})
		w.Steps = append(w.Steps, steer.Step{Item: item, Lack: name, Before: "2026-12-31", Worth: 25, Effort: app.Whole(3)})
	}
	return w
}

func TestTheWeekStandsOnExactlyOnePage(t *testing.T) {
	long := strings.Repeat("与东片三个社区的助残日联谊演出暨成果汇报（含手语伴唱）WWW ", 3)
	for _, row := range []struct {
		n    int
		name string
	}{{0, ""}, {1, long}, {6, "重阳敬老戏曲专场"}, {7, long}, {40, "马𬀩与李𬭼的音乐会"}} {
		d := reports.Weekly(week(row.n, row.name))
		if l := sameText(t, d); l.Total != 1 {
			t.Errorf("%d of each, %.20s: %d pages", row.n, row.name, l.Total)
		}
		text := reports.Text(d, reports.Layout{})
		if left := fmt.Sprintf("另有 %d 项", row.n-5); row.n > 6 && !strings.Contains(text, left) {
			t.Errorf("%d of each: what is left out is not counted", row.n)
		}
	}
	text := reports.Text(reports.Weekly(week(7, "戏曲专场")), reports.Layout{})
	for _, words := range []string{"58.26", "−0.37", "范围 60.19 — 62.38", "99,800", "无数据", "文化活动场次", "逾期 18 天", "其余 4 项指标"} {
		if !strings.Contains(text, words) {
			t.Errorf("the page does not say %s\n%s", words, text)
		}
	}
}

// league is a board of so many facilities of three operators.
func league(n int, code string) appraisal.Board {
	var all []appraisal.Standing
	for i := range n {
		s := appraisal.Standing{Facility: app.ID(fmt.Sprint(i)), Name: fmt.Sprintf("示范街道第 %d 社区综合文化活动中心（分馆）", i+1), Street: "示范街道", Operator: app.ID(fmt.Sprint(i % 3)),
			Population: int64(i), Full: 10000, Built: 10000, Total: app.Points(9500 - i/2*100), Assessed: i != 3, Grade: "不合格", Provisional: i%4 == 0}
		for b := range 7 {
			s.Blocks = append(s.Blocks, appraisal.BlockStanding{Code: string(rune('A' + b)), Name: "优惠收费规范", Max: 2500, Built: 2500, Score: app.Points(2300 - i - b)})
		}
		s.Indicators = []appraisal.LineStanding{{Code: "C1.1", Name: "群众文化活动场次", Max: 500, Score: app.Points(500 - i), State: count.HasData, Actual: "12,345 人次"}}
		all = append(all, s)
	}
	b := appraisal.BoardOf(all, code)
	b.Year, b.Day, b.Names = 2026, "2026-10-18", map[string]string{"0": "示例文化服务有限公司", "1": "北方示例公共文化运营管理有限责任公司", "2": "东片示例社会工作事务所"}
	return b
}

func TestTheLeagueOfTwentyFiveStandsOnOnePage(t *testing.T) {
	for _, row := range []struct {
		n, pages int
		code     string
	}{{0, 1, ""}, {26, 1, ""}, {25, 1, "B"}, {25, 1, "C1.1"}, {60, 2, ""}} {
		if l := sameText(t, reports.League(league(row.n, row.code))); l.Total != row.pages {
			t.Errorf("%d facilities by %q: %d pages", row.n, row.code, l.Total)
		}
	}
	text := reports.Text(reports.League(league(6, "")), reports.Layout{})
	for _, words := range []string{"1\t示范街道第 1 社区", "没有列入排行：示范街道第 4 社区", "北方示例公共文化运营管理有限责任公司\t2\t", "不合格*", "服务人口未填全"} {
		if !strings.Contains(text, words) {
			t.Errorf("the league does not say %s\n%s", words, text)
		}
	}
	single := reports.Text(reports.League(league(3, "C1.1")), reports.Layout{})
	if !strings.Contains(single, "C1.1 群众文化活动场次") || !strings.Contains(single, "12,345 人次") {
		t.Errorf("the order by one indicator shows\n%s", single)
	}
}

// filing is a year with three rounds of forty-nine indicators.
func filing() round.Filing {
	f := round.Filing{Comparison: round.Comparison{Last: true, Final: round.Final{Total: 8955, Known: true, Whole: true, Grade: rulepack.Grade{Name: "良好"}, Weighted: true}}, LastTotal: 8897, LastGrade: "良好"}
	for i, name := range []string{"自评", "街道初评", "区级复核", "第三方"} {
		stage := []app.Code{round.Self, round.Street, round.District, round.Third}[i]
		r := &round.Round{Stage: stage, State: round.Submitted, Total: app.Line(fmt.Sprintf("9%d.08", 5-i)), Grade: "优秀", Year: app.Number(2026)}
		f.Columns = append(f.Columns, round.Column{Round: r, Name: name, Editions: []*round.Edition{{Number: app.Number(1), Day: "2027-01-12", Total: r.Total, Seal: "0123456789abcdef"}}})
	}
	for i := range 49 {
		row := round.Row{Line: round.Line{Code: fmt.Sprintf("C%d.1", i+1), Name: "公休日与法定节假日开放率", Max: 200, Built: i%9 != 0}, Last: round.Line{Max: 200, Score: 150}}
		for c := range 4 {
			row.Cells = append(row.Cells, round.Cell{Score: app.Points(200 - c*i), Known: i%9 != 0 || c > 0, Changed: c > 0 && i > 40, Returned: c == 1 && i == 3, Reason: "没有先审后办", Person: "吴评审"})
		}
		f.Rows = append(f.Rows, row)
	}
	f.Revisions = []round.Revision{{Round: f.Columns[0].Round, From: 1, To: 2, Code: "C1.1", Name: "群众文化活动场次", Before: 100, After: 150}, {Round: f.Columns[0].Round, From: 1, To: 2, Before: 9508, After: 9558}}
	return f
}

func TestThePaperForTheMeetingSaysWhatItsTextSays(t *testing.T) {
	d := reports.Rounds(reports.RoundPaper{Facility: "示范街道综合文化活动中心", Year: 2026, Day: "2027-01-12", Filing: filing()})
	l := sameText(t, d)
	text := reports.Text(d, l)
	for _, words := range []string{"89.55", "良好，按各轮权重加权", "退回", "没有先审后办", "校验码 0123-4567-89AB-CDEF", "第 1 版 → 第 2 版", "商定意见："} {
		if !strings.Contains(text, words) {
			t.Errorf("the paper does not say %s", words)
		}
	}
	if empty := sameText(t, reports.Rounds(reports.RoundPaper{Facility: "示范街道综合文化活动中心", Year: 2026, Day: "2027-01-12"})); empty.Total != 1 {
		t.Errorf("without rounds: %d pages", empty.Total)
	}
}

func TestPapersPrintTheSameBytes(t *testing.T) {
	fonts := paperFonts(t)
	for name, build := range map[string]func() reports.Document{
		"week":   func() reports.Document { return reports.Weekly(week(7, "重阳敬老戏曲专场")) },
		"league": func() reports.Document { return reports.League(league(26, "B")) },
		"rounds": func() reports.Document {
			return reports.Rounds(reports.RoundPaper{Facility: "示范", Year: 2026, Day: "2027-01-12", Filing: filing()})
		},
	} {
		first, err := Render(build(), fonts)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Render(build(), fonts)
		if err != nil || !bytes.Equal(first, again) {
			t.Errorf("%s: two runs differ, %v", name, err)
		}
	}
}

func TestANoteIsNotLeftAlone(t *testing.T) {
	for rows := 29; rows < 40; rows++ {
		table := reports.Table{Caption: "表", Columns: []reports.Column{{Title: "项目", Weight: 1}}, Totals: []reports.Row{reports.Cells("合计")}, Note: "注意这一句。"}
		for i := range rows {
			table.Rows = append(table.Rows, reports.Cells(fmt.Sprint("行", i)))
		}
		l := sameText(t, paper(table))
		pages := l.Tables[0].Pages
		if last := pages[len(pages)-1]; len(pages) < l.Total || last.To-last.From == 1 {
			t.Errorf("%d rows: %+v on %d pages", rows, pages, l.Total)
		}
	}
}
