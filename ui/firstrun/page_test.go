package firstrun_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/ui/firstrun"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
	"guanyunbu/ui/wording"
)

// day is a first day with everything that happens outside the page noted down.
type day struct {
	*pagetest.Stage
	office  *office.Office
	folder  firstrun.Folder
	copies  map[string][]keeping.Backup
	scaled  []theme.Factor
	done    []firstrun.Start
	sampled int
	begun   int
	from    []string
	fail    error
}

func open(t *testing.T, size fyne.Size, factor theme.Factor) *day {
	t.Helper()
	d := &day{Stage: pagetest.New(t, size, factor).Frame(nil), office: pagetest.Office(t)}
	d.folder = firstrun.Folder{Shown: "这台电脑的「文档 / 馆运簿」", Good: true, Note: "本机磁盘，剩余 86 GB"}
	d.copies = map[string][]keeping.Backup{"U": {
		{Path: "/media/示范街道/馆运簿备份-20261014/a.db", At: "2026-10-14 15:10:00", Cause: keeping.Full, Verified: true, Whole: true, Size: 1 << 30, Counts: []keeping.Tally{{Entity: "activity", Records: 1188}}},
		{Path: "/media/示范街道/馆运簿备份-20261007/b.db", At: "2026-10-07 15:02:00", Cause: keeping.Full, Verified: true, Whole: true, Size: 1 << 30, Counts: []keeping.Tally{{Entity: "activity", Records: 1141}}},
	}}
	d.Open(shell.FirstRun, firstrun.New(firstrun.Deps{
		Shell: d.Shell, Today: d.office.Today,
		Folder: func() firstrun.Folder { return d.folder },
		Move: func(moved func()) {
			d.folder = firstrun.Folder{Shown: "D:/馆运簿", Good: true, Note: "本机磁盘，剩余 12 GB"}
			moved()
		},
		Begin: func(context.Context) (*office.Office, error) {
			d.begun++
			return d.office, d.fail
		},
		Sample: func(context.Context) error {
			d.sampled++
			return d.fail
		},
		Point:  func(chosen func(string)) { chosen("U") },
		Copies: func(path string) []keeping.Backup { return d.copies[path] },
		Recover: func(_ context.Context, path string) error {
			d.from = append(d.from, path)
			return d.fail
		},
		Factor: func() theme.Factor { return factor },
		Scale: func(f theme.Factor) {
			d.scaled = append(d.scaled, f)
			themetest.Scale(t, f)
		},
		Done: func(s firstrun.Start) { d.done = append(d.done, s) },
	}))
	return d
}

func TestTheFourDoorsOpenByFigureAndEnter(t *testing.T) {
	for name, row := range map[string]struct {
		key   fyne.KeyName
		shown string
		check func(d *day) bool
	}{
		"1 goes to the form, to import afterwards": {fyne.Key1, wording.FormAsk, func(d *day) bool { return d.begun == 1 && len(d.done) == 0 }},
		"2 opens the sample centre":                {fyne.Key2, wording.FirstAsk, func(d *day) bool { return d.sampled == 1 && len(d.done) == 1 && d.done[0].Door == firstrun.Sample }},
		"3 goes to the form":                       {fyne.Key3, wording.FormAsk, func(d *day) bool { return d.begun == 1 && len(d.done) == 0 }},
		"4 asks for a copy":                        {fyne.Key4, wording.CopiesNone, func(d *day) bool { return d.begun == 0 }},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, pagetest.Desktop(), theme.Factor100)
			d.Key(row.key)
			d.Key(fyne.KeyReturn)
			d.Want(row.shown)
			if !row.check(d) {
				t.Errorf("begun %d, sampled %d, done %+v", d.begun, d.sampled, d.done)
			}
		})
	}
}

func TestADoorThatFailsLeavesThePageWhereItIs(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.fail = app.Fail(app.NotAllowed, "磁盘已满，请清理后再试", nil)
	d.Key(fyne.Key3)
	d.Key(fyne.KeyReturn)
	d.Want("磁盘已满，请清理后再试", wording.FirstAsk)
	if len(d.done) != 0 {
		t.Errorf("done %+v", d.done)
	}
}

