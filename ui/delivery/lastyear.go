package delivery

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/wording"
)

// lastYear gives the mean of last year's activities of the same class: of the same month, else of the whole year.
type lastYear struct {
	desk  *delivery.Desk
	means map[circle]map[string]int64
}

// circle is what is compared with: the facility's activities of one class in one month.
type circle struct {
	facility, class string
	year, month     int // month 0 is the whole year
}

func newLastYear(desk *delivery.Desk) *lastYear {
	return &lastYear{desk: desk, means: map[circle]map[string]int64{}}
}

// forget drops the means when activities changed.
func (l *lastYear) forget(changes app.Changes) {
	if changes == nil || changes.Touch("activity") {
		l.means = map[circle]map[string]int64{}
	}
}

// compare is last year's mean for a column, in words; empty when there is nothing to compare with.
func (l *lastYear) compare(rec field.Record, key string) string {
	day, class := rec.Day(), rec.Text("class")
	if day == "" || class == "" {
		return ""
	}
	at := circle{facility: string(rec.Facility()), class: class, year: day.Year() - 1, month: day.Month()}
	mean, ok := l.of(at)[key]
	if !ok {
		at.month = 0
		mean, ok = l.of(at)[key]
	}
	if !ok {
		return ""
	}
	return fmt.Sprintf(wording.LastYearMean, field.ShowNumber(mean))
}

func (l *lastYear) of(at circle) map[string]int64 {
	if means, ok := l.means[at]; ok {
		return means
	}
	span := app.YearSpan(at.year)
	if at.month != 0 {
		span.From = app.Day(fmt.Sprintf("%04d-%02d-01", at.year, at.month))
		span.To = app.DayAt(span.From.Time().AddDate(0, 1, -1))
	}
	found, err := l.desk.Activities.Find(ledger.Query{Facility: app.ID(at.facility), Span: span, Filters: []ledger.Filter{{Key: "class", Values: []string{at.class}}}})
	if err != nil {
		return nil // a comparison is an extra: the list itself reports what is wrong with the file
	}
	l.means[at] = meansOf(found)
	return l.means[at]
}

// meansOf averages the known numbers of each column, rounded to whole people.
func meansOf(found []*delivery.Activity) map[string]int64 {
	means := map[string]int64{}
	for _, key := range groupKeys() {
		var sum, n int64
		for _, a := range found {
			if value, known := reading(a, key); known {
				sum, n = sum+value, n+1
			}
		}
		if n > 0 {
			means[key] = (2*sum + n) / (2 * n)
		}
	}
	return means
}
