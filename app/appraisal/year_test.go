package appraisal_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/yeartest"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// year is a facility-year that a test fills record by record, with the records that only these tests know.
type year struct{ *yeartest.Book }

const (
	here               = yeartest.Here
	december31 app.Day = "2025-12-31"
)

// newYear makes the empty year of a street centre, judged on the given day.
func newYear(t testing.TB, today app.Day) *year { return &year{yeartest.New(t, today)} }

// yearOf makes an empty year under a given pack.
func yearOf(t testing.TB, pack rulepack.Pack, today app.Day) *year {
	return &year{yeartest.Under(t, pack, today)}
}

func streetPack(t testing.TB) rulepack.Pack {
	t.Helper()
	return packtest.Pack(t, "street-100")
}
