package record

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// face is how a cell looks.
func (g *Grid) face(row, col int) Face {
	c := g.columns[col]
	l := g.line(row)
	switch {
	case l.kind == noLine:
		return Face{}
	case c.Key == orderKey:
		return g.orderFace(row, l)
	case l.kind == entryLine:
		return g.beginFace(c)
	case c.Key == numberKey:
		return Face{Text: g.view.number(string(l.rec.Base.No)), Align: c.Align}
	case c.Extra != nil && l.kind != bookLine:
		return Face{}
	case c.Extra != nil:
		return g.extraFace(l.rec, c)
	case l.draft != nil:
		return g.pendingFace(l, c)
	}
	return g.valueFace(l.rec, c)
}

// orderFace is the place of the row; the one to begin a record in has a sign instead.
func (g *Grid) orderFace(row int, l line) Face {
	if l.kind == entryLine {
		return Face{Text: wording.BeginSign, Align: fyne.TextAlignCenter, Faint: true}
	}
	return Face{Text: strconv.Itoa(row + 1), Align: fyne.TextAlignCenter}
}

// beginFace invites to type into the last row.
func (g *Grid) beginFace(c Column) Face {
	if at := g.firstFree(); at < len(g.columns) && g.columns[at].Key == c.Key {
		return Face{Text: wording.BeginHere, Faint: true}
	}
	return Face{}
}

// valueFace is how a value of a record looks.
func (g *Grid) valueFace(rec field.Record, c Column) Face {
	face := g.view.face(c.Field, rec)
	if c.Align == fyne.TextAlignCenter {
		face.Align = c.Align
	}
	if c.Frozen && g.spec.Tag != nil && c.Key == rec.Shape.TitleKey {
		face.Tag = g.spec.Tag(rec)
	}
	return face
}

// pendingFace is a cell of a row that is not in the book yet: what cannot be read stands as it was typed.
func (g *Grid) pendingFace(l line, c Column) Face {
	face := g.valueFace(l.draft.rec, c)
	switch {
	case l.draft.wrong[c.Key] != "":
		face = Face{Text: strings.ReplaceAll(l.draft.Texts[c.Key], "\n", " "), Align: c.Align}
	case face.Tint == Missing && !l.draft.left:
		face = Face{} // not reached yet
	}
	if _, tint := l.draft.sentence(c.Key); tint != NoTint {
		face.Tint, face.Faint = tint, false
		if valueOf(l.draft.rec, c.Key).Blank() && l.draft.wrong[c.Key] == "" {
			face.Text, face.Align = term.WordUnfilled, fyne.TextAlignCenter
		}
	}
	return face
}

// extraFace works out a computed cell once per record.
func (g *Grid) extraFace(rec field.Record, c Column) Face {
	known := g.extra[rec.Base.ID]
	if known == nil {
		known = map[string]Face{}
		g.extra[rec.Base.ID] = known
	}
	face, ok := known[c.Key]
	if !ok {
		face = c.Extra.Face(rec)
		face.Align = c.Align
		known[c.Key] = face
	}
	return face
}

// Copy gives the chosen cells as a spreadsheet takes them.
func (g *Grid) Copy() string {
	var rows [][]string
	first, last := g.Range().Rows()
	from, to := g.Range().Cols()
	for row := first; row <= last && row < g.rows(); row++ {
		l := g.line(row)
		if l.kind != bookLine && l.kind != newLine {
			continue
		}
		var cells []string
		for col := from; col <= to; col++ {
			if g.columns[col].Key != orderKey {
				cells = append(cells, g.plain(l, g.columns[col]))
			}
		}
		rows = append(rows, cells)
	}
	return blockText(rows)
}

// plain is a cell for another program: numbers without commas, whole dates, nothing for what is not filled in.
func (g *Grid) plain(l line, c Column) string {
	switch {
	case c.Key == numberKey:
		return string(l.rec.Base.No)
	case c.Extra != nil && l.kind == bookLine:
		return g.extraFace(l.rec, c).Text
	case c.Field.Key == "":
		return ""
	}
	return l.written(c.Field, g.view.names, false)
}
