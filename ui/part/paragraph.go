package part

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Run is words of one weight and colour inside a paragraph.
type Run struct {
	Text  string
	Style Style
	Color fyne.ThemeColorName // empty for the usual colour of the style
}

// Paragraph is words that wrap. It breaks between Chinese characters, never inside a number or a code, and never puts a
// full stop at the beginning of a line; the toolkit's own text only breaks at blanks once a line has one.
type Paragraph struct {
	widget.BaseWidget
	runs []Run
}

// NewParagraph makes a wrapping text in a role and colour; an empty colour is the usual one of the role.
func NewParagraph(text string, style Style, color fyne.ThemeColorName) *Paragraph {
	return NewRuns(Run{Text: text, Style: style, Color: color})
}

// NewRuns makes a wrapping text of several weights or colours.
func NewRuns(runs ...Run) *Paragraph {
	p := &Paragraph{runs: runs}
	p.ExtendBaseWidget(p)
	return p
}

// Set replaces the words.
func (p *Paragraph) Set(runs ...Run) {
	p.runs = runs
	p.Refresh()
}

// SetText replaces the words and keeps role and colour of the first.
func (p *Paragraph) SetText(text string) {
	run := Run{Text: text}
	if len(p.runs) > 0 {
		run = p.runs[0]
		run.Text = text
	}
	p.Set(run)
}

// Text is all the words.
func (p *Paragraph) Text() string {
	var all strings.Builder
	for _, run := range p.runs {
		all.WriteString(run.Text)
	}
	return all.String()
}

// CreateRenderer draws the lines.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer { return &paragraphRenderer{paragraph: p} }

type paragraphRenderer struct {
	paragraph *Paragraph
	pieces    []fyne.CanvasObject
	height    float32
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	r.pieces, r.height = nil, 0
	for _, line := range breakLines(r.paragraph.runs, size.Width) {
		x, high := float32(0), float32(0)
		for _, piece := range line {
			text := canvas.NewText(piece.Text, nil)
			Paint(text, piece.Style, piece.Color)
			need := text.MinSize()
			Place(text, fyne.NewPos(x, r.height), need)
			x, high = x+need.Width, fyne.Max(high, need.Height)
			r.pieces = append(r.pieces, text)
		}
		r.height += high + theme.Size(theme.Gap2)
	}
}

func (r *paragraphRenderer) MinSize() fyne.Size {
	least := fyne.Min(width(r.paragraph.Text(), Body), 6*theme.Size(theme.TextBody))
	if r.height == 0 {
		r.Layout(r.paragraph.Size())
	}
	return fyne.NewSize(least, r.height)
}

func (r *paragraphRenderer) Refresh() {
	r.Layout(r.paragraph.Size())
	canvas.Refresh(r.paragraph)
}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.pieces }

func (r *paragraphRenderer) Destroy() {}

// breakLines shares runs out over lines of a width; a width of 0 is not known yet and gives one line.
func breakLines(runs []Run, room float32) [][]Run {
	var lines [][]Run
	var line []Run
	used := float32(0)
	end := func() {
		lines, line, used = append(lines, line), nil, 0
	}
	for _, run := range runs {
		for _, atom := range atoms(run.Text) {
			if atom == "\n" {
				end()
				continue
			}
			wide := width(atom, run.Style)
			if room > 0 && used > 0 && used+wide > room+0.5 {
				end()
				atom = strings.TrimLeft(atom, " ")
				wide = width(atom, run.Style)
			}
			line, used = join(line, run, atom), used+wide
		}
	}
	if len(line) > 0 || len(lines) == 0 {
		end()
	}
	return lines
}

// join adds words to a line, to the last piece when they look the same.
func join(line []Run, run Run, words string) []Run {
	if last := len(line) - 1; last >= 0 && line[last].Style == run.Style && line[last].Color == run.Color {
		line[last].Text += words
		return line
	}
	return append(line, Run{Text: words, Style: run.Style, Color: run.Color})
}

// longestAtom is where a word without a place to break is broken all the same.
const longestAtom = 24

// atoms cuts words into what must stay together: a Chinese character with the marks that belong to it, a number, a word.
func atoms(text string) []string {
	var list []string
	held := "" // an opening mark waits for what it opens
	for _, r := range text {
		last := len(list) - 1
		switch {
		case r == '\n':
			list, held = append(list, "\n"), ""
		case strings.ContainsRune(wording.NeverLast, r):
			held += string(r)
		case held == "" && last >= 0 && list[last] != "\n" && sticks(list[last], r):
			list[last] += string(r)
		default:
			list, held = append(list, held+string(r)), ""
		}
	}
	if held != "" {
		list = append(list, held)
	}
	return list
}

// sticks reports whether a character must not be parted from what stands before it.
func sticks(before string, r rune) bool {
	if strings.ContainsRune(wording.NeverFirst, r) {
		return true
	}
	runes := []rune(before)
	last := runes[len(runes)-1]
	return len(runes) < longestAtom && !breakable(last) && !breakable(r)
}

// breakable reports whether a line may end before or after the character.
func breakable(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x2E80
}
