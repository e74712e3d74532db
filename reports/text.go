package reports

import (
	"slices"
	"strings"

	"guanyunbu/reports/wording"
)

// Text renders a document as plain text, block by block in drawing order: one line per row, cells parted by tabs.
// The layout gives the page numbers of the contents and marks what no font could print; the zero layout leaves both out.
func Text(d Document, l Layout) string {
	t := &transcript{doc: d, layout: l}
	for i, b := range d.Blocks {
		if _, heading := b.(Heading); heading && i > 0 {
			t.out.WriteByte('\n')
		}
		b.write(t)
	}
	return replaceMissing(l, t.out.String())
}

// transcript gathers the plain text of a document.
type transcript struct {
	doc    Document
	layout Layout
	tables int
	out    strings.Builder
}

func (t *transcript) line(cells ...string) {
	kept := cells[:0:0]
	for _, c := range cells {
		kept = append(kept, strings.ReplaceAll(Clean(c), "\n", " "))
	}
	text := strings.TrimRight(strings.Join(kept, "\t"), "\t")
	if text == "" {
		return
	}
	t.out.WriteString(text)
	t.out.WriteByte('\n')
}

// nextTable is the layout of the next table; without one, all rows stand on one page.
func (t *transcript) nextTable(rows int) TableLayout {
	at := t.tables
	t.tables++
	if at < len(t.layout.Tables) {
		return t.layout.Tables[at]
	}
	return TableLayout{Pages: []TablePage{{To: rows}}}
}

func printable(l Layout, text string) string { return replaceMissing(l, Clean(text)) }

func replaceMissing(l Layout, text string) string {
	if len(l.Missing) == 0 {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		if _, missing := slices.BinarySearch(l.Missing, r); missing {
			out.WriteString(wording.Unprintable)
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}
