package command_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/exchange"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/reports"
	"guanyunbu/ui/command"
)

// house is the world around a command: books in memory by their folder, and what was said.
type house struct {
	t        *testing.T
	dir      string // a real folder for files
	books    map[string]*book
	damaged  bool
	verdicts []keeping.Verdict
	missing  []rune
	restored string
	out, err bytes.Buffer
}

func newHouse(t *testing.T) *house {
	t.Helper()
	return &house{t: t, dir: t.TempDir(), books: map[string]*book{}, verdicts: []keeping.Verdict{{Key: "integrity", Title: "账本文件完整"}}}
}

// run obeys one command line; DIR stands for the folder of files, BOOK for the folder of the sample.
func (h *house) run(line ...string) (code int, out, said string) {
	h.t.Helper()
	h.out.Reset()
	h.err.Reset()
	for i := range line {
		line[i] = strings.NewReplacer("DIR", h.dir, "BOOK", filepath.Join(h.dir, "book")).Replace(line[i])
	}
	code = command.Main(line, h.deps())
	for dir, b := range h.books {
		if b.open {
			h.t.Errorf("book %s is left open", dir)
		}
	}
	return code, h.out.String(), h.err.String()
}

func (h *house) deps() command.Deps {
	return command.Deps{
		Out: &h.out, Err: &h.err, Version: "1.0.0",
		Folder: func() string { return filepath.Join(h.dir, "default") },
		Exists: func(dir string) bool { return h.books[dir] != nil },
		Open: func(p command.Place) (command.Book, error) {
			if h.damaged {
				return nil, &keeping.Damaged{Aside: "damaged/guanyunbu.db", Cause: fmt.Errorf("malformed")}
			}
			return h.opened(p), nil
		},
		Sample: func(p command.Place) (command.Book, error) {
			b := h.opened(p)
			b.fill(h.t)
			return b, nil
		},
		Backups: func(dir string) []keeping.Backup {
			if b := h.books[dir]; b != nil {
				return b.copies
			}
			return nil
		},
		Restore: func(p command.Place, path string) error {
			h.restored = path
			return nil
		},
		Paper: command.Paper{
			Text:    func(d reports.Document) (string, error) { return d.Title, nil },
			PDF:     func(reports.Document) ([]byte, error) { return []byte("%PDF-1.3"), nil },
			Missing: func(reports.Document) []rune { return h.missing },
		},
	}
}

func (h *house) opened(p command.Place) *book {
	b := h.books[p.Dir]
	if b == nil {
		b = &book{house: h, store: ledger.NewMemory()}
		h.books[p.Dir] = b
	}
	today := p.Today
	if today == "" {
		today = "2026-10-20"
	}
	b.open = true
	b.office = office.Open(office.Setting{Store: b.store, Pack: pack(h.t), Clock: func() time.Time { return today.Time() }})
	return b
}

// write puts a file into the folder of files and gives its path.
func (h *house) write(name, body string) string {
	h.t.Helper()
	path := filepath.Join(h.dir, name)
	if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
		h.t.Fatal(err)
	}
	return path
}

func pack(t *testing.T) rulepack.Pack {
	t.Helper()
	return packtest.Pack(t, "street-100")
}

// book is a book in memory.
type book struct {
	house  *house
	store  *ledger.Memory
	office *office.Office
	open   bool
	copies []keeping.Backup
}

func (b *book) Office() *office.Office            { return b.office }
func (b *book) Exchange() command.Exchange        { return desk{b} }
func (b *book) Check() ([]keeping.Verdict, error) { return b.house.verdicts, nil }
func (b *book) Close() error                      { b.open = false; return nil }
func (b *book) Backup(cause keeping.Cause, to string) (keeping.Backup, error) {
	made := keeping.Backup{Path: filepath.Join(to, fmt.Sprintf("guanyunbu-%d.db", len(b.copies)+1)), At: "2026-10-20 09:00:00", Cause: cause, Counts: []keeping.Tally{{Entity: "activity", Records: 1211}}, Whole: to != ""}
	b.copies = append([]keeping.Backup{made}, b.copies...)
	return made, nil
}

