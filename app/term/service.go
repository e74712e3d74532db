package term

// Fields of what is planned, reviewed and taught.
var (
	ProgrammeYear     = Term{"programme.year", "年度", "", "列入哪一年的计划。", "DOMAIN 11.3"}
	ProgrammeName     = Term{"programme.name", "计划名称", "名称", "计划里写的活动名称。", "DOMAIN 11.3"}
	ProgrammeClass    = Term{"programme.class", "类别", "", "十二类基本服务之一。", "DOMAIN 11.3"}
	ProgrammeQuarter  = Term{"programme.quarter", "季度", "", "安排在哪个季度。", "DOMAIN 11.3"}
	ProgrammeDue      = Term{"programme.due", "预计日期", "", "预计举办的日子；日子没定就填那一季的最后一天。", "DEFINITIONS 4 C4.1"}
	ProgrammeExpected = Term{"programme.expected", "预计人数", "", "预计参加的人次。", "DOMAIN 11.3"}
	ProgrammeBudget   = Term{"programme.budget", "预算（元）", "预算", "安排的经费，元。", "DOMAIN 11.3"}
	ProgrammeOwner    = Term{"programme.owner", "责任人", "", "由谁负责办成。", "DOMAIN 11.3"}

	ReviewCode       = Term{"review.code", "审核号", "", "审核表上的编号。", "DEFINITIONS 2"}
	ReviewSubject    = Term{"review.subject", "审核内容", "", "审了什么：节目单、讲稿、展品、教材等。", "DEFINITIONS 2"}
	ReviewDay        = Term{"review.day", "审核日期", "", "要早于所管活动的开始日期。", "DEFINITIONS 4 E2.1"}
	ReviewReviewer   = Term{"review.reviewer", "审核人", "", "谁审的。", "DEFINITIONS 2"}
	ReviewVerdict    = Term{"review.verdict", "审核结论", "结论", "通过的才算审核合格。", "DEFINITIONS 4 E2.1"}
	ReviewActivities = Term{"review.activities", "覆盖活动", "", "这次审核管哪些活动，多个用分号隔开。", "DEFINITIONS 2"}
	ReviewCourses    = Term{"review.courses", "覆盖培训班", "", "这次审核管哪些培训班，班里的课次不用再填。", "DEFINITIONS 2"}
	ReviewFlags      = Term{"review.flags", "重点事项", "", "涉及境外人员、宗教或政治内容的要勾，并安排现场监看。", "DOMAIN 11.3"}
	ReviewWatcher    = Term{"review.watcher", "现场监看人", "", "有重点事项时谁在现场看。", "DOMAIN 11.3"}

	CourseName      = Term{"course.name", "班名", "", "招生简章上的班名。", "DOMAIN 11.3"}
	CourseRound     = Term{"course.round", "期次", "", "第几期。", "DOMAIN 11.3"}
	CourseClass     = Term{"course.class", "类别", "", "十二类基本服务之一，一般是艺术普及培训。", "DOMAIN 11.3"}
	CourseService   = Term{"course.service", "服务类型", "", "基本免费、普惠性非基本、延伸服务或市场调节辅助。", "DEFINITIONS 2"}
	CourseTeacher   = Term{"course.teacher", "授课老师", "老师", "谁来教。", "DOMAIN 11.3"}
	CourseLessons   = Term{"course.lessons", "总课次", "", "一共上几次课。", "DOMAIN 11.3"}
	CourseCapacity  = Term{"course.capacity", "招生人数", "", "最多收多少人。", "DOMAIN 11.3"}
	CourseEnrolled  = Term{"course.enrolled", "报名人数", "", "实际报名的人数。", "DOMAIN 11.3"}
	CourseFinished  = Term{"course.finished", "结业数", "", "上完课结业的人数。", "DOMAIN 11.3"}
	CourseFrom      = Term{"course.from", "开班日期", "开班", "第一次课的日子。", "DOMAIN 11.3"}
	CourseTo        = Term{"course.to", "结班日期", "结班", "最后一次课的日子。", "DOMAIN 11.3"}
	CoursePaid      = Term{"course.paid", "是否收费", "收费", "向学员收钱就填是。", "DOMAIN 11.3"}
	CourseSatisfied = Term{"course.satisfied", "满意度均值（%）", "满意％", "学员评价的满意百分数。", "DOMAIN 11.3"}

	BrandName  = Term{"brand.name", "品牌名称", "名称", "对外固定使用的名称。", "DEFINITIONS 4 C3.1"}
	BrandSince = Term{"brand.since", "起始年", "", "从哪一年办起；上一年及更早办起的算保持。", "DEFINITIONS 4 C3.1"}
	BrandClass = Term{"brand.class", "类别", "", "主要属于十二类里的哪一类。", "DOMAIN 11.3"}
	BrandStory = Term{"brand.story", "品牌简介", "简介", "办什么、为谁办、有什么特点。", "DOMAIN 11.3"}
	BrandMedia = Term{"brand.media", "媒体报道", "", "哪些媒体报道过。", "DOMAIN 11.3"}

	EnrolmentName      = Term{"enrolment.name", "名册名称", "名称", "这份名册叫什么，如「民乐班第 1 期报名」。", "DOMAIN 11.3"}
	EnrolmentCourse    = Term{"enrolment.course", "所属培训班", "培训班", "为哪个培训班报名；培训班和活动至少填一个。", "DOMAIN 11.3"}
	EnrolmentActivity  = Term{"enrolment.activity", "所属活动", "活动", "为哪场活动报名；培训班和活动至少填一个。", "DOMAIN 11.3"}
	EnrolmentDay       = Term{"enrolment.day", "登记日期", "日期", "名册从哪天开始登记。", "DOMAIN 11.3"}
	EnrolmentMode      = Term{"enrolment.mode", "登记方式", "", "只记人次不留个人信息；实名登记要写保存到期日。", "DEFINITIONS 4 E3.1"}
	EnrolmentCount     = Term{"enrolment.count", "报名人数", "", "一共多少人报名；清理名册后这个数不变。", "DOMAIN 11.3"}
	EnrolmentAges      = Term{"enrolment.ages", "年龄范围", "", "写明有没有 14 岁以下的孩子。", "DEFINITIONS 4 E3.1"}
	EnrolmentNotice    = Term{"enrolment.notice", "告知书", "", "报名时给本人看的个人信息告知书。", "个人信息保护法 17"}
	EnrolmentKeepUntil = Term{"enrolment.keepUntil", "保存到期日", "", "个人信息保存到哪天，到期要清理。", "个人信息保护法 19"}
	EnrolmentPurgedOn  = Term{"enrolment.purgedOn", "已清理日期", "已清理", "哪天清理的；清理后人数和得分不变。", "DEFINITIONS 4 E3.1"}
)

