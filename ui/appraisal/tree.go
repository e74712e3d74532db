package appraisal

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// tree is the scheme at the left: search, three levels with score and full mark, and the total at the foot.
type tree struct {
	outline *outline
	lines   []node
	code    string  // the item one is at
	room    float32 // of a full mark, in units
	chosen  func(code string)
	opened  func()
	alone   bool // nothing stands beside the tree: one press opens an indicator

	card   fyne.CanvasObject
	search *part.Entry
	only   *part.Toggle
	back   *part.Toggle // only what was sent back; in the place of the other one while there is some
	head   *fyne.Container
	roll   *roll.Rows
	name   *part.Text
	grade  *fyne.Container
	total  *part.Text
	full   *part.Text
	rest   *part.Text
	none   *fyne.Container
}

func newTree(keys part.Keys, chosen func(code string), opened func()) *tree {
	t := &tree{outline: &outline{folded: map[string]bool{}}, chosen: chosen, opened: opened}
	t.search = part.NewEntry(part.EntrySpec{Hint: wording.AppraisalFind, Icon: part.Search, Keys: keys, Changed: t.find, Submitted: func(string) { t.enter() }})
	t.only = part.NewToggle(wording.AppraisalOnlyBuilt, false, func(on bool) {
		t.outline.only = on
		t.refresh()
	})
	t.back = part.NewToggle("", false, t.onlyBack)
	t.roll = roll.NewRows(roll.RowsSpec{Height: theme.GridRow, Least: fewRows, Face: func() roll.Face { return newTreeFace(t) }, Moved: t.moved, Opened: t.open, Pressed: t.pressed, Key: t.key})
	t.name, t.grade = part.NewText(wording.AppraisalTotal, part.Strong), container.NewStack()
	t.total, t.full, t.rest = part.NewText("", part.Stat), part.NewText("", part.Body).In(theme.Ink2), part.NewText("", part.Caption).Clipped()
	t.none = part.Centred(part.NewText(wording.AppraisalNotFound, part.Body).In(theme.Ink2))
	t.none.Hide()
	t.head = part.Row(theme.Gap8, part.Grow(t.search), t.only)
	head := part.Pad(theme.Gap8, theme.Gap6, t.head)
	foot := part.Pad(theme.Gap12, theme.Gap6, part.Column(theme.Gap0,
		part.Row(theme.Gap4, t.name, part.Spring(), t.grade, t.total, t.full), t.rest))
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	t.card = container.NewStack(paper, part.Column(theme.Gap0, head, part.NewRule(theme.RowLine),
		part.Grow(part.Pad(theme.Hairline, theme.Gap0, container.NewStack(t.roll.View(), t.none))), part.NewRule(theme.Line), foot))
	return t
}

// show takes a new result and keeps selection, folding and scroll.
func (t *tree) show(v sight) {
	judged := v.judged
	t.outline.back, t.outline.noted = v.back(), v.comments
	t.returned(len(t.outline.back))
	fresh := t.outline.pack.Code == ""
	t.outline.result, t.outline.pack = judged.Result, judged.Facts.Pack
	if fresh {
		t.outline.foldAll()
	}
	if _, known := t.outline.pack.Item(t.code); !known {
		t.code = t.outline.first()
		t.outline.unfold(t.code)
	}
	built := 0
	t.room = fullRoom
	for _, line := range judged.Result.Indicators {
		if line.Max%100 != 0 {
			t.room = fullRoomWide
		}
		if line.State != count.NotBuilt {
			built++
		}
	}
	t.foot(judged.Result, built)
	t.refresh()
}

// foot adds everything up: while only a part of the scheme is built its marks, else total and grade.
func (t *tree) foot(result appraisal.Result, built int) {
	all := len(result.Indicators)
	t.total.SetText(result.Total.String())
	t.name.SetText(wording.TreeTotal)
	t.full.SetText("")
	t.grade.Objects = nil
	if result.Graded() {
		t.grade.Objects = []fyne.CanvasObject{part.NewChip(part.Met, result.Grade.Name).Bare()}
	}
	rest := fmt.Sprintf(wording.AppraisalWhole, all)
	if result.Extra() {
		rest = fmt.Sprintf(wording.TreeSum, result.Sum, part.Delta(result.BonusSum), part.Delta(-result.DeductionSum))
	}
	if result.Partial() {
		t.name.SetText(wording.AppraisalTotal)
		if result.Total != result.Sum {
			t.name.SetText(fmt.Sprintf(wording.TreeBuiltWith, part.Delta(result.BonusSum-result.DeductionSum)))
		}
		t.full.SetText(fmt.Sprintf(wording.HomeOf, result.Built))
		rest = fmt.Sprintf(wording.AppraisalRest, built, all, result.Full.Short())
	}
	t.rest.SetText(rest)
	t.grade.Refresh()
}

