package record

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// evidenceBox shows the files that prove a record, takes new ones, and keeps those of a record not saved yet until it is.
type evidenceBox struct {
	deps    Deps
	entity  string
	id      app.ID
	waiting []string // files chosen before the record was saved
	count   int
	view    *fyne.Container
	list    *fyne.Container
	head    *part.Text
	drop    fyne.CanvasObject // where files are dropped; not there while the record may only be read
	locked  bool
}

func newEvidenceBox(deps Deps, entity string) *evidenceBox {
	b := &evidenceBox{deps: deps, entity: entity, list: part.Column(theme.Gap4), head: part.NewText("", part.Caption).Clipped()}
	var choose fyne.CanvasObject = container.NewStack()
	if deps.Choose != nil {
		frame := part.NewBox(theme.Surface).Bordered(theme.InputLine, theme.RadiusButton)
		frame.Height = theme.LargeHeight
		choose = part.On(frame, part.Centred(part.NewButton(part.ButtonSpec{Label: wording.EvidenceDrop, Icon: part.Camera, Kind: part.Frameless, Size: part.Small, Do: b.choose})))
	}
	b.drop, b.view = choose, part.Column(theme.Gap8, choose, b.list)
	return b
}

// Show lists the evidence of a record; an empty identity is one not saved yet.
func (b *evidenceBox) Show(id app.ID, locked bool) {
	if b.id != id {
		b.waiting = nil
	}
	b.id, b.locked = id, locked
	b.drop.Hide()
	if !locked {
		b.drop.Show()
	}
	b.read()
}

func (b *evidenceBox) read() {
	var pieces []Piece
	if b.id != "" {
		found, err := b.deps.Evidence.List(b.entity, b.id)
		if err != nil {
			b.deps.Shell.Problem(err)
		}
		pieces = found
	}
	b.list.Objects = nil
	for _, piece := range pieces {
		b.list.Add(b.row(piece))
	}
	for _, path := range b.waiting {
		b.list.Add(part.Row(theme.Gap6, part.NewPicture(part.File, theme.Ink2).Sized(theme.IconSmall), part.Grow(part.NewText(filepath.Base(path), part.Body).Clipped()), part.NewText(wording.EvidenceWaits, part.Caption)))
	}
	b.count = len(pieces) + len(b.waiting)
	b.head.SetText(fmt.Sprintf(wording.EvidenceCount, b.count))
	b.view.Refresh()
}

func (b *evidenceBox) row(piece Piece) fyne.CanvasObject {
	row := part.Row(theme.Gap6, part.NewPicture(part.File, theme.Ink2).Sized(theme.IconSmall),
		part.Grow(part.NewText(piece.No+" "+piece.Name, part.Body).Clipped()))
	if piece.Personal {
		row.Add(part.NewChip(part.Soon, wording.EvidencePersonal).Bare())
	}
	row.Add(part.NewLink(wording.EvidenceOpen, func() { b.deps.Shell.Problem(b.deps.Evidence.Open(piece)) }))
	if !b.locked {
		row.Add(part.NewLink(wording.EvidenceDetach, func() { b.detach(piece) }))
	}
	return row
}

func (b *evidenceBox) choose() {
	if !b.locked {
		b.deps.Choose(b.deps.Shell.Window(), b.Add)
	}
}

// Add attaches files, or keeps them until the record is saved.
func (b *evidenceBox) Add(paths []string) {
	if b.locked || len(paths) == 0 {
		return
	}
	if b.id == "" {
		b.waiting = append(b.waiting, paths...)
		b.read()
		return
	}
	b.attach(paths)
}

// Saved attaches what was waiting for the record.
func (b *evidenceBox) Saved(id app.ID) {
	waiting := b.waiting
	b.id, b.waiting = id, nil
	b.attach(waiting)
}

func (b *evidenceBox) attach(paths []string) {
	var changes app.Changes
	for _, path := range paths {
		more, err := b.deps.Evidence.Attach(b.entity, b.id, path)
		if err != nil {
			b.deps.Shell.Problem(err)
			break
		}
		changes = append(changes, more...)
	}
	b.read()
	if len(changes) > 0 {
		b.deps.Shell.Reload(changes)
	}
}

func (b *evidenceBox) detach(piece Piece) {
	b.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.DetachTitle, piece.Name), Consequence: wording.DetachConsequence, ReasonHint: wording.DetachReason,
		Safe: wording.DetachSafe, Act: wording.EvidenceDetach, Do: func(reason string) {
			changes, err := b.deps.Evidence.Detach(piece, reason)
			if err != nil {
				b.deps.Shell.Problem(err)
				return
			}
			b.read()
			b.deps.Shell.Reload(changes)
		},
	})
}

// evidenceKey is the grid column that counts evidence.
const evidenceKey = "#evidence"

// evidenceColumn counts the evidence of each record; where it is demanded, none is a gap.
func evidenceColumn(deps Deps, shape field.Shape, owes func(field.Record) bool) Extra {
	return Extra{Key: evidenceKey, Label: wording.EvidenceHead, Width: 48, Face: func(rec field.Record) Face {
		counts, err := deps.Evidence.Counts(shape.Key, []app.ID{rec.Base.ID})
		if err != nil {
			deps.Shell.Problem(err)
			return Face{}
		}
		n := counts[rec.Base.ID]
		if n == 0 && shape.Evidence && owes(rec) {
			return Face{Text: wording.EvidenceLacks, Tint: Missing}
		}
		return Face{Text: fmt.Sprint(n)}
	}}
}
