package appraisal_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
)

// files is evidence in a map that the book counts, as the file of the book does.
type files struct {
	recordtest.Evidence
	store *ledger.Memory
}

func (f *files) Attach(entity string, id app.ID, path string) (app.Changes, error) {
	if _, err := f.store.Write(app.Op{Name: "attach", Person: "周示例", At: "2027-01-12 09:21:00"}, func(ledger.Writer) error { return nil }); err != nil {
		return nil, err
	}
	return f.Evidence.Attach(entity, id, path)
}

// judgedYear is a centre in the January after its year, with a clerk, a street and a district at the same desk.
func judgedYear(t *testing.T) *stage {
	t.Helper()
	store := ledger.NewMemory()
	kept := &files{store: store}
	b := hometest.With(t, "2027-01-12", office.Setting{Store: store, Pack: hometest.Pack(t), Rights: pagetest.Rights(t), Reader: packtest.Files{}, Proof: kept.Counts})
	b.Year = 2026
	b.Furnish("2026-12-31")
	b.Log(app.Span{From: "2026-01-01", To: "2026-03-31"}, nil)
	b.Season(2026, 3)
	for name, role := range map[app.Line]app.Code{"周示例": "clerk", "赵示例": "street", "钱示例": "district", "孙示例": "reader"} {
		if _, err := b.Account.People.Save(b.Op("enter", "周示例"), &account.Person{Name: name, Role: role, Active: app.Yes}); err != nil {
			t.Fatal(err)
		}
	}
	return openWith(t, b, kept)
}

// as puts a person at the desk.
func (s *stage) as(person string) {
	s.person = person
	s.page.Reload(nil)
	s.Shell.RefreshRow()
}

func (s *stage) button(label string) *part.Button {
	found, _ := s.Find(func(o fyne.CanvasObject) bool {
		b, is := o.(*part.Button)
		return is && b.Label() == label
	}).(*part.Button)
	return found
}

// press presses a button of the page, of its row or of what lies over it; 更多 is looked into.
func (s *stage) press(label string) {
	s.t.Helper()
	if found := s.button(label); found != nil {
		found.Tapped(&fyne.PointEvent{})
		return
	}
	for _, action := range s.page.Actions() {
		if action.Label == label {
			action.Do()
			return
		}
	}
	s.t.Fatalf("no button %q in sight; there is:\n%s", label, s.Text())
}

// confirm presses a button and then the one of the same name that answers the question.
func (s *stage) confirm(label string) {
	s.t.Helper()
	s.press(label)
	s.press(label)
}

// streetReviews is the self-evaluation handed in and the street at the desk, reviewing it.
func (s *stage) streetReviews() {
	s.t.Helper()
	s.confirm("提交自评")
	s.as("赵示例")
	s.press("开始街道初评")
}

func (s *stage) offers(label string) bool {
	return slices.ContainsFunc(s.page.Actions(), func(a shell.Action) bool { return a.Label == label })
}

func (s *stage) shows(words ...string) {
	s.t.Helper()
	text := squeeze(s.Text())
	for _, word := range words {
		if !strings.Contains(text, squeeze(word)) {
			s.t.Errorf("%q is not in sight; there is:\n%s", word, text)
		}
	}
}

// write types into the entry with a hint.
func (s *stage) write(hint, text string) {
	s.t.Helper()
	var entry *part.Entry
	s.Find(func(o fyne.CanvasObject) bool {
		switch e := o.(type) {
		case *part.Entry:
			entry = e
		case *part.DateEntry:
			entry = &e.Entry
		default:
			return false
		}
		return entry.PlaceHolder == hint
	})
	if entry == nil || entry.PlaceHolder != hint {
		s.t.Fatalf("no entry %q in sight; there is:\n%s", hint, s.Text())
	}
	entry.SetText(text)
}

func (s *stage) round(stage app.Code) *round.Round {
	s.t.Helper()
	all, err := s.book.Rounds.Of(s.book.Facility, s.book.Year)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, r := range all {
		if r.Stage == stage {
			return r
		}
	}
	s.t.Fatalf("no round %s", stage)
	return nil
}

func (s *stage) state(stage, want app.Code) {
	s.t.Helper()
	if got := s.round(stage).State; got != want {
		s.t.Errorf("%s is %s, want %s", stage, got, want)
	}
}
