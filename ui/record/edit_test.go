package record_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// hall is what lessons refer to.
type hall struct {
	app.Base
	Name app.Line
}

// lesson is a made-up record with every kind of cell that is typed into.
type lesson struct {
	app.Base
	Name   app.Line
	Day    app.Day
	People app.Reading
	Helped app.Reading
	Kind   app.Code
	Hall   app.ID
	Paid   app.YesNo
	Fee    app.Money
	Remark app.Prose
}

func lessonTerm(key, text string) term.Term {
	return term.Term{Key: "lesson." + key, Label: text, Meaning: text + "的意思"}
}

func hallEntity() field.Entity[hall] {
	return field.Describe(field.Entity[hall]{
		Shape:  field.Shape{Key: "hall", Term: lessonTerm("hall", "场地"), TitleKey: "name", SortKeys: []string{"name"}, NumberMark: "-"},
		Base:   func(h *hall) *app.Base { return &h.Base },
		Fields: field.In(term.SectionBasic, field.Field[hall]{Column: field.Column{Key: "name", Term: lessonTerm("hallName", "名称"), Kind: field.Line, Marks: field.Required | field.Listed}, At: func(h *hall) field.Value { return &h.Name }}),
	})
}

func lessonEntity() field.Entity[lesson] {
	column := func(key, label string, kind field.Kind, marks field.Mark) field.Column {
		return field.Column{Key: key, Term: lessonTerm(key, label), Kind: kind, Marks: marks | field.Listed}
	}
	kind, room := column("kind", "性质", field.Choice, 0), column("hall", "场地", field.Ref, 0)
	kind.Codes, room.To = term.TableService, "hall"
	return field.Describe(field.Entity[lesson]{
		Shape: field.Shape{Key: "lesson", Term: lessonTerm("lesson", "课次"), DayKey: "day", TitleKey: "name", SortKeys: []string{"day"}, NumberMark: "-"},
		Base:  func(l *lesson) *app.Base { return &l.Base },
		Fields: field.In(term.SectionBasic,
			field.Field[lesson]{Column: column("name", "名称", field.Line, field.Required|field.Frozen|field.Wide), At: func(l *lesson) field.Value { return &l.Name }},
			field.Field[lesson]{Column: column("day", "日期", field.Day, field.Required), At: func(l *lesson) field.Value { return &l.Day }},
			field.Field[lesson]{Column: column("people", "人数", field.Count, field.Due|field.Summed), At: func(l *lesson) field.Value { return &l.People }},
			field.Field[lesson]{Column: column("helped", "帮到", field.Count, 0), At: func(l *lesson) field.Value { return &l.Helped }},
			field.Field[lesson]{Column: kind, At: func(l *lesson) field.Value { return &l.Kind }},
			field.Field[lesson]{Column: room, At: func(l *lesson) field.Value { return &l.Hall }},
			field.Field[lesson]{Column: column("paid", "收费", field.YesNo, 0), At: func(l *lesson) field.Value { return &l.Paid }},
			field.Field[lesson]{Column: column("fee", "金额", field.Money, field.Summed), At: func(l *lesson) field.Value { return &l.Fee }},
			field.Field[lesson]{Column: column("remark", "说明", field.Prose, 0), At: func(l *lesson) field.Value { return &l.Remark }},
		),
	})
}

// lessonRules refuse more helped than there were people, and ask about very many people.
func lessonRules() ledger.Rules[lesson] {
	return ledger.Rules[lesson]{
		Prime: func(l *lesson) { l.Kind = "free" },
		Check: func(l *lesson) ([]app.Finding, error) {
			var found []app.Finding
			people, known := l.People.Known()
			helped, counted := l.Helped.Known()
			if known && counted && helped > people {
				found = append(found, app.Finding{Level: app.Must, Field: "helped", Sentence: "帮到的比人数多。请核对。"})
			}
			if known && people > 1000 {
				found = append(found, app.Finding{Level: app.Look, Field: "people", Sentence: "人数超过 1000，请再看一眼。"})
			}
			return found, nil
		},
	}
}