// Fields of who takes part and of the other services.
var (
	RegistrantEnrolment  = Term{"registrant.enrolment", "所属名册", "名册", "登记在哪份实名名册里。", "DOMAIN 11.3"}
	RegistrantDay        = Term{"registrant.day", "报名日期", "日期", "哪天报的名。", "DOMAIN 11.3"}
	RegistrantName       = Term{"registrant.name", "姓名", "", "报名人的姓名，到期清理。", "DOMAIN 11.3"}
	RegistrantPhone      = Term{"registrant.phone", "电话", "", "联系电话，可以不留，到期清理。", "DOMAIN 11.3"}
	RegistrantAge        = Term{"registrant.age", "年龄段", "", "报名时的周岁。", "DOMAIN 11.3"}
	RegistrantConsent    = Term{"registrant.consent", "监护人同意", "", "14 岁以下要有监护人同意才能留个人信息。", "个人信息保护法 31"}
	RegistrantConcession = Term{"registrant.concession", "优惠资格", "", "符合哪一种优惠，没有就选无。", "DEFINITIONS 2"}
	RegistrantVerified   = Term{"registrant.verified", "资格核验方式", "", "怎么核验的，如看过老年证；不要写证件号码。", "DOMAIN 11.3"}
	RegistrantState      = Term{"registrant.state", "状态", "", "已报名、已参加或已退出。", "DOMAIN 11.3"}
	RegistrantKeepUntil  = Term{"registrant.keepUntil", "保存到期日", "", "姓名和电话保存到哪天，到期要清理。", "个人信息保护法 19"}
	RegistrantPurgedOn   = Term{"registrant.purgedOn", "已清理日期", "", "哪天清理的；清理后这一条还在，只是没有姓名和电话。", "DEFINITIONS 4 E3.1"}

	BooksMonth    = Term{"books.month", "月份", "", "哪个月。", "DOMAIN 11.3"}
	BooksVisits   = Term{"books.visits", "阅览到馆人次", "到馆", "这个月到阅览室的人次。", "DOMAIN 11.3"}
	BooksCards    = Term{"books.cards", "办证数", "办证", "这个月新办的借书证。", "DOMAIN 11.3"}
	BooksLent     = Term{"books.lent", "借出册次", "借出", "这个月借出的册次。", "DEFINITIONS 4 C1.4"}
	BooksReturned = Term{"books.returned", "归还册次", "归还", "这个月归还的册次。", "DOMAIN 11.3"}
	BooksAdded    = Term{"books.added", "新增册数", "新增", "这个月新上架的册数。", "DOMAIN 11.3"}
	BooksTotal    = Term{"books.total", "月末总藏（册）", "总藏", "月底一共有多少册，不逐月相加。", "DOMAIN 11.3"}

	BookingSpace    = Term{"booking.space", "空间", "", "预约哪一间。", "DOMAIN 11.3"}
	BookingDay      = Term{"booking.day", "使用日期", "日期", "哪一天用。", "DOMAIN 11.3"}
	BookingSegments = Term{"booking.segments", "使用时段", "时段", "几点到几点，中间有空就写两段。", "DEFINITIONS 4 B3.2"}
	BookingUser     = Term{"booking.user", "使用单位或团队", "使用方", "谁来用，写单位或团队名称，不写个人姓名。", "DOMAIN 11.3"}
	BookingPurpose  = Term{"booking.purpose", "用途", "", "用来做什么。", "DOMAIN 11.3"}
	BookingPeople   = Term{"booking.people", "人次", "", "实际来了多少人次。", "DOMAIN 11.3"}
	BookingState    = Term{"booking.state", "状态", "", "已使用的才算进空间利用。", "DEFINITIONS 4 B3.2"}

	VolunteeringDay      = Term{"volunteering.day", "服务日期", "日期", "哪一天。", "DOMAIN 11.3"}
	VolunteeringPost     = Term{"volunteering.post", "岗位", "", "做什么，如秩序引导、图书整理。", "DOMAIN 11.3"}
	VolunteeringPeople   = Term{"volunteering.people", "人数", "", "几个人。", "DOMAIN 11.3"}
	VolunteeringHours    = Term{"volunteering.hours", "每人时长（小时）", "每人时长", "每个人服务几小时，可以写 2.5。", "DEFINITIONS 4 A2.3"}
	VolunteeringActivity = Term{"volunteering.activity", "相关活动", "", "为哪场活动服务，日常服务不填。", "DOMAIN 11.3"}
	VolunteeringCodes    = Term{"volunteering.codes", "志愿者编号", "", "志愿服务平台上的编号，多个用分号隔开。", "DOMAIN 11.3"}
	VolunteeringNames    = Term{"volunteering.names", "志愿者姓名", "姓名", "要留姓名时才填，多个用分号隔开。", "DOMAIN 11.3"}

	ConsultationDay     = Term{"consultation.day", "日期", "", "哪一天。", "DEFINITIONS 2"}
	ConsultationTopic   = Term{"consultation.topic", "征询主题", "主题", "问了什么。", "DEFINITIONS 2"}
	ConsultationWay     = Term{"consultation.way", "征询方式", "方式", "座谈会、问卷、走访等。", "DEFINITIONS 2"}
	ConsultationPeople  = Term{"consultation.people", "参与人数", "人数", "多少人提了意见。", "DEFINITIONS 2"}
	ConsultationMember  = Term{"consultation.member", "议事组有居民", "居民", "议事的小组里有没有居民代表。", "DEFINITIONS 4 G2.1"}
	ConsultationMinutes = Term{"consultation.minutes", "会议纪要", "纪要", "纪要的名称或编号；有纪要的才算一轮。", "DEFINITIONS 4 G2.1"}
	ConsultationResult  = Term{"consultation.result", "采纳情况", "", "采纳了哪些，没采纳的为什么。", "DEFINITIONS 2"}

	OfferCode      = Term{"offer.code", "项目编号", "编号", "服务目录里的编号，一处设施里不重复。", "DEFINITIONS 2"}
	OfferName      = Term{"offer.name", "项目名称", "名称", "公示牌上的名称。", "DEFINITIONS 2"}
	OfferClass     = Term{"offer.class", "类别", "", "十二类基本服务之一。", "DEFINITIONS 2"}
	OfferKind      = Term{"offer.kind", "服务类型", "", "基本免费、普惠性非基本、延伸服务或市场调节辅助。", "DEFINITIONS 2"}
	OfferFrom      = Term{"offer.from", "生效日", "", "从哪天起提供。", "DEFINITIONS 2"}
	OfferTo        = Term{"offer.to", "失效日", "", "用到这天为止；不填表示一直提供。", "DEFINITIONS 2"}
	OfferDisplayed = Term{"offer.displayed", "公示日期", "", "哪天公示的，不晚于生效日。", "DEFINITIONS 2"}
)

