package readings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// reading is what the middle of the page shows: a sentence and its lines.
type reading struct {
	title, said, more string
	columns           []roll.Column
	lines             []line
	keys              string
}

// line is one line of a reading.
type line struct {
	label   string
	cells   []roll.Cell
	code    string // indicator it belongs to, empty for none
	opens   bool   // Enter goes to that indicator
	unbuilt bool
	records []count.Ref
	trace   func() []count.Ref // in place of records, for those that are many to put into words
}

// refs are the records behind the line.
func (l line) refs() []count.Ref {
	if l.trace != nil {
		return l.trace()
	}
	return l.records
}

// stateOf is how an answer looks.
func stateOf(a steer.Answer) (part.State, string) {
	switch a {
	case steer.Yes:
		return part.Met, wording.ReadingsYes
	case steer.Not:
		return part.Overdue, wording.ReadingsNot
	case steer.Look:
		return part.Soon, wording.ReadingsLook
	case steer.Unbuilt:
		return part.NoData, wording.ReadingsUnbuilt
	}
	return part.NoData, wording.ReadingsUnknown
}

func answer(a steer.Answer) roll.Cell {
	state, word := stateOf(a)
	return roll.Cell{Text: word, Icon: state.Icon(), Ink: state.Ink()}
}

func number(n int) roll.Cell {
	if n == 0 {
		return roll.Cell{Text: term.WordDash, Ink: theme.Nod}
	}
	return roll.Cell{Text: fmt.Sprintf(wording.ReadingsCountForm, field.ShowCount(n)), Ink: theme.AccentDeep}
}

// readingOf makes the lines of what was chosen.
func (p *Page) readingOf(s spot) reading {
	switch s.kind {
	case anAsk:
		return p.askReading(p.seen.Asks[s.index])
	case aLoop:
		return loopReading(p.seen.Loops[s.index])
	}
	return fiveReading(p.seen.Assurances[s.index])
}

func fiveReading(a steer.Assurance) reading {
	r := reading{title: a.Name, said: a.Said, keys: wording.ReadingsKeys, columns: []roll.Column{
		{Head: wording.ReadingsItem, Width: 86, Grows: true, Bold: true}, {Head: wording.ReadingsValue, Width: 190, Grows: true}, {Head: wording.ReadingsWant, Width: 146},
		{Head: wording.ReadingsState, Width: 70}, {Head: wording.ReadingsCount, Width: 50, Align: fyne.TextAlignTrailing}}}
	wants := false
	for _, row := range a.Lines {
		wants = wants || row.Want != ""
	}
	for _, row := range a.Lines {
		cells := []roll.Cell{{Text: row.Label}, {Text: row.Value}, {Text: row.Want, Ink: theme.Ink2}, answer(row.State), number(len(row.Records))}
		if row.State == steer.Unknown || row.State == steer.Unbuilt {
			cells[1].Ink = theme.Nod
		}
		if !wants {
			cells = append(cells[:2], cells[3:]...)
		}
		r.lines = append(r.lines, line{label: row.Label, cells: cells, code: row.Code, unbuilt: row.State == steer.Unbuilt, records: row.Records})
	}
	if !wants {
		r.columns = append(r.columns[:2], r.columns[3:]...)
	}
	return r
}

// askReading lists the indicators that answer a question.
func (p *Page) askReading(a steer.Ask) reading {
	r := reading{title: fmt.Sprintf(wording.ReadingsAsk, a.Mark, a.Name), more: wording.ReadingsAskHow, keys: wording.ReadingsAskKeys, columns: []roll.Column{
		{Head: wording.ReadingsIndicator, Width: 170, Grows: true, Bold: true}, {Head: wording.ReadingsValue, Width: 130, Align: fyne.TextAlignTrailing},
		{Head: wording.ReadingsScore, Width: 58, Align: fyne.TextAlignTrailing}, {Head: wording.ReadingsFull, Width: 52, Align: fyne.TextAlignTrailing}}}
	r.said = fmt.Sprintf(wording.ReadingsAskNone, a.Name, a.Max)
	if rate, built := a.Rate(); built {
		r.said = fmt.Sprintf(wording.ReadingsAskSaid, a.Name, a.Built, a.Score, field.ShowShare(rate), a.Max)
	}
	for _, code := range a.Codes {
		own, known := p.judged.Result.Indicator(code)
		if !known {
			continue
		}
		score, actual := roll.Cell{Text: own.Score.String()}, roll.Cell{Text: own.ActualText()}
		if own.State != count.HasData {
			actual.Ink = theme.Nod
		}
		if own.State != count.HasData && own.State != count.NoData {
			score = roll.Cell{Text: term.WordDash, Ink: theme.Nod}
		}
		r.lines = append(r.lines, line{label: own.Item.Name, code: code, opens: true, unbuilt: own.State == count.NotBuilt, trace: own.Measure.Trace,
			cells: []roll.Cell{{Text: code + " " + own.Item.Name}, actual, score, {Text: own.Max.String(), Ink: theme.Ink2}}})
	}
	return r
}

// loopReading lists the four verbs of a contract.
func loopReading(l steer.Loop) reading {
	r := reading{title: wording.ReadingsLoop, said: contractName(l), more: lastSaid(l), keys: wording.ReadingsKeys, columns: []roll.Column{
		{Head: wording.ReadingsStage, Width: 40, Bold: true}, {Head: wording.ReadingsWhere, Width: 200, Grows: true},
		{Head: wording.ReadingsState, Width: 70}, {Head: wording.ReadingsCount, Width: 60, Align: fyne.TextAlignTrailing}}}
	for _, s := range l.Stages {
		r.lines = append(r.lines, line{label: s.Name, cells: []roll.Cell{{Text: s.Name}, {Text: s.Said}, answer(s.State), number(len(s.Records))}, unbuilt: s.State == steer.Unbuilt, records: s.Records})
	}
	return r
}

func contractName(l steer.Loop) string {
	return fmt.Sprintf(wording.ReadingsContract, l.Contract.Code, l.Contract.Name)
}

// lastSaid tells what the last appraisal led to.
func lastSaid(l steer.Loop) string {
	o := l.Last
	if o == nil {
		return wording.ReadingsNoLast
	}
	said := fmt.Sprintf(wording.ReadingsLast, o.Year.Or(0), o.Grade, term.TableRenewal.Label(string(o.Renewal)))
	if o.Coefficient != "" {
		said += fmt.Sprintf(wording.ReadingsCoef, o.Coefficient)
	}
	if o.Exit.Is() {
		said += wording.ReadingsExit
	}
	return said
}
