package scheme

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// The room of the manual over the page, in units.
const (
	manualWidth  = 860
	manualHeight = 600
)

// showManual lays the manual over the page; Esc leaves it.
func showManual(canvas fyne.Canvas, text string) {
	m := &manual{scroll: container.NewVScroll(part.Pad(theme.Gap24, theme.Gap8, pageOf(text)))}
	leave := part.NewButton(part.ButtonSpec{Label: wording.SchemeManualClose, Hint: wording.KeyEscape, Do: func() { m.overlay.Close() }})
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	content := part.Column(theme.Gap0, part.Grow(m.scroll), part.NewRule(theme.Line), part.Pad(theme.Gap14, theme.Gap8, part.Row(theme.Gap8, part.Spring(), leave)))
	m.content = roomy(canvas, fyne.NewSize(manualWidth, manualHeight), container.NewStack(paper, content))
	m.ExtendBaseWidget(m)
	m.overlay = part.ShowOverlay(canvas, part.OverlaySpec{Content: m})
	canvas.Focus(leave)
}

// manual is the text over the page; the keys that move in a list move in it.
type manual struct {
	widget.BaseWidget
	content fyne.CanvasObject
	scroll  *container.Scroll
	overlay *part.Overlay
}

// CreateRenderer draws it.
func (m *manual) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.content) }

// Press scrolls, and leaves on Esc; the page below hears nothing.
func (m *manual) Press(chord part.Chord) bool {
	line, page := theme.Size(theme.GridRow), m.scroll.Size().Height-theme.Size(theme.GridRow)
	switch chord.Key {
	case fyne.KeyEscape:
		m.overlay.Close()
	case fyne.KeyDown:
		m.by(line)
	case fyne.KeyUp:
		m.by(-line)
	case fyne.KeyPageDown:
		m.by(page)
	case fyne.KeyPageUp:
		m.by(-page)
	case fyne.KeyHome:
		m.scroll.ScrollToTop()
	case fyne.KeyEnd:
		m.scroll.ScrollToBottom()
	}
	return true
}

func (m *manual) by(step float32) {
	m.scroll.ScrollToOffset(fyne.NewPos(0, fyne.Max(0, m.scroll.Offset.Y+step)))
}

// pageOf sets the manual: headings, lists, tables and paragraphs, one on each line of the file.
func pageOf(text string) fyne.CanvasObject {
	column := part.Column(theme.Gap8)
	var cells [][]string
	flush := func() {
		if len(cells) > 0 {
			column.Add(tableOf(cells))
			cells = nil
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "|") {
			if !strings.HasPrefix(line, "|-") && !strings.HasPrefix(line, "| -") {
				cells = append(cells, strings.Split(strings.Trim(line, "|"), "|"))
			}
			continue
		}
		flush()
		if object := lineOf(line); object != nil {
			column.Add(object)
		}
	}
	flush()
	return column
}

func lineOf(line string) fyne.CanvasObject {
	switch {
	case line == "":
		return nil
	case strings.HasPrefix(line, "### "):
		return part.NewParagraph(line[4:], part.Strong, "")
	case strings.HasPrefix(line, "## "):
		return part.NewParagraph(line[3:], part.CardHead, theme.AccentDeep)
	case strings.HasPrefix(line, "# "):
		return part.NewParagraph(line[2:], part.Title, "")
	case strings.HasPrefix(line, "- "):
		return part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Gap0, theme.Gap0, theme.Gap16}, part.NewParagraph(wording.SchemeBullet+line[2:], part.Body, ""))
	}
	return part.NewParagraph(line, part.Body, "")
}

// tableOf sets a table whose first line is its head.
func tableOf(cells [][]string) fyne.CanvasObject {
	widths := make([]float32, len(cells[0]))
	table := part.Column(theme.Gap0)
	for n, row := range cells {
		var objects []fyne.CanvasObject
		for _, word := range row {
			style := part.Body
			if n == 0 {
				style = part.Emphasis
			}
			objects = append(objects, part.NewText(strings.TrimSpace(word), style).Clipped())
		}
		ground := part.NewBox("")
		if n == 0 {
			ground = part.NewBox(theme.Head)
		}
		table.Add(part.On(ground, part.Pad(theme.Gap8, theme.Gap4, part.Cols(widths, objects...))))
		table.Add(part.NewRule(theme.RowLine))
	}
	return table
}
