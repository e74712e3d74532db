package data

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// found searches and gives what names each hit.
func found(t testing.TB, b *Book, text string) []string {
	t.Helper()
	hits, err := b.Search(text, 20)
	worked(t, err)
	names := []string{}
	for _, h := range hits {
		names = append(names, h.Title)
	}
	return names
}

func expect(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%s: found %q, want %q", what, got, want)
	}
}

func TestSearchFinds(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	c := newCentre(t, b)
	rows := []struct {
		name, note, place string
		day               app.Day
	}{
		{"非遗剪纸体验", "老师带了两种剪刀。\n第二天在东社区\t再办一次", "", "2026-03-05"},
		{"国潮展示", "", "东社区礼堂", "2026-03-06"},
		{"Jazz 夜：ＡＢＣ 乐队", "", "", "2026-03-07"},
		{"50%_off \"折扣\"-夜", "", "", "2026-03-08"},
		{"𠮷野家的䶮与𤭢", "", "", "2026-03-09"},
		{"é 与 i 的区别", "", "", "2026-03-10"},
	}
	for _, r := range rows {
		a := c.activity(r.name, r.day)
		a.Note, a.Place = app.Prose(r.note), app.Line(r.place)
		_, err := c.activities.Save(app.Op{Name: "enter"}, a)
		worked(t, err)
	}
	for _, r := range []struct {
		name, text string
		want       []string
	}{
		{"two characters", "剪纸", []string{"非遗剪纸体验"}},
		{"the whole name", "非遗剪纸体验", []string{"非遗剪纸体验"}},
		{"the newest first", "东社区", []string{"国潮展示", "非遗剪纸体验"}},
		{"in the remark", "剪刀", []string{"非遗剪纸体验"}},
		{"every word", "剪纸 剪刀", []string{"非遗剪纸体验"}},
		{"words apart by a full-width space", "剪纸　剪刀", []string{"非遗剪纸体验"}},
		{"not every word", "剪纸 礼堂", nil},
		{"a short word beside a long one", "剪纸 刀", []string{"非遗剪纸体验"}},
		{"a short word that is not there", "剪纸 锯", nil},
		{"one character leads nowhere", "剪", nil},
		{"nothing at all", "  ", nil},
		{"characters that are not together", "非剪", nil},
		{"not across two fields", "体验老师", nil},
		{"not across two lines", "剪刀第二", nil},
		{"either case", "jAZZ", []string{"Jazz 夜：ＡＢＣ 乐队"}},
		{"full width typed half", "abc", []string{"Jazz 夜：ＡＢＣ 乐队"}},
		{"half width typed full", "Ｊａｚｚ", []string{"Jazz 夜：ＡＢＣ 乐队"}},
		{"signs are taken literally", "50%_", []string{"50%_off \"折扣\"-夜"}},
		{"quotes", "\"折扣\"", []string{"50%_off \"折扣\"-夜"}},
		{"words of the question's own language", "off NOT 夜", nil},
		{"a star", "of*", nil},
		{"characters above the basic plane", "𠮷野", []string{"𠮷野家的䶮与𤭢"}},
		{"rare characters", "䶮与𤭢", []string{"𠮷野家的䶮与𤭢"}},
		{"the number", "2026-003", []string{"Jazz 夜：ＡＢＣ 乐队"}},
		{"letters alike are told apart", "é与", nil},
		{"another ledger", "示范街道", []string{"示范街道综合文化中心"}},
		{"longer than any text", strings.Repeat("剪纸", 400), nil},
	} {
		expect(t, r.name, found(t, b, r.text), r.want...)
	}
	hits, err := b.Search("第二天在", 5)
	worked(t, err)
	if h := hits[0]; h.Entity != "activity" || h.No != "示范-2026-001" || h.Day != "2026-03-05" || h.Facility != c.id || h.Snippet != "…带了两种剪刀。 第二天在东社区 再办一次" {
		t.Errorf("the hit is %+v", h)
	}
	hits, err = b.Search("东社区", 1)
	worked(t, err)
	if len(hits) != 1 || hits[0].Snippet != "东社区礼堂" {
		t.Errorf("one hit is %+v", hits)
	}
	if hits, err = b.Search("剪纸", 5); err != nil || hits[0].Snippet != "" {
		t.Errorf("what stands in the title is not said twice: %+v, %v", hits, err)
	}
}

