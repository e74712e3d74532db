package data

import (
	"database/sql"
	"path/filepath"
	"regexp"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
)

// firstBook puts a book of the first release into a folder, with rows that the statements add.
func firstBook(t *testing.T, dir string, statements ...string) {
	t.Helper()
	path := filepath.Join(dir, "guanyunbu.db")
	worked(t, copyFile(filepath.Join("testdata", "released", "0001.db"), path))
	old, err := sql.Open("sqlite", address(path))
	worked(t, err)
	for _, text := range statements {
		_, err := old.ExecContext(t.Context(), text)
		worked(t, err)
	}
	worked(t, old.Close())
}

// TestBrandsBecomeRecords: an activity of the first book said its brand in words. Each word of a
// facility becomes one brand, withdrawn activities included, and nothing else of the rows changes.
func TestBrandsBecomeRecords(t *testing.T) {
	dir := t.TempDir()
	firstBook(t, dir,
		`INSERT INTO facility (id, made_at, changed_at, code, name, short, type) VALUES ('f1', '', '', 'XJ', '新街', '新街', 'street'), ('f2', '', '', 'SQ', '社区', '社区', 'community')`,
		`INSERT INTO activity (id, made_at, changed_at, void, facility, name, brand, start) VALUES
			('a1', '2025-02-01 10:00:00', '', 0, 'f1', '灯谜会', '邻里乐', '2025-01-20'),
			('a2', '2025-01-31 10:00:00', '', 0, 'f1', '粽子会', '邻里乐', '2025-05-30'),
			('a3', '2025-02-01 10:00:00', '', 1, 'f1', '评书', '周末小剧场', '2024-05-30'),
			('a4', '2025-02-01 10:00:00', '', 0, 'f2', '棋会', '邻里乐', '2026-05-30'),
			('a5', '2025-02-01 10:00:00', '', 0, 'f2', '读书会', NULL, '2026-05-30')`,
		`INSERT INTO activity_partners (owner, seq, ref, percent) VALUES ('a1', 1, 'f1', 60), ('a1', 2, 'f2', 40)`)
	b := open(t, optionsIn(dir))
	brands, err := ledger.NewBook(delivery.BrandEntity(), b, ledger.Rules[delivery.Brand]{}).Find(ledger.Query{})
	worked(t, err)
	shape := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$`)
	known := map[app.ID]string{}
	for _, one := range brands {
		if !shape.MatchString(string(one.ID)) {
			t.Errorf("the identity of %s is %s", one.Name, one.ID)
		}
		known[one.ID] = string(one.Facility) + " " + string(one.Name) + " " + one.Since.Text()
	}
	equal(t, "brands", len(known), 3)
	activities := ledger.NewBook(delivery.ActivityEntity(), b, ledger.Rules[delivery.Activity]{})
	for id, want := range map[app.ID]string{"a1": "f1 邻里乐 2025", "a2": "f1 邻里乐 2025", "a3": "f1 周末小剧场 2024", "a4": "f2 邻里乐 2026", "a5": ""} {
		a, err := activities.One(id)
		worked(t, err)
		equal(t, "brand of "+string(a.Name), known[a.Brand], want)
		equal(t, "course of "+string(a.Name), a.Course, "")
	}
	joint, err := activities.One("a1")
	worked(t, err)
	equal(t, "shares", joint.Partners.Sum(), 100)
	equal(t, "copies made before", len(b.Backups()), 1)
}
