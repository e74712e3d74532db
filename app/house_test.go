package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// law is one rule of the house that a machine can check. When it fails, the code is mended, not the law; a real change of a
// law is a decision record.
type law struct {
	name string
	find func(house) []offence
}

// offence is one place that breaks a law, and what to do about it.
type offence struct {
	path string
	line int
	say  string
}

func (o offence) String() string { return fmt.Sprintf("%s:%d: %s", o.path, o.line, o.say) }

func laws() []law {
	return []law{
		{"rooms import along the arrows only", arrows},
		{"every folder with code is a room", rooms},
		{"packages have good names", packageNames},
		{"every package has doc.go", packageDocs},
		{"files are short", fileSizes},
		{"functions are short", functionSizes},
		{"functions are simple", complexity},
		{"functions take at most four parameters", parameters},
		{"no else after return", elseAfterReturn},
		{"types and functions have good names", declaredNames},
		{"exported names are explained", docComments},
		{"Chinese words live in the word rooms", chineseWords},
		{"nobody is shouted at", exclamations},
		{"nothing is left to do", unfinished},
		{"no commented-out code", deadCode},
		{"no path or host of one machine", machinePaths},
		{"package variables never change", packageVariables},
		{"no init functions", initFunctions},
		{"only the shell starts goroutines in ui", uiGoroutines},
		{"no untyped values", untyped},
		{"no floats in app", floats},
		{"rules read no clock", clocks},
		{"gofpdf never breaks lines itself", pdfTraps},
		{"toolkit traps stay shut", toolkitTraps},
		{"colours come from the theme", colours},
		{"errors keep their cause", wrapping},
		{"no panic and no exit outside start-up", panics},
		{"tests are never skipped", skips},
		{"tests never sleep", sleeps},
		{"tests open real files", memoryBooks},
	}
}

// TestHouse reads the source of the whole module and holds it against every law.
func TestHouse(t *testing.T) {
	whole := readHouse(t, moduleRoot(t))
	for _, rule := range laws() {
		t.Run(rule.name, func(t *testing.T) {
			for _, found := range rule.find(whole) {
				t.Error(found)
			}
		})
	}
}

// moduleRoot walks up to the folder of go.mod.
func moduleRoot(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			t.Fatal("no go.mod above this test: the guard does not know which house to look at")
		}
		folder = parent
	}
}
