package reports

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/round"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// compared sets the rounds side by side, once any was begun or the year before is known.
func (p *paper) compared() []Block {
	if p.filing == nil || len(p.filing.Columns) == 0 {
		return nil
	}
	blocks := append([]Block{roundTable(*p.filing, p.nextTable())}, leftBehind(*p.filing)...)
	if p.public {
		return blocks
	}
	if t, any := remarkTable(*p.filing); any {
		t.Number = p.nextTable()
		blocks = append(blocks, t)
	}
	return blocks
}

// revised is the table of what changed from one edition of the self-evaluation to the next.
func (p *paper) revised() []Block {
	if p.filing == nil {
		return nil
	}
	revisions := p.filing.Resubmitted()
	if len(revisions) == 0 {
		return nil
	}
	t := revisionTable(revisions)
	t.Number = p.nextTable()
	return []Block{t}
}

func revisionTable(revisions []round.Revision) Table {
	t := Table{Caption: wording.TableRevised, Columns: []Column{
		{Title: wording.ColEditions, Weight: 8, Align: Centre}, {Title: wording.ColIndicator, Weight: 14}, {Title: wording.ColBefore, Weight: 5, Align: Right},
		{Title: wording.ColAfter, Weight: 5, Align: Right}, {Title: wording.ColChange, Weight: 5, Align: Right}}}
	for _, r := range revisions {
		name := wording.TotalWord
		if r.Code != "" {
			name = r.Code + " " + r.Name
		}
		row := Cells(fmt.Sprintf(wording.EditionStep, r.From, r.To), name, r.Before.String(), r.After.String(), (r.After - r.Before).Signed())
		row.Grey = r.Code == ""
		t.Rows = append(t.Rows, row)
	}
	return t
}

// roundTable is the comparison of the rounds by indicator. Without a round of self-evaluation the
// scores of the book stand in its place.
func roundTable(f round.Filing, number int) Table {
	t := Table{Number: number, Tight: true, Caption: wording.TableRounds, Note: wording.NoteRounds, Columns: []Column{{Title: wording.ColIndicator, Weight: 12}, {Title: wording.ColMax, Weight: 4, Align: Right}}}
	plain := len(f.Columns) == 0 || f.Columns[0].Round.Stage != round.Self
	if plain {
		t.Columns = append(t.Columns, Column{Title: wording.ColSelf, Weight: 4.5, Align: Right})
	}
	for _, c := range f.Columns {
		t.Columns = append(t.Columns, Column{Title: c.Name, Weight: 4.5, Align: Right})
	}
	if len(f.Columns) > 1 {
		t.Columns = append(t.Columns, Column{Title: wording.ColMoved, Weight: 4.5, Align: Right})
	}
	if f.Last {
		t.Columns = append(t.Columns, Column{Title: wording.ColLast, Weight: 4, Align: Right}, Column{Title: wording.ColOverLast, Weight: 4.5, Align: Right})
	}
	for _, row := range f.Rows {
		if told(row) {
			t.Rows = append(t.Rows, roundRow(f, row, plain))
		}
	}
	t.Totals = roundTotals(f, plain)
	return t
}

// leftBehind says which rounds stand on an edition of the self-evaluation that was replaced since.
func leftBehind(f round.Filing) []Block {
	var notes []Block
	for _, s := range f.Final.Stale {
		notes = append(notes, Note{Bare: true, Text: s.Sentence()})
	}
	return notes
}

// told reports an indicator that the book scores or that some round marked.
func told(row round.Row) bool { return row.Line.Built || marked(row) }

// marked reports an indicator that some round marked.
func marked(row round.Row) bool {
	for _, c := range row.Cells {
		if c.Known {
			return true
		}
	}
	return false
}

func roundRow(f round.Filing, row round.Row, plain bool) Row {
	out := Row{Cells: []Cell{{Text: row.Line.Code + " " + row.Line.Name}, {Text: row.Line.Max.Short()}}}
	if plain {
		out.Cells = append(out.Cells, Cell{Text: row.Line.Score.String()})
	}
	for _, c := range row.Cells {
		text := pointsOr(c.Score, c.Known)
		if c.Returned {
			text += " " + wording.SentBack
		}
		out.Cells = append(out.Cells, Cell{Text: text, Bold: c.Changed})
	}
	if len(f.Columns) > 1 {
		moved := Cell{Text: wording.Dash}
		if row.Compared() {
			moved = Cell{Text: row.Moved.Signed(), Bold: row.Moved != 0}
		}
		out.Cells = append(out.Cells, moved)
	}
	if f.Last {
		known := row.Last.Max > 0
		since := wording.Dash
		if known {
			since = row.Since.Signed()
		}
		out.Cells = append(out.Cells, Cell{Text: pointsOr(row.Last.Score, known)}, Cell{Text: since})
	}
	return out
}

// roundTotals are the total, the grade and the state of every round.
func roundTotals(f round.Filing, plain bool) []Row {
	total := Row{Grey: true, Cells: []Cell{{Text: wording.RowRoundTotal, Span: 2}}}
	grade := Row{Cells: []Cell{{Text: wording.RowRoundGrade, Span: 2}}}
	state := Row{Cells: []Cell{{Text: wording.RowRoundState, Span: 2}}}
	add := func(t, g, s string) {
		total.Cells, grade.Cells, state.Cells = append(total.Cells, Cell{Text: t}), append(grade.Cells, Cell{Text: g}), append(state.Cells, Cell{Text: s})
	}
	if plain {
		add("", "", "")
	}
	for _, c := range f.Columns {
		points, known := c.Round.Points()
		add(pointsOr(points, known), dashed(string(c.Round.Grade)), term.TableRoundState.Label(string(c.Round.State)))
	}
	if len(f.Columns) > 1 {
		add("", "", "")
	}
	if f.Last {
		add(f.LastTotal.String(), dashed(f.LastGrade), "")
		add("", "", "")
	}
	return []Row{total, grade, state}
}

