package league

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// line is one facility of the table.
type line struct {
	rank  int // 0 without one
	share appraisal.Share
	of    appraisal.Standing
}

// column is one column: the word or the score it shows, and how it sorts.
type column struct {
	roll.Column
	key  string // of words one of those below, else the code of a score; empty for the total
	cell func(l line) roll.Cell
	word func(l line) string // what a column of words sorts by
}

// Columns of words.
const (
	byRank     = "rank"
	byName     = "name"
	byOperator = "operator"
	byStreet   = "street"
	noSort     = "-"
)

// order is how the table stands: ranked by a score, and in the order of the ranks or of words.
type order struct {
	code  string // of the block or the indicator; empty for the total
	words string // column of words it stands in the order of; empty for the ranks
	back  bool   // the other way round
}

// key is the column that the order shows at.
func (o order) key(b appraisal.Board) string {
	if o.words != "" {
		return o.words
	}
	return b.Code
}

// down reports that the largest stands first.
func (o order) down() bool { return (o.words == "") != o.back }

// columns are those of the present order; an indicator has two of its own.
func (p *Page) columns() []column {
	columns := []column{
		{roll.Column{Head: wording.LeagueRank, Width: 40, Align: fyne.TextAlignCenter, Sorts: true}, byRank, func(l line) roll.Cell { return rank(l.rank) }, nil},
		p.named(roll.Column{Head: wording.LeagueName, Width: 172, Grows: true, Bold: true}, byName, func(l line) string { return l.of.Name }),
		p.named(roll.Column{Head: wording.LeagueOperator, Width: 84, Grows: true}, byOperator, func(l line) string { return p.board.Names[string(l.of.Operator)] }),
		p.named(roll.Column{Head: wording.LeagueStreet, Width: 70}, byStreet, func(l line) string { return l.of.Street }),
		{roll.Column{Head: wording.LeagueRate, Width: 54, Align: fyne.TextAlignTrailing, Bold: true}, noSort, rate, nil},
		{p.total(), "", p.totalOf, nil},
		{roll.Column{Head: wording.LeagueGrade, Width: p.gradeRoom(), Align: fyne.TextAlignCenter}, noSort, grade, nil},
	}
	if p.single() {
		code := p.board.Code
		columns = append(columns, column{score(wording.LeagueScore, true), code, func(l line) roll.Cell { return lineScore(l, code) }, nil},
			column{roll.Column{Head: wording.LeagueActual, Width: 110, Align: fyne.TextAlignTrailing}, noSort, func(l line) roll.Cell { return lineActual(l, code) }, nil})
	}
	for _, block := range p.board.Blocks {
		columns = append(columns, column{score(block.Name, p.board.Code == block.Code), block.Code, func(l line) roll.Cell { return blockScore(l, block.Code) }, nil})
	}
	return columns
}

func (p *Page) named(head roll.Column, key string, word func(line) string) column {
	head.Sorts = true
	return column{head, key, func(l line) roll.Cell { return orDash(word(l)) }, word}
}

// score is a column of points as wide as its head, with room for the arrow.
func score(name string, bold bool) roll.Column {
	const least, arrow, letter = 50, 14, 13
	return roll.Column{Head: name, Width: max(least, float32(len([]rune(name))*letter+arrow)), Align: fyne.TextAlignTrailing, Sorts: true, Bold: bold}
}

// single reports a table ordered by one indicator.
func (p *Page) single() bool {
	return p.board.Code != "" && !slices.ContainsFunc(p.board.Blocks, func(b appraisal.BlockStanding) bool { return b.Code == p.board.Code })
}

// criterion is what the table is ordered by, in words.
func (p *Page) criterion() string {
	if p.board.Code == "" {
		return wording.LeagueWhole
	}
	return fmt.Sprintf(wording.LeagueLineForm, p.board.Code, p.board.Name)
}

func orDash(word string) roll.Cell {
	if word == "" {
		return quiet(term.WordDash)
	}
	return roll.Cell{Text: word}
}

// quiet is a word in place of a figure: nobody takes it for 0.
func quiet(word string) roll.Cell { return roll.Cell{Text: word, Ink: theme.Nod} }

func rank(n int) roll.Cell {
	if n == 0 {
		return quiet(term.WordDash)
	}
	return roll.Cell{Text: strconv.Itoa(n)}
}

// total is the column of the whole score, with room for the full mark where types of facilities have different ones.
func (p *Page) total() roll.Column {
	const both = 96
	head := score(wording.LeagueTotal, p.board.Code == "")
	if !p.board.Level() {
		head.Width = both
	}
	return head
}

