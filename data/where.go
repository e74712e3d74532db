package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// whereFile lies in the usual folder and names the folder that the person chose for the book instead.
const whereFile = "where.txt"

// Folder is where the book of this PC lies: the usual folder, or the one that was chosen instead of it.
func Folder() string {
	usual := DefaultFolder()
	named, err := os.ReadFile(filepath.Join(usual, whereFile))
	if chosen := strings.TrimSpace(string(named)); err == nil && filepath.IsAbs(chosen) {
		return chosen
	}
	return usual
}

// Settle remembers in which folder the book lies, for the next start of the program.
func Settle(dir string) error {
	usual := DefaultFolder()
	path := filepath.Join(usual, whereFile)
	if filepath.Clean(dir) == filepath.Clean(usual) {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("settle in %s: %w", dir, err)
		}
		return nil
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("settle in %s: %w", dir, err)
	}
	if err := os.MkdirAll(usual, 0o755); err != nil {
		return fmt.Errorf("settle in %s: %w", dir, err)
	}
	if err := os.WriteFile(path, []byte(full+"\n"), 0o644); err != nil {
		return fmt.Errorf("settle in %s: %w", dir, err)
	}
	return nil
}
