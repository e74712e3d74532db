package field_test

import (
	"errors"
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// card is a record with one field of every kind.
type card struct {
	app.Base
	Name      app.Line
	Remark    app.Prose
	Places    app.Lines
	People    app.Reading
	Price     app.Money
	Date      app.Day
	Hour      app.Clock
	Paid      app.YesNo
	Class     app.Code
	Groups    app.Codes
	Space     app.ID
	Partners  app.Shares
	Hours     app.Segments
	Forgotten app.Line
}

func word(key, label string) term.Term { return term.Term{Key: key, Label: label} }

func column(key string, kind field.Kind, marks field.Mark) field.Column {
	return field.Column{Key: key, Term: word(key, "栏"+key), Kind: kind, Marks: marks}
}

func entity() field.Entity[card] {
	class := term.Table{Key: "class", Codes: []term.Code{{Key: "C01", Label: "书报阅读"}, {Key: "C02", Label: "电子阅览上网", Short: "上网"}}}
	choice, choices := column("class", field.Choice, 0), column("groups", field.Choices, 0)
	choice.Codes, choices.Codes = class, class
	ref, shares := column("space", field.Ref, 0), column("partners", field.Shares, 0)
	ref.To, shares.To = "space", "facility"
	at := func(c field.Column, where func(*card) field.Value) field.Field[card] {
		return field.Field[card]{Column: c, At: where}
	}
	first := field.In(word("a", "甲"),
		at(column("name", field.Line, field.Required|field.Listed), func(c *card) field.Value { return &c.Name }),
		at(column("remark", field.Prose, 0), func(c *card) field.Value { return &c.Remark }),
		at(column("places", field.Lines, 0), func(c *card) field.Value { return &c.Places }),
		at(column("people", field.Count, field.Due), func(c *card) field.Value { return &c.People }),
		at(column("price", field.Money, 0), func(c *card) field.Value { return &c.Price }),
		at(column("date", field.Day, field.Required), func(c *card) field.Value { return &c.Date }),
		at(column("hour", field.Clock, 0), func(c *card) field.Value { return &c.Hour }))
	second := field.In(word("b", "乙"),
		at(column("paid", field.YesNo, 0), func(c *card) field.Value { return &c.Paid }),
		at(choice, func(c *card) field.Value { return &c.Class }),
		at(choices, func(c *card) field.Value { return &c.Groups }),
		at(ref, func(c *card) field.Value { return &c.Space }),
		at(shares, func(c *card) field.Value { return &c.Partners }),
		at(column("hours", field.Segments, 0), func(c *card) field.Value { return &c.Hours }))
	return field.Describe(field.Entity[card]{
		Shape:  field.Shape{Key: "card", Term: word("card", "卡片"), DayKey: "date", TitleKey: "name", FacilityKey: "space", NumberMark: "-"},
		Base:   func(c *card) *app.Base { return &c.Base },
		Fields: slices.Concat(first, second),
	})
}

// names is a tiny directory.
type names struct{}

func (names) Name(entity string, id app.ID) string {
	return map[string]string{"space s1": "多功能厅", "facility f1": "示范中心（东区）", "facility f2": "分馆"}[entity+" "+string(id)]
}

func (n names) Find(entity, text string) (app.ID, bool) {
	for _, id := range []app.ID{"s1", "f1", "f2"} {
		if n.Name(entity, id) == text {
			return id, true
		}
	}
	return "", false
}

func TestDescribe(t *testing.T) {
	e := entity()
	if len(e.Columns) != len(e.Fields) || e.Columns[0].Key != "name" || e.Columns[0].Section.Label != "甲" || e.Columns[8].Section.Label != "乙" {
		t.Fatalf("columns %v", e.Columns)
	}
	if c, ok := e.Column("people"); !ok || !c.Has(field.Due) || c.Has(field.Required) {
		t.Errorf("people is %+v", c)
	}
	if _, ok := e.Column("gone"); ok {
		t.Error("a column that is not there was found")
	}
	if e.Numbered() || !(field.Shape{NumberMark: "闭"}).Numbered() || !(field.Shape{}).Numbered() {
		t.Error("only a dash keeps the book from numbering")
	}
}

func TestRecord(t *testing.T) {
	rec := &card{Base: app.Base{ID: "1"}, Name: "甲", Space: "s1"}
	seen := entity().Of(rec)
	is(t, "title", seen.Title(), "甲")
	is(t, "facility", seen.Facility(), "s1")
	is(t, "day", seen.Day(), "")
	is(t, "a column that is not there", seen.Text("gone"), "")
	is(t, "a value that is not there", seen.Value("gone"), nil)
	is(t, "its base", seen.Base, &rec.Base)
	for mark, want := range map[field.Mark]string{field.Required: "date", field.Due: "people"} {
		if missing := seen.Missing(mark); len(missing) != 1 || missing[0].Key != want {
			t.Errorf("missing %v, want %s", missing, want)
		}
	}
	is(t, "refusal", seen.Value("date").Set("2025-05-01"), nil)
	is(t, "written through the description", rec.Date, "2025-05-01")
	is(t, "day", seen.Day(), "2025-05-01")
}

func TestCopyTo(t *testing.T) {
	rec := &card{Base: app.Base{ID: "1"}, Name: "甲", People: app.Inapplicable(), Groups: app.Codes{"C01", "C02"}}
	other := &card{Base: app.Base{ID: "2"}, Remark: "旧"}
	is(t, "refusal", entity().Of(rec).CopyTo(entity().Of(other)), nil)
	is(t, "base", other.ID, "2")
	is(t, "name", other.Name, "甲")
	is(t, "remark", other.Remark, "")
	is(t, "people", other.People, app.Inapplicable())
	is(t, "groups", other.Groups.Text(), "C01;C02")
	rec.Paid = "perhaps"
	is(t, "kind of refusal", app.KindOf(entity().Of(rec).CopyTo(entity().Of(other))), app.Invalid)
}

// is holds what was got against what is wanted.
func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// TestReadAndShow: what people type and what they then read, kind by kind.
func TestReadAndShow(t *testing.T) {
	for _, r := range []struct{ name, key, typed, text, shown, refusal string }{
		{"a line", "name", " 示范 ", "示范", "示范", ""},
		{"a remark", "remark", "一\n二", "一\n二", "一\n二", ""},
		{"several texts", "places", "东；西", "东;西", "东;西", ""},
		{"a count", "people", "1,200人", "1200", "1200", ""},
		{"not applicable", "people", "不适用", "不适用", "不适用", ""},
		{"an amount", "price", "1.2万", "12000.00", "12000.00", ""},
		{"a date", "date", "2025年5月1日", "2025-05-01", "2025-05-01", ""},
		{"a date without its year", "date", "5-1", "2026-05-01", "2026-05-01", ""},
		{"yesterday", "date", "昨天", "2026-10-19", "2026-10-19", ""},
		{"no date", "date", "2月30日", "", "", "没有 2026年2月30日 这一天，请核对日期"},
		{"a time", "hour", "9点半", "09:30", "09:30", ""},
		{"yes", "paid", "有", "yes", "是", ""},
		{"no", "paid", "无", "no", "否", ""},
		{"a label", "class", "书报阅读", "C01", "书报阅读", ""},
		{"a short label", "class", "上网", "C02", "电子阅览上网", ""},
		{"a key", "class", "C02", "C02", "电子阅览上网", ""},
		{"key and label", "class", "C02 电子阅览上网", "C02", "电子阅览上网", ""},
		{"an unknown label", "class", "游泳", "", "", "「游泳」不在可选项里，可填：书报阅读、电子阅览上网"},
		{"several labels", "groups", "书报阅读、上网", "C01;C02", "书报阅读;电子阅览上网", ""},
		{"a label twice", "groups", "书报阅读;C01", "C01", "书报阅读", ""},
		{"one of several unknown", "groups", "书报阅读;游泳", "", "", "「游泳」不在可选项里，可填：书报阅读、电子阅览上网"},
		{"a record by its name", "space", "多功能厅", "s1", "多功能厅", ""},
		{"an unknown record", "space", "琴房", "", "", "找不到「琴房」，请先在空间里登记，或核对名称"},
		{"records with their parts", "partners", "示范中心（东区）：60％；分馆:40", "f1:60;f2:40", "示范中心（东区）:60;分馆:40", ""},
		{"records without parts", "partners", "分馆", "f2", "分馆", ""},
		{"an impossible part", "partners", "分馆:400", "", "", "「分馆:400」的份额要在 1 到 100 之间"},
		{"an unknown partner", "partners", "别处:40", "", "", "找不到「别处」，请先在设施里登记，或核对名称"},
		{"hours", "hours", "9:00-12:00，13:00-17:00", "09:00-12:00;13:00-17:00", "09:00-12:00;13:00-17:00", ""},
		{"nothing clears", "name", "  ", "", "", ""},
		{"nothing clears a choice", "class", "", "", "", ""},
		{"nothing is neither yes nor no", "paid", "", "", "", ""},
		{"nothing clears several", "groups", "", "", "", ""},
		{"nothing clears a record", "space", "", "", "", ""},
		{"nothing clears a date", "date", "", "", "", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			rec := entity().Of(&card{})
			c, _ := rec.Shape.Column(r.key)
			err := c.Read(rec.Value(r.key), r.typed, field.Reader{Names: names{}, Today: "2026-10-20"})
			if app.Sentence(err) != r.refusal || (err != nil) != (r.refusal != "") {
				t.Fatalf("%v, want %q", err, r.refusal)
			}
			if text, shown := rec.Text(r.key), c.Show(rec.Value(r.key), names{}); text != r.text || shown != r.shown {
				t.Errorf("kept as %q, shown as %q", text, shown)
			}
		})
	}
}

