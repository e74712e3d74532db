package term

// What activities give besides.
var quantitiesEvents = []Quantity{
	{"events.all", "活动总场次", "场", PeriodElapsed, DivisorNone, "全部已举办活动的场次；展览按期、培训按课次计。"},
	{"activity.reading", "阅读活动场次", "场", PeriodElapsed, DivisorNone, "类别是书报阅读的已举办活动的场次。"},
	{"activity.held", "已举办活动数", "条", PeriodElapsed, DivisorNone, "已举办和部分举办的活动记录，一条算一次。"},
	{"activity.kinds", "办过活动的类别数", "类", PeriodElapsed, DivisorNone, "至少办过一场活动的服务类别个数。"},
	{"activity.days", "有活动的天数", "天", PeriodElapsed, DivisorNone, "至少有一场已举办活动开始的日子。"},
	{"activity.quiet", "最长无活动天数", "天", PeriodElapsed, DivisorNone, "两次活动之间、年初和计算日两头，最长一段没有活动开始的天数。"},
	{"activity.since", "距最近活动天数", "天", PeriodElapsed, DivisorNone, "从最近一次已举办活动的开始日到计算日的天数。"},
	{"people.all", "活动参与人次", "人次", PeriodElapsed, DivisorNone, "全部已举办活动的参与人次，联合举办的按份额计，线上不计。"},
	{"people.mean", "场均参与人次", "人次/场", PeriodElapsed, "填了参与人次的活动的场次" + DivisorEmpty, "填了参与人次的活动，参与人次除以场次。"},
	{"activity.online", "活动线上人次", "人次", PeriodElapsed, DivisorNone, "已举办活动的线上观看人次。"},
	{"digital.people", "数字服务人次", "人次", PeriodElapsed, DivisorNone, "开放日志和已举办活动的线上人次合计。"},
	{"digital.growth", "数字服务增长率", UnitShare, PeriodGrowth, "上年同期数字服务人次" + DivisorEmpty, "数字服务人次比上年同期增长的比例；上年同期没有记录的无数据。"},
	{"outside.events", "馆外活动场次", "场", PeriodElapsed, DivisorNone, "地点填馆外的已举办活动的场次。"},
	{"outside.people", "馆外参与人次", "人次", PeriodElapsed, DivisorNone, "地点填馆外的已举办活动的参与人次。"},
	{"joint.events", "联合举办场次", "场", PeriodElapsed, DivisorNone, "几个设施联合举办的活动的场次，本设施算一份。"},
	{"charged.events", "收费活动场次", "场", PeriodElapsed, DivisorNone, "填了收费的已举办活动的场次。"},
	{"festival.events", "节日活动场次", "场", PeriodElapsed, DivisorNone, "填了传统节日的已举办活动的场次。"},
	{"branded.events", "品牌活动场次", "场", PeriodElapsed, DivisorNone, "归在文化品牌下的已举办活动的场次。"},
	{"activity.cancelled", "取消活动数", "条", PeriodElapsed, DivisorNone, "取消的活动记录。"},
	{"activity.postponed", "延期活动数", "条", PeriodElapsed, DivisorNone, "延期而没有再办的活动记录。"},
	{"activity.cancelRate", "活动取消率", UnitShare, PeriodElapsed, "已举办和取消的活动数" + DivisorEmpty, "取消的活动占已举办和取消的活动的比例。"},
	{"activity.late", "补录活动数", "条", PeriodElapsed, DivisorNone, "标了补录的已举办活动。"},
	{"activity.satisfied", "活动满意率均值", UnitShare, PeriodElapsed, "填了满意率的活动数" + DivisorEmpty, "已举办活动里填写的满意率的平均数，没有填的不算。"},
	{"activity.bookedPeople", "活动预约人次", "人次", PeriodElapsed, DivisorNone, "已举办活动的预约人次。"},
	{"activity.signedPeople", "活动签到人次", "人次", PeriodElapsed, DivisorNone, "已举办活动的签到人次。"},
}

// What the opening log gives besides.
var quantitiesOpening = []Quantity{
	{"visits.door", "到馆人次", "人次", PeriodElapsed, DivisorNone, "开放日志里的到馆人次，没有填的日子不算 0。"},
	{"visits.daily", "日均到馆人次", "人次/天", PeriodElapsed, "填了到馆人次的天数" + DivisorEmpty, "到馆人次除以填了到馆人次的天数。"},
	{"visits.online", "日志线上人次", "人次", PeriodElapsed, DivisorNone, "开放日志里的线上服务人次。"},
	{"open.hours", "实际开放小时", "小时", PeriodElapsed, DivisorNone, "开放日志的时段，重叠的只算一次，过零点的分到两天。"},
	{"open.days", "开放天数", "天", PeriodElapsed, DivisorNone, "至少开放 1 分钟的天数。"},
	{"open.nightDays", "夜间开放天数", "天", PeriodElapsed, DivisorNone, "18 点以后开放满 1 小时的天数。"},
	{"open.nightHours", "夜间开放小时", "小时", PeriodElapsed, DivisorNone, "18 点到零点之间的开放小时。"},
	{"open.staggeredHours", "错时开放小时", "小时", PeriodElapsed, DivisorNone, "工作日 9 点前、17 点后和全部休息日的开放小时。"},
	{"open.restCount", "节假日开放天数", "天", PeriodElapsed, DivisorNone, "公休日和法定节假日里实际开放的天数。"},
	{"open.holidayCount", "法定节假日开放天数", "天", PeriodElapsed, DivisorNone, "法定节假日当天实际开放的天数，不含公休日。"},
	{"open.perDay", "日均开放小时", "小时/天", PeriodElapsed, "开放天数" + DivisorEmpty, "实际开放小时除以开放天数。"},
	{"open.planRate", "计划开放天数完成率", UnitShare, PeriodElapsed, "开放计划有时段的天数，豁免的不计" + DivisorEmpty, "开放计划有时段的日子里实际开放的比例。"},
	{"open.logged", "开放日志天数", "天", PeriodElapsed, DivisorNone, "有开放日志的天数，没有填时段的也算。"},
	{"open.late", "补录日志天数", "天", PeriodElapsed, DivisorNone, "标了补录的开放日志。"},
	{"open.gap", "最长未记日志天数", "天", PeriodElapsed, DivisorNone, "连续没有开放日志的最长天数。"},
}

