package data

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
)

// What a ledger with persons' data needs to be purged when their time is over.
const (
	keepUntilKey = "keepUntil"
	purgedOnKey  = "purgedOn"
)

// purging are the records of one ledger whose persons' data go.
type purging struct {
	shape field.Shape
	ids   []app.ID
}

// personal lists the columns that hold persons' data.
func personal(shape field.Shape) []string {
	var keys []string
	for _, c := range shape.Columns {
		if c.Has(field.Personal) {
			keys = append(keys, c.Key)
		}
	}
	return keys
}

func hasColumn(shape field.Shape, key string) bool {
	_, ok := shape.Column(key)
	return ok
}

// timed reports whether the ledger says until when persons' data may be kept.
func timed(shape field.Shape) bool {
	return len(personal(shape)) > 0 && hasColumn(shape, keepUntilKey) && hasColumn(shape, purgedOnKey)
}

// filledAny is the condition that any of the columns holds something.
func filledAny(keys []string) string {
	ways := make([]string, len(keys))
	for i, key := range keys {
		ways[i] = quoted(key) + " IS NOT NULL"
	}
	return "(" + strings.Join(ways, " OR ") + ")"
}

// overdue lists the records whose time is over on the day, withdrawn ones too.
func (b *Book) overdue(on app.Day) ([]purging, error) {
	var all []purging
	for _, shape := range b.options.shapes {
		if !timed(shape) {
			continue
		}
		var bound args
		bound.add(string(on))
		ids, err := b.identities(asked{bound: bound, text: fmt.Sprintf("SELECT id FROM %s WHERE %s <= ? AND (%s IS NULL OR %s) ORDER BY id",
			quoted(shape.Key), quoted(keepUntilKey), quoted(purgedOnKey), filledAny(personal(shape)))})
		if err != nil {
			return nil, failed("list what is due", err)
		}
		if len(ids) > 0 {
			all = append(all, purging{shape, ids})
		}
	}
	return all, nil
}

func (b *Book) identities(a asked) ([]app.ID, error) {
	cursor, err := b.query(a)
	if err != nil {
		return nil, err
	}
	defer cursor.Close()
	var ids []app.ID
	for cursor.Next() {
		var id app.ID
		if err := cursor.Scan(&id); err != nil {
			return nil, fmt.Errorf("scan identity: %w", err)
		}
		ids = append(ids, id)
	}
	return ids, cursor.Err()
}

// PurgePreview tells what a purge would take away whose time is over on the day.
func (b *Book) PurgePreview(on app.Day) (keeping.Purged, error) {
	var told keeping.Purged
	all, err := b.overdue(on)
	if err != nil {
		return told, err
	}
	for _, p := range all {
		told.Counts = append(told.Counts, keeping.Tally{Entity: p.shape.Key, Records: len(p.ids)})
		for _, id := range p.ids {
			proofs, err := b.Attachments(p.shape.Key, id)
			if err != nil {
				return told, err
			}
			for _, a := range proofs {
				if a.Personal {
					told.Files++
				}
			}
		}
	}
	return told, nil
}

// Purge takes away persons' data whose time to be kept is over on the day: from the records, which stay
// and count as before, from evidence with persons' data, from drafts, from the bytes of the book file,
// and from the local copies. The history says only how many there were.
func (b *Book) Purge(op app.Op, on app.Day) (keeping.Purged, error) {
	all, err := b.overdue(on)
	if err != nil {
		return keeping.Purged{}, err
	}
	return b.purge(op, all)
}

// PurgeRecords takes away the persons' data of some records of a ledger, because the persons asked for
// it (PIPL 47).
func (b *Book) PurgeRecords(op app.Op, entity string, ids ...app.ID) (keeping.Purged, error) {
	shape, ok := b.shape(entity)
	if !ok || len(personal(shape)) == 0 {
		return keeping.Purged{}, app.Fail(app.NotAllowed, term.SayNothingPersonal, nil)
	}
	return b.purge(op, []purging{{shape, ids}})
}

func (b *Book) purge(op app.Op, all []purging) (keeping.Purged, error) {
	var done keeping.Purged
	var gone []string
	if len(all) > 0 {
		_, err := b.write(op, func(w *writer) error {
			var err error
			gone, err = w.purgeAll(all)
			done.Counts = w.purged
			return err
		})
		if err != nil {
			return keeping.Purged{}, err
		}
	}
	done.Files = len(gone)
	b.gate.Lock()
	defer b.gate.Unlock()
	if len(all) > 0 {
		if err := b.handles().rewrite(context.Background()); err != nil {
			return done, failed("rewrite book", err)
		}
	}
	if err := b.purgeCopies(all, &done); err != nil {
		return done, failed("purge copies", err)
	}
	b.last = b.options.newestCopy()
	return done, failed("remove evidence", b.dropFiles(gone, done.Left))
}

