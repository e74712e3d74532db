package data

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
)

// register is a named register with three persons, two of whom are due on the last day of June.
type register struct {
	manned
	enrolments  *ledger.Book[delivery.Enrolment]
	registrants *ledger.Book[delivery.Registrant]
	list        *delivery.Enrolment
	rows        []*delivery.Registrant
}

// secrets are what must be gone from every byte after the purge.
func secrets() []string {
	return []string{"欧阳示例甲", "13900001111", "司徒示例乙", "13900002222"}
}

func newRegister(t *testing.T, b *Book) *register {
	t.Helper()
	r := &register{manned: newManned(t, b)}
	r.enrolments = ledger.NewBook(delivery.EnrolmentEntity(), b, ledger.Rules[delivery.Enrolment]{})
	r.registrants = ledger.NewBook(delivery.RegistrantEntity(), b, ledger.Rules[delivery.Registrant]{})
	a := r.enter(t, "书法体验")
	r.list = &delivery.Enrolment{Facility: r.id, Name: "书法体验报名册", Activity: a.ID, Day: "2026-03-01", Mode: "named", Count: app.Number(2), KeepUntil: "2026-06-30"}
	_, err := r.enrolments.Save(app.Op{Name: "enter"}, r.list)
	worked(t, err)
	for i, person := range [][2]string{{secrets()[0], secrets()[1]}, {secrets()[2], secrets()[3]}, {"留下示例丙", "13900003333"}} {
		row := &delivery.Registrant{Facility: r.id, Enrolment: r.list.ID, Day: "2026-03-01", Name: app.Line(person[0]), Phone: app.Line(person[1]), Age: "18to59", State: "attended", KeepUntil: "2026-06-30"}
		if i == 2 {
			row.KeepUntil = "2026-12-31"
		}
		_, err := r.registrants.Save(app.Op{Name: "enter"}, row)
		worked(t, err)
		r.rows = append(r.rows, row)
	}
	return r
}

// holding lists the files below the folder in whose bytes the text stands.
func holds(t *testing.T, dir, text string) []string {
	t.Helper()
	var found []string
	worked(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, []byte(text)) {
			found = append(found, filepath.Base(path))
		}
		return err
	}))
	return found
}

// attached puts a file with a person's data and one without to the first person, and a draft beside it.
func (r *register) attached(t *testing.T) (with, without keeping.Attachment) {
	t.Helper()
	with, err := r.Attach(app.Op{Name: "attach"}, Proof{Entity: "registrant", Record: r.rows[0].ID, Path: file(t, secrets()[0]+"的同意书.txt", []byte("监护人 "+secrets()[1])), Personal: true})
	worked(t, err)
	without, err = r.Attach(app.Op{Name: "attach"}, Proof{Entity: "registrant", Record: r.rows[0].ID, Path: file(t, "告知书.txt", []byte("告知"))})
	worked(t, err)
	worked(t, r.Set("draft/registrant/"+string(r.rows[0].ID), `{"name":"`+secrets()[0]+`"}`))
	return with, without
}

// TestPurge looks at every byte below the data folder: book, write-ahead file, copies, evidence.
func TestPurge(t *testing.T) {
	dir := t.TempDir()
	r := newRegister(t, open(t, optionsIn(dir)))
	with, without := r.attached(t)
	for range 2 {
		_, err := r.Backup(keeping.ByHand)
		worked(t, err)
	}
	if len(holds(t, dir, secrets()[0])) < 3 {
		t.Fatal("the names are not where the test looks for them")
	}
	told, err := r.PurgePreview("2026-07-01")
	worked(t, err)
	equal(t, "records the preview counts", told.Records(), 2)
	equal(t, "files the preview counts", told.Files, 1)
	seq := r.LastSeq()
	done, err := r.Purge(app.Op{Name: "purge", Person: "李敏", At: "2026-07-01 09:00:00"}, "2026-07-01")
	worked(t, err)
	equal(t, "records purged", done.Records(), 2)
	equal(t, "files purged", done.Files, 1)
	equal(t, "copies rewritten", len(done.Copies), 2)
	equal(t, "copies left", len(done.Left), 0)
	for _, text := range secrets() {
		equal(t, "files in which "+text+" still stands", strings.Join(holds(t, dir, text), " "), "")
	}
	equal(t, "the person whose time is not over is gone", len(holds(t, dir, "留下示例丙")), 3)
	equal(t, "the file with a person's data is there", isFile(r.folder.file(with.SHA256)), false)
	equal(t, "the other file is there", isFile(r.folder.file(without.SHA256)), true)
	r.records(t)
	r.told(t, seq+1)
	r.sound(t, seq)
	again, err := r.Purge(app.Op{Name: "purge"}, "2026-07-01")
	worked(t, err)
	equal(t, "a second purge", again.Records()+len(again.Copies), 0)
	equal(t, "operations", r.LastSeq(), seq+1)
}

