package paper_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"guanyunbu/reports"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// singles is the preview of a paper made in one piece.
type singles struct {
	*desk
	page *paper.SinglePage
	made []string
	fail error
}

func openSingle(t *testing.T, factor theme.Factor, preview *previewer) *singles {
	t.Helper()
	s := &singles{desk: open(t, factor, preview)}
	s.press.lacks = ""
	deps := paper.SingleDeps{
		Deps: paper.Deps{
			Shell: s.Shell, Press: s.press,
			Save: func(name string, chosen func(string)) { chosen("/home/" + name) },
			Write: func(path string, file []byte) error {
				s.written[path] = string(file)
				return nil
			},
			View: func(name string, _ []byte) error {
				s.viewed = append(s.viewed, name)
				return nil
			},
			Show: func(string) error { return nil },
		},
		Make: func(code string) (paper.Single, error) {
			s.made = append(s.made, code)
			doc := reports.Document{Title: "示范中心运行简报", Date: time.Date(2026, 10, 20, 0, 0, 0, 0, time.UTC), Blocks: []reports.Block{reports.Paragraph{Runs: []reports.Run{{Text: "本周得分 59.26"}}}}}
			return paper.Single{Name: "运行简报", File: "运行简报.pdf", Of: "示范中心，2026-10-19 至 2026-10-25", Document: doc}, s.fail
		},
	}
	if preview != nil {
		deps.Preview = func() (paper.Previewer, error) { return preview, nil }
	}
	s.page = paper.NewSingle(deps)
	return s
}

func TestASinglePaperIsShownAsItWillBePrinted(t *testing.T) {
	s := openSingle(t, theme.Factor100, nil)
	s.Open(shell.OnePaper, s.page)
	s.page.Open(shell.Route{Place: shell.OnePaper, Code: "week"})
	s.Want("打印预览：运行简报", "本周得分 59.26", wording.SingleFacts, "示范中心，2026-10-19 至 2026-10-25", "A4 竖向", wording.SingleBack)
	if last := s.made[len(s.made)-1]; last != "week" || s.press.runs != 0 {
		t.Errorf("made %v, printed %d times before anybody asked", s.made, s.press.runs)
	}
}

func TestASinglePaperIsExportedAndPrintedAsTheSameBytes(t *testing.T) {
	preview := &previewer{}
	s := openSingle(t, theme.Factor100, preview)
	s.Open(shell.OnePaper, s.page)
	s.Tap(wording.PaperExport)
	s.Chord(part.Ctrl(fyne.KeyP))
	if !strings.HasPrefix(s.written["/home/运行简报.pdf"], "%PDF") || s.press.runs != 1 || fmt.Sprint(s.viewed) != "[运行简报.pdf]" {
		t.Errorf("wrote %q, viewed %v after printing %d times", s.written, s.viewed, s.press.runs)
	}
	left := false
	s.Shell.Leave(func() { left = true })
	if !left || preview.closed != 1 {
		t.Errorf("left %v, closed %d times", left, preview.closed)
	}
}

func TestASinglePaperThatCannotBeMadeSaysSo(t *testing.T) {
	s := openSingle(t, theme.Factor100, nil)
	s.fail = errors.New("no week")
	s.Open(shell.OnePaper, s.page)
	s.Want(wording.SingleNotMade, "guanyunbu.log")
	s.Lacks(wording.PaperExport)
}

func TestInANarrowWindowF9ShowsTheFactsOfASinglePaper(t *testing.T) {
	s := openSingle(t, theme.Factor150, nil)
	s.Open(shell.OnePaper, s.page)
	s.Lacks(wording.PaperExport)
	s.Key(fyne.KeyF9)
	s.Want(wording.PaperExport, wording.PaperBack)
	s.Key(fyne.KeyF9)
	s.Lacks(wording.PaperExport)
}
