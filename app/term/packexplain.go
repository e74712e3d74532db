package term

// Sentences that say what a method means, with the points of the indicator.
const (
	ExplainUpper       = "上级指标，得分是下级合计。"
	ExplainLinear      = "实际 ÷ 目标 × 满分，达到目标得满分 %s 分，不到按比例得分。"
	ExplainLinearFloor = "实际 ÷ 目标 × 满分，达到目标得满分 %s 分；不到目标的 %s 得 0 分。"
	ExplainRate        = "比率是几成就得满分的几成，满分 %s 分；不设起评线。"
	ExplainRamp        = "实际 %s 及以下得 0 分，%s 及以上得满分 %s 分，中间按比例得分。"
	ExplainCases       = "没有发生得满分 %s 分，每发生 1 次扣 %s 分，扣完为止。"
	ExplainFormula     = "按公式算出分数：%s；不低于 0，不超过满分 %s 分。"
	ExplainHand        = "由人填得分的几成，要写理由、附佐证；满分 %s 分。"
	ExplainSteps       = "按实际值分档：%s；低于第一档得 0 分。"
	ExplainKnots       = "按折线：%s；两点之间按比例，低于第一点得 0 分。"
	ExplainLevels      = "按完成率分档：%s；实际为 0 得 0 分。"
	ExplainRank        = "按在同类设施里的名次：%s。"
	ExplainParts       = "一条一条看，符合就得这一条的分：%s。"
	ExplainBands       = "由人定档并写理由：%s。"
	ExplainStep        = "%s 起得 %s 分"
	ExplainKnot        = "%s 时得 %s 分"
	ExplainLevel       = "达到目标的 %s 得 %s 分"
	ExplainPlace       = "不低于 %s 的设施得 %s 分"
	ExplainPart        = "%s %s 分"
	ExplainBand        = "%s得 %s 分"
	ExplainAnd         = "，"
	ExplainByType      = "按设施类型"
)

// Words of what differs between two rule packs.
const (
	DifferAdded    = "新增"
	DifferDropped  = "删去"
	DifferCondense = "%s　%s"
)
