package term

// Fields of the people of this PC.
var (
	PersonName   = Term{"person.name", "姓名", "", "在这台电脑上记账的人。", "DEFINITIONS 2"}
	PersonRole   = Term{"person.role", "角色", "", "决定能做哪些事。", "DOMAIN 11.7"}
	PersonPIN    = Term{"person.pin", "口令", "", "4 到 6 位数字，可以不设。", "DEFINITIONS 2"}
	PersonActive = Term{"person.active", "在用", "", "不再记账的人改为否，他的记录照旧。", "DEFINITIONS 2"}
)

// Sentences about people.
const (
	SayPINForm     = "口令要 4 到 6 位数字"
	SayPINWrong    = "口令不对，请再试一次"
	SayLastManager = "至少要留一位管理员，请先指定别人"
)
