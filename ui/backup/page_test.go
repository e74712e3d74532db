package backup_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/ui/backup"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// keeper keeps no book: it answers from lists and notes what it was asked to do.
type keeper struct {
	copies   []keeping.Backup
	found    []keeping.Backup
	told     map[string]keeping.Difference
	verdicts []keeping.Verdict
	entries  []keeping.Entry
	changed  map[int64][]keeping.Amendment
	fail     error
	done     []string
}

func (k *keeper) Copies() []keeping.Backup { return k.copies }

func (k *keeper) Find(string) []keeping.Backup { return k.found }

func (k *keeper) Make(context.Context) (keeping.Backup, error) {
	made := copied("2026-10-20 09:21:00", keeping.ByHand, 1240)
	if k.fail == nil {
		k.copies = append([]keeping.Backup{made}, k.copies...)
	}
	return made, k.fail
}

func (k *keeper) MakeFull(_ context.Context, dir string, tell func(done, total int)) (keeping.Backup, error) {
	tell(1, 2)
	k.done = append(k.done, "full "+dir)
	return keeping.Backup{}, k.fail
}

func (k *keeper) Compare(path string) (keeping.Difference, error) { return k.told[path], k.fail }

func (k *keeper) Restore(_ context.Context, path string, op app.Op) error {
	k.done = append(k.done, op.Name+" "+path)
	return k.fail
}

func (k *keeper) Check() ([]keeping.Verdict, error) { return k.verdicts, k.fail }

func (k *keeper) History(limit, offset int) ([]keeping.Entry, error) {
	from := min(offset, len(k.entries))
	return k.entries[from:min(len(k.entries), from+limit)], k.fail
}

func (k *keeper) AmendmentsOf(seq int64) ([]keeping.Amendment, error) { return k.changed[seq], k.fail }

func copied(at string, cause keeping.Cause, records int) keeping.Backup {
	return keeping.Backup{
		Path: "/data/backups/" + at + ".db", At: at, Cause: cause, Program: "0.1.0", Size: 40055603, Verified: true,
		Counts: []keeping.Tally{{Entity: "activity", Records: records - 36}, {Entity: "opening", Records: 36}},
	}
}

// book is a keeper in the middle of a believable year.
func book() *keeper {
	k := &keeper{copies: []keeping.Backup{
		copied("2026-10-20 08:55:00", keeping.Daily, 1236), copied("2026-10-19 17:32:10", keeping.OnChange, 1231),
		copied("2026-10-18 16:40:00", keeping.BeforeImport, 1204), copied("2025-12-31 17:30:00", keeping.Daily, 742),
	}}
	k.told = map[string]keeping.Difference{
		k.copies[0].Path: {Entities: []keeping.EntityDifference{{Entity: "activity", OnlyNow: 4, Changed: 1}, {Entity: "opening", Changed: 2}}},
		k.copies[1].Path: {},
		k.copies[2].Path: {Entities: []keeping.EntityDifference{{Entity: "closure", OnlyOld: 2}}, EvidenceMissing: 3},
	}
	k.verdicts = []keeping.Verdict{
		{Key: "integrity", Title: "账本文件完整"},
		{Key: "evidence", Title: "佐证文件都在", Detail: "佐证文件不见了或内容变了，请从完整备份里找回", Total: 2, Spots: []keeping.Spot{{Entity: "activity", Record: "a1", Text: "示范-2026-087-02 签到表.jpg（文件不见了）"}, {Text: "示范-2026-091-01 现场.jpg（文件不见了）"}}},
		{Key: "groups", Title: "分组人次不超过合计"},
	}
	k.entries = []keeping.Entry{
		{Seq: 9, Op: app.Op{Name: "amend", Person: "周示例", At: "2026-10-20 09:05:00"}, Counts: []keeping.Tally{{Entity: "facility", Records: 1}}},
		{Seq: 8, Op: app.Op{Name: "withdraw", Person: "周示例", At: "2026-10-19 16:20:00", Reason: "录重了"}, Counts: []keeping.Tally{{Entity: "activity", Records: 1}}},
		{Seq: 7, Op: app.Op{Name: "import", Person: "李示例", At: "2026-10-18 16:41:00"}, Counts: []keeping.Tally{{Entity: "activity", Records: 27}, {Entity: "opening", Records: 9}}},
	}
	k.changed = map[int64][]keeping.Amendment{
		9: {{Seq: 9, Entity: "facility", Record: "f1", Before: map[string]string{"name": "示范中心", "type": "street", "status": "open"}, After: map[string]string{"name": "示范街道中心", "type": "community"}}},
		7: {{Seq: 7, Entity: "activity", Record: "gone", After: map[string]string{"name": "邻里乒乓球赛", "class": "C08", "note": "补录"}}},
	}
	return k
}

// desk is the page over a keeper, with what it asked of the outside noted down.
type desk struct {
	*pagetest.Stage
	keeper *keeper
	page   *backup.Page
	trail  *backup.Trail
	state  backup.State
	told   int
	copied int
	office *office.Office
	gone   []string
}

