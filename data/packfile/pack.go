package packfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Reader reads and writes the packs that are kept in a book.
type Reader struct{ Names Names }

// Read reads a pack.
func (r Reader) Read(file []byte) (rulepack.Pack, error) { return Parse(file, r.Names) }

// Write gives the file of a pack, which Read reads back as the same pack.
func (r Reader) Write(pack rulepack.Pack) ([]byte, error) { return Write(pack) }

// ParseRights reads the table of what each role may do.
func ParseRights(file []byte) (account.Rights, error) {
	rights := account.Rights{}
	if err := decode(file, &rights); err != nil {
		return nil, fmt.Errorf("read rights: %w", err)
	}
	return rights, nil
}

func decode[T any](file []byte, into *T) error {
	decoder := json.NewDecoder(bytes.NewReader(file))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	if err == nil {
		return nil
	}
	at := decoder.InputOffset()
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at = syntax.Offset
	}
	line := 1 + bytes.Count(file[:min(int(at), len(file))], []byte("\n"))
	return app.Fail(app.Invalid, fmt.Sprintf(term.SayPackRead, line), err)
}
