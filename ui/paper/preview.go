package paper

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// preview is what every page that shows a finished paper shares: the sheets in the middle, a column beside them that tells
// about the paper, and the ways out of the program.
type preview struct {
	deps  Deps
	paper *printed // nil before the first paper

	stage  *stage
	lead   fyne.CanvasObject // before the sheets, to a place on the paper; nil for none
	beside fyne.CanvasObject // the column
	facts  string            // what the column is called
	band   theme.Band
	turned bool // in a narrow window: the column is on view instead of the sheets
	view   *fyne.Container
}

// printed is one paper as it was set.
type printed struct {
	name     string // of the file
	document reports.Document
	layout   reports.Layout
	file     []byte // the printed paper, nil when only words are shown
}

// making is how one paper comes about.
type making struct {
	title  string // said while one waits
	paper  *printed
	fill   func() error // names and writes the paper; the book is read beside the window
	done   func(pages int)
	failed part.EmptySpec
}

// newPreview makes an empty page whose column is called by a name; followed is told when a person turns to another sheet.
func newPreview(deps Deps, facts string, followed func(page int)) preview {
	return preview{deps: deps, stage: newStage(deps, followed), facts: facts, view: container.NewStack()}
}

// Body is the page.
func (p *preview) Body() fyne.CanvasObject { return p.view }

// Leave lets the previewer go: it takes a hundred megabytes.
func (p *preview) Leave(proceed func()) {
	p.stage.close()
	proceed()
}

// Press turns sheets and shows the column.
func (p *preview) Press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyF9) && p.band != theme.Wide {
		p.flip()
		return true
	}
	return p.paper != nil && p.stage.middle.press(chord)
}

// Reflow lays the page out for the room there is: the column beside the sheets, or one of the two.
func (p *preview) Reflow(band theme.Band) {
	p.band = band
	p.turned = p.turned && band != theme.Wide
	if p.paper != nil {
		p.arrange()
		p.deps.Shell.RefreshRow()
	}
}

// flipper is the way to the column and back, where the two have no room side by side.
func (p *preview) flipper() []shell.Action {
	if p.paper == nil || p.band == theme.Wide {
		return nil
	}
	word := p.facts
	if p.turned {
		word = wording.PaperBack
	}
	return []shell.Action{{Label: word, Hint: wording.PaperChecksKey, Do: p.flip}}
}

func (p *preview) flip() {
	if p.paper == nil {
		return
	}
	p.turned = !p.turned
	p.arrange()
	p.deps.Shell.RefreshRow()
}

// set makes a paper beside the window and goes on when it is made.
func (p *preview) set(m making) {
	pages := 0
	p.deps.Shell.Problem(nil)
	p.deps.Shell.Busy(shell.Work{
		Title: m.title,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			if err = m.fill(); err != nil {
				return err
			}
			if m.paper.layout, err = p.deps.Press.Paginate(m.paper.document); err != nil {
				return fmt.Errorf("set paper: %w", err)
			}
			if p.deps.Preview == nil {
				return nil
			}
			if err = p.print(m.paper); err == nil {
				pages, err = p.stage.open(m.paper.file)
			}
			return err
		},
		Done: func(err error) {
			if err != nil {
				p.deps.Shell.Problem(err)
				p.showEmpty(m.failed)
				return
			}
			p.paper = m.paper
			m.done(pages)
		},
	})
}

func (p *preview) print(made *printed) (err error) {
	if made.file != nil {
		return nil
	}
	if made.file, err = p.deps.Press.Render(made.document); err != nil {
		return fmt.Errorf("print paper: %w", err)
	}
	return nil
}

// show puts the sheets on view, at the one that was on view before, or the words when there is nothing to draw sheets with.
func (p *preview) show(pages int) {
	p.arrange()
	if pages > 0 {
		p.stage.show(pages, p.stage.middle.page)
	} else {
		p.stage.middle.showWords(p.paper.layout.Total, 1, reports.Text(p.paper.document, reports.Layout{Missing: p.paper.layout.Missing}))
	}
	p.deps.Shell.RefreshRow()
}

const (
	leadWidth   = 210
	besideWidth = 330
)

func (p *preview) arrange() {
	var objects []fyne.CanvasObject
	var widths []float32
	stand := func(object fyne.CanvasObject, width float32) {
		objects, widths = append(objects, object), append(widths, width)
	}
	if p.lead != nil && p.band != theme.Narrow && !p.turned {
		stand(p.lead, leadWidth)
	}
	if !p.turned {
		stand(p.stage.middle.view, 0)
	}
	switch {
	case p.turned:
		stand(p.beside, 0)
	case p.band == theme.Wide:
		stand(p.beside, besideWidth)
	}
	p.view.Objects = []fyne.CanvasObject{sheet.Columns(widths, objects...)}
	p.view.Refresh()
}

// showEmpty says why there is no paper.
func (p *preview) showEmpty(spec part.EmptySpec) {
	p.paper = nil
	p.view.Objects = []fyne.CanvasObject{part.NewCard("", part.NewEmpty(spec))}
	p.view.Refresh()
	p.deps.Shell.RefreshRow()
}
