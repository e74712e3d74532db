package wording

// The self-evaluation report: cover and running heads.
const (
	SelfTitle       = "年度自评报告"
	SelfKicker      = "公共文化设施社会化运营"
	SelfYear        = "%d 年度"
	SelfNumber      = "%s-自评-%d-%02d"
	SelfHead        = "%s %d %s"
	SelfSubject     = "公共文化设施社会化运营年度自评报告"
	SelfPeriodHead  = "评价期间 %s 至 %s"
	SelfEdition     = "第 %d 版"
	SelfUnfiled     = "（未提交）"
	FieldFacility   = "设施名称"
	FieldOperator   = "承接主体"
	FieldPurchaser  = "购买主体"
	FieldPeriod     = "评价期间"
	FieldFilledOn   = "填报日期"
	FieldScheme     = "指标体系"
	FieldSchemeText = "%s（%s，%s 分）"
	SpanText        = "%s至 %s"
	DateText        = "%d 年 %d 月 %d 日"
	ContentsFoot    = "本报告共 %s 页，缺页无效。"
	PublicMark      = "（公开版）"
	PublicFoot      = "公开版不含个人姓名和联系方式，不用于签章。"
	NoContract      = "无合同期间"
	NotFilled       = "未填"
	Dash            = "—"
	Comma           = "，"
	ListComma       = "、"
	Asking          = "，请" // where a sentence of the screen turns from the fact to what to do
	Percent         = "%"
	Semicolon       = "；"
	Colon           = "："
	Stop            = "。"
)

// Chapter numbers, in order.
var numerals = []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"}

// Numeral gives the Chinese numeral of a chapter, counted from 0.
func Numeral(i int) string { return numerals[i] }

// Headings of the chapters and sections.
const (
	ChapterForm     = "%s、%s"
	SectionForm     = "（%s）%s"
	ChapterBasics   = "基本情况"
	ChapterResult   = "自评结论"
	ChapterDelivery = "服务提供"
	ChapterTable    = "绩效指标自评表"
	ChapterNotes    = "需要说明的事项"
	ChapterSign     = "审核意见与签章"
	SectionPlace    = "设施与空间"
	SectionContract = "合同与目标"
	SectionOpening  = "开放情况"
	SectionClasses  = "内容无缺项"
	SectionGroups   = "重点人群覆盖"
	SectionCancel   = "取消与延期"
	AnnexOpening    = "附件一　开放日志"
	AnnexActivity   = "附件二　已举办活动"
	AnnexTrace      = "附件三　计分明细"
)

// Chapter of basic facts.
const (
	TableFacility    = "设施基本情况表"
	TableSpaces      = "空间表"
	TablePlan        = "开放计划表"
	TableContract    = "合同表"
	TableTargets     = "合同目标表"
	ColItem          = "项目"
	ColContent       = "内容"
	ColSpace         = "空间"
	ColUse           = "用途"
	ColArea          = "面积（㎡）"
	ColCapacity      = "额定人数"
	ColOpenPublic    = "对外开放"
	PlanTitle        = "%s 起　%s"
	ColTargetItem    = "约定事项"
	ColIndicator     = "指标"
	ColTargetValue   = "目标值"
	ColUnit          = "单位"
	ColTargetYear    = "年度"
	ColReplaces      = "替代指标目标"
	Closed           = "不开放"
	EveryYear        = "每年"
	BasicsText       = "%s位于%s，由%s委托%s运营。"
	BasicsNoContract = "%s在评价期末没有生效合同，属无合同期间。"
)

// Weekdays from Monday.
func Weekdays() []string {
	return []string{"周一", "周二", "周三", "周四", "周五", "周六", "周日"}
}

