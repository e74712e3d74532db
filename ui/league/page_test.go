package league_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/league"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
	"guanyunbu/ui/wording"
)

// bench is the page over a league that is made up.
type bench struct {
	*pagetest.Stage
	page     *league.Page
	league   []appraisal.Standing
	err      error
	asked    int
	year     int
	visits   []string
	rendered []reports.Document
	viewed   string
}

// standing is a facility with its total and the score of two blocks, in hundredths.
func standing(name, street string, operator app.ID, points ...app.Points) appraisal.Standing {
	s := appraisal.Standing{Facility: app.ID("id-" + name), Name: name, Street: street, Operator: operator, Full: 10000, Built: 10000, Total: points[0], Assessed: true, Grade: "良好", Population: 1000}
	for i, block := range []string{"运行管理", "阵地开放", "服务供给", "优惠收费规范", "安全与内容", "效能满意", "培育可持续"} {
		one := appraisal.BlockStanding{Code: string(rune('A' + i)), Name: block, Max: 1500, Built: 1500, Score: points[0] / 8}
		if i == 1 {
			one.Score = points[1]
		}
		s.Blocks = append(s.Blocks, one)
	}
	s.Indicators = []appraisal.LineStanding{{Code: "A2.1", Name: "在岗率", Max: 200, State: count.NotBuilt}, {Code: "B1.1", Name: "周均开放时长", Max: 600, Score: points[1] / 3, State: count.HasData, Actual: "54.10 小时/周"}}
	return s
}

// four are a league: 乙 leads by the total, 丙 by the doors, 丁 is not assessed.
func four() []appraisal.Standing {
	list := []appraisal.Standing{standing("甲中心", "东街道", "one", 8000, 1200), standing("乙中心", "西街道", "two", 9000, 1100), standing("丙中心", "东街道", "one", 7000, 1500), standing("丁中心", "西街道", "", 0, 0)}
	list[3].Assessed = false
	for i := range list[3].Blocks {
		list[3].Blocks[i].Max, list[3].Blocks[i].Built = 0, 0
	}
	list[3].Indicators[1].State = count.NotApplicable
	list[2].Indicators[1].State = count.NotApplicable
	list[1].Population = 0
	return list
}

func open(t *testing.T, factor theme.Factor, places []appraisal.Standing) *bench {
	t.Helper()
	b := &bench{Stage: pagetest.New(t, pagetest.Desktop(), factor), league: places, year: 2026}
	b.Frame([]shell.Room{{Character: "考", Label: "考核自评", Tabs: []shell.Tab{{Label: wording.LeagueTab, Place: shell.League}, {Label: wording.ReadingsTab, Place: shell.Readings}}}})
	b.page = league.New(league.Deps{
		Shell: b.Shell, Year: func() int { return b.year }, Facility: func() app.ID { return "id-甲中心" },
		Board: func(year int, code string, watch exchange.Watch) (appraisal.Board, error) {
			b.asked++
			if err := watch.Step(b.asked, 2*b.asked); err != nil {
				return appraisal.Board{}, err
			}
			board := appraisal.BoardOf(b.league, code)
			board.Year, board.Day, board.Names = year, "2026-10-20", map[string]string{"one": "示范文化公司", "two": "晨光社工中心"}
			return board, b.err
		},
		Visit: func(facility app.ID, code string) { b.visits = append(b.visits, fmt.Sprint(facility, " ", code)) },
		Render: func(d reports.Document) ([]byte, error) {
			b.rendered = append(b.rendered, d)
			return []byte("pdf"), nil
		},
		View: func(name string, file []byte) error {
			if !bytes.Equal(file, []byte("pdf")) {
				t.Errorf("%s holds %q", name, file)
			}
			b.viewed = name
			return nil
		},
	})
	b.Open(shell.League, b.page)
	return b
}

// names are the facilities in sight, in their order, with their places.
func (b *bench) names() string {
	var all []string
	lines := strings.Split(b.Text(), "\n")
	for i, word := range lines {
		if strings.HasSuffix(word, "中心") && i > 0 && strings.Contains("1 2 3 4 —", lines[i-1]) {
			all = append(all, lines[i-1]+strings.TrimSuffix(word, "中心"))
		}
	}
	return strings.Join(all, " ")
}

// press presses the widget that has captions at the caption with a word.
func (b *bench) press(t *testing.T, head string) {
	t.Helper()
	found := b.Find(func(o fyne.CanvasObject) bool {
		_, presses := o.(fyne.Tappable)
		_, focuses := o.(fyne.Focusable)
		return presses && !focuses && themetest.Shows(o, head)
	})
	if found == nil {
		t.Fatalf("no head %q", head)
	}
	word := themetest.Find(found, func(o fyne.CanvasObject) bool {
		text, is := o.(*part.Text)
		return is && text.Text() == head
	})
	found.(fyne.Tappable).Tapped(&fyne.PointEvent{Position: word.Position().AddXY(2, 2)})
}

