package record

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// parseBlock reads what a spreadsheet puts on the clipboard: rows of cells with tabs between. A cell that holds a tab, a line
// break or a quotation mark stands in quotation marks, with its own ones doubled.
func parseBlock(text string) [][]string {
	text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	var rows [][]string
	var row []string
	for {
		cell, rest, end := nextCell(text)
		row = append(row, cell)
		if end != '\t' {
			rows, row = append(rows, row), nil
		}
		if end == 0 {
			return rows
		}
		text = rest
	}
}

// nextCell takes one cell off the text; end is the sign behind it, 0 at the end of all.
func nextCell(text string) (cell, rest string, end byte) {
	if strings.HasPrefix(text, `"`) {
		if cell, rest, ok := quotedCell(text[1:]); ok {
			return cell, behind(rest), endOf(rest)
		}
	}
	at := strings.IndexAny(text, "\t\r\n")
	if at < 0 {
		return text, "", 0
	}
	return text[:at], behind(text[at:]), endOf(text[at:])
}

// quotedCell reads up to the closing quotation mark; false when the marks are only part of the words.
func quotedCell(text string) (cell, rest string, ok bool) {
	var words strings.Builder
	for {
		at := strings.IndexByte(text, '"')
		if at < 0 {
			return "", "", false
		}
		words.WriteString(text[:at])
		text = text[at+1:]
		if !strings.HasPrefix(text, `"`) {
			break
		}
		words.WriteByte('"')
		text = text[1:]
	}
	if text != "" && !strings.ContainsAny(text[:1], "\t\r\n") {
		return "", "", false
	}
	return strings.ReplaceAll(words.String(), "\r\n", "\n"), text, true
}

// endOf is the sign that a rest of the text begins with: a tab, or the end of a row.
func endOf(rest string) byte {
	switch {
	case rest == "":
		return 0
	case rest[0] == '\t':
		return '\t'
	}
	return '\n'
}

// behind is the rest without that sign.
func behind(rest string) string {
	switch {
	case rest == "":
		return ""
	case strings.HasPrefix(rest, "\r\n"):
		return rest[2:]
	}
	return rest[1:]
}

// blockText writes rows of cells as a spreadsheet takes them.
func blockText(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, row := range rows {
		cells := make([]string, len(row))
		for j, cell := range row {
			cells[j] = quoted(cell)
		}
		lines[i] = strings.Join(cells, "\t")
	}
	return strings.Join(lines, "\n")
}

func quoted(cell string) string {
	if strings.ContainsAny(cell, "\t\r\n") || strings.HasPrefix(cell, `"`) {
		return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
	}
	return cell
}

// paste puts the clipboard into the grid.
func (g *Grid) paste() {
	g.Paste(fyne.CurrentApp().Clipboard().Content())
}

// oneLine is what a cell means to a column of one line: a line break in it was only there to fit a narrow sheet.
func oneLine(c field.Column, cell string) string {
	if c.Kind == field.Prose {
		return cell
	}
	return strings.Join(strings.Fields(strings.Map(breaksToSpaces, cell)), " ")
}

func breaksToSpaces(r rune) rune {
	switch r {
	case '\n', '\r', '\t', '\v':
		return ' '
	}
	return r
}

// Paste puts a block from a spreadsheet into the cells from the cursor on, to the right and down. Columns that are worked out
// are passed over, rows beyond the last one begin new records, and a single value fills the whole selection. It is one step.
func (g *Grid) Paste(text string) {
	if text == "" || !g.writable() {
		return
	}
	block := parseBlock(text)
	columns, tiled := g.pasteColumns(block)
	if len(columns) == 0 {
		g.say(g.whyNot(g.cursor.Col))
		return
	}
	first, last := g.Range().Rows()
	rows := len(block)
	if tall := last - first + 1; tall > rows && tall%rows == 0 && !g.Range().Single() {
		rows = tall
	}
	over := 0
	a := act{name: "paste", said: func(saved, pending int) { g.pasted(saved, pending, over) }}
	for i := range rows {
		cells := block[i%len(block)]
		texts := map[string]string{}
		for at, col := range columns {
			if !tiled && at >= len(cells) {
				break
			}
			texts[g.columns[col].Key] = oneLine(g.columns[col].Field, cells[at%len(cells)])
		}
		if !tiled {
			over = max(over, len(cells)-len(columns))
		}
		if l := g.lineForPaste(first + i); !blankTexts(texts) || l.kind == bookLine {
			a.rows = append(a.rows, rowEdit{line: l, texts: texts})
		}
	}
	g.edits.apply(a)
}

func blankTexts(texts map[string]string) bool {
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			return false
		}
	}
	return true
}

// pasteColumns are the columns that take the cells of a block: those of the selection when the block fits into it so many
// times, else as many as the block is wide, from the cursor on.
func (g *Grid) pasteColumns(block [][]string) (columns []int, tiled bool) {
	wide := 0
	for _, row := range block {
		wide = max(wide, len(row))
	}
	first, last := g.Range().Cols()
	for col := first; col < len(g.columns); col++ {
		if !g.takes(col) {
			continue
		}
		if col <= last || len(columns) < wide {
			columns = append(columns, col)
		}
	}
	even := true
	for _, row := range block {
		even = even && len(row) == wide
	}
	if chosen := g.chosenColumns(); even && len(chosen) > wide && len(chosen)%wide == 0 {
		return chosen, true
	}
	return columns[:min(wide, len(columns))], false
}

// lineForPaste is the row that takes a row of the block; beyond the last one each begins a new record.
func (g *Grid) lineForPaste(row int) line {
	if l := g.line(row); l.kind == bookLine || l.kind == newLine {
		return l
	}
	return line{kind: entryLine}
}

// pasted tells what came of it.
func (g *Grid) pasted(saved, pending, over int) {
	text := fmt.Sprintf(wording.Pasted, saved+pending)
	if pending > 0 {
		text += fmt.Sprintf(wording.GridPending, pending)
	}
	if over > 0 {
		text += fmt.Sprintf(wording.PastedOver, over)
	}
	g.edits.deps.Shell.Snack(shell.Snack{Text: text, Action: wording.Undo, Do: func() { g.edits.undo() }})
}
