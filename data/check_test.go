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
		{"asset_code_twice", []string{`INSERT INTO asset (id, made_at, changed_at, code) VALUES ('a', '', '', 'ZC-7'), ('b', '', '', 'ZC-7')`}, "ZC-7：2 条"},
		{"attendance_twice_a_month", []string{`INSERT INTO attendance (id, made_at, changed_at, month) VALUES ('a', '', '', '2026-05-01'), ('b', '', '', '2026-05-01')`}, "2026-05：2 条"},
		{"attachment_without_record", []string{`UPDATE attachment SET record = 'nowhere'`}, "签到表.txt"},
		{"closure_backwards", []string{`INSERT INTO closure (id, made_at, changed_at, "from", "to") VALUES ('c', '', '', '2026-05-02', '2026-05-01')`}, "2026-05-02"},
		{"contract_backwards", []string{`INSERT INTO contract (id, made_at, changed_at, "from", "to") VALUES ('c', '', '', '2026-05-02', '2026-05-01')`}, "2026-05-02"},
		{"counter_behind_numbers", []string{`UPDATE counter SET last = 0`}, "示范-2026-001（计数到 0）"},
		{"history_without_change", []string{`DELETE FROM audit_change WHERE entity = 'activity'`}, "剪纸"},
		{"lock_twice_a_year", []string{`INSERT INTO lock (id, made_at, changed_at, year) VALUES ('a', '', '', 2025), ('b', '', '', 2025)`}, "2025 年：2 条"},
		{"opening_twice_a_day", []string{`INSERT INTO opening (id, made_at, changed_at, day) VALUES ('a', '', '', '2026-05-02'), ('b', '', '', '2026-05-02')`}, "2026-05-02：2 条"},
		{"plan_backwards", []string{`INSERT INTO plan (id, made_at, changed_at, "from", "to") VALUES ('c', '', '', '2026-05-02', '2026-05-01')`}, "2026-05-02"},
		{"shares_not_100", []string{`INSERT INTO activity_partners SELECT a.id, 1, f.id, 60 FROM activity a, facility f`}, "合计 60%"},
		{"staff_backwards", []string{`INSERT INTO staff (id, made_at, changed_at, name, "from", "to") VALUES ('a', '', '', '王示例', '2026-05-02', '2026-05-01')`}, "王示例：2026-05-02"},
		{"stocktake_twice_a_day", []string{`INSERT INTO stocktake (id, made_at, changed_at, day) VALUES ('a', '', '', '2026-05-02'), ('b', '', '', '2026-05-02')`}, "2026-05-02：2 条"},
		{"books_twice_a_month", []string{`INSERT INTO books (id, made_at, changed_at, month) VALUES ('a', '', '', '2026-05-01'), ('b', '', '', '2026-05-01')`}, "2026-05：2 条"},
		{"course_backwards", []string{`INSERT INTO course (id, made_at, changed_at, name, "from", "to") VALUES ('c', '', '', '书法班', '2026-05-02', '2026-05-01')`}, "书法班：2026-05-02 → 2026-05-01"},
		{"enrolment_named_without_end", []string{`INSERT INTO enrolment (id, made_at, changed_at, name, mode, activity) SELECT 'e', '', '', '报名表', 'named', id FROM activity`}, "报名表"},
		{"enrolment_of_nothing", []string{`INSERT INTO enrolment (id, made_at, changed_at, name, mode) VALUES ('e', '', '', '报名表', 'count')`}, "报名表"},
		{"lesson_outside_course", []string{`INSERT INTO course (id, made_at, changed_at, name, "from", "to") VALUES ('c', '', '', '书法班', '2026-03-06', '2026-05-01')`, `UPDATE activity SET course = 'c'`}, "2026-03-05（书法班"},
		{"lesson_outside_course", []string{`INSERT INTO course (id, made_at, changed_at, name, "from", "to") VALUES ('c', '', '', '书法班', '2026-03-01', '2026-03-04')`, `UPDATE activity SET course = 'c'`}, "2026-03-01 → 2026-03-04"},
		{"offer_code_twice", []string{`INSERT INTO offer (id, made_at, changed_at, code) VALUES ('a', '', '', 'F01'), ('b', '', '', 'F01')`}, "F01：2 条"},
		{"registrant_on_head_count", []string{`INSERT INTO enrolment (id, made_at, changed_at, name, mode) VALUES ('e', '', '', '报名表', 'count')`, `INSERT INTO registrant (id, made_at, changed_at, enrolment, name) VALUES ('r', '', '', 'e', '某人')`}, "（报名表）"},
		{"registrant_purged_with_name", []string{`INSERT INTO registrant (id, no, made_at, changed_at, phone, purgedOn) VALUES ('r', '示范员-2026-009', '', '', '0000', '2026-05-01')`}, "示范员-2026-009"},
		{"registrant_young_without_guardian", []string{`INSERT INTO registrant (id, no, made_at, changed_at, age) VALUES ('r', '示范员-2026-009', '', '', 'under14')`}, "示范员-2026-009"},
		{"registrant_young_without_guardian", []string{`INSERT INTO registrant (id, no, made_at, changed_at, age, consent) VALUES ('r', '示范员-2026-009', '', '', 'under14', 'na')`}, "示范员-2026-009"},
		{"edition_numbers_broken", []string{`INSERT INTO round (id, made_at, changed_at, year, stage, editions) VALUES ('r', '', '', 2025, 'self', 2)`, `INSERT INTO edition (id, made_at, changed_at, round, number) VALUES ('e', '', '', 'r', 1)`}, "2025 年：登记 2 版，实有 1 版，最大 1"},
		{"edition_numbers_broken", []string{`INSERT INTO round (id, made_at, changed_at, year, stage, editions) VALUES ('r', '', '', 2025, 'self', 2)`, `INSERT INTO edition (id, made_at, changed_at, round, number) VALUES ('e', '', '', 'r', 1), ('f', '', '', 'r', 3)`}, "实有 2 版，最大 3"},
		{"edition_numbers_broken", []string{`INSERT INTO round (id, made_at, changed_at, year, stage, editions) VALUES ('r', '', '', 2025, 'self', 2)`, `INSERT INTO edition (id, made_at, changed_at, round, number) VALUES ('e', '', '', 'r', 2), ('f', '', '', 'r', 2)`}, "实有 2 版，最大 2"},
		{"round_twice_a_year", []string{`INSERT INTO round (id, made_at, changed_at, year, stage) VALUES ('a', '', '', 2025, 'self'), ('b', '', '', 2025, 'self')`}, "2025 年 2 条"},
		{"claim_twice_a_year", []string{`INSERT INTO "gateCheck" (id, made_at, changed_at, year, gate) VALUES ('a', '', '', 2025, 'K1'), ('b', '', '', 2025, 'K1')`}, "2025 年 K1：2 条"},
		{"claim_twice_a_year", []string{`INSERT INTO valuation (id, made_at, changed_at, year, code) VALUES ('a', '', '', 2025, 'C3.2'), ('b', '', '', 2025, 'C3.2')`}, "2025 年 C3.2：2 条"},
		{"void_without_reason", []string{`UPDATE activity SET void = 1`}, "剪纸"},
		{"search", []string{`UPDATE search_leaf SET record = 'nowhere' WHERE entity = 'facility'`, `INSERT INTO facility (id, made_at, changed_at) VALUES ('nowhere', '', '')`}, ""},
		{"search", []string{`DELETE FROM search_leaf WHERE entity = 'activity'`}, "示范-2026-001"},
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