// Chapter of the conclusion.
const (
	StatScore         = "自评得分"
	StatScorePartial  = "已建指标，满分 %s"
	StatScoreWhole    = "满分 %s"
	StatGrade         = "等次"
	StatGradeWait     = "暂不定等"
	StatGradePartial  = "指标体系尚未全部启用"
	StatGates         = "必备条件"
	StatLast          = "比上年"
	StatLastText      = "上年同口径 %s"
	StatLastNone      = "上年没有记录"
	ResultText        = "本年已建指标 %d 项，满分 %s 分，自评得分 %s 分，得分率 %s。"
	ResultPartial     = "指标体系满分 %s 分，其余 %d 项的台账尚未启用，未计分，因此不定等次。"
	ResultWeak        = "失分较多的是%s。"
	ResultWeakItem    = "%s（失 %s 分，%s）"
	ResultNoData      = "无数据的指标：%s，按 0 分计。"
	ResultNone        = "不适用的指标：%s，分值已在同一一级指标内按比例分给其他指标。"
	ResultNotAssessed = "本期没有可以考核的指标，不考核。"
	TableScores       = "得分汇总表"
	ColBlock          = "一级指标"
	ColMax            = "满分"
	ColScore          = "自评得分"
	ColRate           = "得分率"
	ColLast           = "上年"
	ColChange         = "增减"
	RowTotal          = "合计"
	ChartBlocks       = "一级指标得分率（%）"
	LegendThis        = "本年"
	LegendLast        = "上年"
	NoteScoresPart    = "满分只计已建指标。"
	NoteScores        = "得分按记录计算，保留两位小数，只在三级指标四舍五入一次，各级合计为直接相加。上年按同一规则重算。"
	NotBuilt          = "未建"
	NoteRadar         = "下图只有已建指标所在的一级指标。"
)

// Chapter of the services.
const (
	OpeningText    = "评价期内开放 %d 天，实际开放 %s 小时，其中错时 %s 小时；到馆 %s 人次。"
	TableMonths    = "开放情况月表"
	ColMonth       = "月"
	ColDays        = "天数"
	ColOpened      = "开放天"
	ColExempt      = "豁免天"
	ColHours       = "开放小时"
	ColStaggered   = "错时小时"
	ColVisits      = "到馆人次"
	ColEvents      = "活动场次"
	ColPeople      = "活动参与人次"
	MonthName      = "%d 月"
	NoteMonths     = "到馆人次未填的日子不按 0 计，已填天数少于开放天数的月份另见说明事项。参与设施合办的活动按份额计人次。"
	TableClosures  = "闭馆公告表"
	ColNo          = "编号"
	ColSpan        = "起止"
	ColScope       = "范围"
	ColCause       = "原因"
	ColNotice      = "公告日期"
	ColSudden      = "突发"
	ColExemption   = "豁免"
	ColVerdict     = "公告"
	WholeFacility  = "全馆"
	Lawful         = "合规"
	Unlawful       = "不合规"
	Yes            = "是"
	No             = "否"
	ClassesText    = "基本公共文化服务目录适用 %d 类，达到每年最低次数 %d 类，无缺项率 %s。"
	ClassesMissing = "未达到：%s。"
	TableMatrix    = "服务项目无缺项对照表（单位：场）"
	ColClass       = "类别"
	ColTotal       = "合计"
	ColMinimum     = "最低"
	ColConclusion  = "结论"
	Reached        = "符合"
	Missing        = "缺"
	Inapplicable   = "不适用"
	NoteMatrix     = "圆圈为当月没有，底色越深场次越多。展览按期计，培训按课次计，其他按场次计；跨年活动计入开始的年份。"
	NoteMatrixHow  = "%s按%s达标。"
	ChartMonths    = "各月到馆与活动参与（单位：人次）"
	LegendVisits   = "到馆，全年 %s"
	LegendPeople   = "活动参与，全年 %s"
	RowPeople      = "活动参与"
	GroupsText     = "四类重点人群里 %d 类达标。"
	TableGroups    = "重点人群覆盖表"
	ColGroup       = "人群"
	ColTargeted    = "专场（场）"
	ColNeed        = "要求"
	ColGroupPeople = "人次"
	ColGroupBase   = "同场总人次"
	ColShare       = "占比"
	ColFloor       = "下限"
	NoteGroups     = "占比的分母是填了该组人次的活动的实到人次；面向全体的活动不算专场。"
	NoData         = "无数据"
	TableCancelled = "取消与延期活动表"
	ColDate        = "日期"
	ColName        = "活动名称"
	ColStatus      = "状态"
	CancelText     = "评价期内取消、延期 %d 场。"
)

