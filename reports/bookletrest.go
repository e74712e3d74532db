package reports

import (
	"fmt"
	"strings"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

func (b *booklet) services() []Block {
	var blocks []Block
	for _, c := range b.pack.Catalogues {
		var rows []Row
		for _, class := range c.Classes {
			days := ""
			if class.Days > 0 {
				days = field.ShowNumber(class.Days)
			}
			rows = append(rows, Cells(string(class.Class), term.TableClass.Label(string(class.Class)), field.ShowNumber(class.Minimum), days))
		}
		blocks = append(blocks, b.table(c.Version, []Column{
			{Title: wording.BookletCode, Weight: 1}, {Title: wording.BookletItem, Weight: 5}, {Title: wording.BookletMinimum, Weight: 1.4, Align: Right},
			{Title: wording.BookletDays, Weight: 1.8, Align: Right},
		}, rows))
	}
	if len(b.pack.Groups) == 0 {
		return blocks
	}
	var rows []Row
	for _, g := range b.pack.Groups {
		rows = append(rows, Cells(term.TableAudience.Label(string(g.Key)), field.ShowShare(g.Floor), field.ShowNumber(g.Events)))
	}
	return append(blocks, b.table(term.PackGroups.Label, []Column{
		{Title: wording.BookletGroup, Weight: 4}, {Title: wording.BookletShare, Weight: 1, Align: Right}, {Title: wording.BookletEvents, Weight: 1, Align: Right},
	}, rows))
}

func (b *booklet) fees() []Block {
	var blocks []Block
	if limits := b.limits(); len(limits) > 0 {
		blocks = append(blocks, Paragraph{Runs: Plain(strings.Join(limits, wording.BookletFeeBetween) + wording.BookletFeeEnd)})
	}
	if len(b.pack.Discounts) == 0 {
		return blocks
	}
	var rows []Row
	for _, d := range b.pack.Discounts {
		rows = append(rows, Cells(term.TableDiscount.Label(string(d.Group)), field.ShowShare(d.Pays), d.Proof))
	}
	return append(blocks, b.table(term.PackDiscounts.Label, []Column{
		{Title: wording.BookletWho, Weight: 3}, {Title: wording.BookletPays, Weight: 1.2, Align: Right}, {Title: wording.BookletProof, Weight: 4},
	}, rows))
}

// limits are the fee limits that the pack sets; one that is not written is none.
func (b *booklet) limits() []string {
	fees := b.pack.Fees
	var all []string
	if fees.Share.Sign() > 0 {
		all = append(all, fmt.Sprintf(wording.BookletFeeShare, field.ShowShare(fees.Share)))
	}
	if fees.Market.Sign() > 0 {
		all = append(all, fmt.Sprintf(wording.BookletFeeMarket, field.ShowShare(fees.Market)))
	}
	if fees.Trial > 0 {
		all = append(all, fmt.Sprintf(wording.BookletFeeTrial, fees.Trial))
	}
	return all
}

func (b *booklet) lists() []Block {
	var blocks []Block
	for _, c := range b.pack.Checklists {
		var rows []Row
		for n, item := range c.Items {
			rows = append(rows, Cells(fmt.Sprint(n+1), item))
		}
		blocks = append(blocks, b.table(c.Name, []Column{{Title: wording.BookletCode, Weight: 1, Align: Centre}, {Title: wording.BookletContent, Weight: 9}}, rows))
	}
	if len(b.pack.Calendar) == 0 {
		return blocks
	}
	var rows []Row
	for _, d := range b.pack.Calendar {
		form := wording.BookletDate
		if d.Next {
			form = wording.BookletNextDate
		}
		rows = append(rows, Cells(fmt.Sprintf(form, d.Month, d.Day), d.Name, strings.Join(d.Codes, term.ListComma)))
	}
	return append(blocks, b.table(term.PackCalendar.Label, []Column{
		{Title: wording.BookletDay, Weight: 1.6}, {Title: wording.BookletDuty, Weight: 5}, {Title: wording.BookletServes, Weight: 2.4},
	}, rows))
}
