package data

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
)

// spotLimit is how many places of one finding are listed.
const spotLimit = 50

// Check examines the health of the book: the file's inside, its references, the evidence files, and
// every question of the folder checks, each of which must be answered by nothing.
func (b *Book) Check() ([]keeping.Verdict, error) {
	ctx := context.Background()
	conn, err := b.handles().reader.Conn(ctx)
	if err != nil {
		return nil, failed("check book", err)
	}
	defer conn.Close()
	var found []keeping.Verdict
	for _, examine := range []func(context.Context, *sql.Conn) (keeping.Verdict, error){integrity, references, b.evidenceFiles, b.searchComplete} {
		verdict, err := examine(ctx, conn)
		if err != nil {
			return nil, failed("check book", err)
		}
		found = append(found, verdict)
	}
	names, err := fs.Glob(checkFiles, "checks/*.sql")
	if err != nil {
		return nil, fmt.Errorf("list checks: %w", err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(checkFiles, name)
		if err != nil {
			return nil, fmt.Errorf("read check: %w", err)
		}
		verdict, err := questioned(ctx, conn, parseCheck(path.Base(name), string(text)))
		if err != nil {
			return nil, failed("check "+name, err)
		}
		found = append(found, verdict)
	}
	return found, nil
}

// check is one question to the tables: a title, what is wrong when it is answered, and the question.
type check struct {
	keeping.Verdict
	question string
}

// parseCheck takes a check file apart: the first comment line is the title, the following ones are
// the explanation, the rest is the question.
func parseCheck(name, text string) check {
	c := check{Verdict: keeping.Verdict{Key: strings.TrimSuffix(name, ".sql")}}
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		said, comment := strings.CutPrefix(lines.Text(), "-- ")
		switch {
		case comment && c.question == "" && c.Title == "":
			c.Title = said
		case comment && c.question == "":
			c.Detail += said
		default:
			c.question += lines.Text() + "\n"
		}
	}
	return c
}

// questioned puts the question; each row of its answer is entity, record, and what to look at.
func questioned(ctx context.Context, conn *sql.Conn, c check) (keeping.Verdict, error) {
	answer, err := dump(ctx, conn, c.question)
	if err != nil {
		return c.Verdict, err
	}
	for _, row := range answer {
		if len(row) != 3 {
			return c.Verdict, fmt.Errorf("a check answers with entity, record and text, not %d columns", len(row))
		}
		spot(&c.Verdict, keeping.Spot{Entity: row[0], Record: app.ID(row[1]), Text: row[2]})
	}
	return c.Verdict, nil
}

func spot(v *keeping.Verdict, s keeping.Spot) {
	v.Total++
	if len(v.Spots) < spotLimit {
		v.Spots = append(v.Spots, s)
	}
}

func integrity(ctx context.Context, conn *sql.Conn) (keeping.Verdict, error) {
	v := keeping.Verdict{Key: "integrity", Title: term.CheckIntegrityTitle, Detail: term.CheckIntegrityDetail}
	told, err := dump(ctx, conn, "PRAGMA integrity_check(50)")
	if err != nil && !damagedBy(err) {
		return v, err
	}
	if err != nil {
		spot(&v, keeping.Spot{Text: err.Error()})
	}
	for _, line := range told {
		if line[0] != "ok" {
			spot(&v, keeping.Spot{Text: line[0]})
		}
	}
	return v, nil
}

func references(ctx context.Context, conn *sql.Conn) (keeping.Verdict, error) {
	v := keeping.Verdict{Key: "references", Title: term.CheckReferenceTitle, Detail: term.CheckReferenceDetail}
	told, err := dump(ctx, conn, "PRAGMA foreign_key_check")
	if err != nil {
		return v, err
	}
	for _, line := range told {
		id := ""
		if line[1] != "" { // the row number, which tables without one do not have
			if id, err = one(ctx, conn, "SELECT id FROM "+quoted(line[0])+" WHERE rowid = "+line[1]); err != nil {
				return v, err
			}
		}
		spot(&v, keeping.Spot{Entity: line[0], Record: app.ID(id), Text: fmt.Sprintf(term.CheckReferenceSpot, term.EntityLabel(line[2]))})
	}
	return v, nil
}

// evidenceFiles reads every evidence file and compares it with its fingerprint.
func (b *Book) evidenceFiles(ctx context.Context, conn *sql.Conn) (keeping.Verdict, error) {
	v := keeping.Verdict{Key: "evidence", Title: term.CheckEvidenceTitle, Detail: term.CheckEvidenceDetail}
	cursor, err := conn.QueryContext(ctx, mustQuestion("attachments_all"))
	if err != nil {
		return v, err
	}
	all, err := attachments(cursor)
	if err != nil {
		return v, err
	}
	read := map[string]string{}
	for _, a := range all {
		wrong, known := read[a.SHA256]
		if !known {
			wrong = b.wrongWith(a.SHA256)
			read[a.SHA256] = wrong
		}
		if wrong != "" {
			spot(&v, keeping.Spot{Entity: a.Entity, Record: a.Record, Text: fmt.Sprintf(wrong, a.Name)})
		}
	}
	return v, nil
}

// wrongWith gives the sentence for what is wrong with an evidence file, empty when nothing is.
func (b *Book) wrongWith(hash string) string {
	read, _, err := fingerprint(b.folder.file(hash))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return term.CheckEvidenceMissing
	case err != nil:
		return term.CheckEvidenceUnproved
	case read != hash:
		return term.CheckEvidenceChanged
	}
	return ""
}
