package wording

// The rail.
const (
	RoomHome           = "台"
	RoomHomeLabel      = "工作台"
	RoomSelection      = "选"
	RoomSelectionLabel = "遴选合同"
	RoomDelivery       = "用"
	RoomDeliveryLabel  = "服务台账"
	RoomAppraisal      = "考"
	RoomAppraisalLabel = "考核自评"
	RoomPaper          = "印"
	RoomPaperLabel     = "报告打印"
	RoomKeeping        = "存"
	RoomKeepingLabel   = "数据备份"
	TabBackup          = "备份"
	TabTrail           = "修改记录"
)

// The bar at the top.
const (
	TodayForm    = "今天 %s %s"
	YearForm     = "%d 年度"
	PersonForm   = "%s（%s）"
	Nobody       = "未登记人员"
	ManagePeople = "本机人员与口令"
	TextSizeForm = "字号 %d%%"
	TextSizeNow  = "字号 %d%%（现在）"
	SampleBanner = "示范数据：虚构的中心，随便点、随便改，不影响真数据"
)

// Exporting a list.
const (
	ExportName = "%s %s.xlsx"
	Exporting  = "正在导出"
	Exported   = "已导出到 %s"
)
