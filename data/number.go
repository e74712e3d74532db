package data

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
)

// number gives a new record the number people say aloud: facility, mark, year, running number. A
// record that brings its own number keeps it, and the counter moves on so that the number is never
// given again.
func (w *writer) number(rec field.Record) error {
	if !rec.Shape.Numbered() {
		return nil
	}
	if rec.Base.No != "" {
		return w.passNumber(rec.Shape.Key, string(rec.Base.No))
	}
	prefix, err := w.prefix(rec)
	if err != nil {
		return err
	}
	last, err := w.count(rec.Shape.Key, prefix)
	if err != nil {
		return err
	}
	rec.Base.No = app.Line(fmt.Sprintf("%s-%03d", prefix, last))
	return nil
}

// prefix is what stands before the running number. Counting is by prefix, so that two facilities
// that ever had the same short name cannot be given the same number.
func (w *writer) prefix(rec field.Record) (string, error) {
	var parts []string
	if facility := rec.Facility(); facility != "" {
		short, err := w.text("SELECT coalesce(short, '') FROM facility WHERE id = ?", identity(facility))
		if err != nil {
			return "", err
		}
		parts = append(parts, short)
	}
	year := rec.Day().Year()
	if year == 0 && len(w.op.At) >= 10 {
		year = app.Day(w.op.At[:10]).Year()
	}
	parts = append(parts, rec.Shape.NumberMark, strconv.Itoa(year))
	var filled []string
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
		}
	}
	return strings.Join(filled, "-"), nil
}

func (w *writer) count(entity, prefix string) (int64, error) {
	var bound args
	bound.add(entity)
	bound.add(prefix)
	text, err := w.text("INSERT INTO counter (entity, prefix, last) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last", bound)
	if err != nil {
		return 0, err
	}
	return strconv.ParseInt(text, 10, 64)
}

// passCounter moves a counter on, never back.
const passCounter = "INSERT INTO counter (entity, prefix, last) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)"

// passNumber moves the counter of a number's prefix to the number, if it was behind.
func (w *writer) passNumber(entity, no string) error {
	cut := strings.LastIndex(no, "-")
	if cut < 1 {
		return nil
	}
	n, err := strconv.ParseUint(no[cut+1:], 10, 31)
	if err != nil {
		return nil // not a running number: nothing to pass
	}
	var bound args
	bound.add(entity)
	bound.add(no[:cut])
	bound.addNumber(int64(n))
	return w.run(passCounter, bound)
}

// text reads one text, empty when there is no row.
func (w *writer) text(question string, bound args) (string, error) {
	cursor, err := w.query(question, bound)
	if err != nil {
		return "", err
	}
	defer cursor.Close()
	text := ""
	if cursor.Next() {
		if err := cursor.Scan(&text); err != nil {
			return "", fmt.Errorf("scan text: %w", err)
		}
	}
	return text, cursor.Err()
}
