package record

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/ui/wording"
)

// handOver is the list as it stands, for a workbook or for paper: its rows in their order, its columns, and what it is
// narrowed to in words.
func (l *list) handOver() exchange.Export {
	e := exchange.Export{Entity: l.shape.Key, Query: l.source.Query(), Title: l.shape.Term.Label}
	if l.options.Title != "" {
		e.Title = l.options.Title
	}
	for _, c := range l.grid.Columns() {
		if c.Key == numberKey || c.Field.Key != "" {
			e.Columns = append(e.Columns, c.Key)
		}
	}
	e.Chosen = l.chosen()
	words := l.filter.say()
	if l.dated() {
		words = slices.Insert(words, 0, fmt.Sprintf(wording.SayYear, l.scope.Year))
	}
	e.Filter = strings.Join(words, wording.SayEnds)
	return e
}

// chosenMost is how many selected rows are handed over one by one; more of them are as good as the list.
const chosenMost = 5000

// chosen are the records of the selected rows, where several are selected but not all.
func (l *list) chosen() []app.ID {
	first, last := l.grid.Range().Rows()
	if rows := last - first + 1; rows < 2 || rows >= l.source.Len() || rows > chosenMost {
		return nil
	}
	var ids []app.ID
	for i := first; i <= last; i++ {
		rec, ok, err := l.source.Row(i)
		if err != nil || !ok {
			return ids
		}
		ids = append(ids, rec.Base.ID)
	}
	return ids
}
