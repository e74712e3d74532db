package reports

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/reports/wording"
)

// scores is the table of the blocks, closed by what is beside them and the total.
func (p *paper) scores() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableScores, Note: wording.NoteScores, Columns: []Column{
		{Title: wording.ColBlock, Weight: 6}, {Title: wording.ColMax, Weight: 3, Align: Right}, {Title: wording.ColScore, Weight: 4, Align: Right},
		{Title: wording.ColRate, Weight: 3, Align: Right}, {Weight: 6}, {Title: wording.ColLast, Weight: 3, Align: Right}, {Title: wording.ColChange, Weight: 3, Align: Right},
	}}
	for i, block := range p.Result.Blocks {
		t.Rows = append(t.Rows, p.scoreRow(i, block))
	}
	t.Totals = p.scoreTotals()
	if p.Result.Partial() {
		t.Note = wording.NoteScoresPart + t.Note
		if p.drawn() {
			t.Note += wording.NoteRadar
		}
	}
	return t
}

// scoreTotals are the closing rows: the indicators, what is beside them, and the total.
func (p *paper) scoreTotals() []Row {
	r := p.Result
	var before appraisal.Result
	if p.Last != nil {
		before = p.Last.Result
	}
	rate := field.ShowShare(r.Sum.Ratio().Over(r.Built.Ratio()))
	if !r.Extra() && len(r.Segments) < 2 {
		return []Row{p.totalRow(totals{name: wording.RowTotal, most: r.Built.String(), rate: rate, now: r.Total, before: before.Total})}
	}
	rows := []Row{p.totalRow(totals{name: wording.RowIndicators, most: r.Built.String(), rate: rate, now: r.Sum, before: before.Sum})}
	if most := p.Facts.Pack.Bonus.Cap.Short(); r.Extra() {
		rows = append(rows, p.totalRow(totals{name: fmt.Sprintf(wording.RowBonus, most), most: most, said: earned(r.Bonus), plain: true, now: r.BonusSum, before: before.BonusSum}),
			p.totalRow(totals{name: wording.RowDeduction, said: earned(r.Deductions), plain: true, now: r.DeductionSum, before: before.DeductionSum}))
	}
	if n := len(r.Segments); n > 1 {
		alone := p.totalRow(totals{name: wording.RowAlone, plain: true, now: r.Segments[n-1].Result.Total})
		alone.Cells[5].Text, alone.Cells[6].Text = "", ""
		rows = append(rows, alone)
	}
	return append(rows, p.totalRow(totals{name: wording.StatTotal, now: r.Total, before: before.Total}))
}

// totals is one closing row of the score table: what it adds up, this year and the year before.
type totals struct {
	name, most, rate string
	said             string // in the place of the bar
	plain            bool   // not a sum of the rows above
	now, before      app.Points
}

func (p *paper) totalRow(t totals) Row {
	last, change := "", ""
	if p.Last != nil {
		last, change = t.before.String(), (t.now - t.before).Signed()
	}
	return Row{Grey: !t.plain, Cells: []Cell{{Text: t.name}, {Text: t.most}, {Text: t.now.String()}, {Text: t.rate}, {Text: t.said}, {Text: last}, {Text: change}}}
}

// earned names the rows that came to anything.
func earned(lines []appraisal.ExtraLine) string {
	var names []string
	for _, l := range lines {
		if l.Points > 0 {
			names = append(names, l.Name)
		}
	}
	return strings.Join(names, wording.ListComma)
}

func (p *paper) scoreRow(i int, block appraisal.Sum) Row {
	name := block.Item.Code + "\u3000" + block.Item.Name
	rate, built := block.Rate()
	if !built {
		return Cells(name, wording.Dash, wording.NotBuilt, wording.Dash, "", wording.Dash, wording.Dash)
	}
	last, change := wording.Dash, wording.Dash
	if before, known := p.lastBlock(i, block); known {
		last, change = before.Score.String(), (block.Score - before.Score).Signed()
	}
	return Row{Cells: []Cell{{Text: name}, {Text: block.Built.String()}, {Text: block.Score.String(), Bold: true}, {Text: field.ShowShare(rate)},
		{Bar: Bar{Share: tenThousandths(rate), Drawn: true}}, {Text: last}, {Text: change}}}
}

// lastBlock is what last year gave the same block; a scheme of other blocks does not compare.
func (p *paper) lastBlock(i int, block appraisal.Sum) (appraisal.Sum, bool) {
	if p.Last == nil || i >= len(p.Last.Result.Blocks) || p.Last.Result.Blocks[i].Item.Code != block.Item.Code {
		return appraisal.Sum{}, false
	}
	return p.Last.Result.Blocks[i], true
}

// lastScore is what last year gave an indicator.
func (p *paper) lastScore(item rulepack.Item) string {
	if p.Last == nil {
		return wording.Dash
	}
	line, known := p.Last.Result.Like(item)
	if !known || line.State == count.NotBuilt {
		return wording.Dash
	}
	return line.Score.String()
}

// drawn reports enough built blocks for a radar.
func (p *paper) drawn() bool {
	const fewest = 3
	n := 0
	for _, block := range p.Result.Blocks {
		if block.Built > 0 {
			n++
		}
	}
	return n >= fewest
}

func (p *paper) radar() Radar {
	radar := Radar{Number: p.nextChart(), Caption: wording.ChartBlocks, Current: wording.LegendThis}
	if p.Last != nil {
		radar.Last = wording.LegendLast
	}
	for i, block := range p.Result.Blocks {
		rate, built := block.Rate()
		if !built {
			continue
		}
		axis := Axis{Name: block.Item.Name, Shown: rate.Times(app.Whole(100)).Decimal(1), Value: tenThousandths(rate)}
		if before, known := p.lastBlock(i, block); known {
			if was, ok := before.Rate(); ok {
				axis.Last = tenThousandths(was)
			}
		}
		radar.Axes = append(radar.Axes, axis)
	}
	return radar
}