// soundSearch asks the check of the index, and the index itself.
func (m manned) soundSearch(t *testing.T, step string) {
	t.Helper()
	if v := examined(t, m.Book)["search"]; !v.Good() {
		t.Errorf("%s: %+v", step, v.Spots)
	}
	if _, err := m.handles().door.ExecContext(t.Context(), "INSERT INTO search_pairs (search_pairs) VALUES ('integrity-check')"); err != nil {
		t.Errorf("%s: %v", step, err)
	}
}

// TestSearchKeepsUp follows one record through every operation; the check of the index is asked each time.
func TestSearchKeepsUp(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	a, b := m.enter(t, "剪纸"), m.enter(t, "剪纸二")
	expect(t, "entered", found(t, m.Book, "剪纸"), "剪纸二", "剪纸")
	a.Name, a.Attended = "皮影", app.Number(5)
	m.save(t, a)
	expect(t, "renamed, the old name", found(t, m.Book, "剪纸"), "剪纸二")
	expect(t, "renamed, the new name", found(t, m.Book, "皮影"), "皮影")
	m.soundSearch(t, "renamed")
	b.Start = "2026-03-01"
	b.Name = "皮影二"
	m.save(t, b)
	expect(t, "moved to an earlier day", found(t, m.Book, "皮影"), "皮影", "皮影二")
	m.soundSearch(t, "moved")
	_, err := m.activities.Withdraw(app.Op{Name: "withdraw", Reason: "重复"}, a.ID)
	worked(t, err)
	expect(t, "withdrawn", found(t, m.Book, "皮影"), "皮影二")
	m.soundSearch(t, "withdrawn")
	worked(t, m.last("undo"))
	expect(t, "taken back", found(t, m.Book, "皮影"), "皮影", "皮影二")
	m.soundSearch(t, "taken back")
	_, err = m.Write(app.Op{Name: "amend"}, func(w ledger.Writer) error {
		a.Name = "木偶"
		if err := w.Put(m.activities.Of(a)); err != nil {
			return err
		}
		a.Name = "杖头木偶"
		if err := w.Put(m.activities.Of(a)); err != nil {
			return err
		}
		return fmt.Errorf("no")
	})
	if err == nil {
		t.Fatal("the failed operation did not fail")
	}
	expect(t, "a failed operation", found(t, m.Book, "木偶"))
	m.soundSearch(t, "failed")
}

// TestSearchOfManyAtOnce: what one operation enters is found in the order of its days.
func TestSearchOfManyAtOnce(t *testing.T) {
	m := newManned(t, open(t, optionsIn(t.TempDir())))
	twice := m.activity("木偶", "2026-02-01")
	_, err := m.Write(app.Op{Name: "import"}, func(w ledger.Writer) error {
		if err := w.Put(m.activities.Of(twice)); err != nil {
			return err
		}
		for i := range 300 {
			if err := w.Put(m.activities.Of(m.activity(fmt.Sprintf("太极拳%03d", i), app.Day("2026-12-31").Add(-i)))); err != nil {
				return err
			}
		}
		twice.Name = "杖头木偶"
		return w.Put(m.activities.Of(twice))
	})
	worked(t, err)
	expect(t, "the latest days", found(t, m.Book, "太极拳")[:2], "太极拳000", "太极拳001")
	expect(t, "twice in one operation", found(t, m.Book, "木偶"), "杖头木偶")
	m.soundSearch(t, "import")
	if hits, err := m.Search("太极拳", 1000); err != nil || len(hits) != 300 {
		t.Errorf("%d hits, %v", len(hits), err)
	}
}