func (p *Page) totalOf(l line) roll.Cell {
	switch {
	case !l.of.Assessed:
		return quiet(wording.LeagueUnassessed)
	case p.board.Level():
		return roll.Cell{Text: l.of.Total.String()}
	}
	return roll.Cell{Text: fmt.Sprintf(wording.LeagueOfFull, l.of.Total, l.of.Built)}
}

// rate is the part of the full mark by which the facility is ranked.
func rate(l line) roll.Cell {
	if l.rank == 0 {
		return quiet(term.WordDash)
	}
	return roll.Cell{Text: field.ShowShare(l.share.Rate())}
}

// grade is said of a whole scheme only.
// gradeRoom is what the grades take; where none is said yet, the room is for the names.
func (p *Page) gradeRoom() float32 {
	const said, none = 80, 44
	for _, place := range p.board.Places {
		if grade(line{of: place.Of}).Text != term.WordDash {
			return said
		}
	}
	return none
}

func grade(l line) roll.Cell {
	switch {
	case !l.of.Assessed || l.of.Grade == "" || l.of.Built < l.of.Full:
		return quiet(term.WordDash)
	case l.of.Provisional:
		return roll.Cell{Text: fmt.Sprintf(wording.LeagueForNow, l.of.Grade)}
	}
	return roll.Cell{Text: l.of.Grade}
}

func blockScore(l line, code string) roll.Cell {
	switch block, has := l.of.Block(code); {
	case !has || !l.of.Assessed:
		return quiet(term.WordDash)
	case block.Built == 0 && block.Max > 0:
		return quiet(wording.HomeNotBuilt)
	case block.Max == 0:
		return quiet(term.WordInapplicable)
	default:
		return roll.Cell{Text: block.Score.String()}
	}
}

func lineScore(l line, code string) roll.Cell {
	own, has := l.of.Line(code)
	if !has {
		return quiet(term.WordDash)
	}
	if word := stateWord(own.State); word != "" {
		return quiet(word)
	}
	return roll.Cell{Text: own.Score.String()}
}

func lineActual(l line, code string) roll.Cell {
	own, has := l.of.Line(code)
	if !has || stateWord(own.State) != "" {
		return quiet(term.WordDash)
	}
	if own.State == count.NoData {
		return quiet(term.WordNoData)
	}
	return roll.Cell{Text: own.Actual}
}

// stateWord stands in place of a score that an indicator does not have; empty for one that has.
func stateWord(state count.State) string {
	if state == count.HasData || state == count.NoData {
		return ""
	}
	return term.TableState.Label(string(state))
}

// row draws a line of the table.
func (p *Page) row(index int) roll.Row {
	row := roll.Row{}
	for _, c := range p.shown {
		row.Cells = append(row.Cells, c.cell(p.lines[index]))
	}
	return row
}

// arranged are the lines in sight in their order: those with a rank first.
func (p *Page) arranged() []line {
	var lines []line
	for _, place := range p.board.Places {
		lines = append(lines, line{place.Rank, place.Share, place.Of})
	}
	if p.order.words == "" && p.order.back {
		slices.Reverse(lines)
	}
	for _, s := range p.board.Out {
		lines = append(lines, line{of: s})
	}
	lines = slices.DeleteFunc(lines, func(l line) bool { return !p.only.holds(l.of) || !found(l.of, p.find) })
	for _, c := range p.shown {
		if c.key == p.order.words && c.word != nil {
			slices.SortStableFunc(lines, func(a, b line) int {
				if p.order.back {
					a, b = b, a
				}
				return cmp.Compare(c.word(a), c.word(b))
			})
		}
	}
	return lines
}

// sort answers a press on a head: a score ranks the table anew, words only order it; a second press turns it round.
func (p *Page) sort(at int) {
	c := p.shown[at]
	next := order{code: p.order.code}
	switch {
	case c.key == byRank:
	case c.word != nil:
		next.words = c.key
	default:
		next.code = c.key
	}
	if next.code == p.order.code && next.words == p.order.words {
		next.back = !p.order.back
	}
	p.rank(next)
}

// rank orders what is at hand; nothing is scored again.
func (p *Page) rank(next order) {
	p.order = next
	if p.board.Code != next.code {
		p.board = p.board.By(next.code)
	}
	p.show()
}

// group narrows the table to the facilities of one operator or one street.
type group struct {
	kind int // 1 operator, 2 street; 0 for all
	key  string
	name string
}

func (g group) holds(s appraisal.Standing) bool {
	switch g.kind {
	case 1:
		return string(s.Operator) == g.key
	case 2:
		return s.Street == g.key
	}
	return true
}

// sortByCode puts indicators of several schemes into the order of their codes.
func sortByCode(lines []appraisal.LineStanding) {
	slices.SortStableFunc(lines, func(a, b appraisal.LineStanding) int { return cmp.Compare(a.Code, b.Code) })
}