// Marks that stand between facility and year in the numbers of these ledgers.
const (
	NumberProgramme    = "划"
	NumberCourse       = "班"
	NumberEnrolment    = "名"
	NumberRegistrant   = "员"
	NumberBooking      = "约"
	NumberVolunteering = "志"
	NumberConsultation = "征"
)

// Sentences about plans, courses and reviews.
const (
	SayCourseClass    = "所属培训班「%s」的类别是%s，和这条的类别不同，请核对"
	SayLessonOutside  = "%s 不在培训班「%s」的开班到结班日期之间，请核对日期或培训班"
	SayProgrammeClass = "所属计划「%s」的类别是%s，和这条的类别不同，请核对"
	SayProgrammeYear  = "所属计划「%s」是 %d 年的，请核对日期或计划"
	SayYearOfDue      = "年度是 %d，预计日期却在 %d 年，请核对"
	SayYearFix        = "把年度改为 %d"
	SayQuarterOfDue   = "预计日期在%s，季度填的却是%s，请核对"
	SayQuarterFix     = "把季度改为%s"
	SayEnrolledOver   = "报名 %d 人，超过招生 %d 人，请核对"
	SayFinishedOver   = "结业 %d 人，多于报名 %d 人，请核对"
	SayReviewCovers   = "审核日期不早于「%s」的开始日期 %s，这次审核对它不算先审后办，请核对"
	SayWatcherNeeded  = "涉及%s，请安排现场监看人并写上姓名"
	SayFourDigitYear  = "起始年请填四位年份，如 2024"
	SaySinceAhead     = "起始年 %d 还没有到，请核对"
	SayDisplayedLate  = "公示日期晚于生效日，请核对"
)