// rewrite writes the file anew, so that nothing of what was deleted is left in its bytes, and empties
// the write-ahead file. The new file is put together on the disk: it may be larger than the memory.
func (h *handles) rewrite(ctx context.Context) error {
	for _, statement := range []string{"PRAGMA temp_store = FILE", "VACUUM", "PRAGMA temp_store = MEMORY"} {
		if _, err := h.door.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	busy, err := one(ctx, h.door, "PRAGMA wal_checkpoint(TRUNCATE)")
	if err == nil && busy != "0" {
		err = errors.New("somebody still reads the book")
	}
	return err
}

// purgeAll blanks persons' data, marks what is purged, and takes off what hangs on it. It gives the
// fingerprints of the evidence that was taken off.
func (w *writer) purgeAll(all []purging) ([]string, error) {
	var gone []string
	for _, p := range all {
		n := 0
		for _, id := range p.ids {
			touched, err := w.blank(p.shape, id)
			if err != nil {
				return nil, err
			}
			if !touched {
				return nil, app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, p.shape.Term.Label), nil)
			}
			n++
			if gone, err = w.strip(p.shape.Key, id, gone); err != nil {
				return nil, err
			}
		}
		w.purged = append(w.purged, keeping.Tally{Entity: p.shape.Key, Records: n})
		var err error
		if gone, err = w.purgeParents(p.shape, gone); err != nil {
			return nil, err
		}
	}
	return gone, nil
}

// blank takes persons' data out of one record.
func (w *writer) blank(shape field.Shape, id app.ID) (bool, error) {
	var bound args
	var sets []string
	for _, key := range personal(shape) {
		sets = append(sets, quoted(key)+" = NULL")
	}
	if hasColumn(shape, purgedOnKey) {
		sets = append(sets, quoted(purgedOnKey)+" = coalesce("+quoted(purgedOnKey)+", ?)")
		bound.add(w.op.At[:len("2026-01-02")])
	}
	bound.addFilled(w.op.Person)
	bound.add(w.op.At)
	bound.add(string(id))
	n, err := w.touched("UPDATE "+quoted(shape.Key)+" SET "+strings.Join(sets, ", ")+", changed_by = ?, changed_at = ? WHERE id = ?", bound)
	w.changes = append(w.changes, app.Change{Entity: shape.Key, ID: id})
	return n == 1, err
}

// strip takes evidence with persons' data and unfinished entries off one record.
func (w *writer) strip(entity string, id app.ID, gone []string) ([]string, error) {
	var bound args
	bound.add(entity)
	bound.add(string(id))
	hashes, err := w.column("DELETE FROM attachment WHERE entity = ? AND record = ? AND personal = 1 RETURNING sha256", bound)
	if err != nil {
		return nil, err
	}
	return append(gone, hashes...), w.run(dropDrafts, identity(id))
}

// dropDrafts takes away what was typed for a record and not saved.
const dropDrafts = "DELETE FROM setting WHERE key LIKE 'draft%' AND (instr(key, ?1) > 0 OR instr(value, ?1) > 0)"

// purgeParents marks the registers all of whose rows are purged by now.
func (w *writer) purgeParents(shape field.Shape, gone []string) ([]string, error) {
	for _, c := range shape.Columns {
		parent, ok := w.book.shape(c.To)
		if c.Kind != field.Ref || !ok || !hasColumn(parent, purgedOnKey) || !hasColumn(shape, purgedOnKey) {
			continue
		}
		rows := fmt.Sprintf("SELECT 1 FROM %s r WHERE r.%s = p.id", quoted(shape.Key), quoted(c.Key))
		var bound args
		bound.add(w.op.At[:len("2026-01-02")])
		ids, err := w.column(fmt.Sprintf("UPDATE %s AS p SET %s = ? WHERE p.%s IS NULL AND EXISTS (%s) AND NOT EXISTS (%s AND r.%s IS NULL) RETURNING id",
			quoted(parent.Key), quoted(purgedOnKey), quoted(purgedOnKey), rows, rows, quoted(purgedOnKey)), bound)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			w.changes = append(w.changes, app.Change{Entity: parent.Key, ID: app.ID(id)})
			if gone, err = w.strip(parent.Key, app.ID(id), gone); err != nil {
				return nil, err
			}
		}
	}
	return gone, nil
}

// column reads the one text of each row that a statement gives.
func (w *writer) column(question string, bound args) ([]string, error) {
	cursor, err := w.query(question, bound)
	if err != nil {
		return nil, err
	}
	defer cursor.Close()
	var texts []string
	for cursor.Next() {
		var text string
		if err := cursor.Scan(&text); err != nil {
			return nil, fmt.Errorf("scan text: %w", err)
		}
		texts = append(texts, text)
	}
	return texts, cursor.Err()
}
