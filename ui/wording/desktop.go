package wording

import "fmt"

// The rail.
const (
	RoomHome             = "台"
	RoomHomeLabel        = "工作台"
	RoomSelection        = "选"
	RoomSelectionLabel   = "遴选合同"
	RoomDelivery         = "用"
	RoomDeliveryLabel    = "服务台账"
	RoomSupervision      = "管"
	RoomSupervisionLabel = "监督整改"
	RoomCultivation      = "培"
	RoomCultivationLabel = "团队培育"
	RoomAppraisal        = "考"
	RoomAppraisalLabel   = "考核自评"
	RoomPaper            = "印"
	RoomPaperLabel       = "报告打印"
	RoomKeeping          = "存"
	RoomKeepingLabel     = "数据备份"
	TabBackup            = "备份"
	TabTrail             = "修改记录"
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

// Redo does again what was taken back.
const Redo = "重做"

// NothingTo tells that there is no operation to take back, or none to do again.
func NothingTo(undo bool) string {
	if undo {
		return "没有可以撤销的；更早的在「修改记录」里恢复"
	}
	return "没有可以重做的"
}

// TakenBack tells how many records an undo touched.
func TakenBack(records int) string { return fmt.Sprintf("已撤销，涉及 %d 条记录", records) }

// DoneAgain tells how many records a redo touched.
func DoneAgain(records int) string { return fmt.Sprintf("已重做，涉及 %d 条记录", records) }

// NotShown tells where a file is that the system has no viewer for.
const NotShown = "本机没有打开这种文件的程序。文件在 %s，请复制到能打开它的电脑上看。"
