package term

// Fields of the activity log.
var (
	ActivityFacility   = Term{"activity.facility", "牵头设施", "设施", "由哪处设施牵头举办。", "DOMAIN 11.3"}
	ActivityPartners   = Term{"activity.partners", "参与设施及份额", "参与设施", "几处设施合办时填各处份额，合计 100；每处各计 1 场，人次按份额分。", "DEFINITIONS 1.4"}
	ActivityName       = Term{"activity.name", "活动名称", "", "对外公布的活动名称。", "DOMAIN 11.3"}
	ActivityClass      = Term{"activity.class", "类别", "", "十二类基本服务之一，决定怎么计场次。", "DEFINITIONS 1.5"}
	ActivityService    = Term{"activity.service", "服务类型", "", "基本免费、普惠性非基本、延伸服务或市场调节辅助。", "DEFINITIONS 2"}
	ActivityHost       = Term{"activity.host", "主办", "", "主办单位。", "DOMAIN 11.3"}
	ActivityCoHost     = Term{"activity.coHost", "承办／协办", "协办", "承办和协办单位。", "DOMAIN 11.3"}
	ActivityPerformer  = Term{"activity.performer", "主讲／演出方", "主讲", "主讲人或演出团体。", "DEFINITIONS 2"}
	ActivityProgramme  = Term{"activity.programme", "所属计划", "计划", "兑现的是哪一项活动计划。", "DEFINITIONS 2"}
	ActivityCourse     = Term{"activity.course", "所属培训班", "培训班", "是哪个培训班的一次课；填了就是课次。", "DEFINITIONS 1.5"}
	ActivityBrand      = Term{"activity.brand", "所属品牌", "品牌", "属于哪个文化品牌。", "DEFINITIONS 2"}
	ActivityFestival   = Term{"activity.festival", "节日主题", "节日", "七个传统节日之一，一场活动只计一个节日。", "DEFINITIONS 1.16"}
	ActivityStart      = Term{"activity.start", "开始日期", "日期", "第一天；跨年的活动计入开始的那一年。", "DEFINITIONS 1.2"}
	ActivityStartTime  = Term{"activity.startTime", "开始时间", "开始", "几点开始。", "DOMAIN 11.3"}
	ActivityEnd        = Term{"activity.end", "结束日期", "", "最后一天；当天结束可以不填，跨零点填第二天。", "DOMAIN 11.3"}
	ActivityEndTime    = Term{"activity.endTime", "结束时间", "结束", "几点结束。", "DOMAIN 11.3"}
	ActivitySpace      = Term{"activity.space", "空间", "场地", "在哪间厅室举办。", "DOMAIN 11.3"}
	ActivityPlace      = Term{"activity.place", "馆外地点", "", "不在本馆举办时写清地点。", "DOMAIN 11.3"}
	ActivityOutside    = Term{"activity.outside", "馆内／馆外", "", "不填算馆内。", "DEFINITIONS 2"}
	ActivityVisited    = Term{"activity.visited", "到访社区", "", "进社区时到了哪些社区，多个用分号隔开。", "DEFINITIONS 2"}
	ActivitySessions   = Term{"activity.sessions", "场次数", "场次", "这条记录办了几场；展览按期、培训按课次都计 1。", "DEFINITIONS 1.5"}
	ActivityStatus     = Term{"activity.status", "状态", "", "只有已举办和部分举办才计场次。", "DEFINITIONS 1.3"}
	ActivityCause      = Term{"activity.cause", "取消原因", "", "取消或延期时填；天气、疫情、上级要求、设备故障有佐证的算合规取消。", "DEFINITIONS 1.3"}
	ActivityAudience   = Term{"activity.audience", "面向人群", "", "专为哪些人群办的，最多勾两组；全体不算重点人群专场。", "DEFINITIONS 4 C2.2"}
	ActivityPlanned    = Term{"activity.planned", "计划人数", "", "预计参加的人数；1,000 人以上要有许可号。", "大型群众性活动安全管理条例"}
	ActivityAttended   = Term{"activity.attended", "实到人次", "", "按签到表的人次填，不含线上观看。", "DOMAIN 11.3"}
	ActivityElder      = Term{"activity.elder", "老年（60+）", "老年", "60 周岁及以上，一人只记一组。", "DEFINITIONS 2"}
	ActivityMinor      = Term{"activity.minor", "未成年（<18）", "未成年", "未满 18 周岁，一人只记一组。", "DEFINITIONS 2"}
	ActivityDisabled   = Term{"activity.disabled", "残疾人", "残疾", "持残疾人证或自述有残障的参与者人次；陪护家属不算。", "DEFINITIONS 2"}
	ActivityWorker     = Term{"activity.worker", "务工及新就业", "务工新就业", "务工人员和新就业形态劳动者人次。", "DEFINITIONS 2"}
	ActivityVeteran    = Term{"activity.veteran", "现役退役", "", "现役和退役军人人次。", "DEFINITIONS 2"}
	ActivityOther      = Term{"activity.other", "其他（自动）", "其他", "合计减去各组，系统计算，不用填。", "DEFINITIONS 2"}
	ActivityOnline     = Term{"activity.online", "线上人次", "线上", "线上观看人次，不计入实到，也不计入服务人次。", "DEFINITIONS 1.14"}
	ActivityBooked     = Term{"activity.booked", "预约数", "", "预约的人次。", "DOMAIN 11.3"}
	ActivitySigned     = Term{"activity.signed", "签到数", "", "预约的人里签到的人次。", "DOMAIN 11.3"}
	ActivityPaid       = Term{"activity.paid", "是否收费", "收费", "向参加的人收钱就填是。", "DOMAIN 11.3"}
	ActivityReview     = Term{"activity.review", "内容审核号", "审核号", "内容审核的编号；一次审核可以管多场活动。", "DEFINITIONS 2"}
	ActivityReviewDay  = Term{"activity.reviewDay", "审核日期", "", "要早于开始日期。", "DEFINITIONS 4 E2.1"}
	ActivityReviewer   = Term{"activity.reviewer", "审核人", "", "谁审核的。", "DEFINITIONS 2"}
	ActivityVerdict    = Term{"activity.verdict", "审核结论", "", "通过的才算审核合格。", "DEFINITIONS 4 E2.1"}
	ActivityPermit     = Term{"activity.permit", "大型活动许可号", "许可号", "计划 1,000 人以上须有公安许可。", "大型群众性活动安全管理条例"}
	ActivitySafety     = Term{"activity.safety", "安全负责人", "", "现场安全由谁负责。", "DOMAIN 11.3"}
	ActivitySatisfied  = Term{"activity.satisfied", "满意度均值（%）", "满意％", "现场评价的满意百分数。", "DOMAIN 11.3"}
	ActivityBackfilled = Term{"activity.backfilled", "补录", "", "事后补记的打是；计数，但在报告里列出。", "DEFINITIONS 1.6"}
	ActivityBackDay    = Term{"activity.backDay", "补录日期", "", "哪天补记的。", "DEFINITIONS 2"}
	ActivityBackReason = Term{"activity.backReason", "补录原因", "", "为什么当时没有记。", "DEFINITIONS 2"}
)

