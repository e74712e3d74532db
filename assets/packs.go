package assets

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed packs
var packs embed.FS

//go:embed holidays.csv
var holidays []byte

//go:embed rights.json
var rights []byte

// Packs lists the names of the rule packs that ship with the program, the one that serves by default first.
func Packs() []string {
	return []string{"street-100", "community-room", "library-branch", "thousand", "finance", "shanghai"}
}

// Pack is the rule pack called name, as the YAML it was written in.
func Pack(name string) ([]byte, error) {
	pack, err := packs.ReadFile("packs/" + name + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("find rule pack %q: %w", name, err)
	}
	return pack, nil
}

// Holidays is the table of statutory days (statutory), weekdays turned into rest days (rest) and weekend days turned into
// working days (work), from the yearly notices of the State Council: day,kind,name,pending. A year whose notice is not out yet
// has its statutory days only, and they say pending. Do not write into it.
func Holidays() []byte { return holidays }

// Rights is the table of what each role may do on this computer: role to operations, as JSON. Do not write into it.
func Rights() []byte { return rights }

// names lists the files of a folder that end in suffix, without it.
func names(files embed.FS, folder, suffix string) []string {
	entries, err := files.ReadDir(folder)
	if err != nil {
		return nil
	}
	var found []string
	for _, entry := range entries {
		if name, ok := strings.CutSuffix(entry.Name(), suffix); ok {
			found = append(found, name)
		}
	}
	return found
}
