package term

// Fields of the rounds of the appraisal.
var (
	RoundYear         = Term{"round.year", "年度", "", "考核哪一年。", "DOMAIN 11.5"}
	RoundStage        = Term{"round.stage", "轮次", "", "自评、街道初评、区级复核、第三方或申诉复核。", "DOMAIN 11.5"}
	RoundState        = Term{"round.state", "状态", "", "由提交、退回、锁定、重开改变，不能直接填。", "DOMAIN 11.5"}
	RoundEditions     = Term{"round.editions", "版本数", "版本", "提交过几次，每次一个版本。", "DOMAIN 14 第 9 例"}
	RoundTotal        = Term{"round.total", "总分", "", "最近一次提交的总分。", "DOMAIN 11.5"}
	RoundGrade        = Term{"round.grade", "等次", "", "按总分和必备条件得出的等次。", "DOMAIN 12"}
	RoundOpinion      = Term{"round.opinion", "意见", "", "本轮的总体意见。", "DOMAIN 11.5"}
	RoundReviewer     = Term{"round.reviewer", "评审人", "", "谁评的。", "DOMAIN 11.5"}
	RoundDay          = Term{"round.day", "提交日", "", "最近一次提交的日子。", "DOMAIN 11.5"}
	RoundLockedBy     = Term{"round.lockedBy", "锁定人", "", "谁锁定的。", "DOMAIN 11.5"}
	RoundLockedOn     = Term{"round.lockedOn", "锁定日", "", "哪天锁定的。", "DOMAIN 11.5"}
	RoundReopenReason = Term{"round.reopenReason", "重开原因", "", "锁定后为什么又重开。", "DOMAIN 11.5"}
	RoundApproval     = Term{"round.approval", "批准文号", "", "同意重开的文件编号。", "DOMAIN 11.5"}

	MarkRound    = Term{"mark.round", "轮次", "", "哪一轮的评分。", "DOMAIN 11.5"}
	MarkCode     = Term{"mark.code", "指标编码", "编码", "规则包里指标的编码。", "DOMAIN 11.5"}
	MarkScore    = Term{"mark.score", "评分", "", "本轮给的分；不填就沿用上一轮。", "DOMAIN 11.5"}
	MarkReturned = Term{"mark.returned", "退回", "", "这一项退回补正。", "DESIGN 10.4"}
	MarkReason   = Term{"mark.reason", "理由", "", "为什么改分，或者退回要补什么。", "DOMAIN 11.5"}
	MarkPerson   = Term{"mark.person", "评审人", "", "谁评的。", "DOMAIN 11.5"}
	MarkDay      = Term{"mark.day", "评分日", "", "哪天评的。", "DOMAIN 11.5"}

	EditionRound  = Term{"edition.round", "轮次", "", "哪一轮提交的。", "DOMAIN 14 第 9 例"}
	EditionNumber = Term{"edition.number", "版本号", "版本", "本轮第几次提交。", "DOMAIN 14 第 9 例"}
	EditionDay    = Term{"edition.day", "提交日", "", "哪天提交的。", "DOMAIN 14 第 9 例"}
	EditionPerson = Term{"edition.person", "提交人", "", "谁提交的。", "DOMAIN 14 第 9 例"}
	EditionTotal  = Term{"edition.total", "总分", "", "提交时的总分。", "DOMAIN 14 第 9 例"}
	EditionGrade  = Term{"edition.grade", "等次", "", "提交时的等次。", "DOMAIN 14 第 9 例"}
	EditionSeal   = Term{"edition.seal", "校验码", "", "由封存的内容算出，改动一个字就对不上。", "DOMAIN 14 第 9 例"}
	EditionBody   = Term{"edition.body", "封存内容", "", "提交时的规则包、事实和评分，照原样保存，随时可以重算。", "DOMAIN 14 第 9 例"}

	OutcomeYear        = Term{"outcome.year", "年度", "", "哪一年的考核结果。", "DOMAIN 11.5"}
	OutcomeContract    = Term{"outcome.contract", "合同", "", "结果用在哪份合同上。", "DOMAIN 11.5"}
	OutcomeGrade       = Term{"outcome.grade", "等次", "", "最终等次。", "DOMAIN 11.5"}
	OutcomeCoefficient = Term{"outcome.coefficient", "支付系数", "", "尾款按几成支付，如 90%。", "DOMAIN 12b"}
	OutcomeRenewal     = Term{"outcome.renewal", "续签", "", "这个等次对续签合同的影响。", "DOMAIN 12b"}
	OutcomeMendBy      = Term{"outcome.mendBy", "整改期限", "", "哪天以前整改完。", "DOMAIN 12b"}
	OutcomeExit        = Term{"outcome.exit", "触发退出", "", "合同期内这个等次的次数已够，应当终止合同。", "DOMAIN 12b"}
	OutcomeMeasures    = Term{"outcome.measures", "处理措施", "措施", "按等次要做的事。", "DOMAIN 12b"}
	OutcomeDay         = Term{"outcome.day", "拟定日", "", "哪天拟定的。", "DOMAIN 11.5"}
	OutcomeDoneOn      = Term{"outcome.doneOn", "执行日", "", "哪天执行的。", "DOMAIN 11.5"}
	OutcomeState       = Term{"outcome.state", "状态", "", "拟定的可以改，定了的不再改。", "DOMAIN 11.5"}
)

