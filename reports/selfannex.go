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

// annexSize is the type of the records in full.
const annexSize = 8.5

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
	before := traced{}
	for _, line := range p.built() {
		blocks = append(blocks, p.trace(line, before)...)
	}
	return blocks
}

// logTable sets the log month by month, the days in two halves beside each other and the sums of the month below them,
// which are those of the table of months. What went wrong stands in the note.
func (p *paper) logTable() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableAnnexOpening, Size: annexSize, Tight: true, Hairlines: true, Running: &Running{Chapter: wording.AnnexOpening}}
	for range 2 {
		t.Columns = append(t.Columns, Column{Title: wording.ColDate, Weight: 15, Align: Centre}, Column{Title: wording.ColSegments, Weight: 39.5},
			Column{Title: wording.ColHoursShort, Weight: 13.5, Align: Right}, Column{Title: wording.ColVisits, Weight: 14, Align: Right})
	}
	hours := delivery.HoursOf(p.Facts.Openings)
	var year logged
	for from := 0; from < len(p.Logged); {
		to, month := from, logged{}
		for ; to < len(p.Logged) && app.MonthOf(p.Logged[to].Day) == app.MonthOf(p.Logged[from].Day); to++ {
			month = month.plus(hours.Minutes(p.Logged[to].Day), p.Logged[to].Visits.Or(0))
		}
		half := from + (to-from+1)/2
		for i := from; i < half; i++ {
			left, right := p.logCells(p.Logged[i], hours), make([]Cell, len(t.Columns)/2)
			if other := half + i - from; other < to {
				right = p.logCells(p.Logged[other], hours)
			}
			t.Rows = append(t.Rows, Row{Cells: append(left, right...)})
		}
		t.Rows = append(t.Rows, month.row(fmt.Sprintf(wording.MonthSubtotal, p.Logged[from].Day.Month(), month.opened)))
		year = logged{year.opened + month.opened, year.minutes + month.minutes, year.visits + month.visits}
		from = to
	}
	t.Totals = []Row{year.row(fmt.Sprintf(wording.YearTotal, year.opened))}
	if !p.public {
		t.Note = p.troubles()
	}
	return t
}

// troubles says what went wrong on which days, empty if nothing did.
func (p *paper) troubles() string {
	days := map[string][]count.Ref{}
	var order []string
	for _, o := range p.Logged {
		trouble := string(o.Trouble)
		if trouble == "" {
			continue
		}
		if len(days[trouble]) == 0 {
			order = append(order, trouble)
		}
		days[trouble] = append(days[trouble], count.Ref{No: string(o.Day)})
	}
	if len(order) == 0 {
		return ""
	}
	for i, trouble := range order {
		order[i] = fmt.Sprintf(wording.MarkedBy, trouble, Numbers(days[trouble]))
	}
	return fmt.Sprintf(wording.NoteTrouble, strings.Join(order, wording.Semicolon))
}

// logCells is one day of the log.
func (p *paper) logCells(o *delivery.Opening, hours delivery.Hours) []Cell {
	day := p.shortDate(o.Day) + " " + wording.ShortWeekday(int(o.Day.Weekday()))
	return Cells(day, filled(strings.ReplaceAll(o.Segments.Text(), ";", wording.Comma)), app.Frac(hours.Minutes(o.Day), 60).Decimal(1), number(o.Visits)).Cells
}

// logged is what some days of the log come to.
type logged struct {
	opened          int
	minutes, visits int64
}

func (l logged) plus(minutes, visits int64) logged {
	l.minutes, l.visits = l.minutes+minutes, l.visits+visits
	if minutes > 0 {
		l.opened++
	}
	return l
}

func (l logged) row(name string) Row {
	return Row{Grey: true, Cells: []Cell{{Text: name, Span: 6}, {Text: tenths(l.minutes)}, {Text: field.ShowNumber(l.visits)}}}
}

func (p *paper) activityTable() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableAnnexActivity, Size: annexSize, Tight: true, Running: &Running{Chapter: wording.AnnexActivity}, Columns: []Column{
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
		return Row{Cells: []Cell{{Text: fmt.Sprintf(wording.PageSubtotal, field.ShowCount(to-from)), Span: 4}, {Text: strconv.FormatInt(events, 10)}, {Text: field.ShowNumber(people)}, {}}}
	}
	return t
}
