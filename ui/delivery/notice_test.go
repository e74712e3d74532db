package delivery_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/delivery"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// notice is the yearly notice as the State Council words it.
const notice = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

func TestANoticeIsReadBeforeItIsEntered(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := delivery.NewLedger(delivery.Deps{Deps: b.Deps(), Office: b.Office}, shell.Holiday, "holiday")
	b.Open(shell.Holiday, page)
	all := b.holidays(t)
	for day, name := range map[app.Day]app.Line{"2026-04-05": "清明节", "2026-06-19": "端午节", "2026-09-25": "中秋节"} { // by the lunar calendar, which no notice tells
		if _, err := b.Office.Facility.Holidays.Save(pagetest.Op("enter"), &facility.Holiday{Day: day, Kind: "statutory", Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	b.Tap("粘贴放假通知")
	b.Want("哪一年的通知", "2027", "登记 0 天")
	b.Type("一、元旦：1月1日（周五）放假1天，不调休。")
	b.Want("没有读到春节的安排", "登记 0 天")
	b.Key(fyne.KeyEscape)
	if n := b.holidays(t); n != all {
		t.Errorf("%d rows after nothing was entered, %d before", n, all)
	}
	b.Tap("粘贴放假通知")
	year := b.Find(func(o fyne.CanvasObject) bool {
		_, is := o.(*part.NumberEntry)
		return is
	}).(*part.NumberEntry)
	year.SetText("2026")
	text := b.Find(func(o fyne.CanvasObject) bool {
		entry, is := o.(*part.Entry)
		return is && entry.MultiLine
	}).(*part.Entry)
	text.SetText(notice)
	b.Want("法定节假日 13 天：01-01", "调休上班日 6 天：01-04")
	b.Tap("登记 28 天")
	b.Want("已登记 28 天")
}

func (b *bench) holidays(t *testing.T) int {
	t.Helper()
	n, err := b.Office.Facility.Holidays.Count(ledger.Query{Span: app.YearSpan(2027)})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
