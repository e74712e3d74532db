package rulepack

import (
	"guanyunbu/app"
)

// Pack is one scheme with everything that a district may set.
type Pack struct {
	Code     string     `json:"code"`
	Name     string     `json:"name"`
	Version  string     `json:"version"`
	Document string     `json:"document"` // 文号
	Issuer   string     `json:"issuer"`
	Region   string     `json:"region"`
	From     app.Day    `json:"from"`
	To       app.Day    `json:"to"`
	Full     app.Points `json:"full"`

	Items      []Item      `json:"items"` // parents before children, in printed order
	Gates      []Gate      `json:"gates"`
	Bonus      Bonus       `json:"bonus"`
	Deductions []Deduction `json:"deductions"`
	Grades     []Grade     `json:"grades"`  // best first
	Failing    string      `json:"failing"` // grade that a failed gate caps at

	Groups     []Group     `json:"groups"`     // 重点人群
	Festivals  []app.Code  `json:"festivals"`  // counted once each
	Counting   []app.Code  `json:"counting"`   // classes counted by 群众文化活动场次
	Visits     string      `json:"visits"`     // 人次口径 甲/乙/丙 (DEFINITIONS 1.14)
	Catalogues []Catalogue `json:"catalogues"` // default service catalogues by type of facility
	Source     string      `json:"source"`     // where the defaults come from, printed as a note
}

// Item is one line of the indicator table, of any level.
type Item struct {
	Code     string     `json:"code"`
	Parent   string     `json:"parent"` // empty for level 1
	Name     string     `json:"name"`
	Short    string     `json:"short"`
	Max      app.Points `json:"max"`
	Asks     string     `json:"asks"`   // ①有没有 ②够不够 ③好不好
	Metric   string     `json:"metric"` // empty for the upper levels
	Method   Method     `json:"method"`
	Target   Target     `json:"target"`
	Rule     string     `json:"rule"`     // in plain words, as the trace shows it
	Source   string     `json:"source"`   // clause
	Evidence string     `json:"evidence"` // what must be shown
	Shrinks  bool       `json:"shrinks"`  // a long approved closure lowers the target (DEFINITIONS 1.9)

	Numbers map[string]app.Ratio `json:"numbers"` // thresholds inside the counting, by name; name.type for one type of facility
}

// Kinds of method. The list is closed; a new one is code with its table test.
const (
	Linear = "linear" // max × min(1, a/t), nothing below floor
	Rate   = "rate"   // max × min(1, a), or a/t with a target; no floor
	Ramp   = "ramp"   // max × clamp((a − low) ÷ (high − low))
	Steps  = "steps"  // the share of the highest step reached
	Knots  = "knots"  // linear between break points, nothing below the first
	Cases  = "cases"  // full less so much per case, not below 0
	Levels = "levels" // 优秀/达标/未达标 by a/t: the share of the highest step reached, 0 for an actual of 0
	Hand   = "hand"   // typed by a person with evidence
)

// Method turns an actual into a part of the full mark.
type Method struct {
	Kind  string    `json:"kind"`
	Floor app.Ratio `json:"floor"`
	Low   app.Ratio `json:"low"`
	High  app.Ratio `json:"high"`
	Each  app.Ratio `json:"each"` // part of the full mark that one case costs
	Steps []Step    `json:"steps"`
}

// Step is one break point: from this actual on, this part of the full mark.
type Step struct {
	From app.Ratio `json:"from"`
	Part app.Ratio `json:"part"`
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

// Gate is a condition that is not worth points: failing one caps the grade.
type Gate struct {
	Code string `json:"code"`
	Mark string `json:"mark"` // as printed: 必1…必6
	Name string `json:"name"`
}

// Bonus is the capped extra.
type Bonus struct {
	Cap  app.Points `json:"cap"`
	Rows []Extra    `json:"rows"`
}

// Extra is one way to earn a bonus.
type Extra struct {
	Code string     `json:"code"`
	Name string     `json:"name"`
	Each app.Points `json:"each"`
	Cap  app.Points `json:"cap"` // 0 for none of its own
}

// Deduction is one way to lose points beside the indicators.
type Deduction struct {
	Code string     `json:"code"`
	Name string     `json:"name"`
	Each app.Points `json:"each"`
}

// Grade is one band: from this total on, lower bound inside.
type Grade struct {
	Name        string     `json:"name"`
	From        app.Points `json:"from"`
	Consequence string     `json:"consequence"`
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

// Leaf reports whether the item is scored.
func (i Item) Leaf() bool { return i.Metric != "" }

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

// Grade gives the band that a total falls into; the top band is open upward.
func (p Pack) Grade(total app.Points) Grade {
	for _, g := range p.Grades {
		if total >= g.From {
			return g
		}
	}
	return Grade{}
}
