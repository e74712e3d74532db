package term

// Fields of what is claimed by hand.
var (
	GateYear     = Term{"gateCheck.year", "年度", "", "核查哪一年的。", "DEFINITIONS 1.12"}
	GateCode     = Term{"gateCheck.gate", "必备条件", "条件", "规则包里必备条件的编码，如 K1。", "DEFINITIONS 1.12"}
	GateResult   = Term{"gateCheck.result", "核查结果", "结果", "符合或不符合；没有核查的不用登记。", "DEFINITIONS 1.12"}
	GateDay      = Term{"gateCheck.day", "核查日", "", "哪天核查的。", "DEFINITIONS 1.12"}
	GatePerson   = Term{"gateCheck.person", "核查人", "", "谁核查的。", "DEFINITIONS 1.12"}
	GateReason   = Term{"gateCheck.reason", "情况说明", "说明", "查了什么；不符合的写明事由。", "DEFINITIONS 1.12"}
	GateApproval = Term{"gateCheck.approval", "整改批准文号", "批准文号", "同意整改销号的文件编号。", "DEFINITIONS 1.16"}
	GateCuredOn  = Term{"gateCheck.curedOn", "整改办结日", "", "哪天整改办结。", "DEFINITIONS 1.16"}

	ExtraYear  = Term{"extra.year", "年度", "", "计入哪一年的考核。", "DOMAIN 12"}
	ExtraCode  = Term{"extra.code", "项目编码", "编码", "规则包里加分或扣分项目的编码，如 J1、P1。", "DOMAIN 12"}
	ExtraDay   = Term{"extra.day", "日期", "", "发文、获奖或事情发生的日子。", "DOMAIN 12"}
	ExtraTimes = Term{"extra.times", "次数", "", "算几次。", "DOMAIN 12"}
	ExtraName  = Term{"extra.name", "事项", "", "得了什么奖、出了什么事。", "DOMAIN 12"}
	ExtraBasis = Term{"extra.basis", "依据文号", "依据", "证书、通报或文件的编号。", "DOMAIN 12"}

	ValuationYear   = Term{"valuation.year", "年度", "", "给哪一年的指标取值。", "DOMAIN 11.5"}
	ValuationCode   = Term{"valuation.code", "指标编码", "编码", "规则包里指标的编码，如 C3.2。", "DOMAIN 11.5"}
	ValuationBand   = Term{"valuation.band", "档次", "", "分档的指标评到哪一档；分档和取值只填一个。", "DOMAIN 11.5"}
	ValuationValue  = Term{"valuation.value", "取值", "", "按指标的单位填实际数，如 12、0.87 或 87%。", "DOMAIN 11.5"}
	ValuationReason = Term{"valuation.reason", "理由", "", "为什么不用系统计算的值，依据是什么。", "DOMAIN 11.5"}
	ValuationDay    = Term{"valuation.day", "取值日", "", "哪天取的值。", "DOMAIN 11.5"}
	ValuationPerson = Term{"valuation.person", "取值人", "", "谁取的值。", "DOMAIN 11.5"}

	ExplanationYear = Term{"explanation.year", "年度", "", "说明哪一年的得分。", "DOMAIN 11.5"}
	ExplanationCode = Term{"explanation.code", "指标编码", "编码", "规则包里指标的编码，如 C1.1。", "DOMAIN 11.5"}
	ExplanationText = Term{"explanation.text", "说明", "", "和上年相比为什么差这么多。", "DOMAIN 11.5"}
	ExplanationDay  = Term{"explanation.day", "说明日", "", "哪天写的。", "DOMAIN 11.5"}
)

// TableGateResult is what looking at a condition may come to.
var TableGateResult = Table{"gateResult", []Code{{"met", "符合", ""}, {"failed", "不符合", ""}}}

// NumberExtra stands between facility and year in the numbers of extras.
const NumberExtra = "加"

// Sentences about claims.
const (
	SayClaimTwice         = "%s 年的 %s 已经登记过，请改那一条"
	SayGateReason         = "不符合的，请写明事由"
	SayGateApproval       = "填了整改办结日，请填整改批准文号"
	SayGateCuredEarly     = "整改办结日早于核查日，请核对"
	SayGateNothingToCure  = "核查结果是符合，不用填整改；原来不符合、后来改好的，结果仍选不符合"
	SayExtraTimes         = "次数至少是 1，请核对"
	SayExtraOtherYear     = "日期不在所填的年度里，请核对；跨年通报的可以写一句说明"
	SayExtraTwice         = "%s 的「%s」已经在 %s 里登记过。同一奖项、同一件事只计一次，请核对是不是重复"
	SayValuationBlank     = "档次和取值都没有填，请填一个"
	SayValuationBoth      = "档次和取值只能填一个，请删去一个"
	SayValuationForm      = "取值要填数，如 12、0.87 或 87%"
	SayValuationBelowZero = "取值不能小于 0，请核对"
)