// history takes operations on lessons back and does them again, as the desktop does.
type history struct {
	ledger.Sheet
	ops           []string
	backs, agains []func()
	at            int // operations that are done now
}

func (h *history) Keep(op app.Op, recs ...field.Record) (app.Changes, error) {
	before := make([]field.Record, len(recs))
	for i, rec := range recs {
		if rec.Base.ID == "" {
			continue
		}
		old, err := h.Load(rec.Base.ID)
		if err != nil {
			return nil, err
		}
		before[i] = old
	}
	changes, err := h.Sheet.Keep(op, recs...)
	if err != nil {
		return nil, err
	}
	h.ops = append(h.ops, op.Name)
	h.backs = append(h.backs[:h.at], func() { h.restore(before, recs) })
	h.agains = append(h.agains[:h.at], func() { h.restore(recs, recs) })
	h.at++
	return changes, nil
}

func (h *history) restore(to, of []field.Record) {
	op := pagetest.Op("undo")
	op.Reason = "撤销"
	for i, rec := range of {
		if to[i].Base == nil {
			_, _ = h.Sheet.Withdraw(op, rec.Base.ID)
			continue
		}
		_, _ = h.Sheet.Return(op, rec.Base.ID)
		_, _ = h.Sheet.Keep(op, to[i])
	}
}

// table is a window with the page of lessons in it, typed into like a spreadsheet.
type table struct {
	*recordtest.Bench
	t       *testing.T
	lessons *ledger.Book[lesson]
	halls   *ledger.Book[hall]
	sheet   *history
	page    *record.Ledger
}

func newTable(t *testing.T, lessons ...*lesson) *table {
	t.Helper()
	store := ledger.NewMemory()
	w := &table{Bench: recordtest.New(t, pagetest.Desktop(), theme.Factor100), t: t, lessons: ledger.NewBook(lessonEntity(), store, lessonRules()), halls: ledger.NewBook(hallEntity(), store, ledger.Rules[hall]{})}
	w.enterAll(&hall{Name: "多功能厅"}, &hall{Name: "排练厅"}, &hall{Name: "户外广场"})
	if len(lessons) > 0 {
		if _, err := w.lessons.Save(pagetest.Op("enter"), lessons...); err != nil {
			t.Fatal(err)
		}
	}
	w.sheet = &history{Sheet: w.lessons.Sheet()}
	w.start()
	return w
}

func (w *table) enterAll(halls ...*hall) {
	w.t.Helper()
	if _, err := w.halls.Save(pagetest.Op("enter"), halls...); err != nil {
		w.t.Fatal(err)
	}
}

// start opens the program anew: only the book and the drafts are what they were.
func (w *table) start() {
	w.Frame([]shell.Room{{Character: "用", Label: "服务", Tabs: []shell.Tab{{Label: "课次", Place: shell.Activity}, {Label: "日志", Place: shell.OpeningLog}}}})
	deps := w.Deps()
	deps.Library = ledger.Library{w.halls.Sheet(), w.sheet}
	deps.Names = deps.Library.NewDirectory()
	deps.Undo, deps.Redo = w.undo, w.redo
	w.page = record.NewLedger(deps, "lesson", record.Options{Place: shell.Activity, Months: true})
	w.Open(shell.OpeningLog, plainPage{})
	w.Open(shell.Activity, w.page)
}

// plainPage is a page to go away to.
type plainPage struct{}

func (plainPage) Title() string           { return "日志" }
func (plainPage) Body() fyne.CanvasObject { return part.NewText("日志", part.Body) }

func (w *table) undo() {
	if w.sheet.at > 0 {
		w.sheet.at--
		w.sheet.backs[w.sheet.at]()
		w.Shell.Reload(app.Changes{{Entity: "lesson"}})
	}
}

func (w *table) redo() {
	if w.sheet.at < len(w.sheet.agains) {
		w.sheet.agains[w.sheet.at]()
		w.sheet.at++
		w.Shell.Reload(app.Changes{{Entity: "lesson"}})
	}
}

