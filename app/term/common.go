package term

// Terms of what every record has.
var (
	ID         = Term{"base.id", "全局标识", "", "系统给的唯一标识，多个中心汇总时靠它认记录。", "DOMAIN 11.0"}
	No         = Term{"base.no", "编号", "", "设施简码-年-序号，给出后不再变，也不重用。", "DOMAIN 11.0"}
	Origin     = Term{"base.origin", "来源", "", "导入的记录从哪份表来、在原表里的编号。", "DEFINITIONS 2"}
	MadeBy     = Term{"base.madeBy", "登记人", "", "第一次登记这条记录的人。", "DOMAIN 11.0"}
	MadeAt     = Term{"base.madeAt", "登记时间", "", "第一次登记的时间。", "DOMAIN 11.0"}
	ChangedBy  = Term{"base.changedBy", "修改人", "", "最后一次修改的人。", "DOMAIN 11.0"}
	ChangedAt  = Term{"base.changedAt", "修改时间", "", "最后一次修改的时间。", "DOMAIN 11.0"}
	Void       = Term{"base.void", "是否作废", "作废", "作废的记录留着，不参加任何计数，可以在修改记录里恢复。", "DOMAIN 11.0"}
	VoidReason = Term{"base.voidReason", "作废原因", "", "为什么作废。", "DOMAIN 11.0"}
	Confirmed  = Term{"base.confirmed", "核对说明", "", "系统提示再看一眼后，仍然保存的理由；会印在报告里。", "DESIGN 8"}
	Note       = Term{"base.note", "备注", "", "其他要说明的。", "DOMAIN 11.0"}
)

// Form sections, in the order of the paper.
var (
	SectionBasic    = Term{"section.basic", "基本", "", "", ""}
	SectionTime     = Term{"section.time", "时间地点", "", "", ""}
	SectionPeople   = Term{"section.people", "人数", "", "单位：人次。按签到表填；一个人来两次记 2 人次。", ""}
	SectionContent  = Term{"section.content", "内容与安全", "", "审核日期要早于开始日期。", ""}
	SectionEvidence = Term{"section.evidence", "佐证", "", "至少 1 件；照片自动缩小并编号。", ""}
	SectionRest     = Term{"section.rest", "其他", "", "", ""}
)
