package part_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestClippedTextEndsInAnEllipsisAndKeepsItsWords(t *testing.T) {
	themetest.App(t, theme.Factor100)
	text := part.NewText("残疾人专场差 1 场，务工与新就业专场差 2 场", part.Body).Clipped()
	window(t, text)
	text.Resize(fyne.NewSize(120, 22))
	shown := themetest.Words(text)[0]
	if !strings.HasSuffix(shown, "…") || !strings.HasPrefix(text.Text(), strings.TrimSuffix(shown, "…")) {
		t.Fatalf("shown %q of %q", shown, text.Text())
	}
	text.Resize(fyne.NewSize(600, 22))
	if got := themetest.Words(text)[0]; got != text.Text() {
		t.Fatalf("with room it still shows %q", got)
	}
}

func TestParagraphBreaksWhereChineseMayBreak(t *testing.T) {
	themetest.App(t, theme.Factor100)
	long := "全年场次 158 → 157，C1.1 少 0.03 分。记录进回收站，一年内可以找回（「作废」不是删除）。"
	for name, row := range map[string]struct {
		text string
		room float32
	}{
		"a sentence with numbers and codes": {long, 130},
		"no room for more than a few":       {long, 60},
		"a long word without a blank":       {"http" + strings.Repeat("abcdefghij", 12), 100},
		"two paragraphs":                    {"一。\n二。", 200},
		"nothing":                           {"", 100},
	} {
		t.Run(name, func(t *testing.T) {
			p := part.NewParagraph(row.text, part.Body, "")
			window(t, p)
			p.Resize(fyne.NewSize(row.room, 10))
			lines := themetest.Words(p)
			plain := strings.NewReplacer(" ", "", "\n", "")
			if got, want := plain.Replace(strings.Join(lines, "")), plain.Replace(row.text); got != want {
				t.Fatalf("characters were lost: %q, want %q", got, want)
			}
			for _, line := range lines {
				first, last := []rune(line)[0], []rune(line)[len([]rune(line))-1]
				if strings.ContainsRune("，。、）」", first) || strings.ContainsRune("（「", last) {
					t.Errorf("line %q begins or ends with the wrong mark", line)
				}
			}
		})
	}
}

func TestParagraphKeepsNumbersWhole(t *testing.T) {
	themetest.App(t, theme.Factor100)
	p := part.NewParagraph("应收210.00元填了420.00元编号ZG-2026-011", part.Body, "")
	window(t, p)
	for room := float32(90); room < 300; room += 7 {
		p.Resize(fyne.NewSize(room, 10))
		all := strings.Join(themetest.Words(p), "\n")
		for _, whole := range []string{"210.00", "420.00", "ZG-2026-011"} {
			if !strings.Contains(all, whole) {
				t.Fatalf("at %v: %q was broken in %q", room, whole, all)
			}
		}
	}
}

func TestParagraphIsAsHighAsItsLines(t *testing.T) {
	themetest.App(t, theme.Factor100)
	p := part.NewRuns(part.Run{Text: strings.Repeat("字", 40)}, part.Run{Text: "粗", Style: part.Strong})
	column := part.Column(theme.Gap0, p, part.NewText("下面", part.Body))
	window(t, column)
	column.Resize(fyne.NewSize(150, 400))
	narrow := p.MinSize().Height
	column.Resize(fyne.NewSize(800, 400))
	if wide := p.MinSize().Height; narrow < 4*wide {
		t.Fatalf("five lines are %v high, one line %v", narrow, wide)
	}
	if p.Text() != strings.Repeat("字", 40)+"粗" {
		t.Fatalf("text is %q", p.Text())
	}
}

func TestClippedTextStaysShortWhenItsRoomIsAskedFor(t *testing.T) {
	themetest.App(t, theme.Factor100)
	text := part.NewText("残疾人专场差 1 场，务工与新就业专场差 2 场", part.Body).Clipped()
	window(t, text)
	text.Resize(fyne.NewSize(120, 22))
	text.MinSize()
	if shown := themetest.Words(text)[0]; !strings.HasSuffix(shown, "…") {
		t.Fatalf("asking how much room it needs made it %q", shown)
	}
}
