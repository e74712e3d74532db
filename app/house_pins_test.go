package app_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPinnedVersions holds go.mod to the versions that were measured (decision 0002). A later one is a decision, not an update.
func TestPinnedVersions(t *testing.T) {
	required := requirements(t, filepath.Join(moduleRoot(t), "go.mod"))
	pins := map[string]string{
		"fyne.io/fyne/v2":                 "v2.8.1",
		"modernc.org/sqlite":              "v1.60.1",
		"modernc.org/libc":                "v1.77.1",
		"github.com/pressly/goose/v3":     "v3.28.0",
		"github.com/xuri/excelize/v2":     "v2.11.0",
		"github.com/jung-kurt/gofpdf":     "v1.16.2",
		"github.com/klippa-app/go-pdfium": "v1.17.2",
	}
	for path, version := range pins {
		if have, used := required[path]; used && have != version {
			t.Errorf("%s is %s, pinned to %s", path, have, version)
		}
	}
}

// TestSqliteHasItsOwnLibc: sqlite and libc are translated as a pair, and another libc corrupts memory quietly.
func TestSqliteHasItsOwnLibc(t *testing.T) {
	root := moduleRoot(t)
	command := exec.Command("go", "list", "-m", "-f", "{{.GoMod}}", "modernc.org/sqlite")
	command.Dir = root
	out, err := command.Output()
	if err != nil {
		t.Fatalf("ask go where sqlite's own go.mod is: %v", err)
	}
	own := requirements(t, strings.TrimSpace(string(out)))
	ours := requirements(t, filepath.Join(root, "go.mod"))
	if own["modernc.org/libc"] == "" || own["modernc.org/libc"] != ours["modernc.org/libc"] {
		t.Errorf("libc is %q, sqlite was made with %q", ours["modernc.org/libc"], own["modernc.org/libc"])
	}
}

// requirements reads the module versions of a go.mod.
func requirements(t *testing.T, file string) map[string]string {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, line := range regexp.MustCompile(`(?m)^(?:require)?\s*(\S+\.\S+/\S+) (v\S+)`).FindAllStringSubmatch(string(body), -1) {
		found[line[1]] = line[2]
	}
	return found
}