func (b *bench) is(t *testing.T, when, want string) {
	t.Helper()
	if got := b.names(); got != want {
		t.Errorf("%s the table is %q, want %q; there is:\n%s", when, got, want, b.Text())
	}
}

func TestTheTableIsRankedByAnyScore(t *testing.T) {
	b := open(t, theme.Factor100, four())
	b.is(t, "by the total", "1乙 2甲 3丙 —丁")
	b.Want("90.00", "不考核", "4 处设施，其中 1 处没有这项得分", "数据截止 2026-10-20")
	for _, r := range []struct{ head, want string }{
		{"阵地开放", "1丙 2甲 3乙 —丁"}, {"阵地开放", "3乙 2甲 1丙 —丁"},
		{wording.LeagueTotal, "1乙 2甲 3丙 —丁"}, {wording.LeagueRank, "3丙 2甲 1乙 —丁"},
		{wording.LeagueName, "—丁 3丙 1乙 2甲"}, {wording.LeagueStreet, "2甲 3丙 1乙 —丁"}, {wording.LeagueStreet, "1乙 —丁 2甲 3丙"},
	} {
		b.press(t, r.head)
		b.is(t, "after a press on "+r.head, r.want)
	}
	if b.asked != 1 {
		t.Errorf("the league was asked for %d times", b.asked)
	}
}

func TestASingleIndicatorHasItsOwnColumns(t *testing.T) {
	b := open(t, theme.Factor100, four())
	choice := b.Find(func(o fyne.CanvasObject) bool {
		c, is := o.(*part.Choice)
		return is && c.Selected() < 0
	}).(*part.Choice)
	choice.Choose(0)
	b.is(t, "by an indicator", "1甲 2乙 —丙 —丁")
	b.Want("B1.1 周均开放时长", wording.LeagueActual, "54.10 小时/周", "4.00", "不适用")
	b.press(t, wording.LeagueTotal)
	b.Lacks("54.10 小时/周")
}

func TestAFacilityOpens(t *testing.T) {
	b := open(t, theme.Factor100, four())
	b.press(t, "阵地开放")
	b.Find(func(o fyne.CanvasObject) bool {
		_, focuses := o.(fyne.Focusable)
		return focuses && themetest.Shows(o, "丁中心")
	}).(fyne.Tappable).Tapped(&fyne.PointEvent{Position: fyne.NewPos(200, 4)})
	b.Key(fyne.KeyDown)
	b.Key(fyne.KeyReturn)
	if got := strings.Join(b.visits, "; "); got != "id-丙中心 B; id-甲中心 B" {
		t.Errorf("visited %s", got)
	}
}

func TestKeysSort(t *testing.T) {
	b := open(t, theme.Factor100, four())
	b.Find(func(o fyne.CanvasObject) bool {
		_, focuses := o.(fyne.Focusable)
		return focuses && themetest.Shows(o, "丁中心")
	}).(fyne.Focusable).FocusGained()
	list := b.Find(func(o fyne.CanvasObject) bool {
		_, focuses := o.(fyne.Focusable)
		return focuses && themetest.Shows(o, "丁中心")
	}).(fyne.Focusable)
	for range 5 { // name, operator, street, total, first block
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	list.TypedRune(' ')
	b.is(t, "by the block one went to by key", "1丙 2甲 3乙 —丁")
}

func TestMeansNarrowTheTable(t *testing.T) {
	b := open(t, theme.Factor100, four())
	b.Want(wording.LeagueOperators, "75.00", wording.LeagueStreets, wording.LeagueNoResidents)
	means := b.Find(func(o fyne.CanvasObject) bool {
		_, focuses := o.(fyne.Focusable)
		return focuses && themetest.Shows(o, "示范文化公司") && !themetest.Shows(o, "甲中心")
	}).(fyne.Tappable)
	means.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, theme.Size(theme.GridRow)+4)})
	b.is(t, "of one operator", "2甲 3丙")
	b.Want("只看：示范文化公司")
	b.Search()
	b.Type("甲")
	b.is(t, "of one operator and one name", "2甲")
	b.Type("乙")
	b.Want(wording.LeagueNotFound)
	b.Tap(wording.LeagueClear)
	b.is(t, "without a filter", "1乙 2甲 3丙 —丁")
}

// Search puts the cursor into the search box.
func (b *bench) Search() { b.page.Search() }

