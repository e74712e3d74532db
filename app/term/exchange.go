package term

// WordsOfNumber are the columns in which other ledgers number their rows.
var WordsOfNumber = []string{"编号", "活动编号", "记录编号", "原编号", "流水号", "序号", "No", "NO.", "ID"}

// WordsOfSerial are those of them that only count the rows of a table.
var WordsOfSerial = []string{"序号", "No", "NO.", "行号"}

// WordPartOf begins the name of a column that holds a part of another one.
const WordPartOf = "其中"

// WordExample begins the row of a template that shows how to fill it.
const WordExample = "示例"

// Why a column was given its field.
const (
	ReasonKeys    = "表里写着字段的键"
	ReasonLabel   = "列名相同"
	ReasonSynonym = "列名常指「%s」，内容也对"
	ReasonContent = "列名不认识，看内容：%d 格里 %d 格能当「%s」"
	ReasonDoubt   = "列名像「%s」，但前面的内容都对不上，请核对"
	ReasonNumber  = "原来的编号，再导入时用来认出同一行"
	ReasonSerial  = "序号有重复，不当编号用"
)

// What was made of a table before its rows were read.
const (
	NoteLines  = "表头占第 %d 到 %d 行，上下两行的列名用「%s」连起来"
	NoteMerged = "有 %d 处跨行合并的格子，文字和日期已写进合并的每一行，数字不拆"
	NoteHidden = "有 %d 行在表里是隐藏的，也读了，要再看一眼"
)

// WordsOfTotal begin or end the first cell of a row that adds up others.
var WordsOfTotal = []string{"合计", "小计", "总计", "累计", "共计", "总和"}

// WordsOfFoot begin the lines people write under a table.
var WordsOfFoot = []string{"填表", "制表", "审核人", "审核：", "复核", "负责人", "单位负责人", "填报", "经办", "注：", "注:", "备注：", "备注:", "说明：", "说明:", "联系电话", "日期：", "盖章", "（盖章）"}

