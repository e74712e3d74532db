package record

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// past compares a number with the records of the same month of the year before, for every ledger that has no comparison of
// its own: their mean, rounded to the last place that is written.
type past struct {
	sheet ledger.Sheet
	means map[pastMonth]map[string]string
}

// pastMonth is what is compared with: a facility's records of one month.
type pastMonth struct {
	facility app.ID
	month    app.Month
}

func newPast(sheet ledger.Sheet) *past {
	return &past{sheet: sheet, means: map[pastMonth]map[string]string{}}
}

// compared gives the options a comparison with last year where the room has none of its own.
func (o Options) compared(sheet ledger.Sheet) Options {
	shape := sheet.Shape()
	if o.Compare != nil || shape.DayKey == "" || shape.FacilityKey == "" {
		return o
	}
	past, told := newPast(sheet), o.Told
	o.Compare = past.compare
	o.Told = func(changes app.Changes) {
		past.forget(changes)
		if told != nil {
			told(changes)
		}
	}
	return o
}

// forget drops the means when records of the ledger changed.
func (p *past) forget(changes app.Changes) {
	if changes == nil || changes.Touch(p.sheet.Shape().Key) {
		p.means = map[pastMonth]map[string]string{}
	}
}

// compare is last year's mean for a column, in words; empty when there is nothing to compare with.
func (p *past) compare(rec field.Record, key string) string {
	c, known := rec.Shape.Column(key)
	day := rec.Day()
	if !known || !c.Kind.Number() || day == "" {
		return ""
	}
	at := pastMonth{rec.Facility(), app.MonthOf(day.YearBefore())}
	means, kept := p.means[at]
	if !kept {
		means = map[string]string{}
		p.means[at] = means
	}
	mean, kept := means[key]
	if !kept {
		mean = p.mean(at, c)
		means[key] = mean
	}
	if mean == "" {
		return ""
	}
	return fmt.Sprintf(wording.LastYearMean, mean)
}

// mean averages the numbers filled in; empty without any. A comparison is an extra: what is wrong with the file the list
// itself reports.
func (p *past) mean(at pastMonth, c field.Column) string {
	q := ledger.Query{Facility: at.facility, Span: at.month.Span()}
	page, err := p.sheet.Page(q)
	if err != nil {
		return ""
	}
	var sum, n int64
	for _, rec := range page {
		text := valueOf(rec, c.Key).Text()
		var one app.Money // hundredths, whatever the number is
		if text == "" || text == term.WordInapplicable || one.Set(text) != nil {
			continue
		}
		sum, n = sum+one.Or(0), n+1
	}
	if n == 0 {
		return ""
	}
	if c.Kind == field.Count {
		return field.ShowNumber((2*sum/100 + n) / (2 * n))
	}
	mean := (2*sum + n) / (2 * n)
	if c.Kind == field.Money {
		return grouped(app.Fen(mean).String())
	}
	return grouped(app.Hundredths(mean).String())
}
