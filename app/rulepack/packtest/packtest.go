package packtest

import (
	"embed"
	"encoding/json"
	"testing"

	"guanyunbu/app/rulepack"
)

//go:embed *.json
var packs embed.FS

// Pack is the scheme of that code. Its formulas are not made ready.
func Pack(t testing.TB, code string) rulepack.Pack {
	t.Helper()
	file, err := packs.ReadFile(code + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var pack rulepack.Pack
	if err := json.Unmarshal(file, &pack); err != nil {
		t.Fatal(err)
	}
	return pack
}
