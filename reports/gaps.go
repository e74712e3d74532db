package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// gapFirst is how many of the first steps the paper adds up when no better grade is in reach.
const gapFirst = 3

// gapSize lets an ordinary list stand on one sheet.
const gapSize = 8.5

// GapList is the paper to hand out: what can still be done before the end of the year, in the order in which it pays, with room
// to write who does it, and the dates to come.
func GapList(v *steer.View) Document {
	facts := v.Judged.Facts
	name := string(facts.Facility.Name)
	head := fmt.Sprintf(wording.GapHead, name, facts.Year)
	doc := Document{
		Title: head, Subtitle: wording.GapTitle, Facility: name, RunningHead: head,
		Period: fmt.Sprintf(wording.SelfYear, facts.Year), CutOff: string(facts.Last()), Date: facts.Today.Time(),
	}
	doc.Blocks = []Block{
		Heading{Level: 1, Text: wording.GapTitle + wording.Space + fmt.Sprintf(wording.SelfYear, facts.Year), Unlisted: true},
		gapStats(v), stepTable(v), Note{Text: wording.GapNote},
	}
	if lost := gapLost(v); lost != "" {
		doc.Blocks = append(doc.Blocks, Note{Text: lost, Bare: true})
	}
	doc.Blocks = append(doc.Blocks, gapDuties(v))
	return doc.Say(facts.Pack.Say)
}

// gapStats are the score now, where the year ends, and where the first steps and all of them lead.
func gapStats(v *steer.View) StatRow {
	r, o := v.Judged.Result, v.Outlook
	score := Stat{Caption: wording.GapNow, Value: r.Total.String(), Context: fmt.Sprintf(wording.WeekFull, r.Full.Short())}
	if r.Partial() {
		score.Context = fmt.Sprintf(wording.WeekOf, r.Built)
	}
	ahead := Stat{Caption: wording.GapAhead, Value: o.Score.String(), Context: fmt.Sprintf(wording.GapRange, o.Low, o.High)}
	if facts := v.Judged.Facts; facts.Year < facts.Today.Year() {
		return StatRow{Stats: []Stat{score, {Caption: wording.GapAhead, Value: wording.Dash, Context: wording.GapOver}}}
	}
	stats := []Stat{score, ahead}
	if len(v.Steps) == 0 {
		return StatRow{Stats: stats}
	}
	first, all := steer.Reach(o, v.Steps, gapFirst), steer.Reach(o, v.Steps, len(v.Steps))
	if next, found := steer.Next(o, v.Steps); found && o.Graded {
		first = next
	}
	stats = append(stats, gapGoal(fmt.Sprintf(wording.GapFirst, first.Steps), first, o))
	if all.Steps > first.Steps {
		stats = append(stats, gapGoal(fmt.Sprintf(wording.GapAll, all.Steps), all, o))
	}
	return StatRow{Stats: stats}
}

func gapGoal(caption string, goal steer.Goal, o steer.Outlook) Stat {
	stat := Stat{Caption: caption, Value: goal.Score.String(), Context: wording.GapTo}
	if o.Graded {
		stat.Context = wording.GapTo + " " + goal.Grade.Name
	}
	return stat
}

func stepTable(v *steer.View) Block {
	if len(v.Steps) == 0 {
		return Paragraph{Runs: Plain(wording.GapNone), Flush: true}
	}
	t := Table{Caption: wording.GapTable, Size: gapSize, Tight: true, Columns: []Column{
		{Title: wording.GapNumber, Weight: 7, Align: Centre}, {Title: wording.ColIndicator, Weight: 37}, {Title: wording.GapLack, Weight: 39},
		{Title: wording.ColBy, Weight: 13, Align: Centre}, {Title: wording.ColWorth, Weight: 13, Align: Right}, {Title: wording.ColEffort, Weight: 19, Align: Right},
		{Title: wording.GapWhere, Weight: 22}, {Title: wording.GapPerson, Weight: 12},
	}}
	for i, s := range v.Steps {
		row := Cells(strconv.Itoa(i+1), s.Item.Code+" "+s.Item.Name, s.Lack, gapBefore(v, s), s.Worth.String(), s.Work(), term.EntityLabel(s.Entity), "")
		row.Cells[4].Bold = true
		t.Rows = append(t.Rows, row)
	}
	return t
}

// gapBefore is the last day for a step, or that it has passed.
func gapBefore(v *steer.View, s steer.Step) string {
	switch {
	case v.Judged.Facts.Year < v.Judged.Facts.Today.Year():
		return wording.GapOver
	case s.Overdue:
		return wording.GapLate
	}
	return string(s.Before[len("2006-"):])
}

// gapLost says what the year can no longer earn, empty if nothing is past mending.
func gapLost(v *steer.View) string {
	parts := make([]string, len(v.Lost))
	for i, l := range v.Lost {
		parts[i] = fmt.Sprintf(wording.GapLostItem, l.Item.Code, l.Item.Name, l.Worth, l.Said)
	}
	if len(parts) == 0 {
		return ""
	}
	return fmt.Sprintf(wording.GapLost, strings.Join(parts, wording.Semicolon))
}

// gapDuties are the dates of the year that are still open.
func gapDuties(v *steer.View) Block {
	t := Table{Caption: fmt.Sprintf(wording.GapDuties, v.Judged.Facts.Year), Size: gapSize, Tight: true, Columns: []Column{
		{Title: wording.ColDutyDay, Weight: 26, Align: Centre}, {Title: wording.ColDuty, Weight: 92}, {Title: wording.GapDutyState, Weight: 28, Align: Right}, {Title: wording.GapDone, Weight: 16},
	}}
	for _, d := range v.Duties {
		if d.State == steer.Coming || d.State == steer.Overdue {
			t.Rows = append(t.Rows, Cells(string(d.Day), d.Name, d.Said(), ""))
		}
	}
	if len(t.Rows) == 0 {
		return Note{Text: wording.GapNoDuties, Bare: true}
	}
	return t
}