// Sentences about registers and the persons on them.
const (
	SayEnrolmentOfWhat   = "请填所属培训班或所属活动，至少一个"
	SayKeepUntilNeeded   = "实名登记要写保存到期日"
	SayKeepUntilEarly    = "保存到期日早于登记日期，请核对"
	SayKeepUntilOfList   = "这份名册保存到 %s，请填这一天或更早的日子"
	SayKeepUntilFix      = "填 %s"
	SayNoticeNeeded      = "实名登记要先给本人看告知书，请选一份"
	SayPersonsLeft       = "这份名册下还有 %d 名报名人员，请改回实名登记，或先清理他们的个人信息"
	SayPersonsOver       = "名册里有 %d 人，比报名人数 %d 多，请核对"
	SayPersonsFix        = "把报名人数改为 %d"
	SayListOfCounts      = "这份名册只记人次，不登记姓名，请先把名册改为实名登记，或换一份名册"
	SayListWithoutYoung  = "名册写明不含14岁以下，请核对年龄段或名册"
	SayGuardianNeeded    = "14岁以下要问监护人，请填已同意或未同意"
	SayGuardianDisagrees = "监护人没有同意，请不要留姓名和电话，改为只记人次"
	SayPersonName        = "实名登记要写姓名，请补填"
	SayPaperNumber       = "看起来写了证件号码，请删去，只写核验方式"
)

