package part_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// rects collects the rectangles a part draws now.
func rects(wid fyne.Widget) []*canvas.Rectangle {
	var list []*canvas.Rectangle
	for _, o := range test.WidgetRenderer(wid).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok && r.Visible() {
			list = append(list, r)
		}
	}
	return list
}

func TestScaleCompressesWhatLiesBelowThePassingLine(t *testing.T) {
	themetest.App(t, theme.Factor100)
	scale := part.NewScale(part.ScaleSpec{Grades: grades(), Full: 10000, Now: 8511, NowLabel: "现在 85.11"})
	window(t, scale)
	scale.Resize(fyne.NewSize(1000, 70))
	bands := rects(scale)
	for i, want := range []float32{0, 180, 590, 795} {
		if got := bands[i].Position().X; got != want {
			t.Errorf("band %d begins at %v, want %v", i, got, want)
		}
	}
	now := bands[len(bands)-1]
	if got := now.Position().X + now.Size().Width/2; got < 694.5 || got > 695.5 {
		t.Errorf("85.11 stands at %v, want about 694.8", got)
	}
	if themetest.Shows(scale, "年底预计 88.06") {
		t.Error("a forecast is shown without one")
	}
	scale.Set(part.ScaleSpec{Grades: grades(), Full: 10000, Now: 9990, NowLabel: "现在 99.90", Forecast: 10000, ForecastLabel: "年底预计 100.00"})
	var right float32
	for _, o := range test.WidgetRenderer(scale).Objects() {
		if text, ok := o.(*canvas.Text); ok && strings.HasPrefix(text.Text, "年底") {
			right = text.Position().X + text.Size().Width
		}
	}
	if right == 0 || right > 1000.5 {
		t.Errorf("the forecast is written up to %v of 1000", right)
	}
}

func TestScaleWithFewGradesAndScoresBeyondItsEnds(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, spec := range map[string]part.ScaleSpec{
		"no grades yet":            {},
		"one grade":                {Grades: grades()[:1], Full: 10000, Now: 100, NowLabel: "1"},
		"five grades of 120":       {Grades: append(grades(), part.Grade{From: 11000, Word: "示范"}), Full: 12000, Now: 13000, NowLabel: "130", Forecast: -1, ForecastLabel: "-"},
		"a line above full is odd": {Grades: []part.Grade{{From: 0, Word: "a"}, {From: 200, Word: "b"}}, Full: 100, Now: 50, NowLabel: "x"},
	} {
		t.Run(name, func(t *testing.T) {
			scale := part.NewScale(spec)
			window(t, scale).Canvas().Capture()
			for _, rect := range rects(scale) {
				if rect.Size().Width > 1200 {
					t.Errorf("a band is %v wide", rect.Size().Width)
				}
			}
		})
	}
}

func TestBarLengths(t *testing.T) {
	themetest.App(t, theme.Factor100)
	bar := part.NewBar(part.BarSpec{Done: 2500, Forecast: 5000, Pace: 7500, Behind: true})
	window(t, bar)
	bar.Resize(fyne.NewSize(200, 14))
	list := rects(bar) // track, forecast, done, pace
	for i, want := range []float32{200, 100, 50} {
		if list[i].Size().Width != want {
			t.Errorf("part %d is %v long, want %v", i, list[i].Size().Width, want)
		}
	}
	if list[2].FillColor != theme.Color(theme.WarnBar) || list[3].Position().X != 149 {
		t.Error("behind pace must be amber with a mark at the pace")
	}
	bar.Set(part.BarSpec{Done: part.PartOf(30, 20)})
	if list = rects(bar); len(list) != 2 || list[1].Size().Width != 200 {
		t.Errorf("more than the whole is the whole: %d rectangles", len(list))
	}
	if part.PartOf(1, 0) != 0 || part.PartOf(1, 3) != 3333 {
		t.Error("parts of a whole")
	}
}

func TestMatrixDrawsNoneAndPlannedDifferently(t *testing.T) {
	themetest.App(t, theme.Factor100)
	m := part.NewMatrix(matrix(nil))
	window(t, m)
	cells := rects(m)
	for name, row := range map[string]struct {
		cell *canvas.Rectangle
		fill fyne.ThemeColorName
		line bool
	}{
		"one activity is pale":              {cells[0], theme.Heat1, false},
		"twelve activities are the darkest": {cells[1], theme.Heat4, false},
		"planned is outlined":               {cells[2], theme.Surface, true},
		"none is grey":                      {cells[3], theme.Heat0, false},
	} {
		if row.cell.FillColor != theme.Color(row.fill) || (row.cell.StrokeWidth > 0) != row.line {
			t.Errorf("%s: %v, line %v", name, row.cell.FillColor, row.cell.StrokeWidth)
		}
	}
	if words := strings.Join(themetest.Words(m), " "); !strings.Contains(words, "1 12 书报阅读 13 / 6") || !strings.Contains(words, "· · 2 数字文化 2 / 4 缺") {
		t.Errorf("reads %q", words)
	}
}