// WordsOfFailure are what spreadsheets show in place of a failed formula.
var WordsOfFailure = []string{"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}

// Sentences about foreign tables that cannot be read.
const (
	SayFileEmpty      = "文件「%s」是空的，请核对是不是选错了文件"
	SayFileTooBig     = "文件「%s」超过 %d MB，请拆成几个小一些的文件再导入"
	SayFileOldExcel   = "「%s」是旧版 Excel 文件，请用 WPS 或 Excel 打开后另存为 .xlsx 再导入"
	SayFilePassword   = "「%s」设了打开密码，请在 WPS 或 Excel 里去掉密码、另存为 .xlsx 再导入"
	SayFileWebPage    = "「%s」其实是网页，不是表格文件，请用 WPS 或 Excel 打开后另存为 .xlsx 再导入"
	SayFileForeign    = "「%s」不是表格文件，请选 .xlsx 或 .csv 文件"
	SayFileDamaged    = "「%s」不完整或已损坏，可能没有传完，请重新拷贝一份，或打开后另存为 .xlsx 再导入"
	SayFileEncoding   = "「%s」的文字编码认不出来，请另存为「CSV UTF-8」或 .xlsx 再导入"
	SayFileQuote      = "「%s」第 %d 行的引号没有成对，后面的内容会连成一格，请补上引号，或另存为 .xlsx 再导入"
	SaySheetNone      = "「%s」里没有名为「%s」的工作表，现有：%s"
	SaySheetsEmpty    = "「%s」里的工作表都是空的，请核对是不是选错了文件"
	SayHeaderNone     = "「%s」里找不到表头，请在对应关系里写明表头在第几行"
	SayHeaderOutside  = "表头写的是第 %d 行，「%s」一共只有 %d 行，请核对"
	SayNoRows         = "「%s」的表头下面没有内容，请核对"
	SayEntityNone     = "没有「%s」这种台账，可用的有：%s"
	SayMappingForm    = "对应关系文件读不出来，请核对第 %d 行附近的写法"
	SayMappingColumn  = "对应关系里的列「%s」不在表头里，表头有：%s"
	SayMappingKey     = "对应关系里的「%s」不是%s的字段，可用的有：%s"
	SayMappingTwice   = "对应关系里有两列都对应到「%s」，请只留一列"
	SayMappingMany    = "「%s」一次只能填一个值，对应关系里给「%s」写了 %d 个"
	SayMappingNothing = "没有一列能对上%s的字段，请写明对应关系"
	SayMappingDefault = "对应关系里「%s」的默认值不能用：%s"
)

// Sentences about single rows.
const (
	SayRowBlank       = "空行"
	SayRowTotal       = "合计行，不是记录"
	SayRowFoot        = "表尾说明，不是记录"
	SayRowExample     = "示例行，不是记录"
	SayRowHidden      = "这一行在表里是隐藏的，请看一眼是不是要导入"
	SayRowOrigin      = "以前已经导入过"
	SayRowSameFile    = "与第 %d 行完全相同、编号也相同"
	SayRowNumberAgain = "编号「%s」在第 %d 行已经用过，内容不同，请核对"
	SayRowKnown       = "账本里已有同一条记录"
	SayRowKnownOther  = "账本里已有这条记录，内容不同；导入不改已有的记录，要改请在账本里改"
	WordRow           = "第 %d 行"
	SayRowTwice       = "第 %d 行已有同一条记录，请核对是不是重复"
	SayRowTwiceBook   = "账本里已有相同的%s，请核对是不是重复"
	SayNumberUsed     = "编号「%s」已在账本里，请改编号或留空"
	SayNumberSame     = "编号「%s」与第 %d 行相同，请改编号或留空"
	SayCellLong       = "这一格是按数字存的长号码，末尾几位已经丢失，请在表里改成文本、重新输入再导入"
	SayCellSpread     = "这个数字在跨行合并的格子里，不知道该分给哪一行，请拆开合并、分行填写再导入"
	SayCellFailure    = "这一格的公式出错（%s），请改成数值再导入"
	SayCellLine       = "这一格有 %d 个字，最多 %d 个，请核对是不是引号没有成对"
	SayManySame       = "有 %d 条%s都叫「%s」，请改填编号"
	SayFailedChanged  = "账本在核对之后改过，这次没有写入，请重新核对再导入"
	SayBatchUnclean   = "有 %d 行不能导入，%d 行要再看一眼，还没有写入任何记录"
	NoteImported      = "导入时确认：%s"
	NoteImportedFor   = "导入时确认：%s（提示：%s）"
)

// Words of templates that are filled elsewhere.
const (
	TitleTemplate = "%s导入模板：带 * 的列必填；灰色的示例行不会导入；列名上的批注写着怎么填"
	SheetOptions  = "选项"
	WordSerial    = "序号"
	NoteSerial    = "只供自己数行，可以不填；示例行导入时跳过。"
	NoteRequired  = "必填。"
	FillCount     = "填整数；没有数的留空，不要填 0；不适用的填「不适用」。"
	FillMoney     = "填金额，单位元，最多两位小数。"
	FillQuantity  = "填数，最多两位小数；没有数的留空。"
	FillDay       = "填日期，如 2026-03-05。"
	FillMonth     = "填月份，如 2026-03。"
	FillClock     = "填时间，如 09:00。"
	FillSegments  = "填时段，如 09:00-12:00;13:00-17:00。"
	FillChoice    = "从下拉框里选。"
	FillChoices   = "可以填几个，用分号隔开。"
	FillRef       = "填账本里已有的名称。"
	FillShares    = "填名称，可以几个，用分号隔开；要写份额的在后面加冒号和百分数。"
	FillText      = "填文字。"
)

// Words of exported tables.
const (
	WordReason    = "原因"
	WordRowNumber = "原行号"
	FormUnit      = "%s（元）"
	FormSame      = "%s（%s）"
	FormAgain     = "%s（%d）"
	FormColumn    = "第 %s 列"
	FormExported  = "共 %s 条，%s 导出"
	FormPageFoot  = "第 &P 页，共 &N 页"
)
