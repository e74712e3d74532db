package data

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
)

// file is where the evidence with this fingerprint lies.
func (f folder) file(hash string) string {
	if len(hash) < 3 {
		return filepath.Join(f.evidence(), "unknown", hash)
	}
	return filepath.Join(f.evidence(), hash[:2], hash[2:])
}

// reducedEnd marks the reduced copy of a photo, which can be made again at any time.
const reducedEnd = ".reduced.jpg"

func (f folder) reduced(hash string) string { return f.file(hash) + reducedEnd }

// beside is the folder that a copy lies in, seen as a data folder: a full copy has its evidence there.
func beside(path string) folder { return folder{filepath.Dir(path)} }

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// keep stores what a reader gives under its fingerprint. The same content is stored once.
func (f folder) keep(from io.Reader) (keeping.Proof, error) {
	var proof keeping.Proof
	if err := os.MkdirAll(f.evidence(), 0o777); err != nil {
		return proof, err
	}
	incoming, err := os.CreateTemp(f.evidence(), ".incoming-*")
	if err != nil {
		return proof, err
	}
	sum := sha256.New()
	proof.Size, err = io.Copy(io.MultiWriter(incoming, sum), from)
	if err == nil {
		err = incoming.Sync()
	}
	if closed := incoming.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return proof, errors.Join(err, removeFiles(incoming.Name()))
	}
	proof.SHA256 = hex.EncodeToString(sum.Sum(nil))
	target := f.file(proof.SHA256)
	if proof.Size == 0 || isFile(target) {
		return proof, removeFiles(incoming.Name())
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return proof, errors.Join(err, removeFiles(incoming.Name()))
	}
	if err := os.Rename(incoming.Name(), target); err != nil {
		return proof, errors.Join(err, removeFiles(incoming.Name()))
	}
	syncFolder(filepath.Dir(target))
	return proof, nil
}

// Proof is a file to attach to a record.
type Proof struct {
	Entity   string
	Record   app.ID
	Path     string // the file as the person chose it
	Personal bool   // it holds persons' data
}

// Attach copies a file into the book's folder and puts it to the record. The file comes first: a row
// never names a file that is not there.
func (b *Book) Attach(op app.Op, p Proof) (keeping.Attachment, error) {
	if p.Record == "" {
		return keeping.Attachment{}, app.Refuse(term.SayEvidenceNoRecord)
	}
	proof, err := b.copyIn(p.Path)
	if err != nil {
		return keeping.Attachment{}, err
	}
	made := keeping.Attachment{Entity: p.Entity, Record: p.Record, Name: filepath.Base(p.Path), SHA256: proof.SHA256, Size: proof.Size, Personal: p.Personal}
	if _, err := b.write(op, func(w *writer) error { return w.attach(&made) }); err != nil {
		return keeping.Attachment{}, err
	}
	return made, nil
}

// copyIn copies a file into the store, by its content.
func (b *Book) copyIn(path string) (keeping.Proof, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return keeping.Proof{}, app.Fail(app.NotFound, fmt.Sprintf(term.SayEvidenceUnreadable, name), err)
	}
	if err := b.options.room(b.folder.dir, info.Size()+spaceToSpare); err != nil {
		return keeping.Proof{}, err
	}
	file, err := os.Open(path)
	if err != nil {
		return keeping.Proof{}, app.Fail(app.NotFound, fmt.Sprintf(term.SayEvidenceUnreadable, name), err)
	}
	defer file.Close()
	proof, err := b.folder.keep(file)
	if err != nil {
		return keeping.Proof{}, app.Fail(app.Broken, term.SayStorageFailed, err)
	}
	if proof.Size == 0 {
		return keeping.Proof{}, app.Refuse(fmt.Sprintf(term.SayEvidenceEmpty, name))
	}
	return proof, nil
}

// AttachAll puts many files to records in one operation, as a table of proofs does. A file named
// several times is copied once.
func (b *Book) AttachAll(op app.Op, proofs []Proof) (app.Changes, error) {
	copied := map[string]keeping.Proof{}
	for _, p := range proofs {
		if _, done := copied[p.Path]; done {
			continue
		}
		proof, err := b.copyIn(p.Path)
		if err != nil {
			return nil, err
		}
		copied[p.Path] = proof
	}
	return b.write(op, func(w *writer) error {
		for _, p := range proofs {
			proof := copied[p.Path]
			made := keeping.Attachment{Entity: p.Entity, Record: p.Record, Name: filepath.Base(p.Path), SHA256: proof.SHA256, Size: proof.Size, Personal: p.Personal}
			if err := w.attach(&made); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *writer) attach(a *keeping.Attachment) error {
	there, err := w.exists(a.Entity, a.Record)
	if err != nil {
		return err
	}
	if !there {
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, term.EntityLabel(a.Entity)), nil)
	}
	a.ID, a.AddedBy, a.AddedAt = w.book.options.NewID(), w.op.Person, w.op.At
	var bound args
	for _, text := range []string{string(a.ID), a.Entity, string(a.Record), a.Name, a.SHA256} {
		bound.add(text)
	}
	bound.addNumber(a.Size)
	bound.addFlag(a.Personal)
	bound.addFilled(a.AddedBy)
	bound.add(a.AddedAt)
	seq, err := w.text(mustQuestion("attach"), bound)
	if err != nil {
		return err
	}
	if _, err := fmt.Sscan(seq, &a.Seq); err != nil {
		return fmt.Errorf("attach: %w", err)
	}
	w.tellAttachment(*a, nil, attachmentTexts(*a))
	return nil
}

// tellAttachment notes evidence put to a record or taken off. Whoever shows the record reloads.
func (w *writer) tellAttachment(a keeping.Attachment, before, after map[string]string) {
	w.told = append(w.told, told{entity: "attachment", record: a.ID, before: before, after: after})
	w.changes = append(w.changes, app.Change{Entity: a.Entity, ID: a.Record})
}

// attachmentTexts are what the history may say about evidence: not the name of a file that holds
// persons' data.
func attachmentTexts(a keeping.Attachment) map[string]string {
	texts := map[string]string{"entity": a.Entity, "record": string(a.Record), "sha256": a.SHA256}
	if !a.Personal {
		texts["name"] = a.Name
	}
	return texts
}

// Detach takes evidence off its record. The file stays: copies of the book may name it.
func (b *Book) Detach(op app.Op, id app.ID) (app.Changes, error) {
	return b.write(op, func(w *writer) error {
		cursor, err := w.query(mustQuestion("attachment"), identity(id))
		if err != nil {
			return err
		}
		found, err := attachments(cursor)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return app.Fail(app.NotFound, term.SayEvidenceNone, nil)
		}
		if err := w.one("UPDATE attachment SET void = 1 WHERE id = ? AND void = 0", identity(id)); err != nil {
			return err
		}
		w.tellAttachment(found[0], attachmentTexts(found[0]), nil)
		return nil
	})
}

