package app_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"guanyunbu/app"
)

func TestLineAndProse(t *testing.T) {
	for _, r := range []struct {
		name, typed    string
		line, prose    string
		noLine, noText string
	}{
		{"as typed", "示范中心（东区）", "示范中心（东区）", "示范中心（东区）", "", ""},
		{"blanks at the ends go", "  示范\t", "示范", "示范", "", ""},
		{"rare characters and emoji stay", "𬀩𠮷😀", "𬀩𠮷😀", "𬀩𠮷😀", "", ""},
		{"line breaks are for remarks", "一\r\n二\n三", "", "一\n二\n三", "文字里有看不见的控制字符，请删去后再保存", ""},
		{"a tab is for remarks", "一\t二", "", "一\t二", "文字里有看不见的控制字符，请删去后再保存", ""},
		{"NUL is refused", "一\x00二", "", "", "文字里有看不见的控制字符，请删去后再保存", "文字里有看不见的控制字符，请删去后再保存"},
		{"a lone carriage return is refused", "一\r二", "", "", "文字里有看不见的控制字符，请删去后再保存", "文字里有看不见的控制字符，请删去后再保存"},
		{"broken text is refused", "一\xff二", "", "", "文字有乱码，请重新输入或检查文件编码", "文字有乱码，请重新输入或检查文件编码"},
		{"200 characters fit", strings.Repeat("字", 200), strings.Repeat("字", 200), strings.Repeat("字", 200), "", ""},
		{"201 do not fit a line", strings.Repeat("字", 201), "", strings.Repeat("字", 201), "文字有 201 个字，最多 200 个，请把多出的内容移到备注或佐证里", ""},
		{"20,000 fit a remark", strings.Repeat("a", 20000), "", strings.Repeat("a", 20000), "文字有 20000 个字，最多 200 个，请把多出的内容移到备注或佐证里", ""},
		{"20,001 do not", strings.Repeat("a", 20001), "", "", "文字有 20001 个字，最多 200 个，请把多出的内容移到备注或佐证里", "文字有 20001 个字，最多 20000 个，请把多出的内容移到备注或佐证里"},
	} {
		t.Run(r.name, func(t *testing.T) {
			var line app.Line
			err := line.Set(r.typed)
			refused(t, "line", err, r.noLine)
			if line.Text() != r.line || line.String() != r.line || line.Blank() != (r.line == "") {
				t.Errorf("line %.40q, %v", line, err)
			}
			var prose app.Prose
			err = prose.Set(r.typed)
			refused(t, "remark", err, r.noText)
			if prose.Text() != r.prose || prose.String() != r.prose || prose.Blank() != (r.prose == "") {
				t.Errorf("remark %.40q, %v", prose, err)
			}
		})
	}
}

// TestHalfWidth: what input methods leave in the wrong width, and nothing else.
func TestHalfWidth(t *testing.T) {
	is(t, "the first and the last", app.HalfWidth("！～"), "!~")
	is(t, "their neighbours", app.HalfWidth("\uFF00\uFF5F"), "\uFF00\uFF5F")
	is(t, "space and minus", app.HalfWidth("一　−二"), "一 -二")
}

func TestYesNo(t *testing.T) {
	for _, r := range []struct {
		typed []string
		want  app.YesNo
	}{
		{[]string{"是", "有", "对", "yes", "Y", "TRUE", "1", "√", "✓", "１", " 是 "}, app.Yes},
		{[]string{"否", "无", "不是", "没有", "no", "N", "False", "0", "×", "✗"}, app.No},
		{[]string{"", " "}, ""},
	} {
		for _, typed := range r.typed {
			y := app.YesNo("old")
			if err := y.Set(typed); err != nil || y != r.want || y.Is() != (r.want == app.Yes) || y.Blank() != (r.want == "") || y.Text() != string(r.want) {
				t.Errorf("%q is %q, %v", typed, y, err)
			}
		}
	}
	y := app.Yes
	refused(t, "perhaps", y.Set("也许"), "「也许」请改填 是 或 否")
	is(t, "perhaps leaves", y, app.Yes)
}

func TestLines(t *testing.T) {
	var lines app.Lines
	for _, r := range []struct{ typed, want, refusal string }{
		{"东社区；西社区、南社区\n北社区;;  ", "东社区;西社区;南社区;北社区", ""},
		{"东\x00", "东社区;西社区;南社区;北社区", "文字里有看不见的控制字符，请删去后再保存"},
		{" ", "", ""},
	} {
		err := lines.Set(r.typed)
		is(t, "refusal", app.Sentence(err), r.refusal)
		is(t, "communities", lines.Text(), r.want)
		is(t, "blank", lines.Blank(), r.want == "")
	}
}

