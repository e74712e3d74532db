package term

// Sentences said when a value cannot be read. Each tells what to do next.
const (
	SayNoSuchDay    = "没有 %d年%d月%d日 这一天，请核对日期"
	SayDayForm      = "「%s」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"
	SayClockForm    = "「%s」不像时间，请写成 9:00 或 18:30"
	SaySegmentForm  = "「%s」不像一段时间，请写成 9:00-12:00，多段之间用分号隔开"
	SayBelowZero    = "不能小于 0，请核对后再保存"
	SayWholeNumber  = "「%s」不是整数，请填数字；约数请填核实后的数，没有数就留空"
	SayMoneyForm    = "「%s」不像金额，请填数字，单位元，最多两位小数"
	SayQuantityForm = "「%s」不像数量，请填数字，最多两位小数；约数请填核实后的数，没有数就留空"
	SayMonthForm    = "「%s」不像月份，请写成 2026-3 或 2026年3月"
	SayYesNo        = "「%s」请改填 是 或 否"
	SayBrokenText   = "文字有乱码，请重新输入或检查文件编码"
	SayControlText  = "文字里有看不见的控制字符，请删去后再保存"
	SayTooLong      = "文字有 %d 个字，最多 %d 个，请把多出的内容移到备注或佐证里"
	SayShareForm    = "「%s」的份额要在 1 到 100 之间"
	SayShareTwice   = "「%s」填了两次，请删去一个"
	SayNotInTable   = "「%s」不在可选项里，可填：%s"
	SayNotInLedger  = "找不到「%s」，请先在%s里登记，或核对名称"
	SayRequired     = "%s还没有填"
	SayCreditLength = "统一社会信用代码要 18 位，现在 %d 位，请对照营业执照"
	SayCreditChar   = "统一社会信用代码里不应有「%s」，请对照营业执照"
	SayCreditCheck  = "统一社会信用代码最后一位校验不符，请对照营业执照逐位核对"
)

// Sentences of the desks.
const (
	SayNotFound      = "没有找到这条%s，它可能已被作废，请刷新后再看"
	SayReasonNeeded  = "请写明原因，再作废"
	SayConfirmNeeded = "有 %d 处要再看一眼：%s。确认无误请写一句说明再保存"
	SayNotPermitted  = "%s不能做这件事，请换有权限的人员"
	SaySameNumber    = "编号「%s」已有一条%s，请换一个编号"
	SayInUse         = "%s正被 %d 条%s引用，不能作废"
	SayTwin          = "已有一条同样的%s（%s），请核对是不是重复登记"
)

// Sentences about numbers in rule packs.
const (
	SayRatioForm  = "「%s」不像数，请写 56、0.6、1/3 或 33.33%%"
	SayPointsForm = "「%s」不像分值，最多两位小数"
)
