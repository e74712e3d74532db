package office_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
)

const closed2024 = "2024 年已锁定，只能看。要改，请区里批准后由管理员重开，并写明原因。"

// locked is a centre with two facilities; the year 2024 of the first is to be closed.
type locked struct {
	*office.Office
	store       *ledger.Memory
	here, there app.ID
}

func newLocked(t *testing.T) locked {
	t.Helper()
	o, store := open(t, "2025-06-30 09:00:00")
	l := locked{Office: o, store: store}
	for i, id := range []*app.ID{&l.here, &l.there} {
		f := o.Facility.Facilities.New()
		f.Code, f.Name, f.Short = app.Line([]string{"SF", "BC"}[i]), app.Line([]string{"示范综合文化中心", "别处文化室"}[i]), app.Line([]string{"示范", "别处"}[i])
		if _, err := o.Facility.Facilities.Save(o.Op("enter", "系统"), f); err != nil {
			t.Fatal(err)
		}
		*id = f.ID
	}
	return l
}

// lock closes a year of a facility.
func (l locked) lock(t *testing.T, place app.ID, year int64) *facility.Lock {
	t.Helper()
	lock := &facility.Lock{Facility: place, Year: app.Number(year), Day: "2025-06-30", Reason: "区级复核已完成"}
	if _, err := l.Facility.Locks.Save(l.Op("enter", "系统"), lock); err != nil {
		t.Fatal(err)
	}
	return lock
}

func (l locked) activity(place app.ID, day app.Day) *delivery.Activity {
	a := l.Delivery.Activities.New()
	a.Facility, a.Name, a.Class, a.Start, a.Confirmed = place, app.Line("音乐会 "+string(day)), "C05", day, "无合同期间"
	return a
}

func (l locked) keep(a *delivery.Activity) error {
	return second(l.Delivery.Activities.Save(l.Op("amend", "系统"), a))
}

// withReason is an operation that says why.
func (l locked) withReason(name, person string) app.Op {
	op := l.Op(name, person)
	op.Reason = "区里批准〔2025〕7 号"
	return op
}

// wantClosed fails unless the error says that 2024 is closed.
func wantClosed(t *testing.T, what string, err error) {
	t.Helper()
	if app.KindOf(err) != app.Locked || app.Sentence(err) != closed2024 {
		t.Errorf("%s: %v", what, err)
	}
}

