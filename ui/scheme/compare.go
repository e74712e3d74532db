package scheme

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// comparison sets two packs side by side: what the second one changed, and what this facility's year
// comes to by each.
type comparison struct {
	deps    Deps
	shelf   *shelf
	before  *part.Choice
	after   *part.Choice
	which   *part.Segment
	note    *part.Paragraph
	changes []rulepack.Change
	scores  []scored
	diff    *rows
	table   *rows
	middle  *fyne.Container
	view    fyne.CanvasObject
}

// scored is one indicator under both packs.
type scored struct {
	code, name string
	marks      [2]string // full mark and score of each pack, empty where it has none
	points     [2]string
	apart      string
}

func diffWidths() []float32 { return []float32{72, 190, 90, 0, 0} }

func scoreWidths() []float32 { return []float32{72, 0, 80, 90, 80, 90, 90} }

func newComparison(deps Deps, s *shelf, key string) *comparison {
	c := &comparison{deps: deps, shelf: s, note: part.NewParagraph("", part.Body, ""), middle: container.NewStack()}
	var names []string
	second := 0
	for n, e := range s.entries {
		names = append(names, e.pack.Name+" "+e.pack.Version)
		if e.key == key {
			second = n
		}
	}
	first := c.origin(second)
	c.before = part.NewChoice(part.ChoiceSpec{Options: names, Selected: first, Changed: func(int) { c.read() }})
	c.after = part.NewChoice(part.ChoiceSpec{Options: names, Selected: second, Changed: func(int) { c.read() }})
	c.which = part.NewSegment([]string{wording.SchemeCompareText, wording.SchemeCompareScore}, 0, func(int) { c.show() })
	c.diff = newRows(rowsSpec{widths: diffWidths(), styles: []part.Style{part.Strong}, cells: c.diffCells})
	c.table = newRows(rowsSpec{widths: scoreWidths(), styles: []part.Style{part.Strong}, right: []bool{false, false, true, true, true, true, true}, cells: c.scoreCells})
	head := part.Pad(theme.Gap14, theme.Gap8, part.Column(theme.Gap8,
		part.Row(theme.Gap8, part.NewText(wording.SchemeCompareOld, part.Caption), c.before, part.NewText(wording.SchemeCompareNew, part.Caption), c.after),
		part.Row(theme.Gap8, c.which)))
	foot := part.On(part.NewBox(theme.AccentSoft), part.Pad(theme.Gap14, theme.Gap8, c.note))
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	c.view = container.NewStack(paper, part.Pad(theme.Hairline, theme.Hairline, part.Column(theme.Gap0, head, part.Grow(c.middle), foot)))
	c.read()
	return c
}

// origin proposes what to compare with: the pack it is a copy of, else the one that judges now, else the first.
func (c *comparison) origin(second int) int {
	for n, e := range c.shelf.entries {
		if n != second && e.pack.Code != "" && strings.HasPrefix(c.shelf.entries[second].pack.Code, e.pack.Code) {
			return n
		}
	}
	facts, err := factsOf(c.deps)
	if err == nil && facts != nil {
		for n, e := range c.shelf.entries {
			if n != second && e.pack.Code == facts.Pack.Code && e.pack.Version == facts.Pack.Version {
				return n
			}
		}
	}
	if second == 0 && len(c.shelf.entries) > 1 {
		return 1
	}
	return 0
}

// read compares the two packs and judges the year by both.
func (c *comparison) read() {
	old, now := c.shelf.entries[c.before.Selected()].pack, c.shelf.entries[c.after.Selected()].pack
	c.changes, c.scores = rulepack.Compare(old, now), nil
	said := fmt.Sprintf(wording.SchemeCompareCount, len(c.changes))
	c.deps.Shell.Busy(shell.Work{
		Title: wording.SchemeComparing,
		Do: func(context.Context, func(shell.Progress)) error {
			facts, err := factsOf(c.deps)
			if err != nil || facts == nil {
				return err
			}
			var results [2]appraisal.Result
			for n, pack := range []rulepack.Pack{old, now} {
				prepared, faults := c.deps.Packs.Prepare(pack)
				if len(faults) > 0 {
					said += fmt.Sprintf(wording.SchemeCompareFaults, pack.Name)
					return nil
				}
				results[n] = c.deps.Office.Appraisal.Under(facts, prepared).Result
			}
			c.scores = beside(results)
			said += fmt.Sprintf(wording.SchemeCompareTotal, facts.Facility.Name, facts.Year, total(results[0]), total(results[1]))
			return nil
		},
		Done: func(err error) {
			c.deps.Shell.Problem(err)
			c.note.SetText(said)
			c.show()
		},
	})
}

// total is what a year comes to, of what could be scored.
func total(r appraisal.Result) string { return fmt.Sprintf(wording.SchemeOf, r.Total, r.Built.Short()) }

// beside sets the indicators of two results side by side, those of the first one first.
func beside(results [2]appraisal.Result) []scored {
	var all []scored
	for n, r := range results {
		for _, line := range r.Indicators {
			row := slices.IndexFunc(all, func(s scored) bool { return s.code == line.Item.Code })
			switch {
			case row < 0:
				row = len(all)
				all = append(all, scored{code: line.Item.Code, name: line.Item.Name})
			case all[row].name != line.Item.Name:
				all[row].name = fmt.Sprintf(wording.SchemeScoreNames, all[row].name, line.Item.Name)
			}
			all[row].marks[n], all[row].points[n] = line.Max.Short(), line.Score.String()
			if line.State != count.HasData {
				all[row].points[n] = term.TableState.Label(string(line.State))
			}
			if other, both := results[0].Indicator(line.Item.Code); n == 1 && both && other.State == count.HasData && line.State == count.HasData {
				all[row].apart = "0"
				if moved := line.Score - other.Score; moved != 0 {
					all[row].apart = moved.Signed()
				}
			}
		}
	}
	return all
}

// show shows what changed, or the scores.
func (c *comparison) show() {
	list, heads := c.diff, wording.SchemeDiffHeads
	c.diff.set(len(c.changes))
	c.table.set(len(c.scores))
	if c.which.Selected() == 1 {
		list, heads = c.table, wording.SchemeScoreHeads
	}
	var captions []fyne.CanvasObject
	for n, word := range split(heads) {
		text := part.NewText(word, part.Caption)
		if n < len(list.spec.right) && list.spec.right[n] {
			text.Aligned(fyne.TextAlignTrailing)
		}
		captions = append(captions, text)
	}
	c.middle.Objects = []fyne.CanvasObject{part.Column(theme.Gap0, part.NewListHead(part.Cols(list.spec.widths, captions...)), part.Grow(list.framed()))}
	c.middle.Refresh()
}

func (c *comparison) diffCells(row int) []cell {
	d := c.changes[row]
	blank := func(text string) string {
		if text == "" {
			return term.WordDash
		}
		return text
	}
	return []cell{{text: d.Code}, {text: d.Name}, {text: d.What, ink: theme.Ink2}, {text: blank(d.Before), ink: theme.Ink2}, {text: blank(d.After)}}
}

func (c *comparison) scoreCells(row int) []cell {
	s := c.scores[row]
	ink := theme.Ink2
	switch {
	case s.apart == "" || s.apart == "0":
	case s.apart[0] == '+':
		ink = theme.Ok
	default:
		ink = theme.Bad
	}
	return []cell{{text: s.code}, {text: s.name}, {text: s.marks[0], ink: theme.Ink2}, {text: s.points[0]}, {text: s.marks[1], ink: theme.Ink2}, {text: s.points[1]}, {text: s.apart, ink: ink}}
}
