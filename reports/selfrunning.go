package reports

import (
	"fmt"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// running is the chapter of how the house is run: people, volunteers, assets, what is put up for the
// public, papers. It is left out while nothing of it is on record.
func (p *paper) running() []Block {
	var blocks []Block
	for _, section := range []func() []Block{p.staff, p.volunteers, p.assets, p.displays, p.documents} {
		blocks = append(blocks, section()...)
	}
	return blocks
}

// staff is the section of the people who work here: who, how regularly, and what they learned.
func (p *paper) staff() []Block {
	posts := p.Facts.Posts()
	months, sum := p.Facts.TeamMonths()
	trainings, hours := p.Facts.TrainingRows()
	if len(posts)+len(months)+len(trainings) == 0 {
		return nil
	}
	blocks := []Block{p.section(wording.SectionStaff)}
	if len(posts) > 0 {
		fulltime := 0
		for _, s := range posts {
			if s.Fulltime.Is() {
				fulltime++
			}
		}
		blocks = append(blocks, Paragraph{Runs: Plain(fmt.Sprintf(wording.StaffText, len(posts), fulltime))}, p.posts())
	}
	if len(months) > 0 {
		blocks = append(blocks, p.roll(months, sum))
	}
	if len(trainings) > 0 {
		blocks = append(blocks, Paragraph{Runs: Plain(fmt.Sprintf(wording.TrainingText, len(trainings), field.ShowRatio(hours)))}, p.trainings())
	}
	return blocks
}

// posts lists the staff; for everybody without their names.
func (p *paper) posts() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableStaff}
	if !p.public {
		t.Columns = append(t.Columns, Column{Title: wording.ColPerson, Weight: 5})
	}
	t.Columns = append(t.Columns, Column{Title: wording.ColPost, Weight: 6}, Column{Title: wording.ColFulltime, Weight: 3, Align: Centre},
		Column{Title: wording.ColSinceDay, Weight: 5, Align: Centre}, Column{Title: wording.ColUntilDay, Weight: 5, Align: Centre}, Column{Title: wording.ColCertificate, Weight: 8})
	for _, s := range p.Facts.Posts() {
		var cells []string
		if !p.public {
			cells = append(cells, string(s.Name))
		}
		until := wording.Dash
		if s.To != "" {
			until = string(s.To)
		}
		t.Rows = append(t.Rows, Cells(append(cells, filled(string(s.Post)), yesNo(s.Fulltime), string(s.From), until, string(s.Certificate))...))
	}
	return t
}

func (p *paper) roll(months []count.TeamMonth, sum count.TeamMonth) Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableRoll, Note: wording.NoteRoll, Columns: []Column{{Title: wording.ColMonth, Weight: 4}}}
	for _, title := range []string{wording.ColStaff, wording.ColOwed, wording.ColPresent, wording.ColPresence} {
		t.Columns = append(t.Columns, Column{Title: title, Weight: 5, Align: Right})
	}
	for _, m := range months {
		t.Rows = append(t.Rows, Cells(fmt.Sprintf(wording.MonthName, app.Day(m.Month).Month()), strconv.Itoa(m.Staff), field.ShowRatio(m.Owed), field.ShowRatio(m.Present), presence(m)))
	}
	total := Cells(wording.RowTotal, "", field.ShowRatio(sum.Owed), field.ShowRatio(sum.Present), presence(sum))
	total.Grey = true
	t.Totals = []Row{total}
	return t
}

func presence(m count.TeamMonth) string {
	if m.Owed.Sign() == 0 {
		return wording.NoData
	}
	return field.ShowShare(m.Present.Over(m.Owed))
}

func (p *paper) trainings() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableTraining, Columns: []Column{
		{Title: wording.ColDate, Weight: 3, Align: Centre}, {Title: wording.ColTopic, Weight: 10}, {Title: wording.ColHoursEach, Weight: 3, Align: Right},
		{Title: wording.ColHeads, Weight: 3, Align: Right}, {Title: wording.ColWay, Weight: 3},
	}}
	if !p.public {
		t.Columns = append(t.Columns, Column{Title: wording.ColTrainer, Weight: 5})
	}
	trainings, _ := p.Facts.TrainingRows()
	for _, one := range trainings {
		cells := []string{p.shortDate(one.Day), string(one.Topic), filled(one.Hours.String()), number(one.People), term.TableTrainingWay.Label(string(one.Way))}
		if !p.public {
			cells = append(cells, string(one.Trainer))
		}
		t.Rows = append(t.Rows, Cells(cells...))
	}
	return t
}

