package data

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
)

func TestSecondInstanceNamesTheHolder(t *testing.T) {
	dir := t.TempDir()
	b := open(t, optionsIn(dir))
	pc, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	second := optionsIn(dir)
	second.Person = "王强"
	_, err = Open(second)
	refused(t, err, app.Locked, "李敏", pc, "2026-10-20 09:00:00")
	shut(t, b)
	b = open(t, second)
	_, err = Open(optionsIn(dir))
	refused(t, err, app.Locked, "王强")
	if err := os.Remove(b.folder.holder()); err != nil {
		t.Fatal(err)
	}
	_, err = Open(optionsIn(dir))
	refused(t, err, app.Locked, "另一个馆运簿窗口")
}

func TestFoldersThatAreRefused(t *testing.T) {
	base := t.TempDir()
	rows := []struct {
		name, dir, says string
	}{
		{"OneDrive of an office", filepath.Join(base, "OneDrive - 街道办", "账"), "OneDrive"},
		{"Nutstore", filepath.Join(base, "我的坚果云"), "坚果云"},
		{"Nutstore in English", filepath.Join(base, "Nutstore Files", "1"), "坚果云"},
		{"WPS", filepath.Join(base, "WPS云盘"), "WPS"},
		{"Baidu", filepath.Join(base, "BaiduSyncdisk"), "百度网盘"},
		{"Dropbox", filepath.Join(base, "DROPBOX", "x"), "Dropbox"},
		{"iCloud", filepath.Join(base, "iCloudDrive"), "iCloud"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			refused(t, CheckFolder(r.dir), app.NotAllowed, r.says, DefaultFolder())
			_, err := Open(optionsIn(r.dir))
			refused(t, err, app.NotAllowed, r.says)
			if _, err := os.Stat(r.dir); err == nil {
				t.Error("a refused folder was made all the same")
			}
		})
	}
	refused(t, judge(network, "Z:"), app.NotAllowed, "网络共享", DefaultFolder())
	refused(t, judge(removable, "E:"), app.NotAllowed, "移动磁盘", DefaultFolder())
	if err := CheckFolder(base); err != nil {
		t.Errorf("an ordinary folder is refused: %v", err)
	}
	synced := filepath.Join(base, "OneDrive")
	if err := os.Mkdir(synced, 0o777); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(base, "plain")
	if err := os.Symlink(synced, link); err != nil {
		t.Fatal(err)
	}
	refused(t, CheckFolder(filepath.Join(link, "not", "there", "yet")), app.NotAllowed, "OneDrive")
}

// TestFolderThatCannotBeWritten puts a file where the folder should be: that stops even the
// superuser, whom file modes do not stop.
func TestFolderThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := Open(optionsIn(filepath.Join(file, "inside")))
	refused(t, err, app.NotAllowed, "不能写入", file)
	_, err = Open(optionsIn(file))
	refused(t, err, app.NotAllowed, "不能写入", file)
}

func TestFreeSpaceOfAFolderNotYetThere(t *testing.T) {
	free, err := Free(filepath.Join(t.TempDir(), "not", "there"))
	if err != nil || free <= 0 {
		t.Errorf("%d bytes, %v", free, err)
	}
}

func TestFullDiskIsToldBeforeOpening(t *testing.T) {
	o := optionsIn(t.TempDir())
	o.space = func(string) (int64, error) { return 3 << 20, nil }
	_, err := Open(o)
	refused(t, err, app.NotAllowed, "3 MB", "20 MB")
	o.space = func(string) (int64, error) { return 0, errors.New("cannot tell") }
	open(t, o)
}

// TestFullDiskWhileSaving limits the file to its present pages, which is what a full disk is to
// the database.
func TestFullDiskWhileSaving(t *testing.T) {
	dir := t.TempDir()
	c := newCentre(t, open(t, optionsIn(dir)))
	kept := c.enter(t, "已保存")
	if _, err := c.handles().door.ExecContext(t.Context(), "PRAGMA max_page_count = 1"); err != nil {
		t.Fatal(err)
	}
	lost := c.activity("没有地方了", "2026-03-06")
	lost.Note = app.Prose(strings.Repeat("长", 20000))
	_, err := c.activities.Save(app.Op{Name: "enter"}, lost)
	refused(t, err, app.NotAllowed, "磁盘已满", "没有保存")
	if lost.ID != "" || lost.No != "" {
		t.Errorf("the record in the form was left with %+v", lost.Base)
	}
	if _, err := c.activities.One(kept.ID); err != nil || c.count(t) != 1 {
		t.Errorf("what was saved before is not whole: %v", err)
	}
	if _, err := c.handles().door.ExecContext(t.Context(), "PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	if _, err := c.activities.Save(app.Op{Name: "enter"}, lost); err != nil {
		t.Errorf("after making room it still fails: %v", err)
	}
	if string(lost.No) != "示范-2026-002" {
		t.Errorf("the number that was not used is lost: %s", lost.No)
	}
}

