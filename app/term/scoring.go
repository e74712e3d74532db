package term

// Names that a formula may use beside measured values.
const (
	FormulaActual = "实际"
	FormulaTarget = "目标"
	FormulaMax    = "满分"
)

// Why an indicator has no score, or what to know about it.
const (
	SayFormulaLacks    = "公式里缺：%s"
	SayFormulaFails    = "公式算不出来，请核对规则包"
	SayFormulaUnread   = "公式没有读入，请重新载入规则包"
	SayFormulaUnknown  = "公式里的「%s」不认识"
	SayFormulaCircle   = "「%s」绕回了自己"
	SayPartsLack       = "各部分都没有数据：%s"
	SaySomePartsLack   = "没有数据按没有做到计：%s"
	SayNotRanked       = "不足 %d 家，不排名"
	SayToValue         = "要人工取值，请在人工取值里登记，写明理由并附佐证"
	SayValueUnproven   = "人工取值缺佐证，未采用"
	SayValueNoNumber   = "人工取值不是数，未采用"
	SayValueOverFull   = "人工取值超过满分，未采用"
	SayValueNoBand     = "人工取值选的档次不在规则包里，未采用"
	SayValueNoReason   = "人工取值没有写理由，未采用"
	SayAwardOnce       = "同一依据的奖项只计一次，已计在 %s"
	SayExtraUnproven   = "缺佐证，未计"
	SayExtraNotReached = "没有达到 %s"
	SayGateUnchecked   = "没有核查"
	SayGateCured       = "已整改，批准文号 %s"
	SayGateBreaches    = "查到 %s 件"
)

// How a score follows from what was measured.
const (
	FormWorkingPartsMet = "%s × %s ＝ %s 分"
	FormWorkingCases    = "满分 %s，%s 件，每件扣满分的 %s，得 %s 分"
	FormWorkingStep     = "%s，到「%s」这一档，得满分的 %s，%s × %[3]s ＝ %[5]s 分"
	FormWorkingNoStep   = "%s，没有到最低一档「%s」，得 0.00 分"
	FormWorkingBetween  = "%s，在「%s」和「%s」之间，得满分的 %s，即 %s 分"
	FormWorkingRank     = "%s，%d 家里排第 %d，得满分的 %s，%s × %[4]s ＝ %[6]s 分"
	FormWorkingBand     = "评为「%s」，得满分的 %s，%s × %[2]s ＝ %[4]s 分"
	FormWorkingHand     = "人工取值 %s，%s × %[1]s ＝ %[3]s 分"
	FormWorkingFormula  = "按公式得 %s 分，限在 0 到 %s 之间，得 %s 分"
	FormStepFrom        = "≥ %s"
	FormPartShare       = "%s（%s）"
	FormOfWhole         = "占 %s"
	FormValued          = "人工取值 %s"
	InputRank           = "同类设施"
	InputValued         = "人工取值"
	InputComputed       = "系统计算"
	FormFacilities      = "%d 家"
	WordEquals          = " ＝ "
)

// LackPart tells what is missing where no number can be asked for.
const LackPart = "现在 %s，得满分的 %s"

// Why a score changed.
const (
	ChangeAdded   = "新增"
	ChangeRemoved = "不再计入"
	ChangeOfYear  = "%d 年的记录"
	ChangeValue   = "变为 %s，原为 %s"

	WhyBounds         = "总分上下限、多个方案折算"
	WordGateCured     = "已整改"
	WordGateUnchecked = "未核查"
)
