package exchange

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Commit enters the rows of a batch in one operation, all of them or none. Unless the person says
// yes, a batch with rows that failed or want another look is refused whole; with yes the failed rows
// stay out, and rows that want another look are entered with a note of what was said about them.
func (d *Desk) Commit(watch exchange.Watch, op app.Op, batch *exchange.Batch, yes bool) (app.Changes, error) {
	if !yes && !batch.Clean() {
		text := fmt.Sprintf(term.SayBatchUnclean, len(batch.Find(exchange.Failed)), len(batch.Find(exchange.Ask)))
		return nil, app.Fail(app.Conflict, text, nil)
	}
	shelf := newShelf(d.office.Library, d.store)
	shelf.watch, shelf.first = watch, batch.Entered
	over, ok := d.over(shelf).Library.Sheet(batch.Entity)
	if !ok {
		return nil, fmt.Errorf("no ledger %s", batch.Entity)
	}
	if err := d.office.Account.Allow(op); err != nil {
		return nil, err
	}
	for _, rec := range batch.Entered {
		if err := shelf.place(rec); err != nil {
			return nil, err
		}
	}
	var living []field.Record
	for _, row := range batch.Rows {
		switch {
		case row.Outcome != exchange.Ready && row.Outcome != exchange.Ask:
			continue
		case row.Record.Base.Void:
			shelf.also = append(shelf.also, row.Record)
			continue
		case row.Outcome == exchange.Ask:
			row.Record.Base.Confirmed = confirmed(row, cmp.Or(row.Note, batch.Note))
		}
		living = append(living, row.Record)
	}
	if len(living)+len(shelf.also) == 0 {
		return nil, nil
	}
	shelf.total = len(living) + len(shelf.also) + len(shelf.first)
	changes, err := over.Keep(op, living...)
	if app.KindOf(err) == app.Conflict || app.KindOf(err) == app.Invalid {
		return nil, app.Fail(app.Conflict, term.SayFailedChanged, err)
	}
	return changes, err
}

// confirmed is what stands with a record that was entered although something looked odd.
func confirmed(row exchange.Row, note string) app.Prose {
	var said []string
	for _, t := range row.Troubles {
		said = append(said, t.Sentence)
	}
	asked := strings.Join(said, term.SentenceGap)
	if note = strings.TrimSpace(note); note != "" {
		return app.Prose(fmt.Sprintf(term.NoteImportedFor, note, asked))
	}
	return app.Prose(fmt.Sprintf(term.NoteImported, asked))
}

// separated writes rows as the CSV that spreadsheets open in the right encoding.
func separated(rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\uFEFF")
	w := csv.NewWriter(&out)
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("write rows: %w", err)
	}
	return out.Bytes(), nil
}
