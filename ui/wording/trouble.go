package wording

// Words of the one page that is shown when the book cannot be opened.
const (
	TroubleDamaged    = "账本文件有损坏"
	TroubleGone       = "账本文件不见了"
	TroubleNewer      = "这本账要用新版的馆运簿打开"
	TroubleForeign    = "这个文件不是馆运簿的账本"
	TroubleFull       = "磁盘空间不够"
	TroubleHeld       = "账本正在别处打开"
	TroublePlace      = "这个文件夹不能放账本"
	TroubleReadOnly   = "这个文件夹不能写入"
	TroubleOther      = "账本没有打开"
	TroubleUnknown    = "账本没有打开，里面的内容没有动过。请再试一次；还不行，请把日志文件交给技术人员。"
	TroubleKept       = "原有的内容都还在，没有删除任何文件。"
	TroubleCopiesKept = "备份都还在，没有删除任何文件。"
	TroubleLog        = "日志文件"
	TroubleNoLog      = "日志没有写成"

	TroubleAgain      = "再试一次"
	TroubleAgainNote  = "处理好之后按这里"
	TroubleHeldNote   = "先在那边关闭馆运簿，再按这里"
	TroubleSpaceNote  = "先清理出空间，再按这里"
	TroubleUpgrade    = "升级本机的馆运簿之后按这里"
	TroubleElsewhere  = "换一个数据文件夹"
	TroubleElseNote   = "要在本机硬盘上"
	TroubleFromCopy   = "用 %s 的备份恢复"
	TroubleCopyNote   = "%s 条记录，已校验，%s"
	TroubleChoose     = "选一份备份恢复"
	TroubleChooseNote = "备份可以在本机，也可以在 U 盘"
	TroubleLeave      = "先退出"
	TroubleLeaveNote  = "什么都不动"
)