// records looks at the records that were purged: they are there and count as before.
func (r *register) records(t *testing.T) {
	t.Helper()
	for i, row := range r.rows {
		now, err := r.registrants.One(row.ID)
		worked(t, err)
		want := *row
		want.ChangedBy, want.ChangedAt = now.ChangedBy, now.ChangedAt
		if i < 2 {
			want.Name, want.Phone, want.PurgedOn = "", "", "2026-07-01"
		}
		equal(t, "a row of the register", *now, want)
	}
	n, err := r.registrants.Count(ledger.Query{Facility: r.id})
	worked(t, err)
	equal(t, "persons counted", n, 3)
	list, err := r.enrolments.One(r.list.ID)
	worked(t, err)
	equal(t, "day on which the register was purged, with one person still in it", list.PurgedOn, "")
}

// told looks at the history: it says how many there were and nothing else, and leads to no way back.
func (r *register) told(t *testing.T, seq int64) {
	t.Helper()
	history, err := r.History(1, 0)
	worked(t, err)
	equal(t, "last operation", history[0].Op.Name, "purge")
	equal(t, "ledgers told of", len(history[0].Counts), 1)
	equal(t, "what is told", history[0].Counts[0], keeping.Tally{Entity: "registrant", Records: 2})
	done, err := r.AmendmentsOf(seq)
	worked(t, err)
	equal(t, "records told of", len(done), 0)
	refused(t, r.revert(seq, "undo"), app.NotAllowed, "没有可以撤销的内容")
}

// sound looks at the rewritten copies and the health of the book.
func (r *register) sound(t *testing.T, ops int64) {
	t.Helper()
	for _, one := range r.Backups() {
		equal(t, "the copy is proved", one.Verified, true)
		again, err := Verify(one.Path)
		worked(t, err)
		equal(t, "evidence the copy names", len(again.Evidence), 1)
		equal(t, "operations in the copy", again.Ops, ops)
		equal(t, "why the copy was made", again.Cause, keeping.ByHand)
	}
	for key, v := range examined(t, r.Book) {
		equal(t, "what "+key+" finds", v.Total, 0)
	}
}

// TestPurgeOfOnePerson: a person asks; the register is purged when its last person is.
func TestPurgeOfOnePerson(t *testing.T) {
	dir := t.TempDir()
	r := newRegister(t, open(t, optionsIn(dir)))
	_, err := r.PurgeRecords(app.Op{Name: "purge"}, "registrant", r.rows[2].ID)
	worked(t, err)
	if found := holds(t, dir, "留下示例丙"); len(found) > 0 {
		t.Errorf("the name still stands in %q", found)
	}
	if found := holds(t, dir, secrets()[0]); len(found) == 0 {
		t.Error("the others are gone too")
	}
	_, err = r.PurgeRecords(app.Op{Name: "purge"}, "registrant", r.rows[0].ID, r.rows[1].ID)
	worked(t, err)
	if list, err := r.enrolments.One(r.list.ID); err != nil || list.PurgedOn != "2026-10-20" {
		t.Errorf("the register without persons is %+v, %v", list, err)
	}
	_, err = r.PurgeRecords(app.Op{Name: "purge"}, "closure", "x")
	refused(t, err, app.NotAllowed, "不存个人信息")
	_, err = r.PurgeRecords(app.Op{Name: "purge"}, "registrant", "nobody")
	refused(t, err, app.NotFound)
}

// TestPurgeNamesWhatIsLeft: a copy that cannot be read stays and is named with the day it goes; so is a
// damaged book that was moved aside. The next purge tries again.
func TestPurgeNamesWhatIsLeft(t *testing.T) {
	dir := t.TempDir()
	r := newRegister(t, open(t, optionsIn(dir)))
	made, err := r.Backup(keeping.Daily)
	worked(t, err)
	good, err := os.ReadFile(made.Path)
	worked(t, err)
	worked(t, os.WriteFile(made.Path, []byte("no database, but "+secrets()[0]), 0o666))
	worked(t, os.MkdirAll(r.folder.damaged(), 0o777))
	worked(t, os.WriteFile(filepath.Join(r.folder.damaged(), "old.db"), []byte("x"), 0o666))
	done, err := r.Purge(app.Op{Name: "purge"}, "2026-07-01")
	worked(t, err)
	if len(done.Left) != 2 || done.Left[0].Path != made.Path || done.Left[0].Until != "2028-10-20" || !strings.HasSuffix(done.Left[1].Path, "old.db") || done.Left[1].Until != "" {
		t.Errorf("left are %+v", done.Left)
	}
	worked(t, os.WriteFile(made.Path, good, 0o666))
	done, err = r.Purge(app.Op{Name: "purge"}, "2026-07-01")
	worked(t, err)
	if len(done.Copies) != 1 || len(holds(t, dir, secrets()[0])) != 0 {
		t.Errorf("the second time %+v, still in %q", done, holds(t, dir, secrets()[0]))
	}
}
