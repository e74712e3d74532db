package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// assetCounted is A3.2: assets that were counted and found as listed ÷ assets listed on the day of the
// stock-take. A stock-take may take several days; of each asset its last count is taken, and the last
// day is the one it is judged on.
func assetCounted(f *Facts) Measure {
	elapsed := f.Elapsed()
	owned := sieve(f.Assets, func(a *facility.Asset) bool { return a.Bought <= elapsed.To && !scrappedBy(a, elapsed.From.Add(-1)) })
	if len(owned) == 0 {
		return Measure{State: NotApplicable, Reason: term.SayNoAsset}
	}
	taken, last := f.lastCounts()
	m := Measure{State: HasData}
	counts := tellerOf(f, facility.StocktakeEntity())
	for _, s := range f.Stocktakes {
		if taken[s.Asset] == s {
			m.Records.Add(counts.ref(s, said(s)))
		}
	}
	listed := owned
	if last != "" {
		listed = sieve(owned, func(a *facility.Asset) bool { return a.Bought <= last && !scrappedBy(a, last) })
	}
	agreeing := int64(0)
	assets := tellerOf(f, facility.AssetEntity())
	for _, a := range listed {
		count := taken[a.ID]
		switch {
		case count == nil:
			m.mark(assets.ref(a, ""), term.NoteNotCounted)
		case agrees(count):
			agreeing++
		default:
			m.mark(counts.ref(count, said(count)), term.NoteNotAgreeing)
		}
	}
	m.Inputs = []Input{
		input(term.InputAgreeing, fmt.Sprintf(term.FormRows, field.ShowNumber(agreeing)), m.Records),
		input(term.InputAssets, fmt.Sprintf(term.FormRows, field.ShowCount(len(listed))), refsOf(f, facility.AssetEntity(), owned)),
	}
	switch {
	case last == "":
		m.State, m.Reason = NoData, term.SayNoStocktake
		return m
	case len(listed) == 0:
		m.State, m.Reason = NotApplicable, term.SayNoAsset
		return m
	}
	m.Num, m.Den = app.Whole(agreeing), app.Whole(int64(len(listed)))
	m.share()
	if n := m.Marked.Len(); n > 0 {
		m.Lack = fmt.Sprintf(term.LackAssets, field.ShowCount(n))
	}
	return m
}

// lastCounts gives the last count of each asset in the elapsed days, and the day of the last of all.
func (f *Facts) lastCounts() (taken map[app.ID]*facility.Stocktake, last app.Day) {
	taken = map[app.ID]*facility.Stocktake{}
	for _, s := range f.Stocktakes {
		if !f.Elapsed().Holds(s.Day) {
			continue
		}
		last = max(last, s.Day)
		if known := taken[s.Asset]; known == nil || s.Day > known.Day || (s.Day == known.Day && s.ID > known.ID) {
			taken[s.Asset] = s
		}
	}
	return taken, last
}

// scrappedBy reports whether the asset was off the list on that day; one that is scrapped without a
// day has been so all along.
func scrappedBy(a *facility.Asset, d app.Day) bool {
	if a.State != facility.Scrapped {
		return false
	}
	return a.ScrappedOn <= d
}

func agrees(s *facility.Stocktake) bool {
	listed, known := s.Listed.Known()
	found, counted := s.Found.Known()
	return known && counted && listed == found
}

func said(s *facility.Stocktake) string {
	return fmt.Sprintf(term.FormListedFound, s.Listed, filled(s.Found.String()))
}
