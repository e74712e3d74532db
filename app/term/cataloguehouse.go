package term

// What volunteers and staff give besides.
var quantitiesPeople = []Quantity{
	{"volunteer.people", "志愿服务人次", "人次", PeriodElapsed, DivisorNone, "志愿服务的人数合计。"},
	{"volunteer.times", "志愿服务次数", "次", PeriodElapsed, DivisorNone, "志愿服务记录。"},
	{"volunteer.posts", "志愿服务岗位数", "个", PeriodElapsed, DivisorNone, "有志愿服务的岗位，同名的只算一个。"},
	{"training.count", "员工培训次数", "次", PeriodElapsed, DivisorNone, "期内的员工培训。"},
	{"training.people", "员工培训人次", "人次", PeriodElapsed, DivisorNone, "期内员工培训的参加人数合计。"},
	{"training.hours", "员工培训学时", "学时", PeriodElapsed, DivisorNone, "学时乘参加人数，加总。"},
	{"staff.present", "实到人日", "人日", PeriodElapsed, DivisorNone, "月考勤里的实到人日，未过完的月份也算。"},
	{"staff.owed", "应到人日", "人日", PeriodElapsed, DivisorNone, "月考勤里的应到人日，未过完的月份也算。"},
	{"staff.now", "在岗人数", "人", PeriodDay, DivisorNone, "计算日在岗的人员。"},
	{"staff.fulltime", "专职人数", "人", PeriodDay, DivisorNone, "计算日在岗、标了专职的人员。"},
	{"staff.certified", "持证人数", "人", PeriodDay, DivisorNone, "计算日在岗、填了持证情况的人员。"},
	{"staff.left", "离岗人数", "人", PeriodElapsed, DivisorNone, "期内离岗的人员。"},
	{"staff.turnover", "人员流失率", UnitShare, PeriodElapsed, "期内在岗过的人数" + DivisorEmpty, "期内离岗的人员占期内在岗过的人员的比例。"},
}

// What spaces, assets and the house itself give besides.
var quantitiesHouse = []Quantity{
	{"space.count", "空间数", "个", PeriodDay, DivisorNone, "登记的功能空间。"},
	{"space.public", "对外开放空间数", "个", PeriodDay, DivisorNone, "标了对外开放的空间。"},
	{"space.bookable", "可预约空间数", "个", PeriodDay, DivisorNone, "标了可预约的空间。"},
	{"space.places", "额定人数", "人", PeriodDay, DivisorNone, "空间的额定人数合计，没有填的不算 0。"},
	{"house.usable", "使用面积", "平方米", PeriodDay, DivisorNone, "设施登记的使用面积。"},
	{"house.openArea", "对外开放面积", "平方米", PeriodDay, DivisorNone, "设施登记的对外开放面积。"},
	{"house.openShare", "开放面积占比", UnitShare, PeriodDay, "使用面积" + DivisorEmpty, "对外开放面积占使用面积的比例。"},
	{"house.population", "服务人口", "人", PeriodDay, DivisorNone, "设施登记的服务人口。"},
	{"asset.count", "在册资产数", "条", PeriodDay, DivisorNone, "计算日在册、没有报废的资产。"},
	{"asset.value", "在册资产金额", "元", PeriodDay, DivisorNone, "在册资产的单价乘数量，数量没有填的按 1 件。"},
	{"stocktake.count", "盘点条数", "条", PeriodElapsed, DivisorNone, "期内的资产盘点记录。"},
	{"stocktake.differing", "账实不符数", "条", PeriodLast, DivisorNone, "每项资产最近一次盘点账实不符或没有填的。"},
	{"display.count", "公示与便民核查次数", "次", PeriodElapsed, DivisorNone, "期内的公示与便民核查记录。"},
	{"display.failed", "核查不符合数", "项", PeriodLast, DivisorNone, "各项最近一次核查结果是不符合的。"},
}

// What plans, offers, reviews and papers give besides.
var quantitiesPaper = []Quantity{
	{"plan.lines", "活动计划项数", "项", PeriodYear, DivisorNone, "本年活动计划的项数。"},
	{"plan.due", "到期计划项数", "项", PeriodElapsed, DivisorNone, "计划日期不晚于计算日的计划。"},
	{"plan.held", "已完成计划项数", "项", PeriodElapsed, DivisorNone, "到期的计划里已举办的。"},
	{"plan.budget", "活动计划经费", "元", PeriodYear, DivisorNone, "本年活动计划的经费合计，没有填的不算 0。"},
	{"plan.unplanned", "计划外活动数", "条", PeriodElapsed, DivisorNone, "没有归到活动计划的已举办活动。"},
	{"offer.active", "服务项目数", "项", PeriodDay, DivisorNone, "计算日在用的服务项目。"},
	{"offer.free", "免费项目数", "项", PeriodDay, DivisorNone, "计算日在用的基本免费项目。"},
	{"offer.charged", "收费项目数", "项", PeriodDay, DivisorNone, "计算日在用、不是基本免费的项目。"},
	{"review.count", "内容审核份数", "份", PeriodElapsed, DivisorNone, "期内的内容审核单。"},
	{"review.refused", "审核未通过份数", "份", PeriodElapsed, DivisorNone, "期内结论不是通过的内容审核单。"},
	{"brand.count", "文化品牌数", "个", PeriodDay, DivisorNone, "登记的文化品牌。"},
	{"document.count", "本年文档数", "份", PeriodYear, DivisorNone, "所属年度是本年、已提交的文档。"},
	{"document.planDay", "计划提交天序", "天", PeriodYear, DivisorNone, "年度计划在一年的第几天提交，1 月 1 日是第 1 天，上年提交的为 0。"},
	{"ledger.records", "台账记录数", "条", PeriodElapsed, DivisorNone, "各本台账期内的全部记录。"},
	{"ledger.lacking", "未填齐记录数", "条", PeriodElapsed, DivisorNone, "应填的没有填齐或缺佐证的记录。"},
}

// Sentences and formulas of values of the catalogue.
const (
	SayNoneKept        = "本期还没有%s记录，请先登记"
	SayRowsBlank       = "%s都没有填，请补填"
	SayNoBase          = "上年同期没有数字服务人次，没有比较的基数"
	SayFieldBlank      = "设施的%s没有填，请补填"
	SayNoPlanFiled     = "还没有登记本年的年度计划"
	SayNobodyOnline    = "本期还没有填线上人次"
	SayDividedByNone   = "除数为 0，算不出来"
	FormNamed          = "%s：%s"
	InputPlannedOpened = "计划日里已开放天数"
	InputLogOnline     = "日志线上人次"
	InputEventOnline   = "活动线上人次"
	FormGrowth         = "（%s − %s）÷ %[2]s ＝ %[3]s"
	InputNow           = "本年"
	InputThen          = "上年同期"
	InputOwn           = "计入的记录"
	InputPeriodRows    = "期内记录（都不计入）"
)
