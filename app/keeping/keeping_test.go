package keeping_test

import (
	"errors"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
)

func TestBackup(t *testing.T) {
	b := keeping.Backup{Cause: keeping.ByHand, Counts: []keeping.Tally{{Entity: "activity", Records: 240}, {Entity: "opening", Records: 365}}}
	if b.Records() != 605 || b.Scope() != "不含佐证" || b.Cause.Label() != "手动" {
		t.Errorf("%d records, %s, %s", b.Records(), b.Scope(), b.Cause.Label())
	}
	b.Evidence = []keeping.Proof{{Size: 30}, {Size: 12}}
	if b.EvidenceSize() != 42 {
		t.Errorf("evidence of %d bytes", b.EvidenceSize())
	}
	b.Whole = true
	if b.Scope() != "含佐证" {
		t.Errorf("a whole copy says %s", b.Scope())
	}
	for cause, want := range map[keeping.Cause]string{keeping.OnChange: "改动后自动", keeping.Daily: "每日", keeping.BeforeUpgrade: "升级前", keeping.BeforeImport: "导入前", keeping.BeforeRestore: "恢复前", keeping.Full: "完整备份"} {
		if cause.Label() != want {
			t.Errorf("%s is called %s", cause, cause.Label())
		}
	}
	if !(keeping.Difference{EvidenceMissing: 1}).Same() || (keeping.Difference{Entities: []keeping.EntityDifference{{Entity: "activity"}}}).Same() {
		t.Error("a difference is in the records")
	}
}

// TestDamaged: the person reads what happened to the file and which copy is good.
func TestDamaged(t *testing.T) {
	cause := errors.New("malformed")
	for _, r := range []struct {
		name string
		d    keeping.Damaged
		want string
	}{
		{"moved aside, with a copy", keeping.Damaged{Aside: "坏账.db", Backup: &keeping.Backup{At: "2025-06-30 09:00:00"}, Cause: cause}, "账本文件已损坏，原文件移到了「坏账.db」，没有删除；最近一份完好的备份是 2025-06-30 09:00:00 的，可以从它恢复"},
		{"gone, without a copy", keeping.Damaged{Cause: cause}, "账本文件不见了，但文件夹里还有它的备份；没有找到完好的备份，请从 U盘里的完整备份恢复，或联系维护人员"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if app.Sentence(&r.d) != r.want || app.KindOf(&r.d) != app.Broken || !errors.Is(&r.d, cause) || r.d.Error() != r.want+": malformed" {
				t.Errorf("says %q", r.d.Error())
			}
		})
	}
}

func TestAttachment(t *testing.T) {
	for name, want := range map[string]bool{"现场.JPG": true, "a.jpeg": true, "a.png": true, "a.gif": true, "a.webp": true, "a.bmp": true, "a.tif": true, "a.TIFF": true, "签到表.pdf": false, "jpg": false, "": false} {
		if got := (keeping.Attachment{Name: name}).Picture(); got != want {
			t.Errorf("%q is a picture: %v", name, got)
		}
	}
	if got := (keeping.Attachment{Seq: 3}).Number("示范-2026-211"); got != "示范-2026-211-03" {
		t.Errorf("numbered %s", got)
	}
	if !(keeping.Verdict{}).Good() || (keeping.Verdict{Total: 1}).Good() {
		t.Error("a check that finds nothing is good")
	}
}
