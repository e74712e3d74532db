package term

// Words of looking ahead and of reading the year by the policy's questions.
const (
	AskWhether = "有没有"
	AskEnough  = "够不够"
	AskGood    = "好不好"

	AssureContent  = "内容无缺项"
	AssurePeople   = "人群全覆盖"
	AssureStandard = "标准不攀高"
	AssureMoney    = "财力有保障"
	AssureLasting  = "服务可持续"

	VerbSelect    = "选"
	VerbUse       = "用"
	VerbSupervise = "管"
	VerbCultivate = "培"
)

// Dates of the year.
const (
	SayDutyDone    = "已办"
	SayDutyPassed  = "已过"
	SayDutyToday   = "今天到期"
	SayDutyLeft    = "还有 %d 天"
	SayDutyOverdue = "逾期 %d 天"

	DutyContract = "%s到期，要定续签或重选"
	DutyClosure  = "%s 起闭馆，要提前 7 天公告"
	DutyDocument = "%s到期，要换新"
	DutyPurge    = "%s里的个人信息到期清理"
	DutyActivity = "「%s」的日子过了，还没有登记结果"
)

// Sentences of the five requirements.
const (
	SayContent       = "服务目录里适用的类别，%d 类达到最低次数，共 %d 类"
	SayPeople        = "重点人群 %d 组达到要求，共 %d 组"
	SayGroupEvents   = "专场 %d 场，没有填人次"
	SayGroupShare    = "专场 %d 场，人次占比 %s"
	SayGroupWant     = "专场 %d 场，占比 %s"
	SayStandard      = "合同里有 %d 项目标和现行标准可比，高于标准 %d 项，低于标准 %d 项"
	SayStandardNone  = "合同没有另定目标，按现行标准执行"
	SayMoney         = "活动计划预算 %s，已举办的部分 %s；支付情况未建"
	SayBudgetDone    = "%s，占预算 %s"
	SayNoBudget      = "还没有活动计划和预算"
	SayLasting       = "%s；%s"
	SayYear          = "服务 %s 人次，活动 %d 场"
	SayYearEvents    = "没有人次，活动 %d 场"
	SayYearUnbound   = "本年没有合同"
	SayContractGap   = "本年有 %d 天没有合同"
	SayContractUntil = "合同不断档，到 %s"
	SayNoCrew        = "没有登记员工"
	SayTurnover      = "员工 %d 人，离开 %d 人，流动率 %s"
	SayLeft          = "%s 离开"
	LabelBudget      = "活动计划预算"
	LabelNoBudget    = "没有填预算的计划"
	LabelBudgetDone  = "已举办部分的预算"
	LabelPaid        = "经费支付"
	LabelYear        = "%d 年"
	LabelContract    = "合同衔接"
	LabelCrew        = "员工流动"
	FormYuan         = "%s 元"
)

// Sentences of the loop of a contract.
const (
	SayUnsigned    = "合同还没有填签订日"
	SaySigned      = "%s 签订，%s 至 %s"
	SayUsed        = "本年举办活动 %d 条，开放 %d 天"
	SayNothingUsed = "本年还没有活动和开放日志"
	SayNoRound     = "本年考核还没有开始"
	SayRound       = "%s%s"
	SayOutcome     = "%d 年%s，%s"
	SayMendBy      = "整改期限 %s"
)

// Sentences of looking ahead.
const (
	SayHalfDay   = "约半天"
	SayDays      = "约 %s 天"
	WordSupposed = "假设"

	SayFestivalsGone = "%s已过，办过没有登记的可以补录"
	SayPlanGone      = "年度计划应在 %s 前提交，已过期，按期交过没有登记的可以补录"

	WhyBegins = "到年底预计 %s"
	WhyStays  = "照现在的样子，年底还是 %s"
	WhyMoves  = "现在 %s，照计划和近来的进度，年底预计 %s"
)
