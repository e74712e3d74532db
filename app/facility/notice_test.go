package facility_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
)

// Notices in the wording of the State Council, of two years whose days off the shipped table knows.
const (
	notice2025 = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、国庆节和中秋节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周三）放假1天，不调休。
　　二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
　　三、清明节：4月4日（周五）至6日（周日）放假，共3天。
　　四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
　　五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
　　六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，确保人民群众祥和平安度过节日假期。`
	notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`
)

// lunar are the festivals whose statutory day the notices do not tell.
var lunar = map[int]map[string]app.Day{
	2025: {"清明节": "2025-04-04", "端午节": "2025-05-31", "中秋节": "2025-10-06"},
	2026: {"清明节": "2026-04-05", "端午节": "2026-06-19", "中秋节": "2026-09-25"},
}

// almanac is a desk whose holiday table knows the festivals of the year, pending.
func almanac(t *testing.T, festivals map[string]app.Day) (*facility.Desk, app.Op) {
	t.Helper()
	desk, op := upkeep()
	for name, day := range festivals {
		h := &facility.Holiday{Day: day, Kind: facility.Statutory, Name: app.Line(name), Pending: app.Yes}
		if _, err := desk.Holidays.Save(op, h); err != nil {
			t.Fatal(err)
		}
	}
	return desk, op
}

// listed writes rows as the shipped table does.
func listed(rows []*facility.Holiday) string {
	text := ""
	for _, h := range rows {
		pending := "否"
		if h.Pending.Is() {
			pending = "是"
		}
		text += strings.Join([]string{string(h.Day), string(h.Kind), string(h.Name), pending}, ",") + "\n"
	}
	return text
}

// shipped gives the rows of one year of the table that ships with the program.
func shipped(t *testing.T, year string) string {
	t.Helper()
	file, err := os.Open("../../assets/holidays.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, r := range rows {
		if strings.HasPrefix(r[0], year) {
			text += strings.Join(r, ",") + "\n"
		}
	}
	return text
}

// TestFromNotice: the notice of a year gives the rows that ship for it, and saving them settles what
// was pending without doubling a day.
func TestFromNotice(t *testing.T) {
	for year, notice := range map[int]string{2025: notice2025, 2026: notice2026} {
		desk, op := almanac(t, lunar[year])
		rows, err := desk.FromNotice(notice, year)
		if err != nil {
			t.Fatal(err)
		}
		want := shipped(t, map[int]string{2025: "2025", 2026: "2026"}[year])
		if got := listed(rows); got != want {
			t.Errorf("%d: read\n%swant\n%s", year, got, want)
		}
		if _, err := desk.Holidays.Save(op, rows...); err != nil {
			t.Fatal(err)
		}
		again, err := desk.FromNotice(notice, year)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := desk.Holidays.Save(op, again...); err != nil {
			t.Errorf("the same notice twice: %v", err)
		}
		kept, err := desk.Holidays.Find(ledger.Query{})
		if err != nil || listed(kept) != want {
			t.Errorf("%d: the table holds\n%s%v", year, listed(kept), err)
		}
	}
}

// TestNoticeRefused: what contradicts itself, the year or the table is not read.
func TestNoticeRefused(t *testing.T) {
	for _, r := range []struct {
		name, old, new string
		year           int
		want           string
	}{
		{"nothing pasted", notice2026, "", 2026, "没有读到元旦的安排，请把国务院办公厅通知里「一、元旦」起的各条完整粘贴进来"},
		{"one festival left out", "五、端午节：6月19日（周五）至21日（周日）放假，共3天。\n", "", 2026, "没有读到端午节的安排，请把国务院办公厅通知里「一、元旦」起的各条完整粘贴进来"},
		{"one festival twice", "六、中秋节：", "六、元旦：", 2026, "元旦的安排有两条，请只粘贴一份通知"},
		{"the notice of another year", "", "", 2027, "2027-01-01 不是通知里写的周四，请核对年份是不是 2027 年"},
		{"a wrong weekday", "9日（周六）上班", "9日（周五）上班", 2026, "2026-05-09 不是通知里写的周五，请核对年份是不是 2026 年"},
		{"a wrong count of days", "放假，共3天。\n四", "放假，共4天。\n四", 2026, "清明节写的是 4 天，按起止日期是 3 天，请核对原文"},
		{"an impossible date", "6月19日（周五）", "6月31日", 2026, "端午节这一条读不懂：「6月31日至21日(周日)放假,共3天」，请核对原文，或在节假日表里逐日登记"},
		{"a break that ends before it begins", "6月19日（周五）", "6月22日", 2026, "端午节这一条读不懂：「6月22日至21日(周日)放假,共3天」，请核对原文，或在节假日表里逐日登记"},
		{"a date without a month", "6月19日（周五）", "19日", 2026, "端午节这一条读不懂：「19日至21日(周日)放假,共3天」，请核对原文，或在节假日表里逐日登记"},
		{"a break without dates", "6月19日（周五）至21日（周日）放假", "放假", 2026, "端午节这一条读不懂：「放假,共3天」，请核对原文，或在节假日表里逐日登记"},
		{"no break at all", "6月19日（周五）至21日（周日）放假，共3天", "另行通知", 2026, "端午节这一条读不懂：「另行通知。」，请核对原文，或在节假日表里逐日登记"},
		{"two days off that are no stretch", "19日（周五）至21日", "19日（周五）、21日", 2026, "端午节这一条读不懂：「6月19日(周五)、21日(周日)放假,共3天」，请核对原文，或在节假日表里逐日登记"},
		{"two breaks in one clause", "6月19日（周五）至21日", "6月12日放假。6月19日（周五）至21日", 2026, "端午节这一条读不懂：「6月19日(周五)至21日(周日)放假,共3天」，请核对原文，或在节假日表里逐日登记"},
		{"off and worked at once", "5月9日（周六）上班", "5月4日（周一）上班", 2026, "2026-05-04 既放假又上班，请核对原文"},
		{"a weekend of the break worked", "5月9日（周六）上班", "5月3日（周日）上班", 2026, "2026-05-03 既放假又上班，请核对原文"},
		{"National Day left out of its break", "10月1日（周四）至7日（周三）放假调休，共7天", "10月2日（周五）至7日（周三）放假调休", 2026, "国庆节的法定日 2026-10-01 不在放假的 2026-10-02 至 2026-10-07 里，请核对通知和节假日表"},
		{"a year before the thirteen days", "", "", 2024, "只能读 2025 年及以后的放假通知，更早的年份已在节假日表里"},
	} {
		t.Run(r.name, func(t *testing.T) {
			text := strings.Replace(notice2026, r.old, r.new, 1)
			if r.old != r.new && text == notice2026 {
				t.Fatal("the row spoils nothing")
			}
			desk, _ := almanac(t, lunar[2026])
			rows, err := desk.FromNotice(text, r.year)
			if app.Sentence(err) != r.want || app.KindOf(err) != app.Invalid || rows != nil {
				t.Errorf("%v, %d rows, want %q", err, len(rows), r.want)
			}
		})
	}
}

