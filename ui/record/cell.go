package record

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Cell is one place of the grid.
type Cell struct{ Row, Col int }

// Range is a block of cells between two corners, both inside; From is where it began.
type Range struct{ From, To Cell }

// Rows gives the first and the last row of the range.
func (r Range) Rows() (first, last int) { return min(r.From.Row, r.To.Row), max(r.From.Row, r.To.Row) }

// Holds reports whether the row lies in the range.
func (r Range) Holds(row int) bool {
	first, last := r.Rows()
	return first <= row && row <= last
}

// Cols gives the first and the last column of the range.
func (r Range) Cols() (first, last int) { return min(r.From.Col, r.To.Col), max(r.From.Col, r.To.Col) }

// Single reports whether the range is one cell.
func (r Range) Single() bool { return r.From == r.To }

// Spans reports whether the range lies over more than one row.
func (r Range) Spans() bool { return r.From.Row != r.To.Row }

// Tint is the ground of a cell that is not an ordinary value.
type Tint int

// The tints.
const (
	NoTint       Tint = iota
	Missing           // should be filled in and is not
	Inapplicable      // this centre cannot have it
	Wrong             // keeps a typed row from being saved
	Odd               // wants a written sentence before the row is saved
)

// Face is how a value looks in the grid: 0, not filled and not applicable never look alike.
type Face struct {
	Text  string
	Align fyne.TextAlign
	Tint  Tint
	Faint bool   // grey: no fact, such as the dash of a number nobody asked for
	Tag   string // small mark in a frame behind the text
}

// ink is the colour of the words.
func (f Face) ink() fyne.ThemeColorName {
	switch {
	case f.Tint == Missing, f.Tint == Wrong:
		return theme.Bad
	case f.Tint == Odd:
		return theme.Warn
	case f.Tint == Inapplicable:
		return theme.Nod
	case f.Faint:
		return theme.Ink3
	}
	return theme.Ink
}

// viewer turns values into faces.
type viewer struct {
	names field.Names
	year  int // days of this year are written without it; 0 writes it always
	owes  func(rec field.Record) bool
}

// face is how a column of a record looks.
func (v viewer) face(c field.Column, rec field.Record) Face {
	align := alignOf(c)
	value := valueOf(rec, c.Key)
	text := c.Show(value, v.names)
	switch {
	case text == "" && c.Has(field.Due) && (v.owes == nil || v.owes(rec)):
		return Face{Text: term.WordUnfilled, Align: fyne.TextAlignCenter, Tint: Missing}
	case text == "" && c.Kind.Number():
		return Face{Text: term.WordDash, Align: align, Faint: true}
	case text == term.WordInapplicable:
		return Face{Text: text, Align: fyne.TextAlignCenter, Tint: Inapplicable}
	}
	return Face{Text: v.written(c, text), Align: align}
}

// written is the text as the grid writes it: thousands commas, days of the year without the year, one line.
func (v viewer) written(c field.Column, text string) string {
	switch c.Kind {
	case field.Count:
		if n, err := strconv.ParseInt(text, 10, 64); err == nil && !c.Has(field.Calendar) {
			return field.ShowNumber(n)
		}
	case field.Money, field.Quantity:
		return grouped(text)
	case field.Day:
		if day := app.Day(text); v.year != 0 && day.Year() == v.year {
			return text[len("2006-"):]
		}
	case field.Prose:
		return strings.ReplaceAll(text, "\n", " ")
	case field.Segments, field.Lines, field.Choices, field.Shares:
		return strings.ReplaceAll(text, ";", " ")
	}
	return text
}

// grouped puts thousands commas into an amount of 元.
func grouped(amount string) string {
	whole, part, has := strings.Cut(amount, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	switch {
	case err != nil:
		return amount
	case !has:
		return field.ShowNumber(n)
	}
	return field.ShowNumber(n) + "." + part
}

// number is the number people say aloud, without what all records of the year share.
func (v viewer) number(no string) string {
	at := strings.LastIndex(no, "-")
	if v.year == 0 || at < 0 {
		return no
	}
	return no[at+1:]
}

// alignOf puts words left, numbers and money right, dates, codes and marks in the middle.
func alignOf(c field.Column) fyne.TextAlign {
	switch c.Kind {
	case field.Count, field.Money, field.Quantity:
		return fyne.TextAlignTrailing
	case field.Day, field.Month, field.Clock, field.YesNo:
		return fyne.TextAlignCenter
	}
	return fyne.TextAlignLeading
}

// fit cuts words to a width and ends them in the sign for more.
func fit(text string, style part.Style, room float32) string {
	if measure(text, style) <= room+0.5 {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])+ellipsis, style) <= room {
			low = mid
			continue
		}
		high = mid - 1
	}
	return string(runes[:low]) + ellipsis
}
