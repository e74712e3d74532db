package rulepack

import (
	"guanyunbu/app"
)

// Format is the version of the file form that this program writes. A file of a later one is refused.
const Format = 1

// Pack is one scheme with everything that a district may set.
type Pack struct {
	Format   int        `json:"format"` // of the file; 0 is read as 1
	Code     string     `json:"code"`
	Name     string     `json:"name"`
	Version  string     `json:"version"`
	Document string     `json:"document"` // 文号
	Issuer   string     `json:"issuer"`
	Region   string     `json:"region"`
	From     app.Day    `json:"from"`
	To       app.Day    `json:"to"`
	Types    []app.Code `json:"types"` // types of facility that it judges, all when none is named
	Full     app.Points `json:"full"`

	Items      []Item      `json:"items"`   // parents before children, in printed order
	Figures    []Figure    `json:"figures"` // measured values that the pack makes of others
	Gates      []Gate      `json:"gates"`
	Bonus      Bonus       `json:"bonus"`
	Deductions []Deduction `json:"deductions"`
	Cap        app.Points  `json:"cap"`     // highest total, 0 for the full mark and the cap of the bonus
	Floor      app.Points  `json:"floor"`   // lowest total
	Grades     []Grade     `json:"grades"`  // best first
	Failing    string      `json:"failing"` // grade that a failed gate caps at
	Rounds     []Round     `json:"rounds"`  // in the order in which they are held
	Final      string      `json:"final"`   // how the final score comes about: FinalLast or FinalWeighted
	Differs    app.Ratio   `json:"differs"` // change of a score from last year, as a part of its full mark, that must be explained before submitting

	Groups     []Group     `json:"groups"`     // 重点人群
	Festivals  []app.Code  `json:"festivals"`  // counted once each
	Counting   []app.Code  `json:"counting"`   // classes counted by 群众文化活动场次
	Visits     string      `json:"visits"`     // 人次口径 甲/乙/丙 (DEFINITIONS 1.14)
	Catalogues []Catalogue `json:"catalogues"` // default service catalogues by type of facility
	Fees       Fees        `json:"fees"`
	Discounts  []Discount  `json:"discounts"`
	Checklists []Checklist `json:"checklists"`
	Calendar   []Duty      `json:"calendar"`

	Labels  map[string]string `json:"labels"`  // words of this district for ours: 购买主体 → 委托主体
	Wording map[string]string `json:"wording"` // texts of the papers, by the keys of Wordings
	Source  string            `json:"source"`  // where the defaults come from, printed as a note

	Compiled map[string]Expression `json:"-"` // the formulas made ready, by their text; filled by what reads the file
}

// Item is one line of the indicator table, of any level.
type Item struct {
	Code       string     `json:"code"`
	Parent     string     `json:"parent"` // empty for level 1
	Name       string     `json:"name"`
	Short      string     `json:"short"`
	Max        app.Points `json:"max"`
	Asks       string     `json:"asks"`   // ①有没有 ②够不够 ③好不好
	Metric     string     `json:"metric"` // key of a metric or of a figure; empty for the upper levels and for what is judged by hand
	Over       string     `json:"over"`   // metric or figure that the first one is divided by; empty for none
	Method     Method     `json:"method"` // without a kind for the upper levels
	Target     Target     `json:"target"`
	Rule       string     `json:"rule"`       // in plain words, as the trace shows it
	Definition string     `json:"definition"` // what the words of the rule mean
	Source     string     `json:"source"`     // clause
	Evidence   string     `json:"evidence"`   // what must be shown
	Period     string     `json:"period"`     // what it is looked at for, in words: 全年, 每季度
	Shrinks    bool       `json:"shrinks"`    // a long approved closure lowers the target (DEFINITIONS 1.9)

	Numbers map[string]app.Ratio `json:"numbers"` // thresholds inside the counting, by name; name.type for one type of facility
}

