package reports

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// services is the chapter of 用: opening, classes without gap, groups covered, then what there are
// records of: the plan and what was cancelled, courses, books, bookings, brands, residents asked.
func (p *paper) services() []Block {
	blocks := append(p.opening(), p.classes()...)
	blocks = append(blocks, p.groups()...)
	blocks = append(blocks, p.planned()...)
	if len(p.Cancelled) > 0 {
		blocks = append(blocks, p.section(wording.SectionCancel), p.cancelled())
	}
	for _, section := range []func() []Block{p.courses, p.books, p.bookings, p.brands, p.consultations} {
		blocks = append(blocks, section()...)
	}
	return blocks
}

func (p *paper) opening() []Block {
	var opened int
	var minutes, staggered, visits int64
	for _, m := range p.Months {
		opened += m.Opened
		minutes, staggered, visits = minutes+m.Minutes, staggered+m.Staggered, visits+m.Visits
	}
	text := fmt.Sprintf(wording.OpeningText, opened, field.ShowRatio(app.Frac(minutes, 60)), field.ShowRatio(app.Frac(staggered, 60)), field.ShowNumber(visits))
	blocks := []Block{p.section(wording.SectionOpening), Paragraph{Runs: Plain(text)}, p.months()}
	if len(p.Closures) > 0 {
		blocks = append(blocks, p.closures())
	}
	return blocks
}

func (p *paper) months() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableMonths, Note: wording.NoteMonths}
	for _, title := range []string{wording.ColMonth, wording.ColDays, wording.ColOpened, wording.ColExempt, wording.ColHours, wording.ColStaggered, wording.ColVisits, wording.ColEvents, wording.ColPeople} {
		t.Columns = append(t.Columns, Column{Title: title, Weight: 4, Align: Right})
	}
	t.Columns[0].Align = Left
	sum := count.Month{People: app.Whole(0)}
	for i, m := range p.Months {
		if m.Days == 0 {
			continue
		}
		t.Rows = append(t.Rows, monthRow(fmt.Sprintf(wording.MonthName, i+1), m))
		sum.Days, sum.Opened, sum.Exempt = sum.Days+m.Days, sum.Opened+m.Opened, sum.Exempt+m.Exempt
		sum.Minutes, sum.Staggered = sum.Minutes+m.Minutes, sum.Staggered+m.Staggered
		sum.Visits, sum.VisitDays, sum.Events = sum.Visits+m.Visits, sum.VisitDays+m.VisitDays, sum.Events+m.Events
		sum.People, sum.PeopleRows = sum.People.Plus(m.People), sum.PeopleRows+m.PeopleRows
	}
	total := monthRow(wording.RowTotal, sum)
	total.Grey = true
	t.Totals = []Row{total}
	return t
}

func monthRow(name string, m count.Month) Row {
	visits, people := field.ShowNumber(m.Visits), field.ShowRatio(m.People)
	if m.VisitDays == 0 {
		visits = wording.NoData
	}
	if m.PeopleRows == 0 && m.Events > 0 {
		people = wording.NoData
	}
	return Cells(name, strconv.Itoa(m.Days), strconv.Itoa(m.Opened), strconv.Itoa(m.Exempt),
		tenths(m.Minutes), tenths(m.Staggered), visits, strconv.FormatInt(m.Events, 10), people)
}

// tenths shows minutes as hours with one decimal.
func tenths(minutes int64) string {
	whole, part, _ := strings.Cut(app.Frac(minutes, 60).Decimal(1), ".")
	return grouped(whole) + "." + part
}

func (p *paper) closures() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableClosures, Columns: []Column{
		{Title: wording.ColNo, Weight: 7}, {Title: wording.ColSpan, Weight: 9}, {Title: wording.ColScope, Weight: 5}, {Title: wording.ColCause, Weight: 5},
		{Title: wording.ColNotice, Weight: 5, Align: Centre}, {Title: wording.ColSudden, Weight: 3, Align: Centre},
		{Title: wording.ColExemption, Weight: 3, Align: Centre}, {Title: wording.ColVerdict, Weight: 4, Align: Centre},
	}}
	for _, c := range p.Closures {
		scope := wording.WholeFacility
		if c.Space != "" {
			scope = p.Names[c.Space]
		}
		verdict := wording.Unlawful
		if c.Lawfully() {
			verdict = wording.Lawful
		}
		t.Rows = append(t.Rows, Cells(string(c.No), p.shortDate(c.From)+wording.RangeMark+p.shortDate(c.To), scope, filled(term.TableClosure.Label(string(c.Cause))),
			filled(p.noticeDate(c)), yesNo(c.Sudden), yesNo(c.Exempt), verdict))
	}
	return t
}

func (p *paper) noticeDate(c *delivery.Closure) string {
	if c.Notice == "" {
		return ""
	}
	return p.shortDate(c.Notice)
}

func (p *paper) classes() []Block {
	blocks := []Block{p.section(wording.SectionClasses), Paragraph{Runs: Plain(p.classesText())}, p.matrix(), p.chart()}
	return append(blocks, p.peopleTable())
}

func (p *paper) classesText() string {
	apply, reached := 0, 0
	var missing []string
	for _, row := range p.Coverage {
		if row.Inapplicable {
			continue
		}
		apply++
		if row.Reached {
			reached++
			continue
		}
		missing = append(missing, term.TableClass.Label(string(row.Class)))
	}
	if apply == 0 {
		return fmt.Sprintf(wording.ClassesText, 0, 0, wording.Dash)
	}
	text := fmt.Sprintf(wording.ClassesText, apply, reached, field.ShowShare(app.Frac(int64(reached), int64(apply))))
	if len(missing) > 0 {
		text += fmt.Sprintf(wording.ClassesMissing, strings.Join(missing, wording.ListComma))
	}
	return text
}

