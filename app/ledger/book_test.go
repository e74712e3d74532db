package ledger_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

func op(name string) app.Op {
	return app.Op{Name: name, Person: "赵示例", At: "2025-05-01 09:00:00"}
}

// rooms is a ledger of spaces that look odd when nobody may enter, and that a hall cannot leave.
func rooms(store ledger.Store) *ledger.Book[facility.Space] {
	return ledger.NewBook(facility.SpaceEntity(), store, ledger.Rules[facility.Space]{
		Prime: func(s *facility.Space) { s.Facility, s.Open = "here", app.Yes },
		Check: func(s *facility.Space) ([]app.Finding, error) {
			switch {
			case s.Use == "broken":
				return nil, errors.New("disk gone")
			case s.Use == "chess":
				return []app.Finding{{Level: app.Look, Field: "use", Sentence: "请核对用途"}, {Level: app.Must, Field: "area", Sentence: "请填面积"}}, nil
			case s.Open == app.No:
				return []app.Finding{{Level: app.Look, Field: "open", Sentence: "请核对是否开放"}, {Level: app.Look, Field: "paid", Sentence: "请核对收费"}}, nil
			}
			return nil, nil
		},
		Leave: func(s *facility.Space) error {
			if s.Use == "hall" {
				return app.Refuse("多功能厅不能作废")
			}
			return nil
		},
		Twins: true,
	})
}

func TestSave(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*facility.Space)
		kind   app.Kind
		want   string
	}{
		{"in order", func(*facility.Space) {}, app.Broken, ""},
		{"a required field is blank", func(s *facility.Space) { s.Name = "" }, app.Invalid, "空间名称还没有填"},
		{"required fields come before the room's rules", func(s *facility.Space) { s.Name, s.Use = "", "chess" }, app.Invalid, "空间名称还没有填"},
		{"a due field may be blank", func(s *facility.Space) { s.Use = "" }, app.Broken, ""},
		{"something odd asks for a word", func(s *facility.Space) { s.Open = app.No }, app.Conflict, "有 2 处要再看一眼：请核对是否开放；请核对收费。确认无误请写一句说明再保存"},
		{"something odd with a word", func(s *facility.Space) { s.Open, s.Confirmed = app.No, "整修中" }, app.Broken, ""},
		{"a word does not help what must be mended", func(s *facility.Space) { s.Use, s.Confirmed = "chess", "没事" }, app.Invalid, "请填面积"},
	} {
		t.Run(r.name, func(t *testing.T) {
			book := rooms(ledger.NewMemory())
			s := book.New()
			s.Name = "排练厅"
			r.change(s)
			changes, err := book.Save(op("enter"), s)
			if app.Sentence(err) != r.want || (err != nil) != (r.want != "") || err != nil && app.KindOf(err) != r.kind {
				t.Fatalf("%v, want %q", err, r.want)
			}
			if err != nil && app.KindOf(err) == app.Conflict && !strings.HasPrefix(err.Error(), "open: ") {
				t.Errorf("%v does not name the first field", err)
			}
			n, countErr := book.Count(ledger.Query{})
			if kept := err == nil; countErr != nil || kept != (n == 1) || kept != (len(changes) == 1) || kept != (s.ID != "") {
				t.Errorf("%d kept, changes %v, id %q, %v", n, changes, s.ID, countErr)
			}
		})
	}
	book := rooms(ledger.NewMemory())
	s := book.New()
	s.Name, s.Use = "排练厅", "broken"
	if _, err := book.Save(op("enter"), s); err == nil || err.Error() != "look over space: disk gone" {
		t.Errorf("a failing check says %v", err)
	}
}

// TestSaveAllOrNothing: one bad record of several keeps all of them out.
func TestSaveAllOrNothing(t *testing.T) {
	book := rooms(ledger.NewMemory())
	good, bad := book.New(), book.New()
	good.Name = "甲"
	if _, err := book.Save(op("import"), good, bad); app.KindOf(err) != app.Invalid {
		t.Errorf("a batch with a bad record: %v", err)
	}
	if n, err := book.Count(ledger.Query{}); n != 0 || err != nil {
		t.Errorf("%d of the batch kept, %v", n, err)
	}
	bad.Name = "乙"
	if changes, err := book.Save(op("import"), good, bad); err != nil || len(changes) != 2 || !changes.Touch("space") {
		t.Errorf("changes %v, %v", changes, err)
	}
}

