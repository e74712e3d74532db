package paper_test

import (
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/office"
	"guanyunbu/reports"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// press prints nothing: every heading stands on a page of its own, and the font lacks one character.
type press struct {
	lacks string
	fail  error
	runs  int
}

func (p *press) Paginate(d reports.Document) (reports.Layout, error) {
	layout := reports.Layout{}
	for i := range reports.Headings(d) {
		layout.Headings = append(layout.Headings, i+3)
	}
	layout.Total = len(layout.Headings) + 2
	if text := reports.Text(d, reports.Layout{}); p.lacks != "" && strings.Contains(text, p.lacks) {
		layout.Missing = []rune(p.lacks)
	}
	return layout, p.fail
}

func (p *press) Render(d reports.Document) ([]byte, error) {
	p.runs++
	return []byte("%PDF " + d.Title), p.fail
}

// previewer draws white pages.
type previewer struct {
	drawn  []int
	closed int
}

func (p *previewer) Open([]byte) (int, error) { return 9, nil }

func (p *previewer) Page(n, width int) (image.Image, error) {
	p.drawn = append(p.drawn, n)
	return image.NewRGBA(image.Rect(0, 0, width, width*297/210)), nil
}

func (p *previewer) Close() error {
	p.closed++
	return nil
}

// desk is the page over a small believable book.
type desk struct {
	*pagetest.Stage
	office  *office.Office
	page    *paper.Page
	press   *press
	preview *previewer
	year    int
	here    app.ID
	written map[string]string
	viewed  []string
	gone    []string
}

func open(t *testing.T, factor theme.Factor, preview *previewer) *desk {
	t.Helper()
	d := &desk{Stage: pagetest.New(t, pagetest.Desktop(), factor), office: pagetest.Office(t), press: &press{lacks: "𠮷"}, preview: preview, year: 2026, written: map[string]string{}}
	d.Frame([]shell.Room{{Character: "印", Label: "报告打印", Foot: true, Tabs: []shell.Tab{{Label: "预览", Place: shell.Report}}}})
	d.here = fill(t, d.office)
	deps := paper.Deps{
		Shell: d.Shell, Facility: func() app.ID { return d.here }, Year: func() int { return d.year },
		Evaluate: d.office.Appraisal.SelfEvaluation, Filing: d.office.Rounds.Filing, Press: d.press, Now: pagetest.Now,
		Save: func(name string, chosen func(string)) { chosen("/home/" + name) },
		Write: func(path string, file []byte) error {
			d.written[path] = string(file)
			return nil
		},
		View: func(name string, _ []byte) error {
			d.viewed = append(d.viewed, name)
			return nil
		},
		Show: func(path string) error {
			d.viewed = append(d.viewed, path)
			return nil
		},
		Record: func(entity string, id app.ID) { d.gone = append(d.gone, entity) },
	}
	if preview != nil {
		deps.Preview = func() (paper.Previewer, error) { return preview, nil }
	}
	d.page = paper.New(deps)
	return d
}

// fill enters a centre with three activities and an opening day; one performer has a name no font has.
func fill(t *testing.T, o *office.Office) app.ID {
	t.Helper()
	op := pagetest.Op("enter")
	f := &facility.Facility{Code: "SF", Name: "示范街道综合文化活动中心", Short: "示范", Type: "street", Level: "street", Status: "open", Mode: "whole"}
	if _, err := o.Facility.Facilities.Save(op, f); err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"新春音乐会", "元宵灯会", "王𠮷书法讲座"} {
		a := &delivery.Activity{Facility: f.ID, Name: app.Line(name), Class: "C05", Status: "held", Start: app.Day(fmt.Sprintf("2026-02-%02d", i+10)), Sessions: app.Number(1)}
		a.Confirmed = "按签到表核对过"
		if i > 0 {
			a.Attended = app.Number(120)
		}
		if _, err := o.Delivery.Activities.Save(op, a); err != nil {
			t.Fatal(err)
		}
	}
	log := &delivery.Opening{Facility: f.ID, Day: "2026-10-19", Segments: app.Segments{{From: "09:00", To: "21:00"}}, Visits: app.Number(212)}
	log.Confirmed = "核对过"
	if _, err := o.Delivery.Openings.Save(op, log); err != nil {
		t.Fatal(err)
	}
	return f.ID
}

func TestThePaperIsMadeWhenThePageIsOpened(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.Open(shell.Report, d.page)
	d.Want(wording.PaperTitle, wording.PaperCover, "一、基本情况", "数据截止 2026-10-20", "算于 09:21", wording.PaperTextOnly, "2026 年")
	if d.press.runs != 0 {
		t.Error("a paper was printed that nobody asked for")
	}
}

func TestTheChecksNameWhatToLookAt(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.Open(shell.Report, d.page)
	d.Want(wording.CheckDraft, "封面会印「未完成稿」", "生僻字 1 个，已换用〓", "「王〓书法讲座」在", "人次未填 1 条", "新春音乐会", "提示过仍保存的记录 4 条", "按签到表核对过", wording.CheckNoParty, "无数据的指标")
	d.Tap(wording.CheckGoFill)
	if fmt.Sprint(d.gone) != "[activity]" {
		t.Errorf("went to %v", d.gone)
	}
	d.Tap(wording.CheckGoPlace)
	d.Want("王〓书法讲座")
}