func TestCodes(t *testing.T) {
	var codes app.Codes
	is(t, "refusal", codes.Set("elder;minor;elder"), nil)
	is(t, "groups", codes.Text(), "elder;minor")
	is(t, "minor is chosen", codes.Has("minor"), true)
	is(t, "worker is chosen", codes.Has("worker"), false)
	is(t, "blank", codes.Blank(), false)
	is(t, "refusal", codes.Set(""), nil)
	is(t, "blank", codes.Blank(), true)
	code, id := app.Code(""), app.ID("")
	is(t, "a code not chosen", code.Blank(), true)
	is(t, "an id not chosen", id.Blank(), true)
	is(t, "refusal", code.Set(" held "), nil)
	is(t, "refusal", id.Set(" x "), nil)
	is(t, "code", code.Text(), "held")
	is(t, "id", id.Text(), "x")
	is(t, "a code not chosen", code.Blank(), false)
	is(t, "an id not chosen", id.Blank(), false)
}

func TestShares(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "a": "a", "a:60;b:40": "a:60;b:40", "甲（东）：60％；乙：40%": "甲（东）:60;乙:40", "a : 60 、 b : 40": "a:60;b:40", "a:1;b:99": "a:1;b:99", "a:100": "a:100", "甲:乙:50": "甲:乙:50",
	} {
		var s app.Shares
		if err := s.Set(typed); err != nil || s.Text() != want || s.Blank() != (want == "") {
			t.Errorf("%q is read as %q, %v", typed, s.Text(), err)
		}
		var again app.Shares
		if err := again.Set(s.Text()); err != nil || !slices.Equal(again, s) {
			t.Errorf("%q is not read back: %v", s.Text(), err)
		}
	}
	for typed, refusal := range map[string]string{
		"a:0": "「a:0」的份额要在 1 到 100 之间", "a:101": "「a:101」的份额要在 1 到 100 之间", "a:x": "「a:x」的份额要在 1 到 100 之间", ":50": "「:50」的份额要在 1 到 100 之间", "a:": "「a:」的份额要在 1 到 100 之间", "a:50;a:50": "「a:50」填了两次，请删去一个",
	} {
		s := app.Shares{{ID: "z", Percent: 5}}
		refused(t, typed, s.Set(typed), refusal)
		is(t, typed+" leaves", s.Text(), "z:5")
	}
	s := app.Shares{{ID: "a", Percent: 60}, {ID: "b", Percent: 39}}
	if s.Sum() != 99 || !s.Has("b") || s.Has("c") {
		t.Error("shares are added wrong")
	}
}

func TestErrors(t *testing.T) {
	cause := errors.New("disk gone")
	for _, r := range []struct {
		err      error
		kind     app.Kind
		sentence string
		log      string
	}{
		{app.Refuse("请核对"), app.Invalid, "请核对", "请核对"},
		{app.Refuse("请核对").In("start"), app.Invalid, "请核对", "start: 请核对"},
		{app.Fail(app.Locked, "请稍候", cause), app.Locked, "请稍候", "请稍候: disk gone"},
		{fmt.Errorf("save: %w", app.Fail(app.Conflict, "重复", nil)), app.Conflict, "重复", "save: 重复"},
		{cause, app.Broken, "", "disk gone"},
	} {
		is(t, "kind", app.KindOf(r.err), r.kind)
		is(t, "sentence", app.Sentence(r.err), r.sentence)
		is(t, "log", r.err.Error(), r.log)
	}
	is(t, "the cause kept", errors.Is(app.Fail(app.Broken, "坏了", cause), cause), true)
}

func TestFindings(t *testing.T) {
	look, must := app.Finding{Level: app.Look, Field: "a", Sentence: "再看"}, app.Finding{Level: app.Must, Field: "b", Sentence: "不行"}
	is(t, "a finding to look at stops", app.Stops([]app.Finding{look}), false)
	is(t, "nothing found stops", app.Stops(nil), false)
	is(t, "what must be mended stops", app.Stops([]app.Finding{look, must}), true)
	is(t, "error of a finding to look at", app.AsError([]app.Finding{look}), nil)
	err := app.AsError([]app.Finding{look, must})
	is(t, "kind", app.KindOf(err), app.Invalid)
	is(t, "error", fmt.Sprint(err), "b: 不行")
	changes := app.Changes{{Entity: "activity", ID: "1"}}
	is(t, "activities touched", changes.Touch("activity"), true)
	is(t, "openings touched", changes.Touch("opening"), false)
	is(t, "touched by nothing", app.Changes(nil).Touch("activity"), false)
}
