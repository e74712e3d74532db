package term

// Fields of the operator, its contract and the targets in it.
var (
	OperatorCode    = Term{"operator.code", "承接主体编号", "编号", "本街道给的编号。", "DOMAIN 11.2"}
	OperatorName    = Term{"operator.name", "承接主体名称", "名称", "营业执照或登记证上的全名。", "DOMAIN 11.2"}
	OperatorCredit  = Term{"operator.credit", "统一社会信用代码", "信用代码", "18 位，最后一位是校验位。", "GB 32100"}
	OperatorType    = Term{"operator.type", "主体类型", "类型", "企业、社会组织或事业单位。", "DOMAIN 1.2"}
	OperatorLegal   = Term{"operator.legal", "法定代表人", "", "登记的法定代表人。", "DOMAIN 11.2"}
	OperatorContact = Term{"operator.contact", "联系人", "", "日常联系的人。", "DOMAIN 11.2"}
	OperatorPhone   = Term{"operator.phone", "联系电话", "电话", "联系人的电话。", "DOMAIN 11.2"}
	OperatorFounded = Term{"operator.founded", "成立日期", "", "登记的成立日期。", "DOMAIN 11.2"}
	OperatorStatus  = Term{"operator.status", "信用状态", "", "正常、关注、限制或退出。", "DOMAIN 11.2"}
	OperatorFormer  = Term{"operator.former", "曾用名", "", "以前的名称和变更日期。", "DOMAIN 11.2"}
	OperatorRelated = Term{"operator.related", "关联单位", "", "负责人相同或有控股关系的单位。", "政府采购法实施条例 18"}

	ContractCode       = Term{"contract.code", "合同编号", "", "合同封面上的编号。", "DOMAIN 11.2"}
	ContractName       = Term{"contract.name", "合同名称", "", "合同封面上的名称。", "DOMAIN 11.2"}
	ContractPurchaser  = Term{"contract.purchaser", "购买主体（甲方）", "甲方", "委托运营的一方。", "DOMAIN 11.2"}
	ContractOperator   = Term{"contract.operator", "承接主体（乙方）", "乙方", "受托运营的一方。", "DOMAIN 11.2"}
	ContractFacilities = Term{"contract.facilities", "覆盖设施", "设施", "合同管哪些设施。", "DOMAIN 11.2"}
	ContractSigned     = Term{"contract.signed", "签订日", "", "双方签字盖章的日子。", "DOMAIN 11.2"}
	ContractFrom       = Term{"contract.from", "起始日", "", "服务期的第一天。", "DOMAIN 11.2"}
	ContractTo         = Term{"contract.to", "终止日", "", "服务期的最后一天。", "DOMAIN 11.2"}
	ContractAmount     = Term{"contract.amount", "合同金额（元）", "金额", "服务期内的总金额，元。", "DOMAIN 11.2"}
	ContractNotice     = Term{"contract.notice", "合同公告日", "公告日", "签订后 2 个工作日内公告。", "政府采购法实施条例 50"}
	ContractRenewals   = Term{"contract.renewals", "允许续签次数", "", "合同里写明可以续签几次。", "DOMAIN 11.2"}
	ContractRenewed    = Term{"contract.renewed", "已续签次数", "", "已经续签几次。", "DOMAIN 11.2"}
	ContractStaff      = Term{"contract.staff", "约定人员数", "", "合同约定配几名人员；没有考勤的月份按它算应到。", "DEFINITIONS 4 A2.1"}
	ContractPrivacy    = Term{"contract.privacy", "个人信息委托处理条款", "个人信息条款", "合同里有没有委托处理个人信息的条款。", "个人信息保护法 21"}
	ContractStatus     = Term{"contract.status", "状态", "", "草签、生效、变更中、中止、到期或解除。", "DOMAIN 11.2"}
	ContractEnd        = Term{"contract.end", "解除原因", "", "中止或解除时写明。", "DOMAIN 11.2"}

	TargetContract  = Term{"target.contract", "合同", "", "写在哪份合同里。", "DOMAIN 11.2"}
	TargetFacility  = Term{"target.facility", "设施", "", "只管一处设施时填；不填管合同覆盖的全部设施。", "DOMAIN 11.2"}
	TargetIndicator = Term{"target.indicator", "指标编码", "指标", "对应哪个指标，如 C1.1。", "DOMAIN 11.2"}
	TargetItem      = Term{"target.item", "约定事项", "", "合同里的原话。", "DOMAIN 11.2"}
	TargetValue     = Term{"target.value", "目标值", "", "数字，可以写小数、百分数或分数，如 56、33.33%、1/3。", "DOMAIN 11.2"}
	TargetUnit      = Term{"target.unit", "单位", "", "和指标的单位一致才替代指标目标。", "DEFINITIONS 1.13"}
	TargetPeriod    = Term{"target.period", "期间", "", "年、半年、季、月、周或每次。", "DOMAIN 11.2"}
	TargetMeasure   = Term{"target.measure", "计量规则", "", "怎么数；和指标的口径一致才替代指标目标。", "DEFINITIONS 1.13"}
	TargetWeight    = Term{"target.weight", "权重", "", "算合同完成率时的权重，不填按 1。", "DEFINITIONS 2"}
	TargetDirection = Term{"target.direction", "方向", "", "不低于或不高于。", "DEFINITIONS 2"}
	TargetReplaces  = Term{"target.replaces", "替代指标目标", "", "是否用它代替指标体系里的目标。", "DEFINITIONS 1.13"}
	TargetYear      = Term{"target.year", "年度", "", "只管某一年时填；不填按天数折算到每一年。", "DEFINITIONS 1.13"}
	TargetEvidence  = Term{"target.evidence", "佐证要求", "", "合同要求的证明材料。", "DOMAIN 11.2"}
)

// Sentences of 选.
const (
	SayTermBackwards   = "终止日早于起始日，请核对服务期"
	SayContractTooLong = "服务期 %d 天，超过三年；指导意见规定最长三年，请核对"
	SaySignedLate      = "签订日晚于起始日，请核对；先服务后签约要写明原因"
	SayTargetValue     = "「%s」不像目标值，请填数字、百分数或分数，如 56、33.33%%、1/3"
)
