package reports

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
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
	if text := p.registers(); text != "" {
		blocks = append(blocks, Paragraph{Runs: Plain(text)})
	}
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

func (p *paper) wordRow(ref appraisal.Ref, text string) Row {
	row := p.recordRow(ref, text)
	if p.public {
		row.Cells = row.Cells[:len(row.Cells)-1]
	}
	return row
}

// recordRow names a record, by its ledger where it has no number of its own. Those of the staff are called by a person, which is not for everybody.
func (p *paper) recordRow(ref appraisal.Ref, text string) Row {
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
	statement := fmt.Sprintf(wording.SignStatement, p.Result.Total, p.Result.Built)
	return []Block{
		Heading{Level: 1, Text: wording.ChapterSign, Centred: true},
		SignOff{
			Left:  fmt.Sprintf(wording.SignLeft, facts.Facility.Name),
			Right: fmt.Sprintf(wording.SignRight, period.From, period.To),
			Parts: []SignPart{
				{Name: wording.SignOperator, Statement: Plain(statement), Blanks: []string{wording.FilledInBy, wording.Telephone}, Room: 8, Signer: wording.OrgHead, Seal: wording.Sealed},
				{Name: wording.SignManager, Opinion: true, Room: 10, Signer: wording.FacilityHead, Seal: wording.Signed},
				{Name: wording.SignStreet, Score: wording.FirstScore, Grades: grades, Opinion: true, Room: 14, Signer: wording.Examiner, Seal: wording.Sealed},
				{Name: wording.SignDistrict, Score: wording.ReviewScore, Grades: grades, Opinion: true, Room: 14, Signer: wording.Reviewer, Seal: wording.Sealed},
				{Name: wording.SignThird, Score: wording.Score, Opinion: true, Room: 8, Signer: wording.Assessor, Seal: wording.Sealed},
				{Name: wording.SignFinal, Score: wording.FinalScore, Grades: grades},
			},
			Closing: fmt.Sprintf(wording.SignClosing, PageTotalMark),
		},
	}
}

func gradeNames(pack rulepack.Pack) []string {
	names := make([]string, len(pack.Grades))
	for i, g := range pack.Grades {
		names[i] = g.Name
	}
	return names
}
