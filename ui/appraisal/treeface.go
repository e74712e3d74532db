package appraisal

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Widths of the figures at the end of a line, in units. Full marks that took in points of others have decimals.
const (
	scoreRoom    = 46
	fullRoom     = 30
	fullRoomWide = 44
)

// treeFace is one line of the tree: fold mark or dot, code and name, score and full mark.
type treeFace struct {
	tree              *tree
	level             int
	ground, bar, ring *canvas.Rectangle
	cell              *canvas.Rectangle // behind the word of what does not apply
	dot               *canvas.Circle
	unfolded, folded  *part.Picture // both kept, because drawing an icon anew is slow
	strong, name      *part.Text
	arrow             *part.Picture // sent back
	back              *part.Text    // how many were, under a block
	score, full       *canvas.Text
}

func newTreeFace(t *tree) roll.Face {
	return &treeFace{tree: t, ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil),
		cell: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil),
		unfolded: part.NewPicture(part.ChevronDown, theme.Ink2).Sized(theme.TextKey),
		folded:   part.NewPicture(part.ChevronRight, theme.Ink2).Sized(theme.TextKey), strong: part.NewText("", part.Strong).Clipped(), name: part.NewText("", part.Body).Clipped(),
		arrow: part.NewPicture(part.Return, theme.Bad).Sized(theme.TextKey), back: part.NewText("", part.Caption).In(theme.Bad).Aligned(fyne.TextAlignTrailing),
		score: canvas.NewText("", nil), full: canvas.NewText("", nil)}
}

// Objects are what the line is drawn with.
func (f *treeFace) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.ground, f.bar, f.cell, f.dot, f.unfolded, f.folded, f.strong, f.name, f.arrow, f.back, f.score, f.full, f.ring}
}

// Paint puts another line on the face.
func (f *treeFace) Paint(index int, look roll.Look) {
	line := f.tree.lines[index]
	f.level = line.level
	f.tint(line, look)
	label := line.item.Code + " " + line.item.Name
	if line.item.Short != "" && line.level == 2 {
		label = line.item.Code + " " + line.item.Short
	}
	f.strong.SetText(label)
	f.name.SetText(label)
	f.strong.Hidden, f.name.Hidden = line.level != 0, line.level == 0
	f.unfolded.Hidden, f.folded.Hidden = line.line != nil || line.folded, line.line != nil || !line.folded
	f.dot.Hidden = !f.dotted(line)
	f.sentBack(line)
	f.figures(line)
}

// sentBack marks what the level above sent back, and what a reviewer noted for it.
func (f *treeFace) sentBack(line node) {
	outline := f.tree.outline
	_, back := outline.back[line.item.Code]
	_, noted := outline.noted[line.item.Code]
	f.arrow.Hidden = line.line == nil || (!back && !noted)
	count := 0
	if line.level == 0 {
		count = outline.returned(line.item.Code)
	}
	f.back.SetText(fmt.Sprintf(wording.TreeBack, count))
	f.back.Hidden = count == 0
}

// tint shows which line one is at, and sets blocks off from what stands below them.
func (f *treeFace) tint(line node, look roll.Look) {
	ground := theme.Clear
	switch {
	case look.Marked:
		ground = theme.AccentSoft
	case look.Hovered:
		ground = theme.AccentHover
	case line.level == 0:
		ground = theme.Head
	}
	f.ground.FillColor, f.bar.FillColor, f.bar.Hidden = theme.Color(ground), theme.Color(theme.Accent), !look.Marked
	f.ring.FillColor, f.ring.StrokeColor, f.ring.StrokeWidth = theme.Color(theme.Clear), theme.Color(theme.Accent), theme.Size(theme.FocusLine)
	f.ring.Hidden = !look.Focused
	ink := theme.Ink
	switch {
	case !line.built:
		ink = theme.Ink3
	case line.level == 1:
		ink = theme.Ink2
	}
	f.strong.In(ink)
	f.name.In(ink)
}

