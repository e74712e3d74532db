package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/gofrs/flock"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
)

// Book is one open book. It is a ledger.Store, and keeps the copies, the evidence and the history.
type Book struct {
	options Options
	folder  folder
	lock    *flock.Flock
	layouts *layouts

	gate  sync.Mutex // one operation, copy or restoration at a time
	files atomic.Pointer[handles]
	ops   atomic.Int64 // place of the last operation in the history
	opens atomic.Int64 // how often the file was opened: a restored one is another book
	last  keeping.Backup
}

// Open opens the book in the folder, or starts an empty one. It refuses a folder in which the book
// would come to harm, a book that somebody else holds, one newer than the program and a file that is
// no book. A damaged file is moved aside and reported as *keeping.Damaged with the last good copy.
func Open(options Options) (*Book, error) {
	o := options.filled()
	if err := CheckFolder(o.Dir); err != nil {
		return nil, err
	}
	f := folder{o.Dir}
	_, missing := os.Stat(o.Dir)
	if err := f.make(); err != nil {
		return nil, err
	}
	if missing != nil {
		_ = openToAll(o.Dir) // without the right to share the folder it is still the book of this user
	}
	if err := o.room(o.Dir, spaceToOpen); err != nil {
		return nil, err
	}
	lock, err := f.hold(o)
	if err != nil {
		return nil, err
	}
	b := &Book{options: o, folder: f, lock: lock, layouts: &layouts{known: map[string]*layout{}}}
	if err := b.start(); err != nil {
		return nil, closing(err, b.release)
	}
	return b, nil
}

// start opens the file itself.
func (b *Book) start() error {
	if err := b.options.gone(); err != nil {
		return err
	}
	ctx := context.Background()
	h, err := b.options.openFile(ctx)
	if damagedBy(err) {
		return b.options.setAside(err)
	}
	if err != nil {
		return failed("open book", err)
	}
	seq, err := one(ctx, h.door, "SELECT coalesce(max(seq), 0) FROM audit")
	if err == nil {
		var n int64
		n, err = strconv.ParseInt(seq, 10, 64)
		b.ops.Store(n)
		b.opens.Add(1)
	}
	if err != nil {
		return closing(failed("open book", err), h.close)
	}
	b.last = b.options.newestCopy()
	b.files.Store(h)
	return nil
}

// openFile proves the file, refuses what it must, upgrades it and makes it ready.
func (o Options) openFile(ctx context.Context) (*handles, error) {
	path := folder{o.Dir}.book()
	h, err := connect(ctx, path)
	if err != nil {
		return nil, err
	}
	err = o.prepare(ctx, h)
	if err == nil {
		err = h.ready(ctx, path)
	}
	if err == nil {
		err = rememberProgram(ctx, h, o.Version)
	}
	if err == nil {
		err = o.fillSearch(ctx, h)
	}
	if err != nil {
		return nil, closing(err, h.close)
	}
	return h, nil
}

func (o Options) prepare(ctx context.Context, h *handles) error {
	conn, err := h.writer.Conn(ctx)
	if err != nil {
		return err
	}
	has, err := int64(0), prove(ctx, conn)
	if err == nil {
		has, err = schema(ctx, conn, folder{o.Dir}.book())
	}
	if err == nil {
		err = o.refuseNewer(ctx, conn, has)
	}
	if closed := conn.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return o.upgrade(ctx, h, has)
}

// rememberProgram writes down which version of the program the book was last opened with, so that an
// older one can name it when it refuses the book.
func rememberProgram(ctx context.Context, h *handles, version string) error {
	_, err := h.door.ExecContext(ctx, "INSERT INTO setting (key, value) VALUES ('program', ?1) ON CONFLICT DO UPDATE SET value = ?1 WHERE value <> ?1", version)
	if err != nil {
		return fmt.Errorf("remember program version: %w", err)
	}
	return nil
}

// gone refuses to start an empty book in silence where one must have been: copies are there, the file
// is not, or is empty.
func (o Options) gone() error {
	if o.Fresh {
		return nil
	}
	info, err := os.Stat(folder{o.Dir}.book())
	if err == nil && info.Size() > 0 {
		return nil
	}
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, o.Dir), err)
	}
	if copies := backupsIn(folder{o.Dir}.backups()); len(copies) == 0 {
		return nil
	}
	return &keeping.Damaged{Backup: o.goodCopy(), Cause: errors.New("the book file is gone")}
}

// setAside moves a damaged file and what belongs to it out of the way; nothing is deleted.
func (o Options) setAside(cause error) error {
	f := folder{o.Dir}
	if err := os.MkdirAll(f.damaged(), 0o777); err != nil {
		return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, f.dir), err)
	}
	aside := unused(filepath.Join(f.damaged(), "guanyunbu-"+stamp(o.Now())), ".db")
	for _, end := range []string{"-wal", "-shm", ""} {
		err := os.Rename(f.book()+end, aside+end)
		if err != nil && !(end != "" && errors.Is(err, os.ErrNotExist)) {
			return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, f.dir), errors.Join(cause, err))
		}
	}
	return &keeping.Damaged{Aside: aside, Backup: o.goodCopy(), Cause: cause}
}

// unused gives a file name that is not taken yet.
func unused(path, end string) string {
	name := path + end
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = path + "-" + strconv.Itoa(n) + end
	}
}

// handles are the open connections; while a copy is being restored they change.
func (b *Book) handles() *handles { return b.files.Load() }

// LastSeq is the place of the last operation in the history.
func (b *Book) LastSeq() int64 { return b.ops.Load() }

// opensApart keeps the stamps of one opening of the file from those of the next.
const opensApart = 1 << 40

// Stamp counts the writes of the book: it is one more after each, and far away after a copy was restored.
func (b *Book) Stamp() int64 { return b.opens.Load()*opensApart + b.ops.Load() }

// Dir is the data folder.
func (b *Book) Dir() string { return b.folder.dir }

// Close ends the book: everything written is in the file, and others may open it.
func (b *Book) Close() error {
	b.gate.Lock()
	defer b.gate.Unlock()
	err := b.handles().close()
	if released := b.release(); err == nil {
		err = released
	}
	return err
}

// release gives the lock back. The holder's name goes first, so that nobody is named who has left.
func (b *Book) release() error {
	err := os.Remove(b.folder.holder())
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, b.lock.Unlock())
}

// Setting gives a small thing the program remembers with the book, empty when it was never set.
func (b *Book) Setting(key string) (string, error) {
	var bound args
	bound.add(key)
	cursor, err := b.query(asked{text: "SELECT value FROM setting WHERE key = ?", bound: bound})
	if err != nil {
		return "", failed("read setting", err)
	}
	defer cursor.Close()
	value := ""
	if cursor.Next() {
		if err := cursor.Scan(&value); err != nil {
			return "", fmt.Errorf("read setting %s: %w", key, err)
		}
	}
	return value, failed("read setting", cursor.Err())
}

// Set remembers a small thing with the book. It is no record: the history does not tell of it.
func (b *Book) Set(key, value string) error {
	b.gate.Lock()
	defer b.gate.Unlock()
	_, err := b.handles().door.ExecContext(context.Background(),
		"INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2", key, value)
	return failed("set "+key, err)
}
