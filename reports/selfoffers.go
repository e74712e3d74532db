package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// planned is the section of the activity plan: every line with what became of it.
func (p *paper) planned() []Block {
	rows := p.Facts.PlanRows()
	if len(rows) == 0 {
		return nil
	}
	t := Table{Columns: []Column{
		{Title: wording.ColPlanName, Weight: 8}, {Title: wording.ColClass, Weight: 6}, {Title: wording.ColDueDay, Weight: 5, Align: Centre}, {Title: wording.ColExpected, Weight: 5, Align: Right},
		{Title: wording.ColBudget, Weight: 6, Align: Right}, {Title: wording.ColHeld, Weight: 6, Align: Right}, {Title: wording.ColOff, Weight: 6, Align: Right}, {Title: wording.ColOutcome, Weight: 7},
	}}
	var outcomes [4]int
	for _, row := range rows {
		line := row.Line
		outcomes[row.Outcome]++
		t.Rows = append(t.Rows, Cells(string(line.Name), term.TableClass.Label(string(line.Class)), p.shortDate(line.Due), number(line.Expected), money(line.Budget),
			strconv.FormatInt(row.Events, 10), strconv.FormatInt(row.Off, 10), outcomeOf(row)))
	}
	text := fmt.Sprintf(wording.PlanText, len(rows), outcomes[count.Done], outcomes[count.CalledOff], outcomes[count.Undone], outcomes[count.Ahead])
	heading := p.section(wording.SectionPlanDone)
	t.Number, t.Caption = p.nextTable(), wording.TablePlanned
	return []Block{heading, Paragraph{Runs: Plain(text)}, t}
}

func outcomeOf(row count.PlanRow) string {
	switch row.Outcome {
	case count.Done:
		return wording.PlanDone
	case count.CalledOff:
		return because(row.Causes)
	case count.Undone:
		return wording.PlanUndone
	}
	return wording.PlanAhead
}

// because says that a line was called off, and why.
func because(causes []app.Code) string {
	var labels []string
	for _, c := range causes {
		labels = append(labels, term.TableCause.Label(string(c)))
	}
	if len(labels) == 0 {
		return wording.PlanOff
	}
	return fmt.Sprintf(wording.PlanOffWhy, strings.Join(labels, wording.ListComma))
}

