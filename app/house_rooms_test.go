package app_test

import (
	"go/ast"
	"slices"
	"strings"
)

// room says what a room of the house may bring in: which rooms of the house, and which packages from outside it must not.
type room struct {
	rooms  []string
	banned []string
}

const (
	fynePath    = "fyne.io"
	fyneAppPath = "fyne.io/fyne/v2/app"
	gofpdfPath  = "github.com/jung-kurt/gofpdf"
)

func storage() []string {
	return []string{"database/sql", "modernc.org/sqlite", "github.com/pressly/goose"}
}

// plan of the house: main -> ui -> reports -> app <- data, and assets, which knows nobody.
func plan() map[string]room {
	return map[string]room{
		"":        {rooms: []string{"app", "data", "reports", "ui", "assets"}},
		"app":     {rooms: []string{"app"}, banned: []string{"os", "net", "database/sql", "syscall", "unsafe", "plugin", "C"}},
		"data":    {rooms: []string{"app", "data", "assets"}, banned: []string{fynePath, gofpdfPath}},
		"reports": {rooms: []string{"app", "reports", "assets"}, banned: append(storage(), fynePath)},
		"ui":      {rooms: []string{"app", "reports", "ui", "assets"}, banned: append(storage(), gofpdfPath)},
		"assets":  {rooms: []string{"assets"}},
	}
}

func arrows(h house) []offence {
	var found []offence
	for _, file := range h.files {
		if _, known := plan()[file.room()]; !known {
			continue
		}
		for _, spec := range file.file.Imports {
			if say := brought(file, importPath(spec)); say != "" {
				found = append(found, file.offence(spec.Pos(), say))
			}
		}
	}
	return found
}

// brought says what is wrong with a file importing full, or nothing.
func brought(file source, full string) string {
	if inside, own := strings.CutPrefix(full, module+"/"); own {
		return fromHouse(file, inside)
	}
	if full == fyneAppPath && file.room() != "" {
		return "only main opens a real window: take the app from main instead of importing " + full
	}
	if below(full, fynePath) && file.in("ui/command") {
		return "the command line runs without a window: ui/command must not import " + full
	}
	if below(full, gofpdfPath) && !file.in("reports/pdf", "main.go") {
		return "gofpdf is used in reports/pdf only"
	}
	return fromOutside(file, full)
}

// fromHouse says what is wrong with a file importing another room.
func fromHouse(file source, inside string) string {
	if file.room() == "" {
		return ""
	}
	if below(inside, "reports/pdf") && file.room() != "reports" {
		return "reports/pdf is known to main only: print through the Printer main gives"
	}
	if below(inside, "assets") && file.room() == "data" && !file.in("data/sample") && !file.test() {
		return "only data/sample reads assets; elsewhere in data main passes the bytes"
	}
	if say := withinApp(file, inside); say != "" {
		return say
	}
	if open := plan()[file.room()].rooms; !slices.ContainsFunc(open, func(name string) bool { return below(inside, name) }) {
		return "room " + file.room() + " must not import room " + inside
	}
	return ""
}

// withinApp says what is wrong with the code of a file importing a room of app.
func withinApp(file source, inside string) string {
	switch {
	case file.test():
		return ""
	case below(inside, "app/appraisal/yeartest"):
		if !file.in("app/appraisal/yeartest") {
			return inside + " is for tests only"
		}
	case file.in("app/appraisal/count") && below(inside, "app/appraisal") && !below(inside, "app/appraisal/count"):
		return "what is counted knows nothing of what it is judged to: appraisal imports count, never the other way"
	}
	return ""
}

// fromOutside says what is wrong with a file importing the standard library or another module.
func fromOutside(file source, full string) string {
	if file.test() && (full == "os" || full == "os/exec") {
		return ""
	}
	if slices.ContainsFunc(plan()[file.room()].banned, func(name string) bool { return below(full, name) }) {
		return "room " + file.room() + " must not import " + full
	}
	if (file.room() == "app" || file.room() == "assets" && !file.test()) && outside(full) {
		return "room " + file.room() + " imports the standard library and itself, not " + full
	}
	return ""
}

// outside says whether an import comes from another module: its first part is a host name.
func outside(full string) bool {
	first, _, _ := strings.Cut(full, "/")
	return strings.Contains(first, ".")
}

func rooms(h house) []offence {
	var found []offence
	for _, file := range h.files {
		if _, known := plan()[file.room()]; !known {
			found = append(found, offence{file.path, 1, "this folder is no room of the house: code belongs to app, data, reports, ui, assets or main"})
		}
	}
	return found
}

func packageNames(h house) []offence {
	bad := []string{"util", "utils", "common", "helper", "helpers", "model", "models", "manager", "managers", "service", "services", "misc", "base"}
	var found []offence
	for _, file := range h.files {
		words := append(strings.Split(file.folder(), "/"), strings.TrimSuffix(file.file.Name.Name, "_test"))
		for _, word := range words {
			if slices.Contains(bad, word) {
				found = append(found, file.offence(file.file.Name.Pos(), "a package called "+word+" says nothing: name what it is about"))
				break
			}
		}
	}
	return found
}

func packageDocs(h house) []offence {
	first := map[string]source{}
	told := map[string]bool{}
	for _, file := range h.files {
		if file.test() || file.file.Name.Name == "main" {
			continue
		}
		if _, seen := first[file.folder()]; !seen {
			first[file.folder()] = file
		}
		if file.name() == "doc.go" && file.file.Doc != nil && strings.HasPrefix(file.file.Doc.Text(), "Package ") {
			told[file.folder()] = true
		}
	}
	var found []offence
	for folder, file := range first {
		if !told[folder] {
			found = append(found, offence{file.path, 1, "package " + folder + " has no doc.go that begins with \"Package …\""})
		}
	}
	slices.SortFunc(found, func(a, b offence) int { return strings.Compare(a.path, b.path) })
	return found
}

// toolkitTraps keeps out the parts of the toolkit that were measured to fail Chinese office work.
func toolkitTraps(h house) []offence {
	traps := map[string]string{
		"NewDateEntry":     "the toolkit's date entry reads dates the wrong way round: use the one in ui/part",
		"DateEntry":        "the toolkit's date entry reads dates the wrong way round: use the one in ui/part",
		"NewMainMenu":      "there is no menu bar: shortcuts travel through the one own entry type",
		"NewThemeOverride": "a theme override loads every font again: use the theme's own size names",
	}
	return h.each(func(s source) bool { return s.room() == "ui" || s.room() == "" }, func(file source, node ast.Node) []offence {
		if spec, ok := node.(*ast.ImportSpec); ok && importPath(spec) == "fyne.io/fyne/v2/data/binding" {
			return []offence{file.offence(node.Pos(), "bindings disturb Chinese input methods: use OnChanged")}
		}
		left, right := selected(node)
		say, bad := traps[right]
		if !bad || !strings.HasPrefix(file.imports()[left], "fyne.io/fyne/v2") {
			return nil
		}
		return []offence{file.offence(node.Pos(), say)}
	})
}