// TestSearchNeverHoldsPersonsData looks for a person's data in the index itself.
func TestSearchNeverHoldsPersonsData(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	people := ledger.NewBook(account.PersonEntity(), b, ledger.Rules[account.Person]{})
	_, err := people.Save(app.Op{Name: "enter"}, &account.Person{Name: "李敏", Role: "manager", PIN: "argon-secret"})
	worked(t, err)
	expect(t, "the PIN", found(t, b, "argon"))
	shape := people.Shape()
	shape.Columns = append([]field.Column(nil), shape.Columns...)
	shape.Columns[0].Marks |= field.Personal
	if l := leafOf(shape, row{texts: []string{"李敏", "manager", "x", "yes"}}); strings.Contains(l.texts, "李敏") {
		t.Errorf("the index would hold %q", l.texts)
	}
	if q := leafQuestion(shape); strings.Contains(q, `t."name"`) {
		t.Errorf("filling would read %s", q)
	}
}

// TestSearchOfAnOlderBook: a book from before there was a search is filled when it is opened, one whose
// index was found wanting when it is opened next.
func TestSearchOfAnOlderBook(t *testing.T) {
	dir := t.TempDir()
	worked(t, copyFile(filepath.Join("testdata", "released", "0001.db"), filepath.Join(dir, "guanyunbu.db")))
	b := open(t, optionsIn(dir))
	c := plain(b)
	all, err := c.activities.Find(ledger.Query{})
	worked(t, err)
	expect(t, "an older book", found(t, b, string(all[0].Name)), string(all[0].Name))
	if v := examined(t, b)["search"]; !v.Good() {
		t.Errorf("filled it is not complete: %+v", v)
	}
	_, err = b.handles().door.ExecContext(t.Context(), "DELETE FROM search_leaf")
	worked(t, err)
	expect(t, "an index that lost its leaves", found(t, b, string(all[0].Name)))
	if v := examined(t, b)["search"]; v.Good() {
		t.Error("the check does not see it")
	}
	shut(t, b)
	b = open(t, optionsIn(dir))
	expect(t, "opened again", found(t, b, string(all[0].Name)), string(all[0].Name))
	if v := examined(t, b)["search"]; !v.Good() {
		t.Errorf("filled again it is not complete: %+v", v)
	}
	if _, err := os.Stat(filepath.Join(dir, "guanyunbu.db")); err != nil {
		t.Error(err)
	}
}

// TestSearchShowsNames: a record that is named by another one, or by a key, is shown by its name.
func TestSearchShowsNames(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	c := newCentre(t, b)
	assets := ledger.NewBook(facility.AssetEntity(), b, ledger.Rules[facility.Asset]{})
	piano := &facility.Asset{Facility: c.id, Code: "ZC-1", Name: "三角钢琴", Quantity: app.Number(1), Source: "government", State: "inUse"}
	_, err := assets.Save(app.Op{Name: "enter"}, piano)
	worked(t, err)
	counts := ledger.NewBook(facility.StocktakeEntity(), b, ledger.Rules[facility.Stocktake]{})
	_, err = counts.Save(app.Op{Name: "enter"}, &facility.Stocktake{Facility: c.id, Day: "2026-05-01", Asset: piano.ID, Person: "周清点", Listed: app.Number(1), Found: app.Number(1)})
	worked(t, err)
	months := ledger.NewBook(delivery.BooksEntity(), b, ledger.Rules[delivery.Books]{})
	log := &delivery.Books{Facility: c.id, Month: "2026-04-01"}
	log.Note = "盘库三天"
	_, err = months.Save(app.Op{Name: "enter"}, log)
	worked(t, err)
	expect(t, "a stock-take", found(t, b, "周清点"), "三角钢琴")
	expect(t, "a month", found(t, b, "盘库"), "2026-04")
}
