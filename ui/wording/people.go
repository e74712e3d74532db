package wording

// Words of the people of this PC.
const (
	PeopleTitle = "本机人员"
	PeopleNote  = "写在每条记录上，分清是谁记的"
	PeopleNew   = "新增人员"
	PeopleOne   = "只有一个人记账时可以不登记人员，也不用设口令。"
	PeopleNone  = "还没有登记人员"

	PeoplePINSet   = "已设"
	PeoplePINNone  = "未设"
	PeopleHere     = "正在记账"
	PeopleActive   = "在用"
	PeopleInactive = "停用"
	PeopleTake     = "换人"

	PeopleSave     = "保存"
	PeopleKey      = "Ctrl+S"
	PeopleSaved    = "已保存 %s"
	PeopleStop     = "停用"
	PeopleAgain    = "重新启用"
	PeopleStopAsk  = "停用「%s」？"
	PeopleStopWhy  = "记过的内容都保留，以后不再出现在换人的名单里，随时可以重新启用。"
	PeopleStopKeep = "不停用"

	PINSetTitle = "给「%s」设口令"
	PINNew      = "新口令"
	PINRepeat   = "再输一次"
	PINHint     = "4 到 6 位数字"
	PINDiffers  = "两次输入的不一样，请再输一次。"
	PINDo       = "设口令"
	PINChange   = "改口令"
	PINTake     = "取消口令"
	PINTakeAsk  = "取消「%s」的口令？"
	PINTakeWhy  = "以后换人时不再问口令。"
	PINTakeKeep = "留着口令"
	PINKeep     = "不设"
	PINDone     = "已设口令，下次换人时会问"
	PINGone     = "口令已取消"
	PINHonest   = "口令只用来分清是谁记的，不能防别人打开文件。忘了口令，请管理员重设。"

	PINAskTitle = "「%s」的口令"
	PINAskNo    = "不换人"
	PINAskDo    = "换人"
	PeopleNow   = "现在由「%s」记账"
)

// PeopleHeads are the columns of the list of people.
func PeopleHeads() []string { return []string{"姓名", "角色", "口令", "状态", ""} }
