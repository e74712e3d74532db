package exchange_test

import (
	"strings"
	"testing"

	"guanyunbu/app"
	plain "guanyunbu/app/exchange"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/data/exchange"
)

const closed2024 = "2024 年已锁定，只能看。要改，请区里批准后由管理员重开，并写明原因。"

// closeYear locks 2024 of 示范.
func closeYear(t *testing.T, d *desk) {
	t.Helper()
	place, err := d.office.Facility.Facility("SF")
	must(t, err)
	_, err = d.office.Facility.Locks.Save(d.op(), &facility.Lock{Facility: place.ID, Year: app.Number(2024), Day: "2025-03-01", Reason: "区级复核已完成"})
	must(t, err)
}

// TestRowsOfAClosedYearStayOut: they are named row by row, the others go in.
func TestRowsOfAClosedYearStayOut(t *testing.T) {
	d := settled(t)
	closeYear(t, d)
	body := "活动名称,类别,开始日期,状态,实到人次,设施\n旧的,C08,2024-3-5,已举办,30,SF\n新的,C08,2025-3-5,已举办,30,SF\n别处的,C08,2024-3-5,已举办,30,BY\n"
	batch := d.plan(t, "activity", file("台账.csv", body), plain.Mapping{})
	if got := counts(batch.Counts()); got != "读取 3 导入 2 跳过 0 失败 1" {
		t.Errorf("%s\n%s", got, troubles(batch))
	}
	if got := troubles(batch); got != "2 开始日期 "+closed2024 {
		t.Errorf("said %q", got)
	}
	d.commit(t, batch, true)
	if n := len(d.activities(t)); n != 2 {
		t.Errorf("%d activities", n)
	}
}

// TestABatchMeetsTheLock: what was looked over before the year was closed is not written after it,
// withdrawn records included.
func TestABatchMeetsTheLock(t *testing.T) {
	for name, body := range map[string]string{
		"a living record":    "活动名称,类别,开始日期,状态,实到人次,设施,是否作废,作废原因\n旧的,C08,2024-3-5,已举办,30,SF,否,\n",
		"a withdrawn record": "活动名称,类别,开始日期,状态,实到人次,设施,是否作废,作废原因\n旧的,C08,2024-3-5,已举办,30,SF,是,重复\n",
	} {
		t.Run(name, func(t *testing.T) {
			d := settled(t)
			d.Desk = exchange.New(d.office, d.office.Store())
			batch := d.plan(t, "activity", file("台账.csv", body), plain.Mapping{})
			if got := counts(batch.Counts()); got != "读取 1 导入 1 跳过 0 失败 0" {
				t.Fatalf("%s\n%s", got, troubles(batch))
			}
			closeYear(t, d)
			written := d.store.written
			if _, err := d.Commit(plain.Watch{}, d.op(), batch, true); app.KindOf(err) != app.Locked || app.Sentence(err) != closed2024 {
				t.Errorf("committed with %v", err)
			}
			if d.store.written != written || len(d.activities(t)) != 0 {
				t.Error("something of a closed year was written")
			}
		})
	}
}

// TestLockOverABookInAFile: the guard reads the book while it writes to it.
func TestLockOverABookInAFile(t *testing.T) {
	d := bookDesk(t)
	settle(t, d)
	place, err := d.office.Facility.Facility("SF")
	must(t, err)
	a := d.office.Delivery.Activities.New()
	a.Facility, a.Name, a.Class, a.Start = place.ID, "音乐会", "C05", "2024-05-01"
	_, err = d.office.Delivery.Activities.Save(d.op(), a)
	must(t, err)
	closeYear(t, d)
	a.Start = "2025-05-01"
	if _, err := d.office.Delivery.Activities.Save(d.op(), a); app.KindOf(err) != app.Locked || app.Sentence(err) != closed2024 {
		t.Errorf("amended with %v", err)
	}
	if said := d.office.Locked(place.ID, 2024); said != closed2024 {
		t.Errorf("said %q", said)
	}
	locks, err := d.office.Facility.Locks.Find(ledger.Query{})
	must(t, err)
	op := d.op()
	op.Reason = "区里批准〔2025〕7 号"
	_, err = d.office.Facility.Locks.Withdraw(op, locks[0].ID)
	must(t, err)
	_, err = d.office.Delivery.Activities.Save(d.op(), a)
	must(t, err)
	if !strings.HasPrefix(string(locks[0].No), "示范-锁-2025-") {
		t.Errorf("the lock has number %s", locks[0].No)
	}
}