// broken is a value that fails without a sentence.
type broken struct{ app.Line }

func (broken) Text() string     { return "" }
func (broken) Blank() bool      { return true }
func (broken) Set(string) error { return errors.New("out of paper") }

// TestFailureKeepsItsCause: what has no sentence for the person keeps its cause for the log.
func TestFailureKeepsItsCause(t *testing.T) {
	c := column("name", field.Line, 0)
	err := c.Read(broken{}, "x", field.Reader{})
	is(t, "kind", app.KindOf(err), app.Broken)
	is(t, "log", err.Error(), "name: : out of paper")
	err = c.Read(new(app.Line), "x\x00", field.Reader{})
	is(t, "log", err.Error(), "name: 文字里有看不见的控制字符，请删去后再保存")
	is(t, "cause", errors.Unwrap(err), nil)
}

func TestRefusalNamesTheField(t *testing.T) {
	rec := entity().Of(&card{People: app.Number(7), Space: "gone", Class: "C77", Partners: app.Shares{{ID: "gone", Percent: 100}}})
	c, _ := rec.Shape.Column("people")
	if err := c.Read(rec.Value("people"), "约200", field.Reader{}); app.KindOf(err) != app.Invalid || err.Error() != "people: 「约200」不是整数，请填数字；约数请填核实后的数，没有数就留空" || rec.Text("people") != "7" {
		t.Errorf("refused with %v, kept %s", err, rec.Text("people"))
	}
	for key, want := range map[string]string{"space": "gone", "class": "C77", "partners": "gone:100"} {
		if c, _ := rec.Shape.Column(key); c.Show(rec.Value(key), names{}) != want {
			t.Errorf("what nobody knows is hidden: %s", c.Show(rec.Value(key), names{}))
		}
	}
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1000: "−1,000", -5: "−5"} {
		if got := field.ShowNumber(n); got != want {
			t.Errorf("%d is shown as %s", n, got)
		}
	}
	for text, want := range map[string]string{"0": "0", "12000": "12,000", "1234.5": "1,234.50", "0.005": "0.01", "-0.5": "−0.50", "-1234": "−1,234"} {
		r, _ := app.ParseRatio(text)
		if got := field.ShowRatio(r); got != want {
			t.Errorf("%s is shown as %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{"1234.5": "1,235 人次", "-0.2": "0 人次", "2000000": "2,000,000 人次"} {
		r, _ := app.ParseRatio(text)
		if got := field.ShowAmount(r, "人次"); got != want {
			t.Errorf("%s is shown as %s, want %s", text, got, want)
		}
	}
	if got := field.ShowAmount(app.Frac(5, 2), "平方米"); got != "2.50 平方米" {
		t.Errorf("an area is shown as %s", got)
	}
	for text, want := range map[string]string{"0": "0.0%", "0.8": "80.0%", "0.96634": "96.6%", "1.2": "120.0%"} {
		r, _ := app.ParseRatio(text)
		if got := field.ShowShare(r); got != want {
			t.Errorf("%s is shown as %s, want %s", text, got, want)
		}
	}
}

// library knows a few activities by their names.
type library map[string]app.ID

func (l library) Name(_ string, id app.ID) string { return string(id) }

func (l library) Find(_, text string) (app.ID, bool) {
	id, ok := l[text]
	return id, ok
}

func TestSharesAreReadByNamesThatHoldTheirSigns(t *testing.T) {
	names := library{"周末电影：《老城往事》": "a", "书画、摄影展": "b", "读报会": "c"}
	c := field.Column{Key: "activities", Kind: field.Shares, To: "activity"}
	for _, row := range []struct{ typed, kept string }{
		{"周末电影：《老城往事》", "a"}, {"周末电影：《老城往事》;读报会", "a;c"}, {"书画、摄影展；读报会", "b;c"}, {"读报会、周末电影：《老城往事》", "c;a"},
		{"读报会:40;书画、摄影展：60%", "c:40;b:60"}, {"", ""},
	} {
		var shares app.Shares
		if err := c.Read(&shares, row.typed, field.Reader{Names: names}); err != nil || shares.Text() != row.kept {
			t.Errorf("%q is read as %q (%v), want %q", row.typed, shares.Text(), err, row.kept)
		}
	}
	for _, typed := range []string{"朗诵会", "读报会:0", "读报会:一半", "读报会;读报会", "朗诵会:50"} {
		var shares app.Shares
		if err := c.Read(&shares, typed, field.Reader{Names: names}); err == nil || app.Sentence(err) == "" {
			t.Errorf("%q is read as %q (%v)", typed, shares.Text(), err)
		}
	}
}
