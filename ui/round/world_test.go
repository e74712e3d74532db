package round_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/claim"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	engine "guanyunbu/app/round"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/round"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// world is a centre in the January after its year; nobody is entered, so that everything is permitted.
type world struct {
	*pagetest.Stage
	t        *testing.T
	book     *hometest.Book
	store    *ledger.Memory
	evidence *recordtest.Evidence
	person   string
	filed    int
	printed  int
}

func open(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, store: ledger.NewMemory(), evidence: &recordtest.Evidence{}, person: "钱示例"}
	w.Stage = pagetest.New(t, pagetest.Desktop(), theme.Factor100)
	w.book = hometest.With(t, "2027-01-12", office.Setting{Store: w.store, Pack: hometest.Pack(t), Rights: pagetest.Rights(t), Reader: packtest.Files{}, Proof: w.evidence.Counts})
	w.book.Year = 2026
	w.Frame([]shell.Room{{Character: "考", Label: "考核自评", Tabs: []shell.Tab{
		{Label: "三方对比", Place: shell.Comparison}, {Label: "必备条件", Place: shell.GateCheck}, {Label: "加分扣分", Place: shell.Extra}, {Label: "结果应用", Place: shell.Outcome}}}})
	return w
}

// furnish enters the centre with a quarter of records.
func (w *world) furnish() {
	w.t.Helper()
	w.book.Furnish("2026-12-31")
	w.book.Log(app.Span{From: "2026-01-01", To: "2026-03-31"}, nil)
	w.book.Season(2026, 2)
}

func (w *world) deps() round.Deps {
	return round.Deps{
		Deps: record.Deps{
			Shell: w.Shell, Library: w.book.Library, Names: w.book.Library.NewDirectory(), Today: w.book.Today, Op: func(name string) app.Op { return w.book.Op(name, w.person) },
			Scope: func() record.Scope {
				return record.Scope{Facility: w.book.Facility, Year: w.book.Year, Locked: w.book.Locked(w.book.Facility, w.book.Year)}
			},
			Drafts: recordtest.Drafts{}, Evidence: w.evidence,
		},
		Office: w.book.Office, Facility: func() app.ID { return w.book.Facility }, Year: func() int { return w.book.Year },
		Paper: func() { w.printed++ },
		File: func(e *engine.Edition) error {
			w.filed++
			_, err := w.evidence.Attach("edition", e.ID, "report.pdf")
			return err
		},
	}
}

func must[T any](t *testing.T, value T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func (w *world) op(name string) app.Op { return w.book.Op(name, w.person) }

// begin begins a round.
func (w *world) begin(stage app.Code) *engine.Round {
	w.t.Helper()
	r, err := w.book.Rounds.Start(w.op(""), w.book.Facility, w.book.Year, stage)
	return must(w.t, r, err)
}

// submit hands a round in.
func (w *world) submit(r *engine.Round) {
	w.t.Helper()
	_, err := w.book.Rounds.Submit(w.op(""), engine.Submission{Round: r.ID})
	must(w.t, r, err)
}

// mark gives marks in a round.
func (w *world) mark(r *engine.Round, code, score, reason string) {
	w.t.Helper()
	_, err := w.book.Rounds.Give(w.op("mark"), &engine.Mark{Facility: r.Facility, Round: r.ID, Code: app.Line(code), Score: app.Line(score), Reason: app.Prose(reason)})
	must(w.t, r, err)
}

// check looks at a condition.
func (w *world) check(gate string, result app.Code) {
	w.t.Helper()
	g := &claim.GateCheck{Facility: w.book.Facility, Year: app.Number(2026), Gate: app.Line(gate), Result: result, Day: "2027-01-10", Reason: "查了台账"}
	_, err := w.book.Claims.Gates.Save(w.op("enter"), g)
	must(w.t, g, err)
}

func judged(w *world) *appraisal.Judged {
	w.t.Helper()
	found, err := w.book.Appraisal.Judge(w.book.Facility, w.book.Year)
	return must(w.t, found, err)
}
