package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
)

func TestBackupIsProvedAndDescribed(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	c.enter(t, "剪纸")
	made, err := c.Backup(keeping.ByHand)
	worked(t, err)
	equal(t, "file name", filepath.Base(made.Path), "guanyunbu-20261020-090000-hand.db")
	listed := c.Backups()
	equal(t, "copies", len(listed), 1)
	b := listed[0]
	equal(t, "proved", b.Verified, true)
	equal(t, "time", b.At, "2026-10-20 09:00:00")
	equal(t, "cause", b.Cause.Label(), "手动")
	equal(t, "records", b.Records(), 2)
	equal(t, "operations", b.Ops, 2)
	equal(t, "program", b.Program, "0.1.0")
	equal(t, "scope", b.Scope(), "不含佐证")
	equal(t, "size", b.Size, made.Size)
	_, err = Verify(b.Path)
	worked(t, err)
	left, err := filepath.Glob(filepath.Join(c.Dir(), "backups", ".partial*"))
	worked(t, err)
	equal(t, "files left behind", len(left), 0)
}

func TestCopiesThatChangedAreNotTrusted(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	first, err := c.Backup(keeping.ByHand)
	worked(t, err)
	second, err := c.Backup(keeping.ByHand)
	worked(t, err)
	if first.Path == second.Path {
		t.Fatalf("two copies in one second are both %s", first.Path)
	}
	damage(t, first.Path)
	_, err = Verify(first.Path)
	refused(t, err, app.Broken, filepath.Base(first.Path))
	worked(t, os.Truncate(second.Path, 5000))
	for _, one := range c.Backups() {
		equal(t, "proved "+one.Path, one.Verified, one.Path == first.Path) // the size alone cannot tell
	}
	_, err = Verify(filepath.Join(c.Dir(), "nothing.db"))
	refused(t, err, app.NotFound, "nothing.db")
}

func TestBackupOnAFullDisk(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	newCentre(t, b)
	b.options.space = func(string) (int64, error) { return 1 << 20, nil }
	_, err := b.Backup(keeping.ByHand)
	refused(t, err, app.NotAllowed, "1 MB")
	if len(b.Backups()) != 0 {
		t.Error("a copy was made all the same")
	}
}

func TestBackupWhenDue(t *testing.T) {
	dir := t.TempDir()
	o, now := optionsIn(dir), fixed()
	o.Now = now.Now
	b := open(t, o)
	after := func(d time.Duration, want keeping.Cause) {
		t.Helper()
		now.now = now.now.Add(d)
		made, was, err := b.BackupIfDue(now.now)
		if err != nil {
			t.Fatal(err)
		}
		if was != (want != "") || was && made.Cause != want {
			t.Errorf("at %s made %v %s, want %q", now.now.Format("15:04"), was, made.Cause, want)
		}
	}
	after(0, "") // an empty book has nothing to lose
	c := newCentre(t, b)
	after(time.Minute, keeping.Daily)
	after(2*time.Hour, "") // nothing changed since
	c.enter(t, "剪纸")
	if n := b.Unsaved(); n != 1 {
		t.Errorf("%d operations not yet copied", n)
	}
	after(time.Minute, keeping.OnChange) // the last copy is older than half an hour
	c.enter(t, "合唱")
	after(29*time.Minute, "")
	after(time.Minute, keeping.OnChange)
	after(24*time.Hour, keeping.Daily)
	shut(t, b)
	b = open(t, o)
	after(time.Hour, "")
	if _, err := b.Write(app.Op{Name: "enter"}, func(ledger.Writer) error { return nil }); err != nil {
		t.Fatal(err)
	}
	after(time.Hour, keeping.OnChange) // the state of the copies is known again after reopening
}

func TestLadder(t *testing.T) {
	now := time.Date(2026, 10, 20, 18, 0, 0, 0, time.UTC)
	var copies []rung
	for at := now; at.After(now.AddDate(-3, 0, 0)); at = at.Add(-6 * time.Hour) {
		copies = append(copies, rung{at: at})
	}
	keep := keepers(copies, now)
	days, weeks, months := map[string]bool{}, map[string]bool{}, map[string]bool{}
	kept := 0
	for i, k := range keep {
		if i < keepLast && !k {
			t.Errorf("copy %d of the last ten is thrown away", i)
		}
		if !k {
			continue
		}
		kept++
		year, week := copies[i].at.ISOWeek()
		days[copies[i].at.Format("2006-01-02")] = true
		weeks[string(rune(year))+string(rune(week))] = true
		months[copies[i].at.Format("2006-01")] = true
	}
	for i := range keepDays {
		if day := now.AddDate(0, 0, -i).Format("2006-01-02"); !days[day] {
			t.Errorf("no copy of %s", day)
		}
	}
	for i := range keepWeeks {
		year, week := now.AddDate(0, 0, -7*i).ISOWeek()
		if !weeks[string(rune(year))+string(rune(week))] {
			t.Errorf("no copy of week %d", week)
		}
	}
	for i := range keepMonths {
		if month := now.AddDate(0, -i, 0).Format("2006-01"); !months[month] {
			t.Errorf("no copy of %s", month)
		}
	}
	if kept > keepLast+keepDays+keepWeeks+keepMonths+2 {
		t.Errorf("%d copies are kept", kept)
	}
}

