package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/term"
)

// houseSources are the values that spaces, assets, checks and the house itself give.
func houseSources() map[string]source {
	usable := register(term.FacilityUsable.Label, func(h *facility.Facility) app.Reading { return h.Usable })
	open := register(term.FacilityOpenArea.Label, func(h *facility.Facility) app.Reading { return h.OpenArea })
	all := ofLedger(term.EntityFacility.Key, map[string]Metric{
		"house.usable":     usable,
		"house.openArea":   open,
		"house.openShare":  over(open, usable),
		"house.population": register(term.FacilityPopulation.Label, func(h *facility.Facility) app.Reading { return h.Population }),
	})
	spaces := tally[facility.Space]{entity: facility.SpaceEntity, within: func(f *Facts) []*facility.Space { return f.Spaces }}
	public, bookable, places := spaces, spaces, spaces
	public.keeps = func(_ *Facts, s *facility.Space) bool { return s.Open.Is() }
	bookable.keeps = func(_ *Facts, s *facility.Space) bool { return s.Bookable.Is() }
	places.adds = func(_ *Facts, s *facility.Space) (number, bool) { return counts(s.Capacity) }
	for key, t := range map[string]tally[facility.Space]{"space.count": spaces, "space.public": public, "space.bookable": bookable, "space.places": places} {
		all[key] = source{term.EntitySpace.Key, t.read}
	}
	assets := tally[facility.Asset]{entity: facility.AssetEntity, within: func(f *Facts) []*facility.Asset { return f.Assets }, keeps: onList}
	all["asset.count"] = source{term.EntityAsset.Key, assets.read}
	assets.adds = func(_ *Facts, a *facility.Asset) (number, bool) {
		each, known := yuan(a.Price)
		return each.Times(app.Whole(a.Quantity.Or(1))), known
	}
	all["asset.value"] = source{term.EntityAsset.Key, assets.read}
	counted := tally[facility.Stocktake]{
		entity: facility.StocktakeEntity,
		within: elapsed(func(f *Facts) []*facility.Stocktake { return f.Stocktakes }, func(s *facility.Stocktake) app.Day { return s.Day }),
	}
	all["stocktake.count"] = source{term.EntityStocktake.Key, counted.read}
	all["stocktake.differing"] = source{term.EntityStocktake.Key, differingCounts}
	checks := tally[facility.Display]{
		entity: facility.DisplayEntity,
		within: elapsed(func(f *Facts) []*facility.Display { return f.Displays }, func(d *facility.Display) app.Day { return d.Day }),
	}
	all["display.count"] = source{term.EntityDisplay.Key, checks.read}
	all["display.failed"] = source{term.EntityDisplay.Key, failedChecks}
	return all
}

// onList reports whether an asset belongs to the house at T.
func onList(f *Facts, a *facility.Asset) bool {
	return a.Bought <= f.Last() && !scrappedBy(a, f.Last())
}

// register reads a number that the facility is registered with.
func register(label string, count func(*facility.Facility) app.Reading) Metric {
	return func(f *Facts) Measure {
		n, known := counts(count(f.Facility))
		if !known {
			return Unknown(fmt.Sprintf(term.SayFieldBlank, label))
		}
		return Measure{State: HasData, Num: n, Den: one()}
	}
}

// differingCounts counts the assets whose last count did not agree with the list.
func differingCounts(f *Facts) Measure {
	taken, last := f.lastCounts()
	if last == "" {
		return Unknown(term.SayNoStocktake)
	}
	m := Measure{State: HasData, Den: one()}
	var differing int64
	tell := tellerOf(f, facility.StocktakeEntity())
	for _, s := range f.Stocktakes {
		if taken[s.Asset] != s {
			continue
		}
		ref := tell.ref(s, said(s))
		m.Records.Add(ref)
		if !agrees(s) {
			differing++
			m.mark(ref, term.NoteNotAgreeing)
		}
	}
	m.Num = app.Whole(differing)
	return m
}

// failedChecks counts the things whose last check found them missing.
func failedChecks(f *Facts) Measure {
	var items []app.Code
	for _, c := range term.TableDisplayItem.Codes {
		items = append(items, app.Code(c.Key))
	}
	latest, refs := f.lastChecks(items)
	if refs.Len() == 0 {
		return Unknown(term.SayNoDisplay)
	}
	m := Measure{State: HasData, Den: one(), Records: refs}
	for _, item := range items {
		if check := latest[item]; check != nil && check.Result != facility.Pass && check.Result != notApplicable {
			m.mark(f.displayRef(check), term.TableDisplayResult.Label(string(check.Result)))
		}
	}
	m.Num = app.Whole(int64(m.Marked.Len()))
	return m
}
