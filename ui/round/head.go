package round

import (
	"fmt"

	"fyne.io/fyne/v2"

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
	head *head
}

// headed puts a head over the ledger of an entity.
func headed(h *head, entity string, deps record.Deps, options record.Options) *Headed {
	options.Above = h.view
	options.Told = func(app.Changes) { h.read() }
	return &Headed{Ledger: record.NewLedger(deps, entity, options), head: h}
}

// Open reads the head anew, for the page may have been made for another facility or year.
func (p *Headed) Open(route shell.Route) {
	p.head.read()
	p.Ledger.Open(route)
}

// head stands over a ledger of the appraisal: what the scheme asks for and how it stands.
type head struct {
	deps   Deps
	judged *appraisal.Judged
	fill   func(*appraisal.Judged) []fyne.CanvasObject
	view   *fyne.Container
}

func newHead(deps Deps) *head { return &head{deps: deps, view: part.Column(theme.Gap0)} }

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
