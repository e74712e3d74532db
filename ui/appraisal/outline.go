package appraisal

import (
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
)

// node is one line of the tree: a block, a group of indicators, or one indicator.
type node struct {
	item   rulepack.Item
	level  int                  // 0 block, 1 group, 2 indicator
	line   *appraisal.Indicator // of an indicator
	score  app.Points           // of the built indicators under it
	full   app.Points           // their full marks
	built  bool                 // something under it is built
	folded bool
}

// outline is the scheme of one facility-year as a tree, flattened to the lines in sight.
type outline struct {
	result appraisal.Result
	pack   rulepack.Pack
	folded map[string]bool   // blocks and groups that are folded
	text   string            // what is searched for
	only   bool              // only what is built
	codes  map[string]bool   // only these, nil for all
	back   map[string]string // what was sent back
	noted  map[string]string // what a reviewer noted for sending back
}

// lines are the lines in sight from top to bottom. A search unfolds what it finds.
func (o *outline) lines() []node {
	var list []node
	for _, block := range o.pack.Blocks() {
		list = append(list, o.under(block, 0)...)
	}
	return list
}

// under gives an item with what is in sight below it, nothing when it holds no match.
func (o *outline) under(item rulepack.Item, level int) []node {
	if item.Leaf() {
		return o.leaf(item, level)
	}
	head := node{item: item, level: level, folded: o.folded[item.Code] && o.text == "" && o.codes == nil}
	var below []node
	matches := false
	for _, child := range o.pack.Children(item.Code) {
		rows := o.under(child, level+1)
		matches = matches || len(rows) > 0
		below = append(below, rows...)
	}
	if !matches {
		return nil
	}
	head.score, head.full, head.built = o.sum(item)
	if head.folded {
		return []node{head}
	}
	return append([]node{head}, below...)
}

func (o *outline) leaf(item rulepack.Item, level int) []node {
	line, ok := o.result.Indicator(item.Code)
	if !ok || !o.wanted(line) {
		return nil
	}
	built := line.State != count.NotBuilt
	return []node{{item: item, level: level, line: &line, score: line.Score, full: line.Max, built: built}}
}

func (o *outline) wanted(line appraisal.Indicator) bool {
	if (o.only && line.State == count.NotBuilt) || (o.codes != nil && !o.codes[line.Item.Code]) {
		return false
	}
	text := strings.ToLower(strings.TrimSpace(o.text))
	return text == "" || strings.Contains(strings.ToLower(line.Item.Code), text) || strings.Contains(line.Item.Name, text) || strings.Contains(line.Item.Short, text)
}

// sum adds up the built indicators under an item.
func (o *outline) sum(item rulepack.Item) (score, full app.Points, built bool) {
	for _, line := range o.result.Indicators {
		if !o.within(line.Item, item.Code) || line.State == count.NotBuilt {
			continue
		}
		built = true
		if line.State != count.NotApplicable {
			score, full = score+line.Score, full+line.Max
		}
	}
	return score, full, built
}

// within reports whether an item stands under a code, at any depth.
func (o *outline) within(item rulepack.Item, code string) bool {
	for item.Parent != "" {
		if item.Parent == code {
			return true
		}
		parent, ok := o.pack.Item(item.Parent)
		if !ok {
			return false
		}
		item = parent
	}
	return false
}

// returned counts what was sent back under a code.
func (o *outline) returned(code string) int {
	n := 0
	for _, line := range o.leaves(code) {
		if _, is := o.back[line.Item.Code]; is {
			n++
		}
	}
	return n
}

// leaves are the indicators under a code in printed order.
func (o *outline) leaves(code string) []appraisal.Indicator {
	var list []appraisal.Indicator
	for _, line := range o.result.Indicators {
		if o.within(line.Item, code) {
			list = append(list, line)
		}
	}
	return list
}

// unfold brings a code into sight.
func (o *outline) unfold(code string) {
	for item, ok := o.pack.Item(code); ok && item.Parent != ""; item, ok = o.pack.Item(item.Parent) {
		o.folded[item.Parent] = false
	}
}

// foldAll folds every block.
func (o *outline) foldAll() {
	for _, block := range o.pack.Blocks() {
		o.folded[block.Code] = true
	}
}

// first is the indicator one begins with: the first built one.
func (o *outline) first() string {
	for _, line := range o.result.Indicators {
		if line.State != count.NotBuilt {
			return line.Item.Code
		}
	}
	if len(o.result.Indicators) > 0 {
		return o.result.Indicators[0].Item.Code
	}
	return ""
}