func TestWithdrawAndReturn(t *testing.T) {
	book := rooms(ledger.NewMemory())
	s, hall := book.New(), book.New()
	s.Name, hall.Name, hall.Use = "排练厅", "大厅", "hall"
	is(t, "error", second(book.Save(op("enter"), s, hall)), nil)
	with := func(reason string) app.Op {
		o := op("withdraw")
		o.Reason = reason
		return o
	}
	is(t, "without a reason", app.Sentence(second(book.Withdraw(with("  "), s.ID))), "请写明原因，再作废")
	is(t, "the hall", app.Sentence(second(book.Withdraw(with("拆了"), hall.ID))), "多功能厅不能作废")
	for _, missing := range []error{second(book.Withdraw(with("拆了"), "gone")), second(book.Return(op("return"), "gone")), second(book.One("gone"))} {
		is(t, "kind", app.KindOf(missing), app.NotFound)
		is(t, "sentence", app.Sentence(missing), "没有找到这条空间，它可能已被作废，请刷新后再看")
	}
	is(t, "error", second(book.Withdraw(with("拆了"), s.ID)), nil)
	living, _ := book.Find(ledger.Query{})
	gone, _ := book.Find(ledger.Query{Void: true})
	if len(living) != 1 || len(gone) != 1 || !gone[0].Void || gone[0].VoidReason != "拆了" {
		t.Errorf("living %v, withdrawn %v", living, gone)
	}
	is(t, "error", second(book.Return(op("return"), s.ID)), nil)
	if back, err := book.One(s.ID); err != nil || back.Void || back.VoidReason != "" {
		t.Errorf("returned as %+v, %v", back, err)
	}
}

func second[T any](_ T, err error) error { return err }

// failing is a store whose file cannot be read.
type failing struct{ ledger.Store }

func (failing) Find(ledger.Query, func() field.Record) error { return errors.New("disk gone") }
func (failing) Count(ledger.Query) (int, error)              { return 0, errors.New("disk gone") }
func (failing) Sum(ledger.Query) (map[string]int64, error)   { return nil, errors.New("disk gone") }
func (failing) Write(app.Op, func(ledger.Writer) error) (app.Changes, error) {
	return nil, errors.New("disk gone")
}

// full is a store that takes no record.
type full struct{ *ledger.Memory }

func (f full) Write(op app.Op, fn func(ledger.Writer) error) (app.Changes, error) {
	return f.Memory.Write(op, func(w ledger.Writer) error { return fn(stuck{w}) })
}

type stuck struct{ ledger.Writer }

func (stuck) Put(field.Record) error { return errors.New("disk full") }

// TestFullDisk: a record that could not be put down is not said to be saved.
func TestFullDisk(t *testing.T) {
	book := rooms(full{ledger.NewMemory()})
	s := book.New()
	s.Name = "排练厅"
	_, err := book.Save(op("enter"), s)
	is(t, "error", fmt.Sprint(err), "enter space: disk full")
}

