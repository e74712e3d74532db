package appraisal_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	engine "guanyunbu/app/appraisal"
	"guanyunbu/app/round"
	"guanyunbu/ui/appraisal"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// stage is the page of a book in a window of the ordinary office screen.
type stage struct {
	*pagetest.Stage
	t        testing.TB
	book     *hometest.Book
	page     *appraisal.Page
	drafts   recordtest.Drafts
	evidence record.Evidence
	person   string
	filed    []string // totals of what was printed on submitting
}

func open(t testing.TB, b *hometest.Book) *stage {
	t.Helper()
	return openWith(t, b, &recordtest.Evidence{})
}

func openWith(t testing.TB, b *hometest.Book, evidence record.Evidence) *stage {
	t.Helper()
	s := &stage{Stage: pagetest.New(t, pagetest.Desktop(), theme.Factor100), t: t, book: b, drafts: recordtest.Drafts{}, person: "周示例", evidence: evidence}
	s.Frame([]shell.Room{{Character: "考", Label: "考核自评", Tabs: []shell.Tab{{Label: "指标逐项", Place: shell.Appraisal}}}})
	deps := record.Deps{
		Shell: s.Shell, Library: b.Library, Names: b.Library.NewDirectory(), Today: b.Today, Op: func(name string) app.Op { return b.Op(name, s.person) },
		Scope: func() record.Scope { return record.Scope{Facility: b.Facility, Year: b.Year} }, Drafts: s.drafts, Evidence: s.evidence,
		Choose: func(_ fyne.Window, chosen func([]string)) { chosen([]string{"核对记录.pdf"}) },
	}
	s.page = appraisal.New(appraisal.Deps{
		Deps: deps, Office: b.Office, Facility: func() app.ID { return b.Facility }, Year: func() int { return b.Year }, Go: b.Go, Route: hometest.RouteTo, Problem: s.Shell.Problem, Keys: s.Shell.Keys(),
		File: func(e *round.Edition) error {
			s.filed = append(s.filed, string(e.Total))
			return nil
		},
	})
	s.Open(shell.Appraisal, s.page)
	return s
}

// lived is a centre that has run this year and last; one activity was never reviewed.
func lived(t testing.TB) *hometest.Book {
	t.Helper()
	b := hometest.New(t, "2026-10-20", hometest.Pack(t))
	b.Furnish("2026-12-31")
	b.Log(app.Span{From: "2025-12-01", To: "2025-12-31"}, nil)
	b.Log(app.Span{From: "2026-01-01", To: "2026-10-19"}, func(d app.Day) bool { return d == "2026-05-01" })
	b.Season(2025, 2)
	b.Season(2026, 10)
	a := b.Activity("C08", "2026-09-16")
	a.ReviewDay = ""
	b.Enter(a)
	return b
}

func (s *stage) at(code string) { s.page.Open(shell.Route{Place: shell.Appraisal, Code: code}) }

// text is everything in sight without blanks, so that words that wrap are read across their lines.
func (s *stage) text() string { return squeeze(strings.Join(themetest.Words(s.page.Body()), "")) }

func squeeze(text string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(text) }

func (s *stage) want(words ...string) {
	s.t.Helper()
	text := s.text()
	for _, word := range words {
		if !strings.Contains(text, squeeze(word)) {
			s.t.Errorf("%q is not in sight; there is:\n%s", word, text)
		}
	}
}

func (s *stage) lacks(words ...string) {
	s.t.Helper()
	text := s.text()
	for _, word := range words {
		if strings.Contains(text, squeeze(word)) {
			s.t.Errorf("%q is in sight and should not be", word)
		}
	}
}

func (s *stage) key(names ...fyne.KeyName) {
	s.t.Helper()
	for _, name := range names {
		focused := s.Window.Canvas().Focused()
		if focused == nil {
			s.t.Fatal("nothing has the focus")
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (s *stage) judged() *engine.Judged {
	s.t.Helper()
	judged, err := s.book.Office.Appraisal.Judge(s.book.Facility, s.book.Year)
	if err != nil {
		s.t.Fatal(err)
	}
	return judged
}
