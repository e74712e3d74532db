package term

// Words that people type inside values; reading them is part of reading the value.
const (
	WordInapplicable = "不适用"
	WordToday        = "今天"
	WordYesterday    = "昨天"
	WordYear         = "年"
	WordMonth        = "月"
	WordDayMark      = "日"
	WordDayMark2     = "号"
	WordHalfPast     = "点半"
	WordOClock       = "点"
	WordMinute       = "分"
	WordTo           = "到"
	WordTo2          = "至"
	WordTenThousand  = "万"
	WordYuan         = "元"
	WordNone         = "无"
)

// Words for the three states of a number and for yes and no, as shown.
const (
	WordUnfilled = "未填"
	WordNoData   = "无数据"
	WordYes      = "是"
	WordNo       = "否"
	WordOrder    = "序"
	WordDash     = "—"
)

// CountUnits lists the units people write behind a count.
func CountUnits() []string {
	return []string{"人次", "人", "场", "次", "期", "个", "名", "册", "条", "天", "小时", "学时", "人日", "日"}
}

// IsYes reports whether the lower-case text says yes.
func IsYes(text string) bool {
	switch text {
	case "是", "有", "对", "yes", "y", "true", "1", "√", "✓":
		return true
	}
	return false
}

// IsNo reports whether the lower-case text says no.
func IsNo(text string) bool {
	switch text {
	case "否", "无", "不是", "没有", "no", "n", "false", "0", "×", "✗":
		return true
	}
	return false
}

// Marks of Chinese writing that composed texts need.
const (
	ListComma = "、"
	MinusSign = "−"
)

// SentenceGap joins several sentences in one line.
const SentenceGap = "；"

// WholeUnit reports a unit of which there are no parts: people that came, events, times, days, loans.
func WholeUnit(unit string) bool {
	switch unit {
	case "人次", "场", "次", "天", "册次", "班次", "场次":
		return true
	}
	return false
}
