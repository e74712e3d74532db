package round

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// Headed is a ledger of the appraisal under what the scheme asks for and how it stands.
type Headed struct {
	*record.Ledger
	head   *head
	yearly bool // the ledger is dated by no day, and looked at one year at a time
}

// headed puts a head over the ledger of an entity.
func headed(h *head, entity string, deps record.Deps, options record.Options) *Headed {
	options.Above = container.New(upper{h}, container.NewVScroll(h.view))
	options.Told = func(app.Changes) { h.read() }
	return &Headed{Ledger: record.NewLedger(deps, entity, options), head: h}
}

// Open reads the head anew, for the page may have been made for another facility or year, and narrows the ledger to that
// year where its head is about one.
func (p *Headed) Open(route shell.Route) {
	p.head.read()
	p.Ledger.Open(route)
	if p.yearly && !route.New && route.Record == "" {
		p.Narrow("year", fmt.Sprint(p.head.deps.Year()))
	}
}

// Reload follows the year of the bar at the top.
func (p *Headed) Reload(changes app.Changes) {
	p.Ledger.Reload(changes)
	if p.yearly && changes == nil {
		p.Narrow("year", fmt.Sprint(p.head.deps.Year()))
	}
}

// head stands over a ledger of the appraisal: what the scheme asks for and how it stands.
type head struct {
	deps   Deps
	judged *appraisal.Judged
	fill   func(*appraisal.Judged) []fyne.CanvasObject
	view   *fyne.Container
}

func newHead(deps Deps) *head { return &head{deps: deps, view: part.Column(theme.Gap0)} }

// upper keeps the head to the upper part of the window, so that its ledger stays in sight; what finds no room there scrolls.
type upper struct{ head *head }

// upperShare is the part of the window that the head takes at most, in per cent.
const upperShare = 32

// Layout gives the head all the room.
func (upper) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is as high as the head, up to its part of the window.
func (u upper) MinSize(objects []fyne.CanvasObject) fyne.Size {
	most := u.head.deps.Shell.Window().Canvas().Size().Height * upperShare / 100
	need := u.head.view.MinSize()
	return fyne.NewSize(objects[0].MinSize().Width, fyne.Min(need.Height, fyne.Max(most, theme.Size(theme.CardTitleHeight)+3*theme.Size(theme.GridRow))))
}

// read scores the facility-year on view and shows it.
func (h *head) read() {
	h.view.Objects = nil
	defer h.view.Refresh()
	id := h.deps.Facility()
	if id == "" {
		return
	}
	judged, err := h.deps.Office.Appraisal.Judge(id, h.deps.Year())
	if err != nil {
		h.deps.Shell.Problem(fmt.Errorf("read conditions: %w", err))
		return
	}
	h.judged = judged
	h.view.Objects = h.fill(judged)
}

// prime fills in what a new record begins with; key is the field of the code that was pressed.
func (h *head) prime(rec field.Record, key, code string) {
	texts := entered(rec, h.deps)
	if code != "" {
		texts[key] = code
	}
	for field, text := range texts {
		value := rec.Value(field)
		if value == nil || text == "" {
			continue
		}
		if err := value.Set(text); err != nil {
			h.deps.Shell.Problem(fmt.Errorf("begin %s: %w", rec.Shape.Key, err))
		}
	}
}

// titled is the first line over a ledger.
func titled(content fyne.CanvasObject) fyne.CanvasObject {
	return part.Fixed("", theme.CardTitleHeight, part.Pad(theme.Gap14, theme.Gap0, content))
}

// tight is one line over a hairline.
func tight(content fyne.CanvasObject) fyne.CanvasObject {
	return part.Column(theme.Gap0, part.NewRule(theme.RowLine), part.Fixed("", theme.GridRow, part.Pad(theme.Gap14, theme.Gap0, content)))
}
