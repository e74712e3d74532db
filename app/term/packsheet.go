package term

// Sheets of the spreadsheet form of a rule pack.
const (
	SheetHelp       = "说明"
	SheetBasic      = "基本"
	SheetItems      = "指标"
	SheetSteps      = "计分档"
	SheetFigures    = "公式"
	SheetGates      = "必备条件"
	SheetExtras     = "加分扣分"
	SheetGrades     = "等次"
	SheetRounds     = "轮次"
	SheetCatalogues = "服务目录"
	SheetGroups     = "重点人群"
	SheetFees       = "收费"
	SheetChecklists = "清单"
	SheetCalendar   = "日历"
	SheetWords      = "用语"
)

// Heads of columns that stand for several fields.
const (
	HeadField   = "项目"
	HeadValue   = "内容"
	HeadNote    = "说明"
	HeadKind    = "种类"
	HeadFrom    = "起点或不低于"
	HeadName    = "条件或档次"
	HeadMatter  = "事项"
	HeadEach    = "每次"
	HeadRenewal = "续签"
)

// SayPackColumn is said of a column that a sheet does not have.
const SayPackColumn = "不认识「%s」这一列，请对照导出的表格改列名"

// PackSheetHelp explains the workbook, a sentence a line.
const PackSheetHelp = `这是馆运簿规则包的表格形式。填好后在「规则包」里导入。
一行一条，第一行是列名，列的先后可以换，列名不要改；用不到的列空着。
「基本」表一行一项，内容填在第二列。
「指标」表从上级到下级写；上级指标只填编码、名称和分值，下级分值加起来要等于上级。
「计分方式」从下拉里选；要分档、分条件或人定档次的，在「计分档」表里一档一行，写上指标编码。
数可以写 56、0.6、1/3 或 60%；几样东西写在一格里的用顿号隔开，按名称写的数写成 名称=数，之间用分号。
「公式」表里写自定义数值，公式里用计量项的名称，可以加减乘除、比较、取小、取大、限、若。
有错时会说出哪张表第几行，改好再导入。`

// Choices of the workbook form.
var (
	TableMethod = Table{"packMethod", []Code{
		{"linear", "按目标比例", ""}, {"rate", "按比率", ""}, {"ramp", "两线之间", ""}, {"steps", "分档", ""}, {"knots", "折线", ""}, {"cases", "按次扣", ""},
		{"levels", "三档", ""}, {"parts", "分条件", ""}, {"rank", "按名次", ""}, {"bands", "由人定档", ""}, {"formula", "公式", ""}, {"hand", "由人填", ""}}}
	TableMethodList = Table{"packMethodList", []Code{{"steps", "分档", ""}, {"parts", "分条件", ""}, {"bands", "人定档次", ""}}}
	TableExtraList  = Table{"packExtraList", []Code{{"bonus", "加分", ""}, {"deductions", "扣分", ""}}}
	TableFeeList    = Table{"packFeeList", []Code{{"fees", "规定", ""}, {"discounts", "优惠", ""}}}
	TableWordList   = Table{"packWordList", []Code{{"labels", "用词替换", ""}, {"wording", "报告文字", ""}}}
	TableRenewal    = Table{"renewal", []Code{{"first", "优先续签", ""}, {"usual", "正常续签", ""}, {"after", "整改复查后续签", ""}, {"not", "不予续签", ""}}}
	TableTruth      = Table{"packTruth", []Code{{"true", "是", ""}, {"false", "否", ""}}}
)
