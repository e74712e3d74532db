package office_test

import (
	"fmt"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/app/term"
)

type noHasher struct{}

func (noHasher) Hash(pin string) (string, error) { return pin, nil }
func (noHasher) Match(hash, pin string) bool     { return hash == pin }

// open opens an office over an empty book, on a fixed day.
func open(t *testing.T, now string) (*office.Office, *ledger.Memory) {
	t.Helper()
	pack := packtest.Pack(t, "street-100")
	store := ledger.NewMemory()
	return office.Open(office.Setting{
		Store: store, Pack: pack, Rights: account.Rights{"clerk": {"enter", "amend"}}, Hasher: noHasher{}, Clock: clockAt(t, now),
	}), store
}

// clockAt is a clock that stands still.
func clockAt(t *testing.T, now string) func() time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04:05", now)
	if err != nil {
		t.Fatal(err)
	}
	return func() time.Time { return at }
}

func TestClock(t *testing.T) {
	o, _ := open(t, "2025-06-30 09:21:07")
	if o.Today() != "2025-06-30" {
		t.Errorf("today is %s", o.Today())
	}
	if got, want := o.Op("enter", "赵示例"), (app.Op{Name: "enter", Person: "赵示例", At: "2025-06-30 09:21:07"}); got != want {
		t.Errorf("operation %+v, want %+v", got, want)
	}
	if a := o.Delivery.Activities.New(); a.Start != "2025-06-30" || a.Status != "held" || a.Service != "free" || a.Sessions != app.Number(1) {
		t.Errorf("a new activity is %+v", a)
	}
	if l, c := o.Delivery.Openings.New(), o.Delivery.Closures.New(); l.Day != "2025-06-30" || c.Sudden != app.No || c.Exempt != app.No {
		t.Errorf("a new log is %+v, a new closure %+v", l, c)
	}
}

// TestSetUp: a new book gets holidays and catalogues once; what is there stays as it is.
func TestSetUp(t *testing.T) {
	o, store := open(t, "2025-01-01 09:00:00")
	changes, err := o.SetUp(o.Op("setup", "系统"), newYear())
	if err != nil || len(changes) != 26 || !changes.Touch("holiday") || !changes.Touch("catalogue") {
		t.Fatalf("%d changes, %v", len(changes), err)
	}
	written := len(store.Ops)
	if changes, err := o.SetUp(o.Op("setup", "系统"), newYear()); err != nil || len(changes) != 0 || len(store.Ops) != written {
		t.Errorf("setting up again changes %v, %v", changes, err)
	}
	other, ops := open(t, "2025-01-01 09:00:00")
	for _, want := range []int{24, 0} {
		if changes, err := other.SetUp(other.Op("setup", "系统"), nil); err != nil || len(changes) != want || changes.Touch("holiday") || len(ops.Ops) != 1 {
			t.Errorf("without a holiday table: %d changes, want %d, %v", len(changes), want, err)
		}
	}
	if _, err := other.SetUp(other.Op("setup", "系统"), []*facility.Holiday{{Kind: facility.Rest}}); app.KindOf(err) != app.Invalid {
		t.Errorf("a holiday without a day: %v", err)
	}
}

func newYear() []*facility.Holiday {
	return []*facility.Holiday{{Day: "2025-01-01", Kind: facility.Statutory}, {Day: "2025-01-28", Kind: facility.Statutory}}
}

