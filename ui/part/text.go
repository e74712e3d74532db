package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Style is the role of a piece of text; the look decides its size, weight and usual colour.
type Style int

// The roles a piece of text can have.
const (
	Body      Style = iota
	Strong          // body text, bold
	Caption         // captions, headers, what stands beside a value
	Emphasis        // caption size, bold
	Title           // the page title
	CardHead        // the title of a card
	Stat            // the value of a stat tile
	Hero            // the score
	Banner          // the program's name on the first page
	Door            // the title of a first-run door
	Grid            // a cell of a table
	GridBold        // a total in a table
	Key             // a key hint
	Link            // text that leads somewhere
	Character       // the single character of a rail item
)

type styleSpec struct {
	size  fyne.ThemeSizeName
	color fyne.ThemeColorName
	bold  bool
}

func (s Style) spec() styleSpec {
	return [...]styleSpec{
		Body: {theme.TextBody, theme.Ink, false}, Strong: {theme.TextBody, theme.Ink, true},
		Caption: {theme.TextCaption, theme.Ink2, false}, Emphasis: {theme.TextCaption, theme.Ink, true},
		Title: {theme.TextTitle, theme.Ink, true}, CardHead: {theme.TextCard, theme.Ink, true},
		Stat: {theme.TextStat, theme.Ink, true}, Hero: {theme.TextHero, theme.Ink, true},
		Banner: {theme.TextBanner, theme.Ink, true}, Door: {theme.TextDoor, theme.Ink, true},
		Grid: {theme.TextGrid, theme.Ink, false}, GridBold: {theme.TextGrid, theme.Ink, true},
		Key: {theme.TextKey, theme.Ink2, false}, Link: {theme.TextBody, theme.AccentDeep, false},
		Character: {theme.TextRail, theme.RailCharacter, true},
	}[s]
}

// Text is one line of words that follows the look, also when the person changes the text size.
type Text struct {
	widget.BaseWidget
	text    string
	style   Style
	color   fyne.ThemeColorName
	align   fyne.TextAlign
	clipped bool
}

// NewText makes a line of words in a role.
func NewText(text string, style Style) *Text {
	t := &Text{text: text, style: style, color: style.spec().color}
	t.ExtendBaseWidget(t)
	return t
}

// In sets the colour, for words whose colour means a state.
func (t *Text) In(color fyne.ThemeColorName) *Text {
	t.color = color
	t.Refresh()
	return t
}

// Aligned sets where the words stand in the room they get.
func (t *Text) Aligned(align fyne.TextAlign) *Text {
	t.align = align
	t.Refresh()
	return t
}

// Clipped lets the words end in … when there is not enough room, instead of demanding it.
func (t *Text) Clipped() *Text {
	t.clipped = true
	t.Refresh()
	return t
}

// Text is the whole line, also when it is shown shortened.
func (t *Text) Text() string { return t.text }

// SetText changes the words.
func (t *Text) SetText(text string) {
	if t.text == text {
		return
	}
	t.text = text
	t.Refresh()
}

// CreateRenderer draws the line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t, line: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type textRenderer struct {
	text *Text
	line *canvas.Text
}

func (r *textRenderer) apply() {
	Paint(r.line, r.text.style, r.text.color)
	r.line.Alignment = r.text.align
	r.line.Text = r.text.text
}

func (r *textRenderer) Layout(size fyne.Size) {
	r.apply()
	if r.text.clipped {
		r.line.Text = shorten(r.text.text, r.line, size.Width)
	}
	Place(r.line, fyne.Position{}, size)
	canvas.Refresh(r.line)
}

// MinSize measures the whole line and leaves the drawn one alone: the window asks for it again after the line was shortened.
func (r *textRenderer) MinSize() fyne.Size {
	spec := r.text.style.spec()
	letter := theme.Size(spec.size)
	size := fyne.MeasureText(r.text.text, letter, fyne.TextStyle{Bold: spec.bold})
	if r.text.clipped {
		size.Width = fyne.Min(size.Width, 3*letter)
	}
	return size
}

func (r *textRenderer) Refresh() { r.Layout(r.text.Size()) }

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

func (r *textRenderer) Destroy() {}

// lift is how far, in parts of its size, the font draws Chinese below the middle of its line; Place takes it back.
const lift = 0.11

// Place puts a canvas text into a box so that its characters stand in the middle of the height.
func Place(line *canvas.Text, at fyne.Position, size fyne.Size) {
	line.Resize(size)
	line.Move(at.SubtractXY(0, lift*line.TextSize))
}

// Paint gives a canvas text the size, weight and colour of a role in the present look; an empty colour is the usual one.
func Paint(line *canvas.Text, style Style, color fyne.ThemeColorName) {
	spec := style.spec()
	if color == "" {
		color = spec.color
	}
	line.TextSize = theme.Size(spec.size)
	line.TextStyle = fyne.TextStyle{Bold: spec.bold}
	line.Color = theme.Color(color)
}

// width is how wide words are in a role.
func width(text string, style Style) float32 {
	spec := style.spec()
	return fyne.MeasureText(text, theme.Size(spec.size), fyne.TextStyle{Bold: spec.bold}).Width
}

// shorten cuts words to a width and ends them in an wording.Ellipsis.
func shorten(text string, line *canvas.Text, room float32) string {
	measure := func(s string) float32 { return fyne.MeasureText(s, line.TextSize, line.TextStyle).Width }
	if room <= 0 || measure(text) <= room+0.5 {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])+wording.Ellipsis) <= room {
			low = mid
			continue
		}
		high = mid - 1
	}
	return string(runes[:low]) + wording.Ellipsis
}
