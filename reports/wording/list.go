package wording

// Printed lists: what stands over and under them.
const (
	Space        = "　"
	ListWhole    = "无"
	ListFilter   = "筛选：%s"
	ListCount    = "共 %s 条"
	ListMade     = "制表日期 %s"
	ListFoot     = "制表日期 %s　共 %s 条"
	ListSpan     = "%s 至 %s"
	ListPart     = "第 %d 部分，共 %d 部分"
	ListPrefix   = "编号前缀「%s」"
	ListYear     = "没写年份的日期都在 %d 年"
	ListBlanks   = "「—」是没有填，不是 0"
	ListPersonal = "表中有个人信息，用后妥善保管"
)
