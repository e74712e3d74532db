package scheme

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// files reads and writes packs as JSON: the real forms are tried where they are made.
type files struct{}

func (files) Prepare(pack rulepack.Pack) (rulepack.Pack, []rulepack.Fault) {
	return pack, pack.Faults()
}

func (files) Parse(_ string, file []byte) (rulepack.Pack, error) { return files{}.Read(file) }

func (files) Read(file []byte) (rulepack.Pack, error) {
	var pack rulepack.Pack
	if err := json.Unmarshal(file, &pack); err != nil {
		return pack, app.Fail(app.Invalid, "规则包第 3 行：写法读不通", err)
	}
	return pack, pack.Validate()
}

func (files) Write(pack rulepack.Pack) ([]byte, error) { return json.Marshal(pack) }

func (files) YAML(pack rulepack.Pack) ([]byte, error) { return json.Marshal(pack) }

func (files) Workbook(pack rulepack.Pack) ([]byte, error) { return json.Marshal(pack) }

func (files) Booklet(pack rulepack.Pack) ([]byte, error) { return []byte("%PDF " + pack.Name), nil }

// world is the page of the schemes in the real frame, over a book in memory.
type world struct {
	*pagetest.Stage
	office *office.Office
	drafts recordtest.Drafts
	page   *Page
	place  app.ID
	file   []byte            // what a person would choose
	saved  map[string][]byte // what was exported
	viewed []byte
	t      *testing.T
}

func open(t *testing.T, size fyne.Size, factor theme.Factor) *world {
	t.Helper()
	w := &world{t: t, drafts: recordtest.Drafts{}, saved: map[string][]byte{}}
	w.Stage = pagetest.New(t, size, factor).Frame(nil)
	w.office = office.Open(office.Setting{
		Store: ledger.NewMemory(), Packs: []rulepack.Pack{packtest.Pack(t, "street-100"), packtest.Pack(t, "community-room"), packtest.Pack(t, "thousand")},
		Reader: files{}, Rights: account.Rights{}, Clock: pagetest.Now,
	})
	w.page = New(w.deps())
	w.Open(shell.Scheme, w.page)
	return w
}

func (w *world) deps() Deps {
	return Deps{
		Shell: w.Shell, Office: w.office, Packs: files{}, Drafts: w.drafts, Facility: func() app.ID { return w.place }, Year: func() int { return 2026 },
		Op: pagetest.Op, Told: w.Shell.Reload, Choose: func(chosen func(string)) { chosen("rules.yaml") },
		Read:  func(string) ([]byte, error) { return w.file, nil },
		Save:  func(name string, chosen func(string)) { chosen(name) },
		Write: func(path string, file []byte) error { w.saved[path] = file; return nil },
		View:  func(_ string, file []byte) error { w.viewed = file; return nil }, Manual: "# 怎么写规则包\n\n一段话。\n\n| 编码 | 名称 |\n|---|---|\n| A1 | 开放 |\n\n- 一条",
	}
}

// furnish enters a centre that was open for some weeks and held a few events.
func (w *world) furnish() {
	w.t.Helper()
	f := w.office.Facility.Facilities.New()
	f.Code, f.Name, f.Short, f.Type = "SF", "示范中心", "示范", "street"
	w.must(w.office.Facility.Facilities.Save(pagetest.Op("enter"), f))
	w.place = f.ID
	var logs []*delivery.Opening
	app.Span{From: "2026-01-01", To: "2026-10-19"}.Each(func(d app.Day) {
		logs = append(logs, &delivery.Opening{Facility: f.ID, Day: d, Segments: app.Segments{{From: "09:00", To: "17:00"}}, Visits: app.Number(50), Duty: "甲", Base: app.Base{Confirmed: "按实"}})
	})
	w.must(w.office.Delivery.Openings.Save(pagetest.Op("enter"), logs...))
	w.page.Reload(nil)
}

func (w *world) must(_ app.Changes, err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// write types into the field with a word before it, in the place of what stands there.
func (w *world) write(label, text string) {
	w.t.Helper()
	entry := w.page.editor.writing.inputs[label]
	if entry == nil {
		w.t.Fatalf("no field %q", label)
	}
	w.Window.Canvas().Unfocus()
	w.Window.Canvas().Focus(entry) // what stands there is chosen, so typing replaces it
	if text == "" {
		w.Key(fyne.KeyBackspace)
		return
	}
	w.Type(text)
}

// choose picks an option of a field.
func (w *world) choose(label, option string) {
	w.t.Helper()
	choice := w.page.editor.writing.choices[label]
	if choice == nil {
		w.t.Fatalf("no choice %q", label)
	}
	choice.Tapped(nil)
	found := w.Find(func(o fyne.CanvasObject) bool {
		_, isButton := o.(*part.Button)
		tap, taps := o.(fyne.Tappable)
		return !isButton && taps && tap != nil && themetest.Shows(o, option) && len(themetest.Words(o)) == 1 && o != fyne.CanvasObject(choice)
	})
	if found == nil {
		w.t.Fatalf("no option %q in sight:\n%s", option, w.Text())
	}
	found.(fyne.Tappable).Tapped(&fyne.PointEvent{})
}

// pack is the pack in the editor.
func (w *world) pack() rulepack.Pack { return w.page.editor.entry.pack }

// places lists where something is wrong with the pack in the editor.
func (w *world) places() string {
	var all []string
	for _, f := range w.page.editor.faults {
		all = append(all, f.Place)
	}
	return strings.Join(all, " ")
}
