package rulepack_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
)

// plainReader keeps packs as JSON; a file that begins otherwise cannot be used.
type plainReader struct{}

func (plainReader) Read(file []byte) (rulepack.Pack, error) {
	var pack rulepack.Pack
	if err := json.Unmarshal(file, &pack); err != nil {
		return pack, app.Fail(app.Invalid, "读不出来", err)
	}
	return pack, nil
}

func (plainReader) Write(pack rulepack.Pack) ([]byte, error) { return json.Marshal(pack) }

func op(name string) app.Op {
	return app.Op{Name: name, Person: "周示例", At: "2026-10-20 09:00:00"}
}

// named is a pack that can be told from others.
func named(code string, types ...app.Code) rulepack.Pack {
	return rulepack.Pack{Code: code, Version: "1", Name: "方案" + code, From: "2024-01-01", Types: types}
}

// shelf is a desk over an empty book, with packs that ship.
type shelf struct {
	*rulepack.Desk
	t *testing.T
}

func newShelf(t *testing.T, shipped ...rulepack.Pack) shelf {
	return shelf{rulepack.NewDesk(ledger.NewMemory(), shipped, plainReader{}), t}
}

// keep saves a pack as a scheme of the book.
func (s shelf) keep(pack rulepack.Pack, state app.Code) *rulepack.Scheme {
	s.t.Helper()
	scheme, err := s.Scheme(pack, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	scheme.State = state
	if _, err := s.Schemes.Save(op("enter"), scheme); err != nil {
		s.t.Fatal(err)
	}
	return scheme
}

// use puts a scheme to use, for a type or for all.
func (s shelf) use(scheme *rulepack.Scheme, kind app.Code, from app.Day, join app.Code) error {
	_, err := s.Activations.Save(op("enter"), &rulepack.Activation{Scheme: scheme.ID, Type: kind, From: from, Join: join, Reason: "按通知启用"})
	return err
}

// TestTerms: which scheme judges on which days of a year.
func TestTerms(t *testing.T) {
	type use struct {
		code, kind string
		from       app.Day
		join       app.Code
	}
	const weighted, later = rulepack.JoinWeighted, rulepack.JoinLater
	for _, row := range []struct {
		rule string
		kind app.Code
		uses []use
		want string
	}{
		{"nothing put to use: what ships for the type", "community", nil, "rooms 2026-01-01 2026-12-31 ; "},
		{"no pack names the type: the first that ships", "street", nil, "base 2026-01-01 2026-12-31 ; "},
		{"put to use before the year", "street", []use{{"X", "", "2025-07-01", weighted}}, "X 2026-01-01 2026-12-31 ; "},
		{"put to use on New Year's Day", "street", []use{{"X", "", "2026-01-01", weighted}}, "X 2026-01-01 2026-12-31 ; "},
		{"put to use on 1 July", "street", []use{{"X", "", "2026-07-01", weighted}}, "base 2026-01-01 2026-06-30 ; X 2026-07-01 2026-12-31 weighted; "},
		{"the later one alone", "street", []use{{"X", "", "2026-07-01", later}}, "base 2026-01-01 2026-06-30 ; X 2026-07-01 2026-12-31 later; "},
		{"put to use on the last day", "street", []use{{"X", "", "2026-12-31", weighted}}, "base 2026-01-01 2026-12-30 ; X 2026-12-31 2026-12-31 weighted; "},
		{"put to use after the year", "street", []use{{"X", "", "2027-01-01", weighted}}, "base 2026-01-01 2026-12-31 ; "},
		{"two changes in one year", "street", []use{{"Y", "", "2026-10-01", later}, {"X", "", "2026-04-01", weighted}}, "base 2026-01-01 2026-03-31 ; X 2026-04-01 2026-09-30 weighted; Y 2026-10-01 2026-12-31 later; "},
		{"for another type", "street", []use{{"X", "community", "2026-04-01", weighted}}, "base 2026-01-01 2026-12-31 ; "},
		{"for the type before one for all", "street", []use{{"X", "street", "2026-04-01", weighted}, {"Y", "", "2026-10-01", weighted}}, "base 2026-01-01 2026-03-31 ; X 2026-04-01 2026-12-31 weighted; "},
		{"for the type after one for all", "street", []use{{"Y", "", "2026-04-01", weighted}, {"X", "street", "2026-10-01", weighted}}, "base 2026-01-01 2026-03-31 ; Y 2026-04-01 2026-09-30 weighted; X 2026-10-01 2026-12-31 weighted; "},
		{"for the type and for all on one day", "street", []use{{"X", "street", "2026-04-01", weighted}, {"Y", "", "2026-04-01", weighted}}, "base 2026-01-01 2026-03-31 ; X 2026-04-01 2026-12-31 weighted; "},
		{"a pack that does not judge the type", "street", []use{{"Z", "", "2026-04-01", weighted}}, "base 2026-01-01 2026-12-31 ; "},
		{"the same scheme again", "street", []use{{"X", "", "2025-01-01", weighted}, {"X", "street", "2026-05-01", weighted}}, "X 2026-01-01 2026-12-31 ; "},
	} {
		t.Run(row.rule, func(t *testing.T) {
			s := newShelf(t, named("base"), named("rooms", "community"))
			schemes := map[string]*rulepack.Scheme{
				"X": s.keep(named("X"), rulepack.Ready), "Y": s.keep(named("Y"), rulepack.Ready), "Z": s.keep(named("Z", "museum"), rulepack.Ready),
			}
			for _, u := range row.uses {
				if err := s.use(schemes[u.code], app.Code(u.kind), u.from, u.join); err != nil {
					t.Fatal(err)
				}
			}
			terms, err := s.Terms(row.kind, 2026)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, term := range terms {
				got += fmt.Sprintf("%s %s %s %s; ", term.Pack.Code, term.Days.From, term.Days.To, term.Join)
			}
			is(t, "terms", got, row.want)
		})
	}
}

// TestSchemesOfTheBook: what may be kept, changed and put to use, and what not.
func TestSchemesOfTheBook(t *testing.T) {
	s := newShelf(t, named("base"))
	draft := s.keep(named("X", "street"), rulepack.Draft)
	refused := func(what string, err error, want string) {
		t.Helper()
		if app.Sentence(err) != want {
			t.Errorf("%s: %v, want %q", what, err, want)
		}
	}
	refused("a draft put to use", s.use(draft, "", "2026-01-01", rulepack.JoinLater), "「方案X」现在是草案，请先改为可启用")
	draft.State = rulepack.Ready
	_, err := s.Schemes.Save(op("amend"), draft)
	refused("made ready", err, "")
	refused("for a type it does not judge", s.use(draft, "community", "2026-01-01", rulepack.JoinLater), "「方案X」不适用于社区综合文化室，请换一份规则包或另选设施类型")
	early := s.use(draft, "", "2023-01-01", rulepack.JoinLater)
	if app.KindOf(early) != app.Conflict {
		t.Errorf("put to use before it is in force: %v", early)
	}
	refused("put to use", s.use(draft, "", "2026-01-01", rulepack.JoinLater), "")

	pack := named("X", "street")
	pack.Name = "改过"
	changed, err := s.Scheme(pack, draft)
	refused("written over", err, "")
	_, err = s.Schemes.Save(op("amend"), changed)
	refused("changed after it was put to use", err, "这份规则包已经启用，正文不能再改；请复制成新版本，改好后再启用")
	_, err = s.Schemes.Withdraw(app.Op{Name: "withdraw", Person: "周示例", At: "2026-10-20 09:00:00", Reason: "不用了"}, draft.ID)
	refused("withdrawn while in use", err, "方案X正被 1 条规则启用引用，不能作废")
	retired := *draft
	retired.State = rulepack.Retired
	_, err = s.Schemes.Save(op("amend"), &retired)
	refused("retired with the same text", err, "")

	other := &rulepack.Scheme{Code: "Q", Version: "1", Name: "别的", From: "2026-01-01", State: rulepack.Draft, Body: draft.Body}
	_, err = s.Schemes.Save(op("enter"), other)
	refused("a text of another scheme", err, "正文是 X（1），和编码、版本不一样，请改成一样")
	other.Body = "不是"
	_, err = s.Schemes.Save(op("enter"), other)
	refused("a text that cannot be read", err, "读不出来")
	other.Body = ""
	_, err = s.Schemes.Save(op("enter"), other)
	refused("no text", err, "这份规则包没有正文，请导入文件或从已有的规则包复制")
}

// TestDeskWithoutReader: where packs cannot be read, schemes of the book are refused in a sentence.
func TestDeskWithoutReader(t *testing.T) {
	d := rulepack.NewDesk(ledger.NewMemory(), nil, nil)
	if _, err := d.Pack(&rulepack.Scheme{Body: "{}"}); app.KindOf(err) != app.Broken || app.Sentence(err) == "" {
		t.Errorf("read all the same: %v", err)
	}
	if _, err := d.Scheme(named("X"), nil); err == nil {
		t.Error("written all the same")
	}
	terms, err := d.Terms("street", 2026)
	if err != nil || len(terms) != 1 || terms[0].Pack.Code != "" || len(d.Shipped()) != 0 {
		t.Errorf("terms without any pack: %v (%v)", terms, err)
	}
	if d.Default("street").Name != "" {
		t.Error("a pack from nowhere")
	}
}

// TestSay: the district's words take the place of ours, the longest first, none of them twice over.
func TestSay(t *testing.T) {
	pack := rulepack.Pack{Labels: map[string]string{"购买主体": "委托主体", "主体": "单位", "委托": "受托", "": "空"}, Wording: map[string]string{rulepack.WordingTitle: "绩效表"}}
	is(t, "said", pack.Say("购买主体与承接主体签字"), "委托主体与承接单位签字")
	is(t, "without labels", (rulepack.Pack{}).Say("购买主体"), "购买主体")
	is(t, "own text", pack.Text(rulepack.WordingTitle, "自评报告"), "绩效表")
	is(t, "usual text", pack.Text(rulepack.WordingCover, "封面"), "封面")
}
