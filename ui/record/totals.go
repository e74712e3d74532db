package record

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// sumAtOnce is how many rows are added up before the list is shown; the sums of longer ones follow.
const sumAtOnce = 20_000

// sum adds up the columns of all rows.
func (l *list) sum() error {
	l.asked++
	if l.source.Len() <= sumAtOnce {
		var err error
		l.sums, err = l.source.Sum()
		return err
	}
	asked, q := l.asked, l.source.Query()
	var sums map[string]int64
	l.sums = nil
	l.deps.Shell.Aside(func() (err error) {
		sums, err = l.sheet.Sum(q)
		return err
	}, func(err error) {
		if asked != l.asked {
			return
		}
		l.sums = sums
		l.total()
		l.deps.Shell.Problem(err)
		l.deps.Shell.RefreshRow()
	})
	return nil
}

// total fills the last row: the name, the number of records, and the sums.
func (l *list) total() {
	if l.source.Len() == 0 {
		l.grid.SetTotals(nil)
		return
	}
	totals := map[int]Face{}
	summed := false
	for i, c := range l.grid.Columns() {
		if c.Field.Has(field.Summed) {
			totals[i] = l.sumFace(c.Field)
			summed = true
			l.widen(i, totals[i].Text)
		}
	}
	if !summed {
		l.grid.SetTotals(nil)
		return
	}
	count := field.ShowNumber(int64(l.source.Len()))
	name := fmt.Sprintf(wording.GridTotal, count)
	if !l.filter.Active() {
		name = fmt.Sprintf(wording.GridTotalAll, count)
	}
	if l.sums == nil {
		name = wording.TotalsOnTheWay
	}
	if l.grid.frozen() > 0 && measure(name, part.GridBold)+theme.Size(theme.Gap16) > l.grid.frozen() {
		name = fmt.Sprintf(wording.GridTotalShort, count)
	}
	totals[0] = Face{Text: name, Align: fyne.TextAlignLeading}
	l.grid.SetTotals(totals)
}

// widen gives a column the room of its total, unless a person chose the width.
func (l *list) widen(col int, total string) {
	need := (measure(total, part.GridBold) + 2*theme.Size(theme.Gap6)) / theme.Size(theme.Unit)
	c := &l.grid.columns[col]
	if _, chosen := l.arrange.Widths[c.Key]; !chosen && c.Width < need {
		c.Width = need
	}
}

// sumFace is the total of a column; where no row has a number there is none, which is not nought.
func (l *list) sumFace(c field.Column) Face {
	sum := l.sums[c.Key]
	if l.sums == nil {
		return Face{Text: wording.Ellipsis, Align: fyne.TextAlignTrailing, Faint: true}
	}
	if sum == 0 && l.filled(c) == 0 {
		return Face{Text: term.WordDash, Align: fyne.TextAlignTrailing, Faint: true}
	}
	return Face{Text: amountText(c, sum), Align: fyne.TextAlignTrailing}
}

// amountText writes a sum of a column: money and hours have two decimals.
func amountText(c field.Column, sum int64) string {
	switch c.Kind {
	case field.Money:
		return grouped(app.Fen(sum).String())
	case field.Quantity:
		return grouped(app.Hundredths(sum).String())
	}
	return field.ShowNumber(sum)
}

// amountOf reads the number in a cell; false when there is none, or it cannot have one.
func amountOf(c field.Column, text string) (int64, bool) {
	switch {
	case c.Kind == field.Count:
		n, err := strconv.ParseInt(text, 10, 64)
		return n, err == nil
	case c.Kind.Hundredths():
		var amount app.Money
		if amount.Set(text) != nil {
			return 0, false
		}
		return amount.Known()
	}
	return 0, false
}

// mean is a sum shared out, with one decimal for whole numbers and two for money and hours.
func mean(c field.Column, sum int64, count int) string {
	tenths := (sum*20/int64(count) + 1) / 2
	if c.Kind.Hundredths() {
		return amountText(c, (tenths+5)/10)
	}
	return field.ShowNumber(tenths/10) + fmt.Sprintf(".%d", tenths%10)
}

