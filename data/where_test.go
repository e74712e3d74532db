package data_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"guanyunbu/data"
)

func TestTheChosenFolderIsFoundAtTheNextStart(t *testing.T) {
	key := "XDG_DATA_HOME"
	if runtime.GOOS == "windows" {
		key = "ProgramData"
	}
	t.Setenv(key, t.TempDir())
	usual, chosen := data.DefaultFolder(), filepath.Join(t.TempDir(), "馆运簿")
	if got := data.Folder(); got != usual {
		t.Fatalf("before any choice the book lies in %s", got)
	}
	if err := data.Settle(chosen); err != nil {
		t.Fatal(err)
	}
	if got := data.Folder(); got != chosen {
		t.Errorf("the book lies in %s, chosen was %s", got, chosen)
	}
	if data.Exists(usual) || len(data.Backups(usual)) > 0 {
		t.Error("the note counts as a book")
	}
	if err := data.Settle(usual); err != nil {
		t.Fatal(err)
	}
	if got := data.Folder(); got != usual {
		t.Errorf("back in the usual folder, the book lies in %s", got)
	}
	if err := data.Settle(usual); err != nil {
		t.Errorf("settling twice: %v", err)
	}
	if err := os.WriteFile(filepath.Join(usual, "where.txt"), []byte("\x00 nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := data.Folder(); got != usual {
		t.Errorf("a note that names no folder leads to %s", got)
	}
}
