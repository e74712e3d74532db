package term

// Where a target comes from.
const (
	SourceContract = "合同"
	SourcePack     = "规则包"
	SourceDefault  = "默认"
)

// 人次口径 (DEFINITIONS 1.14): 甲 到馆＋活动, 乙 到馆＋馆外活动, 丙 只计到馆.
const (
	VisitsAll     = "甲"
	VisitsOutside = "乙"
	VisitsDoor    = "丙"
)

// States of an indicator as people read them.
var TableState = Table{"state", []Code{
	{"hasData", "有数据", ""}, {"noData", "无数据", ""}, {"notApplicable", "不适用", ""}, {"notDue", "未到期", ""}, {"notBuilt", "未建", ""}}}

// Why a figure has no data, or what to know about it.
const (
	SayNoLog           = "本期还没有开放日志，请先记开放日志"
	SayNoActivity      = "本期还没有活动记录，请先记活动"
	SayNobodyCounted   = "到馆人次和参与人次都没有填，请补填"
	SayNothingHeld     = "本期还没有已举办的活动，请先登记举办情况"
	SayNoPlan          = "没有开放计划，请先填开放计划"
	SayNoPlannedRest   = "开放计划里没有公休日和节假日的时段，请先填开放计划"
	SayNoCatalogue     = "没有适用的服务目录，请先选服务目录"
	SayNoClassApplies  = "各类都已声明不适用"
	SayNoGroups        = "活动里都没有填分组人次，请补填"
	SaySomeGroups      = "有的人群从未填过分组人次，按无数据计"
	SayNoTarget        = "目标未定"
	SayAllExempt       = "本期全部为批准闭馆，不考核"
	SayNotBuilt        = "本版还没有这项的台账"
	SayNotBegun        = "这一年还没有开始"
	SayUnlogged        = "有 %d 天计划开放却没有日志，按 0 小时计"
	SayClosureUnproven = "没有闭馆公告，但开放日志只记了 %d 天，计划 %d 天，不足 95%%，不能证明没有闭馆"
	SayNoClosure       = "本期没有闭馆，开放日志记了 %d 天，计划 %d 天"
	SayVisits          = "人次口径：%s"
	SayNotAssessed     = "不考核"
)

// Numbers with their units, and formulas.
const (
	FormHours        = "%s 小时"
	FormDays         = "%d 天"
	FormWeeks        = "%s 周"
	FormTimes        = "%d 次"
	FormEvents       = "%d 场"
	FormRows         = "%d 条"
	FormClasses      = "%d 类"
	FormFestivals    = "%d 个"
	FormPeople       = "%s 人次"
	FormWeekly       = "%s 小时 ÷ %s 周 ＝ %s 小时/周"
	FormShare        = "%s ÷ %s ＝ %s"
	FormGroups       = "%s 组达标，共 %s 组"
	FormGroup        = "专场 %d 场；%s ÷ %s 人次 ＝ %s"
	FormGroupUnknown = "专场 %d 场；分组人次无数据"
	FormGroupValue   = "%s %s"
	FormPersonTimes  = "到馆 %s ＋ 活动 %s ＝ %s 人次"
	FormSpaceDays    = "空间开放 %s 天"
	FormWorking      = "%s × %s ÷ %s ＝ %[1]s × %[4]s ＝ %[5]s 分"
	FormWorkingParts = "%s × %s ÷ %s ＝ %s 分"
	FormWorkingRate  = "%s × %s ＝ %s 分"
	FormWorkingOver  = "%s ÷ %s，超出不加，得 %s 分"
	FormWorkingFloor = "%s ÷ %s ＝ %s，低于 %s，得 0.00 分"
)

// Names of the numbers that go into formulas.
const (
	InputOpenHours    = "实际开放小时"
	InputElapsedDays  = "本期天数"
	InputExemptDays   = "豁免天数"
	InputWeeks        = "计算周数"
	InputStaggered    = "错时小时"
	InputRestOpened   = "公休日与法定节假日开放天数"
	InputRestPlanned  = "按计划应开放天数"
	InputLoggedDays   = "已记日志天数"
	InputPlannedDays  = "计划开放天数"
	InputSpaceDays    = "空间开放天数的依据"
	InputKept         = "台账里的记录（都不计入）"
	InputLawful       = "公告合规次数"
	InputClosures     = "闭馆次数"
	InputEvents       = "已举办场次"
	InputClassReached = "达标类别"
	InputClassApply   = "适用类别"
	InputHeld         = "已举办活动"
	InputFestivals    = "已办节日主题"
	InputReviewed     = "先审后办"
	InputVisits       = "到馆人次"
	InputParticipants = "活动参与人次"
)

// Notes on records and targets.
const (
	NoteNotOpened    = "未开放"
	NoteLateNotice   = "公告不合规"
	NoteSessions     = "场次数未填，按 1 场计"
	NoteNotReviewed  = "未先审后办"
	NoteLastYear     = "按上年实际"
	NoteContractPart = "%s 目标 %s 覆盖 %d 天"
	NoteUncovered    = "其余 %d 天按 %s"
	NoteShrunk       = "目标 %s 扣除豁免 %d 天、全年 %d 天，按 %s"
	NoteBelow        = "低于现行标准"
	WordAndOthers    = "等"
)

// What is missing, in the indicator's own words.
const (
	LackRestDays    = "有 %d 天该开未开：%s"
	LackNotice      = "有 %d 次公告不合规：%s"
	LackClass       = "%s差 %d 场"
	LackFestivals   = "还没有办：%s"
	LackReview      = "有 %d 条没有先审后办"
	LackGroupEvents = "专场差 %d 场"
	LackGroupBlank  = "没有填人次"
	LackGroupShare  = "占比 %s，要 %s"
	LackCount       = "还差 %s %s"
	LackLevel       = "现在 %s %s，目标 %s %[2]s"
)

// LackShare tells a share that is below its target.
const LackShare = "现在 %s，要 %s"
