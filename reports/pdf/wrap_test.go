package pdf

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"guanyunbu/reports"
)

func texts(lines []line) []string {
	var all []string
	for _, l := range lines {
		all = append(all, l.text())
	}
	return all
}

func TestWrapFollowsTheRulesForLineEnds(t *testing.T) {
	set := newTypesetter(paperFonts(t))
	for _, c := range []struct {
		rule, text string
		width      int
		want       string
	}{
		{"an empty text is one empty line", "", 5000, ""},
		{"text that fits stays whole", "街道综合", 4000, "街道综合"},
		{"Chinese breaks between any two characters", "街道综合文化", 4000, "街道综合|文化"},
		{"a comma never begins a line", "街道综合，文化", 4000, "街道综|合，文化"},
		{"two closing marks stay with their word", "街道综合》，文", 4000, "街道综|合》，文"},
		{"an opening bracket never ends a line", "街道综（合）", 4000, "街道综|（合）"},
		{"a number is not divided", "共计 12,305 人次", 5000, "共计 |12,305 人|次"},
		{"a date is not divided", "日期 2026-10-20 起", 7000, "日期 |2026-10-20 起"},
		{"a per cent sign stays with its number", "达到了目标的 95.0%。", 8000, "达到了目标的 |95.0%。"},
		{"a Latin word is not divided", "用 PDF 打印 report", 6000, "用 PDF 打印 |report"},
		{"a space at the line end hangs over", "街道 综合", 2000, "街道 |综合"},
		{"a paired dash is not divided", "街道综——合文", 4000, "街道综|——合文"},
		{"dots are not divided", "街道综……合文", 4000, "街道综|……合文"},
		{"a wave between numbers does not begin a line", "佐证 196-01～04", 6500, "佐证 |196-01～04"},
		{"a word longer than the line is divided", "AAAAAAAAAA", 2000, "AAA|AAA|AAA|A"},
		{"a line end typed by a person is kept", "街道\n综合", 9000, "街道|综合"},
		{"an empty line typed by a person is kept", "街道\n\n综合", 9000, "街道||综合"},
		{"commas alone are divided all the same", "，，，，，", 2000, "，，|，，|，"},
		{"a middle dot does not begin a line", "买买提·艾合", 3000, "买买|提·艾|合"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			if got := strings.Join(texts(set.wrapPlain(c.text, false, c.width)), "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWrapIndentsTheFirstLineOnly(t *testing.T) {
	set := newTypesetter(paperFonts(t))
	got := texts(set.wrap([]reports.Run{{Text: "街道综合"}, {Text: "文化活动", Bold: true}, {Text: "中心"}}, measure{width: 5000, first: 3000}))
	if strings.Join(got, "|") != "街道综|合文化活动|中心" {
		t.Errorf("got %q", got)
	}
}

// TestWrapLosesNothing breaks random mixtures of everything a record may hold.
func TestWrapLosesNothing(t *testing.T) {
	set := newTypesetter(paperFonts(t))
	random := rand.New(rand.NewPCG(2026, 10))
	alphabet := []string{"文", "化", "馆", "运", "，", "。", "、", "；", "：", "？", "！", "（", "）", "《", "》", "“", "”", "「", "」", "——", "……", "～", "·",
		" ", "　", "a", "Word", "PDF", "2026-10-20", "12,305", "95.0%", "(", ")", ",", ".", "/", "𬀩", "𬭼", "䶮", "é", "①", "−", "÷", "\n", "http://a.b/c?d=e"}
	lines := 0
	for range 3000 {
		var text strings.Builder
		for range random.IntN(120) {
			text.WriteString(alphabet[random.IntN(len(alphabet))])
		}
		room := measure{width: 2000 + random.IntN(30000)}
		room.first = room.width - random.IntN(1500)
		broken := set.wrap([]reports.Run{{Text: text.String(), Bold: random.IntN(2) == 0}}, room)
		lines += len(broken)
		if got, want := strings.Join(texts(broken), ""), strings.ReplaceAll(text.String(), "\n", ""); got != want {
			t.Fatalf("lost or changed something:\n got %q\nwant %q", got, want)
		}
		checkLines(t, broken, room)
	}
	if lines < 10000 {
		t.Fatalf("only %d lines were broken", lines)
	}
}

// checkLines verifies width and forbidden marks. Only a line that had no permitted place to end may break the rules.
func checkLines(t *testing.T, broken []line, room measure) {
	t.Helper()
	limit := room.first
	for i, l := range broken {
		if l.width > limit && utf8.RuneCountInString(strings.TrimRight(l.text(), " 　")) > 1 {
			t.Fatalf("line %q is %d wide, room is %d", l.text(), l.width, limit)
		}
		limit = room.width
		if l.last || i+1 == len(broken) {
			continue
		}
		runes := []rune(l.text())
		if end, start := runes[len(runes)-1], firstRune(broken[i+1]); !mayBreak(end, start) && hasBreak(runes) {
			t.Fatalf("line %q must not end before %q", l.text(), broken[i+1].text())
		}
	}
}

func firstRune(l line) rune {
	r, _ := utf8.DecodeRuneInString(l.text())
	return r
}

func hasBreak(runes []rune) bool {
	for i := 1; i < len(runes); i++ {
		if mayBreak(runes[i-1], runes[i]) {
			return true
		}
	}
	return false
}

func TestJustifiedLinesEndAtTheMargin(t *testing.T) {
	p := &recorder{}
	s := newSheet(p, newTypesetter(paperFonts(t)), &reports.Document{})
	s.paragraph(reports.Paragraph{Runs: []reports.Run{{Text: strings.Repeat("本年自评总分 95.08 分，", 6)}, {Text: "等次为优秀", Bold: true}, {Text: strings.Repeat("，必备条件全部符合", 9)}}})
	ends := p.lineEnds(s)
	if len(ends) < 4 {
		t.Fatalf("only %d lines", len(ends))
	}
	for i, end := range ends[:len(ends)-1] {
		if end < s.right()-0.05 || end > s.right()+0.05 {
			t.Errorf("line %d ends at %.2f mm, margin is %.2f", i+1, end, s.right())
		}
	}
}

// recorder is a pen that remembers the words it was asked to write.
type recorder struct {
	tally
	marks []mark
}

type mark struct {
	at    point
	words string
	k     ink
}

func (r *recorder) text(at point, words string, k ink) {
	r.marks = append(r.marks, mark{at, words, k})
}

// lineEnds is where each line of the body text ends.
func (r *recorder) lineEnds(s *sheet) []float64 {
	var ends []float64
	last := -1.0
	for _, m := range r.marks {
		if m.k.size != bodySize {
			continue
		}
		l := s.set.single(m.words, m.k.bold)
		end := m.at.x + float64(l.width)*mm(m.k.size)/emUnits + float64(utf8.RuneCountInString(m.words)-1)*mm(m.k.spread)
		if m.at.y != last {
			ends = append(ends, end)
			last = m.at.y
			continue
		}
		ends[len(ends)-1] = end
	}
	return ends
}
