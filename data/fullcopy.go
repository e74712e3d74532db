package data

import (
	"context"
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

// ErrStopped is what a long copy ends with when the person stops it.
var ErrStopped = errors.New("stopped by the person")

// Progress is told how far a long copy is; it answers whether to go on. It may be nil.
type Progress func(done, total int) bool

func (p Progress) goesOn(done, total int) error {
	if p == nil || p(done, total) {
		return nil
	}
	return ErrStopped
}

// FullBackup copies the book and all its evidence into a new folder under dir, usually a USB stick,
// and reads every file there again. The folder gets its name when everything in it is proved.
func (b *Book) FullBackup(dir string, progress Progress) (keeping.Backup, error) {
	if inside(dir, b.folder.dir) {
		return keeping.Backup{}, app.Fail(app.NotAllowed, term.SayBackupSameDisk, nil)
	}
	now := b.options.Now()
	target := unusedName(filepath.Join(dir, term.WordBackupFolder+"-"+stamp(now)))
	partial := target + ".partial"
	if err := os.MkdirAll(partial, 0o777); err != nil {
		return keeping.Backup{}, app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, dir), err)
	}
	made, err := b.fullCopy(partial, progress)
	if err == nil {
		err = os.Rename(partial, target)
	}
	if err != nil {
		return keeping.Backup{}, failed("full copy", errors.Join(err, os.RemoveAll(partial)))
	}
	syncFolder(dir)
	made.Path = filepath.Join(target, filepath.Base(made.Path))
	return made, nil
}

// inside reports whether a folder is the other one or lies in it.
func inside(dir, other string) bool {
	full, err := filepath.Abs(dir)
	if err != nil {
		return false
	}
	base, err := filepath.Abs(other)
	if err != nil {
		return false
	}
	path, err := filepath.Rel(resolved(base), resolved(full))
	return err == nil && path != ".." && !strings.HasPrefix(path, ".."+string(filepath.Separator))
}

func (b *Book) fullCopy(target string, progress Progress) (keeping.Backup, error) {
	b.gate.Lock()
	made, err := b.options.copyBook(context.Background(), b.handles().door, copying{dir: target, cause: keeping.Full, name: "guanyunbu"})
	b.gate.Unlock()
	if err != nil {
		return made, err
	}
	need := int64(spaceToSpare)
	for _, p := range made.Evidence {
		need += p.Size
	}
	if err := b.options.room(target, need); err != nil {
		return made, err
	}
	for i, p := range made.Evidence {
		if err := progress.goesOn(i, len(made.Evidence)); err != nil {
			return made, err
		}
		if err := copyEvidence(b.folder.file(p.SHA256), folder{target}.file(p.SHA256)); err != nil {
			return made, err
		}
	}
	for i, p := range made.Evidence {
		if err := progress.goesOn(i, len(made.Evidence)); err != nil {
			return made, err
		}
		hash, _, err := fingerprint(folder{target}.file(p.SHA256))
		if errors.Is(err, os.ErrNotExist) {
			continue // the book's own file is gone; the health check tells of it
		}
		if err != nil || hash != p.SHA256 {
			return made, app.Fail(app.Broken, term.SayBackupUnproved, errors.Join(errors.New("evidence reads back changed"), err))
		}
	}
	made.Whole = true
	return made, nil
}

// copyEvidence copies one file. One that is missing in the book must not keep the rest from being
// saved.
func copyEvidence(from, to string) error {
	if !isFile(from) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return copyFile(from, to)
}

// FindBackups lists the copies in a folder that a person points at: a data folder, its folder of
// copies, a full copy, or a USB stick that holds some. The newest comes first.
func FindBackups(dir string) []keeping.Backup {
	found := append(backupsIn(dir), backupsIn(folder{dir}.backups())...)
	places, err := filepath.Glob(filepath.Join(escapeGlob(dir), "*"))
	if err != nil {
		places = nil
	}
	for _, place := range append(places, dir) {
		copied := folder{place}.book()
		if isFile(copied) && isFile(strings.TrimSuffix(copied, ".db")+".json") {
			found = append(found, described(copied))
		}
	}
	slices.SortStableFunc(found, func(a, b keeping.Backup) int { return strings.Compare(b.At, a.At) })
	return found
}
