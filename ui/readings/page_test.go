package readings_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/field"
	"guanyunbu/app/round"
	"guanyunbu/app/steer"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/readings"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
	"guanyunbu/ui/wording"
)

// bench is the page of a book.
type bench struct {
	*pagetest.Stage
	book  *hometest.Book
	page  *readings.Page
	reads int
}

// blank is a page that only stands for where one went.
type blank struct{ view fyne.CanvasObject }

func (blank) Title() string             { return "" }
func (b blank) Body() fyne.CanvasObject { return b.view }

func open(t *testing.T, factor theme.Factor, book *hometest.Book) *bench {
	t.Helper()
	b := &bench{Stage: pagetest.New(t, pagetest.Desktop(), factor), book: book}
	b.Frame([]shell.Room{{Character: "考", Label: "考核自评", Tabs: []shell.Tab{{Label: wording.LeagueTab, Place: shell.League}, {Label: wording.ReadingsTab, Place: shell.Readings}}}})
	for _, place := range []shell.Place{shell.Activity, shell.Appraisal, shell.Contract, shell.Facility, shell.Outcome} {
		b.Open(place, blank{part.NewBox("")})
	}
	b.page = readings.New(readings.Deps{
		Shell: b.Shell, Judge: book.Office.Appraisal.Judge, Facility: func() app.ID { return book.Facility }, Year: func() int { return book.Year },
		Read: func(id app.ID, year int) (*steer.Readings, error) {
			b.reads++
			return book.Office.Steer.Readings(id, year)
		},
		Route: func(entity string, id app.ID) (shell.Route, bool) {
			if entity == "outcome" {
				return shell.Route{Place: shell.Outcome, Record: string(id)}, true
			}
			return hometest.RouteTo(entity, id)
		},
	})
	b.Open(shell.Readings, b.page)
	return b
}