func TestAWholeYearWithoutOddThingsPasses(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.year = 2025
	d.press.lacks = ""
	d.Open(shell.Report, d.page)
	d.Want(wording.CheckDraftGood, wording.CheckRareGood, wording.CheckUnfilledGood, wording.CheckOddGood, "通过 5 项")
	d.Lacks(wording.CheckDraft + "只算到")
}

func TestTheOutlineAndTheKeysTurnPages(t *testing.T) {
	preview := &previewer{}
	d := open(t, theme.Factor100, preview)
	d.Open(shell.Report, d.page)
	d.Want(wording.PaperSame, "/ 9")
	d.Key(fyne.KeyPageDown)
	d.Key(fyne.KeyPageDown)
	d.Key(fyne.KeyEnd)
	d.Key(fyne.KeyHome)
	drawn := preview.drawn[len(preview.drawn)-4:]
	if fmt.Sprint(drawn) != "[1 2 8 0]" {
		t.Errorf("drew %v", drawn)
	}
	row := d.Find(func(o fyne.CanvasObject) bool {
		row, ok := o.(*part.ListRow)
		return ok && strings.Contains(strings.Join(words(row), ""), "二、")
	})
	row.(*part.ListRow).Tapped(nil)
	if last := preview.drawn[len(preview.drawn)-1]; last == 0 {
		t.Error("the outline leads nowhere")
	}
}

func TestThePreviewerIsLetGoWhenThePageIsLeft(t *testing.T) {
	preview := &previewer{}
	d := open(t, theme.Factor100, preview)
	d.Open(shell.Report, d.page)
	left := false
	d.Shell.Leave(func() { left = true })
	if !left || preview.closed != 1 {
		t.Errorf("left %v, closed %d times", left, preview.closed)
	}
	d.Shell.Reload(nil) // as after another facility was chosen
	d.Want("/ 9")
	d.Key(fyne.KeyPageDown)
}

func TestExportAsksWhereAndKeepsTheSameBytes(t *testing.T) {
	d := open(t, theme.Factor100, &previewer{})
	d.Open(shell.Report, d.page)
	d.Tap(wording.PaperExport)
	path := "/home/示范街道综合文化活动中心-2026年度自评报告.pdf"
	if !strings.HasPrefix(d.written[path], "%PDF") || d.press.runs != 1 {
		t.Errorf("wrote %q after printing %d times", d.written, d.press.runs)
	}
	d.Want("已导出 示范街道综合文化活动中心-2026年度自评报告.pdf")
}

func TestThePublicVersionIsAPaperOfItsOwn(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.Open(shell.Report, d.page)
	versions := d.Find(func(o fyne.CanvasObject) bool { _, ok := o.(*part.Segment); return ok }).(*part.Segment)
	versions.Select(1)
	d.Want("（公开版）")
	d.Chord(part.Ctrl(fyne.KeyP))
	if fmt.Sprint(d.viewed) != "[示范街道综合文化活动中心-2026年度自评报告（公开版）.pdf]" {
		t.Errorf("viewed %v", d.viewed)
	}
}

func TestPrintingOpensTheSystemsViewer(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.Open(shell.Report, d.page)
	d.Chord(part.Ctrl(fyne.KeyP))
	if fmt.Sprint(d.viewed) != "[示范街道综合文化活动中心-2026年度自评报告.pdf]" {
		t.Errorf("viewed %v", d.viewed)
	}
}

func TestAChangeIsSaidAndAnotherYearIsMadeAtOnce(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.Open(shell.Report, d.page)
	d.Shell.Reload(app.Changes{{Entity: "activity", ID: "x"}})
	d.Want(wording.PaperChanged)
	d.Tap(wording.PaperAgain)
	d.Lacks(wording.PaperChanged)
	d.year = 2025
	d.Shell.Reload(nil)
	d.Want("数据截止 2025-12-31")
}

func TestWithoutACentreThePageSaysWhatComesFirst(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.here = ""
	d.Open(shell.Report, d.page)
	d.Want(wording.PaperNoCentre)
	d.Chord(part.Ctrl(fyne.KeyP))
	d.Tap(wording.PaperAgain)
	d.Want(wording.PaperNoCentre)
}

func TestAPaperThatCannotBeMadeIsSaidAndLogged(t *testing.T) {
	d := open(t, theme.Factor100, nil)
	d.press.fail = errors.New("page numbers do not settle")
	d.Open(shell.Report, d.page)
	d.Want(wording.PaperNotMade, "guanyunbu.log")
	if len(d.Logged) != 1 {
		t.Errorf("logged %v", d.Logged)
	}
}

func TestInANarrowWindowF9ShowsTheChecks(t *testing.T) {
	d := open(t, theme.Factor150, nil)
	d.Open(shell.Report, d.page)
	d.Lacks(wording.CheckNoParty)
	d.Key(fyne.KeyF9)
	d.Want(wording.CheckNoParty, wording.PaperBack)
	d.Key(fyne.KeyF9)
	d.Lacks(wording.CheckNoParty)
}
