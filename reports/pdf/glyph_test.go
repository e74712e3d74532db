package pdf

import (
	"slices"
	"strings"
	"testing"

	"guanyunbu/reports"
)

// evil are strings that a typed, pasted or imported field may hold, with what the paper must show (spaces aside).
func evil() []struct{ rule, text, want string } {
	return []struct{ rule, text, want string }{
		{"rare names of the basic plane print", "张䶮、王㛃、囍臺喆", "张䶮、王㛃、囍臺喆"},
		{"rare names above it print and copy", "马𬀩、李𬭼、𪣻", "马𬀩、李𬭼、𪣻"},
		{"a character no font has becomes 〓", "𠮷野家、𤭢", "〓野家、〓"},
		{"an emoji becomes 〓", "开心😀！", "开心〓！"},
		{"a joined emoji becomes its parts", "👨\u200d👩\u200d👧", "〓〓〓"},
		{"a flag becomes its parts", "🇨🇳", "〓〓"},
		{"NUL and control characters go", "a\x00b\x01\x1b[0m\x7f\u0085c", "ab[0mc"},
		{"broken UTF-8 becomes 〓", "中\xe4\xb8文\xff", "中〓〓文〓"},
		{"UTF-8 cut off at the end becomes 〓", "文化\xe9", "文化〓"},
		{"zero-width and direction characters go", "左\u200b\u200e\u202e右\u2066\ufeff", "左右"},
		{"a variation selector goes", "葛\ufe00\U000e0100城", "葛城"},
		{"a private character becomes 〓", "甲\ue000乙\U000f0000", "甲〓乙〓"},
		{"a code point without meaning goes", "甲\ufdd1\uffff乙", "甲乙"},
		{"unusual spaces are spaces", "甲\u00a0乙\u2003丙\t丁", "甲乙丙丁"},
		{"all kinds of line ends break the line", "甲\r\n乙\r丙\u2028丁", "甲乙丙丁"},
		{"marks of the PDF language are only words", `\(a) (b\ << >> % /x [1]`, `\(a)(b\<<>>%/x[1]`},
		{"characters whose codes hold line ends, brackets and strokes survive", "上不尨尩屜嘍嘊⠊", "上不尨尩屜嘍嘊〓"},
		{"Latin accents print as far as the font goes", "café naïve Łódź", "cafénaïve〓ód〓"},
	}
}

func TestEvilStringsInEveryPlace(t *testing.T) {
	for _, c := range evil() {
		t.Run(c.rule, func(t *testing.T) {
			box := reports.Box{Lines: [][]reports.Run{reports.Plain(c.text)}}
			d := paper(
				reports.Cover{Number: c.text, Version: c.text, Kicker: c.text, Title: c.text, Fields: []reports.Field{{Label: c.text, Value: c.text}}, Seals: []string{c.text}, Draft: true},
				reports.Contents{}, reports.Heading{Level: 1, Text: "一" + c.text},
				reports.Paragraph{Runs: []reports.Run{{Text: c.text}, {Text: c.text, Bold: true}}},
				reports.Table{Number: 1, Caption: c.text, Columns: []reports.Column{{Title: c.text, Group: reports.Vertical, Weight: 1}, {Title: c.text, Weight: 6}},
					Rows: []reports.Row{{Cells: []reports.Cell{{Text: c.text, Down: 2, Under: c.text}, {Text: c.text}}}, reports.Cells("", c.text)}},
				reports.StatRow{Stats: []reports.Stat{{Caption: c.text, Value: c.text, Context: c.text}}}, box, reports.Note{Text: c.text},
				reports.SignOff{Left: c.text, Parts: []reports.SignPart{{Name: c.text, Statement: reports.Plain(c.text), Grades: []string{c.text}, Score: c.text}}},
			)
			d.Title, d.RunningHead = c.text, c.text
			sameTextOfBody(t, d)
		})
	}
}

// sameTextOfBody is sameText for a paper whose running head may itself hold unprintable characters.
func sameTextOfBody(t *testing.T, d reports.Document) {
	t.Helper()
	clean := d
	l, err := Paginate(d, paperFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	set := newTypesetter(paperFonts(t))
	clean.RunningHead = set.printable(d.RunningHead)
	got, want := contents(t, clean, l, pages(t, printed(t, d))), squash(reports.Text(d, l))
	if got != want {
		t.Errorf("paper and text differ:\npaper %q\ntext  %q", got, want)
	}
}

func TestEvilStringsPrintAsPromised(t *testing.T) {
	for _, c := range evil() {
		t.Run(c.rule, func(t *testing.T) {
			d := paper(reports.Paragraph{Runs: reports.Plain(c.text)})
			l, err := Paginate(d, paperFonts(t))
			if err != nil {
				t.Fatal(err)
			}
			if got := contents(t, d, l, pages(t, printed(t, d))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestMissingListsWhatWillPrintAsBlank(t *testing.T) {
	d := paper(reports.Paragraph{Runs: reports.Plain("𠮷野家与马𬀩😀")}, reports.Table{Columns: []reports.Column{{Title: "甲"}}, Rows: []reports.Row{reports.Cells("𤭢𠮷")}})
	want := []rune{'😀', '𠮷', '𤭢'}
	if got := Missing(d, paperFonts(t)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", string(got), string(want))
	}
	if got := Missing(selfEvaluation(), paperFonts(t)); len(got) != 0 {
		t.Errorf("sample misses %q", string(got))
	}
}

func TestTenThousandCharactersWithoutSpace(t *testing.T) {
	for _, c := range []struct{ rule, text string }{
		{"Chinese", strings.Repeat("活动内容", 2500)}, {"one Latin word", strings.Repeat("x", 10000)}, {"only commas", strings.Repeat("，", 10000)},
	} {
		t.Run(c.rule, func(t *testing.T) {
			sameText(t, paper(reports.Paragraph{Runs: reports.Plain(c.text)},
				reports.Table{Number: 1, Caption: "长文", Columns: []reports.Column{{Title: "序", Weight: 1}, {Title: "说明", Weight: 5}, {Title: "另注", Weight: 2}},
					Rows: []reports.Row{reports.Cells("1", "短", "短"), reports.Cells("2", c.text, c.text[:3000]), reports.Cells("3", "短", "短")}}))
		})
	}
}

func TestEveryRareCharacterOfTheFontPrints(t *testing.T) {
	fonts := paperFonts(t)
	var rare []rune
	for r := range fonts.regular.far {
		rare = append(rare, r)
	}
	slices.Sort(rare)
	if len(rare) < 196 {
		t.Fatalf("font has only %d characters above U+FFFF", len(rare))
	}
	sameText(t, paper(reports.Paragraph{Runs: reports.Plain(string(rare))}))
	if _, ok := fonts.bold.far['𬀩']; !ok {
		t.Error("bold lacks 𬀩")
	}
}

func TestFontsAreReadWithCare(t *testing.T) {
	fonts := paperFonts(t)
	if !fonts.Has('中') || fonts.Has('\ue000') || fonts.regular.width('中') != emUnits {
		t.Error("coverage or width of the font is wrong")
	}
	whole := fonts.regular.font.write()
	for _, cut := range []int{0, 4, 100, 4000, len(whole) / 2} {
		if _, err := NewFonts(whole[:cut], whole); err == nil {
			t.Errorf("font cut after %d bytes is accepted", cut)
		}
	}
	if _, err := NewFonts(whole, whole); err != nil {
		t.Errorf("whole font: %v", err)
	}
}
