package term

// Entities of the book.
var (
	EntityFacility  = Term{"facility", "设施", "", "由承接主体运营的公共文化设施，一处一条。", "DOMAIN 11.1"}
	EntitySpace     = Term{"space", "空间", "", "设施里的一间厅室或一片场地。", "DOMAIN 11.1"}
	EntityPlan      = Term{"plan", "开放计划", "", "对外公布的每周开放时间，从哪天起用到哪天。", "DOMAIN 11.1"}
	EntityHoliday   = Term{"holiday", "节假日与调休", "节假日", "法定节假日、调休休息日和调休上班日，每年按国务院通知补录。", "DEFINITIONS 1.15"}
	EntityCatalogue = Term{"catalogue", "基本服务目录", "服务目录", "十二类基本公共文化服务和每类每年最低次数。", "DOMAIN 11.3"}
	EntityStatement = Term{"statement", "不适用与确认", "", "本设施某一年对某个指标或类别声明不适用，或手工确认达标。", "DEFINITIONS 1.9"}
	EntityOperator  = Term{"operator", "承接主体", "", "受托运营设施的单位。", "DOMAIN 11.2"}
	EntityContract  = Term{"contract", "合同", "", "购买主体与承接主体签订的运营合同。", "DOMAIN 11.2"}
	EntityTarget    = Term{"target", "合同目标", "", "合同里写明的、要完成的数量和水平。", "DOMAIN 11.2"}
	EntityActivity  = Term{"activity", "活动", "", "一次对公众的服务：演出、展览、培训课、讲座、文体活动等。", "DOMAIN 11.3"}
	EntityOpening   = Term{"opening", "开放日志", "", "某一天实际开门的时间和到馆人次，一天一条。", "DOMAIN 11.1"}
	EntityClosure   = Term{"closure", "闭馆公告", "", "设施或其中的空间停止开放的公告。", "DOMAIN 11.1"}
	EntityPerson    = Term{"person", "本机人员", "", "在这台电脑上记账的人。", "DEFINITIONS 2"}
)

// Entities lists the entities in their fixed order: what is referred to stands first.
func Entities() []Term {
	return []Term{
		EntityPerson, EntityHoliday, EntityFacility, EntitySpace, EntityPlan, EntityCatalogue, EntityStatement,
		EntityOperator, EntityContract, EntityTarget, EntityActivity, EntityOpening, EntityClosure,
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