// What closures give besides.
var quantitiesClosure = []Quantity{
	{"closure.count", "闭馆次数", "次", PeriodElapsed, DivisorNone, "期内开始的闭馆公告，整馆和单个空间都算。"},
	{"closure.sudden", "突发闭馆次数", "次", PeriodElapsed, DivisorNone, "期内开始的闭馆里标了突发的。"},
	{"closure.days", "整馆闭馆天数", "天", PeriodElapsed, DivisorNone, "被整馆闭馆公告覆盖的天数，重叠的只算一次。"},
	{"closure.exemptDays", "豁免天数", "天", PeriodElapsed, DivisorNone, "经批准、标了豁免、整馆又没有开放的天数。"},
}

// What the book service, the bookings and the community work give besides.
var quantitiesReading = []Quantity{
	{"books.lent", "外借册次", "册次", PeriodElapsed, DivisorNone, "图书服务月报里的外借册次。"},
	{"books.returned", "归还册次", "册次", PeriodElapsed, DivisorNone, "图书服务月报里的归还册次。"},
	{"books.cards", "办证数", "张", PeriodElapsed, DivisorNone, "图书服务月报里的新办读者证。"},
	{"books.visits", "阅览人次", "人次", PeriodElapsed, DivisorNone, "图书服务月报里的阅览人次。"},
	{"books.added", "新增藏书", "册", PeriodElapsed, DivisorNone, "图书服务月报里的新增册数。"},
	{"books.stock", "馆藏总量", "册", PeriodLast, DivisorNone, "最近一个月填写的馆藏总量。"},
	{"books.months", "图书月报数", "条", PeriodElapsed, DivisorNone, "已登记的图书服务月报。"},
	{"books.turnover", "藏书流通率", UnitShare, PeriodElapsed, "馆藏总量" + DivisorEmpty, "外借册次占馆藏总量的比例，可以超过 100%。"},
	{"booking.all", "空间预约数", "条", PeriodElapsed, DivisorNone, "空间预约记录，含取消和未到的。"},
	{"booking.used", "预约使用数", "条", PeriodElapsed, DivisorNone, "已使用的空间预约。"},
	{"booking.missed", "预约未到数", "条", PeriodElapsed, DivisorNone, "预约了没有来的。"},
	{"booking.people", "预约使用人次", "人次", PeriodElapsed, DivisorNone, "已使用的空间预约的人数。"},
	{"booking.hours", "预约使用小时", "小时", PeriodElapsed, DivisorNone, "已使用的空间预约的时长，同一预约里重叠的只算一次。"},
	{"booking.kept", "预约履约率", UnitShare, PeriodElapsed, "已使用和未到的预约数" + DivisorEmpty, "已使用的预约占已使用和未到的预约的比例。"},
	{"community.count", "社区数", "个", PeriodDay, DivisorNone, "社区名录里本街道的社区。"},
	{"community.visited", "到访社区数", "个", PeriodElapsed, DivisorNone, "已举办活动到访过的社区，每个只算一次，名录外的也算。"},
	{"community.visits", "进社区活动数", "条", PeriodElapsed, DivisorNone, "填了到访社区的已举办活动。"},
}

// What courses, registers and consultations give besides.
var quantitiesLearning = []Quantity{
	{"course.begun", "开办培训班数", "个", PeriodElapsed, DivisorNone, "期内开班的培训班。"},
	{"course.lessons", "培训课次", "次", PeriodElapsed, DivisorNone, "归在培训班下的已举办课次。"},
	{"course.enrolled", "培训报名人数", "人", PeriodElapsed, DivisorNone, "期内开班的培训班的报名人数。"},
	{"course.finished", "培训结业人数", "人", PeriodElapsed, DivisorNone, "期内开班的培训班的结业人数。"},
	{"course.finishRate", "培训结业率", UnitShare, PeriodElapsed, "报名人数，报名和结业都填了的才算" + DivisorEmpty, "结业人数占报名人数的比例。"},
	{"enrolment.count", "报名登记数", "条", PeriodElapsed, DivisorNone, "期内的报名登记。"},
	{"enrolment.people", "报名登记人数", "人", PeriodElapsed, DivisorNone, "期内报名登记的人数。"},
	{"consultation.count", "需求征询次数", "次", PeriodElapsed, DivisorNone, "期内的需求征询。"},
	{"consultation.minuted", "有纪要的征询次数", "次", PeriodElapsed, DivisorNone, "期内留有纪要的需求征询。"},
	{"consultation.people", "征询参与人数", "人", PeriodElapsed, DivisorNone, "期内需求征询的参加人数。"},
}