// lived is a centre with two years of activities and the outcome of the first of them.
func lived(t *testing.T) *hometest.Book {
	t.Helper()
	b := hometest.New(t, "2026-10-20", hometest.Pack(t))
	b.Furnish("2026-12-31")
	b.Log(app.Span{From: "2026-01-01", To: "2026-10-19"}, nil)
	b.Season(2025, 4)
	b.Season(2026, 10)
	outcome := &round.Outcome{Facility: b.Facility, Year: app.Number(2025), Grade: "良好", Coefficient: "0.95", Renewal: "usual", Day: "2026-02-10", State: "decided"}
	if _, err := b.Rounds.Outcomes.Save(b.Op("enter", "周"), outcome); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *bench) read(t *testing.T) *steer.Readings {
	t.Helper()
	r, err := b.book.Office.Steer.Readings(b.book.Facility, b.book.Year)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// choose presses the line of the page that shows a word; the smallest that does.
func (b *bench) choose(t *testing.T, word string) {
	t.Helper()
	found := b.Find(func(o fyne.CanvasObject) bool {
		row, is := o.(*part.ListRow)
		return is && themetest.Shows(row, word)
	})
	if found == nil {
		t.Fatalf("no line %q; there is:\n%s", word, b.Text())
	}
	found.(*part.ListRow).Tapped(nil)
}

// list is the list with a head: the innermost of those that stand over rows.
func (b *bench) list(t *testing.T, head string) fyne.Focusable {
	t.Helper()
	var sheet fyne.Focusable
	b.Find(func(o fyne.CanvasObject) bool {
		box, is := o.(*fyne.Container)
		if !is || len(box.Objects) != 2 || !themetest.Shows(box.Objects[0], head) {
			return false
		}
		themetest.Find(box.Objects[1], func(o fyne.CanvasObject) bool {
			focuses, is := o.(fyne.Focusable)
			if is {
				sheet = focuses
			}
			return is
		})
		return false
	})
	if sheet == nil {
		t.Fatalf("no list under %q; there is:\n%s", head, b.Text())
	}
	return sheet
}

func TestTheFiveRequirementsStandWithTheirNumbers(t *testing.T) {
	b := open(t, theme.Factor100, lived(t))
	for _, a := range b.read(t).Assurances {
		b.choose(t, a.Name)
		b.Want(a.Name, a.Said)
		for i, row := range a.Lines {
			if i < 5 { // the rest scrolls
				b.Want(row.Label)
			}
		}
	}
}

// TestWithLargeTextNoLineIsHidden: where the cards stand under each other the page scrolls, and no list hides lines of its own.
func TestWithLargeTextNoLineIsHidden(t *testing.T) {
	for _, factor := range []theme.Factor{theme.Factor125, theme.Factor150} {
		b := open(t, factor, lived(t))
		for _, a := range b.read(t).Assurances {
			b.choose(t, a.Name)
			for _, row := range a.Lines {
				b.Want(row.Label)
			}
		}
	}
}

func TestALineShowsItsRecordsAndARecordOpens(t *testing.T) {
	b := open(t, theme.Factor100, lived(t))
	first := b.read(t).Assurances[0].Lines[0]
	if len(first.Records) < 2 {
		t.Fatalf("%s has %d records", first.Label, len(first.Records))
	}
	b.Want(fmt.Sprintf(wording.ReadingsCountForm, field.ShowCount(len(first.Records))), first.Records[0].Title)
	lines := b.list(t, wording.ReadingsState)
	b.Window.Canvas().Focus(lines)
	b.Key(fyne.KeyDown)
	second := b.read(t).Assurances[0].Lines[1]
	b.Want(second.Records[0].Title)
	b.Lacks(first.Records[0].Title)
	b.Key(fyne.KeyReturn) // into its records
	if b.Window.Canvas().Focused() == lines {
		t.Fatal("Enter does not lead to the records")
	}
	b.Key(fyne.KeyReturn)
	if here := b.Shell.Here(); here.Place != shell.Activity || here.Record != string(second.Records[0].ID) {
		t.Errorf("the record opens at %+v", here)
	}
	b.Shell.Back()
	b.Want(second.Records[0].Title)
	b.Tap(fmt.Sprintf(wording.ReadingsSeeItem, second.Code))
	if here := b.Shell.Here(); here.Place != shell.Appraisal || here.Code != second.Code {
		t.Errorf("the indicator opens at %+v", here)
	}
}

func TestTheThreeQuestionsArePartsOfTheScore(t *testing.T) {
	b := open(t, theme.Factor100, lived(t))
	asks := b.read(t).Asks
	var sum app.Points
	for _, a := range asks {
		sum += a.Score
		b.choose(t, a.Mark+" "+a.Name)
		b.Want(a.Score.String(), a.Built.String())
		lines := b.list(t, wording.ReadingsIndicator)
		b.Window.Canvas().Focus(lines)
		b.Key(fyne.KeyDown)
		if line, _ := b.judged(t).Result.Indicator(a.Codes[1]); line.Measure.Records.Len() > 0 {
			b.Want(line.Item.Name, fmt.Sprintf(wording.ReadingsCountForm, field.ShowCount(len(line.Measure.Trace()))))
		}
		b.Key(fyne.KeyUp)
		b.Key(fyne.KeyReturn)
		if here := b.Shell.Here(); here.Place != shell.Appraisal || here.Code != a.Codes[0] {
			t.Errorf("%s opens at %+v", a.Codes[0], here)
		}
		b.Shell.Back()
	}
	if of := b.judged(t).Result.Sum; sum != of {
		t.Errorf("the three come to %s, the indicators to %s", sum, of)
	}
}

func (b *bench) judged(t *testing.T) *appraisal.Judged {
	t.Helper()
	judged, err := b.book.Office.Appraisal.Judge(b.book.Facility, b.book.Year)
	if err != nil {
		t.Fatal(err)
	}
	return judged
}

func TestTheLoopTellsWhereAContractStands(t *testing.T) {
	b := open(t, theme.Factor100, lived(t))
	loop := b.read(t).Loops[0]
	for _, s := range loop.Stages {
		b.Want(s.Name, s.Said)
	}
	b.Want("上次考核：2025 年 良好，正常续签，支付系数 0.95", string(loop.Contract.Code))
	b.choose(t, loop.Stages[2].Name)
	b.Want(wording.ReadingsStage, "良好")
	records := b.list(t, wording.ReadingsDay)
	b.Window.Canvas().Focus(records)
	b.Key(fyne.KeyReturn)
	if here := b.Shell.Here(); here.Place != shell.Outcome {
		t.Errorf("the outcome opens at %+v", here)
	}
}

func TestEmptyBooks(t *testing.T) {
	none := open(t, theme.Factor100, hometest.New(t, "2026-10-20", hometest.Pack(t)))
	none.Want(wording.HomeNoFacility)
	bare := hometest.New(t, "2026-10-20", hometest.Pack(t))
	bare.Furnish("")
	b := open(t, theme.Factor100, bare)
	b.Want("2026 年没有合同", wording.ReadingsUnknown)
	b.Tap(wording.ReadingsAddOne)
	if here := b.Shell.Here(); here.Place != shell.Contract || !here.New {
		t.Errorf("a contract begins at %+v", here)
	}
	if len(b.Logged) > 0 {
		t.Errorf("logged %v", b.Logged)
	}
}

func TestWhatWasChosenStaysAfterAChange(t *testing.T) {
	b := open(t, theme.Factor100, lived(t))
	people := b.read(t).Assurances[1]
	b.choose(t, people.Name)
	b.Window.Canvas().Focus(b.list(t, wording.ReadingsState))
	b.Key(fyne.KeyDown)
	reads := b.reads
	b.Shell.Reload(nil)
	if b.reads != reads+1 {
		t.Errorf("read %d times after one change", b.reads-reads)
	}
	b.Want(people.Said)
	if text := b.Text(); !strings.Contains(text, people.Lines[1].Label) {
		t.Errorf("the line is lost:\n%s", text)
	}
}

func TestStatesOfAnswersDiffer(t *testing.T) {
	b := open(t, theme.Factor100, lived(t))
	b.choose(t, b.read(t).Assurances[3].Name)
	b.Want(wording.ReadingsUnbuilt, wording.ReadingsUnknown)
	for i, row := range b.read(t).Assurances[3].Lines {
		if row.State == steer.Unbuilt {
			b.Window.Canvas().Focus(b.list(t, wording.ReadingsState))
			for range i {
				b.Key(fyne.KeyDown)
			}
			b.Want(wording.ReadingsUnbuiltWhy)
		}
	}
}

// BenchmarkOpen opens the page of a lived year.
func BenchmarkOpen(b *testing.B) {
	book := hometest.New(b, "2026-10-20", hometest.Pack(b))
	book.Furnish("2026-12-31")
	book.Season(2025, 12)
	book.Season(2026, 10)
	stage := pagetest.New(b, pagetest.Desktop(), theme.Factor100).Frame(nil)
	page := readings.New(readings.Deps{Shell: stage.Shell, Judge: book.Office.Appraisal.Judge, Read: book.Office.Steer.Readings, Route: hometest.RouteTo,
		Facility: func() app.ID { return book.Facility }, Year: func() int { return 2026 }})
	stage.Open(shell.Readings, page)
	for b.Loop() {
		page.Reload(nil)
	}
}

func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	for _, factor := range []theme.Factor{theme.Factor100, theme.Factor125, theme.Factor150} {
		b := open(t, factor, lived(t))
		themetest.Save(t, b.Picture(), fmt.Sprintf("%s/readings-%d.png", dir, factor))
		b.choose(t, "③ 好不好")
		themetest.Save(t, b.Picture(), fmt.Sprintf("%s/readings-ask-%d.png", dir, factor))
		b.choose(t, "人群全覆盖")
		themetest.Save(t, b.Picture(), fmt.Sprintf("%s/readings-people-%d.png", dir, factor))
		b.choose(t, "服务可持续")
		themetest.Save(t, b.Picture(), fmt.Sprintf("%s/readings-lasting-%d.png", dir, factor))
	}
}
