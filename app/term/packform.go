package term

// Fields of a rule pack file: the key in the file, the head in the spreadsheet, the comment above it.
var (
	PackFormat     = Term{"pack.format", "文件格式", "", "规则包文件的格式号，现在是 1。", "DOMAIN 12"}
	PackCode       = Term{"pack.code", "编码", "", "这份方案的编码，只用英文、数字和短横线，各版本相同。", "DOMAIN 12"}
	PackName       = Term{"pack.name", "方案名称", "", "印在报告封面和指标表上方的名称。", "DOMAIN 12"}
	PackVersion    = Term{"pack.version", "版本", "", "如 2026 版；改了内容就换一个版本。", "DOMAIN 12"}
	PackDocument   = Term{"pack.document", "文号", "", "发布这份办法的文件号，没有就不写。", "DOMAIN 12"}
	PackIssuer     = Term{"pack.issuer", "发布单位", "", "发布这份办法的单位。", "DOMAIN 12"}
	PackRegion     = Term{"pack.region", "适用地区", "", "管哪个区、哪个街道。", "DOMAIN 12"}
	PackFrom       = Term{"pack.from", "有效期起", "", "从哪天起有效。", "DOMAIN 12"}
	PackTo         = Term{"pack.to", "有效期止", "", "到哪天失效，长期有效就不写。", "DOMAIN 12"}
	PackTypes      = Term{"pack.types", "设施类型", "", "管哪几类设施，写类型编码；不写就是都管。", "DOMAIN 12"}
	PackFull       = Term{"pack.full", "满分", "", "一级指标的分值加起来要等于它。", "DOMAIN 12"}
	PackItems      = Term{"pack.items", "指标", "", "从上级到下级，按印出来的先后写；每级的分值要加得拢。", "DOMAIN 12"}
	PackFigures    = Term{"pack.figures", "自定义数值", "", "用公式从计量项和别的数值算出来的数，指标可以用它；不能互相绕圈。", "DOMAIN 12"}
	PackGates      = Term{"pack.gates", "必备条件", "", "不计分；有一条不符合，等次就按“不符合时的等次”算。", "DOMAIN 12"}
	PackBonus      = Term{"pack.bonus", "加分", "", "加分项和加分上限。", "DOMAIN 12"}
	PackDeductions = Term{"pack.deductions", "扣分", "", "指标以外的扣分项。", "DOMAIN 12"}
	PackCap        = Term{"pack.cap", "总分上限", "", "总分最多这么多；不写就是满分加上加分上限。", "DOMAIN 12"}
	PackFloor      = Term{"pack.floor", "总分下限", "", "总分最少这么多，一般是 0。", "DOMAIN 12"}
	PackGrades     = Term{"pack.grades", "等次", "", "从好到差写，分数线含本数，最后一等从 0 分起。", "DOMAIN 12"}
	PackFailing    = Term{"pack.failing", "不符合时的等次", "", "有必备条件不符合时，最高只能是这一等。", "DOMAIN 12"}
	PackRounds     = Term{"pack.rounds", "轮次", "", "自评、初评、复核等，按先后写。", "DOMAIN 12"}
	PackFinal      = Term{"pack.final", "最终得分", "", "last 取最后一轮，weighted 各轮按权重平均。", "DOMAIN 12"}
	PackDiffers    = Term{"pack.differs", "差异说明线", "", "得分比上年变动超过满分的这个比例，报送前要写说明；不写就不要求。", "DOMAIN 12"}
	PackGroups     = Term{"pack.groups", "重点人群", "", "要覆盖的人群，和每群的最低要求。", "DOMAIN 12"}
	PackFestivals  = Term{"pack.festivals", "传统节日", "", "计入传统节日主题活动的节日。", "DOMAIN 12"}
	PackCounting   = Term{"pack.counting", "计入场次的类别", "", "哪几类活动计入群众文化活动场次。", "DOMAIN 12"}
	PackVisits     = Term{"pack.visits", "人次口径", "", "甲：到馆加活动；乙：到馆加馆外活动；丙：只计到馆。", "DOMAIN 12"}
	PackCatalogues = Term{"pack.catalogues", "服务目录", "", "各类设施要提供的服务，和每年最低次数。", "DOMAIN 12"}
	PackFees       = Term{"pack.fees", "收费规定", "", "收费项目占比和价格的界线。", "DOMAIN 12"}
	PackDiscounts  = Term{"pack.discounts", "优惠对象", "", "哪些人优惠，付原价的几成。", "DOMAIN 12"}
	PackChecklists = Term{"pack.checklists", "检查清单", "", "巡查和核查时逐条看的内容。", "DOMAIN 12"}
	PackCalendar   = Term{"pack.calendar", "年度日历", "", "一年里几月几日前要办什么。", "DOMAIN 12"}
	PackLabels     = Term{"pack.labels", "用词替换", "", "把本系统的词换成本地的词，如 购买主体 换成 委托主体。", "DOMAIN 12"}
	PackWording    = Term{"pack.wording", "报告文字", "", "报告里可以由本地改写的几段文字。", "DOMAIN 12"}
	PackSource     = Term{"pack.source", "来源说明", "", "这份方案依据什么整理，印在附注里。", "DOMAIN 12"}

	PackItemCode       = Term{"packItem.code", "编码", "", "指标编码，如 C1.1，不能重复。", "DOMAIN 12"}
	PackItemParent     = Term{"packItem.parent", "上级编码", "", "上一级指标的编码；一级指标不写。", "DOMAIN 12"}
	PackItemName       = Term{"packItem.name", "名称", "", "指标全称。", "DOMAIN 12"}
	PackItemShort      = Term{"packItem.short", "简称", "", "画面和窄表里用的短名称。", "DOMAIN 12"}
	PackItemMax        = Term{"packItem.max", "分值", "", "这一项的满分。", "DOMAIN 12"}
	PackItemAsks       = Term{"packItem.asks", "三问", "", "①有没有 ②够不够 ③好不好。", "DOMAIN 12"}
	PackItemMetric     = Term{"packItem.metric", "计量项", "", "从哪个计量项或自定义数值取实际值；上级指标和由人评的不写。", "DOMAIN 12"}
	PackItemOver       = Term{"packItem.over", "除以", "", "实际值再除以哪个计量项或自定义数值；不写就不除。", "DOMAIN 12"}
	PackItemMethod     = Term{"packItem.method", "计分法", "", "实际值怎样换成得分。", "DOMAIN 12"}
	PackItemTarget     = Term{"packItem.target", "目标", "", "合同没有另定时，实际值和什么比。", "DOMAIN 12"}
	PackItemRule       = Term{"packItem.rule", "计分规则", "", "用平常的话写怎么得分，追溯时给人看。", "DOMAIN 12"}
	PackItemDefinition = Term{"packItem.definition", "口径", "", "规则里的词是什么意思，什么算、什么不算。", "DOMAIN 12"}
	PackItemSource     = Term{"packItem.source", "依据", "", "出自哪个文件的哪一条。", "DOMAIN 12"}
	PackItemEvidence   = Term{"packItem.evidence", "佐证要求", "", "要拿出什么材料。", "DOMAIN 12"}
	PackItemPeriod     = Term{"packItem.period", "考察时段", "", "看哪段时间，如 全年、每月。", "DOMAIN 12"}
	PackItemShrinks    = Term{"packItem.shrinks", "闭馆折减", "", "经批准长时间闭馆时，目标按天数减少，写 true 或 false。", "DOMAIN 12"}
	PackItemNumbers    = Term{"packItem.numbers", "内部数值", "", "计量时用到的界线，按名称写；只对一类设施的写成 名称.类型编码。", "DOMAIN 12"}

	PackMethodKind    = Term{"packMethod.kind", "计分方式", "", "linear 按目标比例（低于起评线 0 分），rate 按比率，ramp 两线之间，steps 分档，knots 折线，cases 按次扣，levels 三档，parts 分条件，rank 按名次，bands 由人定档，formula 公式，hand 由人填。", "DOMAIN 12"}
	PackMethodFloor   = Term{"packMethod.floor", "起评线", "", "完成率低于它得 0 分，如 0.6。", "DOMAIN 12"}
	PackMethodLow     = Term{"packMethod.low", "零分线", "", "实际值到它及以下得 0 分。", "DOMAIN 12"}
	PackMethodHigh    = Term{"packMethod.high", "满分线", "", "实际值到它及以上得满分。", "DOMAIN 12"}
	PackMethodEach    = Term{"packMethod.each", "每次扣", "", "每一次扣掉满分的几成，如 0.1。", "DOMAIN 12"}
	PackMethodSteps   = Term{"packMethod.steps", "分档", "", "从低到高写；名次计分时写领先或并列的比例。", "DOMAIN 12"}
	PackMethodParts   = Term{"packMethod.parts", "分条件", "", "一条一条看，符合就得这一条的份额，份额加起来是 1。", "DOMAIN 12"}
	PackMethodBands   = Term{"packMethod.bands", "人定档次", "", "由人选一档并写理由，从好到差写。", "DOMAIN 12"}
	PackMethodFormula = Term{"packMethod.formula", "公式", "", "直接算出分数的公式，结果不出 0 到满分。", "DOMAIN 12"}

	PackStepFrom = Term{"packStep.from", "起点", "", "实际值到它及以上。", "DOMAIN 12"}
	PackStepPart = Term{"packStep.part", "得分比例", "", "得满分的几成。", "DOMAIN 12"}

	PackPartName   = Term{"packPart.name", "条件", "", "这一条要看什么。", "DOMAIN 12"}
	PackPartMetric = Term{"packPart.metric", "计量项", "", "看哪个计量项或自定义数值。", "DOMAIN 12"}
	PackPartFrom   = Term{"packPart.from", "不低于", "", "到它及以上就符合。", "DOMAIN 12"}
	PackPartShare  = Term{"packPart.share", "份额", "", "占满分的几成。", "DOMAIN 12"}

	PackBandKey    = Term{"packBand.key", "档次编码", "", "这一档的短编码，只用英文和数字。", "DOMAIN 12"}
	PackBandName   = Term{"packBand.name", "档次", "", "这一档的名称。", "DOMAIN 12"}
	PackBandPart   = Term{"packBand.part", "得分比例", "", "得满分的几成。", "DOMAIN 12"}
	PackBandReason = Term{"packBand.reason", "定档条件", "", "要查到什么才能定这一档。", "DOMAIN 12"}

	PackTargetUnit     = Term{"packTarget.unit", "单位", "", "实际值的单位。", "DOMAIN 12"}
	PackTargetPercent  = Term{"packTarget.percent", "按百分数显示", "", "实际值是比例，显示成百分数，写 true 或 false。", "DOMAIN 12"}
	PackTargetYearly   = Term{"packTarget.yearly", "全年累计", "", "全年加起来和目标比，年中按天数折算，写 true 或 false。", "DOMAIN 12"}
	PackTargetWhole    = Term{"packTarget.whole", "分母单位", "", "比例里分子分母的单位，如 类、天、次。", "DOMAIN 12"}
	PackTargetMeasure  = Term{"packTarget.measure", "计量规则", "", "合同目标要写同样的计量规则才能替换这个目标。", "DOMAIN 12"}
	PackTargetDefault  = Term{"packTarget.default", "默认目标", "", "没有按类型另定时的目标。", "DOMAIN 12"}
	PackTargetByType   = Term{"packTarget.byType", "各类设施的目标", "", "按设施类型编码写目标。", "DOMAIN 12"}
	PackTargetLastYear = Term{"packTarget.lastYear", "以上年为目标", "", "什么目标都没有时，拿上年实际作目标，写 true 或 false。", "DOMAIN 12"}

	PackFigureKey     = Term{"packFigure.key", "编码", "", "自定义数值的短编码，只用英文和数字。", "DOMAIN 12"}
	PackFigureName    = Term{"packFigure.name", "名称", "", "自定义数值的名称，公式里可以用。", "DOMAIN 12"}
	PackFigureUnit    = Term{"packFigure.unit", "单位", "", "自定义数值的单位。", "DOMAIN 12"}
	PackFigurePercent = Term{"packFigure.percent", "按百分数显示", "", "这个数是比例，写 true 或 false。", "DOMAIN 12"}
	PackFigureFormula = Term{"packFigure.formula", "公式", "", "用计量项和别的自定义数值写的算式。", "DOMAIN 12"}

	PackGateCode   = Term{"packGate.code", "编码", "", "必备条件的编码，如 K1。", "DOMAIN 12"}
	PackGateMark   = Term{"packGate.mark", "印出的编号", "", "如 必1。", "DOMAIN 12"}
	PackGateName   = Term{"packGate.name", "必备条件", "", "符合时的样子。", "DOMAIN 12"}
	PackGateSource = Term{"packGate.source", "依据", "", "出自哪个文件的哪一条。", "DOMAIN 12"}
	PackGateMetric = Term{"packGate.metric", "计量项", "", "自动数违反次数的计量项；由人核查的不写。", "DOMAIN 12"}

	PackBonusCap  = Term{"packBonus.cap", "加分上限", "", "全部加分合计最多这么多。", "DOMAIN 12"}
	PackBonusRows = Term{"packBonus.rows", "加分项", "", "一项一条。", "DOMAIN 12"}

	PackExtraCode   = Term{"packExtra.code", "编码", "", "加分项的编码，如 J1。", "DOMAIN 12"}
	PackExtraName   = Term{"packExtra.name", "加分项", "", "做到什么可以加分。", "DOMAIN 12"}
	PackExtraEach   = Term{"packExtra.each", "每次加", "", "每一次加几分。", "DOMAIN 12"}
	PackExtraCap    = Term{"packExtra.cap", "单项上限", "", "这一项最多加几分，不写就不限。", "DOMAIN 12"}
	PackExtraMetric = Term{"packExtra.metric", "计量项", "", "自动判断用的计量项；由人申报的不写。", "DOMAIN 12"}
	PackExtraFrom   = Term{"packExtra.from", "不低于", "", "计量项到它及以上就加分。", "DOMAIN 12"}

	PackDeductionCode   = Term{"packDeduction.code", "编码", "", "扣分项的编码，如 P1。", "DOMAIN 12"}
	PackDeductionName   = Term{"packDeduction.name", "扣分项", "", "出了什么事要扣分。", "DOMAIN 12"}
	PackDeductionEach   = Term{"packDeduction.each", "每次扣", "", "每一次扣几分。", "DOMAIN 12"}
	PackDeductionMost   = Term{"packDeduction.most", "单项上限", "", "这一项最多扣几分，不写就不限。", "DOMAIN 12"}
	PackDeductionMetric = Term{"packDeduction.metric", "计量项", "", "自动数次数的计量项；由人登记的不写。", "DOMAIN 12"}

	PackGradeName        = Term{"packGrade.name", "等次", "", "等次的名称。", "DOMAIN 12"}
	PackGradeShort       = Term{"packGrade.short", "简称", "", "财政表格里用的字，如 优、良、中、差。", "DOMAIN 12"}
	PackGradeFrom        = Term{"packGrade.from", "分数线", "", "从这个分数起，含本数。", "DOMAIN 12"}
	PackGradeTo          = Term{"packGrade.to", "分数上界", "", "不到这个分数；可以不写，写了要和上一等的分数线一样。", "DOMAIN 12"}
	PackGradeConsequence = Term{"packGrade.consequence", "结果应用", "", "评上这一等以后怎么办。", "DOMAIN 12"}

	PackConsequenceText    = Term{"packConsequence.text", "结果应用", "", "印出来的文字。", "DOMAIN 12"}
	PackConsequencePayment = Term{"packConsequence.payment", "支付系数", "", "尾款付几成。", "DOMAIN 12"}
	PackConsequenceMend    = Term{"packConsequence.mend", "整改天数", "", "限几天整改，0 是不用整改。", "DOMAIN 12"}
	PackConsequenceRenewal = Term{"packConsequence.renewal", "续签", "", "first 优先，usual 正常，after 整改复查后，not 不予。", "DOMAIN 12"}
	PackConsequenceExit    = Term{"packConsequence.exit", "退出次数", "", "一个合同里第几次评上这一等就退出，0 是不退出。", "DOMAIN 12"}

	PackRoundKey    = Term{"packRound.key", "轮次编码", "", "self 自评，street 街道初评，district 区级复核，third 第三方，appeal 申诉复核。", "DOMAIN 12"}
	PackRoundName   = Term{"packRound.name", "轮次名称", "", "这一轮的名称。", "DOMAIN 12"}
	PackRoundWeight = Term{"packRound.weight", "权重", "", "按权重平均时占几成，加起来是 1。", "DOMAIN 12"}

	PackGroupKey    = Term{"packGroup.key", "人群", "", "重点人群的编码。", "DOMAIN 12"}
	PackGroupFloor  = Term{"packGroup.floor", "人次占比", "", "这群人的人次至少占几成。", "DOMAIN 12"}
	PackGroupEvents = Term{"packGroup.events", "场次", "", "一年至少办几场面向这群人的活动。", "DOMAIN 12"}

	PackCatalogueVersion = Term{"packCatalogue.version", "目录名称", "", "这份服务目录叫什么。", "DOMAIN 12"}
	PackCatalogueTypes   = Term{"packCatalogue.types", "设施类型", "", "哪几类设施用这份目录。", "DOMAIN 12"}
	PackCatalogueClasses = Term{"packCatalogue.classes", "类别", "", "一类一条。", "DOMAIN 12"}

	PackClassClass   = Term{"packClass.class", "类别编码", "", "C01 到 C12。", "DOMAIN 12"}
	PackClassMinimum = Term{"packClass.minimum", "最低次数", "", "一年至少几次。", "DOMAIN 12"}
	PackClassMode    = Term{"packClass.mode", "达标方式", "", "events 按场次，space 场次或空间开放天数，confirm 场次或手工确认。", "DOMAIN 12"}
	PackClassDays    = Term{"packClass.days", "开放天数", "", "按空间开放达标时要几天。", "DOMAIN 12"}
	PackClassUse     = Term{"packClass.use", "空间用途", "", "看哪种空间的开放天数。", "DOMAIN 12"}

	PackFeesShare  = Term{"packFees.share", "收费项目占比上限", "", "收费项目最多占全部项目的几成，正好等于也可以。", "DOMAIN 12"}
	PackFeesMarket = Term{"packFees.market", "市场价界线", "", "价格到市场价的几成就提醒再看一眼。", "DOMAIN 12"}
	PackFeesTrial  = Term{"packFees.trial", "批准有效月数", "", "批文没写有效期时按几个月算。", "DOMAIN 12"}

	PackDiscountGroup = Term{"packDiscount.group", "优惠对象", "", "哪些人。", "DOMAIN 12"}
	PackDiscountPays  = Term{"packDiscount.pays", "付几成", "", "付原价的几成，0 是免费。", "DOMAIN 12"}
	PackDiscountProof = Term{"packDiscount.proof", "凭证", "", "凭什么享受。", "DOMAIN 12"}

	PackChecklistCode  = Term{"packChecklist.code", "清单编码", "", "清单的短编码。", "DOMAIN 12"}
	PackChecklistName  = Term{"packChecklist.name", "清单名称", "", "清单叫什么。", "DOMAIN 12"}
	PackChecklistItems = Term{"packChecklist.items", "检查内容", "", "一条一句。", "DOMAIN 12"}

	PackDutyMonth  = Term{"packDuty.month", "月", "", "几月。", "DOMAIN 12"}
	PackDutyDay    = Term{"packDuty.day", "日", "", "几日前办好。", "DOMAIN 12"}
	PackDutyNext   = Term{"packDuty.next", "次年", "", "是不是第二年的日子，写 true 或 false。", "DOMAIN 12"}
	PackDutyName   = Term{"packDuty.name", "要办的事", "", "到期前要办好什么。", "DOMAIN 12"}
	PackDutyCodes  = Term{"packDuty.codes", "有关指标", "", "这件事关系到哪几个指标。", "DOMAIN 12"}
	PackDutyLedger = Term{"packDuty.ledger", "在哪里办", "", "在哪本台账里办，写台账编码；没有就不写。", "DOMAIN 12"}
)