// TestDefaultClasses: the catalogues of the pack, word for word.
func TestDefaultClasses(t *testing.T) {
	o, _ := open(t, "2025-01-01 09:00:00")
	if _, err := o.SetUp(o.Op("setup", "系统"), nil); err != nil {
		t.Fatal(err)
	}
	classes, err := o.Facility.Classes.Find(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, c := range classes {
		if c.Service != "free" || c.From != "2024-01-01" {
			t.Errorf("%s of %s is %s from %s", c.Class, c.Version, c.Service, c.From)
		}
		got[string(c.Version)] += fmt.Sprint(c.Class, " ", c.Minimum, " ", c.Mode, " ", c.Days, " ", c.Use, "; ")
	}
	want := "C01 6 space 250 reading; C02 6 space 250 eReading; C03 12 events  ; C04 6 events  ; C05 12 events  ; C06 12 events  ; C07 6 events  ; C08 12 events  ; C09 4 events  ; C10 4 events  ; C11 4 events  ; C12 4 confirm  ; "
	if len(got) != 2 || got["街道默认"] != want {
		t.Errorf("the street catalogue is %s", got["街道默认"])
	}
}

// TestGuardedWrites: whoever sits at the desk, no ledger lets him do what his role forbids.
func TestGuardedWrites(t *testing.T) {
	o, _ := open(t, "2025-01-01 09:00:00")
	person := o.Account.People.New()
	person.Name, person.Role = "赵示例", "clerk"
	if _, err := o.Account.People.Save(o.Op("enter", "赵示例"), person); err != nil {
		t.Fatal(err)
	}
	place := o.Facility.Facilities.New()
	place.Code, place.Name, place.Short = "SF", "示范综合文化中心", "示范"
	if _, err := o.Facility.Facilities.Save(o.Op("enter", "赵示例"), place); err != nil {
		t.Fatal(err)
	}
	gone := o.Op("withdraw", "赵示例")
	gone.Reason = "重复"
	for _, sheet := range o.Library {
		key := sheet.Shape().Key
		if key == "facility" {
			if _, err := sheet.Withdraw(gone, place.ID); app.KindOf(err) != app.NotAllowed {
				t.Errorf("a clerk withdraws a facility: %v", err)
			}
		}
	}
	if kept, err := o.Facility.Facilities.One(place.ID); err != nil || kept.Void {
		t.Errorf("the facility is %+v, %v", kept, err)
	}
}

// TestLibrary: every entity of the book has its ledger, in the order of the glossary.
func TestLibrary(t *testing.T) {
	o, _ := open(t, "2025-01-01 09:00:00")
	entities := term.Entities()
	if len(o.Library) != len(entities) {
		t.Fatalf("%d ledgers, %d entities", len(o.Library), len(entities))
	}
	seen := map[string]bool{}
	for i, sheet := range o.Library {
		shape := sheet.Shape()
		if shape.Key != entities[i].Key || shape.Term != entities[i] {
			t.Errorf("ledger %d is %s, the glossary says %s", i, shape.Key, entities[i].Key)
		}
		for _, c := range shape.Columns {
			if c.To != "" && !seen[c.To] {
				t.Errorf("%s refers to %s, which comes later or not at all", shape.Key, c.To)
			}
		}
		seen[shape.Key] = true
	}
}

// TestDescriptions: every field has its word with a meaning, every choice its table, every reference
// its ledger, and inside one record no label stands twice.
func TestDescriptions(t *testing.T) {
	o, _ := open(t, "2025-01-01 09:00:00")
	for _, sheet := range o.Library {
		shape := sheet.Shape()
		seen := map[string]bool{}
		for _, c := range shape.Columns {
			at := shape.Key + "." + c.Key
			for _, text := range []string{c.Term.Label, c.Term.Meaning, c.Term.Key, c.Section.Label} {
				if text == "" {
					t.Errorf("%s is not explained: %+v", at, c.Term)
				}
			}
			if seen["key "+c.Key] || seen["label "+c.Term.Label] {
				t.Errorf("%s or its label %s stands twice", at, c.Term.Label)
			}
			seen["key "+c.Key], seen["label "+c.Term.Label] = true, true
			if chosen := c.Kind == field.Choice || c.Kind == field.Choices; chosen != (len(c.Codes.Codes) > 0) {
				t.Errorf("%s is chosen from %d codes", at, len(c.Codes.Codes))
			}
			if refers := c.Kind == field.Ref || c.Kind == field.Shares; refers != (c.To != "") {
				t.Errorf("%s refers to %q", at, c.To)
			}
		}
		for _, key := range append([]string{shape.TitleKey, shape.DayKey, shape.FacilityKey}, shape.SortKeys...) {
			if key != "" && key != "no" && !seen["key "+key] {
				t.Errorf("%s is arranged by %q, which it does not have", shape.Key, key)
			}
		}
	}
}

// TestFieldsLiveApart: a blank record can be read and written through its description, and no two
// fields write into one place.
func TestFieldsLiveApart(t *testing.T) {
	o, _ := open(t, "2025-01-01 09:00:00")
	for _, sheet := range o.Library {
		rec := sheet.Blank()
		if err := rec.CopyTo(sheet.Blank()); err != nil {
			t.Errorf("a blank %s cannot be copied: %v", sheet.Shape().Key, err)
		}
		places := map[field.Value]bool{}
		for _, v := range rec.Values {
			if places[v] {
				t.Errorf("two fields of %s live in one place", sheet.Shape().Key)
			}
			places[v] = true
		}
	}
}
