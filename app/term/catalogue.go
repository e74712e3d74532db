package term

// Quantity describes one measured value of the catalogue: what formulas and rule packs may name, and
// what a person reads before using it.
type Quantity struct {
	Key     string // as rule packs write it
	Name    string // as formulas may write it too; unique, letters only
	Unit    string // "%" for a share
	Period  string // which days or records of the year it looks at
	Divisor string // what a rate is divided by, and what then happens to 0
	Meaning string // in one or two plain sentences
}

// Periods that values look at, and the divisor of what is only added up.
const (
	PeriodElapsed = "年初至计算日"
	PeriodMonths  = "已过完的整月"
	PeriodDay     = "计算日当天"
	PeriodYear    = "所属年度"
	PeriodLast    = "期内最近一次"
	PeriodGrowth  = "年初至计算日，与上年同期比"
	DivisorNone   = "不相除"
	DivisorEmpty  = "，除数为 0 时无数据"
)

// UnitShare is the unit of every share.
const UnitShare = "%"

// Quantities lists all measured values in the order in which they are explained: those that the
// default scheme scores, then what the ledgers give besides.
func Quantities() []Quantity {
	var all []Quantity
	for _, group := range [][]Quantity{
		quantitiesScored, quantitiesEvents, classQuantities(), groupQuantities(), quantitiesOpening, quantitiesClosure,
		quantitiesReading, quantitiesLearning, quantitiesPeople, quantitiesHouse, quantitiesPaper,
	} {
		all = append(all, group...)
	}
	return all
}

// classQuantities gives events and person-times of every class; the events of reading have a name of
// their own.
func classQuantities() []Quantity {
	var all []Quantity
	for _, c := range TableClass.Codes {
		if c.Key != "C01" {
			all = append(all, Quantity{"events." + c.Key, c.Label + "场次", "场", PeriodElapsed, DivisorNone,
				"类别是" + c.Label + "的已举办活动的场次；展览按期、培训按课次计。"})
		}
		all = append(all, Quantity{"people." + c.Key, c.Label + "参与人次", "人次", PeriodElapsed, DivisorNone,
			"类别是" + c.Label + "的已举办活动的参与人次，联合举办的按份额计。"})
	}
	return all
}

// groupQuantities gives what was done for each of the groups and how many of it came.
func groupQuantities() []Quantity {
	var all []Quantity
	for _, c := range TableAudience.Codes {
		if c.Key == "all" {
			continue
		}
		all = append(all,
			Quantity{"targeted." + c.Key, c.Label + "专场数", "条", PeriodElapsed, DivisorNone, "面向人群勾了" + c.Label + "的已举办活动，一条记录算一次。"},
			Quantity{"attended." + c.Key, c.Label + "参与人次", "人次", PeriodElapsed, DivisorNone, "已举办活动里填写的" + c.Label + "参与人次。"},
			Quantity{"share." + c.Key, c.Label + "人次占比", UnitShare, PeriodElapsed, "填了这组人次的活动的参与人次" + DivisorEmpty,
				c.Label + "参与人次占这些活动参与人次的比例；没有填分组人次的活动不在内。"},
		)
	}
	return all
}