// Fields of the opening log and the closure notices.
var (
	OpeningFacility   = Term{"opening.facility", "设施", "", "哪处设施。", "DOMAIN 11.1"}
	OpeningDay        = Term{"opening.day", "日期", "", "哪一天。", "DOMAIN 11.1"}
	OpeningSegments   = Term{"opening.segments", "实际开放时段", "开放时段", "实际开门到关门，中午关门就写两段；过了零点照写，小时数算到第二天。", "DEFINITIONS 4 B1.1"}
	OpeningVisits     = Term{"opening.visits", "到馆人次", "", "门口计数的人次。", "DEFINITIONS 3"}
	OpeningOnline     = Term{"opening.online", "线上浏览量", "线上", "不计入服务人次。", "DEFINITIONS 1.14"}
	OpeningDuty       = Term{"opening.duty", "值班人", "", "当天谁值班。", "DOMAIN 11.1"}
	OpeningTrouble    = Term{"opening.trouble", "异常说明", "", "晚开、早关、停电等。", "DOMAIN 11.1"}
	OpeningBackfilled = Term{"opening.backfilled", "补录", "", "事后补记的打是；计数，但在报告里列出。", "DEFINITIONS 1.6"}
	OpeningBackReason = Term{"opening.backReason", "补录原因", "", "为什么当时没有记。", "DEFINITIONS 1.6"}

	ClosureFacility = Term{"closure.facility", "设施", "", "哪处设施。", "DOMAIN 11.1"}
	ClosureSpace    = Term{"closure.space", "空间", "", "只关一间时填；不填表示全馆。", "DOMAIN 11.1"}
	ClosureFrom     = Term{"closure.from", "闭馆起日", "起日", "第一天。", "DOMAIN 11.1"}
	ClosureTo       = Term{"closure.to", "闭馆止日", "止日", "最后一天。", "DOMAIN 11.1"}
	ClosureCause    = Term{"closure.cause", "原因", "", "为什么闭馆。", "DOMAIN 11.1"}
	ClosureNotice   = Term{"closure.notice", "公告日期", "", "计划闭馆要提前 7 天公告，突发的当天公告。", "公共文化体育设施条例 18"}
	ClosureWay      = Term{"closure.way", "公告方式", "", "门口、网站、公众号等。", "DOMAIN 11.1"}
	ClosureSudden   = Term{"closure.sudden", "是否突发", "突发", "停水停电、天气等没法提前知道的。", "DOMAIN 11.1"}
	ClosureApprover = Term{"closure.approver", "批准人", "", "谁批准的；没有批准不豁免。", "DOMAIN 11.1"}
	ClosurePaper    = Term{"closure.paper", "批准文号", "", "批准文件的编号。", "DOMAIN 11.1"}
	ClosureExempt   = Term{"closure.exempt", "计入考核豁免", "豁免", "批准的全馆闭馆可以不计入开放天数。", "DEFINITIONS 4 B1.1"}
	ClosureDetail   = Term{"closure.detail", "说明", "", "具体情况。", "DOMAIN 11.1"}
)

