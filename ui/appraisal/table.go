package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// tableOf breaks an indicator's figure down: what comes from the opening log by month, classes, groups and festivals one by
// one, everything else as records by month. Without data there is nothing to break down.
func tableOf(line appraisal.Indicator, facts *count.Facts) (table, bool) {
	if line.State != count.HasData {
		return table{}, false
	}
	switch line.Item.Metric {
	case "open.weeklyHours":
		return hoursByMonth(facts), true
	case "open.staggeredShare":
		return staggeredByMonth(facts), true
	case "open.restDays":
		return restByMonth(line), true
	case "visits.personTimes":
		return visitsByMonth(facts), true
	case "activity.classes":
		return classes(facts), true
	case "activity.groups":
		return groups(facts), true
	case "activity.festivals":
		return festivals(line, facts), true
	}
	return recordsByMonth(line), true
}

func monthName(i int) string { return fmt.Sprintf(wording.AppraisalMonth, i+1) }

// hours shows minutes as hours.
func hours(minutes int64) string { return field.ShowRatio(app.Frac(minutes, 60)) }

func hoursByMonth(facts *count.Facts) table {
	t := table{title: wording.AppraisalByMonth, note: wording.AppraisalFromLog, heads: []string{wording.AppraisalMonthHead, wording.AppraisalOpenDays, wording.AppraisalHours, wording.AppraisalRemark},
		widths: []float32{44, 62, 64}}
	var days int
	var minutes int64
	for i, m := range facts.Months() {
		if m.Days == 0 {
			continue
		}
		row := tableRow{cells: []string{monthName(i), fmt.Sprint(m.Opened), hours(m.Minutes), ""}}
		switch missing := m.Days - m.Opened - m.Exempt; {
		case m.Exempt > 0:
			row.cells[3], row.marked = fmt.Sprintf(wording.AppraisalExempt, m.Exempt), true
		case missing > 0:
			row.cells[3] = fmt.Sprintf(wording.AppraisalClosedDays, missing)
		}
		t.rows = append(t.rows, row)
		days, minutes = days+m.Opened, minutes+m.Minutes
	}
	t.total = []string{wording.AppraisalSum, fmt.Sprint(days), hours(minutes), ""}
	return t
}

func staggeredByMonth(facts *count.Facts) table {
	t := table{title: wording.AppraisalByMonth, note: wording.AppraisalFromLog, heads: []string{wording.AppraisalMonthHead, wording.AppraisalHours, wording.AppraisalStaggered, wording.AppraisalShare},
		widths: []float32{64, 60, 48}}
	var all, part int64
	for i, m := range facts.Months() {
		if m.Days == 0 {
			continue
		}
		t.rows = append(t.rows, tableRow{cells: []string{monthName(i), hours(m.Minutes), hours(m.Staggered), share(m.Staggered, m.Minutes)}})
		all, part = all+m.Minutes, part+m.Staggered
	}
	t.total = []string{wording.AppraisalSum, hours(all), hours(part), share(part, all)}
	return t
}

// share is a part of a whole in per cent, a dash where the whole is nothing.
func share(part, whole int64) string {
	if whole == 0 {
		return term.WordDash
	}
	return field.ShowShare(app.Frac(part, whole))
}

// restByMonth sets the rest days opened beside those on which the doors stayed shut.
func restByMonth(line appraisal.Indicator) table {
	t := table{title: wording.AppraisalByMonth, note: wording.AppraisalRestDays, heads: []string{wording.AppraisalMonthHead, wording.AppraisalDue, wording.AppraisalOpened, wording.AppraisalNotOpened},
		widths: []float32{44, 44, 50}}
	var missed [12]int
	var opened [12]int
	for _, ref := range line.Measure.Marked.All() {
		if ref.ID == "" && ref.Day != "" {
			missed[ref.Day.Month()-1]++
		}
	}
	for _, ref := range line.Measure.Records.All() {
		opened[ref.Day.Month()-1]++
	}
	var sumDue, sumMissed int
	for i := range opened {
		due := opened[i] + missed[i]
		if due == 0 {
			continue
		}
		t.rows = append(t.rows, tableRow{cells: []string{monthName(i), fmt.Sprint(due), fmt.Sprint(opened[i]), blankZero(missed[i])}, marked: missed[i] > 0})
		sumDue, sumMissed = sumDue+due, sumMissed+missed[i]
	}
	t.total = []string{wording.AppraisalSum, fmt.Sprint(sumDue), fmt.Sprint(sumDue - sumMissed), blankZero(sumMissed)}
	return t
}

