package hometest

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
	"guanyunbu/assets"
	"guanyunbu/ui/shell"
)

// Book is an office over a book in memory.
type Book struct {
	*office.Office
	Facility app.ID // the centre, empty before Furnish
	Year     int
	Went     []shell.Route // where the page under test led to
	Problems []error       // what it reported
	t        testing.TB
}

// Pack is the rule pack that ships with the program.
func Pack(t testing.TB) rulepack.Pack {
	t.Helper()
	return packtest.Pack(t, "street-100")
}

// New opens an empty book on a day: holidays and catalogues are there, no facility yet.
func New(t testing.TB, today app.Day, pack rulepack.Pack) *Book {
	t.Helper()
	return With(t, today, office.Setting{Store: ledger.NewMemory(), Pack: pack, Rights: account.Rights{}})
}

// With opens an empty book on a day with more beside it, such as rights and evidence.
func With(t testing.TB, today app.Day, setting office.Setting) *Book {
	t.Helper()
	b := &Book{t: t}
	b.Office = office.Open(b.on(today, setting))
	b.must(b.SetUp(b.op(), holidays(t)))
	return b
}

// on sets the clock of a book.
func (b *Book) on(today app.Day, setting office.Setting) office.Setting {
	at := today.Time().Add(9*time.Hour + 21*time.Minute)
	b.Year, setting.Clock = today.Year(), func() time.Time { return at }
	return setting
}

func (b *Book) op() app.Op { return b.Op("enter", term.PersonName.Label) }

func (b *Book) must(_ app.Changes, err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func holidays(t testing.TB) []*facility.Holiday {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(assets.Holidays()))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []*facility.Holiday
	for _, row := range rows[1:] {
		h := &facility.Holiday{Day: app.Day(row[0]), Kind: app.Code(row[1]), Name: app.Line(row[2])}
		if row[3] == term.WordYes {
			h.Pending = app.Yes
		}
		list = append(list, h)
	}
	return list
}

// Furnish enters the centre with its plan and a contract that ends on a day; no contract when the day is empty.
func (b *Book) Furnish(contractEnd app.Day) {
	b.t.Helper()
	f := b.Office.Facility.Facilities.New()
	f.Code, f.Name, f.Short = "SF", app.Line(term.TableFacilityType.Label("street")), app.Line(term.TableLevel.Label("street"))
	b.must(b.Office.Facility.Facilities.Save(b.op(), f))
	b.Facility = f.ID
	hours := app.Segments{{From: "09:00", To: "17:30"}}
	plan := &facility.Plan{Facility: f.ID, From: "2024-01-01", Season: "usual", Tuesday: hours, Wednesday: hours, Thursday: hours, Friday: hours, Saturday: hours, Sunday: hours, Monday: hours}
	b.must(b.Office.Facility.Plans.Save(b.op(), plan))
	if contractEnd == "" {
		return
	}
	operator := &selection.Operator{Name: app.Line(term.EntityOperator.Label), Credit: "91110000600037341L", Status: "normal", Type: "company"}
	b.must(b.Selection.Operators.Save(b.op(), operator))
	c := &selection.Contract{Code: "HT-2024-01", Name: app.Line(term.EntityContract.Label), Operator: operator.ID, Facilities: app.Shares{{ID: f.ID}},
		Status: "force", Signed: "2023-12-20", From: contractEnd.Add(-1094), To: contractEnd}
	b.must(b.Selection.Contracts.Save(b.op(), c))
}

// Begun is the centre on a day of 2026, its opening log written up to another.
func Begun(t testing.TB, pack rulepack.Pack, today, logged app.Day) *Book {
	t.Helper()
	b := New(t, today, pack)
	b.Furnish("2026-12-31")
	b.Log(app.Span{From: "2026-01-01", To: logged}, nil)
	return b
}

// Log writes the opening log of a run of days, leaving out the days for which skip answers true.
func (b *Book) Log(span app.Span, skip func(app.Day) bool) {
	b.t.Helper()
	var logs []*delivery.Opening
	span.Each(func(d app.Day) {
		if skip != nil && skip(d) {
			return
		}
		o := &delivery.Opening{Facility: b.Facility, Day: d, Segments: app.Segments{{From: "09:00", To: "17:30"}}, Visits: app.Number(60 + int64(d.DayOfMonth())), Duty: "A"}
		if d.Weekday() == time.Saturday {
			o.Segments = app.Segments{{From: "09:00", To: "12:00"}, {From: "13:00", To: "20:30"}}
		}
		o.Confirmed = "ok"
		logs = append(logs, o)
	})
	b.must(b.Delivery.Openings.Save(b.op(), logs...))
}

