package appraisal_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/selection"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestEveryIndicatorOpens(t *testing.T) {
	empty := hometest.New(t, "2026-10-20", hometest.Pack(t))
	empty.Furnish("")
	for name, b := range map[string]*hometest.Book{"a year with records": lived(t), "a facility without records": empty} {
		t.Run(name, func(t *testing.T) {
			s := open(t, b)
			for _, line := range s.judged().Result.Indicators {
				s.at(line.Item.Code)
				s.want(line.Item.Code+" "+line.Item.Name, line.Item.Rule, line.Item.Evidence, "依据："+line.Item.Source)
				if line.State == count.NotBuilt {
					s.want("本版还没有这项的台账")
					s.lacks("分从哪来", "达成率")
				}
			}
			if len(s.Logged) > 0 {
				t.Errorf("the page reported %v", s.Logged)
			}
		})
	}
}

func TestFormulaStandsWithItsNumbers(t *testing.T) {
	s := open(t, lived(t))
	line, _ := s.judged().Result.Indicator("B1.1")
	s.at("B1.1")
	s.want(line.Measure.Formula, line.Working, "目标56小时/周，规则包", "达成率", "6.00", "有 2 天计划开放却没有日志，按 0 小时计")
	s.want("豁免天数", "0 天", "本期天数", "293 天")
}

func TestOpeningByMonthAddsUp(t *testing.T) {
	s := open(t, lived(t))
	s.at("B1.1")
	days := 0
	for _, m := range s.judged().Facts.Months() {
		days += m.Opened
	}
	s.want("逐月", "5 月30", "未开 1 天", "合计"+app.Whole(int64(days)).Short())
	for code, words := range map[string][]string{
		"B1.2": {"错时", "占比"}, "B1.3": {"应开", "未开", "未开放"}, "C2.1": {"逐类", "数字文化服务0", "缺"}, "C2.2": {"逐组", "专场", "0 / 4"},
		"C2.3": {"逐个节日", "重阳还没有办"}, "E2.1": {"要核对", "单位：条"}, "F1.1": {"到馆", "单位：人次"},
	} {
		s.at(code)
		s.want(words...)
	}
}

func TestNumberOpensItsRecordsAndRecordOpensItself(t *testing.T) {
	s := open(t, lived(t))
	s.at("F1.1")
	line, _ := s.judged().Result.Indicator("F1.1")
	participants := line.Measure.Inputs[1]
	number, _, _ := strings.Cut(participants.Value, " ") // as it stands in the formula
	s.Tap(number)
	s.want("只列「活动参与人次」")
	s.key(fyne.KeyDown, fyne.KeyReturn)
	ref := participants.Records.All()[1]
	if got, want := s.book.Last(), (shell.Route{Place: shell.Activity, Record: string(ref.ID)}); got != want {
		t.Errorf("the second record leads to %+v, want %+v", got, want)
	}
}

func TestDayWithoutLogLeadsToItsMonth(t *testing.T) {
	s := open(t, lived(t))
	s.at("B1.3")
	var segment *part.Segment // the last one stands at the list of records
	themetest.Find(s.page.Body(), func(o fyne.CanvasObject) bool {
		if found, is := o.(*part.Segment); is {
			segment = found
		}
		return false
	})
	segment.Select(1)
	s.want("05-01 周五", "未开放")
	s.lacks("01-01 周四")
	s.page.Reload(app.Changes{{Entity: "opening"}})
	s.lacks("01-01 周四")
	rows := s.Window.Canvas()
	rows.FocusNext()
	for range 60 {
		if found, is := rows.Focused().(*part.Segment); is && found.Selected() == 1 {
			break
		}
		rows.FocusNext()
	}
	rows.FocusNext()
	s.key(fyne.KeyReturn)
	if got, want := s.book.Last(), (shell.Route{Place: shell.OpeningLog, Month: 5}); got != want {
		t.Errorf("the day leads to %+v, want %+v", got, want)
	}
}

func TestMarkedRecordsAreNamed(t *testing.T) {
	s := open(t, lived(t))
	s.at("E2.1")
	s.want("未先审后办 1 条", "要核对 1", "有 1 条没有先审后办", "可得 ")
}

func TestNoDataAndNotApplicableDiffer(t *testing.T) {
	b := hometest.New(t, "2026-10-20", hometest.Pack(t))
	b.Furnish("")
	b.Declare(2026, "C2.3")
	b.Log(app.Span{From: "2026-10-01", To: "2026-10-19"}, nil)
	s := open(t, b)
	s.at("C2.2")
	s.want("无数据", "本期还没有已举办的活动，请先登记举办情况", "无数据不得分", "去补", "满分由 3 分变为 3.13 分")
	s.at("C2.3")
	s.want("不适用", "原 1 分，已分出")
	s.lacks("无数据不得分", "去补")
	s.at("F1.1")
	s.want("目标未定")
	s.Tap("去补")
	if got := b.Last(); got.Place != shell.Contract {
		t.Errorf("a missing target leads to %+v, want the contract", got)
	}
}

func TestContractTargetBelowTheStandardIsFlagged(t *testing.T) {
	b := lived(t)
	contracts, err := b.Selection.ContractsOf(b.Facility)
	if err != nil {
		t.Fatal(err)
	}
	target := &selection.Target{Contract: contracts[0].ID, Item: "每周开放", Indicator: "B1.1", Value: "40", Unit: "小时/周", Replaces: app.Yes}
	if _, err := b.Selection.Targets.Save(b.Op("enter", "周示例"), target); err != nil {
		t.Fatal(err)
	}
	s := open(t, b)
	s.at("B1.1")
	s.want("低于现行标准", "目标40小时/周，合同")
}