func (p *paper) matrix() Matrix {
	m := Matrix{Number: p.nextTable(), Caption: wording.TableMatrix, Corner: wording.ColClass, Tail: []string{wording.ColTotal, wording.ColMinimum, wording.ColConclusion},
		Total: wording.RowTotal, Note: wording.NoteMatrix}
	for month := 1; month <= 12; month++ {
		m.Columns = append(m.Columns, strconv.Itoa(month))
	}
	last := p.Facts.Last().Month()
	var sums [12]int64
	var total int64
	for _, row := range p.Coverage {
		line := MatrixRow{Name: term.TableClass.Label(string(row.Class)), Tail: []string{strconv.FormatInt(row.Total, 10), strconv.FormatInt(row.Minimum, 10), verdictOf(row)}, Short: !row.Reached}
		for month, n := range row.Months {
			amount := Counted(n)
			if month+1 > last {
				amount = Amount{}
			}
			line.Counts = append(line.Counts, amount)
			sums[month] += n
		}
		total += row.Total
		m.Rows = append(m.Rows, line)
		if row.How != "" {
			m.Note += fmt.Sprintf(wording.NoteMatrixHow, line.Name, row.How)
		}
	}
	for month, n := range sums {
		text := strconv.FormatInt(n, 10)
		if month+1 > last {
			text = ""
		}
		m.Sums = append(m.Sums, text)
	}
	m.Sums = append(m.Sums, field.ShowNumber(total))
	return m
}

func verdictOf(row count.CoverageRow) string {
	switch {
	case row.Inapplicable:
		return wording.Inapplicable
	case row.Reached:
		return wording.Reached
	}
	return wording.Missing
}

func (p *paper) chart() BarLine {
	chart := BarLine{Number: p.nextChart(), Caption: wording.ChartMonths}
	var visits, people int64
	for i, m := range p.Months {
		point := Point{Label: fmt.Sprintf(wording.MonthName, i+1)}
		if m.VisitDays > 0 {
			point.Bar = Counted(m.Visits)
			visits += m.Visits
		}
		if m.PeopleRows > 0 {
			n := whole(m.People.Decimal(0))
			point.Line = Counted(n)
		}
		chart.Points = append(chart.Points, point)
	}
	sum := app.Whole(0)
	for _, m := range p.Months {
		sum = sum.Plus(m.People)
	}
	people = whole(sum.Decimal(0))
	chart.Bars = fmt.Sprintf(wording.LegendVisits, field.ShowNumber(visits))
	chart.Line = fmt.Sprintf(wording.LegendPeople, field.ShowNumber(people))
	return chart
}

// peopleTable repeats the line of the chart in figures; the months are its columns.
func (p *paper) peopleTable() Table {
	t := Table{Columns: []Column{{Title: wording.ColMonth, Weight: 5}}}
	row := Cells(wording.RowPeople)
	for i, m := range p.Months {
		t.Columns = append(t.Columns, Column{Title: strconv.Itoa(i + 1), Weight: 3, Align: Right})
		text := ""
		switch {
		case m.PeopleRows > 0:
			text = field.ShowNumber(whole(m.People.Decimal(0)))
		case m.Days > 0:
			text = wording.Dash
		}
		row.Cells = append(row.Cells, Cell{Text: text})
	}
	t.Rows = []Row{row}
	return t
}

func (p *paper) groups() []Block {
	t := Table{Number: p.nextTable(), Caption: wording.TableGroups, Note: wording.NoteGroups, Columns: []Column{
		{Title: wording.ColGroup, Weight: 5}, {Title: wording.ColTargeted, Weight: 4, Align: Right}, {Title: wording.ColNeed, Weight: 3, Align: Right},
		{Title: wording.ColGroupPeople, Weight: 4, Align: Right}, {Title: wording.ColGroupBase, Weight: 5, Align: Right}, {Title: wording.ColShare, Weight: 3, Align: Right},
		{Title: wording.ColFloor, Weight: 3, Align: Right}, {Title: wording.ColConclusion, Weight: 3, Align: Centre},
	}}
	reached := 0
	for _, g := range p.Groups {
		people, base, share, verdict := wording.NoData, wording.NoData, wording.NoData, wording.Missing
		if g.Known {
			people, base, share = field.ShowRatio(g.People), field.ShowRatio(g.Base), field.ShowShare(g.Share())
		}
		if g.Reached {
			reached++
			verdict = wording.Reached
		}
		t.Rows = append(t.Rows, Cells(term.TableAudience.Label(string(g.Key)), strconv.FormatInt(g.Events, 10), strconv.FormatInt(g.Need, 10), people, base, share, field.ShowShare(g.Floor), verdict))
	}
	return []Block{p.section(wording.SectionGroups), Paragraph{Runs: Plain(fmt.Sprintf(wording.GroupsText, reached))}, t}
}

func (p *paper) cancelled() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableCancelled, Columns: []Column{
		{Title: wording.ColNo, Weight: 6}, {Title: wording.ColDate, Weight: 4, Align: Centre}, {Title: wording.ColName, Weight: 12},
		{Title: wording.ColStatus, Weight: 3, Align: Centre}, {Title: wording.ColCause, Weight: 5},
	}}
	for _, a := range p.Cancelled {
		t.Rows = append(t.Rows, Cells(string(a.No), p.shortDate(a.Start), string(a.Name), term.TableStatus.Label(string(a.Status)), filled(term.TableCause.Label(string(a.Cause)))))
	}
	return t
}
