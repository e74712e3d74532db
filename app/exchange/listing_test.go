package exchange_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/exchange"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
)

// centre is a book with a facility, three activities, and logs that leave numbers blank.
func centre(t *testing.T) (*office.Office, exchange.Shelf, app.ID) {
	t.Helper()
	o := office.Open(office.Setting{Store: ledger.NewMemory(), Rights: account.Rights{}, Clock: func() time.Time { return time.Date(2026, 10, 20, 9, 0, 0, 0, time.UTC) }})
	op := o.Op("enter", "周示例")
	keep := func(_ app.Changes, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	house := &facility.Facility{Code: "SF", Name: "示范中心", Short: "示范", Type: "street"}
	keep(o.Facility.Facilities.Save(op, house))
	for i, name := range []string{"春节联欢会", "元宵灯会", "老城讲座"} {
		a := &delivery.Activity{Facility: house.ID, Name: app.Line(name), Class: "C05", Status: delivery.Held, Start: app.Day(fmt.Sprintf("2026-0%d-10", i+1)), Sessions: app.Number(1)}
		a.No = app.Line(fmt.Sprintf("示范-2026-%03d", i+1))
		a.Note = "第一行\n第二行"
		a.Confirmed = "核对过"
		if i > 0 {
			a.Attended = app.Number(int64(1000 * i))
		}
		keep(o.Delivery.Activities.Save(op, a))
	}
	log := &delivery.Opening{Facility: house.ID, Day: "2025-12-31", Segments: app.Segments{{From: "09:00", To: "12:00"}, {From: "13:00", To: "21:00"}}, Online: app.Inapplicable()}
	log.Confirmed = "核对过"
	keep(o.Delivery.Openings.Save(op, log))
	return o, exchange.Shelf{Library: o.Library, Names: o.Library.NewDirectory(), Today: o.Today()}, house.ID
}

// said writes a list line by line.
func said(l *exchange.Listing) string {
	var out strings.Builder
	for _, c := range l.Columns {
		out.WriteString(c.Label + "|")
	}
	for _, row := range append(l.Rows, l.Totals) {
		out.WriteString("\n" + strings.Join(row, "|"))
	}
	return out.String()
}

func TestAListIsTakenAsItIsShown(t *testing.T) {
	o, shelf, here := centre(t)
	found, err := o.Delivery.Activities.Find(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	year := ledger.Query{Facility: here, Span: app.YearSpan(2026)}
	columns := []string{"no", "start", "name", "attended"}
	for _, row := range []struct {
		rule string
		ask  exchange.Export
		want string
	}{
		{"columns in the order shown, days of the year without it, what is blank a dash, numbers without what they share",
			exchange.Export{Entity: "activity", Query: year, Columns: columns},
			"序|编号|日期|活动名称|实到人次|\n1|001|01-10|春节联欢会|—\n2|002|02-10|元宵灯会|1,000\n3|003|03-10|老城讲座|2,000\n||||3,000"},
		{"only the rows chosen, and their total",
			exchange.Export{Entity: "activity", Query: year, Columns: columns, Chosen: []app.ID{found[1].ID}},
			"序|编号|日期|活动名称|实到人次|\n1|示范-2026-002|02-10|元宵灯会|1,000\n||||1,000"},
		{"the order asked for",
			exchange.Export{Entity: "activity", Query: ledger.Query{Facility: here, Sort: []ledger.Sort{{Key: "start", Down: true}}}, Columns: []string{"name", "start"}},
			"序|活动名称|日期|\n1|老城讲座|2026-03-10\n2|元宵灯会|2026-02-10\n3|春节联欢会|2026-01-10\n"},
		{"the remark in one line, labels for codes, columns kept nowhere left out",
			exchange.Export{Entity: "activity", Query: ledger.Query{Text: "春节"}, Columns: []string{"#moves", "class", "note"}},
			"序|类别|备注|\n1|文艺演出戏曲|第一行 第二行\n"},
		{"several stretches in one cell, not applicable said, no total without a number",
			exchange.Export{Entity: "opening", Columns: []string{"day", "segments", "online"}},
			"序|日期|开放时段|线上|\n1|2025-12-31|09:00-12:00、13:00-21:00|不适用\n"},
		{"nothing found", exchange.Export{Entity: "activity", Query: ledger.Query{Text: "没有"}, Columns: columns}, "序|编号|日期|活动名称|实到人次|\n"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			l, err := shelf.List(row.ask)
			if err != nil {
				t.Fatal(err)
			}
			if got := said(l); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}

func TestAListSaysWhatItIs(t *testing.T) {
	_, shelf, here := centre(t)
	l, err := shelf.List(exchange.Export{Entity: "activity", Query: ledger.Query{Facility: here, Span: app.YearSpan(2026)}, Columns: []string{"no", "start", "attended"}, Filter: "已举办"})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(l.Title, l.Facility, l.Filter, l.Made, l.Prefix, l.Year, l.Blanks, l.Personal); got != "活动示范中心已举办2026-10-20示范-2026-2026 true false" {
		t.Error(got)
	}
	people, err := shelf.List(exchange.Export{Entity: "registrant", Title: "报名名册"})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(people.Title, people.Personal, people.Facility, people.Year); got != "报名名册true0" {
		t.Error(got)
	}
	if _, err := shelf.List(exchange.Export{Entity: "nothing"}); err == nil || err.Error() != "list nothing: no such ledger" {
		t.Errorf("a ledger that is not there: %v", err)
	}
}

func TestSecretsAreNeverListed(t *testing.T) {
	o, shelf, _ := centre(t)
	if _, err := o.Account.People.Save(o.Op("enter", "周示例"), &account.Person{Name: "周示例", Role: "manager", Active: app.Yes, PIN: "$argon2id$secret"}); err != nil {
		t.Fatal(err)
	}
	for _, columns := range [][]string{nil, {"name", "pin"}} {
		l, err := shelf.List(exchange.Export{Entity: "person", Columns: columns})
		if err != nil || strings.Contains(said(l), "argon2id") || !strings.Contains(said(l), "周示例") {
			t.Errorf("%v\n%s", err, said(l))
		}
	}
}
