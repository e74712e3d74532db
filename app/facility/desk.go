package facility

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Desk is what the outside may ask about facilities.
type Desk struct {
	Facilities *ledger.Book[Facility]
	Spaces     *ledger.Book[Space]
	Plans      *ledger.Book[Plan]
	Holidays   *ledger.Book[Holiday]
	Classes    *ledger.Book[Class]
	Statements *ledger.Book[Statement]

	Communities *ledger.Book[Community]
	Assets      *ledger.Book[Asset]
	Stocktakes  *ledger.Book[Stocktake]
	Documents   *ledger.Book[Document]
	Displays    *ledger.Book[Display]
	Locks       *ledger.Book[Lock]
}

// NewDesk opens the ledgers of the facility over a store.
func NewDesk(store ledger.Store) *Desk {
	d := &Desk{}
	d.Facilities = ledger.NewBook(FacilityEntity(), store, ledger.Rules[Facility]{
		Prime: func(f *Facility) { f.Type, f.Level, f.Status, f.Mode = "street", "street", "open", "whole" },
		Check: d.checkFacility,
	})
	d.Spaces = ledger.NewBook(SpaceEntity(), store, ledger.Rules[Space]{Prime: func(s *Space) { s.Open = app.Yes }})
	d.Plans = ledger.NewBook(PlanEntity(), store, ledger.Rules[Plan]{
		Prime: func(p *Plan) { p.Season = "usual" },
		Check: func(p *Plan) ([]app.Finding, error) { return CheckPlan(p), nil },
	})
	d.Holidays = ledger.NewBook(HolidayEntity(), store, ledger.Rules[Holiday]{Check: d.checkHoliday})
	d.Classes = ledger.NewBook(ClassEntity(), store, ledger.Rules[Class]{
		Prime: func(c *Class) { c.Mode, c.Service = "events", "free" },
		Check: d.checkClass,
	})
	d.Statements = ledger.NewBook(StatementEntity(), store, ledger.Rules[Statement]{})
	d.openUpkeep(store)
	return d
}

// Facility gives the facility with that code, short name, full name or identity.
func (d *Desk) Facility(code string) (*Facility, error) {
	all, err := d.Facilities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, f := range all {
		if code == string(f.Code) || code == string(f.ID) || code == string(f.Short) || code == string(f.Name) {
			return f, nil
		}
	}
	return nil, app.Fail(app.NotFound, fmt.Sprintf(term.SayNotInLedger, code, term.EntityFacility.Label), nil)
}

// Calendar reads the holiday table.
func (d *Desk) Calendar() (Calendar, error) {
	holidays, err := d.Holidays.Find(ledger.Query{})
	if err != nil {
		return Calendar{}, err
	}
	return NewCalendar(holidays), nil
}

func (d *Desk) checkFacility(f *Facility) ([]app.Finding, error) {
	all, err := d.Facilities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, other := range all {
		if other.ID != f.ID && (other.Code == f.Code || other.Short == f.Short) {
			return []app.Finding{{Level: app.Must, Field: "code", Sentence: fmt.Sprintf(term.SaySameNumber, f.Code+" / "+f.Short, term.EntityFacility.Label)}}, nil
		}
	}
	if strings.ContainsAny(string(f.Short), "-;: ") {
		return []app.Finding{{Level: app.Must, Field: "short", Sentence: term.SayShortForm}}, nil
	}
	return nil, nil
}

func (d *Desk) checkHoliday(h *Holiday) ([]app.Finding, error) {
	same, err := d.Holidays.Find(ledger.Query{Span: app.Span{From: h.Day, To: h.Day}})
	if err != nil {
		return nil, err
	}
	for _, other := range same {
		if other.ID != h.ID {
			return []app.Finding{{Level: app.Must, Field: "day", Sentence: fmt.Sprintf(term.SayHolidayTwice, h.Day)}}, nil
		}
	}
	return nil, nil
}

// CheckPlan looks over an opening plan.
func CheckPlan(p *Plan) []app.Finding {
	if p.To != "" && p.To < p.From {
		return []app.Finding{{Level: app.Must, Field: "to", Sentence: term.SayTermBackwards}}
	}
	return nil
}