// Figure is a measured value that the pack makes of metrics and of other figures. Figures never go
// round in a circle.
type Figure struct {
	Key     string `json:"key"`
	Name    string `json:"name"`
	Unit    string `json:"unit"`
	Percent bool   `json:"percent"` // a share, shown in per cent
	Formula string `json:"formula"`
}

// Target is what the actual is compared with when no contract says otherwise.
type Target struct {
	Unit     string               `json:"unit"`
	Percent  bool                 `json:"percent"`  // the actual is a share, shown in per cent
	Yearly   bool                 `json:"yearly"`   // a sum over the year, pro-rated by days; else a level
	Whole    string               `json:"whole"`    // unit of a share's parts, as papers show them: 11 类 of 12 类
	Measure  string               `json:"measure"`  // 计量规则 a contract must share to replace it
	Default  app.Ratio            `json:"default"`  // for every type of facility that ByType does not name
	ByType   map[string]app.Ratio `json:"byType"`   // by type of facility
	LastYear bool                 `json:"lastYear"` // without any target, last year's actual is the target
}

// Group is one of the groups that must be reached.
type Group struct {
	Key    app.Code  `json:"key"`
	Floor  app.Ratio `json:"floor"`  // share of person-times
	Events int64     `json:"events"` // targeted activities a year
}

// Catalogue is a default list of classes for some types of facility.
type Catalogue struct {
	Version string   `json:"version"`
	Types   []string `json:"types"`
	Classes []Class  `json:"classes"`
}

// Class is one class of a default catalogue.
type Class struct {
	Class   app.Code `json:"class"`
	Minimum int64    `json:"minimum"`
	Mode    app.Code `json:"mode"`
	Days    int64    `json:"days"`
	Use     app.Code `json:"use"`
}

// Leaf reports whether the item is scored: it counts something, or its method needs no one count.
func (i Item) Leaf() bool { return i.Metric != "" || i.Method.alone() }

// ByHand reports an item that a person values: nothing is counted for it.
func (i Item) ByHand() bool {
	return i.Metric == "" && (i.Method.Kind == Bands || i.Method.Kind == Hand)
}

// Leaves lists the scored items in printed order.
func (p Pack) Leaves() []Item {
	var leaves []Item
	for _, i := range p.Items {
		if i.Leaf() {
			leaves = append(leaves, i)
		}
	}
	return leaves
}

// Item finds an item by its code.
func (p Pack) Item(code string) (Item, bool) {
	for i := range p.Items {
		if p.Items[i].Code == code {
			return p.Items[i], true
		}
	}
	return Item{}, false
}

// Number gives a threshold of the item for a type of facility, and whether the pack sets it.
func (i Item) Number(name string, kind app.Code) (app.Ratio, bool) {
	if n, ok := i.Numbers[name+"."+string(kind)]; ok {
		return n, true
	}
	n, ok := i.Numbers[name]
	return n, ok
}

// Block gives the level-1 item that an item belongs to.
func (p Pack) Block(item Item) Item {
	for item.Parent != "" {
		parent, ok := p.Item(item.Parent)
		if !ok {
			return item
		}
		item = parent
	}
	return item
}

// Blocks lists the level-1 items.
func (p Pack) Blocks() []Item { return p.Children("") }

// Children lists the items directly under a code.
func (p Pack) Children(code string) []Item {
	var found []Item
	for i := range p.Items {
		if p.Items[i].Parent == code {
			found = append(found, p.Items[i])
		}
	}
	return found
}

// Catalogue gives the default catalogue version for a type of facility; the first one serves types
// that none names.
func (p Pack) Catalogue(kind app.Code) string {
	for _, c := range p.Catalogues {
		for _, t := range c.Types {
			if t == string(kind) {
				return c.Version
			}
		}
	}
	if len(p.Catalogues) == 0 {
		return ""
	}
	return p.Catalogues[0].Version
}
