package term

// Festivals of the yearly notice on holidays, as it and the holiday table call them.
const (
	HolidayNewYear  = "元旦"
	HolidayEve      = "除夕"
	HolidaySpring   = "春节"
	HolidayQingming = "清明节"
	HolidayLabour   = "劳动节"
	HolidayDragon   = "端午节"
	HolidayMoon     = "中秋节"
	HolidayNational = "国庆节"
	HolidaySwap     = "调休" // follows the festival in the name of a day that was only swapped
)

// How the yearly notice is written, once blanks are gone and signs are of half width.
const (
	NoticeClause  = `(?:[一二三四五六七八九十]、)?((?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)(?:、(?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节))*):`
	NoticeDate    = `(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`
	NoticeLength  = `(?:共|放假)(\d+)天`
	NoticeWeekday = `(?:周|星期)([日一二三四五六天])`
	NoticeFirst   = `正月初([一二三四五六七八九十])`
	NoticeStop    = "。"
	NoticeBreak   = "放假"
	NoticeWork    = "上班"
	NoticeTo      = "至"
)

// NoticeDigits are the numbers one to ten as the notice writes the days of the first month.
func NoticeDigits() []string {
	return []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}
}

// NoticeWeekdays are the days of the week as the notice writes them, Sunday first; the last is
// another word for Sunday.
func NoticeWeekdays() []string {
	return []string{"日", "一", "二", "三", "四", "五", "六", "天"}
}

// Sentences said about the notice.
const (
	SayNoticeOld      = "只能读 2025 年及以后的放假通知，更早的年份已在节假日表里"
	SayNoticeMissing  = "没有读到%s的安排，请把国务院办公厅通知里「一、元旦」起的各条完整粘贴进来"
	SayNoticeTwice    = "%s的安排有两条，请只粘贴一份通知"
	SayNoticeUnread   = "%s这一条读不懂：「%s」，请核对原文，或在节假日表里逐日登记"
	SayNoticeWeekday  = "%s 不是通知里写的%s，请核对年份是不是 %d 年"
	SayNoticeLength   = "%s写的是 %s 天，按起止日期是 %d 天，请核对原文"
	SayNoticeOutside  = "%s的法定日 %s 不在放假的 %s 至 %s 里，请核对通知和节假日表"
	SayNoticeAskDay   = "%s放假 %d 天，法定节日是哪一天要先定：请在节假日表里登记 %d 年的%s（法定节假日），再读一次通知"
	SayNoticeConflict = "%s 既放假又上班，请核对原文"
)
