package exchange

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

const (
	measured  = 500 // records whose texts are measured for the widths of columns
	narrowest = 8
	widest    = 42
)

// room is the width that the longest line of a text takes, in digits.
func room(text string) int {
	longest := 0
	for line := range strings.Lines(text) {
		n := 0
		for _, r := range line {
			n++
			if unicode.Is(unicode.Han, r) || r > 0x2E80 {
				n++
			}
		}
		longest = max(longest, n)
	}
	return longest
}

// dress gives columns their formats and widths, freezes the head, puts a filter on it, and has it
// printed on every page.
func (p *page) dress() error {
	styles, err := newStyles(p.book)
	if err != nil {
		return err
	}
	last, head := len(p.columns)-1, len(p.lines)
	if err := p.book.SetCellStyle(p.name, at(head, 0), at(head, last), styles.head); err != nil {
		return err
	}
	if len(p.heads) > 1 {
		if err := p.book.SetCellStyle(p.name, at(head+1, 0), at(head+1, last), styles.keys); err != nil {
			return err
		}
	}
	for r := range p.lines {
		style := styles.said
		if r == 0 {
			style = styles.title
		}
		if err := p.book.SetCellStyle(p.name, at(r, 0), at(r, 0), style); err != nil {
			return err
		}
	}
	for c := range p.columns {
		if err := p.column(c, styles); err != nil {
			return err
		}
	}
	end := max(p.top()+p.rows-1, p.top()-1)
	if err := p.book.AutoFilter(p.name, at(p.top()-1, 0)+":"+at(end, last), nil); err != nil {
		return err
	}
	if err := p.book.SetPanes(p.name, &excelize.Panes{Freeze: true, YSplit: p.top(), TopLeftCell: at(p.top(), 0), ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return p.paper(head)
}

// paper has the sheet printed across A4, as wide as the page, with the header on each page.
func (p *page) paper(head int) error {
	title := excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$%d:$%d", p.name, head+1, head+1), Scope: p.name}
	if err := p.book.SetDefinedName(&title); err != nil {
		return err
	}
	a4, landscape, once, asNeeded := 9, "landscape", 1, 0
	if err := p.book.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &once, FitToHeight: &asNeeded}); err != nil {
		return err
	}
	fit := true
	if err := p.book.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return p.book.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: "&C" + term.FormPageFoot})
}

// styles are the looks of cells in one workbook.
type styles struct{ title, said, head, keys, day, money, text, example int }

func newStyles(book *excelize.File) (styles, error) {
	dayForm, moneyForm := "yyyy-mm-dd", "#,##0.00"
	var s styles
	for _, one := range []struct {
		into  *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}}},
		{&s.said, excelize.Style{Font: &excelize.Font{Color: "5A636D", Size: 9}}},
		{&s.head, excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8EDF2"}}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}}},
		{&s.keys, excelize.Style{Font: &excelize.Font{Color: "8A929B", Size: 9}}},
		{&s.day, excelize.Style{CustomNumFmt: &dayForm}},
		{&s.money, excelize.Style{CustomNumFmt: &moneyForm}},
		{&s.text, excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}},
		{&s.example, excelize.Style{Font: &excelize.Font{Color: "8A929B", Italic: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F6F7F9"}}, NumFmt: 49}},
	} {
		id, err := book.NewStyle(&one.style)
		if err != nil {
			return s, err
		}
		*one.into = id
	}
	return s, nil
}

// of gives the look of the cells of a column; text cells say so, so that a long number typed over one
// stays text.
func (s styles) of(kind field.Kind) int {
	switch kind {
	case field.Day:
		return s.day
	case field.Money:
		return s.money
	case field.Count, field.Quantity:
		return 0
	}
	return s.text
}

// column gives one column its width and its cells their look.
func (p *page) column(c int, s styles) error {
	name, err := excelize.ColumnNumberToName(c + 1)
	if err != nil {
		return err
	}
	if err := p.book.SetColWidth(p.name, name, name, float64(min(max(p.widths[c], narrowest), widest))); err != nil {
		return err
	}
	if p.rows == 0 {
		return nil
	}
	return p.book.SetCellStyle(p.name, at(p.top(), c), at(p.top()+p.rows-1, c), s.of(p.columns[c].kind))
}
