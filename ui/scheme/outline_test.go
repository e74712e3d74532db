package scheme

import (
	"slices"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// small is a pack of three levels.
func small() *rulepack.Pack {
	return &rulepack.Pack{Items: []rulepack.Item{
		{Code: "A", Name: "甲"}, {Code: "A1", Parent: "A"}, {Code: "A1.1", Parent: "A1", Metric: "m"}, {Code: "A1.2", Parent: "A1", Metric: "m"},
		{Code: "B", Name: "乙", Metric: "m"},
	}, Calendar: []rulepack.Duty{{Name: "年报", Codes: []string{"A1.1"}}}}
}

func codes(p *rulepack.Pack) string {
	var all []string
	for _, i := range p.Items {
		all = append(all, i.Code)
	}
	return strings.Join(all, " ")
}

func TestOutline(t *testing.T) {
	for name, row := range map[string]struct {
		do   func(*rulepack.Pack)
		want string
	}{
		"the next beside stands behind all below": {func(p *rulepack.Pack) { addBeside(p, "A") }, "A A1 A1.1 A1.2 C B"},
		"the next leaf counts on":                 {func(p *rulepack.Pack) { addBeside(p, "A1.2") }, "A A1 A1.1 A1.2 A1.3 B"},
		"below a group":                           {func(p *rulepack.Pack) { addBelow(p, "A1") }, "A A1 A1.1 A1.2 A1.3 B"},
		"below what was scored":                   {func(p *rulepack.Pack) { addBelow(p, "B") }, "A A1 A1.1 A1.2 B B1"},
		"the first of all":                        {func(p *rulepack.Pack) { p.Items = nil; addBeside(p, "") }, "A"},
		"a copy brings what hangs below":          {func(p *rulepack.Pack) { duplicate(p, "A1") }, "A A1 A1.1 A1.2 A2 A2.1 A2.2 B"},
		"down by one":                             {func(p *rulepack.Pack) { shift(p, "A", 1) }, "B A A1 A1.1 A1.2"},
		"up by one":                               {func(p *rulepack.Pack) { shift(p, "A1.2", -1) }, "A A1 A1.2 A1.1 B"},
		"the last stays the last":                 {func(p *rulepack.Pack) { shift(p, "B", 1) }, "A A1 A1.1 A1.2 B"},
		"away with all below":                     {func(p *rulepack.Pack) { drop(p, "A1") }, "A B"},
		"another code":                            {func(p *rulepack.Pack) { rename(p, "A1", "X") }, "A X A1.1 A1.2 B"},
	} {
		p := small()
		row.do(p)
		if got := codes(p); got != row.want {
			t.Errorf("%s: %s, want %s", name, got, row.want)
		}
		if again := ordered(p.Items); !slices.EqualFunc(again, p.Items, func(a, b rulepack.Item) bool { return a.Code == b.Code }) {
			t.Errorf("%s: parents do not stand before children", name)
		}
	}
	p := small()
	rename(p, "A1.1", "Z")
	if p.Calendar[0].Codes[0] != "Z" {
		t.Error("the calendar points to a code that is gone")
	}
	addBelow(p, "B")
	if b := p.Items[at(p, "B")]; b.Leaf() {
		t.Error("what has others below is still scored itself")
	}
}

func TestPaste(t *testing.T) {
	none := func(string) string { return "" }
	for name, row := range map[string]struct{ text, want string }{
		"too few columns":        {"A\t设施", "粘贴的第 1 行：要有编码、名称、分值三列"},
		"a mark that is none":    {"C\t设施\t10\nD\t服务\t十分", "粘贴的第 2 行"},
		"a code twice":           {"C\t设施\t10\nC\t服务\t10", "编码 C 已经有了"},
		"a code that is there":   {"B\t服务\t10", "编码 B 已经有了"},
		"nothing in it":          {"\n\n", "剪贴板里没有指标"},
		"only the heads":         {"编码\t名称\t分值\n", "剪贴板里没有指标"},
		"a mark below 0":         {"C\t服务\t-1", "粘贴的第 1 行"},
		"three decimals of mark": {"C\t服务\t1.234", "粘贴的第 1 行"},
	} {
		p := small()
		_, err := paste(*p, row.text, none)
		if got := app.Sentence(err); !strings.Contains(got, row.want) {
			t.Errorf("%s: %q, want %q", name, got, row.want)
		}
	}
	items, err := paste(rulepack.Pack{}, "1\t开放\t60\n1.1\t时长\t40\t不少于56小时/周\n1.2\t占比\t20\t33.33%\n10\t其他\t40\t按实际情况\n", none)
	if err != nil {
		t.Fatal(err)
	}
	if items[1].Parent != "1" || items[3].Parent != "" || items[3].Code != "10" {
		t.Errorf("parents are %q %q", items[1].Parent, items[3].Parent)
	}
	if items[1].Target.Unit != "小时/周" || items[1].Target.Default.Cmp(app.Whole(56)) != 0 || items[1].Method.Kind != rulepack.Linear {
		t.Errorf("the target is %+v", items[1].Target)
	}
	if !items[2].Target.Percent || items[3].Rule != "按实际情况" || items[3].Method.Kind != rulepack.Hand || items[0].Leaf() {
		t.Errorf("the rest is %+v", items[2:])
	}
}

func TestSlotsTakeWhatIsMeant(t *testing.T) {
	var mark app.Points
	var share app.Ratio
	var types []app.Code
	var first app.Day
	byType := map[string]app.Ratio{}
	for name, row := range map[string]struct {
		slot       slot
		text, want string
		wrong      bool
	}{
		"points":              {points(term.PackItemMax, &mark), "5.5", "5.50", false},
		"points of words":     {points(term.PackItemMax, &mark), "五", "", true},
		"a fraction":          {ratio(term.PackMethodFloor, &share), "1/3", "1/3", false},
		"per cent":            {ratio(term.PackMethodFloor, &share), "60%", "0.6", false},
		"an empty number":     {ratio(term.PackMethodFloor, &share), "", "", false},
		"types by their name": {several(term.PackTypes, term.TableFacilityType, &types), "区图书馆，社区文化室", "区图书馆、社区综合文化室", false},
		"a type there is not": {several(term.PackTypes, term.TableFacilityType, &types), "电影院", "", true},
		"numbers by type":     {pairs(term.PackTargetByType, term.TableFacilityType, &byType), "区图书馆=63；社区文化室=35", "社区综合文化室=35；区图书馆=63", false},
		"a number without":    {pairs(term.PackTargetByType, term.TableFacilityType, &byType), "区图书馆", "", true},
		"a day":               {day(term.PackFrom, &first), "2027-01-01", "2027-01-01", false},
		"a day there is not":  {day(term.PackFrom, &first), "2027-13-01", "", true},
	} {
		wrong := row.slot.set(row.text)
		if (wrong != "") != row.wrong {
			t.Errorf("%s: said %q", name, wrong)
		}
		if got := row.slot.get(); !row.wrong && got != row.want {
			t.Errorf("%s: %q, want %q", name, got, row.want)
		}
	}
}
