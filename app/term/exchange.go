package term

// Synonyms are what other ledgers call a field; Entity is empty for what every record has.
type Synonyms struct {
	Entity string
	Key    string
	Words  []string
}

// TableSynonyms lists the names of columns met in the ledgers of streets and operators, so that a
// mapping can be proposed. Labels and short labels of the fields need not be repeated here.
var TableSynonyms = []Synonyms{
	{"activity", "facility", []string{"设施", "设施名称", "场馆", "场馆名称", "文化中心", "中心名称", "单位", "举办单位", "活动单位", "承办设施", "所属中心", "所属设施", "所属场馆"}},
	{"activity", "name", []string{"名称", "活动主题", "主题", "活动内容", "项目名称", "课程名称", "活动项目", "活动"}},
	{"activity", "class", []string{"活动类别", "活动类型", "类型", "服务类别", "种类", "活动种类"}},
	{"activity", "service", []string{"收费性质", "服务性质"}},
	{"activity", "status", []string{"活动状态", "举办状态", "完成情况", "是否举办"}},
	{"activity", "cause", []string{"取消或延期原因", "未举办原因"}},
	{"activity", "host", []string{"主办单位", "主办方"}},
	{"activity", "coHost", []string{"承办", "承办单位", "承办方", "协办单位", "协办方", "承办协办"}},
	{"activity", "performer", []string{"主讲人", "主讲老师", "授课老师", "老师", "教师", "讲师", "演出团体", "演出方", "表演团队"}},
	{"activity", "brand", []string{"品牌", "品牌活动", "品牌名称"}},
	{"activity", "festival", []string{"传统节日", "节庆", "节日活动"}},
	{"activity", "start", []string{"活动日期", "举办日期", "活动时间", "举办时间", "时间", "日期时间", "开展时间", "开展日期", "起始日期", "开课日期"}},
	{"activity", "startTime", []string{"活动开始时间", "起始时间", "开场时间", "开课时间"}},
	{"activity", "end", []string{"截止日期", "终止日期", "活动结束日期"}},
	{"activity", "endTime", []string{"活动结束时间", "终止时间", "散场时间"}},
	{"activity", "space", []string{"活动地点", "举办地点", "地点", "活动场地", "厅室", "教室", "活动室", "场所"}},
	{"activity", "place", []string{"外出地点", "社区地点", "外场地点"}},
	{"activity", "visited", []string{"社区", "走进社区", "服务社区"}},
	{"activity", "sessions", []string{"活动场次", "场数", "次数", "举办场次"}},
	{"activity", "attended", []string{"参与人次", "参加人次", "参与人数", "参加人数", "到场人数", "实到人数", "活动人次", "人次", "人数", "服务人次", "受益人次", "参加人次数"}},
	{"activity", "elder", []string{"老年人", "老人", "老年人次", "老年人人次", "60岁以上"}},
	{"activity", "minor", []string{"未成年人", "少儿", "儿童", "青少年", "未成年人次", "未成年人人次"}},
	{"activity", "disabled", []string{"残障", "残障人士", "残疾人次", "残疾人人次"}},
	{"activity", "worker", []string{"务工人员", "农民工", "外来务工", "新就业群体", "务工人员人次"}},
	{"activity", "veteran", []string{"军人", "退役军人", "退役军人人次"}},
	{"activity", "online", []string{"线上观看", "线上观看人次", "线上参与", "直播观看"}},
	{"activity", "audience", []string{"服务对象", "面向对象", "参与对象", "受众", "活动对象", "参加对象", "服务人群", "人群"}},
	{"activity", "planned", []string{"计划人次", "预计人数", "招募人数", "计划参与人数"}},
	{"activity", "booked", []string{"预约人数", "预约人次", "报名人数", "报名数"}},
	{"activity", "signed", []string{"签到人数", "签到人次"}},
	{"activity", "satisfied", []string{"满意度", "满意率"}},
	{"activity", "paid", []string{"收费情况", "是否免费收费"}},
	{"activity", "review", []string{"审核编号", "审批号", "备案号", "内容审核编号"}},
	{"activity", "reviewDay", []string{"审核时间", "审批日期", "备案日期", "内容审核日期"}},
	{"activity", "reviewer", []string{"审批人", "内容审核人"}},
	{"activity", "verdict", []string{"审核结果", "审核意见", "审批结果", "内容审核结论"}},
	{"activity", "permit", []string{"许可证号", "公安许可号"}},
	{"activity", "safety", []string{"安全员", "现场负责人", "安全责任人"}},
	{"opening", "facility", []string{"设施名称", "场馆", "场馆名称", "中心名称"}},
	{"opening", "day", []string{"开放日期", "时间"}},
	{"opening", "segments", []string{"开放时间", "开馆时间", "开放时段", "实际开放时间"}},
	{"opening", "visits", []string{"到馆人数", "进馆人次", "入馆人次", "客流", "客流量", "人次", "人流量", "接待人次"}},
	{"opening", "online", []string{"线上访问", "浏览量", "线上浏览"}},
	{"opening", "duty", []string{"值班", "值班人员", "值班员"}},
	{"opening", "trouble", []string{"异常", "异常情况", "情况说明"}},
	{"closure", "facility", []string{"设施名称", "场馆", "场馆名称", "中心名称"}},
	{"closure", "space", []string{"闭馆空间", "闭馆区域", "区域"}},
	{"closure", "from", []string{"闭馆开始", "开始日期", "闭馆日期", "起始日期"}},
	{"closure", "to", []string{"闭馆结束", "结束日期", "截止日期", "恢复日期前一天"}},
	{"closure", "cause", []string{"闭馆原因", "闭馆事由", "事由"}},
	{"closure", "notice", []string{"公告日", "公示日期", "发布日期"}},
	{"closure", "way", []string{"公示方式", "发布方式"}},
	{"closure", "approver", []string{"审批人", "批准单位"}},
	{"facility", "code", []string{"编码", "设施编码", "场馆编号"}},
	{"facility", "name", []string{"名称", "场馆名称", "中心名称"}},
	{"facility", "short", []string{"简称"}},
	{"facility", "phone", []string{"服务电话"}},
	{"space", "name", []string{"厅室", "厅室名称", "场地名称", "场地"}},
	{"space", "capacity", []string{"容量", "容纳人数", "核定人数"}},
	{"operator", "name", []string{"运营单位", "单位名称", "机构名称", "承接单位"}},
	{"operator", "credit", []string{"社会信用代码", "组织机构代码"}},
	{"operator", "legal", []string{"法人", "法人代表"}},
	{"contract", "operator", []string{"承接主体", "运营单位", "中标单位"}},
	{"contract", "purchaser", []string{"购买主体", "采购人", "采购单位"}},
	{"contract", "from", []string{"合同开始", "开始日期", "服务开始日期"}},
	{"contract", "to", []string{"合同结束", "结束日期", "服务结束日期"}},
	{"contract", "amount", []string{"合同金额", "合同价", "中标金额"}},
	{"contract", "facilities", []string{"服务设施", "运营设施", "场馆"}},
	{"holiday", "kind", []string{"类型", "类别"}},
	{"holiday", "name", []string{"节日", "节日名称", "节假日名称"}},
	{"", "note", []string{"备注说明", "说明", "其他说明"}},
}

// WordsOfNumber are the columns in which other ledgers number their rows.
var WordsOfNumber = []string{"编号", "活动编号", "记录编号", "原编号", "流水号", "序号", "No", "NO.", "ID"}

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
)

// Words of exported tables.
const (
	WordReason    = "原因"
	WordRowNumber = "原行号"
	FormUnit      = "%s（元）"
	FormSame      = "%s（%s）"
	FormAgain     = "%s（%d）"
	FormColumn    = "第 %s 列"
)