func TestTreeAddsUpToItsFoot(t *testing.T) {
	s := open(t, lived(t))
	result := s.judged().Result
	s.want("已建指标得分", result.Total.String(), "/ "+result.Built.Short(), "已建 31 项，共 49 项；方案满分 100")
	for _, block := range result.Blocks {
		s.at(block.Item.Code) // scrolls until it is in sight
		s.want(block.Item.Code + " " + block.Item.Name)
		if block.Built > 0 {
			s.want(block.Score.String())
		}
	}
	s.lacks("优秀", "良好")
}

func TestBlockListsItsIndicators(t *testing.T) {
	s := open(t, lived(t))
	s.at("C")
	s.want("11 项指标，方案满分 25", "C4.1 活动计划完成率")
	row := themetest.Find(s.page.Body(), func(o fyne.CanvasObject) bool {
		_, is := o.(*part.ListRow)
		return is && themetest.Shows(o, "C2.2 重点人群全覆盖")
	})
	row.(*part.ListRow).Tapped(nil)
	s.want("每组专场不少于 4 场")
}

func TestTreeByKeyboard(t *testing.T) {
	s := open(t, lived(t))
	s.at("B1.1")
	s.focusTree()
	s.key(fyne.KeyDown)
	s.want("B1.2 错时开放占比", "工作日 9 点前")
	s.key(fyne.KeyLeft, fyne.KeyLeft) // to the group B1, then fold it
	s.lacks("B1.3 公休节假日开放率")
	s.key(fyne.KeyRight)
	s.want("B1.3 公休节假日开放率")
	s.key(fyne.KeyHome)
	s.want("9 项指标，方案满分 15")
}

// focusTree moves with Tab from the search box to the tree.
func (s *stage) focusTree() {
	s.page.Search()
	for range 3 {
		s.Window.Canvas().FocusNext()
		if _, is := s.Window.Canvas().Focused().(*part.Toggle); !is {
			return
		}
	}
}

func TestSearchNarrowsTheTree(t *testing.T) {
	s := open(t, lived(t))
	s.page.Search()
	for _, r := range "节日" {
		s.Window.Canvas().Focused().TypedRune(r)
	}
	s.want("C2.3 传统节日主题活动")
	s.lacks("A1.1", "E2.1")
	s.key(fyne.KeyReturn)
	s.want("办过主题活动的节日数")
	s.page.Search()
	s.Window.Canvas().Focused().TypedRune('鑫')
	s.want("没有找到，请换个字再找")
}

func TestOnlyBuiltHidesTheRest(t *testing.T) {
	s := open(t, lived(t))
	s.at("A1.2")
	s.want("A1.1 合同约定事项完成率")
	toggle := themetest.Find(s.page.Body(), func(o fyne.CanvasObject) bool { _, is := o.(*part.Toggle); return is })
	toggle.(*part.Toggle).Tapped(nil)
	s.lacks("A1.1")
	s.want("A1.2 年度计划与工作总结")
}

func TestReloadKeepsWhereOneIs(t *testing.T) {
	b := lived(t)
	s := open(t, b)
	s.at("C1.1")
	before := s.judged().Result.Total
	a := b.Activity("C12", "2026-10-18")
	b.Enter(a)
	s.page.Reload(app.Changes{{Entity: "activity", ID: a.ID}})
	s.want("C1.1 群众文化活动场次", "本年已举办的展览", s.judged().Result.Total.String())
	if before == 0 {
		t.Error("the year should have a score")
	}
	restore := s.page.Keep()
	s.at("B1.1")
	restore()
	s.want("本年已举办的展览")
}

func TestNarrowWindowShowsOneAtATime(t *testing.T) {
	s := open(t, lived(t))
	s.at("B1.1")
	s.page.Reflow(theme.Narrow)
	s.want("全部指标", "计算周数", "佐证0 件")
	s.lacks("找指标", "已建指标得分")
	if !s.page.Press(part.Bare(fyne.KeyF9)) {
		t.Fatal("F9 does nothing in a narrow window")
	}
	s.want("已建指标得分")
	s.lacks("计算周数")
	s.key(fyne.KeyReturn)
	s.want("计算周数")
	s.page.Press(part.Bare(fyne.KeyEscape))
	s.want("已建指标得分")
	row := s.Find(func(o fyne.CanvasObject) bool {
		words, ok := o.(*canvas.Text)
		return ok && words.Text == "B1.2 错时开放占比"
	})
	test.TapCanvas(s.Window.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(row).AddXY(4, 4))
	s.want("全部指标", "错时小时")
	s.lacks("已建指标得分")
	s.page.Press(part.Bare(fyne.KeyEscape))
	s.at("B1.1")
	s.page.Reflow(theme.Wide)
	s.want("已建指标得分", "计算周数", "佐证0 件")
	if s.page.Press(part.Bare(fyne.KeyF9)) {
		t.Error("F9 has nothing to do in a wide window")
	}
}

func TestEmptyBookAsksForTheFacilityFirst(t *testing.T) {
	s := open(t, hometest.New(t, "2026-10-20", hometest.Pack(t)))
	s.Tap("先填设施")
	if got := s.book.Last(); got != (shell.Route{Place: shell.Facility, New: true}) {
		t.Errorf("the button leads to %+v", got)
	}
}

func TestLongListDrawsOnlyWhatIsInSight(t *testing.T) {
	s := open(t, lived(t))
	s.at("B1.1")
	s.want("全部 291", "01-01 周四")
	s.lacks("12-31", "06-30")
	s.Tap("2,557.50 小时")
	s.key(fyne.KeyEnd)
	s.want("10-19 周一")
	s.lacks("01-01 周四")
}
