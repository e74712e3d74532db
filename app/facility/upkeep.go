package facility

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Scrapped is the state of an asset that is listed no more.
const Scrapped app.Code = "scrapped"

// Pass is the result of a check that found what it looked for.
const Pass app.Code = "pass"

func (d *Desk) openUpkeep(store ledger.Store) {
	d.Communities = ledger.NewBook(CommunityEntity(), store, ledger.Rules[Community]{Check: d.checkCommunity})
	d.Assets = ledger.NewBook(AssetEntity(), store, ledger.Rules[Asset]{
		Prime: func(a *Asset) { a.State, a.Source, a.Quantity = "inUse", "government", app.Number(1) },
		Check: d.checkAsset,
	})
	d.Stocktakes = ledger.NewBook(StocktakeEntity(), store, ledger.Rules[Stocktake]{Check: d.checkStocktake})
	d.Documents = ledger.NewBook(DocumentEntity(), store, ledger.Rules[Document]{
		Check: func(doc *Document) ([]app.Finding, error) { return CheckDocument(doc), nil },
	})
	d.Displays = ledger.NewBook(DisplayEntity(), store, ledger.Rules[Display]{
		Prime: func(c *Display) { c.Result = Pass },
		Check: d.checkDisplay,
	})
	d.Locks = ledger.NewBook(LockEntity(), store, ledger.Rules[Lock]{Check: d.checkLock})
}

func (d *Desk) checkCommunity(c *Community) ([]app.Finding, error) {
	all, err := d.Communities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, other := range all {
		if other.ID != c.ID && other.Street == c.Street && other.Name == c.Name {
			return []app.Finding{{Level: app.Must, Field: "name", Sentence: fmt.Sprintf(term.SayCommunityTwice, c.Street, c.Name)}}, nil
		}
	}
	return nil, nil
}

func (d *Desk) checkAsset(a *Asset) ([]app.Finding, error) {
	all, err := d.Assets.Find(ledger.Query{Facility: a.Facility, Filters: []ledger.Filter{{Key: "code", Values: []string{string(a.Code)}}}})
	if err != nil {
		return nil, err
	}
	for _, other := range all {
		if other.ID != a.ID && other.Code == a.Code {
			return []app.Finding{{Level: app.Must, Field: "code", Sentence: fmt.Sprintf(term.SaySameNumber, a.Code, term.EntityAsset.Label)}}, nil
		}
	}
	return CheckAsset(a), nil
}

// CheckAsset looks over an asset alone.
func CheckAsset(a *Asset) []app.Finding {
	if a.State == Scrapped && a.ScrappedOn == "" {
		return []app.Finding{{Level: app.Must, Field: "scrappedOn", Sentence: term.SayScrapDayNeeded}}
	}
	if a.ScrappedOn == "" {
		return nil
	}
	if a.State != Scrapped {
		fix := &app.Fix{Label: term.SayScrapFix, Field: "state", Value: string(Scrapped)}
		return []app.Finding{{Level: app.Look, Field: "scrappedOn", Sentence: term.SayScrapState, Fix: fix}}
	}
	if a.ScrappedOn < a.Bought {
		return []app.Finding{{Level: app.Must, Field: "scrappedOn", Sentence: term.SayScrapDayEarly}}
	}
	return nil
}

func (d *Desk) checkStocktake(s *Stocktake) ([]app.Finding, error) {
	if s.Asset == "" {
		return nil, nil // said as a required field already
	}
	asset, err := d.Assets.One(s.Asset)
	if err != nil {
		return nil, err
	}
	if asset.Facility != s.Facility {
		return []app.Finding{{Level: app.Must, Field: "asset", Sentence: term.SayAssetElsewhere}}, nil
	}
	sameDay, err := d.Stocktakes.Find(ledger.Query{Facility: s.Facility, Span: app.Span{From: s.Day, To: s.Day}})
	if err != nil {
		return nil, err
	}
	for _, other := range sameDay {
		if other.ID != s.ID && other.Asset == s.Asset && other.Day == s.Day {
			return []app.Finding{{Level: app.Must, Field: "asset", Sentence: fmt.Sprintf(term.SayCountedTwice, s.Day)}}, nil
		}
	}
	return nil, nil
}

// CheckDocument looks over a document.
func CheckDocument(d *Document) []app.Finding {
	if _, known := yearOf(d.Year); !known {
		return []app.Finding{{Level: app.Must, Field: "year", Sentence: term.SayYearForm}}
	}
	if d.Until != "" && d.Until < d.Filed {
		return []app.Finding{{Level: app.Must, Field: "until", Sentence: term.SayUntilEarly}}
	}
	return nil
}

func (d *Desk) checkDisplay(c *Display) ([]app.Finding, error) {
	sameDay, err := d.Displays.Find(ledger.Query{Facility: c.Facility, Span: app.Span{From: c.Day, To: c.Day}})
	if err != nil {
		return nil, err
	}
	for _, other := range sameDay {
		if other.ID != c.ID && other.Item == c.Item && other.Day == c.Day {
			said := fmt.Sprintf(term.SayDisplayTwice, c.Day, term.TableDisplayItem.Label(string(c.Item)))
			return []app.Finding{{Level: app.Must, Field: "item", Sentence: said}}, nil
		}
	}
	return CheckDisplay(c), nil
}

// CheckDisplay looks over one checked item alone.
func CheckDisplay(c *Display) []app.Finding {
	if c.Result == Pass || c.Result == "" || !c.Reason.Blank() {
		return nil
	}
	said := fmt.Sprintf(term.SayDisplayReason, term.TableDisplayResult.Label(string(c.Result)))
	return []app.Finding{{Level: app.Must, Field: "reason", Sentence: said}}
}

func (d *Desk) checkLock(l *Lock) ([]app.Finding, error) {
	year, known := yearOf(l.Year)
	if !known {
		return []app.Finding{{Level: app.Must, Field: "year", Sentence: term.SayYearForm}}, nil
	}
	all, err := d.Locks.Find(ledger.Query{Facility: l.Facility})
	if err != nil {
		return nil, err
	}
	for _, other := range all {
		if other.ID != l.ID && other.Year == l.Year {
			return []app.Finding{{Level: app.Must, Field: "year", Sentence: fmt.Sprintf(term.SayLockTwice, year)}}, nil
		}
	}
	if l.Day != "" && l.Day.Year() <= year {
		return []app.Finding{{Level: app.Look, Field: "year", Sentence: fmt.Sprintf(term.SayLockEarly, year)}}, nil
	}
	return nil, nil
}

// yearOf reads a calendar year of four digits.
func yearOf(r app.Reading) (int, bool) {
	year, known := r.Known()
	return int(year), known && year >= 1000 && year <= 9999
}