func TestTheFolderLineSaysWhetherThePlaceIsGood(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Want("这台电脑的「文档 / 馆运簿」", "本机磁盘，剩余 86 GB", wording.FolderRule)
	d.Tap(wording.FolderChange)
	d.Want("D:/馆运簿", "剩余 12 GB")
}

func TestTheSliderScalesTheWindowAtOnce(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Want("100%")
	slider := d.Find(func(o fyne.CanvasObject) bool {
		_, focusable := o.(fyne.Draggable)
		return focusable && o.MinSize().Height > 0 && o.MinSize().Width == theme.Units(200)
	})
	if slider == nil {
		t.Fatal("no slider")
	}
	d.Window.Canvas().Focus(slider.(fyne.Focusable))
	before := theme.Size(theme.TextBody)
	d.Key(fyne.KeyRight)
	d.Key(fyne.KeyRight)
	d.Want("150%")
	if got := theme.Size(theme.TextBody); got != before*1.5 || len(d.scaled) != 2 {
		t.Errorf("body text %v after %v, told %v", got, before, d.scaled)
	}
	d.Key(fyne.Key2)
	d.Key(fyne.KeyReturn)
	if d.sampled != 1 {
		t.Error("the slider swallows the keys of the page")
	}
}

// entries are the entries of the form in reading order.
func (d *day) entries() []*part.Entry {
	var all []*part.Entry
	d.Find(func(o fyne.CanvasObject) bool {
		switch entry := o.(type) {
		case *part.Entry:
			all = append(all, entry)
		case *part.DateEntry:
			all = append(all, &entry.Entry)
		}
		return false
	})
	return all
}

func (d *day) put(texts ...string) {
	for i, entry := range d.entries() {
		if i < len(texts) {
			entry.SetText(texts[i])
		}
	}
}

func TestABlankBeginningEntersCentreOperatorAndContract(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Key(fyne.Key3)
	d.Key(fyne.KeyReturn)
	d.put("SF", "示范街道综合文化活动中心", "示范", "周示例", "示例文化服务有限公司", "91310000775785552L", "HT-2025-01", "运营服务合同", "2025-1-1", "2027-12-31", "2,400,000")
	d.Tap(wording.FirstNext)
	d.Want(wording.SchemeAsk, "100 分，49 项指标", "31 项")
	centres, err := d.office.Facility.Facilities.Find(ledger.Query{})
	if err != nil || len(centres) != 1 || centres[0].Code != "SF" || centres[0].MadeBy != "周示例" {
		t.Fatalf("centres %+v, %v", centres, err)
	}
	contracts, err := d.office.Selection.Contracts.Find(ledger.Query{})
	if err != nil || len(contracts) != 1 || !contracts[0].Facilities.Has(centres[0].ID) || contracts[0].Amount.Text() != "2400000.00" {
		t.Fatalf("contracts %+v, %v", contracts, err)
	}
	people, err := d.office.Account.People.Find(ledger.Query{})
	if err != nil || len(people) != 1 || people[0].Role != "manager" {
		t.Fatalf("people %+v, %v", people, err)
	}
	d.Key(fyne.KeyReturn)
	if len(d.done) != 1 || d.done[0] != (firstrun.Start{Door: firstrun.Blank, Person: "周示例", Facility: centres[0].ID}) {
		t.Errorf("done %+v", d.done)
	}
}

func TestAWrongCreditCodeStandsAtItsFieldAndNothingIsLost(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Key(fyne.Key3)
	d.Key(fyne.KeyReturn)
	d.put("SF", "示范中心", "示范", "", "示例公司", "91310000775785552X")
	d.Tap(wording.FirstNext)
	d.Want(wording.FormAsk, "校验不符")
	if d.entries()[1].Text != "示范中心" {
		t.Error("what was typed is gone")
	}
	d.put("SF", "示范中心", "示范", "", "示例公司", "91310000775785552L")
	d.Tap(wording.FirstNext)
	d.Want(wording.SchemeAsk)
	if n, err := d.office.Facility.Facilities.Count(ledger.Query{}); n != 1 || err != nil {
		t.Errorf("pressing twice made %d centres, %v", n, err)
	}
}

