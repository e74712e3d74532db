package reports

import (
	"fmt"
	"sort"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/reports/wording"
)

// conclusion is the chapter that says the score, where points were lost, and how it compares.
func (p *paper) conclusion() []Block {
	if !p.Result.Assessed {
		return []Block{Paragraph{Runs: Plain(wording.ResultNotAssessed)}}
	}
	return []Block{
		p.headline(),
		Paragraph{Runs: Plain(p.verdict())},
		p.scores(),
		p.radar(),
		Note{Text: wording.NoteRadar},
	}
}

func (p *paper) headline() StatRow {
	r, pack := p.Result, p.Facts.Pack
	score := Stat{Caption: wording.StatScore, Value: r.Total.String(), Context: fmt.Sprintf(wording.StatScoreWhole, r.Full.Short())}
	grade := Stat{Caption: wording.StatGrade, Value: pack.Grade(r.Total).Name}
	if r.Partial() {
		score.Context = fmt.Sprintf(wording.StatScorePartial, r.Built)
		grade = Stat{Caption: wording.StatGrade, Value: wording.StatGradeWait, Context: wording.StatGradePartial}
	}
	last := Stat{Caption: wording.StatLast, Value: wording.Dash, Context: wording.StatLastNone}
	if p.Last != nil {
		last.Value = signed(r.Total - p.Last.Result.Total)
		last.Context = fmt.Sprintf(wording.StatLastText, p.Last.Result.Total)
	}
	gates := Stat{Caption: wording.StatGates, Value: wording.StatGatesWait, Context: fmt.Sprintf(wording.StatGatesCount, len(pack.Gates))}
	return StatRow{Stats: []Stat{score, grade, gates, last}}
}

func signed(p app.Points) string {
	switch {
	case p > 0:
		return "+" + p.String()
	case p < 0:
		return "−" + (-p).String()
	}
	return p.String()
}

func (p *paper) built() []appraisal.Indicator {
	var built []appraisal.Indicator
	for _, line := range p.Result.Indicators {
		if line.State != appraisal.NotBuilt {
			built = append(built, line)
		}
	}
	return built
}

func (p *paper) verdict() string {
	built := p.built()
	r := p.Result
	text := fmt.Sprintf(wording.ResultText, len(built), r.Built, r.Total, percentOf(r.Total.Ratio().Over(r.Built.Ratio())))
	if r.Partial() {
		text += fmt.Sprintf(wording.ResultPartial, r.Full.Short(), len(r.Indicators)-len(built))
	}
	if weak := p.weak(built); weak != "" {
		text += fmt.Sprintf(wording.ResultWeak, weak)
	}
	if names := named(built, appraisal.NoData); names != "" {
		text += fmt.Sprintf(wording.ResultNoData, names)
	}
	if names := named(built, appraisal.NotApplicable); names != "" {
		text += fmt.Sprintf(wording.ResultNone, names)
	}
	return text
}

// weak names the two gaps that cost most.
func (p *paper) weak(built []appraisal.Indicator) string {
	const shown = 2
	lost := append([]appraisal.Indicator(nil), built...)
	sort.SliceStable(lost, func(i, j int) bool { return lost[i].Max-lost[i].Score > lost[j].Max-lost[j].Score })
	var parts []string
	for _, line := range lost {
		if len(parts) == shown || line.Score >= line.Max || line.State != appraisal.HasData {
			break
		}
		parts = append(parts, fmt.Sprintf(wording.ResultWeakItem, line.Item.Name, line.Max-line.Score, line.Missing()))
	}
	return strings.Join(parts, wording.ListComma)
}

func named(lines []appraisal.Indicator, state appraisal.State) string {
	var names []string
	for _, line := range lines {
		if line.State == state {
			names = append(names, line.Item.Code+" "+line.Item.Name)
		}
	}
	return strings.Join(names, wording.ListComma)
}

func (p *paper) scores() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableScores, Note: wording.NoteScores, Columns: []Column{
		{Title: wording.ColBlock, Weight: 6}, {Title: wording.ColMax, Weight: 3, Align: Right}, {Title: wording.ColScore, Weight: 4, Align: Right},
		{Title: wording.ColRate, Weight: 3, Align: Right}, {Weight: 6}, {Title: wording.ColLast, Weight: 3, Align: Right}, {Title: wording.ColChange, Weight: 3, Align: Right},
	}}
	for i, block := range p.Result.Blocks {
		t.Rows = append(t.Rows, p.scoreRow(i, block))
	}
	r := p.Result
	last, change := "", ""
	if p.Last != nil {
		last, change = p.Last.Result.Total.String(), signed(r.Total-p.Last.Result.Total)
	}
	t.Totals = []Row{{Grey: true, Cells: []Cell{{Text: wording.RowTotal}, {Text: r.Built.String()}, {Text: r.Total.String()},
		{Text: percentOf(r.Total.Ratio().Over(r.Built.Ratio()))}, {}, {Text: last}, {Text: change}}}}
	return t
}

func (p *paper) scoreRow(i int, block appraisal.Sum) Row {
	name := block.Item.Code + "\u3000" + block.Item.Name
	rate, built := block.Rate()
	if !built {
		return Cells(name, wording.Dash, wording.NotBuilt, wording.Dash, "", wording.Dash, wording.Dash)
	}
	last, change := wording.Dash, wording.Dash
	if p.Last != nil {
		before := p.Last.Result.Blocks[i]
		last, change = before.Score.String(), signed(block.Score-before.Score)
	}
	return Row{Cells: []Cell{{Text: name}, {Text: block.Built.String()}, {Text: block.Score.String(), Bold: true}, {Text: percentOf(rate)},
		{Bar: Bar{Share: tenThousandths(rate), Drawn: true}}, {Text: last}, {Text: change}}}
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
		if p.Last != nil {
			if before, ok := p.Last.Result.Blocks[i].Rate(); ok {
				axis.Last = tenThousandths(before)
			}
		}
		radar.Axes = append(radar.Axes, axis)
	}
	return radar
}
