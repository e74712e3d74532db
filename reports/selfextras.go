package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/reports/wording"
)

// gates is the table of the conditions that must hold.
func (p *paper) gates() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableGates, Columns: []Column{
		{Title: wording.ColGateMark, Weight: 3, Align: Centre}, {Title: wording.ColGateName, Weight: 14}, {Title: wording.ColGateState, Weight: 5, Align: Centre},
		{Title: wording.ColSaid, Weight: 9}, {Title: wording.ColGateSource, Weight: 7},
	}}
	for _, g := range p.Result.Gates {
		said := g.Reason
		if g.State == appraisal.Unchecked {
			said = ""
		}
		row := Cells(g.Gate.Mark, g.Gate.Name, gateState(g.State), said, g.Gate.Source)
		row.Cells[2].Bold = g.State == appraisal.Failed
		t.Rows = append(t.Rows, row)
	}
	if p.public {
		for i := range t.Rows {
			t.Rows[i].Cells[3].Text = ""
		}
	}
	return t
}

func gateState(state appraisal.GateState) string {
	switch state {
	case appraisal.Met:
		return wording.GateMet
	case appraisal.Failed:
		return wording.GateFailed
	case appraisal.Cured:
		return wording.GateCured
	}
	return wording.GateUnchecked
}

// extras is the table of what is added and taken away beside the indicators.
func (p *paper) extras() Table {
	r, pack := p.Result, p.Facts.Pack
	t := Table{Number: p.nextTable(), Caption: wording.TableExtras, Note: fmt.Sprintf(wording.NoteExtras, pack.Highest().Short(), pack.Floor.Short()), Columns: []Column{
		{Title: wording.ColNo, Weight: 3, Align: Centre}, {Title: wording.ColExtra, Weight: 13}, {Title: wording.ColEach, Weight: 3, Align: Right},
		{Title: wording.ColMost, Weight: 4, Align: Right}, {Title: wording.ColTimesHad, Weight: 3, Align: Right}, {Title: wording.ColPoints, Weight: 4, Align: Right},
		{Title: wording.ColSaid, Weight: 9},
	}}
	for _, l := range r.Bonus {
		t.Rows = append(t.Rows, p.extraRow(l, "+"))
	}
	if len(r.Bonus) > 0 {
		t.Rows = append(t.Rows, extraSum(fmt.Sprintf(wording.RowBonusSum, pack.Bonus.Cap.Short()), r.BonusSum.Signed()))
	}
	for _, l := range r.Deductions {
		t.Rows = append(t.Rows, p.extraRow(l, "−"))
	}
	if len(r.Deductions) > 0 {
		t.Totals = append(t.Totals, extraSum(wording.RowDeductSum, (-r.DeductionSum).Signed()))
	}
	return t
}

func extraSum(name, sum string) Row {
	return Row{Grey: true, Cells: []Cell{{Text: name, Span: 5}, {Text: sum}, {}}}
}

func (p *paper) extraRow(l appraisal.ExtraLine, sign string) Row {
	most, points := wording.NoLimit, l.Points.String()
	if l.Most > 0 {
		most = l.Most.Short()
	}
	if l.Points > 0 {
		points = sign + points
	}
	times := l.Times.Short()
	if l.State == count.NotBuilt {
		times, points = wording.Dash, wording.Dash
	}
	row := Cells(l.Code, l.Name, l.Each.Short(), most, times, points, p.extraSaid(l))
	row.Cells[5].Bold = l.Points > 0
	return row
}

// extraSaid tells what a row rests on: the figure, the records, and the claims that do not count.
func (p *paper) extraSaid(l appraisal.ExtraLine) string {
	var parts []string
	switch {
	case l.State == count.NoData && l.Reason == "" && l.Marked.Len() == 0:
		parts = append(parts, wording.NoClaim)
	case l.Reason != "":
		parts = append(parts, l.Reason)
	}
	if l.Reason == "" {
		for _, ref := range l.Behind.All() {
			parts = append(parts, strings.TrimSpace(ref.No+" "+ref.Title))
		}
	}
	for _, ref := range l.Marked.All() {
		parts = append(parts, strings.TrimSpace(ref.No+" "+ref.Title)+wording.Comma+ref.Note)
	}
	return strings.Join(parts, wording.Semicolon)
}

// segments tells that several schemes judged the year, by which rule, and what each came to.
func (p *paper) segments() []Block {
	segments := p.Result.Segments
	if len(segments) < 2 {
		return nil
	}
	last := segments[len(segments)-1]
	how := wording.SegmentsDays
	if last.Join == rulepack.JoinLater {
		how = wording.SegmentsLater
	}
	t := Table{Number: p.nextTable(), Caption: wording.TableSegments, Columns: []Column{
		{Title: wording.ColScheme, Weight: 12}, {Title: wording.ColSpanOf, Weight: 8, Align: Centre}, {Title: wording.ColWeightDays, Weight: 4, Align: Right},
		{Title: wording.ColSegmentFull, Weight: 4, Align: Right}, {Title: wording.ColSegmentSum, Weight: 5, Align: Right},
	}}
	for _, s := range segments {
		t.Rows = append(t.Rows, Cells(fmt.Sprintf(wording.SourceNote, s.Pack.Name, s.Pack.Version), p.shortDate(s.Days.From)+wording.RangeMark+p.shortDate(s.Days.To),
			strconv.Itoa(s.Weight), s.Pack.Full.Short(), s.Result.Total.String()))
	}
	t.Totals = []Row{{Grey: true, Cells: []Cell{{Text: wording.RowSegments, Span: 3}, {Text: last.Pack.Full.Short()}, {Text: p.Result.Total.String()}}}}
	return []Block{Paragraph{Runs: Plain(fmt.Sprintf(wording.SegmentsText, len(segments), how))}, t}
}

// pointsOr shows points, or a dash where there are none.
func pointsOr(points app.Points, known bool) string {
	if !known {
		return wording.Dash
	}
	return points.String()
}
