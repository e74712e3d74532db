package trouble_test

import (
	"errors"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/trouble"
	"guanyunbu/ui/wording"
)

// acts notes what was done, by name.
func acts(done *[]string) trouble.Acts {
	note := func(name string) func() { return func() { *done = append(*done, name) } }
	return trouble.Acts{
		Again: note("again"), Elsewhere: note("elsewhere"), Choose: note("choose"), Leave: note("leave"),
		Recover: func(path string) { *done = append(*done, "recover "+path) },
	}
}

func TestEveryTroubleHasATitleASentenceAndTwoChoices(t *testing.T) {
	damaged := &keeping.Damaged{Aside: "damaged/a.db", Cause: errors.New("corrupt")}
	copied := &keeping.Damaged{Aside: "damaged/a.db", Backup: &keeping.Backup{Path: "b.db", At: "2026-10-20 12:00:00", Counts: []keeping.Tally{{Records: 1236}}}}
	gone := &keeping.Damaged{}
	told := func(kind app.Kind, sentence string) error {
		return fmt.Errorf("open book: %w", app.Fail(kind, sentence, nil))
	}
	for name, row := range map[string]struct {
		err           error
		title, first  string
		second, shown string
		pressed       [2]string
	}{
		"a damaged file with a good copy": {copied, wording.TroubleDamaged, "用 2026-10-20 12:00 的备份恢复", wording.TroubleChoose, "1,236 条记录，已校验，不含佐证", [2]string{"recover b.db", "choose"}},
		"a damaged file without a copy":   {damaged, wording.TroubleDamaged, wording.TroubleChoose, wording.TroubleLeave, "damaged/a.db", [2]string{"choose", "leave"}},
		"a file that is gone":             {gone, wording.TroubleGone, wording.TroubleChoose, wording.TroubleLeave, "账本文件不见了", [2]string{"choose", "leave"}},
		"held by somebody else":           {told(app.Locked, fmt.Sprintf(term.SayBookHeld, "李示例", "PC-2", "08:55")), wording.TroubleHeld, wording.TroubleAgain, wording.TroubleLeave, "李示例", [2]string{"again", "leave"}},
		"newer than the program":          {told(app.NotAllowed, fmt.Sprintf(term.SayBookTooNew, "0.9", 7, "0.1.0", 1)), wording.TroubleNewer, wording.TroubleAgain, wording.TroubleLeave, "馆运簿 0.9", [2]string{"again", "leave"}},
		"little room on the disk":         {told(app.NotAllowed, fmt.Sprintf(term.SayLittleSpace, "D:/账本", 3, 20)), wording.TroubleFull, wording.TroubleAgain, wording.TroubleLeave, "只剩 3 MB", [2]string{"again", "leave"}},
		"a full disk":                     {told(app.NotAllowed, term.SayDiskFull), wording.TroubleFull, wording.TroubleAgain, wording.TroubleLeave, "磁盘已满", [2]string{"again", "leave"}},
		"a network share":                 {told(app.NotAllowed, fmt.Sprintf(term.SayFolderNetwork, "//nas/账本", "D:/馆运簿")), wording.TroublePlace, wording.TroubleElsewhere, wording.TroubleLeave, "//nas/账本", [2]string{"elsewhere", "leave"}},
		"a folder of a sync program":      {told(app.NotAllowed, fmt.Sprintf(term.SayFolderSync, "坚果云", "x", "y")), wording.TroublePlace, wording.TroubleElsewhere, wording.TroubleLeave, "坚果云", [2]string{"elsewhere", "leave"}},
		"a disk that can be pulled out":   {told(app.NotAllowed, fmt.Sprintf(term.SayFolderRemovable, "E:/", "y")), wording.TroublePlace, wording.TroubleElsewhere, wording.TroubleLeave, "移动磁盘", [2]string{"elsewhere", "leave"}},
		"a folder without leave to write": {told(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, "x")), wording.TroubleReadOnly, wording.TroubleAgain, wording.TroubleElsewhere, "不能写入", [2]string{"again", "elsewhere"}},
		"a file of another program":       {told(app.NotAllowed, fmt.Sprintf(term.SayBookForeign, "x.db")), wording.TroubleForeign, wording.TroubleElsewhere, wording.TroubleLeave, "x.db", [2]string{"elsewhere", "leave"}},
		"something nobody foresaw":        {errors.New("dial tcp"), wording.TroubleOther, wording.TroubleAgain, wording.TroubleLeave, wording.TroubleUnknown, [2]string{"again", "leave"}},
	} {
		t.Run(name, func(t *testing.T) {
			stage := pagetest.New(t, pagetest.Desktop(), theme.Factor100)
			var done []string
			trouble.Show(stage.Window, trouble.Of(trouble.Failure{Err: row.err, Log: "logs/2026-10-20.log"}, acts(&done)))
			stage.Want(row.title, row.first, row.second, row.shown, "logs/2026-10-20.log", "没有删除任何文件。")
			stage.Lacks("dial tcp", "corrupt")
			stage.Key(fyne.Key1)
			stage.Key(fyne.Key2)
			if fmt.Sprint(done) != fmt.Sprint(row.pressed[:]) {
				t.Errorf("the figures did %v, want %v", done, row.pressed)
			}
		})
	}
}

func TestEnterTakesTheProposedWay(t *testing.T) {
	stage := pagetest.New(t, pagetest.Desktop(), theme.Factor150)
	var done []string
	trouble.Show(stage.Window, trouble.Of(trouble.Failure{Err: app.Fail(app.Locked, term.SayBookHeldUnknown, nil)}, acts(&done)))
	stage.Key(fyne.KeyReturn)
	if fmt.Sprint(done) != "[again]" {
		t.Errorf("Enter did %v", done)
	}
	stage.Want(wording.TroubleNoLog)
}
