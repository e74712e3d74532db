package data

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// place is what kind of disk a folder lies on.
type place int

const (
	local place = iota
	network
	removable
)

// CheckFolder refuses folders in which a live book would be damaged: network shares, the folders of
// sync programs, and disks that can be pulled out. Copies may be kept there.
func CheckFolder(dir string) error {
	full, err := filepath.Abs(dir)
	if err != nil {
		return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, dir), err)
	}
	real := resolved(full)
	for _, path := range []string{full, real} {
		if name := syncName(path); name != "" {
			return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderSync, name, dir, DefaultFolder()), nil)
		}
	}
	return judge(placeOf(real), dir)
}

func judge(where place, dir string) error {
	switch where {
	case network:
		return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderNetwork, dir, DefaultFolder()), nil)
	case removable:
		return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderRemovable, dir, DefaultFolder()), nil)
	}
	return nil
}

// resolved follows links in the part of the path that exists already.
func resolved(path string) string {
	for here, rest := path, ""; ; {
		if real, err := filepath.EvalSymlinks(here); err == nil {
			return filepath.Join(real, rest)
		}
		parent := filepath.Dir(here)
		if parent == here {
			return path
		}
		here, rest = parent, filepath.Join(filepath.Base(here), rest)
	}
}

// syncName gives the name of the sync program whose folder the path goes through.
func syncName(path string) string {
	for _, part := range strings.Split(filepath.ToSlash(strings.ToLower(path)), "/") {
		for _, known := range term.SyncFolders() {
			if strings.Contains(part, known.Key) {
				return known.Label
			}
		}
	}
	return ""
}
