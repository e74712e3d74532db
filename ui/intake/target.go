package intake

import (
	"slices"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// target is one thing a column can become.
type target struct {
	key   string // empty for nothing
	label string
	old   bool // the number of the row in its own ledger
}

// targets lists what a column of a table can become: nothing, the old number, a field, or what every record has.
func targets(shape field.Shape) []target {
	list := []target{{label: wording.IntakeSkipColumn}, {label: wording.IntakeOldNumber, old: true}}
	for _, c := range shape.Columns {
		if !c.Has(field.Secret) {
			list = append(list, target{key: c.Key, label: c.Term.Label})
		}
	}
	for _, common := range []struct {
		key  string
		term term.Term
	}{
		{exchange.KeyNo, term.No}, {exchange.KeyNote, term.Note}, {exchange.KeyOrigin, term.Origin}, {exchange.KeyConfirmed, term.Confirmed}, {exchange.KeyID, term.ID},
		{exchange.KeyVoid, term.Void}, {exchange.KeyVoidReason, term.VoidReason}, {exchange.KeyMadeBy, term.MadeBy}, {exchange.KeyMadeAt, term.MadeAt},
		{exchange.KeyChangedBy, term.ChangedBy}, {exchange.KeyChangedAt, term.ChangedAt},
	} {
		if _, own := shape.Column(common.key); !own {
			list = append(list, target{key: common.key, label: common.term.Label})
		}
	}
	return list
}

// labels are the words of the targets.
func labels(list []target) []string {
	words := make([]string, len(list))
	for i, one := range list {
		words[i] = one.label
	}
	return words
}

// targetOf is what a column becomes by a mapping.
func targetOf(list []target, m exchange.Mapping, column string) int {
	if m.ID == column {
		return 1
	}
	key := m.Columns[column]
	return max(0, slices.IndexFunc(list, func(t target) bool { return t.key == key && !t.old }))
}

// assign makes a column become something. What another column was before it is taken from that one: two columns cannot
// become the same field.
func assign(m *exchange.Mapping, column string, to target) {
	columns := map[string]string{}
	for name, key := range m.Columns {
		if name != column && (key != to.key || to.key == "") {
			columns[name] = key
		}
	}
	if m.ID == column {
		m.ID = ""
	}
	switch {
	case to.old:
		m.ID = column
	case to.key != "":
		columns[column] = to.key
	}
	m.Columns = columns
}