// Sentences about the other services.
const (
	SayOneMonthOnly       = "%s 已有图书服务，一月只记一条，请改那一条"
	SayNotBookable        = "「%s」没有标为可预约，请核对空间"
	SayTooManyPeople      = "人次 %d，超过%s额定 %d 人，请核对"
	SayBookingOverlaps    = "和 %s（%s）的预约时段重叠，请核对时段或空间"
	SayActivityOverlaps   = "和活动「%s」（%s）的时间重叠，请核对时段或空间"
	SayBookedOutsideHours = "预约时段超出当天实际开放的时间，请核对"
	SayLongerThanADay     = "每人时长 %s 小时超过一天，请核对；服务几天就分几条登记"
	SayMoreCodes          = "填了 %d 个编号，比人数 %d 多，请核对"
	SayMoreNames          = "填了 %d 个姓名，比人数 %d 多，请核对"
)

// serviceTerms lists the fields of the service ledgers in the order of their forms.
func serviceTerms() []Term {
	return []Term{
		ProgrammeYear, ProgrammeName, ProgrammeClass, ProgrammeQuarter, ProgrammeDue, ProgrammeExpected, ProgrammeBudget, ProgrammeOwner,
		ReviewCode, ReviewSubject, ReviewDay, ReviewReviewer, ReviewVerdict, ReviewActivities, ReviewCourses, ReviewFlags, ReviewWatcher,
		CourseName, CourseRound, CourseClass, CourseService, CourseTeacher, CourseLessons, CourseCapacity, CourseEnrolled, CourseFinished, CourseFrom, CourseTo, CoursePaid, CourseSatisfied,
		BrandName, BrandSince, BrandClass, BrandStory, BrandMedia,
		EnrolmentName, EnrolmentCourse, EnrolmentActivity, EnrolmentDay, EnrolmentMode, EnrolmentCount, EnrolmentAges, EnrolmentNotice, EnrolmentKeepUntil, EnrolmentPurgedOn,
		RegistrantEnrolment, RegistrantDay, RegistrantName, RegistrantPhone, RegistrantAge, RegistrantConsent, RegistrantConcession, RegistrantVerified, RegistrantState, RegistrantKeepUntil, RegistrantPurgedOn,
		BooksMonth, BooksVisits, BooksCards, BooksLent, BooksReturned, BooksAdded, BooksTotal,
		BookingSpace, BookingDay, BookingSegments, BookingUser, BookingPurpose, BookingPeople, BookingState,
		VolunteeringDay, VolunteeringPost, VolunteeringPeople, VolunteeringHours, VolunteeringActivity, VolunteeringCodes, VolunteeringNames,
		ConsultationDay, ConsultationTopic, ConsultationWay, ConsultationPeople, ConsultationMember, ConsultationMinutes, ConsultationResult,
		OfferCode, OfferName, OfferClass, OfferKind, OfferFrom, OfferTo, OfferDisplayed,
	}
}
