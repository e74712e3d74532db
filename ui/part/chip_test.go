package part_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestChipStatesDifferInMoreThanColour(t *testing.T) {
	for name, row := range map[string]struct {
		state part.State
		icon  part.Icon
	}{
		"met has a check":          {part.Met, part.Check},
		"due soon has a clock":     {part.Soon, part.Clock},
		"overdue has a warning":    {part.Overdue, part.Warning},
		"no data has only a word":  {part.NoData, part.NoIcon},
		"counted by program: word": {part.Auto, part.NoIcon},
	} {
		t.Run(name, func(t *testing.T) {
			if row.state.Icon() != row.icon || row.state.Ink() == row.state.Ground() {
				t.Fatalf("icon %q, ink %q, ground %q", row.state.Icon(), row.state.Ink(), row.state.Ground())
			}
		})
	}
}

func TestChipChangesItsWord(t *testing.T) {
	themetest.App(t, theme.Factor100)
	chip := part.NewChip(part.Soon, "还有 7 天")
	window(t, chip)
	before := chip.MinSize().Width
	chip.Set(part.NoData, "无")
	if chip.Word() != "无" || !themetest.Shows(chip, "无") || chip.MinSize().Width >= before {
		t.Fatalf("chip says %q and needs %v, before %v", chip.Word(), chip.MinSize().Width, before)
	}
}

func TestFilterChipOpensAndClears(t *testing.T) {
	themetest.App(t, theme.Factor100)
	opened, cleared := 0, 0
	chip := part.NewFilterChip(part.FilterSpec{Label: "10 月", Active: true, Do: func() { opened++ }, Clear: func() { cleared++ }})
	window(t, part.Row(theme.Gap8, chip))
	test.TapAt(chip, fyne.NewPos(10, 10))
	test.TapAt(chip, fyne.NewPos(chip.Size().Width-8, 10))
	press(chip, fyne.KeyReturn, fyne.KeyDelete)
	if opened != 2 || cleared != 2 {
		t.Fatalf("opened %d times, cleared %d times", opened, cleared)
	}
	chip.Set("月份 全部", "", false)
	test.TapAt(chip, fyne.NewPos(chip.Size().Width-8, 10))
	if opened != 3 || cleared != 2 || chip.Active() || chip.Label() != "月份 全部" {
		t.Fatalf("an inactive chip has nothing to clear: opened %d, cleared %d", opened, cleared)
	}
}

func TestToggleFlipsAndTells(t *testing.T) {
	themetest.App(t, theme.Factor100)
	var told []bool
	toggle := part.NewToggle("老年", false, func(on bool) { told = append(told, on) })
	window(t, toggle)
	test.Tap(toggle)
	test.Type(toggle, " ")
	toggle.SetOn(true)
	if len(told) != 2 || !told[0] || told[1] || !toggle.On() || toggle.Label() != "老年" {
		t.Fatalf("told %v, on %v", told, toggle.On())
	}
}
