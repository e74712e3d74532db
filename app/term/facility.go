package term

// Fields of the facility, its spaces, plans, holidays, catalogue and statements.
var (
	FacilityCode       = Term{"facility.code", "设施编号", "", "本街道给设施的编号，命令行和报送用它。", "DOMAIN 11.1"}
	FacilityName       = Term{"facility.name", "设施名称", "", "牌匾上的全名。", "DOMAIN 11.1"}
	FacilityShort      = Term{"facility.short", "设施简码", "简码", "记录编号开头的两三个字，如 示范-2026-001 里的「示范」。", "DOMAIN 11.0"}
	FacilityAlias      = Term{"facility.alias", "别名", "", "对外使用的品牌名，如美后肆时。", "DOMAIN 11.1"}
	FacilityType       = Term{"facility.type", "设施类型", "类型", "决定默认目标和服务目录。", "DOMAIN 11.1"}
	FacilityLevel      = Term{"facility.level", "级别", "", "区、街道或社区。", "DOMAIN 11.1"}
	FacilityStreet     = Term{"facility.street", "所属街道", "", "所在街道。", "DOMAIN 11.1"}
	FacilityAddress    = Term{"facility.address", "地址", "", "门牌地址。", "DOMAIN 11.1"}
	FacilityPurchaser  = Term{"facility.purchaser", "购买主体", "", "委托运营的街道办事处或区局。", "DOMAIN 11.2"}
	FacilityBuilt      = Term{"facility.built", "建筑面积（㎡）", "建筑面积", "产权或租赁文件上的面积，平方米。", "DOMAIN 11.1"}
	FacilityUsable     = Term{"facility.usable", "使用面积（㎡）", "使用面积", "可使用的面积，平方米。", "DOMAIN 11.1"}
	FacilityOpenArea   = Term{"facility.openArea", "对外开放面积（㎡）", "开放面积", "公众能进入的面积，平方米。", "DOMAIN 11.1"}
	FacilityStart      = Term{"facility.start", "投用日期", "", "开始对公众开放的日子。", "DOMAIN 11.1"}
	FacilityPopulation = Term{"facility.population", "服务人口", "", "服务范围内的常住人口，人。", "DOMAIN 11.1"}
	FacilityMode       = Term{"facility.mode", "运营模式", "", "自管或社会化运营的方式。", "DOMAIN 11.1"}
	FacilityAccess     = Term{"facility.access", "无障碍", "", "无障碍设施是否齐全。", "DOMAIN 11.1"}
	FacilityHead       = Term{"facility.head", "设施负责人", "负责人", "在报告上签字的人。", "DOMAIN 11.1"}
	FacilityPhone      = Term{"facility.phone", "联系电话", "电话", "对外公布的电话。", "DOMAIN 11.1"}
	FacilityStatus     = Term{"facility.status", "状态", "", "开放、试运行、整修闭馆、停用或撤销。", "DOMAIN 11.1"}
	FacilityCatalogue  = Term{"facility.catalogue", "适用服务目录", "服务目录", "按哪一版目录核对内容无缺项；不填按设施类型。", "DOMAIN 11.1"}

	SpaceName     = Term{"space.name", "空间名称", "名称", "门牌上的名字。", "DOMAIN 11.1"}
	SpaceUse      = Term{"space.use", "用途", "", "主要用来做什么。", "DOMAIN 11.1"}
	SpaceArea     = Term{"space.area", "面积（㎡）", "面积", "平方米。", "DOMAIN 11.1"}
	SpaceCapacity = Term{"space.capacity", "额定人数", "", "消防或设计核定的最多人数。", "DOMAIN 11.1"}
	SpaceOpen     = Term{"space.open", "对外开放", "", "公众是否可以进入。", "DOMAIN 11.1"}
	SpaceBookable = Term{"space.bookable", "可预约", "", "是否接受预约使用。", "DOMAIN 11.1"}
	SpacePaid     = Term{"space.paid", "收费空间", "", "使用是否收费。", "DOMAIN 11.1"}
	SpaceFacility = Term{"space.facility", "所属设施", "设施", "在哪一处设施里。", "DOMAIN 11.1"}

	PlanFrom      = Term{"plan.from", "生效日", "", "从这天起用这份计划。", "DOMAIN 11.1"}
	PlanTo        = Term{"plan.to", "失效日", "", "用到这天为止；不填表示一直用。", "DOMAIN 11.1"}
	PlanSeason    = Term{"plan.season", "季节", "", "节假日的计划只在节假日用。", "DOMAIN 11.1"}
	PlanMonday    = Term{"plan.mon", "周一", "", "周一的开放时段，不开放就留空。", "DOMAIN 11.1"}
	PlanTuesday   = Term{"plan.tue", "周二", "", "周二的开放时段，不开放就留空。", "DOMAIN 11.1"}
	PlanWednesday = Term{"plan.wed", "周三", "", "周三的开放时段，不开放就留空。", "DOMAIN 11.1"}
	PlanThursday  = Term{"plan.thu", "周四", "", "周四的开放时段，不开放就留空。", "DOMAIN 11.1"}
	PlanFriday    = Term{"plan.fri", "周五", "", "周五的开放时段，不开放就留空。", "DOMAIN 11.1"}
	PlanSaturday  = Term{"plan.sat", "周六", "", "周六的开放时段，不开放就留空。", "DOMAIN 11.1"}
	PlanSunday    = Term{"plan.sun", "周日", "", "周日的开放时段，不开放就留空。", "DOMAIN 11.1"}
	PlanStaggered = Term{"plan.staggered", "含错时段", "错时", "只作标注，错时小时数按实际开放时间计算。", "DEFINITIONS 4 B1.2"}

	HolidayDay     = Term{"holiday.day", "日期", "", "哪一天。", "DEFINITIONS 1.15"}
	HolidayKind    = Term{"holiday.kind", "性质", "", "法定节假日、调休休息日或调休上班日。", "DEFINITIONS 1.15"}
	HolidayName    = Term{"holiday.name", "名称", "", "属于哪个节日。", "DEFINITIONS 1.15"}
	HolidayPending = Term{"holiday.pending", "调休待通知", "", "当年调休还没有收到国务院通知，收到后请补录。", "DEFINITIONS 1.15"}

	CatalogueVersion = Term{"catalogue.version", "目录版本", "版本", "同一版的十二类为一份目录。", "DOMAIN 11.3"}
	CatalogueFrom    = Term{"catalogue.from", "生效日", "", "从哪天起用。", "DOMAIN 11.3"}
	CatalogueClass   = Term{"catalogue.class", "类别", "", "十二类基本服务之一。", "DOMAIN 11.3"}
	CatalogueService = Term{"catalogue.service", "服务类型", "", "基本免费、普惠性非基本、延伸服务或市场调节辅助。", "DEFINITIONS 2"}
	CatalogueMinimum = Term{"catalogue.minimum", "每年最低次数", "最低", "每年至少举办的次数；填 0 也要有 1 次。", "DEFINITIONS 2"}
	CatalogueMode    = Term{"catalogue.mode", "达标方式", "", "按场次，或空间开放满天数也算，或手工确认也算。", "DEFINITIONS 2"}
	CatalogueDays    = Term{"catalogue.days", "空间开放天数", "开放天数", "对应空间全年开放满这么多天也算达标。", "DEFINITIONS 2"}
	CatalogueUse     = Term{"catalogue.use", "对应空间", "", "按空间开放天数达标时看哪种用途的空间。", "DEFINITIONS 2"}

	StatementYear    = Term{"statement.year", "年度", "", "声明对哪一年有效。", "DEFINITIONS 1.9"}
	StatementKind    = Term{"statement.kind", "声明", "", "不适用，手工确认达标，声明不收费、只记人次，或手工评价的等次。", "DEFINITIONS 1.9"}
	StatementSubject = Term{"statement.subject", "对象编码", "对象", "指标编码如 C1.5，或类别码如 C12；声明不收费写 D1.1，只记人次写 E3.1。", "DEFINITIONS 1.9"}
	StatementReason  = Term{"statement.reason", "理由与依据", "理由", "为什么不适用，或凭什么确认达标；会印在报告里。", "DEFINITIONS 1.9"}
	StatementDay     = Term{"statement.day", "声明日期", "", "哪天声明的。", "DEFINITIONS 1.9"}
)

// Sentences about facilities.
const (
	SayShortForm    = "简码里不要有空格、横线、冒号和分号，用两三个字即可，如「示范」"
	SayHolidayTwice = "%s 已在节假日表里，请改那一条"
	SayClassTwice   = "「%s」里同一天生效的「%s」已有一条，请改那一条，或换一个生效日"
	SayClassDays    = "达标方式含空间开放天数，请填空间开放天数"
	SayClassUse     = "达标方式含空间开放天数，请选对应空间"
)