// Chapter of the indicator table.
const (
	TableIndicators = "指标自评得分表"
	ColLevel1       = "一级"
	ColLevel2       = "二级"
	ColLevel3       = "三级指标"
	ColTarget       = "目标"
	ColActual       = "实际"
	ColSelf         = "自评"
	ColFirst        = "初评"
	ColReview       = "复核"
	ColWorking      = "计算说明"
	ColRecords      = "附件三"
	PointsUnder     = "%s 分"
	NoteIndicators  = "初评、复核两栏未填的由街道、区级填写。「不适用」的分值在同一一级指标内按比例重分；「无数据」记 0 分。"
	NoteUnbuilt     = "未建指标 %d 项、%s 分没有列入本表，不计分：%s。"
	NoteOverridden  = "实际一栏标「人工」的是人工取值，系统计算的值和理由见说明事项。"
	NoteTargets     = "目标来源：%s。"
	TargetOf        = "%s 取自%s"
	TableGates      = "必备条件核查表"
	ColGateMark     = "序"
	ColGateName     = "必备条件"
	ColGateState    = "核查结果"
	ColGateSource   = "依据"
)

// Chapter of things to be said.
const (
	NotesNone      = "没有补录、未填和经核对后仍保存的记录。"
	TableConfirmed = "核对后保存的记录"
	ColRecord      = "记录"
	ColSentence    = "核对说明"
	TableLate      = "补录的记录"
	ColReason      = "原因"
	TableUnfilled  = "有未填数字的记录"
	UnfilledText   = "下列记录有数字没有填，活动照计，未填的数不按 0 计。"
	ColUnfilled    = "未填的数"
	ColTitle       = "名称"
	TableStatement = "不适用与手工确认"
	ColSubject     = "对象"
	ColKind        = "声明"
)

// Signature page.
const (
	SignLeft      = "设施：%s"
	SignRight     = "评价期间：%s 至 %s"
	SignStatement = "自评得分 %s 分（已建指标满分 %s 分）。"
	SignGraded    = "自评总分 %s 分，等次%s"
	SignTruth     = "本单位对所填数据和佐证的真实性负责。"
	SignClosing   = "本报告共 %s 页，缺页无效。手工更改处须由更改人签名并加盖校对章。"
)

// Annexes.
const (
	TableAnnexOpening  = "逐日开放明细"
	TableAnnexActivity = "活动明细"
	ColWeekday         = "星期"
	ColSegments        = "开放时段"
	ColHoursShort      = "小时"
	ColReviewNo        = "内容审核号"
	ColEvidence        = "场次"
	PageSubtotal       = "本页小计　%s 条"
	BoxRule            = "算法："
	BoxWorking         = "计算："
	MonthSubtotal      = "%d 月小计　开放 %d 天"
	YearTotal          = "全年合计　开放 %d 天"
	NoteTrouble        = "异常说明：%s。"
	BoxInputs          = "数据："
	RecordsCount       = "依据记录 %s 条"
	RecordsNone        = "没有依据记录。"
	RecordsText        = "：%s。"
	RecordsSame        = "，编号同 %s。"
	MarkedDays         = "%s %d 天：%s。"
	MarkedRecords      = "需要核对 %s 条：%s。"
	MarkedBy           = "%s（%s）"
	RangeMark          = "～"
	AnnexHeading       = "%s　%s"
)

// ShortWeekday names a weekday, Sunday first.
func ShortWeekday(i int) string { return []string{"日", "一", "二", "三", "四", "五", "六"}[i] }

// Words joined into the notes under the indicator table.
const (
	Subtotal   = "小计"
	SourceNote = "%s（%s）"
)
