package exchange_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	plain "guanyunbu/app/exchange"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/selection"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/exchange"
	"guanyunbu/data/packfile"
)

// desk is an office over a store in memory with its exchange desk.
type desk struct {
	*exchange.Desk
	office *office.Office
	store  *counted
}

// counted is a store that counts how often it is asked and written to.
type counted struct {
	ledger.Store
	asked, written int
}

func (c *counted) Read(id app.ID, rec field.Record) error {
	c.asked++
	return c.Store.Read(id, rec)
}

func (c *counted) Find(q ledger.Query, blank func() field.Record) error {
	c.asked++
	return c.Store.Find(q, blank)
}

func (c *counted) Write(op app.Op, fn func(ledger.Writer) error) (app.Changes, error) {
	changes, err := c.Store.Write(op, fn)
	if err == nil {
		c.written++
	}
	return changes, err
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	return newDeskOver(t, ledger.NewMemory())
}

// bookDesk is an office over a book in a file.
func bookDesk(t testing.TB) *desk {
	t.Helper()
	book, err := data.Open(data.Options{Dir: filepath.Join(t.TempDir(), "book"), Person: "周示例", Version: "1.0.0", Now: noon})
	must(t, err)
	t.Cleanup(func() { must(t, book.Close()) })
	return newDeskOver(t, book)
}

func noon() time.Time { return time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC) }

func newDeskOver(t testing.TB, kept ledger.Store) *desk {
	t.Helper()
	file, err := assets.Pack("street-100")
	if err != nil {
		t.Fatal(err)
	}
	pack, err := packfile.Parse(file, packfile.Known())
	if err != nil {
		t.Fatal(err)
	}
	store := &counted{Store: kept}
	rights, err := packfile.ParseRights(assets.Rights())
	must(t, err)
	o := office.Open(office.Setting{Store: store, Pack: pack, Rights: rights, Clock: noon})
	return &desk{Desk: exchange.New(o, store), office: o, store: store}
}

func (d *desk) op() app.Op { return d.office.Op("import", "周示例") }

// settled is an office with two facilities that both have a 多功能厅, an operator and its contract.
func settled(t testing.TB) *desk {
	t.Helper()
	d := newDesk(t)
	settle(t, d)
	return d
}

func settle(t testing.TB, d *desk) {
	t.Helper()
	holidays, err := packfile.ParseHolidays(assets.Holidays())
	must(t, err)
	_, err = d.office.SetUp(d.op(), holidays)
	must(t, err)
	var ids []app.ID
	for _, f := range []*facility.Facility{
		{Code: "SF", Name: "示范街道综合文化中心", Short: "示范", Type: "street", Level: "street", Status: "open", Mode: "whole", Built: app.Number(2600), Start: "1949-10-01"},
		{Code: "BY", Name: "百源社区文化室", Short: "百源", Type: "community", Level: "community", Status: "open", Mode: "whole"},
	} {
		_, err := d.office.Facility.Facilities.Save(d.op(), f)
		must(t, err)
		ids = append(ids, f.ID)
	}
	for _, s := range []*facility.Space{
		{Facility: ids[1], Name: "多功能厅", Use: "hall", Capacity: app.Number(60), Open: app.Yes},
		{Facility: ids[0], Name: "多功能厅", Use: "hall", Capacity: app.Number(300), Open: app.Yes},
		{Facility: ids[0], Name: "展厅", Use: "exhibition", Open: app.Yes},
	} {
		_, err := d.office.Facility.Spaces.Save(d.op(), s)
		must(t, err)
	}
	operator := &selection.Operator{Name: "示例文化服务有限公司", Credit: "91350100M000100Y43", Status: "normal", Type: "company"}
	_, err = d.office.Selection.Operators.Save(d.op(), operator)
	must(t, err)
	contract := &selection.Contract{Code: "HT-2024-01", Name: "运营合同", Operator: operator.ID, Facilities: app.Shares{{ID: ids[0]}, {ID: ids[1]}}, Status: "force", Signed: "2023-12-20", From: "2024-01-01", To: "2026-12-31", Amount: app.Fen(170_000_050)}
	contract.Confirmed = "服务期三年整，已核对"
	_, err = d.office.Selection.Contracts.Save(d.op(), contract)
	must(t, err)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// plan reads a file and looks it over.
func (d *desk) plan(t testing.TB, entity string, file plain.File, m plain.Mapping) *plain.Batch {
	t.Helper()
	table, err := d.Read(file, m.Sheet)
	must(t, err)
	batch, err := d.Plan(plain.Watch{}, entity, table, m)
	must(t, err)
	c := batch.Counts()
	if c.Read != c.Imported+c.Skipped+c.Failed {
		t.Errorf("counts do not add up: %+v", c)
	}
	return batch
}

func (d *desk) commit(t testing.TB, batch *plain.Batch, yes bool) {
	t.Helper()
	_, err := d.Commit(plain.Watch{}, d.op(), batch, yes)
	must(t, err)
}

func (d *desk) activities(t testing.TB) []*delivery.Activity {
	t.Helper()
	all, err := d.office.Delivery.Activities.Find(ledger.Query{})
	must(t, err)
	return all
}

// troubles tells what was said about the rows, one line each.
func troubles(batch *plain.Batch) string {
	var out []string
	for _, row := range batch.Rows {
		for _, t := range row.Troubles {
			out = append(out, fmt.Sprintf("%d %s %s", row.Number, t.Column, t.Sentence))
		}
	}
	return strings.Join(out, "\n")
}

func counts(c plain.Counts) string {
	return fmt.Sprintf("读取 %d 导入 %d 跳过 %d 失败 %d", c.Read, c.Imported, c.Skipped, c.Failed)
}

// records reads a CSV the way a stranger's script would: by the second row.
func records(t testing.TB, body []byte) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\uFEFF")))).ReadAll()
	must(t, err)
	var all []map[string]string
	for _, row := range rows[2:] {
		one := map[string]string{}
		for i, key := range rows[1] {
			one[strings.TrimPrefix(key, "#")] = row[i]
		}
		all = append(all, one)
	}
	return all
}

func file(name, body string) plain.File { return plain.File{Name: name, Body: []byte(body)} }
