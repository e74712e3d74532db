package data

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
)

// purgeCopies rewrites the local copies that hold persons' data of these records, or of any that were
// purged before. What cannot be rewritten is named.
func (b *Book) purgeCopies(all []purging, done *keeping.Purged) error {
	everyone, err := b.everPurged(all)
	if err != nil {
		return err
	}
	for _, one := range b.Backups() {
		rewritten, err := b.purgeCopy(one, everyone)
		if err != nil {
			done.Left = append(done.Left, keeping.Leaving{Path: one.Path, Until: expiry(one)})
			continue
		}
		if rewritten != nil {
			done.Copies = append(done.Copies, *rewritten)
		}
	}
	aside, err := filepath.Glob(filepath.Join(escapeGlob(b.folder.damaged()), "*.db"))
	if err != nil {
		return err
	}
	for _, path := range aside {
		done.Left = append(done.Left, keeping.Leaving{Path: path})
	}
	return nil
}

// expiry is the day after which the ladder keeps a copy no longer.
func expiry(one keeping.Backup) string {
	at, err := time.Parse("2006-01-02 15:04:05", one.At)
	if err != nil {
		return ""
	}
	return at.AddDate(0, keepMonths, 0).Format("2006-01-02")
}

// everPurged adds to the records those that were purged before: a copy that could not be rewritten then
// may be by now.
func (b *Book) everPurged(all []purging) ([]purging, error) {
	everyone := slices.Clone(all)
	for _, shape := range b.options.shapes {
		if !hasColumn(shape, purgedOnKey) {
			continue
		}
		ids, err := b.identities(asked{text: fmt.Sprintf("SELECT id FROM %s WHERE %s IS NOT NULL", quoted(shape.Key), quoted(purgedOnKey))})
		if err != nil {
			return nil, err
		}
		everyone = append(everyone, purging{shape, ids})
	}
	return everyone, nil
}

// purgeCopy rewrites one copy; nil when it holds nothing of theirs. The copy keeps its name, its moment
// and its cause, and gets a new fingerprint.
func (b *Book) purgeCopy(one keeping.Backup, everyone []purging) (*keeping.Backup, error) {
	ctx := context.Background()
	info, err := os.Stat(one.Path)
	if err != nil {
		return nil, err
	}
	if err := b.options.room(b.folder.backups(), 2*info.Size()+spaceToSpare); err != nil {
		return nil, err
	}
	partial := filepath.Join(b.folder.backups(), ".purging.db")
	if err := removeFiles(partial, partial+"-journal"); err != nil {
		return nil, err
	}
	if err := copyFile(one.Path, partial); err != nil {
		return nil, err
	}
	touched, err := purgeFile(ctx, partial, everyone)
	if err != nil || touched == 0 {
		return nil, closing(err, func() error { return removeFiles(partial, partial+"-journal") })
	}
	made := one
	if err := describeCopy(ctx, partial, &made); err != nil {
		return nil, closing(err, func() error { return removeFiles(partial) })
	}
	if err := writeManifest(strings.TrimSuffix(one.Path, ".db")+".json", made); err != nil {
		return nil, err
	}
	if err := os.Rename(partial, one.Path); err != nil {
		return nil, err
	}
	syncFolder(b.folder.backups())
	made.Verified = true
	return &made, nil
}

// describeCopy proves a rewritten copy and notes what it holds by now.
func describeCopy(ctx context.Context, path string, made *keeping.Backup) error {
	err := opened(ctx, path, func(conn *sql.Conn) error {
		held, err := inventory(ctx, conn)
		if err != nil {
			return err
		}
		made.Counts, made.Evidence, made.Ops, made.Schema = held.Counts, held.Evidence, held.Ops, held.Schema
		return nil
	})
	if err != nil {
		return err
	}
	return proveCopy(ctx, path, made)
}

// purgeFile takes persons' data out of a copy and writes it anew when there were any. It tells how many
// rows it touched.
func purgeFile(ctx context.Context, path string, everyone []purging) (int64, error) {
	db, err := sql.Open("sqlite", address(path, "journal_mode(DELETE)", "secure_delete(1)"))
	if err != nil {
		return 0, err
	}
	db.SetMaxOpenConns(1)
	touched, err := purgeTables(ctx, db, everyone)
	if err == nil && touched > 0 {
		_, err = db.ExecContext(ctx, "VACUUM")
	}
	if closed := db.Close(); err == nil {
		err = closed
	}
	return touched, err
}

func purgeTables(ctx context.Context, db *sql.DB, everyone []purging) (int64, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	touched := int64(0)
	for _, p := range everyone {
		n, err := purgeTable(ctx, tx, p)
		if err != nil {
			return 0, closing(err, tx.Rollback)
		}
		touched += n
	}
	return touched, tx.Commit()
}

// purgeTable takes the persons' data of one ledger out of a copy, as far as its tables know of them.
func purgeTable(ctx context.Context, tx *sql.Tx, p purging) (int64, error) {
	var known, sets []string
	for _, key := range personal(p.shape) {
		var n int
		err := tx.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info("+literal(p.shape.Key)+") WHERE name = "+literal(key)).Scan(&n)
		if err != nil {
			return 0, err
		}
		if n > 0 {
			known, sets = append(known, key), append(sets, quoted(key)+" = NULL")
		}
	}
	statements := []string{"DELETE FROM attachment WHERE personal = 1 AND record = ?1", dropDrafts}
	if len(known) > 0 {
		statements = append(statements, fmt.Sprintf("UPDATE %s SET %s WHERE id = ?1 AND %s", quoted(p.shape.Key), strings.Join(sets, ", "), filledAny(known)))
	}
	touched := int64(0)
	for _, text := range statements {
		n, err := forEach(ctx, tx, text, p.ids)
		if err != nil {
			return 0, err
		}
		touched += n
	}
	return touched, nil
}

func forEach(ctx context.Context, tx *sql.Tx, text string, ids []app.ID) (int64, error) {
	statement, err := tx.PrepareContext(ctx, text)
	if err != nil {
		return 0, err
	}
	defer statement.Close()
	touched := int64(0)
	for _, id := range ids {
		result, err := statement.ExecContext(ctx, identity(id)...)
		if err != nil {
			return 0, err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return 0, err
		}
		touched += n
	}
	return touched, nil
}

// dropFiles deletes evidence files that no row of the book and no copy that is left names any more.
func (b *Book) dropFiles(gone []string, left []keeping.Leaving) error {
	named := map[string]bool{}
	held, err := b.Contents()
	if err != nil {
		return err
	}
	for _, p := range held.Evidence {
		named[p.SHA256] = true
	}
	for _, l := range left {
		for _, p := range described(l.Path).Evidence {
			named[p.SHA256] = true
		}
	}
	var paths []string
	for _, hash := range gone {
		if !named[hash] {
			paths = append(paths, b.folder.file(hash), b.folder.reduced(hash))
		}
	}
	return removeFiles(paths...)
}
