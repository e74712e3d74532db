package wording

// Words of the page furniture: what stands at the head and foot of every page.
const (
	CutOff       = "数据截止"
	CheckCode    = "校验码"
	PageOf       = "第 %d 页　共 %d 页"
	Continued    = "（续）"
	TablePageOf  = "第 %d 页，共 %d 页"
	TableCaption = "表 %d　%s"
	ChartCaption = "图 %d　%s"
	Contents     = "目录"
	NotePrefix   = "注："
	NoRecords    = "还没有记录"
	Unprintable  = "〓"
	Producer     = "馆运簿"
)

// Words of the cover.
const (
	PaperNumber  = "编号"
	SealHere     = "盖章处"
	Draft        = "未完成稿"
	SealOperator = "承接主体（盖章）"
	SealManager  = "设施管理单位（盖章）"
)

// Words of the signature page. Organisations seal, the facility's own manager signs.
const (
	Sealed       = "（盖章）"
	Signed       = "（签字）"
	Year         = "年"
	Month        = "月"
	Day          = "日"
	Points       = "分"
	Grade        = "等次："
	Opinion      = "意见："
	FilledInBy   = "填表人"
	Telephone    = "联系电话"
	OrgHead      = "单位负责人"
	FacilityHead = "设施负责人"
	Examiner     = "审核人"
	Reviewer     = "复核人"
	Assessor     = "评估负责人"
	FirstScore   = "初评得分"
	ReviewScore  = "复核得分"
	Score        = "得分"
	FinalScore   = "年度最终得分"
)

// Names of the six blocks of the signature page; a line break is a break on the paper.
const (
	SignOperator = "承接主体\n自评"
	SignManager  = "设施负责人\n确认"
	SignStreet   = "街道办事处\n初评"
	SignDistrict = "区文化和\n旅游局复核"
	SignThird    = "第三方评估\n机构"
	SignFinal    = "最终结果"
)
