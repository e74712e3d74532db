package reports

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// notes is the chapter of what a reviewer must be told: records saved against a warning, entered
// late, or with numbers left blank, and what was declared not applicable.
func (p *paper) notes() []Block {
	var blocks []Block
	if rows := p.statements(); len(rows) > 0 {
		blocks = append(blocks, Table{Number: p.nextTable(), Caption: wording.TableStatement, Rows: rows,
			Columns: []Column{{Title: wording.ColSubject, Weight: 3}, {Title: wording.ColKind, Weight: 4}, {Title: wording.ColReason, Weight: 12}}})
	}
	if len(p.Confirmed) > 0 {
		t := p.wordTable(wording.TableConfirmed, wording.ColSentence)
		for _, c := range p.Confirmed {
			t.Rows = append(t.Rows, p.wordRow(c.Ref, c.Text))
		}
		blocks = append(blocks, t)
	}
	if len(p.Late) > 0 {
		t := p.wordTable(wording.TableLate, wording.ColReason)
		for _, ref := range p.Late {
			t.Rows = append(t.Rows, p.wordRow(ref, ref.Note))
		}
		blocks = append(blocks, t)
	}
	if len(p.Unfilled) > 0 {
		blocks = append(blocks, Paragraph{Runs: Plain(wording.UnfilledText)}, p.unfilled())
	}
	if text := p.registers(); text != "" { // not last: a line alone would begin a page
		blocks = append(blocks, Paragraph{Runs: Plain(text)})
	}
	blocks = append(blocks, p.byHand()...)
	if len(blocks) == 0 {
		return []Block{Paragraph{Runs: Plain(wording.NotesNone)}}
	}
	return blocks
}

// registers says how people signed up and whether names were purged when their time had come; empty
// without any register.
func (p *paper) registers() string {
	r := p.Facts.Registers()
	if r.Heads+r.Named+r.Due == 0 {
		return ""
	}
	text := fmt.Sprintf(wording.RegistersText, r.Heads+r.Named, number(r.People), r.Heads, r.Named)
	if r.Due > 0 {
		text += fmt.Sprintf(wording.RegistersPurged, r.Due, r.Purged)
	}
	if r.Overdue > 0 {
		text += fmt.Sprintf(wording.RegistersOverdue, r.Overdue)
	}
	return text
}

// byHand lists the values that persons typed in place of counted ones, with why, and what was written
// about differences from last year. What people wrote is not for everybody.
func (p *paper) byHand() []Block {
	var blocks []Block
	if typed := p.Result.Overridden(); len(typed) > 0 {
		t := Table{Number: p.nextTable(), Caption: wording.TableOverridden, Columns: []Column{
			{Title: wording.ColIndicator, Weight: 10}, {Title: wording.ColComputed, Weight: 5, Align: Centre}, {Title: wording.ColTyped, Weight: 5, Align: Centre}, {Title: wording.ColReason, Weight: 14}}}
		for _, line := range typed {
			t.Rows = append(t.Rows, Cells(line.Item.Code+" "+line.Item.Name, line.ComputedText(), line.ActualText(), line.Reason))
		}
		blocks = append(blocks, p.wordless(t))
	}
	if told := p.Result.Explained(); len(told) > 0 {
		t := Table{Number: p.nextTable(), Caption: wording.TableExplained, Columns: []Column{
			{Title: wording.ColIndicator, Weight: 10}, {Title: wording.ColLast, Weight: 4, Align: Right}, {Title: wording.LegendThis, Weight: 4, Align: Right}, {Title: wording.ColExplained, Weight: 16}}}
		for _, line := range told {
			t.Rows = append(t.Rows, Cells(line.Item.Code+" "+line.Item.Name, p.lastScore(line.Item), line.Score.String(), line.Explained))
		}
		blocks = append(blocks, p.wordless(t))
	}
	return append(blocks, p.revised()...)
}

// wordless drops the last column, which persons wrote, where the paper is for everybody.
func (p *paper) wordless(t Table) Table {
	if !p.public {
		return t
	}
	t.Columns = t.Columns[:len(t.Columns)-1]
	for i, row := range t.Rows {
		t.Rows[i].Cells = row.Cells[:len(t.Columns)]
	}
	return t
}

func (p *paper) statements() []Row {
	var rows []Row
	for _, s := range p.Facts.Statements {
		if s.Year.Or(0) == int64(p.Facts.Year) {
			rows = append(rows, Cells(string(s.Subject), term.TableStatement.Label(string(s.Kind)), string(s.Reason)))
		}
	}
	return rows
}