// status is the sum, mean and count of the column one is in, and how many rows of the year are seen.
func (l *list) status() []shell.StatusItem {
	items, several := l.blockStatus()
	if c := l.grid.Column(); !several && c.Field.Has(field.Summed) && l.source.Len() > 0 && l.sums != nil {
		items = l.sumStatus(c)
	}
	seen := fmt.Sprintf(wording.RowsOfYear, l.source.Len(), l.all)
	if !l.dated() {
		seen = fmt.Sprintf(wording.RowsOfAll, field.ShowCount(l.source.Len()), field.ShowCount(l.all))
	}
	return append(items, shell.StatusItem{Text: seen})
}

func (l *list) sumStatus(c Column) []shell.StatusItem {
	filled := l.filled(c.Field)
	items := []shell.StatusItem{{Text: c.Field.Term.Label + wording.StatusSum, Bold: amountText(c.Field, l.sums[c.Key])}}
	if filled > 0 {
		items = append(items, shell.StatusItem{Text: wording.StatusMean, Bold: mean(c.Field, l.sums[c.Key], filled)})
	}
	return append(items, shell.StatusItem{Text: wording.StatusCount, Bold: field.ShowNumber(int64(filled))})
}

// filled counts the rows with a number in the column: those not filled and not applicable count in no mean.
func (l *list) filled(c field.Column) int {
	without, none := l.source.Query(), ledger.Filter{Key: c.Key, Blank: true}
	if c.Kind == field.Count {
		none.Values = []string{term.WordInapplicable}
	}
	without.Filters = append(slices.Clone(without.Filters), none)
	n, err := l.sheet.Count(without)
	if err != nil {
		l.deps.Shell.Problem(err)
		return 0
	}
	return l.source.Len() - n
}

// block is what the chosen cells add up to; it is worked out once for each choice.
type block struct {
	chosen Range
	known  bool
	items  []shell.StatusItem
}

// Rows of a choice that are added up one by one: those the grid holds anyway, and those that are read for it.
const (
	blockHeld = 512
	blockRead = 5_000
)

// blockStatus is sum, mean and count of the chosen cells; false when only one cell is chosen.
func (l *list) blockStatus() ([]shell.StatusItem, bool) {
	chosen := l.grid.Range()
	if chosen.From == chosen.To || l.source.Len() == 0 {
		return nil, false
	}
	if !l.block.known || l.block.chosen != chosen {
		l.block = block{chosen: chosen, known: true, items: l.addBlock(chosen)}
	}
	return l.block.items, true
}

func (l *list) addBlock(chosen Range) []shell.StatusItem {
	first, last := chosen.Rows()
	left, right := min(chosen.From.Col, chosen.To.Col), max(chosen.From.Col, chosen.To.Col)
	var columns []field.Column
	for _, c := range l.grid.Columns()[left : right+1] {
		if c.Field.Kind.Number() {
			columns = append(columns, c.Field)
		}
	}
	size := shell.StatusItem{Text: fmt.Sprintf(wording.StatusCells, last-first+1, right-left+1)}
	if len(columns) == 0 || last-first >= blockRead {
		return []shell.StatusItem{size}
	}
	sum, count := int64(0), 0
	for _, rec := range l.chosenRows(first, last) {
		for _, c := range columns {
			if n, known := amountOf(c, rec.Text(c.Key)); known {
				sum, count = sum+n, count+1
			}
		}
	}
	return append(blockSums(columns, sum, count), size, shell.StatusItem{Text: wording.StatusCount, Bold: field.ShowNumber(int64(count))})
}

// blockSums leaves out a sum over different things, such as people and money.
func blockSums(columns []field.Column, sum int64, count int) []shell.StatusItem {
	for _, c := range columns {
		if c.Kind != columns[0].Kind {
			return nil
		}
	}
	if count == 0 {
		return nil
	}
	return []shell.StatusItem{{Text: wording.StatusBlock, Bold: amountText(columns[0], sum)}, {Text: wording.StatusMean, Bold: mean(columns[0], sum, count)}}
}

// chosenRows are the records of a choice.
func (l *list) chosenRows(first, last int) []field.Record {
	if last-first >= blockHeld {
		q := l.source.Query()
		q.Offset, q.Limit = first, last-first+1
		page, err := l.sheet.Page(q)
		l.deps.Shell.Problem(err)
		return page
	}
	var rows []field.Record
	for row := first; row <= last; row++ {
		if rec, ok := l.grid.row(row); ok {
			rows = append(rows, rec)
		}
	}
	return rows
}
