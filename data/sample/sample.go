package sample

import (
	"fmt"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/data/packfile"
)

// What tests, scripts and the manual name when they speak of the sample.
const (
	FacilityCode = "SF"         // the street's centre, whose book this is
	RoomCode     = "SQ"         // a community room that holds some activities together with it
	Clerk        = "周示例"        // the clerk at the desk
	Head         = "赵示例"        // the head of the centre, who may do everything
	Today        = "2026-10-20" // the day on the sample's clock
	FullYear     = 2025         // the year that is complete
	LiveYear     = 2026         // the year that runs
)

// opened is when the book was begun: the base ledgers carry this time.
const opened = "2024-12-30 10:00:00"

// Clock is the sample's own moment: a Tuesday morning in October.
func Clock() time.Time { return time.Date(2026, time.October, 20, 9, 21, 0, 0, time.UTC) }

// Fill enters the sample centre into an empty book. Open the office with Clock: the book ends on
// that day. A book that knows a facility already is refused.
func Fill(o *office.Office) error {
	if err := begin(o, app.Op{Name: "enter", Person: Head, At: opened}); err != nil {
		return err
	}
	tables, err := readBook()
	if err != nil {
		return err
	}
	d := &desk{office: o, names: o.Library.NewDirectory()}
	for _, key := range []string{"person", "facility", "space", "plan", "statement", "operator", "contract", "target", "community", "brand",
		"offer", "staff", "asset"} {
		batch := batch{key: key, at: opened, person: Head, rows: tables[key].rows}
		if err := d.enter(tables[key].keys, batch); err != nil {
			return err
		}
	}
	for _, batch := range months(tables, o.Op("enter", Clerk).At) {
		if err := d.enter(tables[batch.key].keys, batch); err != nil {
			return err
		}
	}
	return nil
}

// begin refuses a book in use and gives an empty one its holidays and catalogues.
func begin(o *office.Office, op app.Op) error {
	n, err := o.Facility.Facilities.Count(ledger.Query{})
	if err != nil {
		return err
	}
	if n > 0 {
		return app.Fail(app.Conflict, sayInUse, nil)
	}
	holidays, err := packfile.ParseHolidays(assets.Holidays())
	if err != nil {
		return err
	}
	if _, err := o.SetUp(op, holidays); err != nil {
		return fmt.Errorf("set up sample: %w", err)
	}
	return nil
}

const sayInUse = "账本里已经有设施，示范中心只能放进空账本，请换一个空的数据文件夹"
