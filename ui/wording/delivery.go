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