func TestLadderKeepsTheLastOfADayAndPins(t *testing.T) {
	now := time.Date(2026, 10, 20, 18, 0, 0, 0, time.UTC)
	many := make([]rung, keepLast)
	for i := range many {
		many[i] = rung{at: now.Add(-time.Duration(i) * time.Minute)}
	}
	rows := []struct {
		name string
		more []rung
		want []bool
	}{
		{"two on an earlier day", []rung{{at: now.AddDate(0, 0, -3)}, {at: now.AddDate(0, 0, -3).Add(-time.Hour)}}, []bool{true, false}},
		{"older than everything", []rung{{at: now.AddDate(-4, 0, 0)}}, []bool{false}},
		{"by hand on the same day", []rung{{at: now.AddDate(0, 0, -3)}, {at: now.AddDate(0, 0, -3).Add(-time.Hour), pinned: true}}, []bool{true, true}},
		{"by hand too long ago", []rung{{at: now.AddDate(-4, 0, 0), pinned: true}}, []bool{false}},
	}
	for _, r := range rows {
		keep := keepers(append(append([]rung(nil), many...), r.more...), now)
		for i, want := range r.want {
			if keep[keepLast+i] != want {
				t.Errorf("%s: copy %d kept %v, want %v", r.name, i, keep[keepLast+i], want)
			}
		}
	}
	if got := keepers(nil, now); len(got) != 0 {
		t.Error("no copies, something kept")
	}
}

func TestPruneTakesCopyAndDescription(t *testing.T) {
	o, now := optionsIn(t.TempDir()), fixed()
	o.Now = now.Now
	b := open(t, o)
	newCentre(t, b)
	for range 30 {
		now.now = now.now.Add(time.Minute)
		if _, err := b.Backup(keeping.OnChange); err != nil {
			t.Fatal(err)
		}
	}
	names, err := filepath.Glob(filepath.Join(b.Dir(), "backups", "*"))
	if err != nil || len(b.Backups()) != 11 || len(names) != 22 {
		t.Errorf("%d copies, %d files, %v", len(b.Backups()), len(names), err)
	}
}

// turned is a book that was copied, and then changed: one record amended, one entered.
type turned struct {
	centre
	then                keeping.Backup
	kept, amended, late app.ID
}

func newTurned(t *testing.T) turned {
	t.Helper()
	o, now := optionsIn(t.TempDir()), fixed()
	o.Now = now.Now
	c := turned{centre: newCentre(t, open(t, o))}
	kept, amend := c.enter(t, "不变"), c.enter(t, "改前")
	var err error
	c.then, err = c.Backup(keeping.ByHand)
	worked(t, err)
	same, err := c.Compare(c.then.Path)
	worked(t, err)
	equal(t, "nothing changed yet", same.Same(), true)
	now.now = now.now.Add(time.Hour)
	amend.Name = "改后"
	_, err = c.activities.Save(app.Op{Name: "amend"}, amend)
	worked(t, err)
	c.kept, c.amended, c.late = kept.ID, amend.ID, c.enter(t, "后来的").ID
	return c
}

// name is the name of an activity, or what is said when it is not there.
func (c turned) name(t *testing.T, id app.ID) string {
	t.Helper()
	a, err := c.activities.One(id)
	if app.KindOf(err) == app.NotFound && err != nil {
		return "gone"
	}
	worked(t, err)
	return string(a.Name)
}

func (c turned) differs(t *testing.T, path string, want keeping.EntityDifference) {
	t.Helper()
	d, err := c.Compare(path)
	worked(t, err)
	equal(t, "entities that differ", len(d.Entities), 1)
	equal(t, "difference", d.Entities[0], want)
}

func TestCompareTellsWhatRestoringWouldChange(t *testing.T) {
	c := newTurned(t)
	c.differs(t, c.then.Path, keeping.EntityDifference{Entity: "activity", OnlyNow: 1, Changed: 1})
}

