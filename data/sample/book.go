package sample

import (
	"bytes"
	"embed"
	"encoding/csv"
	"fmt"
	"path"
	"sort"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
)

//go:embed book/*.csv
var book embed.FS

// table is what the people of the sample wrote into one ledger: values as they would type them.
type table struct {
	keys []string
	rows [][]string
}

// batch is what one person enters at one sitting.
type batch struct {
	key, at, person string
	rows            [][]string
}

// readBook reads all tables, by the key of their ledger.
func readBook() (map[string]table, error) {
	files, err := book.ReadDir("book")
	if err != nil {
		return nil, fmt.Errorf("list sample tables: %w", err)
	}
	tables := map[string]table{}
	for _, f := range files {
		content, err := book.ReadFile(path.Join("book", f.Name()))
		if err != nil {
			return nil, fmt.Errorf("read sample table %s: %w", f.Name(), err)
		}
		rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
		if err != nil || len(rows) == 0 {
			return nil, fmt.Errorf("read sample table %s: %d rows: %w", f.Name(), len(rows), err)
		}
		tables[strings.TrimSuffix(f.Name(), ".csv")] = table{rows[0], rows[1:]}
	}
	return tables, nil
}

// months cuts the dated ledgers into what was entered at the end of each month, oldest first; what
// belongs to the running month, or is planned, was entered by now.
func months(tables map[string]table, now string) []batch {
	dated := []struct{ key, day, person string }{ // what is referred to stands first
		{"document", "filed", Head}, {"programme", "year", Head}, {"course", "from", Clerk}, {"closure", "from", Clerk}, {"activity", "start", Clerk},
		{"opening", "day", operatorClerk}, {"review", "day", "李示例"}, {"enrolment", "day", Clerk}, {"registrant", "day", Clerk}, {"books", "month", operatorClerk},
		{"booking", "day", operatorClerk}, {"volunteering", "day", operatorClerk}, {"consultation", "day", Clerk}, {"stocktake", "day", operatorClerk},
		{"display", "day", Clerk}, {"attendance", "month", operatorClerk}, {"training", "day", operatorClerk},
		{"gateCheck", "day", "李示例"},
	}
	var all []batch
	for _, ledger := range dated {
		t := tables[ledger.key]
		place := map[string]int{}
		for _, row := range t.rows {
			at := min(sitting(ledger.key, t.value(row, ledger.day)), now)
			if _, begun := place[at]; !begun {
				place[at] = len(all)
				all = append(all, batch{key: ledger.key, at: at, person: ledger.person})
			}
			b := &all[place[at]]
			b.rows = append(b.rows, row)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].at < all[j].at })
	return all
}

func (t table) value(row []string, key string) string {
	for i, k := range t.keys {
		if k == key {
			return row[i]
		}
	}
	return ""
}

// operatorClerk fills in what the operator's own people count.
const operatorClerk = "王示例"

// sitting is when a row was entered: at the end of its month; the plan of a year in its first days, and
// its classes before it began, because reviews and registers of them come first.
func sitting(key, day string) string {
	switch {
	case key == "course":
		return string(app.YearSpan(app.Day(day).Year()).From.Add(-2)) + " 12:00:00"
	case key == "programme":
		return day + "-01-10 17:40:00"
	case len(day) == len("2006-01"):
		day += "-01"
	}
	return monthEnd(app.Day(day))
}

func monthEnd(d app.Day) string {
	next := app.Day(string(d)[:8] + "28").Add(4)
	return string(next.Add(-next.DayOfMonth())) + " 17:40:00"
}

// desk is the person's place: the office and the names its ledgers know.
type desk struct {
	office *office.Office
	names  *ledger.Directory
}

// enter writes one batch in one operation, and withdraws what its people later found wrong.
func (d *desk) enter(keys []string, b batch) error {
	sheet, ok := d.office.Library.Sheet(b.key)
	if !ok {
		return fmt.Errorf("enter sample: no ledger %s", b.key)
	}
	var recs, wrong []field.Record
	for _, row := range b.rows {
		rec, reason, err := d.read(sheet, keys, row)
		if err != nil {
			return fmt.Errorf("enter sample %s %v: %w", b.key, row, err)
		}
		recs = append(recs, rec)
		if reason != "" {
			rec.Base.VoidReason = app.Line(reason)
			wrong = append(wrong, rec)
		}
	}
	changes, err := sheet.Keep(app.Op{Name: "enter", Person: b.person, At: b.at}, recs...)
	if err != nil {
		return fmt.Errorf("enter sample %s of %s: %w", b.key, b.at, err)
	}
	d.names.Forget(changes)
	for _, rec := range wrong {
		op := app.Op{Name: "withdraw", Person: b.person, At: b.at, Reason: string(rec.Base.VoidReason)}
		if _, err := sheet.Withdraw(op, rec.Base.ID); err != nil {
			return fmt.Errorf("withdraw sample %s: %w", rec.Base.No, err)
		}
	}
	return nil
}

// read makes a record of a row. A reason to withdraw it stands in a column of its own.
func (d *desk) read(sheet ledger.Sheet, keys, row []string) (rec field.Record, reason string, err error) {
	rec = sheet.Blank()
	in := field.Reader{Names: d.names, Today: d.office.Today()}
	for i, key := range keys {
		switch key {
		case "no":
			err = rec.Base.No.Set(row[i])
		case "note":
			err = rec.Base.Note.Set(row[i])
		case "confirmed":
			err = rec.Base.Confirmed.Set(row[i])
		case "voidReason":
			reason = row[i]
		default:
			c, known := sheet.Shape().Column(key)
			if !known {
				return rec, "", fmt.Errorf("no field %s", key)
			}
			err = c.Read(rec.Value(key), row[i], in)
		}
		if err != nil {
			return rec, "", err
		}
	}
	return rec, reason, nil
}
