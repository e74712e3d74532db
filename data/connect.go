package data

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"sync"

	_ "modernc.org/sqlite" // the database driver
)

// address is the connection string of a file. Pragmas stand in it because they belong to each
// connection, not to the file. It needs the whole path: a copy may be named from where the person stands.
func address(path string, pragmas ...string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	query := url.Values{"_txlock": {"immediate"}}
	query.Add("_pragma", "busy_timeout(5000)")
	query.Add("_pragma", "foreign_keys(1)")
	for _, p := range pragmas {
		query.Add("_pragma", p)
	}
	return (&url.URL{Scheme: "file", Path: slashed, RawQuery: query.Encode()}).String()
}

// sealed is the connection string of a copy that nobody writes to.
func sealed(path string) string {
	return strings.Replace(address(path, "query_only(1)"), "?", "?mode=ro&immutable=1&", 1)
}

// handles are the open connections of a book: one that writes, some that only read.
type handles struct {
	writer *sql.DB
	door   *sql.Conn // the one connection that writes
	reader *sql.DB
	reads  *statements

	writes map[string]*sql.Stmt // prepared on the door; used inside the gate only
}

// connect opens the file for writing and reading. The write connection comes first: it brings the
// file into WAL mode and recovers what a killed program left behind.
func connect(ctx context.Context, path string) (*handles, error) {
	if err := learnPinyin(); err != nil {
		return nil, fmt.Errorf("teach sorting by pinyin: %w", err)
	}
	writer, err := sql.Open("sqlite", address(path, "journal_mode(WAL)", "synchronous(FULL)", "temp_store(MEMORY)"))
	if err != nil {
		return nil, fmt.Errorf("open book: %w", err)
	}
	writer.SetMaxOpenConns(1)
	if err := writer.PingContext(ctx); err != nil {
		return nil, fmt.Errorf("open book: %w", closing(err, writer.Close))
	}
	return &handles{writer: writer, writes: map[string]*sql.Stmt{}}, nil
}

// ready takes the write connection for good and opens the reading ones. Before it the pool belongs to
// the migrations.
func (h *handles) ready(ctx context.Context, path string) error {
	var err error
	if h.door, err = h.writer.Conn(ctx); err != nil {
		return fmt.Errorf("take write connection: %w", err)
	}
	if h.reader, err = sql.Open("sqlite", address(path, "query_only(1)", "temp_store(MEMORY)")); err != nil {
		return fmt.Errorf("open reader: %w", err)
	}
	h.reader.SetMaxOpenConns(4)
	h.reads = &statements{db: h.reader, known: map[string]*sql.Stmt{}}
	return nil
}

// close ends every connection; the last one folds the WAL into the file.
func (h *handles) close() error {
	var first error
	keep := func(err error) {
		if first == nil {
			first = err
		}
	}
	if h.reads != nil {
		h.reads.forget()
	}
	if h.reader != nil {
		keep(h.reader.Close())
	}
	for _, s := range h.writes {
		keep(s.Close())
	}
	if h.door != nil {
		keep(h.door.Close())
	}
	keep(h.writer.Close())
	if first != nil {
		return fmt.Errorf("close book: %w", first)
	}
	return nil
}

// prepared gives the statement of the write connection for this SQL.
func (h *handles) prepared(ctx context.Context, text string) (*sql.Stmt, error) {
	if s, ok := h.writes[text]; ok {
		return s, nil
	}
	s, err := h.door.PrepareContext(ctx, text)
	if err != nil {
		return nil, fmt.Errorf("prepare: %w", err)
	}
	h.writes[text] = s
	return s, nil
}

// statementLimit keeps the store of prepared readings from growing with every combination of filters.
const statementLimit = 200

// statements are the prepared readings of a book.
type statements struct {
	db    *sql.DB
	mu    sync.Mutex
	known map[string]*sql.Stmt
}

func (s *statements) of(ctx context.Context, text string) (*sql.Stmt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.known[text]; ok {
		return known, nil
	}
	if len(s.known) >= statementLimit {
		s.drop()
	}
	made, err := s.db.PrepareContext(ctx, text)
	if err != nil {
		return nil, fmt.Errorf("prepare: %w", err)
	}
	s.known[text] = made
	return made, nil
}

func (s *statements) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drop()
}

// drop closes what is prepared; a reading still under way finishes first. The statements hold no
// data, so a failure to close one loses nothing.
func (s *statements) drop() {
	for text, known := range s.known {
		_ = known.Close()
		delete(s.known, text)
	}
}

// closing closes something after a failure and keeps the failure.
func closing(err error, close func() error) error {
	if also := close(); also != nil {
		return fmt.Errorf("%w (and closing: %w)", err, also)
	}
	return err
}
