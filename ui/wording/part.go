package wording

// Words of the generic parts.
const (
	MoreTabs       = "更多 %d"
	More           = "更多"
	LockedBrief    = "只能看"
	Choose         = "请选择"
	NothingToPick  = "没有可选的"
	CalendarMonth  = "%d年%d月"
	CalendarToday  = "今天 %s"
	WeekdayInitial = "一二三四五六日"
	DateHint       = "如 10-20"
	CountRefused   = "「%s」不是整数，请只填 0 或更大的整数。"
	KeyEscape      = "Esc"
	MatrixNone     = "·"
	Ellipsis       = "…"
	CloseSign      = "×"
	NeverFirst     = "，。、；：？！）」』》】〕”’…—·％℃,.;:?!)]}%" // never begins a line
	NeverLast      = "（「『《【〔“‘([{"                    // never ends a line
	ReasonMissing  = "请先写一句原因。"
)
