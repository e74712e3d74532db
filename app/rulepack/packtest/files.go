package packtest

import (
	"encoding/json"

	"guanyunbu/app/rulepack"
)

// Files keeps schemes as JSON, which is all that tests need of their files.
type Files struct{}

// Read reads a scheme.
func (Files) Read(file []byte) (pack rulepack.Pack, err error) {
	err = json.Unmarshal(file, &pack)
	return pack, err
}

// Write writes a scheme.
func (Files) Write(pack rulepack.Pack) ([]byte, error) { return json.Marshal(pack) }
