package appraisal

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/appraisal"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// How many records of each kind the evidence card names; the list of records has them all.
const (
	shownPieces  = 8
	shownLacking = 5
)

// proofCard lists the evidence of an indicator: what is asked for, what lies with its records, and which records lack it.
func (p *Page) proofCard(line appraisal.Indicator) fyne.CanvasObject {
	found := p.sight.proofs[line.Item.Code]
	body := part.Column(theme.Gap6, part.NewParagraph(line.Item.Evidence, part.Caption, theme.Ink2))
	if asked := len(found.has) + len(found.lacks); asked > 0 {
		state := part.Met
		if len(found.lacks) > 0 {
			state = part.Soon
		}
		body.Add(part.Row(theme.Gap0, part.NewChip(state, fmt.Sprintf(wording.ProofAsked, asked, len(found.has)))))
	}
	pieces := p.pieces(line, found)
	for i, piece := range pieces {
		if i == shownPieces {
			body.Add(part.NewText(fmt.Sprintf(wording.ProofMore, len(pieces)-shownPieces), part.Caption))
			break
		}
		open := part.NewButton(part.ButtonSpec{Label: piece.name, Icon: part.File, Kind: part.Plain, Size: part.Small, Do: func() { p.fail(p.deps.Evidence.Open(piece.piece)) }})
		body.Add(part.Row(theme.Gap0, open, part.Spring()))
	}
	for i, ref := range found.lacks {
		if i == shownLacking {
			body.Add(part.NewText(fmt.Sprintf(wording.ProofMore, len(found.lacks)-shownLacking), part.Caption))
			break
		}
		to, built := p.deps.Route(ref.Entity, ref.ID)
		if !built {
			continue
		}
		link := part.NewButton(part.ButtonSpec{Label: clip(fmt.Sprintf(wording.ProofMissing, ref.Title)), Icon: part.Warning, Kind: part.Plain, Size: part.Small, Do: func() { p.deps.Go(to) }})
		body.Add(part.Row(theme.Gap0, link, part.Spring()))
	}
	return part.NewCard(wording.ProofCard, body).Note(fmt.Sprintf(wording.ProofCount, len(pieces)))
}

// besideName is what a line of the card needs besides the name: icon, gaps and the edges of the card, in units.
const besideName = 68

// clip cuts a name to what stands on one line of the card.
func clip(text string) string {
	room := theme.Size(theme.PanelWidth) - theme.Units(besideName)
	wide := func(text string) float32 {
		return fyne.MeasureText(text, theme.Size(theme.TextBody), fyne.TextStyle{}).Width
	}
	if wide(text) <= room {
		return text
	}
	runes := []rune(text)
	for len(runes) > 1 && wide(string(runes)+wording.ProofCut) > room {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + wording.ProofCut
}

// kept is one piece with the name it is listed by.
type keptPiece struct {
	name  string
	piece record.Piece
}

// pieces are the files of the first records that have some, and of a typed value.
func (p *Page) pieces(line appraisal.Indicator, found proof) []keptPiece {
	if p.deps.Evidence == nil {
		return nil
	}
	var all []keptPiece
	refs := found.has
	for _, ref := range refs[:min(len(refs), shownPieces)] {
		pieces, err := p.deps.Evidence.List(ref.Entity, ref.ID)
		if err != nil {
			p.fail(err)
			return all
		}
		for _, piece := range pieces {
			all = append(all, keptPiece{clip(line.Item.Code + "-" + fmt.Sprintf("%02d ", len(all)+1) + piece.Name), piece})
		}
	}
	return all
}