func blankZero(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// visitsByMonth sets the door count beside the participants where the 口径 adds both.
func visitsByMonth(facts *count.Facts) table {
	both := facts.Pack.Visits == term.VisitsAll
	t := table{title: wording.AppraisalByMonth, note: wording.AppraisalPeople, heads: []string{wording.AppraisalMonthHead, wording.AppraisalVisits}, widths: []float32{76}}
	if both {
		t.heads, t.widths = append(t.heads, wording.AppraisalAttended), append(t.widths, 84)
	}
	var visits int64
	people := app.Whole(0)
	for i, m := range facts.Months() {
		if m.Days == 0 {
			continue
		}
		row := []string{monthName(i), field.ShowNumber(m.Visits)}
		if both {
			row = append(row, field.ShowRatio(m.People))
		}
		t.rows = append(t.rows, tableRow{cells: row})
		visits, people = visits+m.Visits, people.Plus(m.People)
	}
	t.total = []string{wording.AppraisalSum, field.ShowNumber(visits)}
	if both {
		t.total = append(t.total, field.ShowRatio(people))
	}
	return t
}

func classes(facts *count.Facts) table {
	t := table{title: wording.AppraisalByClass, heads: []string{wording.AppraisalClass, wording.AppraisalHeld, wording.AppraisalMinimum, ""}, widths: []float32{36, 36, 46}}
	for _, row := range facts.Coverage() {
		verdict := wording.AppraisalMet
		switch {
		case row.Inapplicable:
			verdict = term.WordInapplicable
		case !row.Reached:
			verdict = wording.HomeMatrixMissing
		}
		t.rows = append(t.rows, tableRow{marked: !row.Reached && !row.Inapplicable, quiet: row.Inapplicable,
			cells: []string{term.TableClass.Label(string(row.Class)), fmt.Sprint(row.Total), fmt.Sprint(max(row.Minimum, 1)), verdict}})
	}
	return t
}

func groups(facts *count.Facts) table {
	t := table{title: wording.AppraisalByGroup, heads: []string{wording.AppraisalGroup, wording.AppraisalTargeted, wording.AppraisalShare, wording.AppraisalFloor}, widths: []float32{38, 46, 44}}
	for _, g := range facts.Groups() {
		held := term.WordNoData
		if g.Known {
			held = field.ShowShare(g.Share())
		}
		t.rows = append(t.rows, tableRow{marked: !g.Reached, cells: []string{term.TableAudience.Label(string(g.Key)), fmt.Sprintf(wording.AppraisalOfNeed, g.Events, g.Need), held,
			field.ShowShare(g.Floor)}})
	}
	return t
}

func festivals(line appraisal.Indicator, facts *count.Facts) table {
	t := table{title: wording.AppraisalByFestival, heads: []string{wording.AppraisalFestival, wording.AppraisalHeld}, widths: []float32{70}}
	counts := map[string]int{}
	for _, ref := range line.Measure.Records.All() {
		counts[ref.Value]++
	}
	for _, key := range facts.Pack.Festivals {
		label := term.TableFestival.Label(string(key))
		row := tableRow{cells: []string{label, fmt.Sprintf(wording.AppraisalRows, field.ShowCount(counts[label]))}}
		if counts[label] == 0 {
			row = tableRow{cells: []string{label, wording.AppraisalNotYet}, marked: true}
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// recordsByMonth counts the records behind the figure, and those to look at.
func recordsByMonth(line appraisal.Indicator) table {
	t := table{title: wording.AppraisalByMonth, note: wording.AppraisalRecordCount, heads: []string{wording.AppraisalMonthHead, wording.AppraisalRecords, wording.AppraisalToLook}, widths: []float32{60, 60}}
	var all, marked [13]int // records without a day stand at 0
	for _, ref := range line.Measure.Records.All() {
		all[ref.Day.Month()]++
	}
	for _, ref := range line.Measure.Marked.All() {
		marked[ref.Day.Month()]++
	}
	sum, look := 0, 0
	for i := range all {
		if all[i]+marked[i] == 0 {
			continue
		}
		name := wording.AppraisalUndated
		if i > 0 {
			name = monthName(i - 1)
		}
		t.rows = append(t.rows, tableRow{cells: []string{name, field.ShowCount(all[i]), blankZero(marked[i])}, marked: marked[i] > 0})
		sum, look = sum+all[i], look+marked[i]
	}
	t.total = []string{wording.AppraisalSum, field.ShowCount(sum), blankZero(look)}
	return t
}