func dashed(text string) string {
	if text == "" {
		return wording.Dash
	}
	return text
}

// remarkTable lists why scores were changed and what was sent back for, round by round. A score that differs
// because the round before was handed in anew is nobody's change and needs no reason.
func remarkTable(f round.Filing) (Table, bool) {
	t := Table{Caption: wording.TableRemarks, Columns: []Column{
		{Title: wording.ColRound, Weight: 4}, {Title: wording.ColIndicator, Weight: 9}, {Title: wording.ColScoreStep, Weight: 6, Align: Centre},
		{Title: wording.ColReason, Weight: 12}, {Title: wording.ColJudge, Weight: 4}}}
	for i, column := range f.Columns {
		for _, row := range f.Rows {
			if c := row.Cells[i]; c.Returned || c.Reason != "" || c.Changed && c.Person != "" {
				t.Rows = append(t.Rows, Cells(column.Name, row.Line.Code+" "+row.Line.Name, step(row.Cells, i), c.Reason, c.Person))
			}
		}
	}
	return t, len(t.Rows) > 0
}

// step is what a round made of the score of the one before.
func step(cells []round.Cell, at int) string {
	c := cells[at]
	var parts []string
	switch {
	case c.Changed:
		parts = append(parts, fmt.Sprintf(wording.ScoreStep, cells[at-1].Score, c.Score))
	case at > 0 && c.Known && !cells[at-1].Known: // the first mark there is
		parts = append(parts, c.Score.String())
	}
	if c.Returned {
		parts = append(parts, wording.SentBack)
	}
	return strings.Join(parts, wording.Comma)
}

// RoundPaper is the paper for the meeting on which the rounds are talked over.
type RoundPaper struct {
	Facility string
	Year     int
	Day      app.Day
	Filing   round.Filing
	Say      func(string) string // words of the district; nil for ours
}

// Rounds arranges the comparison of the rounds as a paper of its own: totals, the table by indicator,
// why scores were changed, the editions, and room for what the meeting agrees on.
func Rounds(r RoundPaper) Document {
	f := r.Filing
	doc := Document{
		Title: fmt.Sprintf(wording.RoundsHead, r.Facility, r.Year), Subtitle: wording.RoundsSubject, Facility: r.Facility,
		RunningHead: fmt.Sprintf(wording.RoundsHead, r.Facility, r.Year), Period: fmt.Sprintf(wording.SelfYear, r.Year), Date: r.Day.Time(),
		Version: fmt.Sprintf(wording.ListMade, r.Day),
	}
	doc.Blocks = []Block{Heading{Level: 1, Text: wording.RoundsTitle, Centred: true, Unlisted: true}}
	if len(f.Columns) == 0 {
		doc.Blocks = append(doc.Blocks, Paragraph{Runs: Plain(wording.RoundsNone)})
		return doc.sayBy(r.Say)
	}
	table := roundTable(f, 0)
	table.Size = indicatorSize
	doc.Blocks = append(append(doc.Blocks, roundStats(f), table), leftBehind(f)...)
	for _, column := range f.Columns {
		for _, e := range column.Editions {
			doc.Blocks = append(doc.Blocks, Note{Bare: true, Text: column.Name + wording.Space + fmt.Sprintf(wording.RoundsEdition, e.Number.Or(0), e.Day, e.Total, SealCode(string(e.Seal)))})
		}
	}
	if t, any := remarkTable(f); any {
		doc.Blocks = append(doc.Blocks, t)
	}
	if len(f.Revisions) > 0 {
		doc.Blocks = append(doc.Blocks, revisionTable(f.Revisions))
	}
	doc.Blocks = append(doc.Blocks, SignOff{Left: fmt.Sprintf(wording.SignLeft, r.Facility), Right: fmt.Sprintf(wording.SelfYear, r.Year), Parts: []SignPart{
		{Name: wording.RoundsSign, Opinion: true, OpinionHead: wording.RoundsOpinion, Room: 18, Blanks: []string{wording.RoundsPresent}, Signer: wording.RoundsHost, Seal: wording.Signed}}})
	return doc.sayBy(r.Say)
}

// sayBy words a paper for a district, if it has words of its own, and fits its columns.
func (d Document) sayBy(say func(string) string) Document {
	if say == nil {
		return d.balanced()
	}
	return d.Say(say).balanced()
}

// roundStats are the totals of the rounds, the last two of them, and the final score.
func roundStats(f round.Filing) StatRow {
	const most = 2
	var stats []Stat
	for _, c := range f.Columns[max(0, len(f.Columns)-most):] {
		points, known := c.Round.Points()
		stats = append(stats, Stat{Caption: c.Name, Value: pointsOr(points, known), Context: term.TableRoundState.Label(string(c.Round.State))})
	}
	final := Stat{Caption: wording.RoundsFinal, Value: pointsOr(f.Final.Total, f.Final.Known), Context: wording.LastFinal}
	if f.Final.Weighted {
		final.Context = wording.WeightedFinal
	}
	if f.Final.Whole {
		final.Context = f.Final.Grade.Name + wording.Comma + final.Context
	}
	return StatRow{Stats: append(stats, final, Stat{Caption: wording.RoundsDiffer, Value: fmt.Sprintf(wording.RoundsItems, f.Differing()), Context: fmt.Sprintf(wording.RoundsAmong, len(f.Rows))})}
}
