package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/reports/wording"
)

// Layout is what setting a document on paper decided: page numbers, where tables were divided, what no font could print.
type Layout struct {
	Total int
	// Headings holds the page of every heading, in order.
	Headings []int
	// Tables tells how every table and matrix was divided, in order.
	Tables []TableLayout
	// Missing are the characters printed as 〓, sorted.
	Missing []rune
}

// TableLayout is one table on paper.
type TableLayout struct {
	Pages []TablePage
}

// TablePage is the part of a table on one page: rows From ≤ i < To in full, and the parts of a row taller than a page.
type TablePage struct {
	From, To int
	// Carried is the rest of a torn row at the top of the page, Begun the start of one at its foot, cell by cell.
	Carried, Begun []string
}

// Fill writes the page total where a text asks for it.
func (l Layout) Fill(text string) string {
	if !strings.Contains(text, PageTotalMark) {
		return text
	}
	return strings.ReplaceAll(text, PageTotalMark, strconv.Itoa(l.Total))
}

func (l Layout) headingPage(i int) string {
	if i >= len(l.Headings) {
		return ""
	}
	return strconv.Itoa(l.Headings[i])
}

// Furniture is what stands on a page besides its contents: head left and right, foot left, centre and right, in drawing order.
// The cover has none.
func Furniture(d Document, page, total int) []string {
	if page == 1 && d.HasCover() {
		return nil
	}
	left, code := "", ""
	if d.CutOff != "" {
		left = wording.CutOff + " " + d.CutOff
	}
	if d.Version != "" {
		left = strings.TrimSpace(left + "\u3000" + d.Version)
	}
	if d.CheckCode != "" {
		code = wording.CheckCode + " " + d.CheckCode
	}
	return []string{d.RunningHead, d.Period, left, code, fmt.Sprintf(wording.PageOf, page, total)}
}

// Repeats lists, in drawing order, the words that a table prints again on each further page: running chapter, section and
// box, caption with （续）, its page count, column titles and the names of groups that go on. They are the only words on
// paper, besides Furniture, that Text leaves out.
func Repeats(d Document, l Layout) []string {
	var all []string
	table := 0
	for _, b := range d.Blocks {
		t, ok := asTable(b)
		if !ok {
			continue
		}
		if table < len(l.Tables) {
			pages := l.Tables[table].Pages
			for n := 1; n < len(pages); n++ {
				all = append(all, printable(l, t.again(pages[n], n+1, len(pages))))
			}
		}
		table++
	}
	return all
}

func asTable(b Block) (Table, bool) {
	switch b := b.(type) {
	case Table:
		return b, true
	case Matrix:
		return b.Table(), true
	}
	return Table{}, false
}

func (t Table) again(page TablePage, n, of int) string {
	var words []string
	if r := t.Running; r != nil {
		if r.Chapter != "" {
			words = append(words, r.Chapter+wording.Continued)
		}
		words = append(words, r.Section)
		if r.Box != nil {
			for _, l := range r.Box.Lines {
				words = append(words, Words(l))
			}
		}
	}
	if t.Title() != "" {
		words = append(words, t.Title()+wording.Continued, fmt.Sprintf(wording.TablePageOf, n, of))
	}
	words = append(words, t.titles()...)
	for _, s := range t.Spans() {
		if t.Continues(s, page) {
			words = append(words, s.Cell.words())
		}
	}
	return strings.Join(words, " ")
}

// Continues tells whether a group that began on an earlier page goes on at the top of this one.
func (t Table) Continues(s Span, page TablePage) bool {
	if len(page.Carried) > 0 {
		return s.From < page.From && s.To >= page.From
	}
	return s.From < page.From && s.To > page.From
}
