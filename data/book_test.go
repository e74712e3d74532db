package data

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/ledger/storetest"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
)

// clock is the time of the tests; it stands still until moved.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time { return c.now }

func fixed() *clock {
	return &clock{time.Date(2026, 10, 20, 9, 0, 0, 0, time.FixedZone("CST", 8*3600))}
}

func optionsIn(dir string) Options {
	return Options{Dir: dir, Person: "李敏", Version: "0.1.0", Now: fixed().Now}
}

func open(t *testing.T, o Options) *Book {
	t.Helper()
	b, err := Open(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if b.lock.Locked() {
			if err := b.Close(); err != nil {
				t.Error(err)
			}
		}
	})
	return b
}

func shut(t *testing.T, b *Book) {
	t.Helper()
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
}

// centre is a book with one facility in it.
type centre struct {
	*Book
	facilities *ledger.Book[facility.Facility]
	activities *ledger.Book[delivery.Activity]
	openings   *ledger.Book[delivery.Opening]
	id         app.ID
}

func plain(b *Book) centre {
	return centre{
		Book:       b,
		facilities: ledger.NewBook(facility.FacilityEntity(), b, ledger.Rules[facility.Facility]{}),
		activities: ledger.NewBook(delivery.ActivityEntity(), b, ledger.Rules[delivery.Activity]{Twins: true}),
		openings:   ledger.NewBook(delivery.OpeningEntity(), b, ledger.Rules[delivery.Opening]{Twins: true}),
	}
}

func newCentre(t testing.TB, b *Book) centre {
	t.Helper()
	c := plain(b)
	f := &facility.Facility{Code: "SF-001", Name: "示范街道综合文化中心", Short: "示范", Type: "street"}
	if _, err := c.facilities.Save(app.Op{Name: "enter"}, f); err != nil {
		t.Fatal(err)
	}
	c.id = f.ID
	return c
}

func (c centre) activity(name string, day app.Day) *delivery.Activity {
	return &delivery.Activity{Facility: c.id, Name: app.Line(name), Class: "C05", Status: delivery.Held, Start: day, Sessions: app.Number(1)}
}

func (c centre) enter(t testing.TB, name string) *delivery.Activity {
	t.Helper()
	a := c.activity(name, "2026-03-05")
	if _, err := c.activities.Save(app.Op{Name: "enter", Person: "李敏"}, a); err != nil {
		t.Fatal(err)
	}
	return a
}

func (c centre) count(t testing.TB) int {
	t.Helper()
	n, err := c.activities.Count(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// shapes lists the description of every entity of the book.
func shapes() []field.Shape {
	return []field.Shape{
		account.PersonEntity().Shape, facility.HolidayEntity().Shape, facility.FacilityEntity().Shape, facility.SpaceEntity().Shape,
		facility.PlanEntity().Shape, facility.ClassEntity().Shape, facility.StatementEntity().Shape, facility.CommunityEntity().Shape, facility.AssetEntity().Shape,
		facility.StocktakeEntity().Shape, facility.DocumentEntity().Shape, facility.DisplayEntity().Shape, facility.LockEntity().Shape,
		team.StaffEntity().Shape, team.AttendanceEntity().Shape, team.TrainingEntity().Shape, selection.OperatorEntity().Shape,
		selection.ContractEntity().Shape, selection.TargetEntity().Shape, delivery.ActivityEntity().Shape, delivery.OpeningEntity().Shape,
		delivery.ClosureEntity().Shape,
		delivery.BrandEntity().Shape, delivery.ProgrammeEntity().Shape, delivery.CourseEntity().Shape, delivery.ReviewEntity().Shape,
		delivery.EnrolmentEntity().Shape, delivery.RegistrantEntity().Shape, delivery.BooksEntity().Shape, delivery.BookingEntity().Shape,
		delivery.VolunteeringEntity().Shape, delivery.ConsultationEntity().Shape, delivery.OfferEntity().Shape,
		rulepack.SchemeEntity().Shape, rulepack.ActivationEntity().Shape,
		claim.GateCheckEntity().Shape, claim.ExtraEntity().Shape, claim.ValuationEntity().Shape, claim.ExplanationEntity().Shape,
		round.RoundEntity().Shape, round.MarkEntity().Shape, round.EditionEntity().Shape, round.OutcomeEntity().Shape,
	}
}

// refused fails unless the error is of the kind and its sentence holds every part.
func refused(t *testing.T, err error, kind app.Kind, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("it was not refused")
	}
	if app.KindOf(err) != kind {
		t.Errorf("kind is %d, want %d: %v", app.KindOf(err), kind, err)
	}
	said := app.Sentence(err)
	if said == "" {
		t.Fatalf("no sentence for the person: %v", err)
	}
	for _, part := range parts {
		if !strings.Contains(said, part) {
			t.Errorf("「%s」 does not say 「%s」", said, part)
		}
	}
}

// TestStore holds the file against the promises that the rules' tests rely on.
func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) ledger.Store { return open(t, optionsIn(t.TempDir())) })
}