func open(t *testing.T, k *keeper, factor theme.Factor) *desk {
	t.Helper()
	d := &desk{Stage: pagetest.New(t, pagetest.Desktop(), factor), keeper: k}
	d.Frame([]shell.Room{{Character: "台", Label: "工作台"}, {Character: "存", Label: "数据备份", Foot: true, Tabs: []shell.Tab{{Label: "备份", Place: shell.Backup}, {Label: "修改记录", Place: shell.Trail}}}})
	o := pagetest.Office(t)
	d.office = o
	if _, err := o.Facility.Facilities.Save(pagetest.Op("enter"), &facility.Facility{Code: "SF", Name: "示范街道中心", Short: "示范", Type: "street"}); err != nil {
		t.Fatal(err)
	}
	d.state = backup.State{Home: "/data/backups", Records: 1240, Evidence: 612, EvidenceSize: 1932735283, LastFull: "2026-10-12 15:10:00"}
	deps := backup.Deps{
		Shell: d.Shell, Keeper: k, Library: o.Library, Names: o.Library.NewDirectory(), Today: o.Today, Op: pagetest.Op,
		State:  func() backup.State { return d.state },
		Folder: func(title string, chosen func(string)) { chosen("/media/U盘") },
		Reveal: func() { d.gone = append(d.gone, "reveal") },
		Record: func(entity string, id app.ID) { d.gone = append(d.gone, entity+" "+string(id)) },
		Told:   func(app.Changes) { d.told++ },
		Copied: func() { d.copied++ },
	}
	d.page, d.trail = backup.New(deps), backup.NewTrail(deps)
	d.Open(shell.Backup, d.page)
	return d
}

func TestThePageTellsHowSafeTheBookIs(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Want(wording.BackupTitle, "今天 08:55", "昨天 17:32", "10-18 16:40", "2025-12-31 17:30", "1,236 条", "38.2 MB", wording.CopiesGood,
		"8 天前", "1,240 条记录", "佐证 612 件，1.8 GB", wording.RestoreHint, wording.HealthNever)
}

func TestAnEmptyListOffersTheFirstCopy(t *testing.T) {
	d := open(t, &keeper{}, theme.Factor100)
	d.Want(wording.CopiesEmpty, wording.CopiesEmptyWhy)
	d.Chord(part.Ctrl(fyne.KeyB))
	d.Want("已备份 今天 09:21，1,240 条记录，已校验", "今天 09:21")
	if d.copied != 1 {
		t.Errorf("others were told of the copy %d times", d.copied)
	}
	d.Lacks(wording.CopiesEmpty)
}

func TestACopyThatFailsIsSaid(t *testing.T) {
	k := book()
	k.fail = app.Fail(app.NotAllowed, "磁盘已满，请清理后再备份", errors.New("full"))
	d := open(t, k, theme.Factor100)
	d.Tap(wording.BackUpNow)
	d.Want("磁盘已满，请清理后再备份")
	d.Lacks("已备份")
}

func TestPickingACopyShowsWhatRestoringWouldChange(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Key(fyne.KeyDown)
	d.Want("恢复到 今天 08:55", "会少掉之后的 7 处改动：新增 4 条活动、改 1 条活动、改 2 条开放日志。", wording.RestoreKeeps)
	d.Key(fyne.KeyDown)
	d.Want("恢复到 昨天 17:32", wording.RestoreSame)
	d.Lacks(wording.RestoreEllipsis)
	d.Key(fyne.KeyDown)
	d.Want("会找回 2 条现在没有的记录：2 条闭馆公告。", "有 3 件佐证不在本机")
}

func TestRestoringAsksFirstAndTellsEverybody(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Key(fyne.KeyDown)
	d.Tap(wording.RestoreEllipsis)
	d.Want("恢复到 今天 08:55？", wording.RestoreSafe)
	d.Key(fyne.KeyEscape)
	if len(d.keeper.done) != 0 {
		t.Fatalf("Esc did %v", d.keeper.done)
	}
	d.Tap(wording.RestoreEllipsis)
	d.Tap(wording.RestoreAct)
	d.Want("已恢复到 今天 08:55")
	if fmt.Sprint(d.keeper.done) != "[restore "+d.keeper.copies[0].Path+"]" || d.told != 1 {
		t.Errorf("did %v, told %d times", d.keeper.done, d.told)
	}
}

func TestTheLinkInARowComparesBeforeItAsks(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Tap(wording.CopiesTo)
	d.Want("恢复到 今天 08:55？", "会少掉之后的 7 处改动")
}

func TestTheContentOfACopyIsListed(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Tap(wording.CopiesShow)
	d.Want("今天 08:55 的备份里有什么", "1,200 条", "36 条", "不含佐证")
	d.Key(fyne.KeyEscape)
	d.Lacks("的备份里有什么")
}

