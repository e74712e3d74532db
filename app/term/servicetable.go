package term

// Code tables of plans, reviews, registers and the other services.
var (
	TableQuarter = Table{"quarter", []Code{{"q1", "一季度", ""}, {"q2", "二季度", ""}, {"q3", "三季度", ""}, {"q4", "四季度", ""}}}
	TableFlag    = Table{"reviewFlag", []Code{{"foreign", "境外人员", ""}, {"religion", "宗教", ""}, {"politics", "政治", ""}}}

	TableEnrolMode = Table{"enrolMode", []Code{{"count", "只记人次", ""}, {"named", "实名登记", ""}}}
	TableAges      = Table{"enrolAges", []Code{{"over14", "不含14岁以下", ""}, {"under14", "含14岁以下", ""}}}
	TableAge       = Table{"ageGroup", []Code{
		{"under14", "14岁以下", ""}, {"14to17", "14–17岁", ""}, {"18to59", "18–59岁", ""}, {"60to64", "60–64岁", ""}, {"65plus", "65岁及以上", ""}}}
	TableConsent    = Table{"consent", []Code{{"yes", "已同意", ""}, {"no", "未同意", ""}, {"na", "不适用", ""}}}
	TableConcession = Table{"concession", []Code{
		{"60to64", "60–64周岁", ""}, {"65plus", "65周岁及以上", ""}, {"minor", "未成年人", ""}, {"disabled", "残疾人", ""}, {"companion", "残疾人陪护", ""},
		{"military", "现役军人/消防救援人员", "现役消防"}, {"veteran", "退役军人/烈属", "退役烈属"}, {"hardship", "低保/特困", ""},
		{"resident", "本街道居民", ""}, {"volunteer", "注册志愿者", ""}, {"none", "无", ""}}}
	TableRegistrantState = Table{"registrantState", []Code{{"enrolled", "已报名", ""}, {"attended", "已参加", ""}, {"left", "已退出", ""}}}

	TableBookingState = Table{"bookingState", []Code{{"booked", "已预约", ""}, {"used", "已使用", ""}, {"missed", "未到", ""}, {"cancelled", "已取消", ""}}}
	TableConsultWay   = Table{"consultWay", []Code{
		{"forum", "座谈会", ""}, {"survey", "问卷", ""}, {"visit", "走访", ""}, {"online", "线上", ""}, {"box", "意见箱", ""}, {"other", "其他", ""}}}
)

func serviceTables() []Table {
	return []Table{
		TableQuarter, TableFlag, TableEnrolMode, TableAges, TableAge, TableConsent, TableConcession, TableRegistrantState,
		TableBookingState, TableConsultWay,
	}
}
