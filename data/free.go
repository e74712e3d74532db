package data

import (
	"os"
	"path/filepath"
)

// Free tells how many bytes the disk of a folder has left; the folder itself need not be there yet.
func Free(dir string) (int64, error) {
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); err == nil || at == filepath.Dir(at) {
			return freeSpace(at)
		}
	}
}