func TestTheFormSaysWhatComesFirst(t *testing.T) {
	for name, row := range map[string]struct {
		typed []string
		said  string
	}{
		"an operator without a centre":   {[]string{"", "", "", "", "示例公司", "91310000775785552L"}, wording.FormOrder},
		"a contract without an operator": {[]string{"SF", "示范中心", "示范", "", "", "", "HT-1"}, wording.FormNoParty},
		"a centre without a short name":  {[]string{"SF", "示范中心"}, "简码还没有填"},
		"nothing at all":                 {nil, wording.FormOrder},
		"only who keeps the book":        {[]string{"", "", "", "李明"}, wording.FormOrder},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, pagetest.Desktop(), theme.Factor100)
			d.Key(fyne.Key3)
			d.Key(fyne.KeyReturn)
			d.put(row.typed...)
			d.Tap(wording.FirstNext)
			d.Want(row.said)
		})
	}
}

func TestAnOddContractIsSavedWithAReason(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Key(fyne.Key3)
	d.Key(fyne.KeyReturn)
	d.put("SF", "示范中心", "示范", "", "示例公司", "91310000775785552L", "HT-1", "运营合同", "2025-1-1", "2030-12-31")
	d.Tap(wording.FirstNext)
	d.Want(wording.FormOdd, "超过三年")
	d.Type("街道会议纪要同意")
	d.Tap(wording.FormOddSave)
	d.Want(wording.SchemeAsk)
	contracts, err := d.office.Selection.Contracts.Find(ledger.Query{})
	if err != nil || len(contracts) != 1 || contracts[0].Confirmed != "街道会议纪要同意" {
		t.Errorf("contracts %+v, %v", contracts, err)
	}
}

func TestTheFormMayBeLeftForLater(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Key(fyne.KeyReturn)
	d.Tap(wording.FormLater)
	d.Want(wording.SchemeAsk, wording.SchemeImport)
	d.Tap(wording.SchemeImport)
	if len(d.done) != 1 || d.done[0].Door != firstrun.Import || d.done[0].Facility != "" {
		t.Errorf("done %+v", d.done)
	}
}

func TestACopyIsFoundOnAStickAndOpened(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Key(fyne.Key4)
	d.Key(fyne.KeyReturn)
	d.Want(wording.CopiesNone, wording.CopiesNoneWhy)
	d.Tap(wording.CopiesElse)
	d.Want("10-14 15:10", "10-07 15:02", "示范街道", "1,188 条", "含佐证")
	d.Key(fyne.KeyDown)
	d.Key(fyne.KeyReturn)
	if len(d.from) != 1 || d.from[0] != d.copies["U"][1].Path || len(d.done) != 1 || d.done[0].Door != firstrun.Restore {
		t.Errorf("recovered %v, done %+v", d.from, d.done)
	}
}

func TestEscGoesBackFromTheCopiesToTheDoors(t *testing.T) {
	d := open(t, pagetest.Desktop(), theme.Factor100)
	d.Key(fyne.Key4)
	d.Key(fyne.KeyReturn)
	d.Key(fyne.KeyEscape)
	d.Want(wording.FirstAsk)
}

func TestTheLastStepLeadsBackToWhatWasTyped(t *testing.T) {
	for name, back := range map[string]func(d *day){
		"by the button": func(d *day) { d.Tap(wording.FirstBack) },
		"by Esc":        func(d *day) { d.Key(fyne.KeyEscape) },
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, pagetest.Desktop(), theme.Factor100)
			d.Key(fyne.Key3)
			d.Key(fyne.KeyReturn)
			d.put("SF", "示范中心", "示范")
			d.Tap(wording.FirstNext)
			d.Want(wording.SchemeAsk)
			back(d)
			d.Want(wording.FormAsk, "示范中心")
			d.Tap(wording.FirstNext)
			d.Want(wording.SchemeAsk)
			if n, err := d.office.Facility.Facilities.Count(ledger.Query{}); n != 1 || err != nil {
				t.Errorf("going back made %d centres, %v", n, err)
			}
		})
	}
}