// The values that the indicators of the default scheme are scored by.
var quantitiesScored = []Quantity{
	{"document.planSummary", "计划总结按期率", UnitShare, PeriodYear, "2 项", "年度计划按期提交算一项，年度总结已提交算一项。"},
	{"display.rules", "公示符合率", UnitShare, PeriodLast, "5 项公示", "开放时间、服务项目、收费项目、监督电话、应急制度，最近一次核查符合并有照片的项数占 5 项的比例。"},
	{"staff.attendance", "人员到岗率", UnitShare, PeriodMonths, "应到人日" + DivisorEmpty, "实到人日占应到人日的比例；没有考勤的整月按合同人数和开放天数算应到。"},
	{"staff.training", "人均培训学时", "学时/人", PeriodElapsed, "月均在岗人数" + DivisorEmpty, "培训学时乘参加人数，除以月均在岗人数。"},
	{"volunteer.hours", "志愿服务小时", "小时", PeriodElapsed, DivisorNone, "志愿服务的人数乘每人时长，加总。"},
	{"asset.counted", "资产账实相符率", UnitShare, PeriodElapsed, "盘点日在册资产条数，没有资产时不适用", "最近一次盘点账实相符的资产占在册资产的比例。"},
	{"ledger.complete", "台账完整率", UnitShare, PeriodElapsed, "全部记录条数" + DivisorEmpty, "应填的都填了、要佐证的有佐证的记录，占全部记录的比例。"},
	{"open.weeklyHours", "周均开放小时", "小时/周", PeriodElapsed, "扣除豁免天数后的周数" + DivisorEmpty, "实际开放小时除以周数；没有日志的日子按 0 小时计。"},
	{"open.staggeredShare", "错时开放占比", UnitShare, PeriodElapsed, "实际开放小时" + DivisorEmpty, "工作日 9 点前、17 点后和全部休息日的开放小时，占实际开放小时的比例。"},
	{"open.restDays", "节假日开放率", UnitShare, PeriodElapsed, "按计划应开放的公休日和法定节假日天数" + DivisorEmpty, "公休日和法定节假日里实际开放的天数占应开放天数的比例。"},
	{"closure.announced", "闭馆公告合规率", UnitShare, PeriodElapsed, "闭馆次数；没有闭馆时看开放日志能否证明", "按规定提前公告的闭馆占全部闭馆的比例。"},
	{"space.open", "功能空间开放率", UnitShare, PeriodElapsed, "空间计划天数" + DivisorEmpty, "对外开放空间的开放天数占计划天数的比例，再乘开放面积达标的比例。"},
	{"space.used", "空间利用率", UnitShare, PeriodElapsed, "可预约空间的开放小时" + DivisorEmpty, "可预约空间被活动和预约使用的小时占开放小时的比例，重叠的只算一次。"},
	{"display.access", "无障碍与便民符合率", UnitShare, PeriodLast, "应查项数，建筑条件做不到的不计", "十项无障碍与便民设施，最近一次核查符合的项数占应查项数的比例。"},
	{"activity.events", "群众文化活动场次", "场", PeriodElapsed, DivisorNone, "规则包里计入群众文化活动的各类已举办场次。"},
	{"training.terms", "培训讲座班场次", "班次", PeriodElapsed, DivisorNone, "本年开课的培训班次加讲座场次。"},
	{"exhibition.runs", "展览期数", "期", PeriodElapsed, DivisorNone, "本年开展的展览，一期算一次。"},
	{"reading.service", "阅读服务完成率", UnitShare, PeriodElapsed, "阅读活动和借阅的目标", "阅读活动和借出册次各对照自己的目标，各占一半。"},
	{"community.reached", "进社区覆盖率", UnitShare, PeriodElapsed, "本街道社区数" + DivisorEmpty, "两天以上、每天满 20 人次到访过的社区占本街道社区的比例；天数和人数由规则包定。"},
	{"activity.classes", "服务内容无缺项率", UnitShare, PeriodElapsed, "适用的类别数，都不适用时不适用", "达到最低次数的服务类别占适用类别的比例。"},
	{"activity.groups", "重点人群覆盖率", UnitShare, PeriodElapsed, "规则包里的重点人群组数", "专场够、人次占比也够的重点人群占全部重点人群的比例。"},
	{"activity.festivals", "传统节日覆盖率", UnitShare, PeriodElapsed, "规则包里的节日数" + DivisorEmpty, "办过活动的传统节日占规则包所列节日的比例。"},
	{"brand.kept", "特色品牌完成率", UnitShare, PeriodElapsed, "规则包要求的品牌数", "场次够的老品牌算一个，新品牌算半个，占要求个数的比例。"},
	{"award.level", "原创与获奖评定", UnitShare, PeriodYear, DivisorNone, "按优秀、达标、未达标的评定取规则包里的比例，没有佐证的不算。"},
	{"plan.done", "活动计划完成率", UnitShare, PeriodElapsed, "到期计划项数减合规取消项数，没有到期的为未到期", "到期的计划里已举办的占比。"},
	{"fee.freeShare", "免费项目占比", UnitShare, PeriodMonths, "在用服务项目数" + DivisorEmpty, "各月末免费项目占在用项目的比例，取平均。"},
	{"activity.reviewed", "先审后办率", UnitShare, PeriodElapsed, "已举办的活动记录数" + DivisorEmpty, "开始前已审核通过的活动占已举办活动的比例。"},
	{"privacy.kept", "个人信息保护达标率", UnitShare, PeriodElapsed, "4 项，没有合同时 3 项", "告知书、监护人同意、按期清理、合同条款四项里做到的比例。"},
	{"visits.personTimes", "服务人次", "人次", PeriodElapsed, DivisorNone, "到馆人次和活动参与人次，按规则包的人次口径相加。"},
	{"activity.turnout", "活动到场率", UnitShare, PeriodElapsed, "预约人次，没有预约时用额定人次" + DivisorEmpty, "预约的活动里签到人次占预约人次的比例。"},
	{"resident.consulted", "居民参与完成率", UnitShare, PeriodElapsed, DivisorNone, "有纪要的征询最多算两次，议事组有居民另加，合计不超过 1。"},
}
