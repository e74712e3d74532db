package part_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func ledger() []string {
	return []string{"活动", "培训班", "开放日志", "图书", "志愿", "资产", "收费"}
}

func TestTabBarShowsWhatFits(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, row := range map[string]struct {
		labels   []string
		selected int
		room     float32
		want     string
	}{
		"all seven when there is room":           {ledger(), 0, 800, "[活动 培训班 开放日志 图书 志愿 资产 收费]"},
		"the others wait in 更多":                  {ledger(), 0, 220, "[活动 培训班 更多 5]"},
		"the present one is always shown":        {ledger(), 6, 220, "[活动 收费 更多 5]"},
		"never more than seven":                  {append(ledger(), "第八"), 0, 2000, "[活动 培训班 开放日志 图书 志愿 资产 收费 更多 1]"},
		"a bar without tabs is empty":            {nil, -1, 300, "[]"},
		"one tab is shown even without any room": {ledger(), 0, 10, "[活动 更多 6]"},
	} {
		t.Run(name, func(t *testing.T) {
			bar := part.NewTabBar(row.labels, row.selected, nil)
			window(t, bar)
			bar.Resize(fyne.NewSize(row.room, 52))
			if got := fmt.Sprint(themetest.Words(bar)); got != row.want {
				t.Fatalf("shows %s, want %s", got, row.want)
			}
		})
	}
}

func TestTabsAreReachedByPointerArrowsAndMore(t *testing.T) {
	themetest.App(t, theme.Factor100)
	var told []int
	bar := part.NewTabBar(ledger(), 0, func(index int) { told = append(told, index) })
	w := window(t, part.Row(theme.Gap0, part.Grow(bar)))
	test.TapAt(bar, fyne.NewPos(70, 20))
	press(bar, fyne.KeyRight, fyne.KeyLeft)
	bar.Resize(fyne.NewSize(300, 52))
	test.TapAt(bar, fyne.NewPos(250, 20))
	if list := test.WidgetRenderer(w.Canvas().Overlays().Top().(*part.Overlay)).Objects()[1]; list.Size().Width > 150 || list.Position().X < 150 {
		t.Errorf("the list is %v wide at %v, not under 更多", list.Size().Width, list.Position().X)
	}
	press(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(told, []int{1, 2, 1, 3}) {
		t.Fatalf("went to %v", told)
	}
}
