package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// searchSetting remembers in which form the search index of the book was filled; an empty one is filled
// when the book is opened next.
const (
	searchSetting = "search"
	searchForm    = "1"
)

// fillSearch fills the search index of a book that has none yet: one from before there was a search,
// or one whose index was found to lack something.
func (o Options) fillSearch(ctx context.Context, h *handles) error {
	form, err := one(ctx, h.door, "SELECT value FROM setting WHERE key = "+literal(searchSetting))
	if err != nil {
		return fmt.Errorf("read search form: %w", err)
	}
	if form == searchForm {
		return nil
	}
	f := filler{ctx: ctx, handles: h}
	if err := f.run("BEGIN IMMEDIATE", nil); err != nil {
		return fmt.Errorf("fill search: %w", err)
	}
	if err := f.fill(o.shapes); err != nil {
		_ = f.run("ROLLBACK", nil) // what failed is the reason; the rest goes with the connection
		return fmt.Errorf("fill search: %w", err)
	}
	return nil
}

// filler reads every record on a reading connection and writes its leaf through the door.
type filler struct {
	ctx     context.Context
	handles *handles
	last    map[app.Day]int64
}

func (f *filler) run(statement string, bound args) error {
	prepared, err := f.handles.prepared(f.ctx, statement)
	if err != nil {
		return err
	}
	_, err = prepared.ExecContext(f.ctx, bound...)
	return err
}

func (f *filler) fill(shapes []field.Shape) error {
	f.last = map[app.Day]int64{}
	for _, statement := range []string{
		"DELETE FROM search_leaf",
		"INSERT INTO search_pairs (search_pairs) VALUES ('delete-all')",
		"INSERT INTO search_pairs (search_pairs, rank) VALUES ('hashsize', 33554432)", // fewer, larger pieces while filling
	} {
		if err := f.run(statement, nil); err != nil {
			return err
		}
	}
	for _, shape := range shapes {
		if err := f.ledger(shape); err != nil {
			return fmt.Errorf("ledger %s: %w", shape.Key, err)
		}
	}
	for _, statement := range []string{
		"INSERT INTO search_pairs (search_pairs, rank) VALUES ('hashsize', 1048576)",
		"INSERT INTO setting (key, value) VALUES (" + literal(searchSetting) + ", " + literal(searchForm) + ") ON CONFLICT DO UPDATE SET value = excluded.value",
		"COMMIT",
	} {
		if err := f.run(statement, nil); err != nil {
			return err
		}
	}
	return nil
}

// ledger fills in the records of one ledger, in the order of their days.
func (f *filler) ledger(shape field.Shape) error {
	cursor, err := f.handles.reader.QueryContext(f.ctx, leafQuestion(shape))
	if err != nil {
		return err
	}
	defer cursor.Close()
	for cursor.Next() {
		var id, day, madeAt, texts string
		if err := cursor.Scan(&id, &day, &madeAt, &texts); err != nil {
			return err
		}
		if err := f.leaf(leaf{entity: shape.Key, record: app.ID(id), day: leafDay(app.Day(day), madeAt), texts: texts}); err != nil {
			return err
		}
	}
	return cursor.Err()
}

func (f *filler) leaf(l leaf) error {
	if f.last[l.day] == 0 {
		f.last[l.day] = dayPlace(l.day)
	}
	f.last[l.day]++
	place := f.last[l.day]
	var named, written args
	named.addNumber(place)
	named.add(l.entity)
	named.add(string(l.record))
	if err := f.run(enterLeaf, named); err != nil {
		return err
	}
	written.addNumber(place)
	written.add(pairsOf(l.texts))
	return f.run(enterPairs, written)
}

// leafTexts is the expression that joins the texts of a record that the search may know.
func leafTexts(shape field.Shape) string {
	texts := []string{"no", "note"}
	for _, c := range shape.Columns {
		if ledger.Searched(c) {
			texts = append(texts, c.Key)
		}
	}
	for i, name := range texts {
		texts[i] = "t." + quoted(name)
	}
	return "concat_ws(" + literal(cellEnd) + ", " + strings.Join(texts, ", ") + ")"
}

// leafQuestion asks for what the search may know of the living records of a ledger that have texts.
func leafQuestion(shape field.Shape) string {
	day := "''"
	if shape.DayKey != "" {
		day = filledText("t." + quoted(shape.DayKey))
	}
	texts := leafTexts(shape)
	return fmt.Sprintf("SELECT t.id, %s AS day, t.made_at, %s AS texts FROM %s t WHERE t.void = 0 AND %s <> '' ORDER BY day, t.made_at, t.id", day, texts, quoted(shape.Key), texts)
}

// searchComplete looks for records that the search does not find, and for leaves of records that are
// gone. When there are any, the index is filled anew when the book is opened next.
func (b *Book) searchComplete(ctx context.Context, conn *sql.Conn) (keeping.Verdict, error) {
	v := keeping.Verdict{Key: "search", Title: term.CheckSearchTitle, Detail: term.CheckSearchDetail}
	for _, shape := range b.options.shapes {
		table, entity := quoted(shape.Key), literal(shape.Key)
		for _, question := range []string{
			fmt.Sprintf("SELECT t.id, %s FROM %s t WHERE t.void = 0 AND %s <> '' AND NOT EXISTS (SELECT 1 FROM search_leaf l WHERE l.entity = %s AND l.record = t.id)",
				filledText("t.no"), table, leafTexts(shape), entity),
			fmt.Sprintf("SELECT l.record, '' FROM search_leaf l WHERE l.entity = %s AND NOT EXISTS (SELECT 1 FROM %s t WHERE t.id = l.record AND t.void = 0)", entity, table),
		} {
			rows, err := dump(ctx, conn, question)
			if err != nil {
				return v, err
			}
			for _, r := range rows {
				spot(&v, keeping.Spot{Entity: shape.Key, Record: app.ID(r[0]), Text: r[1]})
			}
		}
	}
	if v.Good() {
		return v, nil
	}
	return v, b.Set(searchSetting, "")
}