// fill enters one facility with a year of openings and a few activities.
func (b *book) fill(t *testing.T) {
	t.Helper()
	op := b.office.Op("enter", "周示例")
	_, err := b.office.SetUp(op, nil)
	if err != nil {
		t.Fatal(err)
	}
	f := &facility.Facility{Code: "SF", Name: "示范街道综合文化中心", Short: "示范", Type: "street", Status: "open"}
	if _, err := b.office.Facility.Facilities.Save(op, f); err != nil {
		t.Fatal(err)
	}
	var logs []*delivery.Opening
	for i := range 300 {
		logs = append(logs, &delivery.Opening{Facility: f.ID, Day: app.Day("2025-01-01").Add(i), Segments: app.Segments{{From: "09:00", To: "18:00"}}, Visits: app.Number(100)})
	}
	if _, err := b.office.Delivery.Openings.Save(op, logs...); err != nil {
		t.Fatal(err)
	}
	for i, class := range []app.Code{"C04", "C05", "C08"} {
		a := &delivery.Activity{Facility: f.ID, Name: app.Line(fmt.Sprintf("活动%d", i+1)), Class: class, Status: "held", Start: app.Day("2025-05-01").Add(i), Sessions: app.Number(1), Attended: app.Number(50)}
		a.Confirmed = "合同另存，已核对"
		if _, err := b.office.Delivery.Activities.Save(op, a); err != nil {
			t.Fatal(err)
		}
	}
}

// desk is an exchange that understands one kind of table: code, then a word that says what becomes of
// the row. The real one has its own tests.
type desk struct{ *book }

func (d desk) Read(file exchange.File, sheet string) (*exchange.Table, error) {
	table := &exchange.Table{Name: file.Name, Sheet: sheet}
	for _, line := range strings.Split(strings.TrimSpace(string(file.Body)), "\n") {
		table.Rows = append(table.Rows, strings.Split(line, ","))
	}
	return table, nil
}

func (d desk) Plan(_ exchange.Watch, entity string, table *exchange.Table, m exchange.Mapping) (*exchange.Batch, error) {
	sheet, ok := d.office.Library.Sheet(entity)
	if !ok {
		return nil, app.Refuse("没有「" + entity + "」这种台账")
	}
	batch := &exchange.Batch{Entity: entity, Header: table.Rows[0], Mapping: m, Unused: []string{"天气"}}
	for i, cells := range table.Rows[1:] {
		row := exchange.Row{Number: i + 2, Cells: cells}
		if outcome, odd := map[string]exchange.Outcome{"坏": exchange.Failed, "看": exchange.Ask, "过": exchange.Skipped}[cells[1]]; odd {
			row.Trouble(outcome, exchange.Trouble{Key: "code", Column: "设施编号", Sentence: "请核对" + cells[1]})
		}
		row.Record = sheet.Blank()
		for key, text := range map[string]string{"code": cells[0], "name": cells[0], "short": cells[0], "facility": m.Defaults["facility"]} {
			set(row.Record, key, text)
		}
		batch.Rows = append(batch.Rows, row)
	}
	return batch, nil
}

func set(rec field.Record, key, text string) {
	if value := rec.Value(key); value != nil {
		_ = value.Set(text)
	}
}

func (d desk) Commit(_ exchange.Watch, op app.Op, batch *exchange.Batch, yes bool) (app.Changes, error) {
	sheet, _ := d.office.Library.Sheet(batch.Entity)
	var recs []field.Record
	for _, row := range append(batch.Find(exchange.Ready), batch.Find(exchange.Ask)...) {
		recs = append(recs, row.Record)
	}
	return sheet.Keep(op, recs...)
}

func (d desk) ComplaintsWorkbook(batch *exchange.Batch) ([]byte, error) {
	return d.Complaints(batch)
}

func (d desk) Template(entity string) ([]byte, error) {
	if _, ok := d.office.Library.Sheet(entity); !ok {
		return nil, app.Refuse("没有「" + entity + "」这种台账")
	}
	return []byte("template of " + entity), nil
}

func (d desk) Complaints(batch *exchange.Batch) ([]byte, error) {
	return []byte(fmt.Sprintf("失败 %d 行", len(batch.Find(exchange.Failed)))), nil
}

func (d desk) CSV(e exchange.Export) ([]byte, error) {
	return []byte(fmt.Sprintf("%s %s %s %v", e.Entity, e.Query.Facility, e.Query.Span.From, e.NoKeys)), nil
}

func (d desk) Workbook(e exchange.Export) ([]byte, error) { return []byte("PK " + e.Entity), nil }

func (d desk) All(noKeys bool) ([]exchange.File, error) {
	return []exchange.File{{Name: "activity.csv", Body: []byte("一")}, {Name: "pack.json", Body: []byte("{}")}}, nil
}
