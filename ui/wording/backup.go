package wording

import (
	"strings"

	"guanyunbu/app/term"
)

// Words of 存: copies, restoring, the health of the book, and its history.
const (
	BackupTitle = "数据与备份"

	BackUpNow    = "立即备份"
	BackUpKey    = "Ctrl+B"
	BackUpFull   = "备份到 U 盘"
	BackUpFrom   = "从备份恢复"
	BackUpReveal = "打开备份文件夹"

	TileFile       = "数据文件"
	TileFileGood   = "完好"
	TileFileBad    = "%d 处要看"
	TileFileAsked  = "%s 检查"
	TileFileNever  = "这次打开后还没有查"
	TileCopy       = "上次备份"
	TileCopyNone   = "还没有"
	TileCopyWhere  = "本机，已校验"
	TileStick      = "上次 U 盘备份"
	TileStickWeek  = "建议每周一次"
	TileStickNever = "U 盘里的备份含佐证"
	TileAmount     = "数据量"
	TileAmountForm = "%s 条记录"
	TileEvidence   = "佐证 %s 件，%s"
	TileNoEvidence = "还没有佐证"
	DaysAgo        = "%d 天前"
	AtToday        = "今天"
	AtYesterday    = "昨天"

	CopiesTitle    = "备份"
	CopiesRule     = "自动保留：近 7 天每天，近 12 个月每月，每年年末"
	CopiesHere     = "本机"
	CopiesShow     = "看内容"
	CopiesTo       = "恢复到这里"
	CopiesGood     = "已校验"
	CopiesBad      = "没有校验"
	CopiesEmpty    = "还没有备份"
	CopiesEmptyWhy = "有改动时每半小时自动备份一份，也可以现在就备份。"
	RecordsForm    = "%s 条"
	ContentTitle   = "%s 的备份里有什么"
	ContentClose   = "看好了"
	ContentProgram = "馆运簿 %s 做的，%s，佐证 %s 件（%s）"

	RestoreHint     = "选一份备份，先看恢复会改变什么"
	RestoreHintNote = "恢复前先把现在的数据另存一份，随时可以换回来。"
	RestoreTo       = "恢复到 %s"
	RestoreAsk      = "恢复到 %s？"
	RestoreSame     = "和现在的数据相同，不用恢复。"
	RestoreLoses    = "会少掉之后的 %d 处改动：%s。"
	RestoreFinds    = "会找回 %d 条现在没有的记录：%s。"
	RestoreAdded    = "新增 %d 条%s"
	RestoreChanged  = "改 %d 条%s"
	RestoreFound    = "%d 条%s"
	RestoreKeeps    = "恢复前先把现在的数据另存一份，随时可以换回来。佐证照片不受影响。"
	RestoreMissing  = "有 %d 件佐证不在本机，恢复后要从 U 盘的完整备份里补回。"
	RestoreAct      = "恢复"
	RestoreEllipsis = "恢复…"
	RestoreSafe     = "不恢复"
	RestoreDone     = "已恢复到 %s，恢复前的数据也存了一份"
	RestoreFindNone = "「%s」里没有找到备份，请选「馆运簿备份」文件夹。"

	BusyBackUp  = "正在备份"
	BusyFull    = "正在备份到 U 盘"
	BusyCompare = "正在比较"
	BusyRestore = "正在恢复"
	BusyCheck   = "正在检查数据"
	UnitFiles   = "件"
	BackedUp    = "已备份 %s，%s 条记录，已校验"
	FullDone    = "已备份到「%s」，含佐证，已校验"
	PickStick   = "选 U 盘或别的磁盘上的文件夹"
	PickCopies  = "选备份所在的文件夹"

	HealthTitle = "数据体检"
	HealthNote  = "%d 项，%s"
	HealthAgain = "再查一遍"
	HealthFirst = "查一遍"
	HealthNever = "还没有查"
	HealthWhy   = "查文件是否完整、佐证是否都在、人次和日期是否对得上。"
	HealthPass  = "通过"
	HealthFound = "%d 处"
	HealthMore  = "还有 %d 处"
	HealthSee   = "去看 ›"

	TrailTitle    = "修改记录"
	TrailNote     = "谁在什么时候改了什么，一次操作一行"
	TrailNone     = "还没有修改记录"
	TrailWhy      = "每次录入、修改、作废和导入都会记在这里。"
	TrailMore     = "再看 %d 次"
	TrailPick     = "选一次操作，看改了什么"
	TrailReason   = "原因：%s"
	TrailNew      = "新记录"
	TrailFrom     = "%s：%s → %s"
	TrailNow      = "%s：%s"
	TrailBlank    = "（空）"
	TrailNoRows   = "这次操作没有改动记录。"
	TrailRest     = "还有 %d 条记录"
	TrailGo       = "看这条 ›"
	TrailReturn   = "恢复这条"
	TrailReturned = "已恢复「%s」，重新计入各项数字"
	TrailCount    = "%s %d 条"
)

// CopyHeads are the columns of the list of copies.
func CopyHeads() []string {
	return []string{"时间", "原因", "位置", "记录", "大小", "状态", ""}
}

// TrailHeads are the columns of the history.
func TrailHeads() []string { return []string{"时间", "谁", "做了什么", "涉及", "原因"} }

// Operation names an operation of the history; an unknown one is shown by its key, never hidden.
func Operation(key string) string {
	for _, known := range [][2]string{
		{"enter", "录入"}, {"amend", "修改"}, {"paste", "粘贴"}, {"fill", "填充"}, {"clear", "清除"}, {"withdraw", "作废"}, {"return", "恢复作废"}, {"import", "导入"}, {"attach", "添加佐证"},
		{"detach", "移除佐证"}, {"restore", "从备份恢复"}, {"undo", "撤销"}, {"redo", "重做"}, {"purge", "清理个人信息"}, {"setup", "新建账本"}, {"pin", "设口令"},
		{"scheme", "存规则包"}, {"activate", "启用规则包"}, {"mark", "评分"}, {"propose", "拟定结果"}, {"decide", "定下结果"},
	} {
		if known[0] == key {
			return known[1]
		}
	}
	if action, stage, ok := strings.Cut(key, "."); ok {
		return term.TableRoundAction.Label(action) + term.TableStage.Label(stage)
	}
	return key
}
