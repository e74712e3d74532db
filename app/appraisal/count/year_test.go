package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/yeartest"
	"guanyunbu/app/delivery"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// year is a facility-year that a test fills record by record, with the records that only these tests know.
type year struct{ *yeartest.Book }

const (
	here               = yeartest.Here
	elsewhere          = yeartest.Elsewhere
	december31 app.Day = "2025-12-31"
)

// newYear makes the empty year of a street centre, judged on the given day.
func newYear(t testing.TB, today app.Day) *year { return &year{yeartest.New(t, today)} }

// yearOf makes an empty year under a given pack.
func yearOf(t testing.TB, pack rulepack.Pack, today app.Day) *year {
	return &year{yeartest.Under(t, pack, today)}
}

// row is one rule: what is in the book, and how the indicator then reads.
type row struct {
	name string
	make func(*year)
	want string
}

// check judges an indicator on the book of every row.
func check(t *testing.T, code string, today app.Day, rows []row) {
	t.Helper()
	pack := streetPack(t)
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			y := yearOf(t, pack, today)
			r.make(y)
			if got := y.Reads(code); got != r.want {
				t.Errorf("%s reads %q, want %q", code, got, r.want)
			}
		})
	}
}

// joint makes an activity a joint one of two facilities.
func joint(a *delivery.Activity, percentHere int) {
	a.Partners = app.Shares{{ID: here, Percent: percentHere}, {ID: elsewhere, Percent: 100 - percentHere}}
}

func streetPack(t testing.TB) rulepack.Pack {
	t.Helper()
	return packtest.Pack(t, "street-100")
}
