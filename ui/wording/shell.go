package wording

// Words of the frame around the pages.
const (
	SearchEverything = "搜活动、合同、整改单、文号"
	SearchShort      = "搜索"
	Due              = "待办"
	Stop             = "停下"
	Stopping         = "正在停下"
	CountOf          = "%d / %d %s"
	CountOnly        = "%d %s"
	KeySearch        = "Ctrl+K"
	ProblemBroken    = "这一步没有做成，已录入的内容都还在。请再试一次；还不行，请把日志文件交给技术人员。"
	ProblemLog       = "日志：%s"
)
