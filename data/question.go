package data

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// question is a query of the ledger put into SQL: the condition and what is bound to it.
type question struct {
	book  *Book
	query ledger.Query
	where []string
	bound args
}

// ask works out the condition of a query.
func (b *Book) ask(q ledger.Query) (*question, error) {
	a := &question{book: b, query: q}
	a.where = append(a.where, "t.void = ?")
	a.bound.addFlag(q.Void)
	joint, err := b.joint(q)
	if err != nil {
		return nil, failed("ask "+q.Shape.Key, err)
	}
	a.ofFacility(joint)
	a.inSpan()
	a.hasText()
	a.hasGap()
	for _, f := range q.Filters {
		if err := a.passes(f); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func (a *question) from() string {
	return fmt.Sprintf(" FROM %s t WHERE %s", quoted(a.query.Shape.Key), strings.Join(a.where, " AND "))
}

// ofFacility keeps the records of one facility: its own, and the joint ones it takes part in.
func (a *question) ofFacility(joint []field.Column) {
	if a.query.Facility == "" {
		return
	}
	var ways []string
	if key := a.query.Shape.FacilityKey; key != "" {
		ways = append(ways, "t."+quoted(key)+" = ?")
		a.bound.add(string(a.query.Facility))
	}
	for _, c := range joint {
		ways = append(ways, fmt.Sprintf("t.id IN (SELECT s.owner FROM %s s WHERE s.ref = ?)", sharesTable(a.query.Shape, c)))
		a.bound.add(string(a.query.Facility))
	}
	if len(ways) > 0 {
		a.where = append(a.where, "("+strings.Join(ways, " OR ")+")")
	}
}

// joint lists the columns by which the facility takes part in records that are not its own. Most take
// part in none; a list of their own records alone is read in the order of its index.
func (b *Book) joint(q ledger.Query) ([]field.Column, error) {
	var found []field.Column
	if q.Facility == "" {
		return nil, nil
	}
	for _, c := range q.Shape.Columns {
		if c.Kind != field.Shares || c.To != "facility" {
			continue
		}
		if q.Shape.FacilityKey == "" {
			found = append(found, c)
			continue
		}
		var bound args
		bound.add(string(q.Facility))
		text := fmt.Sprintf("SELECT EXISTS (SELECT 1 FROM %s s JOIN %s t ON t.id = s.owner WHERE s.ref = ?1 AND t.%s IS NOT ?1)",
			sharesTable(q.Shape, c), quoted(q.Shape.Key), quoted(q.Shape.FacilityKey))
		there, err := b.numbers(asked{text: text, bound: bound}, 1)
		if err != nil {
			return nil, err
		}
		if there[0].Int64 == 1 {
			found = append(found, c)
		}
	}
	return found, nil
}

func (a *question) inSpan() {
	key := a.query.Shape.DayKey
	if key == "" {
		return
	}
	if a.query.Span.From != "" {
		a.where = append(a.where, "t."+quoted(key)+" >= ?")
		a.bound.add(string(a.query.Span.From))
	}
	if a.query.Span.To != "" {
		a.where = append(a.where, "t."+quoted(key)+" <= ?")
		a.bound.add(string(a.query.Span.To))
	}
}

// longestPattern is what the database takes; no text of the book is longer.
const longestPattern = 50_000

// hasText looks into the number, the note and every text column. Persons' data and secrets are never
// searched.
func (a *question) hasText() {
	if a.query.Text == "" {
		return
	}
	wanted := pattern(a.query.Text)
	if len(wanted) > longestPattern {
		a.where = append(a.where, "0")
		return
	}
	columns := []string{"no", "note"}
	for _, c := range a.query.Shape.Columns {
		if ledger.Searched(c) {
			columns = append(columns, c.Key)
		}
	}
	var ways []string
	for _, name := range columns {
		ways = append(ways, "t."+quoted(name)+` LIKE ? ESCAPE '\'`)
		a.bound.add(wanted)
	}
	a.where = append(a.where, "("+strings.Join(ways, " OR ")+")")
}

// hasGap keeps records in which something due is not filled; not applicable is filled.
func (a *question) hasGap() {
	if !a.query.Gaps {
		return
	}
	var gaps []string
	for _, c := range a.query.Shape.Columns {
		if c.Has(field.Due) {
			gaps = append(gaps, a.blank(c))
		}
	}
	if len(gaps) == 0 {
		gaps = append(gaps, "0")
	}
	a.where = append(a.where, "("+strings.Join(gaps, " OR ")+")")
}

// blank is the condition that a column is not filled.
func (a *question) blank(c field.Column) string {
	column := "t." + quoted(c.Key)
	switch c.Kind {
	case field.Count:
		return "(" + column + " IS NULL AND t." + quoted(inapplicable(c)) + " = 0)"
	case field.Shares:
		return fmt.Sprintf("NOT EXISTS (SELECT 1 FROM %s s WHERE s.owner = t.id)", sharesTable(a.query.Shape, c))
	}
	return column + " IS NULL"
}

func (a *question) passes(f ledger.Filter) error {
	if name, ok := baseColumn(f.Key); ok {
		return a.oneOf("t."+quoted(name), "t."+quoted(name)+" IS NULL", f)
	}
	c, ok := a.query.Shape.Column(f.Key)
	if !ok {
		return fmt.Errorf("filter %s: no column %s", a.query.Shape.Key, f.Key)
	}
	column := "t." + quoted(c.Key)
	switch c.Kind {
	case field.Count:
		return a.counts(c, f)
	case field.Money, field.Quantity:
		return a.amounts(c, f)
	case field.Choices, field.Lines:
		return a.holds("';' || "+column+" || ';'", a.blank(c), f)
	case field.Shares:
		return a.shared(c, f)
	}
	return a.oneOf(column, a.blank(c), f)
}

// oneOf keeps records whose expression equals one of the values, or is blank.
func (a *question) oneOf(expression, blank string, f ledger.Filter) error {
	var ways []string
	if len(f.Values) > 0 {
		ways = append(ways, expression+" IN ("+places(len(f.Values))+")")
		for _, v := range f.Values {
			a.bound.add(v)
		}
	}
	return a.either(ways, blank, f)
}

// either joins the ways in which a record can pass; no way at all lets nothing pass.
func (a *question) either(ways []string, blank string, f ledger.Filter) error {
	reach, err := a.reach(f)
	if err != nil {
		return err
	}
	if reach != "" {
		ways = append(ways, reach)
	}
	if f.Blank {
		ways = append(ways, blank)
	}
	if len(ways) == 0 {
		ways = append(ways, "0")
	}
	a.where = append(a.where, "("+strings.Join(ways, " OR ")+")")
	return nil
}

func (a *question) counts(c field.Column, f ledger.Filter) error {
	column, mark := "t."+quoted(c.Key), "t."+quoted(inapplicable(c))
	var ways []string
	for _, v := range f.Values {
		if v == term.WordInapplicable {
			ways = append(ways, mark+" = 1")
			continue
		}
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil {
			return fmt.Errorf("filter %s: %w", c.Key, err)
		}
		ways = append(ways, column+" = ?")
		a.bound.addNumber(n)
	}
	return a.either(ways, a.blank(c), f)
}

func (a *question) amounts(c field.Column, f ledger.Filter) error {
	column := "t." + quoted(c.Key)
	var ways []string
	for _, v := range f.Values {
		fen, err := fenOf(v)
		if err != nil {
			return fmt.Errorf("filter %s: %w", c.Key, err)
		}
		ways = append(ways, column+" = ?")
		a.bound.addNumber(fen)
	}
	return a.either(ways, a.blank(c), f)
}

// holds keeps records whose list holds one of the values.
func (a *question) holds(list, blank string, f ledger.Filter) error {
	var ways []string
	for _, v := range f.Values {
		ways = append(ways, "instr("+list+", ';' || ? || ';') > 0")
		a.bound.add(v)
	}
	return a.either(ways, blank, f)
}

func (a *question) shared(c field.Column, f ledger.Filter) error {
	var ways []string
	if len(f.Values) > 0 {
		ways = append(ways, fmt.Sprintf("t.id IN (SELECT s.owner FROM %s s WHERE s.ref IN (%s))", sharesTable(a.query.Shape, c), places(len(f.Values))))
		for _, v := range f.Values {
			a.bound.add(v)
		}
	}
	return a.either(ways, a.blank(c), f)
}

// order is the order of a query; records that are alike in it stand in the order of their identity.
func (a *question) order() (string, error) {
	if a.query.Loose {
		return "", nil
	}
	wanted := a.query.Sort
	if len(wanted) == 0 {
		for _, key := range a.query.Shape.SortKeys {
			wanted = append(wanted, ledger.Sort{Key: key})
		}
	}
	var keys []string
	for _, s := range wanted {
		expressions, err := a.sortKey(s.Key)
		if err != nil {
			return "", err
		}
		for _, e := range expressions {
			if s.Down {
				e += " DESC"
			}
			keys = append(keys, e)
		}
	}
	return " ORDER BY " + strings.Join(append(keys, "t.id"), ", "), nil
}

// sortKey gives what a column is sorted by: not filled first, then numbers by size, then not applicable.
func (a *question) sortKey(key string) ([]string, error) {
	if name, ok := baseColumn(key); ok {
		return []string{"t." + quoted(name)}, nil
	}
	c, ok := a.query.Shape.Column(key)
	switch {
	case !ok:
		return nil, fmt.Errorf("sort %s: no column %s", a.query.Shape.Key, key)
	case c.Kind == field.Count:
		return []string{"t." + quoted(inapplicable(c)), "t." + quoted(key)}, nil
	case c.Kind == field.Shares:
		return []string{textOf(a.query.Shape, c)}, nil
	}
	if len(a.query.Sort) == 0 {
		return []string{"t." + quoted(key)}, nil // the ledger's own order has an index
	}
	return []string{a.asRead(c)}, nil
}

// page is the part of the answer that is asked for.
func (a *question) page() string {
	if a.query.Limit <= 0 && a.query.Offset <= 0 {
		return ""
	}
	limit := int64(-1)
	if a.query.Limit > 0 {
		limit = int64(a.query.Limit)
	}
	a.bound.addNumber(limit)
	a.bound.addNumber(int64(max(a.query.Offset, 0)))
	return " LIMIT ? OFFSET ?"
}

// identity is a query for one record by its identity, withdrawn ones included.
func identity(id app.ID) args {
	var bound args
	bound.add(string(id))
	return bound
}