// Code tables of the rounds.
var (
	TableStage = Table{"stage", []Code{
		{"self", "自评", ""}, {"street", "街道初评", "初评"}, {"district", "区级复核", "复核"}, {"third", "第三方", ""}, {"appeal", "申诉复核", "申诉"}}}
	TableRoundState = Table{"roundState", []Code{
		{"open", "进行中", ""}, {"submitted", "已提交", ""}, {"returned", "已退回", ""}, {"locked", "已锁定", ""}, {"reopened", "已重开", ""}}}
	TableRoundAction = Table{"roundAction", []Code{
		{"open", "开始", ""}, {"submit", "提交", ""}, {"sendBack", "退回", ""}, {"lock", "锁定", ""}, {"reopen", "重开", ""}}}
	TableOutcomeState = Table{"outcomeState", []Code{{"proposed", "拟定", ""}, {"decided", "已定", ""}}}
)

// NumberOutcome stands between facility and year in the numbers of outcomes.
const NumberOutcome = "果"

// Sentences about rounds.
const (
	SayRoundNotNow        = "%s现在是%s，不能%s"
	SayRoundTwice         = "%d 年的%s已经开始，请接着那一轮做"
	SayRoundUnknown       = "现行规则包没有「%s」这一轮，请核对"
	SayRoundSelfFirst     = "自评还没有提交，请先提交自评再开始%s"
	SayRoundByHand        = "轮次的状态、总分和版本由提交、退回、锁定、重开改变，请在考核页办理"
	SayRoundYearRuns      = "%d 年还没有过完，提交后本年不能再登记；确实要现在提交，请写一句说明"
	SayRoundReason        = "重开要写明原因，请补上"
	SayRoundApproval      = "重开要写批准文号，请补上"
	SayRoundComment       = "退回要写明意见：请写总体意见，或逐项写要补什么"
	SayRoundReturnBare    = "%s 退回了却没有写要补什么，请补上"
	SayRoundClockBack     = "电脑日期 %s 早于第 %d 版的提交日 %s，请先把日期和时间校准"
	SayRoundUnexplained   = "有 %d 项和上年相差较大，还没有写差异说明：%s。请逐项写明再提交"
	SayRoundNothing       = "%d 年不考核，没有可以提交的得分"
	SayMarkForm           = "评分要填数，最多两位小数"
	SayMarkBelowZero      = "评分不能小于 0，请核对"
	SayMarkAboveFull      = "评分 %s 高于满分 %s，请核对"
	SayMarkUnknown        = "规则包里没有指标 %s，请核对编码"
	SayMarkNotScored      = "%s %s，不能评分"
	SayMarkSelf           = "自评的分由台账计算，不能直接评分；要改请用人工取值"
	SayMarkReason         = "和上一轮不同的分要写明理由"
	SayMarkFirst          = "这一项本版不算分，由评审人评，请写明理由"
	SayMarkClosed         = "%s%s，评分不能再改；要改请先退回或重开"
	SayMarkTwice          = "本轮的 %s 已经评过，请改那一条"
	SayMarkElsewhere      = "这一轮属于别的设施，请核对"
	SayEditionFixed       = "报送版本照原样保存，不能改也不能作废；要改请退回或重开，再提交一版"
	SayEditionBroken      = "第 %d 版的封存内容和校验码对不上，请从备份恢复后再看"
	SayEditionDiffers     = "第 %d 版封存时是 %s 分，重算得 %s 分，请联系维护人员核对"
	SayNoRoundHeld        = "%d 年还没有提交过的轮次，请先提交"
	SayRoundPending       = "%s是%s，等它重新提交后再拟定结果"
	SayOutcomeGates       = "还有 %d 条必备条件没有核查，等次只是暂定，请先核查"
	SayUnmarked           = "还有 %d 项没有分（共 %s 分，本版不算，由评审人手工评），所以没有等次。%s：%s"
	SayUnmarkedBegin      = "请开始%s，逐项评分后提交"
	SayUnmarkedGive       = "请在%s里逐项评分后提交"
	SayUnmarkedBack       = "%s%s，请先退回或重开，逐项评分后再提交"
	SayOutcomeUnsent      = "各项都有分了，提交%s以后才有等次"
	SayOutcomeUnbuilt     = "还有 %d 项没有分，所以没有等次。现行方案没有评审轮次，等这些指标建成后再定：%s"
	SayOutcomeDecided     = "%d 年的结果已定，不能再改；确要改，请先由管理员在「结果应用」作废这条结果，写明原因"
	SayOutcomeGone        = "作废以后 %d 年的轮次或等次又变过，请按现在的等次重新拟定"
	SayRoundStale         = "%[1]s依据%[2]s第 %[3]d 版，%[2]s现为第 %[4]d 版"
	SayRoundRedo          = "请依次退回或重开%s，重新提交后再拟定结果"
	SayRoundSettled       = "%d 年的结果已定，不能%s%s；确要改，请先由管理员在「结果应用」作废这条结果，写明原因"
	SayOutcomeCoefficient = "支付系数要填 0 到 100% 之间的数，如 90%"
	SayOutcomeTwice       = "%d 年的结果已经登记过，请改那一条"
	SayOutcomeDoneEarly   = "执行日早于拟定日，请核对"
	SayDecideOnce         = "这条结果已定，不用再定"
)

// WordSealed is why the lock of a submitted year stands.
const WordSealed = "自评第 %d 版已提交"