// TestClosedYear: nothing of the year and facility is written, and nothing else is kept from being written.
func TestClosedYear(t *testing.T) {
	l := newLocked(t)
	old, moving, gone := l.activity(l.here, "2024-05-01"), l.activity(l.here, "2025-05-02"), l.activity(l.here, "2024-05-03")
	joint := l.activity(l.there, "2024-05-04")
	joint.Partners = app.Shares{{ID: l.there, Percent: 60}, {ID: l.here, Percent: 40}}
	for _, a := range []*delivery.Activity{old, moving, gone, joint} {
		if err := l.keep(a); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := l.Delivery.Activities.Withdraw(l.withReason("withdraw", "系统"), gone.ID); err != nil {
		t.Fatal(err)
	}
	l.lock(t, l.here, 2024)

	wantClosed(t, "a new record", l.keep(l.activity(l.here, "2024-12-31")))
	old.Attended = app.Number(50)
	wantClosed(t, "amending", l.keep(old))
	old.Start = "2025-01-01"
	wantClosed(t, "moving a record out of the year", l.keep(old))
	moving.Start = "2024-01-01"
	wantClosed(t, "moving a record into the year", l.keep(moving))
	joint.Attended = app.Number(50)
	wantClosed(t, "a joint record of another facility", l.keep(joint))
	wantClosed(t, "withdrawing", second(l.Delivery.Activities.Withdraw(l.withReason("withdraw", "系统"), old.ID)))
	wantClosed(t, "returning", second(l.Delivery.Activities.Return(l.Op("return", "系统"), gone.ID)))
	wantClosed(t, "one of several", second(l.Delivery.Activities.Save(l.Op("enter", "系统"), l.activity(l.here, "2025-03-01"), l.activity(l.here, "2024-03-01"))))

	for what, err := range map[string]error{
		"the next year":                    l.keep(l.activity(l.here, "2025-01-01")),
		"the year before":                  l.keep(l.activity(l.here, "2023-12-31")),
		"another facility":                 l.keep(l.activity(l.there, "2024-06-01")),
		"a record without a year":          second(l.Facility.Spaces.Save(l.Op("enter", "系统"), &facility.Space{Facility: l.here, Name: "多功能厅"})),
		"a holiday, which has no facility": second(l.Facility.Holidays.Save(l.Op("enter", "系统"), &facility.Holiday{Day: "2024-05-01", Kind: "statutory"})),
	} {
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	if kept, err := l.Delivery.Activities.One(old.ID); err != nil || kept.Start != "2024-05-01" || kept.Attended != (app.Reading{}) {
		t.Errorf("the closed record is %+v, %v", kept, err)
	}
	if n, err := l.Delivery.Activities.Count(ledger.Query{Facility: l.here, Span: app.Span{From: "2025-03-01", To: "2025-03-01"}}); err != nil || n != 0 {
		t.Errorf("half of a refused operation stayed: %d, %v", n, err)
	}
}

// TestClosedByDeclaredYear: papers count in the year they declare, whenever they were filed.
func TestClosedByDeclaredYear(t *testing.T) {
	l := newLocked(t)
	l.lock(t, l.here, 2024)
	paper := func(year int64, filed app.Day) error {
		return second(l.Facility.Documents.Save(l.Op("enter", "系统"), &facility.Document{Facility: l.here, Kind: "plan", Year: app.Number(year), Name: "年度计划", Filed: filed}))
	}
	statement := func(year int64) error {
		return second(l.Facility.Statements.Save(l.Op("enter", "系统"), &facility.Statement{Facility: l.here, Year: app.Number(year), Kind: "inapplicable", Subject: "C1.5", Reason: "没有社区"}))
	}
	wantClosed(t, "a paper of 2024 filed in 2025", paper(2024, "2025-01-20"))
	if err := paper(2025, "2024-12-20"); err != nil {
		t.Errorf("the plan of 2025, filed in 2024: %v", err)
	}
	wantClosed(t, "a statement about 2024", statement(2024))
	if err := statement(2025); err != nil {
		t.Errorf("a statement about 2025: %v", err)
	}
}

// TestReopening: withdrawing the lock, with a reason, opens the year at once; returning it closes it again.
func TestReopening(t *testing.T) {
	l := newLocked(t)
	if said := l.Locked(l.here, 2024); said != "" {
		t.Errorf("an open year: %q", said)
	}
	lock := l.lock(t, l.here, 2024)
	if said := l.Locked(l.here, 2024); said != closed2024 {
		t.Errorf("the year is closed: %q", said)
	}
	if l.Locked(l.here, 2025) != "" || l.Locked(l.there, 2024) != "" {
		t.Error("another year or facility is closed")
	}
	if _, err := l.Facility.Locks.Withdraw(l.Op("withdraw", "系统"), lock.ID); app.KindOf(err) != app.Invalid {
		t.Errorf("reopened without a reason: %v", err)
	}
	if _, err := l.Facility.Locks.Withdraw(l.withReason("withdraw", "系统"), lock.ID); err != nil {
		t.Fatal(err)
	}
	if err := l.keep(l.activity(l.here, "2024-05-01")); err != nil || l.Locked(l.here, 2024) != "" {
		t.Errorf("the year stays closed: %v", err)
	}
	if _, err := l.Facility.Locks.Return(l.Op("return", "系统"), lock.ID); err != nil {
		t.Fatal(err)
	}
	wantClosed(t, "after closing again", l.keep(l.activity(l.here, "2024-05-02")))
}

// TestWhoMayLock: clerks neither close nor open a year, the street closes, only a manager opens.
func TestWhoMayLock(t *testing.T) {
	l := newLocked(t)
	rights := account.Rights{"clerk": {"enter", "amend", "withdraw", "return"}, "street": {"enter", "amend", "withdraw", "return", "lock"}}
	o := office.Open(office.Setting{Store: l.store, Pack: l.Appraisal.Pack(), Rights: rights, Hasher: noHasher{}, Clock: clockAt(t, "2025-06-30 09:00:00")})
	l.Office = o
	for name, role := range map[app.Line]app.Code{"馆员": "clerk", "街道": "street", "主任": account.Manager} {
		p := o.Account.People.New()
		p.Name, p.Role = name, role
		if _, err := o.Account.People.Save(o.Op("enter", "系统"), p); err != nil {
			t.Fatal(err)
		}
	}
	shut := func(person string, year int64) (*facility.Lock, error) {
		lock := &facility.Lock{Facility: l.here, Year: app.Number(year), Day: "2025-06-30", Reason: "区级复核已完成"}
		_, err := o.Facility.Locks.Save(o.Op("enter", person), lock)
		return lock, err
	}
	if _, err := shut("馆员", 2024); app.Sentence(err) != "中心填报员不能做这件事，请换有权限的人员" {
		t.Errorf("a clerk closes a year: %v", err)
	}
	lock, err := shut("街道", 2024)
	if err != nil {
		t.Fatal(err)
	}
	for _, person := range []string{"馆员", "街道"} {
		if _, err := o.Facility.Locks.Withdraw(l.withReason("withdraw", person), lock.ID); app.KindOf(err) != app.NotAllowed {
			t.Errorf("%s opens a year: %v", person, err)
		}
		moved := *lock
		moved.Year = app.Number(2023)
		if _, err := o.Facility.Locks.Save(o.Op("amend", person), &moved); app.KindOf(err) != app.NotAllowed {
			t.Errorf("%s moves a lock to another year: %v", person, err)
		}
	}
	wantClosed(t, "a manager writes in a closed year", second(o.Delivery.Activities.Save(o.Op("enter", "主任"), l.activity(l.here, "2024-05-01"))))
	if _, err := o.Facility.Locks.Withdraw(l.withReason("withdraw", "主任"), lock.ID); err != nil {
		t.Errorf("a manager cannot open a year: %v", err)
	}
	if _, err := o.Facility.Locks.Return(o.Op("return", "馆员"), lock.ID); app.KindOf(err) != app.NotAllowed {
		t.Errorf("a clerk closes a year again: %v", err)
	}
	if _, err := o.Facility.Locks.Return(o.Op("return", "街道"), lock.ID); err != nil {
		t.Errorf("the street cannot close a year again: %v", err)
	}
	if _, err := shut("主任", 2023); err != nil {
		t.Errorf("a manager cannot close a year: %v", err)
	}
}

// TestStoreOfTheOffice: whoever writes several ledgers at once meets the same guard.
func TestStoreOfTheOffice(t *testing.T) {
	l := newLocked(t)
	l.lock(t, l.here, 2024)
	_, err := l.Store().Write(l.Op("import", "系统"), func(w ledger.Writer) error {
		return w.Put(l.Delivery.Activities.Of(l.activity(l.here, "2024-05-01")))
	})
	wantClosed(t, "writing through the store", err)
	guest := l.activity(l.here, "2025-05-01")
	guest.ID = "01990000-0000-7000-8000-000000000001"
	if err := l.keep(guest); err != nil {
		t.Errorf("a record from another book: %v", err)
	}
}

// TestClosedWhileTyped: the ledger says so before anybody tries to save.
func TestClosedWhileTyped(t *testing.T) {
	l := newLocked(t)
	standing := l.activity(l.here, "2024-05-01")
	if err := l.keep(standing); err != nil {
		t.Fatal(err)
	}
	lock := l.lock(t, l.here, 2024)
	sheet := func(key string) ledger.Sheet {
		s, ok := l.Library.Sheet(key)
		if !ok {
			t.Fatalf("no ledger %s", key)
		}
		return s
	}
	moved := *standing
	moved.Start = "2025-05-02"
	for _, r := range []struct {
		name, key string
		rec       field.Record
		at        string
	}{
		{"a new record of the year", "activity", l.Delivery.Activities.Of(l.activity(l.here, "2024-06-01")), "start"},
		{"a record of the year", "activity", l.Delivery.Activities.Of(standing), "start"},
		{"a record about to leave the year", "activity", l.Delivery.Activities.Of(&moved), "start"},
		{"a record of the next year", "activity", l.Delivery.Activities.Of(l.activity(l.here, "2025-06-01")), ""},
		{"a record of another facility", "activity", l.Delivery.Activities.Of(l.activity(l.there, "2024-06-01")), ""},
		{"a paper of the year", "document", l.Facility.Documents.Of(&facility.Document{Facility: l.here, Year: app.Number(2024), Filed: "2025-01-20"}), "year"},
		{"a paper of the next year", "document", l.Facility.Documents.Of(&facility.Document{Facility: l.here, Year: app.Number(2025), Filed: "2024-12-20"}), ""},
		{"the lock itself", "lock", l.Facility.Locks.Of(lock), ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			findings, err := sheet(r.key).Findings(r.rec)
			if err != nil {
				t.Fatal(err)
			}
			at := ""
			for _, f := range findings {
				if f.Sentence == closed2024 && f.Level == app.Must {
					at = f.Field
				}
			}
			if at != r.at {
				t.Errorf("said at %q, want at %q: %+v", at, r.at, findings)
			}
		})
	}
}