func (w *table) grid() *record.Grid { return w.page.Grid() }

// on puts the cursor into a cell as a person does by clicking.
func (w *table) on(row int, key string) *table {
	w.t.Helper()
	w.Window.Canvas().Focus(w.grid())
	w.grid().Go(record.Cell{Row: row, Col: w.col(key)}, false)
	return w
}

// to grows the selection to a cell.
func (w *table) to(row int, key string) *table {
	w.t.Helper()
	w.grid().Go(record.Cell{Row: row, Col: w.col(key)}, true)
	return w
}

func (w *table) col(key string) int {
	w.t.Helper()
	for i, c := range w.grid().Columns() {
		if c.Key == key {
			return i
		}
	}
	w.t.Fatalf("no column %s", key)
	return 0
}

// keys presses keys one after the other, where the focus is.
func (w *table) keys(names ...fyne.KeyName) *table {
	for _, name := range names {
		w.Key(name)
	}
	return w
}

// chord presses a key with others held down, where the focus is.
func (w *table) chord(c part.Chord) *table {
	w.t.Helper()
	focused, ok := w.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		w.t.Fatalf("%T hears no chords", w.Window.Canvas().Focused())
	}
	focused.TypedShortcut(c.Shortcut())
	return w
}

// shifted presses a key with Shift held down.
func (w *table) shifted(name fyne.KeyName) *table {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if keyable, ok := w.Window.Canvas().Focused().(desktop.Keyable); ok {
		keyable.KeyDown(shift)
		defer keyable.KeyUp(shift)
	}
	w.Key(name)
	return w
}

// types types words where the focus is.
func (w *table) types(text string) *table {
	w.t.Helper()
	w.Type(text)
	return w
}

// all are the lessons of the book.
func (w *table) all() []*lesson {
	w.t.Helper()
	found, err := w.lessons.Find(ledger.Query{})
	if err != nil {
		w.t.Fatal(err)
	}
	return found
}

// one is the lesson with that name.
func (w *table) one(name string) *lesson {
	w.t.Helper()
	for _, l := range w.all() {
		if string(l.Name) == name {
			return l
		}
	}
	w.t.Fatalf("no lesson %q in the book", name)
	return nil
}

// hall is the identity of a hall.
func (w *table) hall(name string) app.ID {
	w.t.Helper()
	found, err := w.halls.Find(ledger.Query{Text: name})
	if err != nil || len(found) != 1 {
		w.t.Fatalf("hall %s: %d, %v", name, len(found), err)
	}
	return found[0].ID
}

// lessons are so many lessons, one a day.
func lessonsOf(n int) []*lesson {
	all := make([]*lesson, n)
	for i := range all {
		all[i] = &lesson{Name: app.Line(fmt.Sprintf("第 %d 课", i+1)), Day: app.Day("2026-03-01").Add(i), People: app.Number(int64(10 + i)), Kind: "free"}
	}
	return all
}

// pickFrom goes through the list that has the focus until the wanted entry is marked, and takes it.
func (w *table) pickFrom(label string) {
	w.t.Helper()
	for i, entry := range w.entries() {
		if entry == label {
			for range i {
				w.keys(fyne.KeyDown)
			}
			w.keys(fyne.KeyReturn)
			return
		}
	}
	w.t.Fatalf("no %q among %v", label, w.entries())
}

// entries are the lines of the list that lies over the page.
func (w *table) entries() []string {
	return themetest.Words(w.Window.Canvas().Overlays().Top())
}

// back presses 撤销 on the strip at the foot of the page.
func (w *table) back() {
	w.t.Helper()
	found := w.Find(func(o fyne.CanvasObject) bool {
		_, tappable := o.(fyne.Tappable)
		words := themetest.Words(o)
		return tappable && len(words) == 1 && words[0] == "撤销"
	})
	if found == nil {
		w.t.Fatalf("nothing offers to take the step back:\n%s", w.Text())
	}
	found.(fyne.Tappable).Tapped(&fyne.PointEvent{})
}