// Sentences of 用.
const (
	SayEndBeforeStart   = "结束早于开始，请核对日期和时间"
	SayGroupsOver       = "分组合计 %d，比实到 %d 多 %d。请核对各组人次；一人属两组时只填一组"
	SayGroupsFix        = "把合计改为 %d"
	SayAttendedMissing  = "填了分组却没有填实到合计，请补填合计；分组合计是 %d"
	SaySharesSum        = "参与设施份额合计 %d，应为 100，请核对各处份额"
	SaySharesLead       = "参与设施里没有牵头设施，请把牵头设施也写进去并填份额"
	SayTooManyAudiences = "面向人群最多勾两组重点人群，现在 %d 组，请保留最主要的"
	SayReviewLate       = "审核日期不早于开始日期，这场不算先审后办，请核对"
	SayCauseNeeded      = "状态是%s，请选取消原因"
	SayOverCapacity     = "实到 %d，超过%s额定 %d 人，请核对人次、场次数或空间"
	SayDuplicate        = "同一天已有同名活动「%s」（%s），请核对是不是重复登记"
	SayNoContract       = "%s 没有合同覆盖，属无合同期间，请核对日期或补录合同"
	SayFuture           = "%s 还没有到，请核对日期；提前登记可以写一句说明"
	SayHeldInFuture     = "日期还没有到，不能登记为%s，请改日期或状态"
	SayLargeNoPermit    = "计划 %d 人，1,000 人以上要填大型活动许可号"
	SaySignedOver       = "签到 %d 多于预约 %d，请核对"
	SaySatisfiedRange   = "满意度要在 0 到 100 之间"
	SayPaidFree         = "基本免费的服务不能收费，请核对服务类型或是否收费"
	SayOneLogADay       = "%s 已有开放日志，一天只记一条，请改那一条"
	SayOverlapping      = "开放时段有重叠，小时数会合并计算，请核对"
	SayClosedThatDay    = "这天有全馆闭馆公告，却登记了开放，请核对；登记了小时的日子不算闭馆"
	SayNoticeLate       = "公告日期晚于闭馆第一天，请核对"
	SayExemptNeeds      = "豁免要有批准人，并且是全馆闭馆，请补填或把豁免改为否"
	SayBackReason       = "补录要写原因"
	SayLongVisit        = "到馆 %d 人次，比去年同月每天平均多三成以上，请核对"
)

// NumberClosure stands between facility and year in the number of a closure notice.
const NumberClosure = "闭"
