package term

// Code tables of the facility and its operator.
var (
	TableFacilityType = Table{"facilityType", []Code{
		{"districtHall", "区文化馆", ""}, {"districtLibrary", "区图书馆", ""}, {"street", "街道综合文化中心", "街道中心"},
		{"community", "社区综合文化室", "社区文化室"}, {"branch", "图书馆分馆", ""}, {"bookshop", "城市书房", ""}, {"museum", "博物馆", ""},
		{"gallery", "美术馆", ""}, {"heritage", "非遗馆", ""}, {"sports", "文体中心", ""}, {"other", "其他新空间", ""}}}
	TableLevel       = Table{"level", []Code{{"district", "区", ""}, {"street", "街道", ""}, {"community", "社区", ""}}}
	TableFacilityRun = Table{"facilityStatus", []Code{
		{"open", "开放", ""}, {"trial", "试运行", ""}, {"renovation", "整修闭馆", ""}, {"idle", "停用", ""}, {"abolished", "撤销", ""}}}
	TableMode = Table{"mode", []Code{
		{"own", "自管", ""}, {"whole", "整体社会化", ""}, {"part", "部分社会化", ""}, {"posts", "岗位购买", ""},
		{"projects", "项目购买", ""}, {"joint", "合作共建", ""}, {"trust", "总分馆托管", ""}}}
	TableAccess   = Table{"access", []Code{{"full", "有", ""}, {"part", "部分", ""}, {"none", "无", ""}}}
	TableSpaceUse = Table{"spaceUse", []Code{
		{"hall", "多功能厅", ""}, {"reading", "阅览室", ""}, {"eReading", "电子阅览室", ""}, {"exhibition", "展厅", ""}, {"rehearsal", "排练厅", ""},
		{"classroom", "培训教室", ""}, {"fitness", "健身", ""}, {"chess", "棋牌", ""}, {"children", "少儿", ""}, {"recording", "录音", ""}, {"other", "其他", ""}}}
	TableSeason  = Table{"season", []Code{{"usual", "常规", ""}, {"summer", "夏季", ""}, {"vacation", "寒暑假", ""}, {"holiday", "节假日", ""}}}
	TableHoliday = Table{"holidayKind", []Code{{"statutory", "法定节假日", ""}, {"rest", "调休休息日", ""}, {"work", "调休上班日", ""}}}
	TableReach   = Table{"reach", []Code{
		{"events", "按场次", ""}, {"space", "场次或空间开放天数", ""}, {"confirm", "场次或手工确认", ""}}}
	TableStatement = Table{"statement", []Code{
		{"inapplicable", "不适用", ""}, {"confirmed", "手工确认达标", ""}, {"noFee", "声明不收费", ""}, {"onlyCounts", "只记人次", ""},
		{"excellent", "优秀", ""}, {"met", "达标", ""}, {"unmet", "未达标", ""}}}

	TableOperatorType = Table{"operatorType", []Code{
		{"company", "企业", ""}, {"association", "社会团体", ""}, {"service", "民办非企业/社会服务机构", "社会服务机构"}, {"foundation", "基金会", ""},
		{"publicTwo", "公益二类事业单位", ""}, {"publicBusiness", "生产经营类事业单位", ""}}}
	TableCredit   = Table{"creditStatus", []Code{{"normal", "正常", ""}, {"watch", "关注", ""}, {"limited", "限制", ""}, {"out", "退出", ""}}}
	TableContract = Table{"contractStatus", []Code{
		{"draft", "草签", ""}, {"force", "生效", ""}, {"amending", "变更中", ""}, {"suspended", "中止", ""}, {"expired", "到期", ""}, {"ended", "解除", ""}}}
	TablePeriod    = Table{"period", []Code{{"year", "年", ""}, {"half", "半年", ""}, {"quarter", "季", ""}, {"month", "月", ""}, {"week", "周", ""}, {"each", "次", ""}}}
	TableDirection = Table{"direction", []Code{{"atLeast", "不低于", ""}, {"atMost", "不高于", ""}}}
)

// Code tables of the services.
var (
	TableClass = Table{"class", []Code{
		{"C01", "书报阅读", ""}, {"C02", "电子阅览上网", ""}, {"C03", "影视放映", ""}, {"C04", "展览展示", ""}, {"C05", "文艺演出戏曲", ""}, {"C06", "艺术普及培训", ""},
		{"C07", "讲座论坛", ""}, {"C08", "群众文体活动", ""}, {"C09", "非遗传承", ""}, {"C10", "普法科普国防", ""}, {"C11", "健康与心理", ""}, {"C12", "数字文化服务", ""}}}
	TableService = Table{"service", []Code{
		{"free", "基本免费", ""}, {"inclusive", "普惠性非基本", "普惠收费"}, {"extended", "延伸服务", ""}, {"auxiliary", "市场调节辅助", ""}}}
	TableStatus = Table{"status", []Code{
		{"planned", "计划", ""}, {"reviewed", "已审核", ""}, {"announced", "已预告", ""}, {"running", "进行中", ""}, {"held", "已举办", ""},
		{"postponed", "延期", ""}, {"cancelled", "取消", ""}, {"partial", "部分举办", ""}}}
	TableCause = Table{"cause", []Code{
		{"weather", "天气", ""}, {"epidemic", "疫情", ""}, {"few", "人数不足", ""}, {"cast", "演职人员", ""}, {"equipment", "设备故障", ""},
		{"operator", "承接主体原因", ""}, {"superior", "上级要求", ""}}}
	TableAudience = Table{"audience", []Code{
		{"elder", "老年", ""}, {"minor", "未成年", ""}, {"disabled", "残疾人", ""}, {"worker", "务工及新就业", ""}, {"veteran", "现役退役", ""}, {"all", "全体", ""}}}
	TableFestival = Table{"festival", []Code{
		{"spring", "春节", ""}, {"lantern", "元宵", ""}, {"qingming", "清明", ""}, {"dragon", "端午", ""}, {"qixi", "七夕", ""}, {"moon", "中秋", ""}, {"ninth", "重阳", ""}, {"none", "无", ""}}}
	TableOutside = Table{"outside", []Code{{"inside", "馆内", ""}, {"outside", "馆外", ""}}}
	TableVerdict = Table{"verdict", []Code{{"pass", "通过", ""}, {"amend", "修改后再审", ""}, {"refuse", "不通过", ""}}}
	TableClosure = Table{"closureCause", []Code{
		{"repair", "维修", ""}, {"event", "重大活动", ""}, {"force", "不可抗力", ""}, {"epidemic", "疫情", ""}, {"utilities", "停水停电", ""},
		{"setup", "布展", ""}, {"holiday", "假期安排", ""}, {"other", "其他", ""}}}

	TableRole = Table{"role", []Code{
		{"clerk", "中心填报员", ""}, {"operatorClerk", "承接主体填报员", ""}, {"street", "街道审核员", ""}, {"district", "区级审核员", ""},
		{"reader", "第三方只读", ""}, {"manager", "管理员", ""}}}
)