// money shows an amount in yuan, or that nobody filled it in.
func money(m app.Money) string {
	text := m.String()
	whole, part, has := strings.Cut(text, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || !has {
		return filled(text)
	}
	return field.ShowNumber(n) + "." + part
}

// courses is the section of the training courses with their lessons.
func (p *paper) courses() []Block {
	rows := p.Facts.CourseRows()
	if len(rows) == 0 {
		return nil
	}
	heading := p.section(wording.SectionCourses)
	t := Table{Number: p.nextTable(), Caption: wording.TableCourses, Columns: []Column{{Title: wording.ColCourse, Weight: 9}}}
	if !p.public {
		t.Columns = append(t.Columns, Column{Title: wording.ColTeacher, Weight: 5})
	}
	for _, title := range []string{wording.ColLessons, wording.ColLessonHeld, wording.ColLessonPast, wording.ColEnrolled, wording.ColFinished, wording.ColLessonTurn} {
		t.Columns = append(t.Columns, Column{Title: title, Weight: 5, Align: Right})
	}
	t.Columns = append(t.Columns, Column{Title: wording.ColPaid, Weight: 4, Align: Centre})
	for _, row := range rows {
		c := row.Course
		cells := []string{strings.TrimSpace(string(c.Name) + wording.Space + string(c.Round))}
		if !p.public {
			cells = append(cells, filled(string(c.Teacher)))
		}
		t.Rows = append(t.Rows, Cells(append(cells, number(c.Lessons), strconv.FormatInt(row.Lessons, 10), strconv.FormatInt(row.Before, 10),
			number(c.Enrolled), number(c.Finished), number(row.Attended), yesNo(c.Paid))...))
	}
	sum := count.CourseSum(rows)
	text := fmt.Sprintf(wording.CoursesText, len(rows), sum.Lessons, number(sum.Enrolled), number(sum.Finished))
	return []Block{heading, Paragraph{Runs: Plain(text)}, t}
}

// books is the section of the book service, month by month.
func (p *paper) books() []Block {
	months, sum := p.Facts.BookRows()
	if len(months) == 0 {
		return nil
	}
	heading := p.section(wording.SectionBooks)
	t := Table{Number: p.nextTable(), Caption: wording.TableBooks, Note: wording.NoteBooks, Columns: []Column{{Title: wording.ColMonth, Weight: 3}}}
	for _, title := range []string{wording.ColVisits, wording.ColCards, wording.ColLent, wording.ColBack, wording.ColAdded, wording.ColStock} {
		t.Columns = append(t.Columns, Column{Title: title, Weight: 4, Align: Right})
	}
	for _, b := range months {
		t.Rows = append(t.Rows, Cells(fmt.Sprintf(wording.MonthName, app.Day(b.Month).Month()), number(b.Visits), number(b.Cards), number(b.Lent), number(b.Returned), number(b.Added), number(b.Total)))
	}
	total := Cells(wording.RowTotal, number(sum.Visits), number(sum.Cards), number(sum.Lent), number(sum.Returned), number(sum.Added), number(sum.Total))
	total.Grey = true
	t.Totals = []Row{total}
	return []Block{heading, t}
}

// bookings is the section of the spaces that were lent.
func (p *paper) bookings() []Block {
	rows := p.Facts.BookingRows()
	if len(rows) == 0 {
		return nil
	}
	heading := p.section(wording.SectionBookings)
	t := Table{Number: p.nextTable(), Caption: wording.TableBookings, Columns: []Column{{Title: wording.ColSpace, Weight: 8}}}
	for _, title := range []string{wording.ColBooked, wording.ColUsed, wording.ColMissed, wording.ColBookingOff, wording.ColUsers} {
		t.Columns = append(t.Columns, Column{Title: title, Weight: 4, Align: Right})
	}
	for _, row := range rows {
		t.Rows = append(t.Rows, Cells(p.Names[row.Space], strconv.Itoa(row.All), strconv.Itoa(row.Used), strconv.Itoa(row.Missed), strconv.Itoa(row.Cancelled), number(row.People)))
	}
	return []Block{heading, t}
}

// brands is the section of what the house is known for.
func (p *paper) brands() []Block {
	rows := p.Facts.BrandRows()
	if len(rows) == 0 {
		return nil
	}
	heading := p.section(wording.SectionBrands)
	t := Table{Number: p.nextTable(), Caption: wording.TableBrands, Columns: []Column{
		{Title: wording.ColBrand, Weight: 10}, {Title: wording.ColClass, Weight: 6}, {Title: wording.ColSince, Weight: 4, Align: Centre},
		{Title: wording.ColBrandNo, Weight: 5, Align: Right}, {Title: wording.ColPeople, Weight: 5, Align: Right},
	}}
	for _, row := range rows {
		b := row.Brand
		t.Rows = append(t.Rows, Cells(string(b.Name), filled(term.TableClass.Label(string(b.Class))), filled(b.Since.String()), strconv.Itoa(row.Held), number(row.People)))
	}
	return []Block{heading, t}
}

// consultations is the section of what residents were asked.
func (p *paper) consultations() []Block {
	rows := p.Facts.Asked()
	if len(rows) == 0 {
		return nil
	}
	heading := p.section(wording.SectionConsult)
	t := Table{Number: p.nextTable(), Caption: wording.TableConsult, Columns: []Column{
		{Title: wording.ColDate, Weight: 3, Align: Centre}, {Title: wording.ColTopic, Weight: 8}, {Title: wording.ColWay, Weight: 3}, {Title: wording.ColHeads, Weight: 3, Align: Right},
		{Title: wording.ColMember, Weight: 6, Align: Centre}, {Title: wording.ColResult, Weight: 10},
	}}
	for _, c := range rows {
		t.Rows = append(t.Rows, Cells(p.shortDate(c.Day), string(c.Topic), filled(term.TableConsultWay.Label(string(c.Way))), number(c.People), yesNo(c.Member), filled(string(c.Result))))
	}
	return []Block{heading, t}
}
