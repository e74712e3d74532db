package ledger_test

import (
	"errors"
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
	if _, err := book.Save(op("enter"), s, hall); err != nil {
		t.Fatal(err)
	}
	with := func(reason string) app.Op {
		o := op("withdraw")
		o.Reason = reason
		return o
	}
	if _, err := book.Withdraw(with("  "), s.ID); app.Sentence(err) != "请写明原因，再作废" {
		t.Errorf("withdrawn without a reason: %v", err)
	}
	if _, err := book.Withdraw(with("拆了"), hall.ID); app.Sentence(err) != "多功能厅不能作废" {
		t.Errorf("the hall is withdrawn: %v", err)
	}
	for _, missing := range []error{second(book.Withdraw(with("拆了"), "gone")), second(book.Return(op("return"), "gone")), second(book.One("gone"))} {
		if app.KindOf(missing) != app.NotFound || app.Sentence(missing) != "没有找到这条空间，它可能已被作废，请刷新后再看" {
			t.Errorf("a record that is not there: %v", missing)
		}
	}
	if _, err := book.Withdraw(with("拆了"), s.ID); err != nil {
		t.Fatal(err)
	}
	living, _ := book.Find(ledger.Query{})
	gone, _ := book.Find(ledger.Query{Void: true})
	if len(living) != 1 || len(gone) != 1 || !gone[0].Void || gone[0].VoidReason != "拆了" {
		t.Errorf("living %v, withdrawn %v", living, gone)
	}
	if _, err := book.Return(op("return"), s.ID); err != nil {
		t.Fatal(err)
	}
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
	book := rooms(ledger.NewMemory())
	sheet := book.Sheet()
	rec := sheet.Blank()
	if rec.Text("open") != "yes" || sheet.Shape().Key != "space" {
		t.Errorf("a blank record is %+v", rec)
	}
	if findings, err := sheet.Findings(rec); err != nil || len(findings) != 1 || findings[0].Field != "name" {
		t.Errorf("findings %v, %v", findings, err)
	}
	for key, text := range map[string]string{"name": "排练厅", "area": "120", "capacity": "40"} {
		if err := rec.Value(key).Set(text); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := sheet.Keep(op("enter"), rec); err != nil || rec.Base.ID == "" || rec.Base.MadeBy != "赵示例" {
		t.Fatalf("kept as %+v, %v", rec.Base, err)
	}
	again, err := sheet.Load(rec.Base.ID)
	if err != nil || again.Text("name") != "排练厅" || again.Base.ID != rec.Base.ID {
		t.Errorf("loaded %+v, %v", again, err)
	}
	if _, err := sheet.Load("gone"); app.KindOf(err) != app.NotFound {
		t.Errorf("loaded what is not there: %v", err)
	}
	if page, err := sheet.Page(ledger.Query{}); err != nil || len(page) != 1 || page[0].Title() != "排练厅" {
		t.Errorf("page %v, %v", page, err)
	}
	if sums, err := sheet.Sum(ledger.Query{}); err != nil || sums["area"] != 120 || sums["capacity"] != 40 {
		t.Errorf("sums %v, %v", sums, err)
	}
	if err := rec.Value("name").Set(""); err != nil {
		t.Fatal(err)
	}
	if _, err := sheet.Keep(op("amend"), rec); app.KindOf(err) != app.Invalid {
		t.Errorf("a nameless room is kept: %v", err)
	}
}

// TestDirectory: names both ways, read once, forgotten when the ledger changes.
func TestDirectory(t *testing.T) {
	store := ledger.NewMemory()
	desk := facility.NewDesk(store)
	library := ledger.Library{desk.Facilities.Sheet(), desk.Spaces.Sheet()}
	f := desk.Facilities.New()
	f.Code, f.Name, f.Short = "SF", "示范综合文化中心", "示范"
	if _, err := desk.Facilities.Save(op("enter"), f); err != nil {
		t.Fatal(err)
	}
	directory := library.NewDirectory()
	if got := directory.Name("facility", f.ID); got != "示范综合文化中心" {
		t.Errorf("named %q", got)
	}
	for _, text := range []string{"SF", "示范", "示范综合文化中心", string(f.ID)} {
		if id, ok := directory.Find("facility", text); !ok || id != f.ID {
			t.Errorf("%q is %q, %v", text, id, ok)
		}
	}
	for _, text := range []string{"", "别处"} {
		if _, ok := directory.Find("facility", text); ok {
			t.Errorf("%q was found", text)
		}
	}
	if _, ok := directory.Find("nothing", "SF"); ok || directory.Name("space", "gone") != "" {
		t.Error("found where nothing is")
	}
	other := desk.Facilities.New()
	other.Code, other.Name, other.Short = "BC", "别处", "别处"
	changes, err := desk.Facilities.Save(op("enter"), other)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := directory.Find("facility", "BC"); ok {
		t.Error("the directory read the ledger again without need")
	}
	directory.Forget(changes)
	if id, ok := directory.Find("facility", "BC"); !ok || id != other.ID {
		t.Error("the directory did not read the changed ledger again")
	}
	if sheet, ok := library.Sheet("space"); !ok || sheet.Shape().Key != "space" {
		t.Error("the ledger of spaces is lost")
	}
	if _, ok := library.Sheet("nothing"); ok {
		t.Error("a ledger that is not there was found")
	}
	broken := ledger.Library{rooms(failing{store}).Sheet()}.NewDirectory()
	if broken.Name("space", "x") != "" {
		t.Error("a ledger that cannot be read has names")
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
