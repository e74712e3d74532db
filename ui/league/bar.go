package league

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// bar is the row over the table: what it is ordered by, a search, and what narrows it.
type bar struct {
	page   *Page
	kinds  *part.Choice
	blocks *part.Choice
	items  *part.Choice
	find   *part.Entry
	only   *fyne.Container
	count  *part.Text
	codes  []string // of the blocks, after the total
	lines  []string // of the indicators
	view   fyne.CanvasObject
}

func newBar(p *Page) *bar {
	b := &bar{page: p, only: container.NewStack(), count: part.NewText("", part.Caption).Clipped()}
	b.kinds = part.NewChoice(part.ChoiceSpec{Selected: -1, Hint: wording.LeagueKinds, Changed: func(i int) {
		if i == 0 {
			p.among("")
			return
		}
		p.among(p.board.Types[i-1])
	}})
	b.blocks = part.NewChoice(part.ChoiceSpec{Selected: -1, Hint: wording.LeagueTotal, Changed: func(i int) {
		if i == 0 {
			p.rank(order{})
			return
		}
		p.rank(order{code: b.codes[i-1]})
	}})
	b.items = part.NewChoice(part.ChoiceSpec{Selected: -1, Hint: wording.LeagueByLine, Changed: func(i int) { p.rank(order{code: b.lines[i]}) }})
	b.find = part.NewEntry(part.EntrySpec{Hint: wording.LeagueFind, Icon: part.Search, Keys: p.deps.Shell.Keys(), Changed: func(text string) {
		p.find = strings.TrimSpace(text)
		p.show()
	}})
	b.view = part.Fixed("", theme.FilterHeight, part.Row(theme.Gap8, b.kinds, part.NewText(wording.LeagueBy, part.Body).In(theme.Ink2), b.blocks, b.items,
		part.AtLeast(findWidth, 0, b.find), b.only, part.Grow(b.count)))
	return b
}

const findWidth = 150

// show offers the scores of the league and says what narrows the table.
func (b *bar) show() {
	p := b.page
	kinds, kind := []string{wording.LeagueKinds}, 0
	for i, one := range p.board.Types {
		kinds = append(kinds, term.TableFacilityType.Label(string(one)))
		if one == p.board.Type {
			kind = i + 1
		}
	}
	b.kinds.SetOptions(kinds, kind)
	b.kinds.Hidden = len(p.board.Types) < 2
	names := []string{wording.LeagueTotal}
	b.codes, b.lines = nil, nil
	block := 0
	for i, one := range p.board.Blocks {
		b.codes = append(b.codes, one.Code)
		names = append(names, fmt.Sprintf(wording.LeagueLineForm, one.Code, one.Name))
		if one.Code == p.board.Code {
			block = i + 1
		}
	}
	var labels []string
	item := -1
	for _, one := range indicators(p.board) {
		if one.Code == p.board.Code {
			item, block = len(labels), -1
		}
		b.lines, labels = append(b.lines, one.Code), append(labels, fmt.Sprintf(wording.LeagueLineForm, one.Code, one.Name))
	}
	b.blocks.SetOptions(names, block)
	b.items.SetOptions(labels, item)
	b.only.Objects = nil
	if p.only.kind != 0 {
		b.only.Objects = []fyne.CanvasObject{part.NewFilterChip(part.FilterSpec{Label: fmt.Sprintf(wording.LeagueOnly, p.only.name), Active: true, Do: func() { p.narrow(group{}) }})}
	}
	b.count.SetText(fmt.Sprintf(wording.LeagueCount, len(p.lines)))
	if out := outside(p.lines); out > 0 {
		b.count.SetText(fmt.Sprintf(wording.LeagueOut, len(p.lines), out))
	}
	b.view.Refresh()
}

// outside counts the lines without a rank.
func outside(lines []line) int {
	n := 0
	for _, l := range lines {
		if l.rank == 0 {
			n++
		}
	}
	return n
}

// indicators are those of all facilities that are built somewhere, each once, in the order of the schemes.
func indicators(b appraisal.Board) []appraisal.LineStanding {
	var all []appraisal.LineStanding
	known := map[string]bool{}
	add := func(s appraisal.Standing) {
		for _, l := range s.Indicators {
			if !known[l.Code] && l.State != count.NotBuilt {
				known[l.Code] = true
				all = append(all, l)
			}
		}
	}
	for _, s := range b.Out {
		add(s)
	}
	for _, place := range b.Places {
		add(place.Of)
	}
	sortByCode(all)
	return all
}

// found reports a facility whose name, street or operator holds what is looked for.
func found(s appraisal.Standing, text string) bool {
	return text == "" || strings.Contains(s.Name, text) || strings.Contains(s.Street, text)
}

// narrow shows the facilities of one operator or street; the same again shows all.
func (p *Page) narrow(to group) {
	if to == p.only {
		to = group{}
	}
	p.only = to
	p.show()
}
