package reports

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// How many rows each list of the weekly page has at most, so that it stays one page; what is left over
// is counted in the last row.
const (
	weekSize   = 8.0
	weekCauses = 4
	weekEvents = 6
	weekDuties = 3
	weekGaps   = 5
)

// Weekly is the page on one week for the head of the street: exactly one sheet.
func Weekly(w *steer.Week) Document {
	facts := w.Judged.Facts
	name := string(facts.Facility.Name)
	span := fmt.Sprintf(wording.WeekSpan, w.Span.From, w.Span.To)
	doc := Document{
		Title: fmt.Sprintf(wording.WeekHead, name), Subtitle: wording.WeekSubject, Facility: name,
		RunningHead: fmt.Sprintf(wording.WeekHead, name), Period: span, CutOff: string(w.Day), Date: w.Day.Time(),
	}
	doc.Blocks = []Block{
		Heading{Level: 1, Text: wording.WeekTitle + wording.Space + span, Unlisted: true},
		weekStats(w), weekCounts(w), causesTable(w), eventsTable(w), dutiesTable(w), gapsTable(w),
		Note{Text: wording.WeekFoot, Bare: true},
	}
	return doc.Say(facts.Pack.Say)
}

// weekStats are the score, what moved it, the outlook and what is overdue. Before 30 June the outlook
// stands first (DEFINITIONS 1.10).
func weekStats(w *steer.Week) StatRow {
	r := w.Judged.Result
	score := Stat{Caption: wording.WeekScore, Value: r.Total.String(), Context: fmt.Sprintf(wording.WeekFull, r.Full.Short())}
	if r.Partial() {
		score.Context = fmt.Sprintf(wording.WeekOf, r.Built)
	}
	o := w.Outlook
	outlook := Stat{Caption: wording.WeekOutlook, Value: o.Score.String(), Context: fmt.Sprintf(wording.WeekRange, o.Low, o.High)}
	if o.Graded && !o.Partial {
		outlook.Context = fmt.Sprintf(wording.WeekRangeGrade, o.Grade.Name, o.Low, o.High)
	}
	change := Stat{Caption: wording.WeekChange, Value: wording.Dash, Context: wording.WeekFirst}
	if w.Began {
		change = Stat{Caption: wording.WeekChange, Value: w.Change.Signed(), Context: fmt.Sprintf(wording.WeekSince, w.Span.From.Add(-1))}
	}
	late := Stat{Caption: wording.WeekOverdue, Value: fmt.Sprintf(wording.WeekItems, len(w.Overdue)), Context: wording.WeekOverdueNone}
	if len(w.Overdue) > 0 {
		late.Context = fmt.Sprintf(wording.WeekOldest, w.Overdue[0].Said())
	}
	stats := []Stat{score, change, outlook, late}
	if o.Early {
		stats = []Stat{outlook, score, change, late}
	}
	return StatRow{Stats: stats}
}

func weekTable(caption string, columns ...Column) Table {
	return Table{Caption: caption, Size: weekSize, Tight: true, Columns: columns}
}

func weekCounts(w *steer.Week) Table {
	caption, heads := wording.TableWeekCounts, []string{wording.ColThisWeek, wording.ColWeekBefore, wording.ColSinceBefore, wording.ColWeekLastYear, wording.ColSinceYear}
	if w.Running() {
		caption = fmt.Sprintf(wording.TableWeekSoFar, w.Day)
		heads = []string{wording.ColWeekSoFar, wording.ColBeforeSoFar, wording.ColSinceSoFar, wording.ColYearSoFar, wording.ColSinceYSoFar}
	}
	t := weekTable(caption, Column{Title: wording.ColWeekWhat, Weight: 30}, Column{Title: heads[0], Weight: 26, Align: Right}, Column{Title: heads[1], Weight: 26, Align: Right},
		Column{Title: heads[2], Weight: 26, Align: Right}, Column{Title: heads[3], Weight: 26, Align: Right}, Column{Title: heads[4], Weight: 28, Align: Right})
	names := map[steer.WeekWhat]string{steer.WeekHours: wording.WeekHours, steer.WeekVisits: wording.WeekVisits, steer.WeekEvents: wording.WeekEvents, steer.WeekPeople: wording.WeekPeople}
	for _, l := range w.Lines() {
		places := 0
		if l.What == steer.WeekHours {
			places = 1
		}
		one, hasOne := l.SinceBefore()
		year, hasYear := l.SinceLastYear()
		row := Cells(names[l.What], weekNumber(l.Now, l.Known, places), weekNumber(l.Before, l.HadIt, places), weekSigned(one, hasOne, places),
			weekNumber(l.LastYear, l.HadThen, places), weekSigned(year, hasYear, places))
		row.Cells[1].Bold = true
		t.Rows = append(t.Rows, row)
	}
	if w.Running() {
		t.Note = wording.WeekFootSoFar
	}
	return t
}

// weekNumber shows a number with thousands commas, or that nobody filled it in.
func weekNumber(n app.Ratio, known bool, places int) string {
	if !known {
		return wording.NoData
	}
	whole, part, has := strings.Cut(n.Decimal(places), ".")
	if !has {
		return grouped(whole)
	}
	return grouped(whole) + "." + part
}

func weekSigned(n app.Ratio, known bool, places int) string {
	if !known {
		return wording.Dash
	}
	switch n.Sign() {
	case 1:
		return "+" + weekNumber(n, true, places)
	case -1:
		return "−" + weekNumber(app.Whole(0).Minus(n), true, places)
	}
	return weekNumber(n, true, places)
}

