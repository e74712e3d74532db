package firstrun

import (
	"context"
	"fmt"

	"guanyunbu/app/keeping"
	"guanyunbu/ui/backup"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// showCopies lists the copies at a place; an empty path is this PC.
func (p *Page) showCopies(path string) {
	found := p.deps.Copies(path)
	p.copies = backup.NewList(backup.ListSpec{Today: p.deps.Today(), Home: home(path)})
	elsewhere := part.NewButton(part.ButtonSpec{Label: wording.CopiesElse, Icon: part.Folder, Do: p.pointAt})
	back := part.NewButton(part.ButtonSpec{Label: wording.CopiesBack, Icon: part.ArrowLeft, Do: p.showDoors})
	head := part.Row(theme.Gap8, part.NewText(wording.CopiesAsk, part.Title), part.Spring(), back, elsewhere)
	if len(found) == 0 {
		empty := part.NewEmpty(part.EmptySpec{Icon: part.Usb, Fact: wording.CopiesNone, Reason: wording.CopiesNoneWhy})
		p.show(scene{word: wording.CopiesElse, next: p.pointAt}, head, part.NewCard("", part.AtLeast(0, doorHeight, empty)))
		return
	}
	p.copies.Show(found)
	p.copies.Pick(0)
	card := part.NewFlushCard(fmt.Sprintf(wording.CopiesFound, len(found)), sheet.NewWide(p.copies.Width(), p.copies.View()))
	p.show(scene{word: wording.CopiesRecover, next: p.recoverPicked}, head, card)
}

// home makes the list name the disk of copies found elsewhere; those of this PC have no other home.
func home(path string) string {
	if path == "" {
		return ""
	}
	return elsewhereHome
}

// elsewhereHome is no folder, so that no copy seems to lie in it.
const elsewhereHome = "*"

func (p *Page) pointAt() { p.deps.Point(p.showCopies) }

func (p *Page) recoverPicked() {
	if picked, ok := p.copies.Picked(); ok {
		p.recover(picked)
	}
}

// recover opens the book from a copy.
func (p *Page) recover(picked keeping.Backup) {
	p.work(wording.BusyRecover, func(ctx context.Context) error { return p.deps.Recover(ctx, picked.Path) }, p.finish)
}
