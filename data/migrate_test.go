package data

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
)

var update = flag.Bool("update", false, "write the golden files and the released database anew")

// steps gives the released migrations and more of the test's own.
func steps(t *testing.T, more map[string]string) func() (fs.FS, error) {
	t.Helper()
	all := fstest.MapFS{}
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(migrationFiles, name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = &fstest.MapFile{Data: text}
	}
	for name, text := range more {
		all[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return func() (fs.FS, error) { return all, nil }
}

// released is the version of the tables in this program.
func released(t *testing.T) int64 {
	t.Helper()
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	return int64(len(names))
}

// TestReleasedMigrationsAreFrozen compares every migration with its fingerprint. A released migration
// is never changed: write a new one.
func TestReleasedMigrationsAreFrozen(t *testing.T) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, name := range names {
		text, err := fs.ReadFile(migrationFiles, name)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, fmt.Sprintf("%x  %s\n", sha256.Sum256(text), filepath.Base(name)))
	}
	golden := filepath.Join("testdata", "migrations.sha256")
	if *update {
		if err := os.WriteFile(golden, []byte(strings.Join(lines, "")), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(lines, ""); got != string(want) {
		t.Errorf("migrations have changed or are new; only after release -update is for new ones:\n%s\nwant\n%s", got, want)
	}
}

// TestReleasedBooksOpen opens a copy of the book of every released schema, in which a record was
// entered with that release.
func TestReleasedBooksOpen(t *testing.T) {
	released := filepath.Join("testdata", "released")
	if *update {
		writeReleased(t, released)
	}
	names, err := filepath.Glob(filepath.Join(released, "*.db"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no released book, %v", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			dir := t.TempDir()
			if err := copyFile(name, filepath.Join(dir, "guanyunbu.db")); err != nil {
				t.Fatal(err)
			}
			c := plain(open(t, optionsIn(dir)))
			if n := c.count(t); n != 1 {
				t.Errorf("%d activities", n)
			}
			verdicts, err := c.Check()
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range verdicts {
				if !v.Good() {
					t.Errorf("%s: %+v", v.Title, v.Spots)
				}
			}
		})
	}
}

// writeReleased makes the book of the present schema.
func writeReleased(t *testing.T, released string) {
	t.Helper()
	b := open(t, optionsIn(t.TempDir()))
	newCentre(t, b).enter(t, "剪纸体验课")
	made, err := b.Backup(keeping.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(released, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := copyFile(made.Path, filepath.Join(released, fmt.Sprintf("%04d.db", made.Schema))); err != nil {
		t.Fatal(err)
	}
}

// TestSchemaMatchesDescriptions holds the tables against the descriptions of the records: adding a
// field needs a migration, and here it is missed.
func TestSchemaMatchesDescriptions(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	for _, s := range shapes() {
		t.Run(s.Key, func(t *testing.T) {
			want := map[string]string{"made_at": "TEXT", "void": "INTEGER"}
			for _, name := range baseColumns() {
				if want[name] == "" {
					want[name] = "TEXT"
				}
			}
			for _, c := range s.Columns {
				if _, taken := want[c.Key]; taken {
					t.Errorf("the field %s has the name of what every record has", c.Key)
				}
				maps.Copy(want, expected(c))
				if c.Kind == field.Shares {
					equalMaps(t, columnsOf(t, b, s.Key+"_"+c.Key), map[string]string{"owner": "TEXT " + s.Key, "seq": "INTEGER", "ref": "TEXT " + c.To, "percent": "INTEGER"})
				}
			}
			equalMaps(t, columnsOf(t, b, s.Key), want)
		})
	}
}

func equalMaps(t *testing.T, got, want map[string]string) {
	t.Helper()
	for name, kind := range want {
		equal(t, "column "+name, got[name], kind)
	}
	for name := range got {
		if _, known := want[name]; !known {
			t.Errorf("column %s is in no description", name)
		}
	}
}

func TestEveryEntityHasItsTable(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	var keys, tables []string
	for _, s := range shapes() {
		keys = append(keys, s.Key)
	}
	told, err := dump(t.Context(), b.handles().door, mustQuestion("entities"))
	worked(t, err)
	for _, row := range told {
		tables = append(tables, row[0])
	}
	slices.Sort(keys)
	equal(t, "tables of records", strings.Join(tables, " "), strings.Join(keys, " "))
	loose, err := dump(t.Context(), b.handles().door, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name <> 'goose_db_version'")
	worked(t, err)
	equal(t, "tables that are not STRICT", len(loose), 0)
}

func expected(c field.Column) map[string]string {
	switch c.Kind {
	case field.Count:
		return map[string]string{c.Key: "INTEGER", inapplicable(c): "INTEGER"}
	case field.Money, field.Quantity:
		return map[string]string{c.Key: "INTEGER"}
	case field.Ref:
		return map[string]string{c.Key: "TEXT " + c.To}
	case field.Shares:
		return nil
	}
	return map[string]string{c.Key: "TEXT"}
}

// columnsOf gives each column of a table with its type and the table that it refers to.
func columnsOf(t *testing.T, b *Book, table string) map[string]string {
	t.Helper()
	told, err := dump(t.Context(), b.handles().door, `SELECT c.name, trim(c.type || ' ' || coalesce((SELECT f."table" FROM pragma_foreign_key_list(`+literal(table)+`) f WHERE f."from" = c.name), '')) FROM pragma_table_info(`+literal(table)+`) c`)
	if err != nil {
		t.Fatal(err)
	}
	columns := map[string]string{}
	for _, row := range told {
		columns[row[0]] = row[1]
	}
	return columns
}

func TestUpgradeCopiesFirst(t *testing.T) {
	dir := t.TempDir()
	b := open(t, optionsIn(dir))
	newCentre(t, b).enter(t, "剪纸")
	shut(t, b)
	o := optionsIn(dir)
	o.Version = "0.2.0"
	o.steps = steps(t, map[string]string{
		"9001_more.sql":      "-- +goose Up\nALTER TABLE activity ADD COLUMN extra TEXT;\n",
		"9002_even_more.sql": "-- +goose Up\nUPDATE activity SET extra = name;\n",
	})
	b = open(t, o)
	if got, err := one(t.Context(), b.handles().door, "SELECT extra FROM activity"); err != nil || got != "剪纸" {
		t.Errorf("after both steps extra is %q, %v", got, err)
	}
	copies := b.Backups()
	if len(copies) != 1 || copies[0].Cause != keeping.BeforeUpgrade || copies[0].Schema != released(t) || !copies[0].Verified || copies[0].Records() != 2 {
		t.Fatalf("copies are %+v", copies)
	}
	newer, err := b.Backup(keeping.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	shut(t, b)

	b = open(t, o)
	if n := len(b.Backups()); n != 2 {
		t.Errorf("opening an upgraded book made a copy: %d", n)
	}
	shut(t, b)
	older := optionsIn(dir)
	_, err = Open(older)
	refused(t, err, app.NotAllowed, "0.2.0", "0.1.0", "账本版本 9002", fmt.Sprint("账本版本 ", released(t)))

	elsewhere := optionsIn(t.TempDir())
	other := open(t, elsewhere)
	refused(t, other.Restore(newer.Path, app.Op{}), app.NotAllowed, "账本版本 9002")
	if err := other.Restore(copies[0].Path, app.Op{}); err != nil {
		t.Errorf("the copy made before upgrading cannot be restored by the older program: %v", err)
	}
}

func TestFailedUpgradeLeavesTheBook(t *testing.T) {
	dir := t.TempDir()
	b := open(t, optionsIn(dir))
	newCentre(t, b).enter(t, "剪纸")
	shut(t, b)
	o := optionsIn(dir)
	o.steps = steps(t, map[string]string{"9001_wrong.sql": "-- +goose Up\nALTER TABLE activity ADD COLUMN extra TEXT;\nALTER TABLE nowhere ADD COLUMN extra TEXT;\n"})
	if _, err := Open(o); err == nil {
		t.Fatal("a migration that fails opened the book")
	}
	c := plain(open(t, optionsIn(dir)))
	if c.count(t) != 1 || columnsOf(t, c.Book, "activity")["extra"] != "" {
		t.Error("the failed step left something behind")
	}
}

// TestRestoringACopyThatCannotBeUpgraded puts the present book back when the older copy turns out not
// to become a book of this program.
func TestRestoringACopyThatCannotBeUpgraded(t *testing.T) {
	old := newCentre(t, open(t, optionsIn(t.TempDir())))
	old.enter(t, "同名")
	old.enter(t, "同名")
	made, err := old.Backup(keeping.ByHand)
	worked(t, err)
	o := optionsIn(t.TempDir())
	o.steps = steps(t, map[string]string{"9001_strict.sql": "-- +goose Up\nCREATE UNIQUE INDEX one_name ON activity (name);\n"})
	c := newCentre(t, open(t, o))
	c.enter(t, "现在的")
	if err := c.Restore(made.Path, app.Op{}); err == nil {
		t.Fatal("restored all the same")
	}
	equal(t, "activities of the present book", c.count(t), 1)
	c.enter(t, "接着记")
	equal(t, "copies, one made before restoring", Backups(o.Dir)[0].Cause, keeping.BeforeUpgrade)
}