func TestThePaperIsThatOfTheTable(t *testing.T) {
	b := open(t, theme.Factor100, four())
	b.press(t, "阵地开放")
	b.Tap(wording.LeaguePrint)
	if len(b.rendered) != 1 || b.viewed != "2026年考核排行-阵地开放.pdf" {
		t.Fatalf("printed %d papers, viewed %q", len(b.rendered), b.viewed)
	}
	if text := reports.Text(b.rendered[0], reports.Layout{}); strings.Index(text, "丙中心") > strings.Index(text, "甲中心") {
		t.Errorf("the paper has another order:\n%s", text)
	}
}

func TestABookWithoutFacilitiesAndAWorkThatWasStopped(t *testing.T) {
	empty := open(t, theme.Factor100, nil)
	empty.Want(wording.HomeNoFacility)
	empty.Lacks(wording.LeaguePrint)
	b := open(t, theme.Factor100, four())
	b.err = context.Canceled
	b.page.Reload(nil)
	b.is(t, "after a second reading that was stopped", "1乙 2甲 3丙 —丁")
	b.err = errors.New("disk")
	b.page.Reload(nil)
	if len(b.Logged) != 1 {
		t.Errorf("logged %v", b.Logged)
	}
	b.year, b.err = 2025, context.Canceled
	b.page.Reload(nil)
	b.Want(wording.LeagueStopped)
	b.Lacks("乙中心")
	b.err = nil
	b.Tap(wording.LeagueGoOn)
	b.is(t, "after going on", "1乙 2甲 3丙 —丁")
}

// TestManyFacilities: five hundred are drawn as far as they are in sight, in no time.
func TestManyFacilities(t *testing.T) {
	var many []appraisal.Standing
	for i := range 500 {
		many = append(many, standing(fmt.Sprintf("第%d中心", i), fmt.Sprintf("第%d街道", i%40), app.ID(fmt.Sprint("o", i%30)), app.Points(5000+i*7%4000), app.Points(i)))
	}
	b := open(t, theme.Factor100, many)
	if shown := strings.Count(b.Text(), "中心"); shown > 80 {
		t.Errorf("%d facilities are drawn", shown)
	}
	b.Want("500 处设施")
}

func BenchmarkOrder(b *testing.B) {
	var many []appraisal.Standing
	for i := range 500 {
		many = append(many, standing(fmt.Sprintf("第%d中心", i), fmt.Sprintf("第%d街道", i%40), app.ID(fmt.Sprint("o", i%30)), app.Points(5000+i*7%4000), app.Points(i)))
	}
	board := appraisal.BoardOf(many, "")
	for b.Loop() {
		board = board.By("B").By("")
	}
}

func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	for _, factor := range []theme.Factor{theme.Factor100, theme.Factor125, theme.Factor150} {
		b := open(t, factor, four())
		themetest.Save(t, b.Picture(), fmt.Sprintf("%s/league-%d.png", dir, factor))
		b.press(t, "阵地开放")
		b.Find(func(o fyne.CanvasObject) bool {
			c, is := o.(*part.Choice)
			return is && c.Selected() < 0
		}).(*part.Choice).Choose(0)
		themetest.Save(t, b.Picture(), fmt.Sprintf("%s/league-line-%d.png", dir, factor))
	}
}

// TestFacilitiesOfSeveralTypesAreComparedByRate: full marks differ between types, so the rate ranks; one type can be looked at alone.
func TestFacilitiesOfSeveralTypesAreComparedByRate(t *testing.T) {
	places := four()
	for i := range places {
		places[i].Type = "street"
	}
	places[2].Type, places[2].Built, places[2].Full = "community", 7500, 7500 // 70.00 of 75.00 is more than 90.00 of 100.00
	b := open(t, theme.Factor100, places)
	b.is(t, "by rate", "1丙 2乙 3甲 —丁")
	b.Want("93.3%", "90.0%", "75.00", "各类设施满分不同", "平均得分率")
	kinds := b.Find(func(o fyne.CanvasObject) bool {
		c, is := o.(*part.Choice)
		return is && themetest.Shows(c, wording.LeagueKinds)
	}).(*part.Choice)
	kinds.Choose(1)
	b.is(t, "of one type", "1乙 2甲 —丁")
	b.Lacks("各类设施满分不同")
	b.Tap(wording.LeaguePrint)
	if paper := reports.Text(b.rendered[0], reports.Layout{}); !strings.Contains(b.rendered[0].Period, term.TableFacilityType.Label("street")) || !strings.Contains(paper, "90.0%") || strings.Contains(paper, "丙中心") {
		t.Errorf("the paper of one type is %s:\n%s", b.rendered[0].Period, paper)
	}
	b.page.Reload(nil)
	b.is(t, "of one type after a change", "1乙 2甲 —丁")
	kinds.Choose(0)
	b.is(t, "of all types again", "1丙 2乙 3甲 —丁")
}
