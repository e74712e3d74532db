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

// Parse reads a rule pack and refuses one that cannot be used, with the line or the code at fault.
func Parse(file []byte) (rulepack.Pack, error) {
	var pack rulepack.Pack
	if err := decode(file, &pack); err != nil {
		return rulepack.Pack{}, fmt.Errorf("read rule pack: %w", err)
	}
	if err := pack.Validate(); err != nil {
		return rulepack.Pack{}, fmt.Errorf("validate rule pack %s: %w", pack.Code, err)
	}
	return pack, nil
}

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