// TestNoticeAsks: a day of the Chinese calendar that nobody told is asked for, not guessed.
func TestNoticeAsks(t *testing.T) {
	silent := strings.NewReplacer("农历腊月二十八、", "", "农历正月初七、", "").Replace(notice2026)
	spring := map[string]app.Day{"春节": "2026-02-17"}
	for name, day := range lunar[2026] {
		spring[name] = day
	}
	late := map[string]app.Day{"清明节": "2026-04-05", "端午节": "2026-06-22", "中秋节": "2026-09-25"}
	for _, r := range []struct {
		name, text string
		known      map[string]app.Day
		want       string
	}{
		{"the day of Qingming is not known", notice2026, nil, "清明节放假 3 天，法定节日是哪一天要先定：请在节假日表里登记 2026 年的清明节（法定节假日），再读一次通知"},
		{"the first day of the lunar year is not known", silent, lunar[2026], "春节放假 9 天，法定节日是哪一天要先定：请在节假日表里登记 2026 年的春节（法定节假日），再读一次通知"},
		{"the first day of the lunar year is in the table", silent, spring, ""},
		{"the table has another day than the break", notice2026, late, "端午节的法定日 2026-06-22 不在放假的 2026-06-19 至 2026-06-21 里，请核对通知和节假日表"},
		{"the festival of another year does not count", notice2026, map[string]app.Day{"清明节": "2025-12-31"}, "清明节放假 3 天，法定节日是哪一天要先定：请在节假日表里登记 2026 年的清明节（法定节假日），再读一次通知"},
	} {
		t.Run(r.name, func(t *testing.T) {
			desk, _ := almanac(t, r.known)
			rows, err := desk.FromNotice(r.text, 2026)
			if app.Sentence(err) != r.want || (err == nil) != (r.want == "") {
				t.Fatalf("%v, want %q", err, r.want)
			}
			if r.want == "" && listed(rows) != shipped(t, "2026") {
				t.Errorf("read\n%s", listed(rows))
			}
		})
	}
}

// TestNoticeVariants: other ways the notice has been worded over the years.
func TestNoticeVariants(t *testing.T) {
	for _, r := range []struct{ name, old, new, want string }{
		{"a break of one day is its own statutory day", "6月19日（周五）至21日（周日）放假，共3天", "6月19日（星期五）放假1天，不调休", "2026-06-19,statutory,端午节,否\n"},
		{"a break that begins in the year before", "1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班", "2025年12月30日（周二）至2026年1月1日（周四）放假调休，共3天。2025年12月28日（星期天）上班",
			"2025-12-28,work,元旦调休,否\n2025-12-30,rest,元旦调休,否\n2025-12-31,rest,元旦调休,否\n2026-01-01,statutory,元旦,否\n2026-02-14"},
		{"advice about leave is no day off", "共9天。", "共9天。鼓励单位安排职工在2月24日休息。", "2026-02-23,rest,春节调休,否\n2026-02-28"},
		{"all in one line", "\n", "", "2026-04-05,statutory,清明节,否\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			text := strings.ReplaceAll(notice2026, r.old, r.new)
			if text == notice2026 {
				t.Fatal("the row changes nothing")
			}
			desk, _ := almanac(t, lunar[2026])
			rows, err := desk.FromNotice(text, 2026)
			if err != nil || !strings.Contains(listed(rows), r.want) {
				t.Errorf("read %v\n%s", err, listed(rows))
			}
		})
	}
}
