package wording

// Words of the pages of 用.
const (
	ServiceLedger  = "服务台账"
	EnterActivity  = "录入活动"
	EnterOpening   = "记开放日志"
	PaidTag        = "收费"
	UnfilledCount  = "未填 %d 项"
	LacksEvidence  = "缺佐证"
	FactTime       = "时间"
	FactReview     = "内容审核"
	Dash           = "—"
	Comma          = "，"
	Until          = "（至 %s）"
	SpaceHolds     = "%s（额定 %d 人）"
	LastYearMean   = "去年同类 %s"
	LastYearDay    = "去年同日 %s"
	LabelDay       = "日期"
	LabelFromTo    = "起止"
	LabelUntil     = "结束日期"
	LabelTotal     = "实到合计"
	LabelElder     = "老年 60+"
	LabelOnline    = "线上观看"
	OfThem         = "其中"
	OtherNote      = "合计减分组"
	Week           = "星期"
	Hours          = "小时"
	AsPlanned      = "照计划填"
	KeyPlanned     = "Ctrl+G"
	NothingPlanned = "这一天没有开放计划，请直接填开放时段"
	DaysLogged     = "已记 %d 天"
	DaysLacking    = "已记 %d 天，还有 %d 天没有记，点日期补记"
	ClosedMark     = "闭"
	NoticeLate     = "公告不及时"
	NoticeInTime   = "公告及时"
	Exempted       = "不计入考核"
)

// DayOfWeek is the short name of a day of the week, Sunday 0.
func DayOfWeek(day int) string {
	return [...]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"}[day%7]
}

// Rows written down in advance.
const (
	ListAssets    = "按资产清单列出"
	ListStaff     = "按人员列出本月"
	ListedAlready = "都已列出，没有新的"
	ListedRows    = "已列出 %d 条，请逐条填数"
)

// The yearly notice on holidays.
const (
	NoticePaste   = "粘贴放假通知"
	NoticeTitle   = "按国务院办公厅放假通知登记"
	NoticeYear    = "哪一年的通知"
	NoticeHint    = "把通知里「一、元旦：…」到「七、国庆节：…」几段原文粘贴在这里"
	NoticeHow     = "粘贴后先列出读到的日子，核对无误再登记；表里已有的日子会改成通知说的，其他的不动。"
	NoticeDays    = "%s %d 天：%s"
	NoticeSafe    = "不登记"
	NoticeAct     = "登记 %d 天"
	NoticeEntered = "已登记 %d 天，请和通知再核对一遍"
)