func (p *paper) recordTable(caption, last string) Table {
	return Table{Number: p.nextTable(), Caption: caption, Columns: []Column{
		{Title: wording.ColRecord, Weight: 6}, {Title: wording.ColDate, Weight: 4, Align: Centre}, {Title: wording.ColTitle, Weight: 8}, {Title: last, Weight: 12},
	}}
}

// wordTable lists records with what a person wrote about each, which may name anybody: not for everybody.
func (p *paper) wordTable(caption, last string) Table {
	t := p.recordTable(caption, last)
	if p.public {
		t.Columns = t.Columns[:len(t.Columns)-1]
	}
	return t
}

func (p *paper) wordRow(ref count.Ref, text string) Row {
	row := p.recordRow(ref, text)
	if p.public {
		row.Cells = row.Cells[:len(row.Cells)-1]
	}
	return row
}

// recordRow names a record, by its ledger where it has no number of its own. Those of the staff are called by a person, which is not for everybody.
func (p *paper) recordRow(ref count.Ref, text string) Row {
	if p.public && (ref.Entity == term.EntityStaff.Key || ref.Entity == term.EntityAttendance.Key) {
		ref.Title = ""
	}
	no, day := ref.No, p.shortDate(ref.Day)
	switch no {
	case "", string(ref.Day):
		no = term.EntityLabel(ref.Entity)
	case app.MonthOf(ref.Day).Short():
		no, day = term.EntityLabel(ref.Entity), ref.No
	}
	return Cells(no, day, ref.Title, text)
}

func (p *paper) unfilled() Table {
	t := p.recordTable(wording.TableUnfilled, wording.ColUnfilled)
	for _, ref := range p.Unfilled {
		t.Rows = append(t.Rows, p.recordRow(ref, ref.Note))
	}
	return t
}

// signatures is the page on which everybody signs; one block per level, none of them torn.
func (p *paper) signatures() []Block {
	facts := p.Facts
	period := facts.Period()
	grades := gradeNames(facts.Pack)
	statement := p.declared() + facts.Pack.Text(rulepack.WordingDeclaration, wording.SignTruth)
	asked := ""
	if own := facts.Pack.Text(rulepack.WordingOpinion, ""); own != "" {
		asked = own + wording.Colon
	}
	return []Block{
		Heading{Level: 1, Text: wording.ChapterSign, Centred: true},
		SignOff{
			Left:  fmt.Sprintf(wording.SignLeft, facts.Facility.Name),
			Right: fmt.Sprintf(wording.SignRight, period.From, period.To),
			Parts: []SignPart{
				{Name: wording.SignOperator, Statement: Plain(statement), Blanks: []string{wording.FilledInBy, wording.Telephone}, Room: 8, Signer: wording.OrgHead, Seal: wording.Sealed},
				{Name: wording.SignManager, Opinion: true, OpinionHead: asked, Room: 10, Signer: wording.FacilityHead, Seal: wording.Signed},
				{Name: wording.SignStreet, Score: wording.FirstScore, Grades: grades, Opinion: true, OpinionHead: asked, Room: 14, Signer: wording.Examiner, Seal: wording.Sealed},
				{Name: wording.SignDistrict, Score: wording.ReviewScore, Grades: grades, Opinion: true, OpinionHead: asked, Room: 14, Signer: wording.Reviewer, Seal: wording.Sealed},
				{Name: wording.SignThird, Score: wording.Score, Opinion: true, OpinionHead: asked, Room: 8, Signer: wording.Assessor, Seal: wording.Sealed},
				{Name: wording.SignFinal, Score: wording.FinalScore, Grades: grades},
			},
			Closing: facts.Pack.Text(rulepack.WordingClosing, fmt.Sprintf(wording.SignClosing, PageTotalMark)),
		},
	}
}

// declared is the result that the operator stands for.
func (p *paper) declared() string {
	r := p.Result
	if !r.Assessed {
		return ""
	}
	if !r.Graded() {
		return fmt.Sprintf(wording.SignStatement, r.Total, r.Built)
	}
	text := fmt.Sprintf(wording.SignGraded, r.Total, p.gradeWord())
	if tally := r.GateTally(); tally.All > 0 {
		text += wording.Comma + p.gateWord(tally)
	}
	return text + wording.Stop
}

func gradeNames(pack rulepack.Pack) []string {
	names := make([]string, len(pack.Grades))
	for i, g := range pack.Grades {
		names[i] = g.Name
	}
	return names
}
