package data

import (
	"os"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
)

func examined(t *testing.T, b *Book) map[string]keeping.Verdict {
	t.Helper()
	found, err := b.Check()
	if err != nil {
		t.Fatal(err)
	}
	byKey := map[string]keeping.Verdict{}
	for _, v := range found {
		if v.Title == "" || v.Detail == "" || byKey[v.Key].Key != "" {
			t.Errorf("a check is not described: %+v", v)
		}
		byKey[v.Key] = v
	}
	return byKey
}

// TestEachCheckBites spoils a good book behind the program's back, once for every check, and expects
// that check to find the spot.
func TestEachCheckBites(t *testing.T) {
	rows := []struct {
		key   string
		spoil []string
		says  string
	}{
		{"activity_ends_before_start", []string{`UPDATE activity SET "end" = '2026-03-04'`}, "示范-2026-001"},
		{"activity_ends_before_start", []string{`UPDATE activity SET "end" = start, startTime = '10:00', endTime = '09:00'`}, "剪纸"},
		{"activity_groups_over_total", []string{`UPDATE activity SET attended = 10, elder = 6, minor = 5`}, "合计 10，分人群之和 11"},
		{"activity_held_without_sessions", []string{`UPDATE activity SET sessions = 0`}, "剪纸"},
		{"activity_without_day", []string{`UPDATE activity SET start = NULL`}, "剪纸"},
		{"attachment_without_record", []string{`UPDATE attachment SET record = 'nowhere'`}, "签到表.txt"},
		{"closure_backwards", []string{`INSERT INTO closure (id, made_at, changed_at, "from", "to") VALUES ('c', '', '', '2026-05-02', '2026-05-01')`}, "2026-05-02"},
		{"contract_backwards", []string{`INSERT INTO contract (id, made_at, changed_at, "from", "to") VALUES ('c', '', '', '2026-05-02', '2026-05-01')`}, "2026-05-02"},
		{"counter_behind_numbers", []string{`UPDATE counter SET last = 0`}, "示范-2026-001（计数到 0）"},
		{"history_without_change", []string{`DELETE FROM audit_change WHERE entity = 'activity'`}, "剪纸"},
		{"opening_twice_a_day", []string{`INSERT INTO opening (id, made_at, changed_at, day) VALUES ('a', '', '', '2026-05-02'), ('b', '', '', '2026-05-02')`}, "2026-05-02：2 条"},
		{"plan_backwards", []string{`INSERT INTO plan (id, made_at, changed_at, "from", "to") VALUES ('c', '', '', '2026-05-02', '2026-05-01')`}, "2026-05-02"},
		{"shares_not_100", []string{`INSERT INTO activity_partners SELECT a.id, 1, f.id, 60 FROM activity a, facility f`}, "合计 60%"},
		{"void_without_reason", []string{`UPDATE activity SET void = 1`}, "剪纸"},
		{"references", []string{`PRAGMA foreign_keys = 0`, `UPDATE activity SET space = 'nowhere'`}, "空间"},
	}
	bitten := map[string]bool{"integrity": true, "evidence": true} // these two have their own tests
	for _, r := range rows {
		t.Run(r.key, func(t *testing.T) {
			c := newCentre(t, open(t, optionsIn(t.TempDir())))
			a := c.enter(t, "剪纸")
			attach(t, c, a.ID, file(t, "签到表.txt", []byte("签到")))
			for key, v := range examined(t, c.Book) {
				if !v.Good() {
					t.Fatalf("a good book fails %s: %+v", key, v.Spots)
				}
			}
			for _, text := range r.spoil {
				if _, err := c.handles().door.ExecContext(t.Context(), text); err != nil {
					t.Fatal(err)
				}
			}
			found := examined(t, c.Book)[r.key]
			if found.Total != 1 || len(found.Spots) != 1 || found.Spots[0].Record == "" || found.Spots[0].Entity == "" {
				t.Fatalf("found %+v", found)
			}
			if !strings.Contains(found.Spots[0].Text, r.says) {
				t.Errorf("「%s」 does not say 「%s」", found.Spots[0].Text, r.says)
			}
		})
		bitten[r.key] = true
	}
	for key := range examined(t, open(t, optionsIn(t.TempDir()))) {
		if !bitten[key] {
			t.Errorf("nothing proves that %s finds anything", key)
		}
	}
}

func TestCheckReadsEveryEvidenceFile(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	a := c.enter(t, "剪纸")
	gone, changed := attach(t, c, a.ID, file(t, "没了.txt", []byte("甲"))), attach(t, c, a.ID, file(t, "变了.txt", []byte("乙")))
	attach(t, c, a.ID, file(t, "好的.txt", []byte("丙")))
	if err := os.Remove(c.folder.file(gone.SHA256)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(c.folder.file(changed.SHA256), []byte("丁"), 0o666); err != nil {
		t.Fatal(err)
	}
	v := examined(t, c.Book)["evidence"]
	if v.Total != 2 || v.Spots[0].Text != "没了.txt（文件不见了）" || v.Spots[1].Text != "变了.txt（内容与登记时不同）" || v.Spots[1].Record != a.ID {
		t.Errorf("found %+v", v)
	}
	if _, err := c.EvidencePath(gone); app.KindOf(err) != app.NotFound || app.Sentence(err) == "" {
		t.Errorf("asking for a lost file gives %v", err)
	}
	if _, err := c.FullBackup(t.TempDir(), nil); err == nil {
		t.Error("changed evidence was copied as if it were good")
	}
}

// TestCheckFindsADamagedIndex spoils the file under a running program.
func TestCheckFindsADamagedIndex(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	c.enter(t, "剪纸")
	for _, text := range []string{
		"PRAGMA writable_schema = 1",
		"UPDATE sqlite_schema SET sql = replace(sql, '\"class\" TEXT', '\"class\" TEXT NOT NULL') WHERE name = 'activity'",
		"PRAGMA writable_schema = RESET",
		"PRAGMA ignore_check_constraints = 1",
		"UPDATE activity SET attended = -5",
	} {
		if _, err := c.handles().door.ExecContext(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	if v := examined(t, c.Book)["integrity"]; v.Good() || !strings.Contains(v.Spots[0].Text, "activity") {
		t.Errorf("found %+v", v)
	}
}