func TestMatrixOpensACellByPointerAndKeyboard(t *testing.T) {
	themetest.App(t, theme.Factor100)
	var opened [][2]int
	m := part.NewMatrix(matrix(func(row, column int) { opened = append(opened, [2]int{row, column}) }))
	window(t, m)
	size := m.MinSize()
	m.Resize(size)
	test.TapAt(m, fyne.NewPos(5, 5))
	test.TapAt(m, fyne.NewPos(5, size.Height-5))
	test.TapAt(m, fyne.NewPos(size.Width-5, size.Height-5))
	if len(opened) != 0 {
		t.Fatalf("labels and totals opened %v", opened)
	}
	for x := float32(0); x < size.Width && len(opened) < 1; x += 4 {
		test.TapAt(m, fyne.NewPos(x, size.Height-5))
	}
	press(m, fyne.KeyUp, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	if len(opened) != 2 || opened[0] != [2]int{1, 0} || opened[1] != [2]int{0, 2} {
		t.Fatalf("opened %v", opened)
	}
	m.Set(part.MatrixSpec{})
	if words := themetest.Words(m); len(words) != 0 {
		t.Fatalf("an empty matrix says %q", words)
	}
}

func TestStepsMarkWhereOneStands(t *testing.T) {
	themetest.App(t, theme.Factor100)
	steps := part.NewSteps(0, "从哪里开始", "填中心与合同", "选指标体系")
	window(t, steps)
	if words := strings.Join(themetest.Words(steps), " "); words != "1 从哪里开始 2 填中心与合同 3 选指标体系" {
		t.Fatalf("reads %q", words)
	}
	steps.Go(2)
	if words := strings.Join(themetest.Words(steps), " "); words != "从哪里开始 填中心与合同 3 选指标体系" || steps.At() != 2 {
		t.Fatalf("steps that are done carry a check instead of a number: %q", words)
	}
}

func TestFlowFiltersByStage(t *testing.T) {
	themetest.App(t, theme.Factor100)
	opened := -1
	flow := part.NewFlow([]part.Stage{{Word: "发现", Count: 1, State: part.NoData}, {Word: "整改", Count: 2, State: part.Overdue}}, func(index int) { opened = index })
	w := window(t, flow)
	test.TapCanvas(w.Canvas(), middle(flow, "整改"))
	if opened != 1 {
		t.Fatalf("opened stage %d", opened)
	}
}

func TestCardChangesItsTitleRow(t *testing.T) {
	themetest.App(t, theme.Factor100)
	card := part.NewFlushCard("提醒", part.NewText("里面", part.Body)).Note("6 条").Right(part.NewLink("全部", func() {}))
	window(t, card)
	if words := strings.Join(themetest.Words(card), " "); words != "提醒 6 条 全部 里面" {
		t.Fatalf("reads %q", words)
	}
	high := card.MinSize().Height
	card.SetTitle("")
	if card.MinSize().Height >= high || themetest.Shows(card, "全部") {
		t.Fatal("a card without a title still has its title row")
	}
}

func TestListRowLeadsSomewhere(t *testing.T) {
	themetest.App(t, theme.Factor100)
	gone := 0
	row := part.NewListRow(part.NewText("整改单", part.Body), func() { gone++ }).Tint(theme.OkSoft)
	window(t, row)
	test.Tap(row)
	press(row, fyne.KeyReturn)
	if gone != 2 || row.MinSize().Height < 31 || row.MinSize().Height > 35 {
		t.Fatalf("gone %d times, %v high", gone, row.MinSize().Height)
	}
}

func TestStatTileChanges(t *testing.T) {
	themetest.App(t, theme.Factor100)
	tile := part.NewStatTile("实际", "54.10", "上年 52.30").In(theme.Warn)
	window(t, part.NewStatRow(tile, part.NewStatTile("满分", "6.00", "区级权重")))
	tile.Set("—", "无数据")
	if tile.Value() != "—" || strings.Join(themetest.Words(tile), " ") != "实际 — 无数据" {
		t.Fatalf("reads %q", themetest.Words(tile))
	}
}
