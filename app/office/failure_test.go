package office_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/team"
)

// flaky is a store that fails at one of its reads.
type flaky struct {
	ledger.Store
	left *int
}

func (f flaky) fails() error {
	if *f.left--; *f.left == -1 {
		return errors.New("disk gone")
	}
	return nil
}

func (f flaky) Read(id app.ID, rec field.Record) error {
	if err := f.fails(); err != nil {
		return err
	}
	return f.Store.Read(id, rec)
}

func (f flaky) Find(q ledger.Query, blank func() field.Record) error {
	if err := f.fails(); err != nil {
		return err
	}
	return f.Store.Find(q, blank)
}

func (f flaky) Count(q ledger.Query) (int, error) {
	if err := f.fails(); err != nil {
		return 0, err
	}
	return f.Store.Count(q)
}

// TestNoFailureIsSwallowed: whichever read fails, the desk says so and never judges half a book.
func TestNoFailureIsSwallowed(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	person := keep(c, c.Account.People, &account.Person{Name: "钱示例", Role: account.Manager, Active: app.Yes})
	left := 0
	broken := office.Open(office.Setting{Store: flaky{c.store, &left}, Pack: c.Appraisal.Pack(), Hasher: noHasher{}, Clock: func() time.Time { return time.Date(2025, 6, 30, 9, 0, 0, 0, time.UTC) }})
	person.Name = "钱老师"
	chairs := keep(c, c.Facility.Assets, &facility.Asset{Facility: c.place.ID, Code: "ZC-1", Name: "折叠椅", Quantity: app.Number(60), Source: "gift", State: "inUse"})
	staff := keep(c, c.Team.Staff, &team.Staff{Facility: c.place.ID, Name: "王示例", Post: "服务员", From: "2025-01-01"})
	for name, act := range map[string]func() error{
		"self-evaluation": func() error { return second(broken.Appraisal.SelfEvaluation(c.place.ID, 2025)) },
		"facility":        func() error { return second(broken.Facility.Facility("SF")) },
		"check facility":  func() error { return second(broken.Facility.Facilities.Look(c.place)) },
		"check holiday": func() error {
			return second(broken.Facility.Holidays.Look(&facility.Holiday{Day: "2025-05-01", Kind: "rest"}))
		},
		"check activity": func() error {
			return second(broken.Delivery.Activities.Look(&delivery.Activity{Facility: c.place.ID, Space: c.hall.ID}))
		},
		"check opening": func() error { return second(broken.Delivery.Openings.Look(&delivery.Opening{Facility: c.place.ID})) },
		"check person":  func() error { return second(broken.Account.People.Look(&account.Person{Name: "赵", Role: "clerk"})) },
		"save person":   func() error { return second(broken.Account.People.Save(c.Op("amend", "钱示例"), person)) },
		"withdraw person": func() error {
			return second(broken.Account.People.Withdraw(app.Op{Name: "withdraw", Reason: "走"}, person.ID))
		},
		"read locks": func() error {
			return second(broken.Facility.Spaces.Save(app.Op{Name: "enter"}, &facility.Space{Facility: c.place.ID, Name: "琴房"}))
		},
		"check community": func() error {
			return second(broken.Facility.Communities.Look(&facility.Community{Name: "一社区", Street: "示范街道"}))
		},
		"check asset": func() error {
			return second(broken.Facility.Assets.Look(&facility.Asset{Facility: c.place.ID, Code: "ZC-9"}))
		},
		"check stocktake": func() error {
			return second(broken.Facility.Stocktakes.Look(&facility.Stocktake{Facility: c.place.ID, Asset: chairs.ID, Day: "2025-03-01"}))
		},
		"check display": func() error {
			return second(broken.Facility.Displays.Look(&facility.Display{Facility: c.place.ID, Day: "2025-03-01"}))
		},
		"check lock": func() error {
			return second(broken.Facility.Locks.Look(&facility.Lock{Facility: c.place.ID, Year: app.Number(2024)}))
		},
		"check class": func() error {
			return second(broken.Facility.Classes.Look(&facility.Class{Version: "别的", Class: "C05"}))
		},
		"read notice": func() error { return second(broken.Facility.FromNotice("", 2026)) },
		"check staff": func() error {
			return second(broken.Team.Staff.Look(&team.Staff{Facility: c.place.ID, Name: "孙示例", From: "2025-01-01"}))
		},
		"check attendance": func() error {
			return second(broken.Team.Attendance.Look(&team.Attendance{Facility: c.place.ID, Staff: staff.ID, Month: "2025-03-01"}))
		},
		"set up": func() error { return second(broken.SetUp(c.Op("setup", "系统"), nil)) },
	} {
		t.Run(name, func(t *testing.T) {
			for left = 0; ; {
				asked := left
				err := act()
				if left >= 0 {
					return // everything was read
				}
				if err == nil || !strings.Contains(err.Error(), "disk gone") {
					t.Fatalf("read %d failed and nobody said so: %v", asked+1, err)
				}
				left = asked + 1
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }
