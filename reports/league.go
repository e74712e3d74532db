package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// Widths of the league table in millimetres; what the blocks leave over goes to the names.
const (
	leagueRank   = 8.0
	leagueTotal  = 14.0
	leagueRate   = 13.0
	leagueGrade  = 13.0
	leagueBlock  = 9.6
	leagueActual = 26.0
	leagueSides  = 1.9  // of a cell between hairlines
	leagueFirm   = 0.38 // of what is left, the rest is for the facility
)

// League arranges a league table: the facilities in order with their total, their grade and all blocks,
// or with the one indicator that they are ordered by; then the means of the operators and of the streets. Up to 25 facilities stand on one sheet.
func League(b appraisal.Board) Document {
	doc := Document{
		Title: fmt.Sprintf(wording.LeagueHead, b.Year), Subtitle: wording.LeagueTitle,
		RunningHead: fmt.Sprintf(wording.LeagueHead, b.Year), Period: leaguePeriod(b),
		CutOff: string(b.Day), Date: b.Day.Time(),
	}
	doc.Blocks = []Block{Heading{Level: 1, Text: wording.LeagueTitle + wording.Space + fmt.Sprintf(wording.SelfYear, b.Year), Unlisted: true}}
	if len(b.Places) == 0 {
		doc.Blocks = append(doc.Blocks, Paragraph{Runs: Plain(wording.LeagueNone)})
	} else {
		doc.Blocks = append(doc.Blocks, leagueTable(b))
	}
	for _, means := range []struct {
		caption, column string
		rows            []appraisal.Mean
	}{{wording.TableOperators, wording.ColOperator, b.Operators}, {wording.TableStreets, wording.ColStreet, b.Streets}} {
		if len(means.rows) > 0 {
			doc.Blocks = append(doc.Blocks, meanTable(b, means.caption, means.column, means.rows))
		}
	}
	return doc
}

// leaguePeriod says what is compared: which facilities, and by what.
func leaguePeriod(b appraisal.Board) string {
	if b.Type == "" {
		return fmt.Sprintf(wording.LeagueBy, b.Name, len(b.Places))
	}
	return fmt.Sprintf(wording.LeagueByOf, term.TableFacilityType.Label(string(b.Type)), b.Name, len(b.Places))
}

func leagueTable(b appraisal.Board) Table {
	alone, blocks := single(b), b.Blocks
	left := uprightWidth - leagueRank - leagueRate - leagueTotal - leagueGrade
	if alone {
		blocks, left = nil, left-leagueTotal-leagueActual
	}
	left -= leagueBlock * float64(len(blocks))
	widths := []float64{leagueRank, left * (1 - leagueFirm), left * leagueFirm, leagueRate, leagueTotal, leagueGrade}
	t := Table{Size: weekSize, Tight: true, Hairlines: true, Note: leagueNote(b), Columns: []Column{
		{Title: wording.ColRank, Align: Centre}, {Title: wording.ColPlace}, {Title: wording.ColOperator}, {Title: wording.ColLeagueRate, Align: Right}, {Title: wording.ColTotalScore, Align: Right}, {Title: wording.ColLeagueGrade, Align: Centre}}}
	if alone {
		t.Caption = b.Code + " " + b.Name
		t.Columns = append(t.Columns, Column{Title: wording.ColLineScore, Align: Right}, Column{Title: wording.ColLineActual, Align: Right})
		widths = append(widths, leagueTotal, leagueActual)
	}
	for _, block := range blocks {
		t.Columns = append(t.Columns, Column{Title: block.Code + " " + block.Name, Align: Right})
		widths = append(widths, leagueBlock)
	}
	for i := range t.Columns {
		t.Columns[i].Weight = widths[i]
	}
	for _, place := range b.Places {
		t.Rows = append(t.Rows, leagueRow(b, place, widths))
	}
	return t
}

// single reports a table ordered by one indicator, which then has columns of its own.
func single(b appraisal.Board) bool {
	if b.Code == "" {
		return false
	}
	for _, block := range b.Blocks {
		if block.Code == b.Code {
			return false
		}
	}
	return true
}

func leagueRow(b appraisal.Board, place appraisal.Place, widths []float64) Row {
	s := place.Of
	grade := wording.Dash
	if s.Built == s.Full && s.Grade != "" {
		grade = s.Grade
		if s.Provisional {
			grade = fmt.Sprintf(wording.LeagueForNow, grade)
		}
	}
	row := Cells(strconv.Itoa(place.Rank), clip(s.Name, widths[1]-leagueSides), clip(b.Names[string(s.Operator)], widths[2]-leagueSides))
	row.Cells = append(row.Cells, Cell{Text: field.ShowShare(place.Rate()), Bold: true}, Cell{Text: s.Total.String(), Bold: b.Code == ""}, Cell{Text: grade})
	if single(b) {
		line, _ := s.Line(b.Code)
		row.Cells = append(row.Cells, Cell{Text: line.Score.String(), Bold: true}, Cell{Text: clip(line.Actual, leagueActual-leagueSides)})
		return row
	}
	for _, block := range b.Blocks {
		own, has := s.Block(block.Code)
		row.Cells = append(row.Cells, Cell{Text: pointsOr(own.Score, has && own.Built > 0), Bold: block.Code == b.Code})
	}
	return row
}

// leagueNote says what the scores hold and who is not in the table.
func leagueNote(b appraisal.Board) string {
	note := wording.LeagueNote
	if !b.Level() {
		note = wording.LeagueMixed + note
	}
	for _, place := range b.Places {
		if place.Of.Built < place.Of.Full {
			note = wording.LeaguePartial + note
			break
		}
	}
	var names []string
	for _, s := range b.Out {
		names = append(names, s.Name)
	}
	if len(names) > 0 {
		note += fmt.Sprintf(wording.LeagueOut, strings.Join(names, wording.ListComma))
	}
	return note
}

func meanTable(b appraisal.Board, caption, column string, means []appraisal.Mean) Table {
	widths := []float64{54, 20, 26, 24, 38}
	t := Table{Caption: caption, Size: weekSize, Tight: true, Columns: []Column{{Title: column, Weight: widths[0]}, {Title: wording.ColFacilities, Weight: widths[1], Align: Right},
		{Title: wording.ColMeanRate, Weight: widths[2], Align: Right}, {Title: wording.ColMean, Weight: widths[3], Align: Right}, {Title: wording.ColMeanWeighted, Weight: widths[4], Align: Right}}}
	for _, m := range means {
		name := m.Key
		if known := b.Names[m.Key]; known != "" {
			name = known
		}
		weighted := wording.NoPopulation
		if m.Weighed {
			weighted = m.Weighted.String()
		}
		t.Rows = append(t.Rows, clipped(widths, name, strconv.Itoa(m.Facilities), field.ShowShare(m.Rate), m.Plain.String(), weighted))
	}
	return t
}
