package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// annexes are the records: the log day by day, the held activities one by one, and for every
// indicator its rule, its working and the numbers of the records it stands on.
func (p *paper) annexes() []Block {
	var blocks []Block
	if len(p.Logged) > 0 {
		blocks = append(blocks, Heading{Level: 1, Text: wording.AnnexOpening}, p.logTable())
	}
	if len(p.Held) > 0 {
		blocks = append(blocks, Heading{Level: 1, Text: wording.AnnexActivity}, p.activityTable())
	}
	blocks = append(blocks, Heading{Level: 1, Text: wording.AnnexTrace})
	for _, line := range p.built() {
		blocks = append(blocks, p.trace(line)...)
	}
	return blocks
}

func (p *paper) logTable() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableAnnexOpening, Running: &Running{Chapter: wording.AnnexOpening}, Columns: []Column{
		{Title: wording.ColDate, Weight: 3, Align: Centre}, {Title: wording.ColWeekday, Weight: 2, Align: Centre}, {Title: wording.ColSegments, Weight: 10},
		{Title: wording.ColHoursShort, Weight: 3, Align: Right}, {Title: wording.ColVisits, Weight: 4, Align: Right}, {Title: wording.ColTrouble, Weight: 10},
	}}
	if p.public {
		t.Columns = t.Columns[:len(t.Columns)-1]
	}
	hours := delivery.HoursOf(p.Facts.Openings)
	for _, o := range p.Logged {
		row := Cells(p.shortDate(o.Day), wording.ShortWeekday(int(o.Day.Weekday())), filled(strings.ReplaceAll(o.Segments.Text(), ";", wording.Comma)),
			app.Frac(hours.Minutes(o.Day), 60).Decimal(1), number(o.Visits), string(o.Trouble))
		t.Rows = append(t.Rows, Row{Cells: row.Cells[:len(t.Columns)]})
	}
	logged := p.Logged
	t.Subtotal = func(from, to int) Row {
		var minutes, visits int64
		for _, o := range logged[from:to] {
			minutes += hours.Minutes(o.Day)
			visits += o.Visits.Or(0)
		}
		return Row{Cells: []Cell{{Text: fmt.Sprintf(wording.PageSubtotal, to-from), Span: 3}, {Text: app.Frac(minutes, 60).Decimal(1)}, {Text: Thousands(visits)}, {}}}
	}
	return t
}

func (p *paper) activityTable() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableAnnexActivity, Running: &Running{Chapter: wording.AnnexActivity}, Columns: []Column{
		{Title: wording.ColNo, Weight: 6, Align: Centre}, {Title: wording.ColDate, Weight: 3, Align: Centre}, {Title: wording.ColName, Weight: 12}, {Title: wording.ColClass, Weight: 6},
		{Title: wording.ColEvidence, Weight: 3, Align: Right}, {Title: wording.ColPeople, Weight: 5, Align: Right}, {Title: wording.ColReviewNo, Weight: 6, Align: Centre},
	}}
	for _, a := range p.Held {
		events, _ := a.Events()
		t.Rows = append(t.Rows, Cells(string(a.No), p.shortDate(a.Start), string(a.Name), term.TableClass.Label(string(a.Class)),
			strconv.FormatInt(events, 10), number(a.Attended), filled(string(a.Review))))
	}
	held := p.Held
	t.Subtotal = func(from, to int) Row {
		var events, people int64
		for _, a := range held[from:to] {
			n, _ := a.Events()
			events, people = events+n, people+a.Attended.Or(0)
		}
		return Row{Cells: []Cell{{Text: fmt.Sprintf(wording.PageSubtotal, to-from), Span: 4}, {Text: strconv.FormatInt(events, 10)}, {Text: Thousands(people)}, {}}}
	}
	return t
}