func TestCopiesElsewhereJoinTheList(t *testing.T) {
	k := book()
	d := open(t, k, theme.Factor100)
	d.Tap(wording.BackUpFrom)
	d.Want("「U盘」里没有找到备份")
	k.found = []keeping.Backup{{Path: "/media/示范街道/馆运簿备份/x.db", At: "2026-10-14 15:10:00", Cause: keeping.Full, Whole: true, Verified: true, Size: 1 << 30}}
	d.Tap(wording.BackUpFrom)
	d.Want("10-14 15:10", "示范街道", "1.0 GB 含佐证", "恢复到 10-14 15:10")
}

func TestTheStickTakesBookAndEvidence(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Tap(wording.BackUpFull)
	d.Want("已备份到「U盘」，含佐证，已校验")
	if fmt.Sprint(d.keeper.done) != "[full /media/U盘]" {
		t.Errorf("did %v", d.keeper.done)
	}
}

func TestTheExaminationNamesWhatIsWrongAndWhere(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Tap(wording.HealthFirst)
	d.Want("2 处要看", "佐证文件不见了或内容变了", "示范-2026-087-02 签到表.jpg", wording.HealthPass, "3 项，今天 09:21")
	d.Tap(wording.HealthSee)
	if fmt.Sprint(d.gone) != "[activity a1]" {
		t.Errorf("went to %v", d.gone)
	}
}

func TestTheHistoryNamesOldAndNewValues(t *testing.T) {
	d := open(t, book(), theme.Factor100)
	d.Open(shell.Trail, d.trail)
	d.Want(wording.TrailTitle, "今天 09:05", "周示例", "修改", "活动 27 条、开放日志 9 条", "录重了", wording.TrailPick)
	d.Key(fyne.KeyDown)
	d.Want("设施名称：示范中心 → 示范街道中心", "类型：街道综合文化中心 → 社区综合文化室", "状态：开放 → （空）")
	d.Key(fyne.KeyDown)
	d.Want("原因：录重了", wording.TrailNoRows)
	d.Key(fyne.KeyDown)
	d.Want("活动 邻里乒乓球赛", wording.TrailNew, "群众文体活动", "备注：补录")
}

func TestAWithdrawnRecordIsBroughtBackFromTheHistory(t *testing.T) {
	k := book()
	d := open(t, k, theme.Factor100)
	desk := d.office.Facility.Facilities
	f := desk.New()
	f.Code, f.Name, f.Short = "DQ", "东桥街道中心", "东桥"
	if _, err := desk.Save(pagetest.Op("enter"), f); err != nil {
		t.Fatal(err)
	}
	gone := pagetest.Op("withdraw")
	gone.Reason = "录重了"
	if _, err := desk.Withdraw(gone, f.ID); err != nil {
		t.Fatal(err)
	}
	k.changed[8] = []keeping.Amendment{{Seq: 8, Entity: "facility", Record: f.ID, After: map[string]string{"name": "东桥街道中心"}}}
	d.Open(shell.Trail, d.trail)
	d.Key(fyne.KeyDown)
	d.Key(fyne.KeyDown)
	d.Tap(wording.TrailReturn)
	d.Want("已恢复「东桥街道中心」")
	if n, err := desk.Count(ledger.Query{Void: true}); n != 0 || err != nil || d.told != 1 {
		t.Errorf("%d are still withdrawn, %v, told %d times", n, err, d.told)
	}
}

func TestTheHistoryIsReadInPages(t *testing.T) {
	k := &keeper{}
	for i := range 150 {
		k.entries = append(k.entries, keeping.Entry{Seq: int64(i), Op: app.Op{Name: "enter", Person: fmt.Sprintf("第%d人", i), At: "2026-10-19 16:20:00"}})
	}
	d := open(t, k, theme.Factor100)
	d.Open(shell.Trail, d.trail)
	d.Want("第99人")
	d.Lacks("第100人")
	d.Tap(fmt.Sprintf(wording.TrailMore, 100))
	d.Want("第149人")
	d.Lacks("再看 100 次")
}

func TestAnEmptyHistorySaysSo(t *testing.T) {
	d := open(t, &keeper{}, theme.Factor100)
	d.Open(shell.Trail, d.trail)
	d.Want(wording.TrailNone)
}

func TestMomentsAreWrittenAsPeopleSayThem(t *testing.T) {
	for moment, want := range map[string]string{
		"2026-10-20 12:00:05": "今天 12:00", "2026-10-19 17:32:00": "昨天 17:32", "2026-01-02 08:00:00": "01-02 08:00",
		"2025-12-31 17:30:00": "2025-12-31 17:30", "": "", "odd": "odd",
	} {
		if got := backup.ShowMoment(moment, "2026-10-20"); got != want {
			t.Errorf("%q is shown as %q, want %q", moment, got, want)
		}
	}
	for size, want := range map[int64]string{0: "0 B", 1023: "1023 B", 1024: "1.0 KB", 40055603: "38.2 MB", 1932735283: "1.8 GB"} {
		if got := backup.ShowSize(size); got != want {
			t.Errorf("%d is shown as %q, want %q", size, got, want)
		}
	}
}