func TestFolderWithHardNames(t *testing.T) {
	for _, name := range []string{"数据 夹", "a#b", "50%off", "what?", "a&b=c", "[x]*", "单'引\"号"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), name)
			b := open(t, optionsIn(dir))
			newCentre(t, b).enter(t, "剪纸")
			made, err := b.Backup("hand")
			if err != nil {
				t.Fatal(err)
			}
			if found := b.Backups(); len(found) != 1 || !found[0].Verified || found[0].Path != made.Path {
				t.Errorf("copies are %+v", found)
			}
			if _, err := b.Compare(made.Path); err != nil {
				t.Error(err)
			}
			shut(t, b)
			if again := plain(open(t, optionsIn(dir))); again.count(t) != 1 {
				t.Error("the record is gone after reopening")
			}
			if !Exists(dir) || Exists(dir+"x") {
				t.Error("Exists does not see the book")
			}
		})
	}
}

func TestPragmasHoldOnEveryConnection(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	want := map[string]string{"foreign_keys": "1", "journal_mode": "wal", "busy_timeout": "5000"}
	var readers []*sql.Conn
	for range 3 {
		conn, err := b.handles().reader.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		readers = append(readers, conn)
	}
	for pragma, value := range want {
		for _, conn := range readers {
			if got, err := one(t.Context(), conn, "PRAGMA "+pragma); err != nil || got != value {
				t.Errorf("reader %s is %q, %v", pragma, got, err)
			}
		}
		if got, err := one(t.Context(), b.handles().door, "PRAGMA "+pragma); err != nil || got != value {
			t.Errorf("writer %s is %q, %v", pragma, got, err)
		}
	}
	if got, err := one(t.Context(), b.handles().door, "PRAGMA synchronous"); err != nil || got != "2" {
		t.Errorf("synchronous is %q, %v", got, err)
	}
	if _, err := b.handles().reader.Exec("INSERT INTO setting VALUES ('a', 'b')"); err == nil {
		t.Error("the reading connection can write")
	}
}

func TestSettings(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	for _, value := range []string{"", "yes", "no"} {
		if err := b.Set("sample", value); err != nil {
			t.Fatal(err)
		}
		if got, err := b.Setting("sample"); err != nil || got != value {
			t.Errorf("setting is %q, %v; want %q", got, err, value)
		}
	}
	if got, err := b.Setting("never set"); err != nil || got != "" {
		t.Errorf("a setting never set is %q, %v", got, err)
	}
	if got, err := b.Setting("program"); err != nil || got != "0.1.0" {
		t.Errorf("program version is %q, %v", got, err)
	}
}

func TestLogFileKeepsTheLastThirtyDays(t *testing.T) {
	dir := t.TempDir()
	day := fixed().now
	for i := range 33 {
		file, err := LogFile(dir, day.AddDate(0, 0, i))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := fmt.Fprintln(file, "crash"); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, "logs", "*.log"))
	if err != nil || len(left) != 30 || filepath.Base(left[0]) != "2026-10-23.log" {
		t.Errorf("%d logs left, the oldest %v, %v", len(left), left[:1], err)
	}
	file, err := LogFile(dir, day.AddDate(0, 0, 32))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if info, err := os.Stat(file.Name()); err != nil || info.Size() != int64(len("crash\n")) {
		t.Errorf("the log of the day was not kept: %v, %v", info, err)
	}
}