// Activity makes one held activity, not yet saved.
func (b *Book) Activity(class app.Code, day app.Day) *delivery.Activity {
	a := b.Delivery.Activities.New()
	a.Facility, a.Class, a.Start, a.StartTime, a.EndTime = b.Facility, class, day, "09:30", "11:30"
	a.Name = app.Line(fmt.Sprintf("%s %s", term.TableClass.Label(string(class)), day[5:]))
	a.Attended, a.Elder, a.Minor, a.Worker = app.Number(60), app.Number(24), app.Number(8), app.Number(3)
	a.Review, a.ReviewDay, a.Verdict, a.Reviewer = app.Line("NS-"+string(day[:4])), day.Add(-6), "pass", "B"
	a.Confirmed = "ok"
	return a
}

// Enter saves activities.
func (b *Book) Enter(activities ...*delivery.Activity) {
	b.t.Helper()
	b.must(b.Delivery.Activities.Save(b.op(), activities...))
}

// Season enters activities of all classes but C12 in every month of a year up to a month: more of training and of sports.
func (b *Book) Season(year, upTo int) {
	b.t.Helper()
	var list []*delivery.Activity
	for month := 1; month <= upTo; month++ {
		for class := 1; class <= 11; class++ {
			for n := range 1 + (class*month)%3 {
				list = append(list, b.inSeason(year, month, [2]int{class, n}))
			}
		}
	}
	b.Enter(list...)
}

func (b *Book) inSeason(year, month int, which [2]int) *delivery.Activity {
	class, n := which[0], which[1]
	day := app.Day(fmt.Sprintf("%04d-%02d-%02d", year, month, 2+class+4*n))
	a := b.Activity(app.Code(fmt.Sprintf("C%02d", class)), day)
	switch (class + n) % 4 {
	case 0:
		a.Audience = app.Codes{"elder"}
	case 1:
		a.Audience = app.Codes{"minor"}
	}
	if class == 7 && n == 0 {
		a.Audience, a.Disabled = app.Codes{"disabled"}, app.Number(1)
	}
	return a
}

// RouteTo is where a record is shown; the holiday table has no page.
func RouteTo(entity string, id app.ID) (shell.Route, bool) {
	places := map[string]shell.Place{"facility": shell.Facility, "contract": shell.Contract, "activity": shell.Activity, "opening": shell.OpeningLog, "closure": shell.Closure,
		"booking": shell.Booking, "display": shell.Display, "statement": shell.Statement, "consultation": shell.Consultation, "programme": shell.Programme, "gateCheck": shell.GateCheck}
	place, built := places[entity]
	return shell.Route{Place: place, Record: string(id)}, built
}

// Go remembers where the page under test leads.
func (b *Book) Go(route shell.Route) { b.Went = append(b.Went, route) }

// Last is where it led last.
func (b *Book) Last() shell.Route {
	if len(b.Went) == 0 {
		return shell.Route{}
	}
	return b.Went[len(b.Went)-1]
}

// Problem remembers what the page under test reported.
func (b *Book) Problem(err error) { b.Problems = append(b.Problems, err) }

// Seal closes a year of the centre.
func (b *Book) Seal(year int) {
	b.t.Helper()
	b.must(b.Office.Facility.Locks.Save(b.op(), &facility.Lock{Facility: b.Facility, Year: app.Number(int64(year)), Day: b.Today(), Reason: app.Line(term.WordYes)}))
}

// Declare says that an indicator does not apply to the centre in a year.
func (b *Book) Declare(year int, subject string) {
	b.t.Helper()
	b.must(b.Office.Facility.Statements.Save(b.op(), &facility.Statement{Facility: b.Facility, Year: app.Number(int64(year)), Kind: "inapplicable",
		Subject: app.Line(subject), Reason: app.Prose(term.WordInapplicable), Day: "2026-01-05"}))
}