func TestErrorsTellTheOperation(t *testing.T) {
	book := rooms(failing{ledger.NewMemory()})
	s := book.New()
	s.Name = "排练厅"
	for want, err := range map[string]error{
		"find space: disk gone": second(book.Find(ledger.Query{})), "count space: disk gone": second(book.Count(ledger.Query{})), "sum space: disk gone": second(book.Sum(ledger.Query{})),
		"enter space: disk gone": second(book.Save(op("enter"), s)),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if _, err := book.Sheet().Page(ledger.Query{}); err == nil {
		t.Error("a sheet that cannot be read has a page")
	}
}

func TestSheet(t *testing.T) {
	sheet := rooms(ledger.NewMemory()).Sheet()
	rec := sheet.Blank()
	is(t, "what a blank record starts with", rec.Text("open"), "yes")
	is(t, "entity", sheet.Shape().Key, "space")
	if findings, err := sheet.Findings(rec); err != nil || len(findings) != 1 || findings[0].Field != "name" {
		t.Errorf("findings %v, %v", findings, err)
	}
	for key, text := range map[string]string{"name": "排练厅", "area": "120", "capacity": "40"} {
		is(t, "error", rec.Value(key).Set(text), nil)
	}
	is(t, "error", second(sheet.Keep(op("enter"), rec)), nil)
	is(t, "made by", rec.Base.MadeBy, "赵示例")
	again, err := sheet.Load(rec.Base.ID)
	is(t, "error", err, nil)
	is(t, "loaded", again.Text("name"), "排练厅")
	is(t, "loaded id", again.Base.ID, rec.Base.ID)
	is(t, "kind", app.KindOf(second(sheet.Load("gone"))), app.NotFound)
	if page, err := sheet.Page(ledger.Query{}); err != nil || len(page) != 1 || page[0].Title() != "排练厅" {
		t.Errorf("page %v, %v", page, err)
	}
	if sums, err := sheet.Sum(ledger.Query{}); err != nil || sums["area"] != 120 || sums["capacity"] != 40 {
		t.Errorf("sums %v, %v", sums, err)
	}
	is(t, "error", again.Value("name").Set("小排练厅"), nil)
	is(t, "error", second(sheet.Keep(op("amend"), again)), nil)
	n, err := sheet.Count(ledger.Query{})
	is(t, "error", err, nil)
	is(t, "records after amending", n, 1)
	is(t, "error", rec.Value("name").Set(""), nil)
	is(t, "kind of keeping a nameless room", app.KindOf(second(sheet.Keep(op("amend"), rec))), app.Invalid)
}

// TestSheetRefusesWhatCannotBeRead: an untyped record with a broken value never becomes a typed one.
func TestSheetRefusesWhatCannotBeRead(t *testing.T) {
	sheet := rooms(ledger.NewMemory()).Sheet()
	broken := facility.SpaceEntity().Of(&facility.Space{Name: "排练厅", Open: "perhaps"})
	is(t, "kind of keeping", app.KindOf(second(sheet.Keep(op("enter"), broken))), app.Invalid)
	is(t, "kind of looking", app.KindOf(second(sheet.Findings(broken))), app.Invalid)
}

// TestDirectory: names both ways, read once, forgotten when the ledger changes.
func TestDirectory(t *testing.T) {
	store := ledger.NewMemory()
	desk := facility.NewDesk(store)
	library := ledger.Library{desk.Facilities.Sheet(), desk.Spaces.Sheet()}
	enter := func(code, name, short app.Line) (*facility.Facility, app.Changes) {
		f := desk.Facilities.New()
		f.Code, f.Name, f.Short = code, name, short
		changes, err := desk.Facilities.Save(op("enter"), f)
		is(t, "error", err, nil)
		return f, changes
	}
	f, _ := enter("SF", "示范综合文化中心", "示范")
	directory := library.NewDirectory()
	finds := func(entity, text string, want app.ID) {
		t.Helper()
		id, ok := directory.Find(entity, text)
		is(t, text, id, want)
		is(t, text+" found", ok, want != "")
	}
	is(t, "name", directory.Name("facility", f.ID), "示范综合文化中心")
	for _, text := range []string{"SF", "示范", "示范综合文化中心", string(f.ID)} {
		finds("facility", text, f.ID)
	}
	finds("facility", "", "")
	finds("facility", "别处", "")
	finds("nothing", "SF", "")
	is(t, "name", directory.Name("space", "gone"), "")
	other, changes := enter("BC", "别处", "别处")
	finds("facility", "BC", "") // read once
	directory.Forget(changes)
	finds("facility", "BC", other.ID)
	third, _ := enter("DD", "东中心", "东")
	directory.Forget(nil)
	finds("facility", "DD", third.ID)
}

// failingOnce is a store whose first search fails.
type failingOnce struct {
	ledger.Store
	failed *bool
}

func (f failingOnce) Find(q ledger.Query, blank func() field.Record) error {
	if !*f.failed {
		*f.failed = true
		return errors.New("disk gone")
	}
	return f.Store.Find(q, blank)
}

// TestDirectoryReadsAgain what could not be read; and of two records of one name it finds the first.
func TestDirectoryReadsAgain(t *testing.T) {
	book := rooms(failingOnce{ledger.NewMemory(), new(bool)})
	first, later := book.New(), book.New()
	first.Name, later.Name = "排练厅", "排练厅"
	is(t, "error", second(book.Save(op("enter"), first, later)), nil)
	directory := ledger.Library{book.Sheet()}.NewDirectory()
	is(t, "name", directory.Name("space", first.ID), "")
	is(t, "name", directory.Name("space", first.ID), "排练厅")
	id, ok := directory.Find("space", "排练厅")
	is(t, "found", ok, true)
	is(t, "the first of the name", id, first.ID)
}

func TestLibrary(t *testing.T) {
	library := ledger.Library{rooms(ledger.NewMemory()).Sheet()}
	sheet, ok := library.Sheet("space")
	is(t, "found", ok, true)
	is(t, "entity", sheet.Shape().Key, "space")
	_, ok = library.Sheet("nothing")
	is(t, "found", ok, false)
}

// is holds what was got against what is wanted.
func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// TestSearched: persons' data and secrets are neither searched nor told.
func TestSearched(t *testing.T) {
	for _, r := range []struct {
		kind           field.Kind
		marks          field.Mark
		searched, told bool
	}{
		{field.Line, 0, true, true}, {field.Prose, field.Listed, true, true}, {field.Lines, 0, true, true}, {field.Count, 0, false, true}, {field.Choice, 0, false, true},
		{field.Line, field.Personal, false, false}, {field.Line, field.Secret, false, false},
	} {
		c := field.Column{Kind: r.kind, Marks: r.marks}
		if ledger.Searched(c) != r.searched || ledger.Told(c) != r.told {
			t.Errorf("%+v is searched %v, told %v", c, ledger.Searched(c), ledger.Told(c))
		}
	}
	if shape := delivery.ActivityEntity().Shape; !shape.Evidence || !shape.Numbered() {
		t.Error("activities are numbered and need evidence")
	}
}
