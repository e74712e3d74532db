package paper_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// lists is the preview of a list over the small book.
type lists struct {
	*desk
	list    *paper.ListPage
	pending exchange.Export
	taken   []exchange.Export
}

func openList(t *testing.T, factor theme.Factor, preview *previewer, pending exchange.Export) *lists {
	t.Helper()
	l := &lists{desk: open(t, factor, preview), pending: pending}
	deps := paper.ListDeps{
		Deps: paper.Deps{
			Shell: l.Shell, Press: l.press,
			Save: func(name string, chosen func(string)) { chosen("/home/" + name) },
			Write: func(path string, file []byte) error {
				l.written[path] = string(file)
				return nil
			},
			View: func(name string, _ []byte) error {
				l.viewed = append(l.viewed, name)
				return nil
			},
			Show: func(string) error { return nil },
		},
		Pending: func() exchange.Export { return l.pending },
		List: func(e exchange.Export) (*exchange.Listing, error) {
			l.taken = append(l.taken, e)
			return exchange.Shelf{Library: l.office.Library, Names: l.office.Library.NewDirectory(), Today: l.office.Today()}.List(e)
		},
	}
	if preview != nil {
		deps.Preview = func() (paper.Previewer, error) { return preview, nil }
	}
	l.list = paper.NewList(deps)
	return l
}

// held is the list of the activities of the year, as the ledger hands it over.
func held(l *lists) exchange.Export {
	return exchange.Export{Entity: "activity", Title: "活动台账", Filter: "已举办", Columns: []string{"no", "start", "name", "attended"},
		Query: ledger.Query{Facility: l.here, Span: app.YearSpan(2026)}}
}

func TestAListIsShownAsItWillBePrinted(t *testing.T) {
	l := openList(t, theme.Factor100, nil, exchange.Export{})
	l.pending = held(l)
	l.Open(shell.ListPrint, l.list)
	l.Want("打印预览：活动台账", "筛选：已举办", "元宵灯会", "120", wording.ListFacts, "3 条", "5 列，顺序同屏幕", "A4 竖向", "生僻字 1 个", "王〓书法讲座", wording.ListBack)
	l.Lacks(wording.ListRange)
	if l.press.runs != 0 {
		t.Error("a list was printed that nobody asked for")
	}
}

func TestOnlyTheChosenRowsArePrintedWhenAsked(t *testing.T) {
	l := openList(t, theme.Factor100, &previewer{}, exchange.Export{})
	found, err := l.office.Delivery.Activities.Find(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	l.pending = held(l)
	l.pending.Chosen = []app.ID{found[0].ID, found[1].ID}
	l.Open(shell.ListPrint, l.list)
	l.Want(wording.ListRange, "选中的 2 条", "2 条")
	ranges := l.Find(func(o fyne.CanvasObject) bool { _, ok := o.(*part.Segment); return ok }).(*part.Segment)
	if ranges.Selected() != 1 {
		t.Error("rows were selected and all of them are printed")
	}
	ranges.Select(0)
	l.Want("3 条")
	if len(l.taken) != 2 || len(l.taken[0].Chosen) != 2 || len(l.taken[1].Chosen) != 0 {
		t.Errorf("took %+v", l.taken)
	}
}

func TestAListIsExportedAndPrintedAsTheSameBytes(t *testing.T) {
	preview := &previewer{}
	l := openList(t, theme.Factor100, preview, exchange.Export{})
	l.pending = held(l)
	l.Open(shell.ListPrint, l.list)
	l.Want(wording.PaperSame, "/ 9")
	l.Key(fyne.KeyPageDown)
	l.Tap(wording.PaperExport)
	l.Chord(part.Ctrl(fyne.KeyP))
	if path := "/home/活动台账-2026-10-20.pdf"; !strings.HasPrefix(l.written[path], "%PDF 活动台账") || l.press.runs != 1 {
		t.Errorf("wrote %q after printing %d times", l.written, l.press.runs)
	}
	if fmt.Sprint(l.viewed) != "[活动台账-2026-10-20.pdf]" || fmt.Sprint(preview.drawn[len(preview.drawn)-1:]) != "[1]" {
		t.Errorf("viewed %v, drew %v", l.viewed, preview.drawn)
	}
	left := false
	l.Shell.Leave(func() { left = true })
	if !left || preview.closed != 1 {
		t.Errorf("left %v, closed %d times", left, preview.closed)
	}
	l.Shell.Reload(nil) // as after another facility was chosen
	l.Want("/ 9")
}

func TestListsThatNameNobodyOrTooMuchSaySo(t *testing.T) {
	l := openList(t, theme.Factor100, nil, exchange.Export{Entity: "registrant"})
	l.press.lacks = ""
	l.Open(shell.ListPrint, l.list)
	l.Want(wording.ListNamesHead, "还没有记录")
	l.pending = exchange.Export{Entity: "activity", Query: ledger.Query{Facility: l.here}}
	l.list.Open(shell.Route{})
	l.Want("A4 横向", "分成")
	l.Lacks(wording.ListNamesHead)
}

func TestWithoutAListThePageSaysWhereToFindOne(t *testing.T) {
	l := openList(t, theme.Factor100, nil, exchange.Export{})
	l.Open(shell.ListPrint, l.list)
	l.Want(wording.ListNone, wording.ListNoneWhy)
	l.Chord(part.Ctrl(fyne.KeyP))
	l.Key(fyne.KeyPageDown)
	if len(l.viewed) != 0 {
		t.Errorf("viewed %v", l.viewed)
	}
}

func TestAListThatCannotBeSetIsSaidAndLogged(t *testing.T) {
	l := openList(t, theme.Factor100, nil, exchange.Export{})
	l.pending = held(l)
	l.press.fail = errors.New("page numbers do not settle")
	l.Open(shell.ListPrint, l.list)
	l.Want(wording.ListNotMade, "guanyunbu.log")
}

func TestInANarrowWindowF9ShowsTheFactsOfAList(t *testing.T) {
	l := openList(t, theme.Factor150, nil, exchange.Export{})
	l.pending = held(l)
	l.Open(shell.ListPrint, l.list)
	l.Lacks(wording.PaperExport)
	l.Key(fyne.KeyF9)
	l.Want(wording.PaperExport, wording.PaperBack)
	l.Key(fyne.KeyF9)
	l.Lacks(wording.PaperExport)
}
