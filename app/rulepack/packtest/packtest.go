package packtest

import (
	"embed"
	"encoding/json"
	"testing"

	"guanyunbu/app"
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

// Ratio reads a number of a made-up scheme.
func Ratio(t testing.TB, text string) app.Ratio {
	t.Helper()
	r, ok := app.ParseRatio(text)
	if !ok {
		t.Fatalf("no number %q", text)
	}
	return r
}