// dotted gives an indicator its dot: full for the share of the full mark, a ring where there is no data. What is not
// built or does not apply has none.
func (f *treeFace) dotted(line node) bool {
	if line.line == nil {
		return false
	}
	f.dot.StrokeWidth = 0
	switch line.line.State {
	case count.HasData:
		f.dot.FillColor = theme.Color(shareInk(line.score, line.full))
		return true
	case count.NoData, count.NotDue:
		f.dot.FillColor, f.dot.StrokeColor, f.dot.StrokeWidth = theme.Color(theme.Surface), theme.Color(theme.Nod), theme.Size(theme.Hairline)
		return true
	}
	return false
}

// shareInk is the colour of a share of the full mark: 90 % and 60 % are the marks of 优秀 and 合格.
func shareInk(score, full app.Points) fyne.ThemeColorName {
	switch {
	case score*100 >= full*90:
		return theme.Ok
	case score*100 >= full*60:
		return theme.WarnBar
	}
	return theme.Bad
}

func (f *treeFace) figures(line node) {
	style, ink := part.Body, theme.Ink
	if line.level == 0 || line.line != nil {
		style = part.Strong
	}
	if line.level == 1 {
		ink = theme.Ink2
	}
	score := line.score.String()
	if word := quiet(line); word != "" {
		style, ink, score = part.Caption, theme.Nod, word
	}
	f.cell.Hidden = line.line == nil || line.line.State != count.NotApplicable
	f.cell.FillColor, f.cell.CornerRadius = theme.Color(theme.NodSoft), theme.Size(theme.RadiusCell)
	full := line.full.Short()
	if !line.built {
		full = line.item.Max.Short()
	}
	if !f.cell.Hidden {
		full = term.WordDash
	}
	part.Paint(f.score, style, ink)
	part.Paint(f.full, part.Body, theme.Ink2)
	if !line.built {
		part.Paint(f.full, part.Body, theme.Ink3)
	}
	f.score.Text, f.full.Text = score, full
	f.score.Alignment, f.full.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
}

// quiet is the word in the place of a score that is none.
func quiet(line node) string {
	if !line.built {
		return wording.HomeNotBuilt
	}
	if line.line != nil && line.line.State != count.HasData {
		return term.TableState.Label(string(line.line.State))
	}
	return ""
}

// Place sets the face where its line is.
func (f *treeFace) Place(at fyne.Position, size fyne.Size) {
	set := func(o fyne.CanvasObject, x, width, height float32) {
		o.Resize(fyne.NewSize(width, height))
		o.Move(at.AddXY(x, (size.Height-height)/2))
	}
	set(f.ground, 0, size.Width, size.Height)
	set(f.ring, 0, size.Width, size.Height)
	set(f.bar, 0, theme.Size(theme.TabLine), size.Height)
	left, side, dot := theme.Size(theme.Gap8)+indent(f.level), theme.Size(theme.TextKey), theme.Size(theme.DotSize)
	set(f.unfolded, left, side, side)
	set(f.folded, left, side, side)
	set(f.dot, left+(side-dot)/2, dot, dot)
	right := size.Width - theme.Size(theme.Gap12)
	full, score := theme.Units(f.tree.room), theme.Units(scoreRoom)
	name := left + theme.Units(markRoom) - theme.Size(theme.Gap8)
	room, mark := right-full-score-name, float32(0)
	if !f.back.Hidden {
		mark = f.back.MinSize().Width
		set(f.back, name+room-mark, mark, size.Height)
	}
	if !f.arrow.Hidden {
		mark = side
		set(f.arrow, name+room-mark, side, side)
	}
	set(f.strong, name, room-mark, size.Height)
	set(f.name, name, room-mark, size.Height)
	edge := theme.Size(theme.Gap4)
	set(f.cell, right-full-score, score+edge, size.Height-2*edge)
	part.Place(f.score, at.AddXY(right-full-score, 0), fyne.NewSize(score, size.Height))
	part.Place(f.full, at.AddXY(right-full, 0), fyne.NewSize(full, size.Height))
}
