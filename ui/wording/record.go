package wording

// Words of the ledgers: grid, filter row and side panel.
const (
	GridOrder      = "序"
	GridTotal      = "筛选后合计　%s 条"
	GridTotalAll   = "合计　%s 条"
	GridTotalShort = "合计 %s 条"
	SearchHint     = "名称、编号"
	All            = "全部"
	ChipAll        = "%s 全部"
	MonthAll       = "月份 全年"
	MonthOf        = "%d 月"
	MoreFilters    = "条件"
	OnlyGaps       = "只看未填"
	ClearFilter    = "清除筛选"
	EmptyFact      = "还没有%s记录"
	EmptyReason    = "记下第一条，得分和报告就从这里算起。"
	EmptyFilter    = "没有符合的"
	NewRecord      = "新增"
	ImportTable    = "导入 Excel"
	ExportTable    = "导出"
	Details        = "详情"
	OpenRecord     = "打开"
	CopyRecord     = "复制为新"
	CopiedRows     = "已复制 %d 行，可以粘贴到 WPS 或 Excel"
	RowsOfYear     = "%d / 全年 %d 条"
	RowsOfAll      = "%s / 共 %s 条"
	StatusSum      = "：求和 "
	StatusMean     = "平均 "
	StatusCount    = "计数 "
	MovesTitle     = "牵动的得分"
	MovesNone      = "没有牵动任何指标的得分"
	MoveFromTo     = "%s → %s"
	HintOpen       = "打开"
	HintCopy       = "复制整行"
	HintPanel      = "详情"
	KeyEnter       = "Enter"
	FilterPersonal = "姓名、电话等个人信息不作筛选条件：条件会存在视图里、印在清单上"
	KeyCopy        = "Ctrl+C"
	KeyPanel       = "F9"
	KeyNew         = "Ctrl+N"
	KeySave        = "Ctrl+S"
	KeySaveNext    = "Ctrl+Enter"
	Undo           = "撤销"
	ListComma      = "、"
	SentenceEnds   = "。；"
	Percent        = "%"
)

// Withdrawing a record.
const (
	WithdrawRecord      = "作废…"
	WithdrawTitle       = "作废「%s」？"
	WithdrawConsequence = "作废后不再计入任何数字，编号不再用；它留在「修改记录」里，随时可以恢复。"
	WithdrawMoves       = "会变动：%s。"
	WithdrawMove        = "%s %s → %s"
	WithdrawReason      = "为什么作废，如 重复登记"
	WithdrawSafe        = "不作废"
	WithdrawAct         = "作废"
	Withdrawn           = "已作废「%s」"
)

// Evidence.
const (
	EvidenceDrop      = "拖入文件，或点此选择"
	EvidenceCount     = "现有 %d 件"
	EvidenceWaits     = "保存后存入"
	EvidencePersonal  = "含个人信息"
	EvidenceOpen      = "打开"
	EvidenceDetach    = "取下"
	EvidenceHead      = "佐证"
	EvidenceLacks     = "缺"
	DetachTitle       = "取下「%s」？"
	DetachConsequence = "这件佐证不再跟着这条记录，文件仍留在数据文件夹里，备份里也有。"
	DetachReason      = "为什么取下，如 放错了记录"
	DetachSafe        = "不取下"
)

// The form.
const (
	EnterTitle         = "录入%s"
	AmendTitle         = "修改%s"
	RequiredStar       = "*"
	SegmentsHint       = "如 9:00-12:00；13:00-21:00"
	ClockHint          = "9:00"
	LinesHint          = "多个用分号隔开"
	ShareHint          = "份额"
	AddShare           = "加一处"
	LookAgain          = "请再看一眼：%s"
	LookTitle          = "有 %d 处要再看一眼"
	LookReason         = "确认无误，写一句为什么"
	LookSafe           = "回去改"
	LookAct            = "照这样保存"
	Cancel             = "取消"
	Save               = "保存"
	SaveAndNext        = "保存并录下一条"
	BackToList         = "返回"
	SavedAt            = "已保存 %s"
	SavedAs            = "已保存 %s，编号 %s"
	DraftAt            = "草稿已存 %s"
	DraftKept          = "没存完的内容留在草稿里，回来可以接着填"
	DiscardDraft       = "不要草稿"
	DiscardTitle       = "不要这份草稿？"
	DiscardConsequence = "会少掉没有保存的 %d 格内容，找不回来；已经保存的记录不受影响。"
	DiscardSafe        = "留着草稿"
	DiscardAct         = "不要草稿"
	LeaveTitle         = "还没有保存"
	LeaveConsequence   = "改动过的 %d 格留在草稿里，下次打开接着填。"
	LeaveSafe          = "继续填"
	LeaveAct           = "留作草稿，离开"
	StatusWrong        = "%d 处要改：%s（按 F8 跳到）"
	StatusFilled       = "必填 %d 项，已填 %d 项"
	HelpTitle          = "怎样填"
	HelpMeaning        = "光标到哪一格，这里就说明那一格的口径。带 * 的要填；暂时没有的可以先空着，会显示为未填。"
	SourceOf           = "依据：%s"
	LastValue          = "上一条：%s"
	MeaningOf          = "%s：%s"
	ForecastTitle      = "保存后会怎样"
	FormKeysTitle      = "省事的办法"
	FormHints          = "日期可写 10-20、10.20、今天、昨天；「约 60 人」这样的写法不收，请填数字。"
)

// A series of records.
const (
	KeyRepeat        = "F4"
	SeriesTitle      = "每周重复"
	SeriesWeekdays   = "每周"
	SeriesFirst      = "从"
	SeriesTimes      = "共"
	SeriesUnit       = "次"
	SeriesTimesUsual = "12"
	SeriesSkip       = "遇闭馆日和没有开放计划的日子顺延"
	SeriesSafe       = "不建"
	SeriesAct        = "建 %d 条"
	SeriesNone       = "请选星期，填次数"
	SeriesDays       = "%d 次，到 %s：%s"
	SeriesEntered    = "已建 %d 条，状态为计划；办完后逐条改成已举办"
)

// FormKeys lists the keys of the form with what they do; weekly tells whether a record can become a series.
func FormKeys(weekly bool) [][2]string {
	var keys [][2]string
	if weekly {
		keys = [][2]string{{"F4", "每周重复，一次建好几条"}}
	}
	return append(keys, [][2]string{
		{"Ctrl+D", "同上：取上一条同一格的内容"},
		{"Ctrl+E", "照抄上一条，只改日期和人次"},
		{"Enter", "到下一格；Shift+Enter 回上一格"},
		{"F8", "跳到下一处要改的"},
		{"F1", "这一格怎么填"},
	}...)
}