// volunteers is the section of the volunteers, by post; their names are never printed.
func (p *paper) volunteers() []Block {
	posts, sum := p.Facts.PostRows()
	if len(posts) == 0 {
		return nil
	}
	heading := p.section(wording.SectionVolunteer)
	t := Table{Number: p.nextTable(), Caption: wording.TableVolunteer, Columns: []Column{
		{Title: wording.ColPost, Weight: 10}, {Title: wording.ColTimes, Weight: 4, Align: Right}, {Title: wording.ColVolunteers, Weight: 5, Align: Right}, {Title: wording.ColServed, Weight: 5, Align: Right},
	}}
	for _, row := range posts {
		t.Rows = append(t.Rows, Cells(row.Post, strconv.Itoa(row.Times), number(row.People), served(row)))
	}
	total := Cells(wording.RowTotal, strconv.Itoa(sum.Times), number(sum.People), served(sum))
	total.Grey = true
	t.Totals = []Row{total}
	text := fmt.Sprintf(wording.VolunteerText, sum.Times, number(sum.People), served(sum))
	return []Block{heading, Paragraph{Runs: Plain(text)}, t}
}

// served shows the hours of volunteers, or that nobody wrote any down.
func served(row count.PostRow) string {
	if row.Timed == 0 {
		return wording.NotFilled
	}
	return field.ShowRatio(row.Hours)
}

// assets is the section of the stock-take; only what does not agree is listed.
func (p *paper) assets() []Block {
	rows, agreeing := p.Facts.CountRows()
	if len(p.Facts.Assets) == 0 {
		return nil
	}
	blocks := []Block{p.section(wording.SectionAssets), Paragraph{Runs: Plain(fmt.Sprintf(wording.AssetsText, len(p.Facts.Assets), len(rows), agreeing))}}
	if agreeing == len(rows) {
		return blocks
	}
	t := Table{Number: p.nextTable(), Caption: wording.TableDiffer, Columns: []Column{
		{Title: wording.ColAssetNo, Weight: 5, Align: Centre}, {Title: wording.ColAsset, Weight: 10}, {Title: wording.ColCountDay, Weight: 4, Align: Centre},
		{Title: wording.ColListed, Weight: 4, Align: Right}, {Title: wording.ColFound, Weight: 4, Align: Right},
	}}
	for _, row := range rows {
		if row.Agrees {
			continue
		}
		code, name := wording.Dash, wording.Dash
		if row.Asset != nil {
			code, name = string(row.Asset.Code), string(row.Asset.Name)
		}
		t.Rows = append(t.Rows, Cells(code, name, p.shortDate(row.Count.Day), number(row.Count.Listed), number(row.Count.Found)))
	}
	return append(blocks, t)
}

// displays is the section of what is put up and what is there for those who need it.
func (p *paper) displays() []Block {
	rows := p.Facts.CheckRows()
	if len(rows) == 0 {
		return nil
	}
	heading := p.section(wording.SectionDisplay)
	t := Table{Number: p.nextTable(), Caption: wording.TableDisplay, Columns: []Column{
		{Title: wording.ColCheckItem, Weight: 8}, {Title: wording.ColCheckDay, Weight: 4, Align: Centre}, {Title: wording.ColConclusion, Weight: 4, Align: Centre}, {Title: wording.ColCheckWhy, Weight: 10},
	}}
	counts := map[app.Code]int{}
	for _, row := range rows {
		name := term.TableDisplayItem.Label(string(row.Item))
		if row.Check == nil {
			counts[""]++
			t.Rows = append(t.Rows, Cells(name, wording.Dash, wording.GateUnchecked, ""))
			continue
		}
		counts[row.Check.Result]++
		t.Rows = append(t.Rows, Cells(name, p.shortDate(row.Check.Day), filled(term.TableDisplayResult.Label(string(row.Check.Result))), string(row.Check.Reason)))
	}
	text := fmt.Sprintf(wording.DisplayText, counts["pass"], counts["fail"], counts["na"], counts[""])
	return []Block{heading, Paragraph{Runs: Plain(text)}, t}
}

// documents is the section of the papers of the year.
func (p *paper) documents() []Block {
	t := Table{Caption: wording.TableDocuments, Columns: []Column{
		{Title: wording.ColPaperKind, Weight: 4}, {Title: wording.ColDocument, Weight: 12}, {Title: wording.ColFiled, Weight: 5, Align: Centre},
	}}
	for _, d := range p.Facts.Documents {
		if d.Year.Or(0) == int64(p.Facts.Year) {
			t.Rows = append(t.Rows, Cells(term.TableDocument.Label(string(d.Kind)), string(d.Name), string(d.Filed)))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	heading := p.section(wording.SectionDocuments)
	t.Number = p.nextTable()
	return []Block{heading, t}
}
