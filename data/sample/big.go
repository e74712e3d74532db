package sample

import (
	"fmt"
	"math/rand/v2"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
)

// Size says how large a big book is.
type Size struct {
	Facilities int
	Years      int // up to the live year
	Activities int // of one facility in one year
	Daily      bool
}

// Big fills an empty book with many plausible records, to measure how quick the program stays. It tells
// no story and asks the desks for no opinion. told hears after each facility how many are done; it may
// be nil. The same size gives the same records.
func Big(o *office.Office, size Size, told func(done int)) error {
	if err := begin(o, app.Op{Name: "enter", Person: Head, At: opened}); err != nil {
		return err
	}
	m := &mass{Rand: rand.New(rand.NewPCG(20261020, uint64(size.Facilities))), office: o, size: size}
	for n := range size.Facilities {
		if err := m.facility(n + 1); err != nil {
			return fmt.Errorf("fill facility %d: %w", n+1, err)
		}
		if told != nil {
			told(n + 1)
		}
	}
	return nil
}

// mass is the dice and the book they fill.
type mass struct {
	*rand.Rand
	office *office.Office
	size   Size
}

func (m *mass) one(of []string) string { return of[m.IntN(len(of))] }

func (m *mass) chance(percent int) bool { return m.IntN(100) < percent }

// facility enters one house with its rooms and all its years in one operation.
func (m *mass) facility(n int) error {
	home := &facility.Facility{Code: app.Line(fmt.Sprintf("D%03d", n)), Name: app.Line(fmt.Sprintf("第%d街道综合文化中心", n)),
		Short: app.Line(fmt.Sprintf("第%d", n)), Type: "street", Status: "open", Start: "2020-01-01"}
	_, err := m.office.Store().Write(app.Op{Name: "import", Person: Clerk, At: opened}, func(w ledger.Writer) error {
		if err := w.Put(facility.FacilityEntity().Of(home)); err != nil {
			return err
		}
		spaces, err := m.spaces(w, home.ID)
		if err != nil {
			return err
		}
		for year := LiveYear - m.size.Years + 1; year <= LiveYear; year++ {
			if err := m.activities(w, home.ID, spaces, app.YearSpan(year)); err != nil {
				return err
			}
			if err := m.days(w, home.ID, app.YearSpan(year)); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func (m *mass) spaces(w ledger.Writer, home app.ID) ([]app.ID, error) {
	var ids []app.ID
	for _, name := range []string{"多功能厅", "排练厅", "阅览室", "展厅", "舞蹈教室", "书画教室"} {
		s := &facility.Space{Facility: home, Name: app.Line(name), Use: "hall", Capacity: app.Number(int64(30 + m.IntN(170))), Open: app.Yes}
		if err := w.Put(facility.SpaceEntity().Of(s)); err != nil {
			return nil, err
		}
		ids = append(ids, s.ID)
	}
	return ids, nil
}

func (m *mass) activities(w ledger.Writer, home app.ID, spaces []app.ID, year app.Span) error {
	for n := range m.size.Activities {
		start := year.From.Add(n * year.Days() / m.size.Activities)
		hour := 9 + m.IntN(11)
		a := &delivery.Activity{Facility: home, Name: app.Line(m.one(bigThemes()) + m.one(bigForms())), Class: app.Code(fmt.Sprintf("C%02d", 4+m.IntN(6))),
			Service: "free", Status: delivery.Held, Start: start, StartTime: app.ClockAt(hour * 60), EndTime: app.ClockAt(hour*60 + 90), Space: spaces[m.IntN(len(spaces))],
			Sessions: app.Number(1), Host: "街道办事处", Performer: app.Line(m.one(bigTeams())), Review: app.Line(fmt.Sprintf("审%d-%04d", start.Year(), n)), ReviewDay: start.Add(-6), Verdict: "pass"}
		if !m.chance(5) {
			a.Attended = app.Number(int64(m.IntN(180)))
		}
		if m.chance(70) {
			a.Elder, a.Minor = app.Number(int64(m.IntN(20))), app.Number(int64(m.IntN(20)))
		}
		if m.chance(30) {
			a.Note = app.Prose(m.one(bigRemarks()))
		}
		if m.chance(4) {
			a.Status, a.Cause = "cancelled", "weather"
		}
		if err := w.Put(m.office.Delivery.Activities.Of(a)); err != nil {
			return err
		}
	}
	return nil
}

func (m *mass) days(w ledger.Writer, home app.ID, year app.Span) error {
	if !m.size.Daily {
		return nil
	}
	for n := range year.Days() {
		o := &delivery.Opening{Facility: home, Day: year.From.Add(n), Segments: app.Segments{{From: "09:00", To: "20:30"}}, Visits: app.Number(int64(40 + m.IntN(300)))}
		if m.chance(80) {
			o.Duty = app.Line(m.one(bigKeepers()))
		}
		if m.chance(2) {
			o.Trouble = app.Prose(m.one(bigRemarks()))
		}
		if err := w.Put(m.office.Delivery.Openings.Of(o)); err != nil {
			return err
		}
	}
	return nil
}

func bigThemes() []string {
	return []string{"春节", "元宵", "清明诗会", "端午", "七夕", "中秋", "重阳", "国潮", "非遗", "红色经典", "邻里", "亲子", "银发", "青年", "京味", "书香", "运河", "古琴", "昆曲", "皮影", "剪纸", "面塑", "太极", "合唱", "朗诵", "摄影", "书法", "国画", "民乐", "舞蹈"}
}

func bigForms() []string {
	return []string{"体验课", "展演", "展览", "讲座", "沙龙", "比赛", "汇报演出", "工作坊", "公开课", "市集", "读书会", "培训班", "音乐会", "专场", "交流会", "进社区", "惠民演出", "公益课", "快闪", "展示"}
}

func bigTeams() []string {
	return []string{"街道合唱团", "银龄舞蹈队", "青年话剧社", "少儿民乐团", "社区书画社", "非遗传承工作室", "文化志愿者服务队", "区文化馆小分队"}
}

func bigRemarks() []string {
	return []string{"现场秩序良好，居民反映希望多办几场。", "因设备调试推迟十分钟开场。", "与辖区学校共同举办，照片见佐证。", "空调故障，已报修，次日恢复。", "雨天到场人数少于预约。", "场地坐满，后到的居民在走廊观看直播。"}
}

func bigKeepers() []string {
	return []string{"王示例", "李示例", "张示例", "刘示例", "陈示例"}
}
