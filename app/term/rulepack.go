package term

// Sentences said when a rule pack cannot be used.
const (
	SayPackUnnamed     = "规则包里「%s」缺编码或名称，请补上"
	SayPackTwice       = "规则包里编码 %s 出现两次，请改掉一个"
	SayPackOrphan      = "规则包里 %s 的上级没有写在它前面，请核对上级编码"
	SayPackNoMetric    = "规则包里 %s 没有下级也没有计量项，请补一个"
	SayPackLeafParent  = "规则包里 %s 既有下级又有计量项，请删去一样"
	SayPackBelowZero   = "规则包里 %s 的分值小于 0，请核对"
	SayPackVisits      = "规则包里的人次口径「%s」不认识，请填甲、乙或丙"
	SayPackVisitsApart = "规则包里 %s 的计量规则和人次口径不一样，请改成一样"
	SayPackSum         = "规则包里 %s 的分值加不拢，请核对："
	SayPackSumParts    = "满分 %s，下级合计 %s"
	SayPackRamp        = "规则包里 %s 的满分线要高于零分线"
	SayPackSteps       = "规则包里 %s 的分档要从低到高写，得分比例不能倒退"
	SayPackMethod      = "规则包里 %s 的计分法不认识："
	SayPackBands       = "规则包里等次「%s」的分数线没有低于上一等，请核对"
	SayPackBandsOpen   = "规则包「%s」的等次没有覆盖到 0 分，请补最低一等"
	SayPackFailing     = "规则包里必备条件不符合时的等次「%s」不在等次表里"
	SayPackClass       = "规则包的服务目录 %s 有重复、不认识的类别或负的最低次数"
	SayPackRead        = "规则包读不出来，请核对第 %d 行附近的写法"
)
