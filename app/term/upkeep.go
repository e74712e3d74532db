package term

// Fields of the upkeep of a facility: communities, assets, documents, checks and locks.
var (
	CommunityName       = Term{"community.name", "社区名称", "名称", "居民委员会的名称，到访社区从这里选。", "DEFINITIONS 2"}
	CommunityStreet     = Term{"community.street", "所属街道", "街道", "社区属于哪个街道，要和设施的所属街道写得一样。", "DEFINITIONS 4 C1.5"}
	CommunityPopulation = Term{"community.population", "常住人口", "人口", "常住人口，人。", "DEFINITIONS 2"}

	AssetCode       = Term{"asset.code", "资产编号", "编号", "资产卡片或标签上的编号。", "DOMAIN 11.2"}
	AssetName       = Term{"asset.name", "资产名称", "名称", "标签上的名称。", "DOMAIN 11.2"}
	AssetModel      = Term{"asset.model", "规格型号", "型号", "铭牌上的规格和型号。", "DOMAIN 11.2"}
	AssetQuantity   = Term{"asset.quantity", "数量", "", "同一编号下有几件。", "DOMAIN 11.2"}
	AssetPrice      = Term{"asset.price", "单价（元）", "单价", "一件多少元，捐赠的填估价。", "DOMAIN 11.2"}
	AssetSource     = Term{"asset.source", "资产来源", "来源", "谁出钱买的；承接主体自购的，移交时带走。", "DOMAIN 11.2"}
	AssetBought     = Term{"asset.bought", "购置日", "", "买来、捐来或借来的日子。", "DOMAIN 11.2"}
	AssetSpace      = Term{"asset.space", "所在空间", "位置", "平时放在哪间。", "DOMAIN 11.2"}
	AssetState      = Term{"asset.state", "状态", "", "在用、闲置、维修或报废；报废的不再盘点。", "DEFINITIONS 4 A3.2"}
	AssetScrappedOn = Term{"asset.scrappedOn", "报废日", "", "状态是报废时填。", "DEFINITIONS 4 A3.2"}

	StocktakeDay    = Term{"stocktake.day", "盘点日", "", "哪天清点的。", "DEFINITIONS 4 A3.2"}
	StocktakeAsset  = Term{"stocktake.asset", "资产", "", "清点的是哪项资产。", "DEFINITIONS 4 A3.2"}
	StocktakeListed = Term{"stocktake.listed", "账面数", "", "盘点那天账上应有几件。", "DEFINITIONS 4 A3.2"}
	StocktakeFound  = Term{"stocktake.found", "实盘数", "", "实际点到几件；没有点到填 0。", "DEFINITIONS 4 A3.2"}
	StocktakePerson = Term{"stocktake.person", "盘点人", "", "谁清点的。", "DOMAIN 11.2"}

	DocumentKind  = Term{"document.kind", "文档类型", "类型", "年度计划、年度总结、应急预案、告知书或制度。", "DEFINITIONS 2"}
	DocumentYear  = Term{"document.year", "所属年度", "年度", "文档说的是哪一年；考核按这一年算。", "DEFINITIONS 1.2"}
	DocumentName  = Term{"document.name", "文档名称", "名称", "封面上的标题。", "DEFINITIONS 2"}
	DocumentFiled = Term{"document.filed", "提交日", "", "报送或公布的日子；年度计划要在 1 月 31 日前提交。", "DEFINITIONS 4 A1.2"}
	DocumentUntil = Term{"document.until", "有效期至", "", "用到哪天为止；不填表示一直有效。", "DEFINITIONS 4 E1.3"}

	DisplayDay    = Term{"display.day", "核查日", "", "哪天核查的；每项看期内最近一次。", "DEFINITIONS 4 A1.3"}
	DisplayItem   = Term{"display.item", "核查项目", "项目", "五项公示和十项便民无障碍之一。", "DEFINITIONS 4 B4.1"}
	DisplayResult = Term{"display.result", "结果", "", "符合要附照片；建筑条件做不到的填不适用。", "DEFINITIONS 4 B4.1"}
	DisplayReason = Term{"display.reason", "原因", "", "不符合或不适用时写明。", "DEFINITIONS 4 B4.1"}
	DisplayPerson = Term{"display.person", "核查人", "", "谁核查的。", "DEFINITIONS 2"}

	LockYear   = Term{"lock.year", "锁定年度", "年度", "锁定后，这一年的记录只能看。", "DESIGN 7"}
	LockDay    = Term{"lock.day", "锁定日", "", "哪天锁定的。", "DOMAIN 11.5"}
	LockReason = Term{"lock.reason", "锁定原因", "原因", "如区级复核已完成；写上文号。", "DOMAIN 11.5"}
)

// Code tables of the upkeep of a facility.
var (
	TableAssetSource = Table{"assetSource", []Code{
		{"government", "政府", ""}, {"operator", "承接主体自购", "自购"}, {"gift", "捐赠", ""}, {"loan", "借用", ""}}}
	TableAssetState = Table{"assetState", []Code{{"inUse", "在用", ""}, {"idle", "闲置", ""}, {"repair", "维修", ""}, {"scrapped", "报废", ""}}}
	TableDocument   = Table{"documentKind", []Code{
		{"plan", "年度计划", ""}, {"summary", "年度总结", ""}, {"emergency", "应急预案", ""}, {"notice", "告知书", ""}, {"rule", "制度", ""}}}
	TableDisplayItem = Table{"displayItem", []Code{
		{"hours", "开放时间", ""}, {"offers", "服务项目", ""}, {"fees", "收费项目", ""}, {"hotline", "监督电话", ""}, {"emergency", "应急制度", ""},
		{"ramp", "坡道", ""}, {"toilet", "无障碍卫生间", ""}, {"nursing", "母婴设施", ""}, {"water", "饮水", ""}, {"storage", "寄存", ""},
		{"largePrint", "大字提示", ""}, {"firstAid", "急救包", ""}, {"aed", "AED", ""}, {"wheelchair", "轮椅", ""}, {"braille", "盲文或有声书", ""}}}
	TableDisplayResult = Table{"displayResult", []Code{{"pass", "符合", ""}, {"fail", "不符合", ""}, {"na", "不适用", ""}}}
)

// Sentences about the upkeep of a facility.
const (
	SayCommunityTwice = "%s 已有社区「%s」，请改那一条"
	SayScrapDayNeeded = "状态是报废，请填报废日"
	SayScrapDayEarly  = "报废日早于购置日，请核对"
	SayScrapState     = "填了报废日，状态却不是报废，请核对"
	SayScrapFix       = "把状态改为报废"
	SayCountedTwice   = "%s 已盘点过这项资产，请改那一条"
	SayAssetElsewhere = "这项资产登记在别的设施，请核对"
	SayUntilEarly     = "有效期至早于提交日，请核对"
	SayDisplayTwice   = "%s 已核查过「%s」，请改那一条"
	SayDisplayReason  = "结果是%s，请写明原因"
	SayYearForm       = "年度要填四位数，如 2026"
	SayLockTwice      = "%d 年已经锁定，不用再锁"
	SayLockEarly      = "%d 年还没有过完，锁定后不能再登记，请核对"
	SayYearLocked     = "%d 年已锁定，只能看。要改，请区里批准后由管理员重开，并写明原因。"
)

// Marks that stand between facility and year in the numbers of documents, checks and locks.
const (
	NumberDocument = "文"
	NumberDisplay  = "核"
	NumberLock     = "锁"
)
