package round_test

import (
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/round"
)

// reviewed is a year that street and district have reviewed, all rounds locked.
func reviewed(w *world) (self, street, district *round.Round) {
	w.t.Helper()
	w.standing[2025] = standingOf(600, 8000)
	self, street, district = w.handed(round.Self), w.handed(round.Street), w.handed(round.District)
	for _, r := range []*round.Round{self, street, district} {
		good[*round.Round](w)(w.Lock(op(""), r.ID))
	}
	return self, street, district
}

// again reopens a round, hands it in anew and locks it.
func again(w *world, r *round.Round) {
	w.t.Helper()
	good[*round.Round](w)(w.Reopen(because("漏记两场市级展演"), r.ID, "区文〔2026〕12 号"))
	w.submit(r)
	good[*round.Round](w)(w.Lock(op(""), r.ID))
}

// stale puts into words which rounds stand on an old edition.
func stale(w *world) string {
	w.t.Helper()
	var told []string
	for _, s := range good[round.Final](w)(w.Final(w.place, 2025)).Stale {
		told = append(told, s.Sentence())
	}
	return strings.Join(told, "|")
}

// TestRoundsOnAnOldEdition: a self-evaluation handed in anew with other facts leaves the reviews of the first edition
// behind; they are redone before anything is proposed.
func TestRoundsOnAnOldEdition(t *testing.T) {
	w := newWorld(t)
	self, street, district := reviewed(w)
	is(t, "before", stale(w), "")
	again(w, self)
	is(t, "handed in anew with the same facts", stale(w), "")
	w.standing[2025] = standingOf(600, 8200)
	again(w, self)
	const both = "街道初评依据自评第 2 版，自评现为第 3 版|区级复核依据自评第 2 版，自评现为第 3 版"
	is(t, "with other facts", stale(w), both)
	is(t, "proposing", said(t, second(w.Propose(op(""), w.place, 2025))), "街道初评依据自评第 2 版，自评现为第 3 版；请依次退回或重开街道初评、区级复核，重新提交后再拟定结果")
	again(w, street)
	is(t, "the street redone", stale(w), "区级复核依据自评第 2 版，自评现为第 3 版")
	again(w, district)
	is(t, "both redone", stale(w), "")
	o := good[*round.Outcome](w)(w.Propose(op(""), w.place, 2025))
	is(t, "the grade", o.Grade, "良好")
	w.standing[2025] = standingOf(600, 8100)
	again(w, self)
	is(t, "deciding what was proposed before", said(t, second(w.Decide(op(""), o.ID))), "街道初评依据自评第 3 版，自评现为第 4 版；请依次退回或重开街道初评、区级复核，重新提交后再拟定结果")
}

// TestLaterRounds lists what stands after a round.
func TestLaterRounds(t *testing.T) {
	w := newWorld(t)
	reviewed(w)
	w.start(round.Third)
	compared := good[round.Comparison](w)(w.Compare(w.place, 2025))
	for stage, want := range map[app.Code]string{round.Self: "街道初评 区级复核", round.Street: "区级复核", round.District: "", round.Third: ""} {
		var names []string
		for _, column := range compared.After(stage) {
			names = append(names, column.Name)
		}
		is(t, string(stage), strings.Join(names, " "), want)
	}
}

// TestASettledResultKeepsItsRounds: no round of the year goes on until the result is withdrawn, and a withdrawn one
// comes back only while the year still comes to it.
func TestASettledResultKeepsItsRounds(t *testing.T) {
	w := newWorld(t)
	self, street, _ := reviewed(w)
	third := w.handed(round.Third)
	o := good[*round.Outcome](w)(w.Propose(op(""), w.place, 2025))
	good[*round.Outcome](w)(w.Decide(op(""), o.ID))
	const first = "；确要改，请先由管理员在「结果应用」作废这条结果，写明原因"
	for _, r := range []struct {
		name string
		err  error
		want string
	}{
		{"reopening the self-evaluation", second(w.Reopen(because("漏记"), self.ID, "区文〔2026〕1 号")), "2025 年的结果已定，不能重开自评" + first},
		{"reopening a review", second(w.Reopen(because("漏记"), street.ID, "区文〔2026〕1 号")), "2025 年的结果已定，不能重开街道初评" + first},
		{"sending one back", second(w.SendBack(op(""), third.ID, "理由不全", nil)), "2025 年的结果已定，不能退回第三方" + first},
		{"locking one", second(w.Lock(op(""), third.ID)), ""},
	} {
		is(t, r.name, said(t, r.err), r.want)
	}
	w.keep(w.Outcomes.Withdraw(because("结果有误"), o.ID))
	back := func() error {
		gone := good[*round.Outcome](w)(w.Outcomes.One(o.ID))
		alive := *gone
		alive.Void, alive.VoidReason = false, ""
		return w.Ask(op("return"), w.Outcomes.Of(&alive), false)
	}
	is(t, "bringing it back at once", said(t, back()), "")
	again(w, self)
	w.standing[2025] = standingOf(600, 5000)
	again(w, self)
	is(t, "bringing it back after the rounds went on", said(t, back()), "作废以后 2025 年的轮次或等次又变过，请按现在的等次重新拟定")
}
