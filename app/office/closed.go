package office

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/term"
)

// closedYears are the years that living locks close, each of one facility.
type closedYears map[closedYear]bool

type closedYear struct {
	facility app.ID
	year     int
}

// closedYears reads the locks. They are read anew for every operation: there are few of them, and a
// restored backup changes them behind everybody's back.
func (o *Office) closedYears() (closedYears, error) {
	locks, err := o.Facility.Locks.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	closed := closedYears{}
	for _, l := range locks {
		if year, known := l.Year.Known(); known {
			closed[closedYear{l.Facility, int(year)}] = true
		}
	}
	return closed, nil
}

// refuse says no to a record of a closed year of its facility, or of one that takes part in it.
func (c closedYears) refuse(rec field.Record) error {
	year, dated := yearOf(rec)
	if !dated {
		return nil
	}
	for _, facility := range facilitiesOf(rec) {
		if c[closedYear{facility, year}] {
			return app.Fail(app.Locked, fmt.Sprintf(term.SayYearLocked, year), nil)
		}
	}
	return nil
}

// yearOf gives the year a record counts in: the one it declares, or else the one of its day. A record
// with neither, such as a room, belongs to every year and to none.
func yearOf(rec field.Record) (int, bool) {
	if declared, ok := rec.Value("year").(*app.Reading); ok {
		if year, known := declared.Known(); known {
			return int(year), true
		}
	}
	if day := rec.Day(); day != "" {
		return day.Year(), true
	}
	return 0, false
}

func facilitiesOf(rec field.Record) []app.ID {
	all := []app.ID{rec.Facility()}
	for i, c := range rec.Shape.Columns {
		if shares, ok := rec.Values[i].(*app.Shares); ok && c.To == "facility" {
			for _, part := range *shares {
				all = append(all, part.ID)
			}
		}
	}
	return all
}

// Locked says why the year of the facility can only be read; empty when it is open. When the locks
// cannot be read it is empty too, and writing fails with the cause.
func (o *Office) Locked(facility app.ID, year int) string {
	closed, err := o.closedYears()
	if err != nil || !closed[closedYear{facility, year}] {
		return ""
	}
	return fmt.Sprintf(term.SayYearLocked, year)
}

// openSheet is a ledger that says of a record already while it is typed or read in that its year is
// closed, at the field that dates it.
type openSheet struct {
	ledger.Sheet
	office *Office
}

func (s openSheet) Findings(rec field.Record) ([]app.Finding, error) {
	findings, err := s.Sheet.Findings(rec)
	if err != nil {
		return nil, err
	}
	closed, err := s.office.closedYears()
	if err != nil {
		return nil, err
	}
	err = s.office.ask(closed, rec)
	if app.KindOf(err) == app.Locked {
		return append(findings, app.Finding{Level: app.Must, Field: datedBy(rec.Shape), Sentence: app.Sentence(err)}), nil
	}
	return findings, err
}

// datedBy names the field by which a record is put into a year.
func datedBy(shape field.Shape) string {
	if _, declared := shape.Column("year"); declared {
		return "year"
	}
	return shape.DayKey
}

// open lets every ledger of a facility say that a year is closed. The locks themselves stay as they are.
func (o *Office) open(library ledger.Library) ledger.Library {
	for i, sheet := range library {
		if shape := sheet.Shape(); shape.FacilityKey != "" && shape.Key != lockKey && !round.Keeps(shape.Key) {
			library[i] = openSheet{sheet, o}
		}
	}
	return library
}
