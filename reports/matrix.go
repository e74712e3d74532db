package reports

import "strconv"

// Amount is a counted number, or the fact that nobody has counted yet. Zero and unknown are different things.
type Amount struct {
	N     int64
	Known bool
}

// Counted is a known amount.
func Counted(n int64) Amount { return Amount{N: n, Known: true} }

// MatrixRow is one class: its counts by month and the closing columns, such as total, minimum and verdict.
type MatrixRow struct {
	Name   string
	Counts []Amount
	Tail   []string
	// Short prints the verdict bold: this class misses its minimum.
	Short bool
}

// Matrix sets classes against months. A deeper grey means more, a drawn circle none, an empty cell not yet.
type Matrix struct {
	Number  int
	Caption string
	// Corner heads the names, Columns the counts, Tail the closing columns.
	Corner  string
	Columns []string
	Tail    []string
	Rows    []MatrixRow
	// Total names the closing row; Sums holds its figures, counts first.
	Total string
	Sums  []string
	Note  string
}

const (
	matrixNameWeight  = 6.0
	matrixCountWeight = 1.0
	matrixTailWeight  = 1.6
	deepestShade      = 4
)

// Table is the same matrix as a table, which is how it is printed and written.
func (m Matrix) Table() Table {
	t := Table{Number: m.Number, Caption: m.Caption, Hairlines: true, Whole: true, Note: m.Note}
	t.Columns = append(t.Columns, Column{Title: m.Corner, Weight: matrixNameWeight})
	for _, c := range m.Columns {
		t.Columns = append(t.Columns, Column{Title: c, Weight: matrixCountWeight, Align: Centre})
	}
	for i, c := range m.Tail {
		align := Right
		if i > 0 && i == len(m.Tail)-1 {
			align = Centre
		}
		t.Columns = append(t.Columns, Column{Title: c, Weight: matrixTailWeight, Align: align})
	}
	for _, r := range m.Rows {
		t.Rows = append(t.Rows, r.row())
	}
	if m.Total != "" {
		t.Totals = []Row{m.totals()}
	}
	return t
}

func (r MatrixRow) row() Row {
	row := Row{Cells: []Cell{{Text: r.Name}}}
	for _, n := range r.Counts {
		row.Cells = append(row.Cells, countCell(n))
	}
	for i, s := range r.Tail {
		last := i == len(r.Tail)-1
		row.Cells = append(row.Cells, Cell{Text: s, Bold: i == 0 || last && r.Short})
	}
	return row
}

func countCell(n Amount) Cell {
	if !n.Known {
		return Cell{}
	}
	if n.N <= 0 {
		return Cell{Ring: true}
	}
	return Cell{Text: strconv.FormatInt(n.N, 10), Shade: int(min(n.N, deepestShade))}
}

func (m Matrix) totals() Row {
	row := Row{Grey: true, Cells: []Cell{{Text: m.Total}}}
	for i := range len(m.Columns) + len(m.Tail) {
		text := ""
		if i < len(m.Sums) {
			text = m.Sums[i]
		}
		row.Cells = append(row.Cells, Cell{Text: text})
	}
	return row
}

func (m Matrix) write(t *transcript) { m.Table().write(t) }
