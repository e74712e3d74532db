package term

// Entities of the book.
var (
	EntityFacility     = Term{"facility", "设施", "", "由承接主体运营的公共文化设施，一处一条。", "DOMAIN 11.1"}
	EntitySpace        = Term{"space", "空间", "", "设施里的一间厅室或一片场地。", "DOMAIN 11.1"}
	EntityPlan         = Term{"plan", "开放计划", "", "对外公布的每周开放时间，从哪天起用到哪天。", "DOMAIN 11.1"}
	EntityHoliday      = Term{"holiday", "节假日与调休", "节假日", "法定节假日、调休休息日和调休上班日，每年按国务院通知补录。", "DEFINITIONS 1.15"}
	EntityCatalogue    = Term{"catalogue", "基本服务目录", "服务目录", "十二类基本公共文化服务和每类每年最低次数。", "DOMAIN 11.3"}
	EntityStatement    = Term{"statement", "不适用与确认", "", "本设施某一年对某个指标或类别声明不适用，或手工确认达标。", "DEFINITIONS 1.9"}
	EntityCommunity    = Term{"community", "社区名录", "", "街道下辖的社区，用来核对活动走到了哪些社区。", "DEFINITIONS 2"}
	EntityAsset        = Term{"asset", "资产", "", "设施里登记在册的设备和家具，一个编号一条。", "DOMAIN 11.2"}
	EntityStocktake    = Term{"stocktake", "资产盘点", "", "某一天清点一项资产，账面几件、实有几件。", "DEFINITIONS 4 A3.2"}
	EntityDocument     = Term{"document", "文档", "", "年度计划、总结、应急预案、告知书和制度。", "DEFINITIONS 2"}
	EntityDisplay      = Term{"display", "公示与便民核查", "公示核查", "现场核查公示和便民无障碍，一项一条。", "DEFINITIONS 4 A1.3"}
	EntityLock         = Term{"lock", "年度锁定", "", "某处设施的某一年已经锁定，只能看；作废锁定就是重开。", "DESIGN 7"}
	EntityStaff        = Term{"staff", "人员", "", "在设施里上班的人，一人一条。", "DOMAIN 11.2"}
	EntityAttendance   = Term{"attendance", "月考勤", "考勤", "一人一个月应到和实到的天数。", "DEFINITIONS 4 A2.1"}
	EntityTraining     = Term{"training", "员工培训", "", "给设施人员办的培训，不是对公众的培训班。", "DEFINITIONS 4 A2.2"}
	EntityOperator     = Term{"operator", "承接主体", "", "受托运营设施的单位。", "DOMAIN 11.2"}
	EntityContract     = Term{"contract", "合同", "", "购买主体与承接主体签订的运营合同。", "DOMAIN 11.2"}
	EntityTarget       = Term{"target", "合同目标", "", "合同里写明的、要完成的数量和水平。", "DOMAIN 11.2"}
	EntityActivity     = Term{"activity", "活动", "", "一次对公众的服务：演出、展览、培训课、讲座、文体活动等。", "DOMAIN 11.3"}
	EntityOpening      = Term{"opening", "开放日志", "", "某一天实际开门的时间和到馆人次，一天一条。", "DOMAIN 11.1"}
	EntityClosure      = Term{"closure", "闭馆公告", "", "设施或其中的空间停止开放的公告。", "DOMAIN 11.1"}
	EntityProgramme    = Term{"programme", "活动计划", "", "年初定下要办的活动，一项一条；计划完成率从这里来。", "DOMAIN 11.3"}
	EntityReview       = Term{"review", "内容审核", "", "一次内容审核；可以管几场活动，也可以管整个培训班。", "DEFINITIONS 2"}
	EntityCourse       = Term{"course", "培训班", "", "一期培训班；每次课是一条写明所属培训班的活动。", "DEFINITIONS 1.5"}
	EntityBrand        = Term{"brand", "文化品牌", "", "有固定名称、连年举办的一组活动。", "DEFINITIONS 4 C3.1"}
	EntityEnrolment    = Term{"enrolment", "报名登记", "", "一次报名：只记人次，或另附实名名册。", "DEFINITIONS 4 E3.1"}
	EntityRegistrant   = Term{"registrant", "报名人员", "", "实名名册里的一个人；姓名和电话单独存放，到期清理。", "DEFINITIONS 4 E3.1"}
	EntityBooks        = Term{"books", "图书服务", "", "一个月的图书借阅服务，一月一条。", "DOMAIN 11.3"}
	EntityBooking      = Term{"booking", "空间预约", "", "一次预约使用空间，写单位或团队，不写个人。", "DEFINITIONS 4 B3.2"}
	EntityVolunteering = Term{"volunteering", "志愿服务", "", "一次志愿服务，按岗位记人数和每人时长。", "DEFINITIONS 4 A2.3"}
	EntityConsultation = Term{"consultation", "需求征询", "", "一次听取居民想法，和采纳的结果。", "DEFINITIONS 4 G2.1"}
	EntityOffer        = Term{"offer", "服务项目", "", "对外公布的一个服务项目；有价格的就是收费项目。", "DEFINITIONS 2"}
	EntityScheme       = Term{"scheme", "规则包", "", "一份考核办法：指标、分值、计分法、等次和各项规定。", "DOMAIN 12"}
	EntityActivation   = Term{"activation", "规则启用", "", "从哪天起、对哪类设施按哪份规则包计分。", "DOMAIN 14 第 30 条"}
	EntityGateCheck    = Term{"gateCheck", "必备条件核查", "条件核查", "某一年对一条必备条件的核查，一条一次。", "DEFINITIONS 1.12"}
	EntityExtra        = Term{"extra", "加分扣分", "", "指标以外的加分和扣分，一件事一条，附佐证。", "DOMAIN 12"}
	EntityValuation    = Term{"valuation", "人工取值", "", "由人给指标定的值，写明理由并附佐证；系统计算的值仍列在旁边。", "DOMAIN 11.5"}
	EntityExplanation  = Term{"explanation", "差异说明", "", "某个指标的得分和上年相差较大的原因。", "DOMAIN 11.5"}
	EntityRound        = Term{"round", "考核轮次", "轮次", "自评、初评、复核等，每处设施每年每轮一条。", "DOMAIN 11.5"}
	EntityMark         = Term{"mark", "评分", "", "一轮里对一个指标的评分或退回意见。", "DOMAIN 11.5"}
	EntityEdition      = Term{"edition", "报送版本", "版本", "一轮的一次提交，连同当时的规则包和事实封存，编号永远不变。", "DOMAIN 14 第 9 例"}
	EntityOutcome      = Term{"outcome", "结果应用", "", "一年的等次带来的支付、整改、续签和退出。", "DOMAIN 11.5"}
	EntityPerson       = Term{"person", "本机人员", "", "在这台电脑上记账的人。", "DEFINITIONS 2"}
)

// Entities lists the entities in their fixed order: what is referred to stands first.
func Entities() []Term {
	return []Term{
		EntityPerson, EntityHoliday, EntityFacility, EntityCommunity, EntitySpace, EntityPlan, EntityCatalogue, EntityStatement,
		EntityAsset, EntityStocktake, EntityDocument, EntityDisplay, EntityLock, EntityStaff, EntityAttendance, EntityTraining,
		EntityOperator, EntityContract, EntityTarget, EntityBrand, EntityProgramme, EntityCourse, EntityActivity, EntityOpening, EntityClosure,
		EntityReview, EntityEnrolment, EntityRegistrant, EntityBooks, EntityBooking, EntityVolunteering, EntityConsultation, EntityOffer,
		EntityScheme, EntityActivation,
		EntityGateCheck, EntityExtra, EntityValuation, EntityExplanation, EntityRound, EntityMark, EntityEdition, EntityOutcome,
	}
}

// EntityLabel gives the label of the entity with this key; an unknown key is shown as it is.
func EntityLabel(key string) string {
	for _, t := range Entities() {
		if t.Key == key {
			return t.Label
		}
	}
	return key
}
