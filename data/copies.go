package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
)

// Backups lists the safety copies of the book, the newest first.
func (b *Book) Backups() []keeping.Backup { return backupsIn(b.folder.backups()) }

// Backups lists the safety copies in the data folder, the newest first, without opening the book.
func Backups(dir string) []keeping.Backup { return backupsIn(folder{dir}.backups()) }

func backupsIn(dir string) []keeping.Backup {
	names, err := filepath.Glob(filepath.Join(escapeGlob(dir), "guanyunbu-*.db"))
	if err != nil {
		return nil
	}
	var found []keeping.Backup
	for _, name := range names {
		found = append(found, described(name))
	}
	slices.SortStableFunc(found, func(a, b keeping.Backup) int {
		return strings.Compare(b.At+b.Path, a.At+a.Path)
	})
	return found
}

func escapeGlob(dir string) string {
	if filepath.Separator == '\\' { // no escaping there; such names cannot be typed in Windows either
		return dir
	}
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(dir)
}

// described reads the description beside a copy. A copy without one is listed by its name and counts
// as unproved.
func described(path string) keeping.Backup {
	bare := keeping.Backup{Path: path}
	info, err := os.Stat(path)
	if err != nil {
		return bare
	}
	bare.Size = info.Size()
	if rest, ok := strings.CutPrefix(strings.TrimSuffix(filepath.Base(path), ".db"), "guanyunbu-"); ok && len(rest) > 15 {
		at := rest[:15]
		bare.At = fmt.Sprintf("%s-%s-%s %s:%s:%s", at[:4], at[4:6], at[6:8], at[9:11], at[11:13], at[13:15])
		bare.Cause = keeping.Cause(rest[16:])
	}
	told := bare
	text, err := os.ReadFile(strings.TrimSuffix(path, ".db") + ".json")
	if err != nil || json.Unmarshal(text, &told) != nil {
		return bare
	}
	told.Path, told.Verified = path, told.Size == info.Size() && told.SHA256 != ""
	told.Size, told.Whole = info.Size(), told.Cause == keeping.Full
	return told
}

// Verify reads a copy through again: its fingerprint and its inside.
func Verify(path string) (keeping.Backup, error) {
	found := described(path)
	if found.Size == 0 {
		return found, app.Fail(app.NotFound, fmt.Sprintf(term.SayBackupNone, path), nil)
	}
	if err := verify(path, &found); err != nil {
		return found, app.Fail(app.Broken, fmt.Sprintf(term.SayBackupBad, filepath.Base(path)), err)
	}
	found.Verified = true
	return found, nil
}

func verify(path string, found *keeping.Backup) error {
	hash, _, err := fingerprint(path)
	if err != nil {
		return err
	}
	if found.SHA256 != "" && hash != found.SHA256 {
		return errors.New("the fingerprint of the copy has changed")
	}
	found.SHA256 = hash
	ctx := context.Background()
	return opened(ctx, path, func(conn *sql.Conn) error {
		if err := prove(ctx, conn); err != nil {
			return err
		}
		if _, err := schema(ctx, conn, path); err != nil {
			return err
		}
		held, err := inventory(ctx, conn)
		if err != nil {
			return err
		}
		found.Counts, found.Evidence, found.Ops, found.Schema = held.Counts, held.Evidence, held.Ops, held.Schema
		return nil
	})
}

// newestCopy is the newest copy that still looks as it was made.
func (o Options) newestCopy() keeping.Backup {
	for _, one := range backupsIn(folder{o.Dir}.backups()) {
		if one.Verified {
			return one
		}
	}
	return keeping.Backup{}
}

// goodCopy is the newest copy that proves good when read through; nil when there is none.
func (o Options) goodCopy() *keeping.Backup {
	for _, one := range backupsIn(folder{o.Dir}.backups()) {
		if proved, err := Verify(one.Path); err == nil {
			return &proved
		}
	}
	return nil
}
