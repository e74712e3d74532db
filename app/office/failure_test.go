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
