package data

import (
	"strings"
	"sync"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
)

func TestHumanNumbers(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	closures := ledger.NewBook(delivery.ClosureEntity(), c, ledger.Rules[delivery.Closure]{})
	save := func(day app.Day, no app.Line) app.Line {
		t.Helper()
		a := c.activity("活动", day)
		a.No = no
		if _, err := c.activities.Save(app.Op{Name: "enter"}, a); err != nil {
			t.Fatal(err)
		}
		return a.No
	}
	rows := []struct {
		name string
		day  app.Day
		no   app.Line
		want app.Line
	}{
		{"the first of a year", "2026-03-05", "", "示范-2026-001"},
		{"the next", "2026-01-01", "", "示范-2026-002"},
		{"another year counts anew", "2025-12-31", "", "示范-2025-001"},
		{"a number brought along is kept", "2026-03-05", "示范-2026-210", "示范-2026-210"},
		{"and passed", "2026-03-05", "", "示范-2026-211"},
		{"a lower one does not turn the counter back", "2026-03-05", "示范-2026-100", "示范-2026-100"},
		{"so the next is still higher", "2026-03-05", "", "示范-2026-212"},
		{"a number without running part", "2026-03-05", "旧编号甲", "旧编号甲"},
	}
	for _, r := range rows {
		if got := save(r.day, r.no); got != r.want {
			t.Errorf("%s: %s, want %s", r.name, got, r.want)
		}
	}
	shut1 := &delivery.Closure{Facility: c.id, From: "2026-05-01", To: "2026-05-02", Detail: "检修"}
	if _, err := closures.Save(app.Op{Name: "enter"}, shut1); err != nil {
		t.Fatal(err)
	}
	if shut1.No != "示范-闭-2026-001" {
		t.Errorf("closure is numbered %s", shut1.No)
	}
	twice := c.activity("撞号", "2026-03-05")
	twice.No = "示范-2026-001"
	_, err := c.activities.Save(app.Op{Name: "enter"}, twice)
	refused(t, err, app.Conflict, "编号已被另一条活动使用")
}

func TestRefusedRowsNameTheField(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	rows := []struct {
		name  string
		spoil func(*delivery.Activity)
		field string
		kind  app.Kind
		says  string
	}{
		{"space that is not there", func(a *delivery.Activity) { a.Space = "nowhere" }, "space", app.Conflict, "空间"},
		{"facility that is not there", func(a *delivery.Activity) { a.Facility = "nowhere" }, "facility", app.Conflict, "设施"},
		{"partner that is not there", func(a *delivery.Activity) { a.Partners = app.Shares{{ID: c.id, Percent: 50}, {ID: "x", Percent: 50}} }, "partners", app.Conflict, "设施"},
		{"day that cannot be", func(a *delivery.Activity) { a.Start = "someday" }, "", app.Invalid, "核对日期"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			a := c.activity("错", "2026-03-05")
			r.spoil(a)
			_, err := c.activities.Save(app.Op{Name: "enter"}, a)
			refused(t, err, r.kind, r.says)
			if r.field != "" && !strings.Contains(err.Error(), r.field+": ") {
				t.Errorf("the field is not named: %v", err)
			}
			if c.count(t) != 0 {
				t.Error("the refused row was kept")
			}
		})
	}
}

// lived is an activity that was entered, amended and withdrawn.
func lived(t *testing.T) (centre, app.ID) {
	t.Helper()
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	a := c.enter(t, "原名")
	a.Name = "新名"
	_, err := c.activities.Save(app.Op{Name: "amend", Person: "王强", At: "2026-10-21 10:00:00", Reason: "写错"}, a)
	worked(t, err)
	_, err = c.activities.Withdraw(app.Op{Name: "withdraw", Reason: "重复"}, a.ID)
	worked(t, err)
	return c, a.ID
}

func TestEveryOperationHasOneRowInTheHistory(t *testing.T) {
	c, id := lived(t)
	entries, err := c.History(10, 0)
	worked(t, err)
	equal(t, "entries", len(entries), 4)
	equal(t, "operation", entries[1].Op, app.Op{Name: "amend", Person: "王强", At: "2026-10-21 10:00:00", Reason: "写错"})
	equal(t, "entities touched", len(entries[1].Counts), 1)
	equal(t, "records touched", entries[1].Counts[0], keeping.Tally{Entity: "activity", Records: 1})
	equal(t, "without person or time", entries[0].Op, app.Op{Name: "withdraw", Person: "李敏", At: "2026-10-20 09:00:00", Reason: "重复"})
	done, err := c.AmendmentsOf(entries[1].Seq)
	worked(t, err)
	equal(t, "amendments", len(done), 1)
	equal(t, "record", done[0].Record, id)
	equal(t, "before", done[0].Before["name"], "原名")
	equal(t, "after", done[0].After["name"], "新名")
	failing := c.activity("错", "2026-03-05")
	failing.Space = "nowhere"
	if _, err := c.activities.Save(app.Op{Name: "enter"}, failing); err == nil {
		t.Fatal("not refused")
	}
	entries, err = c.History(10, 0)
	worked(t, err)
	equal(t, "entries after an operation that failed", len(entries), 4)
}