// returned offers to see only what was sent back, while there is some.
func (t *tree) returned(count int) {
	chip := t.only
	if count > 0 {
		if label := fmt.Sprintf(wording.TreeReturned, count); t.back.Label() != label {
			t.back = part.NewToggle(label, t.back.On(), t.onlyBack)
		}
		chip = t.back
	}
	t.head.Objects = []fyne.CanvasObject{part.Grow(t.search), chip}
	t.head.Refresh()
}

// onlyBack narrows the tree to what was sent back.
func (t *tree) onlyBack(on bool) {
	t.outline.codes = nil
	if on {
		t.outline.codes = map[string]bool{}
		for code := range t.outline.back {
			t.outline.codes[code] = true
		}
	}
	t.refresh()
}

// refresh shows the lines in sight and keeps the cursor on the item one is at.
func (t *tree) refresh() {
	t.lines = t.outline.lines()
	t.none.Hidden = len(t.lines) > 0
	t.roll.Set(len(t.lines))
	t.roll.Put(t.index(t.code))
	t.none.Refresh()
}

func (t *tree) index(code string) int {
	for i, line := range t.lines {
		if line.item.Code == code {
			return i
		}
	}
	return -1
}

// goTo opens an item from outside: it is unfolded, marked and brought into sight.
func (t *tree) goTo(code string) {
	if _, known := t.outline.pack.Item(code); !known {
		return
	}
	t.code, t.outline.text = code, ""
	if t.outline.codes != nil && !t.outline.codes[code] {
		t.outline.codes = nil
		t.back.SetOn(false)
	}
	t.search.Put("")
	t.outline.unfold(code)
	t.outline.folded[code] = false
	t.refresh()
	item, _ := t.outline.pack.Item(code)
	t.roll.Lead(t.index(t.outline.pack.Block(item).Code)) // its block in sight too, where there is room
	t.roll.Mark(t.index(code))
	t.chosen(code)
}

// find narrows the tree while one types.
func (t *tree) find(text string) {
	t.outline.text = text
	t.refresh()
}

// enter goes to the first indicator found.
func (t *tree) enter() {
	for i, line := range t.lines {
		if line.line != nil {
			t.roll.Mark(i)
			t.moved(i)
			t.roll.Focus()
			return
		}
	}
}

func (t *tree) moved(index int) {
	t.code = t.lines[index].item.Code
	t.chosen(t.code)
}

// open folds and unfolds a block; an indicator is looked at closely.
func (t *tree) open(index int) {
	if t.lines[index].line == nil {
		t.fold(index, !t.lines[index].folded)
		return
	}
	t.opened()
}

// pressed takes a press on the fold mark of a block, and in a narrow window one on an indicator.
func (t *tree) pressed(index int, x float32) bool {
	line := t.lines[index]
	if line.line != nil && t.alone {
		t.roll.Mark(index)
		t.moved(index)
		t.opened()
		return true
	}
	if line.line != nil || x > theme.Units(markRoom)+indent(line.level) {
		return false
	}
	t.fold(index, !line.folded)
	return true
}

func (t *tree) fold(index int, folded bool) {
	code := t.lines[index].item.Code
	t.outline.folded[code] = folded
	if item, ok := t.outline.pack.Item(t.code); folded && ok && t.outline.within(item, code) {
		t.code = code
		t.chosen(code)
	}
	t.refresh()
}

// key folds with the left arrow and unfolds with the right one.
func (t *tree) key(key *fyne.KeyEvent) bool {
	at := t.roll.Cursor()
	if at < 0 || at >= len(t.lines) {
		return false
	}
	line := t.lines[at]
	switch {
	case key.Name == fyne.KeyRight && line.line == nil && line.folded:
		t.fold(at, false)
	case key.Name == fyne.KeyRight && line.line == nil:
		t.roll.Go(at + 1)
	case key.Name == fyne.KeyLeft && line.line == nil && !line.folded:
		t.fold(at, true)
	case key.Name == fyne.KeyLeft && line.level > 0:
		t.roll.Go(t.index(line.item.Parent))
	default:
		return false
	}
	return true
}

// fewRows is the least a list shows beside other cards, someRows where the page itself scrolls.
const (
	fewRows  = 3
	someRows = 9
)

// markRoom is the room of the fold mark or dot before a name, in units; levelStep the indent of a level.
const (
	markRoom  = 26
	levelStep = 10
)

func indent(level int) float32 { return theme.Units(levelStep) * float32(level) }