// damage overwrites the middle of a file.
func damage(t *testing.T, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(content); i++ {
		content[i] ^= 0x5A
	}
	if err := os.WriteFile(path, content, 0o666); err != nil {
		t.Fatal(err)
	}
}

// harm is a way in which the file of a book comes to grief, and whether something is left to move.
type harm struct {
	name  string
	spoil func(path string) error
	aside bool
}

func harms(t *testing.T) []harm {
	return []harm{
		{"pages overwritten", func(path string) error { damage(t, path); return nil }, true},
		{"not a database at all", func(path string) error {
			return os.WriteFile(path, []byte(strings.Repeat("这不是账本。", 1000)), 0o666)
		}, true},
		{"free pages miscounted", func(path string) error {
			content, err := os.ReadFile(path)
			worked(t, err)
			content[39] += 7 // the header's count of free pages
			return os.WriteFile(path, content, 0o666)
		}, true},
		{"cut off", func(path string) error { return os.Truncate(path, 10000) }, true},
		{"gone", os.Remove, false},
		{"empty", func(path string) error { return os.Truncate(path, 0) }, false},
	}
}

func TestDamagedBookIsMovedAsideAndTheCopyOffered(t *testing.T) {
	for _, h := range harms(t) {
		t.Run(h.name, func(t *testing.T) {
			dir := t.TempDir()
			b := open(t, optionsIn(dir))
			newCentre(t, b).enter(t, "剪纸")
			good, err := b.Backup(keeping.ByHand)
			worked(t, err)
			bad, err := b.Backup(keeping.OnChange)
			worked(t, err)
			shut(t, b)
			damage(t, bad.Path)
			worked(t, h.spoil(filepath.Join(dir, "guanyunbu.db")))

			_, err = Open(optionsIn(dir))
			refused(t, err, app.Broken, "2026-10-20 09:00:00")
			var told *keeping.Damaged
			if !errors.As(err, &told) || told.Backup == nil {
				t.Fatalf("no copy is offered: %v", err)
			}
			equal(t, "copy offered", told.Backup.Path, good.Path)
			equal(t, "moved aside", isFile(told.Aside), h.aside)
			if _, err := Open(optionsIn(dir)); err == nil {
				t.Fatal("the second opening started an empty book in silence")
			}
			again, err := Recover(optionsIn(dir), told.Backup.Path)
			worked(t, err)
			equal(t, "activities that came back", plain(again).count(t), 1)
			shut(t, again)
		})
	}
}

// TestRowThatBreaksARuleIsNoDamage keeps a readable book open: the health check names the row.
func TestRowThatBreaksARuleIsNoDamage(t *testing.T) {
	dir := t.TempDir()
	b := open(t, optionsIn(dir))
	newCentre(t, b).enter(t, "剪纸")
	for _, text := range []string{"PRAGMA ignore_check_constraints = 1", "UPDATE activity SET attended = -5"} {
		if _, err := b.handles().door.ExecContext(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	shut(t, b)
	b = open(t, optionsIn(dir))
	if v := examined(t, b)["integrity"]; v.Good() {
		t.Error("the health check finds nothing")
	}
	if _, err := b.Backup(keeping.ByHand); err != nil {
		t.Errorf("such a book cannot be copied: %v", err)
	}
}

func TestDamagedBookWithoutAnyCopy(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "guanyunbu.db"), []byte(strings.Repeat("x", 5000)), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := Open(optionsIn(dir))
	refused(t, err, app.Broken, "没有找到完好的备份", filepath.Join(dir, "damaged"))
	o := optionsIn(dir)
	o.Fresh = true
	open(t, o)
}

func TestForeignDatabaseIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "guanyunbu.db")
	other, err := sql.Open("sqlite", address(path))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Exec("CREATE TABLE music (title TEXT)"); err != nil {
		t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = Open(optionsIn(dir))
	refused(t, err, app.NotAllowed, "不是馆运簿的账本", path)
	if !isFile(path) {
		t.Error("the file of another program was moved")
	}
}