func TestTheLifeOfARecordIsTold(t *testing.T) {
	c, id := lived(t)
	life, err := c.AmendmentsTo("activity", id)
	worked(t, err)
	equal(t, "amendments", len(life), 3)
	equal(t, "withdrawn", life[0].After["void"]+" "+life[0].After["voidReason"], "yes 重复")
	equal(t, "before withdrawing", life[0].Before["void"], "")
	equal(t, "before entering", len(life[2].Before), 0)
	equal(t, "number when entered", life[2].After["no"], "示范-2026-001")
}

func TestHistoryAndSearchKnowNoSecrets(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	people := ledger.NewBook(account.PersonEntity(), b, ledger.Rules[account.Person]{})
	p := &account.Person{Name: "李敏", Role: "manager", PIN: "argon2id-hash"}
	if _, err := people.Save(app.Op{Name: "enter"}, p); err != nil {
		t.Fatal(err)
	}
	done, err := b.AmendmentsTo("person", p.ID)
	if err != nil || len(done) != 1 || done[0].After["name"] != "李敏" {
		t.Fatalf("%+v, %v", done, err)
	}
	if text, ok := done[0].After["pin"]; ok {
		t.Errorf("the history holds the PIN: %q", text)
	}
	if n, err := people.Count(ledger.Query{Text: "argon"}); err != nil || n != 0 {
		t.Errorf("the search finds the PIN: %d, %v", n, err)
	}
	shape := people.Shape()
	shape.Columns = append([]field.Column(nil), shape.Columns...)
	shape.Columns[0].Marks |= field.Personal
	if n, err := b.Count(ledger.Query{Shape: shape, Text: "李敏"}); err != nil || n != 0 {
		t.Errorf("the search finds persons' data: %d, %v", n, err)
	}
	if texts := ledger.Telling(shape, app.Base{}, []string{"李敏", "manager", "x", "yes"}); texts["name"] != "" || texts["role"] != "manager" {
		t.Errorf("the history would tell %v", texts)
	}
}

func TestTextsKeepEveryCharacter(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	for _, name := range []string{"马𬀩", "𠮷野𤭢", "䶮㛃", "👨‍👩‍👧 亲子", "O'Brien \"x\"; DROP TABLE activity;--", "%_\\", strings.Repeat("长", app.LineLimit)} {
		a := c.enter(t, name)
		back, err := c.activities.One(a.ID)
		if err != nil || string(back.Name) != name {
			t.Errorf("%q came back as %q, %v", name, back.Name, err)
		}
		if n, err := c.activities.Count(ledger.Query{Text: name}); err != nil || n < 1 {
			t.Errorf("%q is not found: %d, %v", name, n, err)
		}
	}
}

func TestSearchForMoreThanAnyTextHolds(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	c.enter(t, "剪纸")
	n, err := c.activities.Count(ledger.Query{Text: strings.Repeat("长", 20000)})
	worked(t, err)
	equal(t, "found", n, 0)
}

// TestWritersWaitForEachOther lets several parts of the program write at once: none fails, no number
// is given twice.
func TestWritersWaitForEachOther(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 10 {
				if _, err := c.activities.Save(app.Op{Name: "enter"}, c.activity("同时", "2026-03-05")); err != nil {
					t.Error(err)
				}
				c.count(t)
			}
		})
	}
	all.Wait()
	equal(t, "activities", c.count(t), 40)
	last, err := c.activities.Find(ledger.Query{Sort: []ledger.Sort{{Key: "no", Down: true}}, Limit: 1})
	worked(t, err)
	equal(t, "last number", string(last[0].No), "示范-2026-040")
}

func TestUnknownColumnsAreErrors(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	if _, err := c.activities.Find(ledger.Query{Sort: []ledger.Sort{{Key: "nothing"}}}); err == nil {
		t.Error("sorting by a column that is not there works")
	}
	if _, err := c.activities.Count(ledger.Query{Filters: []ledger.Filter{{Key: "nothing", Blank: true}}}); err == nil {
		t.Error("filtering by a column that is not there works")
	}
	if _, err := c.activities.Count(ledger.Query{Filters: []ledger.Filter{{Key: "attended", Values: []string{"many"}}}}); err == nil {
		t.Error("a count equals a word")
	}
}

func TestManyFiltersDoNotFillTheMemory(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	for n := range statementLimit + 50 {
		values := make([]string, n)
		if _, err := c.activities.Count(ledger.Query{Filters: []ledger.Filter{{Key: "class", Values: values}}}); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(c.handles().reads.known); n > statementLimit {
		t.Errorf("%d prepared statements are kept", n)
	}
}
