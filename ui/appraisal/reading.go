package appraisal

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// read judges the facility-year on view. It answers false when there is nothing to show.
func (p *Page) read() bool {
	id := p.deps.Facility()
	if id == "" {
		p.judged = nil
		p.stage.Objects = []fyne.CanvasObject{p.noFacility()}
		p.stage.Refresh()
		return false
	}
	judged, err := p.deps.Office.Appraisal.Judge(id, p.deps.Year())
	if err != nil {
		p.deps.Problem(fmt.Errorf("read appraisal page: %w", err))
		return false
	}
	if p.judged == nil || p.judged.Facts.Facility.ID != id || p.judged.Facts.Year != p.deps.Year() {
		p.sight, p.typed = sight{}, map[string]*typed{}
	}
	p.judged = judged
	p.sight.judged = judged
	p.tree.show(p.sight)
	p.readRounds()
	return true
}

// readRounds reads beside the window what the rounds and last year say, and shows it once it is there.
func (p *Page) readRounds() {
	p.asked++
	asked, id, year, judged := p.asked, p.deps.Facility(), p.deps.Year(), p.judged
	var found sight
	p.deps.Shell.Aside(func() (err error) {
		desk, rounds := p.deps.Office.Appraisal, p.deps.Office.Rounds
		found.proofs = p.readProofs(judged)
		if found.last, err = p.yearBefore(id, year); err != nil {
			return err
		}
		if found.compared, err = rounds.Compare(id, year); err != nil {
			return err
		}
		if found.differences, err = rounds.Differences(id, year); err != nil {
			return err
		}
		_, err = desk.Judge(id, year) // the desk keeps the one that was asked for last
		return err
	}, func(err error) {
		if p.asked != asked || p.judged == nil {
			return
		}
		p.moving = false
		if err != nil {
			p.deps.Shell.RefreshRow()
			p.fail(fmt.Errorf("read rounds: %w", err))
			return
		}
		p.sight.last, p.sight.compared, p.sight.differences, p.sight.proofs = found.last, found.compared, found.differences, found.proofs
		p.sight.comments = p.comments()
		p.narrowed()
		p.tree.show(p.sight)
		p.deps.Shell.SetBadge(shell.Appraisal, len(p.sight.returned()))
		p.look(p.tree.code)
		p.arrange()
		p.deps.Shell.RefreshRow()
		p.goOn()
	})
}

// yearBefore is how the year before stands; nil when the book was not kept in it.
func (p *Page) yearBefore(id app.ID, year int) (*appraisal.Judged, error) {
	last, err := p.deps.Office.Appraisal.Judge(id, year-1)
	if err != nil || len(last.Facts.Activities)+len(last.Facts.Logged()) == 0 {
		return nil, err
	}
	return last, nil
}

// goOn puts the cursor where the next mark is written, after one was given.
func (p *Page) goOn() {
	if !p.given {
		return
	}
	p.given = false
	if p.step != stepMarks || p.score == nil {
		p.tree.roll.Focus()
		return
	}
	p.middle.ScrollToTop()
	p.deps.Shell.Window().Canvas().Focus(p.score)
	p.reveal(p.score)
}

// reveal scrolls the middle so that something in it is in sight, with the snackbar under it.
func (p *Page) reveal(object fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(object).Y - driver.AbsolutePositionForObject(p.middle).Y
	room := theme.Size(theme.Gap48) + theme.Size(theme.Gap24)
	below := top + object.Size().Height + room - p.middle.Size().Height
	switch {
	case top < 0:
		p.middle.ScrollToOffset(p.middle.Offset.AddXY(0, top-theme.Size(theme.Gap24)))
	case below > 0:
		p.middle.ScrollToOffset(p.middle.Offset.AddXY(0, below))
	}
}

// narrow leaves in the tree what a step of the strip still wants; pressed again, it shows everything.
func (p *Page) narrow(step int) {
	if p.step == step {
		step = stepNone
	}
	codes := p.sight.narrowing(step)
	if codes == nil {
		step = stepNone
	}
	p.step, p.tree.outline.codes = step, codes
	p.tree.goTo(p.wanted())
	p.strip.show(p.sight, p.step)
}

// wanted is the indicator one is at, or the next one of those the tree is narrowed to when it is not among them.
func (p *Page) wanted() string {
	codes, first, passed := p.tree.outline.codes, "", false
	if codes == nil || codes[p.tree.code] {
		return p.tree.code
	}
	for _, line := range p.judged.Result.Indicators {
		code := line.Item.Code
		passed = passed || code == p.tree.code
		if codes[code] && (first == "" || passed) {
			first = code
			if passed {
				break
			}
		}
	}
	return first
}

// narrowed keeps the tree narrowed to what is still wanted after something changed, and shows everything once nothing is.
func (p *Page) narrowed() {
	outline := p.tree.outline
	if p.step == stepNone {
		p.tree.onlyBack(p.tree.back.On() && len(p.sight.back()) > 0)
		return
	}
	if outline.codes = p.sight.narrowing(p.step); outline.codes == nil {
		p.step = stepNone
		return
	}
	if p.step == stepMarks { // the next one, once a mark was given
		p.tree.code = p.wanted()
	}
}

// toTrace shows the records behind the indicator.
func (p *Page) toTrace() {
	p.detail.trace.focus()
	p.showTrace()
}

// showTrace brings the list of records into sight.
func (p *Page) showTrace() {
	if at := p.detail.trace.card.Position().Y + p.detail.view.Position().Y; p.middle.Content.MinSize().Height > p.middle.Size().Height {
		p.middle.ScrollToOffset(fyne.NewPos(0, at))
	}
}
