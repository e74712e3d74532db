package reports_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/app/selection"
	"guanyunbu/reports"
)

var update = flag.Bool("update", false, "renew the golden files")

// smallCentre is a centre with one of everything that the report can say.
func smallCentre(t *testing.T) (*office.Office, app.ID) {
	t.Helper()
	return smallCentreIn(t, ledger.NewMemory())
}

// smallCentreIn is the same in a store of the test's own.
func smallCentreIn(t *testing.T, store ledger.Store) (*office.Office, app.ID) {
	t.Helper()
	pack := packtest.Pack(t, "street-100")
	o := office.Open(office.Setting{
		Store: store, Pack: pack, Rights: account.Rights{},
		Clock: func() time.Time { return time.Date(2026, 1, 10, 9, 21, 0, 0, time.UTC) },
	})
	op := o.Op("enter", "周示例")
	keep := func(_ app.Changes, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	keep(o.SetUp(op, []*facility.Holiday{{Day: "2025-10-01", Kind: "statutory", Name: "国庆节"}}))
	house := &facility.Facility{Code: "SF", Name: "示范街道综合文化活动中心", Short: "示范", Type: "street", Purchaser: "示范街道办事处", Address: "示范街道 1 号"}
	keep(o.Facility.Facilities.Save(op, house))
	hall := &facility.Space{Facility: house.ID, Name: "多功能厅", Use: "hall", Capacity: app.Number(200), Open: app.Yes}
	keep(o.Facility.Spaces.Save(op, hall))
	week := app.Segments{{From: "09:00", To: "21:00"}}
	keep(o.Facility.Plans.Save(op, &facility.Plan{Facility: house.ID, From: "2024-01-01", Season: "usual", Monday: week, Tuesday: week, Wednesday: week, Thursday: week, Friday: week, Saturday: week}))
	keep(o.Facility.Plans.Save(op, &facility.Plan{Facility: house.ID, From: "2026-01-01", Season: "summer", Monday: week})) // of another year: not in these reports
	firm := &selection.Operator{Name: "示例文化服务有限公司", Credit: "91110101MA01ABCD1T"}
	firm.Credit = app.Line(validCredit(t, "91110101MA01ABCD1"))
	keep(o.Selection.Operators.Save(op, firm))
	contract := &selection.Contract{Code: "HT-2025-01", Name: "运营合同", Operator: firm.ID, Facilities: app.Shares{{ID: house.ID}}, Status: "force",
		Signed: "2024-12-20", From: "2025-01-01", To: "2025-12-31", Amount: app.Fen(170000000)}
	keep(o.Selection.Contracts.Save(op, contract))
	keep(o.Selection.Targets.Save(op, &selection.Target{Contract: contract.ID, Item: "每年群众文化活动不少于 4 场", Indicator: "C1.1", Value: "4", Unit: "场", Replaces: app.Yes}))
	for i := range 10 {
		keep(o.Delivery.Openings.Save(op, &delivery.Opening{Facility: house.ID, Day: app.Day("2025-03-01").Add(i), Segments: week, Visits: app.Number(int64(100 + i))}))
	}
	keep(o.Delivery.Activities.Save(op,
		&delivery.Activity{Facility: house.ID, Name: "春节联欢会", Class: "C05", Status: delivery.Held, Start: "2025-01-28", Sessions: app.Number(2), Attended: app.Number(180),
			Elder: app.Number(90), Audience: app.Codes{"elder"}, Festival: "spring", Space: hall.ID, Review: "0001", ReviewDay: "2025-01-20", Verdict: delivery.Passed},
		&delivery.Activity{Facility: house.ID, Name: "䶮先生讲老城", Class: "C07", Status: delivery.Held, Start: "2025-03-08", Sessions: app.Number(1), Backfilled: app.Yes, BackReason: "停电补记"},
		&delivery.Activity{Facility: house.ID, Name: "露天电影", Class: "C03", Status: delivery.Cancelled, Cause: "weather", Start: "2025-07-20", Sessions: app.Number(1)},
	))
	keep(o.Delivery.Closures.Save(op, &delivery.Closure{Facility: house.ID, From: "2025-08-04", To: "2025-08-10", Cause: "repair", Sudden: app.No, Notice: "2025-07-30", Approver: "赵示例", Exempt: app.Yes, Detail: "空调检修"}))
	return o, house.ID
}

// validCredit finds the check character of a credit code.
func validCredit(t *testing.T, first17 string) string {
	t.Helper()
	for _, r := range "0123456789ABCDEFGHJKLMNPQRTUWXY" {
		if selection.CheckCredit(first17+string(r)) == nil {
			return first17 + string(r)
		}
	}
	t.Fatalf("no check character for %s", first17)
	return ""
}

func paperOf(t *testing.T, year int) (*appraisal.SelfEvaluation, reports.Document) {
	t.Helper()
	o, id := smallCentre(t)
	e, err := o.Appraisal.SelfEvaluation(id, year)
	if err != nil {
		t.Fatal(err)
	}
	return e, reports.SelfEvaluation(e)
}

func TestSelfEvaluationReadsAsTheGoldenText(t *testing.T) {
	for name, year := range map[string]int{"with records": 2025, "empty year": 2024} {
		t.Run(name, func(t *testing.T) {
			_, doc := paperOf(t, year)
			got := reports.Text(doc, reports.Layout{})
			golden := filepath.Join("testdata", "selfeval-"+map[int]string{2025: "records", 2024: "empty"}[year]+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("missing golden text, run with -update and read it: %v", err)
			}
			if got != string(want) {
				t.Errorf("the report changed; run with -update and read the difference\n%s", got)
			}
		})
	}
}

func TestTotalsOfTheScoreTableAddUpByHand(t *testing.T) {
	e, _ := paperOf(t, 2025)
	var sum app.Points
	for _, line := range e.Result.Indicators {
		sum += line.Score
	}
	var blocks app.Points
	for _, b := range e.Result.Blocks {
		blocks += b.Score
	}
	if sum != e.Result.Total || blocks != e.Result.Total {
		t.Errorf("indicators %s, blocks %s, total %s", sum, blocks, e.Result.Total)
	}
}

func TestCheckCodeChangesWithAnyCharacter(t *testing.T) {
	_, doc := paperOf(t, 2025)
	if again := reports.CheckCode(doc); again != doc.CheckCode {
		t.Errorf("the same paper has codes %s and %s", doc.CheckCode, again)
	}
	doc.Blocks = append(doc.Blocks, reports.Note{Text: "改"})
	if reports.CheckCode(doc) == doc.CheckCode {
		t.Error("a changed paper keeps its code")
	}
}

func TestNumbersAreShortAndReadable(t *testing.T) {
	refs := func(numbers ...string) []count.Ref {
		all := make([]count.Ref, len(numbers))
		for i, no := range numbers {
			all[i].No = no
		}
		return all
	}
	for _, row := range []struct {
		rule string
		refs []count.Ref
		want string
	}{
		{"none", nil, ""},
		{"one", refs("示范-2026-001"), "示范-2026-001"},
		{"a run becomes a range", refs("示范-2026-001", "示范-2026-002", "示范-2026-003"), "示范-2026-001～003"},
		{"a gap starts again without the prefix", refs("示范-2026-001", "示范-2026-002", "示范-2026-005"), "示范-2026-001～002、005"},
		{"another prefix is said", refs("示范-2026-001", "社区-2026-002"), "示范-2026-001、社区-2026-002"},
		{"days become a range over the month's end", refs("2026-01-31", "2026-02-01"), "2026-01-31～02-01"},
		{"days over the year's end say the year again", refs("2025-12-31", "2026-01-01"), "2025-12-31～2026-01-01"},
		{"months and days of one year are two ledgers", refs("2026-01", "2026-01-30", "2026-02", "2026-01-31"), "2026-01～02、2026-01-30～01-31"},
		{"a record without a number is called by its name", append(refs("示范-2026-001"), count.Ref{Title: "运营合同"}), "示范-2026-001、运营合同"},
		{"nothing to call a record by", append(refs("示范-2026-001"), count.Ref{}), "示范-2026-001"},
		{"days with a gap", refs("2026-01-30", "2026-02-01"), "2026-01-30、02-01"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			if got := reports.Numbers(row.refs); got != row.want {
				t.Errorf("got %s, want %s", got, row.want)
			}
		})
	}
}
