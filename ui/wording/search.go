package wording

// The search over everything.
const (
	SearchHintAll   = "搜名称、编号、场地、备注；也搜页面和命令"
	SearchTop       = "页面和命令"
	SearchShortText = "再打一个字，就连记录一起搜"
	SearchNothing   = "没有找到「%s」"
	SearchAdvice    = "换个写法，或只写其中两三个字；作废的记录在「修改记录」里找"
	SearchGroup     = "%s　%d"
	SearchLimit     = "只列出最近的 %d 条，多打几个字会更准"
	SearchKeys      = "↑↓ 选　Enter 打开　Esc 关闭"
	CommandNew      = "新增%s"
	CommandBackup   = "立即备份"
	CommandReport   = "打印自评报告"
	CommandImport   = "导入 Excel"
	CommandTrail    = "查修改记录、恢复作废的"
	CommandNote     = "命令"
)
