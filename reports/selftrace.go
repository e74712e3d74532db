package reports

import (
	"fmt"
	"strings"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// traced remembers which numbers of records were printed, and under which indicator.
type traced map[string]string

// trace is one indicator of the annex: the box with rule and working, what is meant and where it is written, the inputs; below
// it the numbers of all its records, and those a reviewer should look at. Records listed before are not listed again.
func (p *paper) trace(line appraisal.Indicator, before traced) []Block {
	working := term.TableState.Label(string(line.State)) + wording.Comma + plainly(line.Reason) + wording.Stop
	if line.State == count.HasData {
		working = line.Measure.Formula + wording.Semicolon + line.Working + wording.Stop
	}
	box := Box{Lines: [][]Run{{{Text: wording.BoxRule, Bold: true}, {Text: line.Item.Rule}}, {{Text: wording.BoxWorking, Bold: true}, {Text: working}}}}
	box.Lines = append(box.Lines, p.traceWords(line)...)
	blocks := []Block{Heading{Level: 2, Unlisted: true, Text: fmt.Sprintf(wording.AnnexHeading, line.Item.Code, line.Item.Name)}, box}
	blocks = append(blocks, Note{Text: before.records(line), Bare: true})
	return append(blocks, p.marked(line)...)
}

// records says on how many records an indicator stands, and which.
func (t traced) records(line appraisal.Indicator) string {
	if line.Measure.Records.Len() == 0 {
		return wording.RecordsNone
	}
	text := fmt.Sprintf(wording.RecordsCount, field.ShowCount(line.Measure.Records.Len()))
	numbers := Numbers(line.Measure.Records.All())
	if numbers == "" {
		return text + wording.Stop
	}
	if code, known := t[numbers]; known {
		return text + fmt.Sprintf(wording.RecordsSame, code)
	}
	if strings.Contains(numbers, wording.ListComma) {
		t[numbers] = line.Item.Code
	}
	return text + fmt.Sprintf(wording.RecordsText, numbers)
}

// traceWords is the rest of what the trace of an indicator says: what is meant, the target and where it came from, where the
// rule is written, what is asked as evidence, the inputs, last year, the value typed by hand, why it differs.
func (p *paper) traceWords(line appraisal.Indicator) [][]Run {
	var lines [][]Run
	say := func(head, text string) []Run {
		if text == "" {
			return nil
		}
		return []Run{{Text: head, Bold: true}, {Text: text}}
	}
	add := func(parts ...[]Run) {
		var joined []Run
		for _, part := range parts {
			if len(part) > 0 && len(joined) > 0 {
				joined = append(joined, Run{Text: wording.Space})
			}
			joined = append(joined, part...)
		}
		if len(joined) > 0 {
			lines = append(lines, joined)
		}
	}
	add(say(wording.BoxMeaning, line.Item.Definition))
	add(say(wording.BoxTarget, aimed(line)), say(wording.BoxBasis, line.Item.Source), say(wording.BoxEvidence, line.Item.Evidence))
	add(say(wording.BoxInputs, inputs(line)), say(wording.BoxLast, p.lastYear(line)))
	if line.Overridden && p.public {
		add(say(wording.BoxHand, fmt.Sprintf(wording.BoxHandPublic, line.ComputedText(), line.ActualText())))
	}
	if line.Overridden && !p.public {
		add(say(wording.BoxHand, fmt.Sprintf(wording.BoxHandText, line.ComputedText(), line.ActualText(), line.Reason)))
	}
	if !p.public {
		add(say(wording.BoxExplained, line.Explained))
	}
	return lines
}

// aimed is the target of an indicator and where it came from.
func aimed(line appraisal.Indicator) string {
	if !line.Aim.Known {
		return ""
	}
	source := line.Aim.Source
	if line.Aim.Note != "" {
		source = fmt.Sprintf(wording.SourceNote, source, line.Aim.Note)
	}
	return fmt.Sprintf(wording.BoxTargetText, line.TargetText(), source)
}

// inputs are the numbers that went into the working.
func inputs(line appraisal.Indicator) string {
	parts := make([]string, len(line.Measure.Inputs))
	for i, in := range line.Measure.Inputs {
		parts[i] = in.Label + " " + in.Value
	}
	return strings.Join(parts, wording.Semicolon)
}

// lastYear is what the indicator came to in the year before, empty where nothing is known.
func (p *paper) lastYear(line appraisal.Indicator) string {
	if p.Last == nil {
		return ""
	}
	before, known := p.Last.Result.Like(line.Item)
	if !known || before.State != count.HasData {
		return ""
	}
	return fmt.Sprintf(wording.BoxLastText, before.ActualText(), before.Score)
}

// marked names what a reviewer should look at, by what there is to look at. Days without any record are said in one line.
func (p *paper) marked(line appraisal.Indicator) []Block {
	var days []count.Ref
	var why []string
	records := map[string][]count.Ref{}
	total := 0
	for _, ref := range line.Measure.Marked.All() {
		if ref.ID == "" {
			days = append(days, ref)
			continue
		}
		if _, known := records[ref.Note]; !known {
			why = append(why, ref.Note)
		}
		records[ref.Note] = append(records[ref.Note], ref)
		total++
	}
	var blocks []Block
	if len(days) > 0 {
		blocks = append(blocks, Note{Text: fmt.Sprintf(wording.MarkedDays, days[0].Note, len(days), Numbers(days)), Bare: true})
	}
	if total == 0 {
		return blocks
	}
	parts := make([]string, len(why))
	for i, note := range why {
		parts[i] = fmt.Sprintf(wording.MarkedBy, note, p.named(records[note]))
	}
	return append(blocks, Note{Text: fmt.Sprintf(wording.MarkedRecords, field.ShowCount(total), strings.Join(parts, wording.Semicolon)), Bare: true})
}

// named calls records by number and name; the days of the log, which have no name but their hours, by ranges of days.
func (p *paper) named(refs []count.Ref) string {
	var names []string
	var days []count.Ref
	for _, ref := range refs {
		if ref.Entity == term.EntityOpening.Key {
			days = append(days, ref)
			continue
		}
		row := p.recordRow(ref, "")
		name := []string{row.Cells[0].Text, row.Cells[2].Text}
		if row.Cells[0].Text != ref.No {
			name = []string{row.Cells[0].Text, row.Cells[1].Text, row.Cells[2].Text}
		}
		names = append(names, strings.Join(strings.Fields(strings.Join(name, " ")), " "))
	}
	if len(days) > 0 {
		names = append(names, term.EntityLabel(term.EntityOpening.Key)+" "+Numbers(days))
	}
	return strings.Join(names, wording.ListComma)
}

// plainly is why there is no score without what the screen asks one to do about it.
func plainly(reason string) string {
	fact, _, _ := strings.Cut(reason, wording.Asking)
	return fact
}