func causesTable(w *steer.Week) Table {
	widths := []float64{52, 18, 92}
	t := weekTable(fmt.Sprintf(wording.TableWeekCauses, len(w.Causes)), Column{Title: wording.ColIndicator, Weight: widths[0]}, Column{Title: wording.ColChange, Weight: widths[1], Align: Right}, Column{Title: wording.ColCause, Weight: widths[2]})
	shown := w.Causes
	if len(shown) > weekCauses {
		shown = shown[:weekCauses-1]
	}
	for _, c := range shown {
		t.Rows = append(t.Rows, clipped(widths, strings.TrimSpace(c.Code+" "+c.Name), c.Delta.Signed(), causeOf(c)))
	}
	if n := len(w.Causes) - len(shown); n > 0 {
		t.Rows = append(t.Rows, clipped(widths, fmt.Sprintf(wording.CauseRest, n), w.Rest(len(shown)).Signed(), ""))
	}
	if len(t.Rows) == 0 {
		t.Rows = append(t.Rows, clipped(widths, wording.CauseNone, "", ""))
	}
	return t
}

// causeOf names the record that moved an indicator, and how many others did.
func causeOf(c steer.Cause) string {
	switch {
	case c.Code == "":
		return wording.CauseExtras
	case c.Aged:
		return wording.CauseAged
	}
	first := c.Records[0]
	name := strings.TrimSpace(first.Ref.Title)
	if day := app.Day(first.Ref.No); day.Valid() || name == "" { // records that are known by their day
		name = strings.TrimSpace(term.EntityLabel(first.Ref.Entity) + " " + first.Ref.No)
	}
	if len(c.Records) == 1 {
		return name + wording.Comma + first.How
	}
	return fmt.Sprintf(wording.CauseRecords, name, len(c.Records))
}

func eventsTable(w *steer.Week) Table {
	widths := []float64{14, 48, 18, 14, 50, 18}
	t := weekTable(fmt.Sprintf(wording.TableWeekEvents, len(w.Held), len(w.Ahead)),
		Column{Title: wording.ColDate, Weight: widths[0], Align: Centre}, Column{Title: wording.ColHeldThis, Weight: widths[1]}, Column{Title: wording.ColGroupPeople, Weight: widths[2], Align: Right},
		Column{Title: wording.ColDate, Weight: widths[3], Align: Centre}, Column{Title: wording.ColNextWeek, Weight: widths[4]}, Column{Title: wording.ColExpected, Weight: widths[5], Align: Right})
	held, ahead := weekList(w.Held), weekList(w.Ahead)
	for i := range max(len(held), len(ahead), 1) {
		cells := make([]string, 6)
		if i < len(held) {
			copy(cells, held[i])
		}
		if i < len(ahead) {
			copy(cells[3:], ahead[i])
		}
		if i == 0 && len(held) == 0 {
			cells[1] = wording.WeekNone
		}
		if i == 0 && len(ahead) == 0 {
			cells[4] = wording.WeekNone
		}
		t.Rows = append(t.Rows, clipped(widths, cells...))
	}
	return t
}

// weekList is the first of the happenings, and how many more there are.
func weekList(all []steer.Happening) [][]string {
	var rows [][]string
	for i, h := range all {
		if i == weekEvents-1 && len(all) > weekEvents {
			return append(rows, []string{"", fmt.Sprintf(wording.WeekRest, len(all)-i), ""})
		}
		name := h.Name
		if h.Planned {
			name = fmt.Sprintf(wording.WeekPlanLine, name)
		}
		rows = append(rows, []string{string(h.Day[len("2006-"):]), name, number(h.People)})
	}
	return rows
}

func dutiesTable(w *steer.Week) Table {
	widths := []float64{110, 26, 26}
	t := weekTable(wording.TableWeekDuties, Column{Title: wording.ColDuty, Weight: widths[0]}, Column{Title: wording.ColDutyDay, Weight: widths[1], Align: Centre}, Column{Title: wording.ColDutyLeft, Weight: widths[2], Align: Right})
	for i, d := range w.Overdue {
		if i == weekDuties-1 && len(w.Overdue) > weekDuties {
			t.Rows = append(t.Rows, clipped(widths, fmt.Sprintf(wording.WeekRest, len(w.Overdue)-i), "", ""))
			break
		}
		t.Rows = append(t.Rows, clipped(widths, d.Name, string(d.Day), d.Said()))
	}
	if len(t.Rows) == 0 {
		t.Rows = append(t.Rows, clipped(widths, wording.WeekOverdueNone, "", ""))
	}
	return t
}

func gapsTable(w *steer.Week) Table {
	widths := []float64{44, 66, 20, 16, 16}
	t := weekTable(wording.TableWeekGaps, Column{Title: wording.ColIndicator, Weight: widths[0]}, Column{Title: wording.ColLack, Weight: widths[1]}, Column{Title: wording.ColBy, Weight: widths[2], Align: Centre},
		Column{Title: wording.ColWorth, Weight: widths[3], Align: Right}, Column{Title: wording.ColEffort, Weight: widths[4], Align: Right})
	shown := w.Steps[:min(weekGaps, len(w.Steps))]
	for _, s := range shown {
		t.Rows = append(t.Rows, clipped(widths, s.Item.Code+" "+s.Item.Name, s.Lack, string(s.Before), s.Worth.String(), s.Work()))
	}
	if len(shown) == 0 {
		t.Rows = append(t.Rows, clipped(widths, wording.GapsNone, "", "", "", ""))
		return t
	}
	goal := steer.Reach(w.Outlook, w.Steps, len(shown))
	t.Note = fmt.Sprintf(wording.GapsReach, goal.Steps, goal.Score, w.Outlook.Score)
	if w.Outlook.Graded && !w.Outlook.Partial {
		t.Note = fmt.Sprintf(wording.GapsGraded, goal.Steps, goal.Score, goal.Grade.Name, w.Outlook.Score)
	}
	return t
}