func TestRestoreBringsTheCopyBack(t *testing.T) {
	c := newTurned(t)
	worked(t, c.Restore(c.then.Path, app.Op{Name: "restore", Person: "王强"}))
	equal(t, "kept record", c.name(t, c.kept), "不变")
	equal(t, "amended record", c.name(t, c.amended), "改前")
	equal(t, "later record", c.name(t, c.late), "gone")
	entries, err := c.History(1, 0)
	worked(t, err)
	equal(t, "last operation", entries[0].Op.Name+" "+entries[0].Op.Person, "restore 王强")
	equal(t, "reason", entries[0].Op.Reason, filepath.Base(c.then.Path))
	equal(t, "next number, never given before", string(c.enter(t, "恢复之后").No), "示范-2026-004")
}

func TestRestoringCanBeTakenBack(t *testing.T) {
	c := newTurned(t)
	worked(t, c.Restore(c.then.Path, app.Op{}))
	undo := c.Backups()[0]
	equal(t, "cause of the copy made first", undo.Cause, keeping.BeforeRestore)
	c.differs(t, undo.Path, keeping.EntityDifference{Entity: "activity", Changed: 1, OnlyOld: 1})
	worked(t, c.Restore(undo.Path, app.Op{}))
	equal(t, "later record", c.name(t, c.late), "后来的")
	equal(t, "amended record", c.name(t, c.amended), "改后")
}

func TestRestoreRefusesABadCopy(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	c.enter(t, "剪纸")
	made, err := c.Backup(keeping.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	damage(t, made.Path)
	refused(t, c.Restore(made.Path, app.Op{}), app.Broken, "不能用")
	_, err = c.Compare(made.Path)
	refused(t, err, app.Broken, "不能用")
	if c.count(t) != 1 {
		t.Error("the book was touched")
	}
	if _, err := c.facilities.Find(ledger.Query{}); err != nil {
		t.Error(err)
	}
}

// stick is a full copy of a book with one piece of evidence.
func stick(t *testing.T) (c centre, proof keeping.Attachment, dir string) {
	t.Helper()
	c = newCentre(t, open(t, optionsIn(t.TempDir())))
	proof = attach(t, c, c.enter(t, "展览").ID, file(t, "现场.txt", []byte("照片")))
	return c, proof, t.TempDir()
}

func TestFullBackupHoldsTheEvidence(t *testing.T) {
	c, proof, dir := stick(t)
	held, err := c.Contents()
	worked(t, err)
	equal(t, "records held", held.Records(), 2)
	equal(t, "evidence held", held.EvidenceSize(), proof.Size)
	steps := 0
	made, err := c.FullBackup(dir, func(int, int) bool { steps++; return true })
	worked(t, err)
	equal(t, "scope", made.Scope(), "含佐证")
	equal(t, "steps told", steps, 2)
	equal(t, "folder", filepath.Base(filepath.Dir(made.Path)), "馆运簿备份-20261020-090000")
	for _, place := range []string{dir, filepath.Dir(made.Path)} {
		found := FindBackups(place)
		equal(t, "copies found in "+place, len(found), 1)
		equal(t, "path", found[0].Path, made.Path)
		equal(t, "whole", found[0].Whole, true)
	}
	equal(t, "the live book offered as a copy", len(FindBackups(c.Dir())), 0)
	for _, place := range []string{c.Dir(), filepath.Join(c.Dir(), "backups", "deep")} {
		_, err = c.FullBackup(place, nil)
		refused(t, err, app.NotAllowed, "别的地方")
	}
}

func TestFullBackupMovesToAnotherPC(t *testing.T) {
	c, proof, dir := stick(t)
	made, err := c.FullBackup(dir, nil)
	worked(t, err)
	there, err := Recover(optionsIn(t.TempDir()), made.Path)
	worked(t, err)
	path, err := there.EvidencePath(proof)
	worked(t, err)
	content, err := os.ReadFile(path)
	worked(t, err)
	equal(t, "evidence", string(content), "照片")
	equal(t, "activities", plain(there).count(t), 1)
	shut(t, there)
	_, err = Recover(optionsIn(there.Dir()), made.Path)
	refused(t, err, app.Conflict, "已有账本")
}

func TestStoppedFullBackupLeavesNothing(t *testing.T) {
	c, _, dir := stick(t)
	_, err := c.FullBackup(dir, func(int, int) bool { return false })
	equal(t, "stopped", errors.Is(err, ErrStopped), true)
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	worked(t, err)
	equal(t, "left behind", len(left), 0)
}
