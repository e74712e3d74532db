package ledger_test

import (
	"errors"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// said tells findings in short.
func said(findings []app.Finding, err error) string {
	text := ""
	for _, f := range findings {
		level := "must "
		if f.Level == app.Look {
			level = "look "
		}
		text += level + f.Field + " " + f.Sentence + "；"
	}
	if err != nil {
		text += err.Error()
	}
	return text
}

// TestTwins: what is there already asks for a second look, and only that.
func TestTwins(t *testing.T) {
	const twin = "look post 已有一条同样的志愿服务（volunteering-2026-001），请核对是不是重复登记；"
	for _, r := range []struct {
		name   string
		change func(*delivery.Volunteering)
		want   string
	}{
		{"the same day and post", func(*delivery.Volunteering) {}, twin},
		{"what is not natural may differ", func(v *delivery.Volunteering) { v.People = app.Number(9) }, twin},
		{"another day", func(v *delivery.Volunteering) { v.Day = "2026-03-06" }, ""},
		{"another post", func(v *delivery.Volunteering) { v.Post = "图书整理" }, ""},
		{"the same text in another case is another post", func(v *delivery.Volunteering) { v.Post = "Gate" }, ""},
		{"another facility", func(v *delivery.Volunteering) { v.Facility = "there" }, ""},
		{"a record without a day is no twin yet", func(v *delivery.Volunteering) { v.Day = "" }, "must day 服务日期还没有填；"},
		{"the record itself", func(v *delivery.Volunteering) { v.ID = "id-000001" }, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			book := ledger.NewBook(delivery.VolunteeringEntity(), ledger.NewMemory(), ledger.Rules[delivery.Volunteering]{})
			first := &delivery.Volunteering{Facility: "here", Day: "2026-03-05", Post: "gate", People: app.Number(3)}
			is(t, "error", second(book.Save(op("enter"), first)), nil)
			next := &delivery.Volunteering{Facility: "here", Day: "2026-03-05", Post: "gate", People: app.Number(3)}
			r.change(next)
			is(t, "found", said(book.Look(next)), r.want)
		})
	}
}

// TestTwinsOfWhatIsBlank: a course without a round is not the first round of it.
func TestTwinsOfWhatIsBlank(t *testing.T) {
	book := ledger.NewBook(delivery.CourseEntity(), ledger.NewMemory(), ledger.Rules[delivery.Course]{})
	first := &delivery.Course{Facility: "here", Name: "书法班", Class: "C06", From: "2026-03-05"}
	is(t, "error", second(book.Save(op("enter"), first)), nil)
	next := *first
	next.ID, next.No = "", ""
	is(t, "both without a round", said(book.Look(&next)), "look name 已有一条同样的培训班（course-2026-001），请核对是不是重复登记；")
	next.Round = "第 1 期"
	is(t, "one with a round", said(book.Look(&next)), "")
	is(t, "error", second(book.Withdraw(app.Op{Name: "withdraw", Reason: "重复"}, first.ID)), nil)
	next.Round = ""
	is(t, "a withdrawn one", said(book.Look(&next)), "")
}

// TestTwinsAreCalledByWhatTheyHave: the number, else the title, else the day.
func TestTwinsAreCalledByWhatTheyHave(t *testing.T) {
	store := ledger.NewMemory()
	brands := ledger.NewBook(delivery.BrandEntity(), store, ledger.Rules[delivery.Brand]{})
	b := &delivery.Brand{Facility: "here", Name: "𠮷祥邻里乐", Since: app.Number(2024)}
	is(t, "error", second(brands.Save(op("enter"), b)), nil)
	again := *b
	again.ID = ""
	is(t, "by its title", said(brands.Look(&again)), "look name 已有一条同样的文化品牌（𠮷祥邻里乐），请核对是不是重复登记；")
	months := ledger.NewBook(delivery.BooksEntity(), store, ledger.Rules[delivery.Books]{})
	m := &delivery.Books{Facility: "here", Month: "2026-03-01"}
	is(t, "error", second(months.Save(op("enter"), m)), nil)
	more := *m
	more.ID = ""
	is(t, "a month", said(months.Look(&more)), "look month 已有一条同样的图书服务（2026-03），请核对是不是重复登记；")
}

// TestTwinsAndTheRoomsOwnRules: a room that stops the record, or looks itself, is not repeated.
func TestTwinsAndTheRoomsOwnRules(t *testing.T) {
	stop := func(*delivery.Brand) ([]app.Finding, error) {
		return []app.Finding{{Level: app.Must, Field: "name", Sentence: "已有这个品牌"}}, nil
	}
	for name, r := range map[string]struct {
		rules ledger.Rules[delivery.Brand]
		want  string
	}{
		"the room stops it":  {ledger.Rules[delivery.Brand]{Check: stop}, "must name 已有这个品牌；"},
		"the room looks":     {ledger.Rules[delivery.Brand]{Twins: true}, ""},
		"the room says none": {ledger.Rules[delivery.Brand]{}, "look name 已有一条同样的文化品牌（邻里乐），请核对是不是重复登记；"},
	} {
		t.Run(name, func(t *testing.T) {
			store := ledger.NewMemory()
			plain := ledger.NewBook(delivery.BrandEntity(), store, ledger.Rules[delivery.Brand]{})
			b := &delivery.Brand{Facility: "here", Name: "邻里乐", Since: app.Number(2024)}
			is(t, "error", second(plain.Save(op("enter"), b)), nil)
			again := *b
			again.ID = ""
			is(t, "found", said(ledger.NewBook(delivery.BrandEntity(), store, r.rules).Look(&again)), r.want)
		})
	}
}

// TestAFixAtHandReplacesTheMissingField: what one click can mend is said once.
func TestAFixAtHandReplacesTheMissingField(t *testing.T) {
	fix := func(*delivery.Brand) ([]app.Finding, error) {
		return []app.Finding{{Level: app.Must, Field: "since", Sentence: "起始年可以填 2024", Fix: &app.Fix{Label: "填 2024", Field: "since", Value: "2024"}}}, nil
	}
	book := ledger.NewBook(delivery.BrandEntity(), ledger.NewMemory(), ledger.Rules[delivery.Brand]{Check: fix})
	is(t, "found", said(book.Look(&delivery.Brand{Facility: "here"})), "must name 品牌名称还没有填；must since 起始年可以填 2024；")
}

// narrow is a store that counts questions and refuses wide ones.
type narrow struct {
	ledger.Store
	asked *int
}

func (n narrow) Find(q ledger.Query, blank func() field.Record) error {
	*n.asked++
	if len(q.Filters) != 3 {
		return errors.New("asked for too much")
	}
	return n.Store.Find(q, blank)
}

// TestTwinsAskOneNarrowQuestion: an import of ten thousand rows asks it for each.
func TestTwinsAskOneNarrowQuestion(t *testing.T) {
	asked := 0
	book := ledger.NewBook(delivery.VolunteeringEntity(), narrow{ledger.NewMemory(), &asked}, ledger.Rules[delivery.Volunteering]{})
	is(t, "found", said(book.Look(&delivery.Volunteering{Facility: "here", Day: "2026-03-05", Post: "gate"})), "")
	is(t, "questions", asked, 1)
}