// Attachments lists the evidence of a record in its order.
func (b *Book) Attachments(entity string, record app.ID) ([]keeping.Attachment, error) {
	var bound args
	bound.add(entity)
	bound.add(string(record))
	cursor, err := b.query(asked{text: mustQuestion("attachments"), bound: bound})
	if err != nil {
		return nil, failed("read evidence", err)
	}
	found, err := attachments(cursor)
	return found, failed("read evidence", err)
}

// EvidenceCounts counts the pieces of evidence of every record of an entity that has any.
func (b *Book) EvidenceCounts(entity string) (map[app.ID]int, error) {
	var bound args
	bound.add(entity)
	cursor, err := b.query(asked{text: mustQuestion("evidence_counts"), bound: bound})
	if err != nil {
		return nil, failed("count evidence", err)
	}
	defer cursor.Close()
	counts := map[app.ID]int{}
	for cursor.Next() {
		var id app.ID
		var n int
		if err := cursor.Scan(&id, &n); err != nil {
			return nil, fmt.Errorf("count evidence: %w", err)
		}
		counts[id] = n
	}
	return counts, failed("count evidence", cursor.Err())
}

// EvidencePath gives the file of a piece of evidence, to be read only.
func (b *Book) EvidencePath(a keeping.Attachment) (string, error) {
	path := b.folder.file(a.SHA256)
	if !isFile(path) {
		return "", app.Fail(app.NotFound, fmt.Sprintf(term.SayEvidenceGone, a.Name), nil)
	}
	return path, nil
}

// takeEvidence brings the evidence that lies beside a full copy into the store. What arrives changed
// is not taken.
func (f folder) takeEvidence(found keeping.Backup) error {
	for _, p := range found.Evidence {
		from := beside(found.Path).file(p.SHA256)
		if isFile(f.file(p.SHA256)) || !isFile(from) {
			continue
		}
		if err := f.take(from, p.SHA256); err != nil {
			return app.Fail(app.Broken, fmt.Sprintf(term.SayEvidenceUnreadable, from), err)
		}
	}
	return nil
}

func (f folder) take(from, hash string) error {
	file, err := os.Open(from)
	if err != nil {
		return err
	}
	defer file.Close()
	kept, err := f.keep(file)
	if err == nil && kept.SHA256 != hash {
		err = errors.Join(errors.New("the evidence file has changed"), removeFiles(f.file(kept.SHA256)))
	}
	return err
}

// orphanAge keeps files that are just arriving out of ClearOrphans.
const orphanAge = 24 * time.Hour

// ClearOrphans deletes evidence files that neither the book nor any kept copy names: what a killed
// program left while attaching. While a copy cannot tell what it names, nothing is deleted.
func (b *Book) ClearOrphans() (int, error) {
	b.gate.Lock()
	defer b.gate.Unlock()
	named, err := b.namedEvidence()
	if err != nil {
		return 0, err
	}
	cleared := 0
	err = filepath.WalkDir(b.folder.evidence(), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		hash := filepath.Base(filepath.Dir(path)) + strings.TrimSuffix(entry.Name(), reducedEnd)
		if named[hash] || b.options.Now().Sub(info.ModTime()) < orphanAge {
			return nil
		}
		cleared++
		return os.Remove(path)
	})
	if err != nil {
		return cleared, fmt.Errorf("clear orphans: %w", err)
	}
	return cleared, nil
}

// namedEvidence gathers the fingerprints that the book and its kept copies name.
func (b *Book) namedEvidence() (map[string]bool, error) {
	cursor, err := b.query(asked{text: mustQuestion("evidence")})
	if err != nil {
		return nil, failed("list evidence", err)
	}
	defer cursor.Close()
	named := map[string]bool{}
	for cursor.Next() {
		var p keeping.Proof
		if err := cursor.Scan(&p.SHA256, &p.Size); err != nil {
			return nil, fmt.Errorf("list evidence: %w", err)
		}
		named[p.SHA256] = true
	}
	if err := cursor.Err(); err != nil {
		return nil, failed("list evidence", err)
	}
	for _, one := range b.Backups() {
		if !one.Verified {
			if one, err = Verify(one.Path); err != nil {
				return nil, err
			}
		}
		for _, p := range one.Evidence {
			named[p.SHA256] = true
		}
	}
	return named, nil
}
