package record_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// visit is a made-up record with one field of every kind that matters to the grid.
type visit struct {
	app.Base
	Name   app.Line
	Day    app.Day
	People app.Reading
	Helped app.Reading
	Kind   app.Code
	Secret app.Line
}

func visitEntity() field.Entity[visit] {
	label := func(key, text string) term.Term {
		return term.Term{Key: "visit." + key, Label: text, Meaning: text + "的意思"}
	}
	return field.Describe(field.Entity[visit]{
		Shape: field.Shape{Key: "visit", Term: label("visit", "走访"), DayKey: "day", TitleKey: "name", SortKeys: []string{"day"}, NumberMark: "-"},
		Base:  func(v *visit) *app.Base { return &v.Base },
		Fields: field.In(term.SectionBasic,
			field.Field[visit]{Column: field.Column{Key: "name", Term: label("name", "名称"), Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide}, At: func(v *visit) field.Value { return &v.Name }},
			field.Field[visit]{Column: field.Column{Key: "day", Term: label("day", "日期"), Kind: field.Day, Marks: field.Required | field.Listed}, At: func(v *visit) field.Value { return &v.Day }},
			field.Field[visit]{Column: field.Column{Key: "people", Term: label("people", "人数"), Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(v *visit) field.Value { return &v.People }},
			field.Field[visit]{Column: field.Column{Key: "helped", Term: label("helped", "帮到"), Kind: field.Count, Marks: field.Listed}, At: func(v *visit) field.Value { return &v.Helped }},
			field.Field[visit]{Column: field.Column{Key: "kind", Term: label("kind", "性质"), Kind: field.Choice, Codes: term.TableService, Marks: field.Listed}, At: func(v *visit) field.Value { return &v.Kind }},
			field.Field[visit]{Column: field.Column{Key: "secret", Term: label("secret", "住址"), Kind: field.Line, Marks: field.Personal}, At: func(v *visit) field.Value { return &v.Secret }},
		),
	})
}

// counted is a ledger that counts how it is read.
type counted struct {
	ledger.Sheet
	pages, rows int
}

func (c *counted) Page(q ledger.Query) ([]field.Record, error) {
	page, err := c.Sheet.Page(q)
	c.pages, c.rows = c.pages+1, c.rows+len(page)
	return page, err
}

// endless is a ledger of so many rows that are made up when they are asked for.
type endless struct {
	ledger.Sheet
	rows int
}

func (e endless) Count(ledger.Query) (int, error) { return e.rows, nil }

func (e endless) Page(q ledger.Query) ([]field.Record, error) {
	var page []field.Record
	for i := q.Offset; i < min(e.rows, q.Offset+q.Limit); i++ {
		rec := e.Blank()
		rec.Base.ID = app.ID(fmt.Sprintf("%06d", i))
		if err := rec.Value("name").Set(fmt.Sprintf("第 %d 户", i)); err != nil {
			return nil, err
		}
		page = append(page, rec)
	}
	return page, nil
}

// desk is a window with the page of visits in it.
type desk struct {
	*recordtest.Bench
	t     *testing.T
	book  *ledger.Book[visit]
	sheet *counted
	page  *record.Ledger
}

func newDesk(t *testing.T, visits []*visit) *desk {
	t.Helper()
	d := &desk{Bench: recordtest.New(t, pagetest.Desktop(), theme.Factor100), t: t, book: ledger.NewBook(visitEntity(), ledger.NewMemory(), ledger.Rules[visit]{})}
	if len(visits) > 0 {
		if _, err := d.book.Save(pagetest.Op("enter"), visits...); err != nil {
			t.Fatal(err)
		}
	}
	d.sheet = &counted{Sheet: d.book.Sheet()}
	d.Frame(nil)
	d.open()
	return d
}

// open opens the page anew, as the program does when it starts.
func (d *desk) open() {
	deps := d.Deps()
	deps.Library = ledger.Library{d.sheet}
	deps.Names = deps.Library.NewDirectory()
	d.page = record.NewLedger(deps, "visit", record.Options{Place: shell.Activity, Chips: []string{"kind"}, Months: true})
	d.Open(shell.Activity, d.page)
}

func (d *desk) grid() *record.Grid { return d.page.Grid() }

// visits makes so many records, one a day and round again, each with its number as its people.
func visits(n int) []*visit {
	all := make([]*visit, n)
	day := app.Day("2026-01-01")
	for i := range all {
		all[i] = &visit{Name: app.Line(fmt.Sprintf("第 %06d 户", i)), Day: day.Add(i % 365), People: app.Number(int64(i)), Kind: "free"}
	}
	return all
}