// trace is one indicator of the annex: the box with rule and working, the inputs, the numbers of
// all its records, and those a reviewer should look at.
func (p *paper) trace(line appraisal.Indicator) []Block {
	box := Box{Lines: [][]Run{{{Text: wording.BoxRule, Bold: true}, {Text: line.Item.Rule}}}}
	if line.State == count.HasData {
		box.Lines = append(box.Lines, []Run{{Text: wording.BoxWorking, Bold: true}, {Text: line.Measure.Formula + wording.Semicolon + line.Working + wording.Stop}})
	} else {
		box.Lines = append(box.Lines, []Run{{Text: wording.BoxWorking, Bold: true}, {Text: term.TableState.Label(string(line.State)) + wording.Comma + line.Reason + wording.Stop}})
	}
	box.Lines = append(box.Lines, p.traceWords(line)...)
	for _, in := range line.Measure.Inputs {
		box.Lines = append(box.Lines, Plain(in.Label+"\u3000"+in.Value))
	}
	box.Lines = append(box.Lines, Plain(fmt.Sprintf(wording.BoxRecords, line.Measure.Records.Len())))
	blocks := []Block{Heading{Level: 2, Unlisted: true, Text: fmt.Sprintf(wording.AnnexHeading, line.Item.Code, line.Item.Name)}, box}
	if numbers := Numbers(line.Measure.Records.All()); numbers != "" {
		blocks = append(blocks, Note{Text: fmt.Sprintf(wording.RecordsText, numbers), Bare: true})
	}
	return append(blocks, p.marked(line)...)
}

// traceWords is the rest of what the trace of an indicator says: what is meant, where it is written,
// the target and where it came from, last year, the value typed by hand, why it differs.
func (p *paper) traceWords(line appraisal.Indicator) [][]Run {
	var lines [][]Run
	say := func(head, text string) {
		if text != "" {
			lines = append(lines, []Run{{Text: head, Bold: true}, {Text: text}})
		}
	}
	say(wording.BoxMeaning, line.Item.Definition)
	say(wording.BoxBasis, line.Item.Source)
	if line.Aim.Known {
		source := line.Aim.Source
		if line.Aim.Note != "" {
			source = fmt.Sprintf(wording.SourceNote, source, line.Aim.Note)
		}
		say(wording.BoxTarget, fmt.Sprintf(wording.BoxTargetText, line.TargetText(), source))
	}
	say(wording.BoxEvidence, line.Item.Evidence)
	if p.Last != nil {
		if before, known := p.Last.Result.Indicator(line.Item.Code); known && before.State == count.HasData {
			say(wording.BoxLast, fmt.Sprintf(wording.BoxLastText, before.ActualText(), before.Score))
		}
	}
	if line.Overridden && p.public {
		say(wording.BoxHand, fmt.Sprintf(wording.BoxHandPublic, line.ComputedText(), line.ActualText()))
	}
	if line.Overridden && !p.public {
		say(wording.BoxHand, fmt.Sprintf(wording.BoxHandText, line.ComputedText(), line.ActualText(), line.Reason))
	}
	if !p.public {
		say(wording.BoxExplained, line.Explained)
	}
	return lines
}

// marked names what a reviewer should look at. Days without any record are said in one line.
func (p *paper) marked(line appraisal.Indicator) []Block {
	var days, records []count.Ref
	for _, ref := range line.Measure.Marked.All() {
		if ref.ID == "" {
			days = append(days, ref)
		} else {
			records = append(records, ref)
		}
	}
	var blocks []Block
	if len(days) > 0 {
		blocks = append(blocks, Note{Text: fmt.Sprintf(wording.MarkedDays, days[0].Note, len(days), Numbers(days)), Bare: true})
	}
	if len(records) > 0 {
		t := p.recordTable(fmt.Sprintf(wording.TableMarked, line.Item.Code), wording.ColRemark)
		for _, ref := range records {
			t.Rows = append(t.Rows, p.recordRow(ref, ref.Note))
		}
		blocks = append(blocks, t)
	}
	return blocks
}
