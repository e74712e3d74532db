package data

import (
	"fmt"
	"strings"
	"sync"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// layout is how the records of one entity lie in the tables, worked out once from the description.
type layout struct {
	shape      field.Shape
	selectList string // the text of the base columns and of each column, as one cell
	insert     string
	update     string
	revoid     string // writes the void mark alone
	shares     []field.Column
}

// layouts works out each layout once.
type layouts struct {
	mu    sync.Mutex
	known map[string]*layout
}

func (l *layouts) of(shape field.Shape) *layout {
	l.mu.Lock()
	defer l.mu.Unlock()
	if known, ok := l.known[shape.Key]; ok && len(known.shape.Columns) == len(shape.Columns) {
		return known
	}
	made := newLayout(shape)
	l.known[shape.Key] = made
	return made
}

// baseColumns are the columns that every record has, in the order of row and args.encodeBase.
func baseColumns() []string {
	return []string{"id", "no", "origin", "made_by", "made_at", "changed_by", "changed_at", "void", "void_reason", "confirmed", "note"}
}

// baseColumn gives the column of what every record has by the key that queries use.
func baseColumn(key string) (string, bool) {
	switch key {
	case "id", "no", "origin", "confirmed", "note":
		return key, true
	case "madeBy":
		return "made_by", true
	case "madeAt":
		return "made_at", true
	case "changedBy":
		return "changed_by", true
	case "changedAt":
		return "changed_at", true
	case "voidReason":
		return "void_reason", true
	}
	return "", false
}

func newLayout(shape field.Shape) *layout {
	l := &layout{shape: shape}
	var list, columns []string
	for _, name := range baseColumns() {
		list = append(list, filledText("t."+quoted(name)))
		columns = append(columns, quoted(name))
	}
	for _, c := range shape.Columns {
		list = append(list, filledText(textOf(shape, c)))
		switch c.Kind {
		case field.Shares:
			l.shares = append(l.shares, c)
		case field.Count:
			columns = append(columns, quoted(c.Key), quoted(inapplicable(c)))
		default:
			columns = append(columns, quoted(c.Key))
		}
	}
	table := quoted(shape.Key)
	l.selectList = "concat_ws(" + literal(cellEnd) + ", " + strings.Join(list, ", ") + ")"
	l.insert = fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(columns, ", "), places(len(columns)))
	l.update = fmt.Sprintf("UPDATE %s SET (%s) = (%s) WHERE id = ?", table, strings.Join(columns, ", "), places(len(columns)))
	l.revoid = fmt.Sprintf("UPDATE %s SET void = ?, void_reason = ?, changed_by = ?, changed_at = ? WHERE id = ?", table)
	return l
}

// inapplicable names the column that marks a count as not applicable.
func inapplicable(c field.Column) string { return c.Key + "_na" }

// sharesTable names the table of the facilities of a joint record.
func sharesTable(shape field.Shape, c field.Column) string { return quoted(shape.Key + "_" + c.Key) }

// filledText keeps a cell that is not filled from being left out.
func filledText(expression string) string { return "ifnull(" + expression + ", '')" }

// textOf is the expression that gives the text of a column.
func textOf(shape field.Shape, c field.Column) string {
	column := "t." + quoted(c.Key)
	switch c.Kind {
	case field.Count:
		return fmt.Sprintf("CASE t.%s WHEN 1 THEN %s ELSE %s END", quoted(inapplicable(c)), literal(term.WordInapplicable), column)
	case field.Shares:
		return fmt.Sprintf("(SELECT group_concat(s.ref || coalesce(':' || s.percent, ''), ';' ORDER BY s.seq) FROM %s s WHERE s.owner = t.id)", sharesTable(shape, c))
	}
	return column
}

func places(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }
