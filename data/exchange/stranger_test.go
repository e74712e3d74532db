package exchange_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"guanyunbu/app"
	plain "guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
)

// stranger is the ledger of another centre, in its own words, with what it must add up to.
type stranger struct {
	body           []byte
	people, blanks int64
	audience       map[string]int
	byClass        map[app.Code]int
	filledRows     int
}

// strangerMapping gives the stranger's words; each stands for one or more of ours.
const strangerMapping = `{"sheet":"","header":3,"id":"流水号",
"columns":{"哪天办的":"start","叫什么":"name","哪一类":"class","几场":"sessions","来了多少":"attended","给谁办的":"audience","地点":"place","谁来讲":"performer"},
"values":{
 "class":{"演出":["文艺演出戏曲"],"展览":["展览展示"],"手工课":["C06"],"讲座":["讲座论坛"],"广场舞":["群众文体活动"],"电影":["影视放映"]},
 "audience":{"老人、小孩":["老年","未成年"],"老人":["老年"],"小孩":["未成年"],"残障朋友":["残疾人"],"打工的":["务工及新就业"],"街坊":["全体"],"—":[]}},
"split":{"audience":"+"},
"defaults":{"facility":"SF","status":"已举办","service":"基本免费"}}`

func newStranger(t testing.TB, rows int) stranger {
	t.Helper()
	random := rand.New(rand.NewPCG(2026, 1300))
	s := stranger{audience: map[string]int{}, byClass: map[app.Code]int{}}
	classes := []struct {
		word string
		code app.Code
	}{{"演出", "C05"}, {"展览", "C04"}, {"手工课", "C06"}, {"讲座", "C07"}, {"广场舞", "C08"}, {"电影", "C03"}}
	audiences := []struct {
		word string
		keys []string
	}{
		{"老人、小孩", []string{"elder", "minor"}}, {"老人", []string{"elder"}}, {"老人+残障朋友", []string{"elder", "disabled"}},
		{"小孩", []string{"minor"}}, {"打工的", []string{"worker"}}, {"街坊", []string{"all"}}, {"—", nil}, {"", nil},
	}
	var out strings.Builder
	out.WriteString("某镇文化站2025年活动流水\r\n,,,,,,,,\r\n流水号,哪天办的,叫什么,哪一类,几场,来了多少,给谁办的,地点,谁来讲\r\n")
	for i := range rows {
		class, audience := classes[random.IntN(len(classes))], audiences[random.IntN(len(audiences))]
		day := app.Day("2025-01-01").Add(i % 365).Time()
		forms := []string{day.Format("2006-1-2"), day.Format("2006/01/02"), day.Format("2006年1月2日"), day.Format("20060102"), day.Format("2006.1.2")}
		attended, sessions := fmt.Sprint(random.IntN(300)), fmt.Sprint(1+random.IntN(2))
		if random.IntN(6) == 0 {
			attended = ""
			s.blanks++
		} else {
			var n int64
			_, err := fmt.Sscan(attended, &n)
			must(t, err)
			s.people += n
			s.filledRows++
		}
		for _, key := range audience.keys {
			s.audience[key]++
		}
		s.byClass[class.code]++
		fmt.Fprintf(&out, "%d,%s,第%d次%s,%s,%s,%s,%s,\"站里, 一楼\",\r\n", 9000+i, forms[random.IntN(len(forms))], i, class.word, class.word, sessions, attended, audience.word)
	}
	fmt.Fprintf(&out, "合计,,,,,%d,,,\r\n", s.people)
	body, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(out.String()))
	must(t, err)
	s.body = body
	return s
}

func TestStrangersLedgerComesInWholeAndBlanksStayBlank(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *desk{"in memory": newDesk, "in a file": bookDesk} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			settle(t, d)
			strangerComesIn(t, d)
		})
	}
}

func strangerComesIn(t *testing.T, d *desk) {
	s := newStranger(t, 1300)
	mapping, err := plain.ParseMapping([]byte(strangerMapping))
	must(t, err)
	before := d.store.asked
	batch := d.plan(t, "activity", plain.File{Name: "流水.csv", Body: s.body}, mapping)
	if got := counts(batch.Counts()); got != "读取 1301 导入 1300 跳过 1 失败 0" || !batch.Clean() {
		t.Fatalf("%s\n%.2000s", got, troubles(batch))
	}
	d.commit(t, batch, false)
	if trips := d.store.asked - before; trips > mostTrips {
		t.Errorf("the store was asked %d times for 1,300 rows, at most %d are meant", trips, mostTrips)
	}
	var people, blanks int64
	audience, classes := map[string]int{}, map[app.Code]int{}
	for _, a := range d.activities(t) {
		n, known := a.Attended.Known()
		if !known {
			blanks++
		}
		people += n
		for _, key := range a.Audience {
			audience[string(key)]++
		}
		classes[a.Class]++
	}
	if people != s.people || blanks != s.blanks || fmt.Sprint(audience) != fmt.Sprint(s.audience) || fmt.Sprint(classes) != fmt.Sprint(s.byClass) {
		t.Errorf("book %d people %d blank %v %v\nledger %d people %d blank %v %v", people, blanks, audience, classes, s.people, s.blanks, s.audience, s.byClass)
	}
	strangersScore(t, d, s)
	again := d.plan(t, "activity", plain.File{Name: "流水.csv", Body: s.body}, mapping)
	if got := counts(again.Counts()); got != "读取 1301 导入 0 跳过 1301 失败 0" {
		t.Errorf("read again: %s", got)
	}
}

// strangersScore looks at what the score makes of the blanks: they are named, and never a 0.
func strangersScore(t *testing.T, d *desk, s stranger) {
	t.Helper()
	f, err := d.office.Facility.Facility("SF")
	must(t, err)
	paper, err := d.office.Appraisal.SelfEvaluation(f.ID, 2025)
	must(t, err)
	line, _ := paper.Result.Indicator("F1.1")
	if got := line.Measure.Num.Short(); got != fmt.Sprint(s.people) {
		t.Errorf("person-times %s, want %d", got, s.people)
	}
	if int64(len(paper.Unfilled)) != s.blanks {
		t.Errorf("%d records listed as not filled, want %d", len(paper.Unfilled), s.blanks)
	}
	filled := 0
	for _, m := range paper.Months {
		filled += m.PeopleRows
	}
	if filled != s.filledRows {
		t.Errorf("%d activities counted as filled, want %d", filled, s.filledRows)
	}
	csv, err := d.CSV(plain.Export{Entity: "activity"})
	must(t, err)
	blank := 0
	for _, one := range records(t, csv) {
		if one["attended"] == "" {
			blank++
		}
	}
	if int64(blank) != s.blanks {
		t.Errorf("%d blanks go out, want %d", blank, s.blanks)
	}
}

// mostTrips is how often the store may be asked for a table, however long: each ledger once or twice
// to look the rows over, and again to enter them.
const mostTrips = 60

func BenchmarkImport(b *testing.B) {
	for _, rows := range []int{1300, 10000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			s := newStranger(b, rows)
			mapping, err := plain.ParseMapping([]byte(strangerMapping))
			must(b, err)
			for b.Loop() {
				d := bookDesk(b)
				settle(b, d)
				d.commit(b, d.plan(b, "activity", plain.File{Name: "流水.csv", Body: s.body}, mapping), false)
				if n, err := d.office.Delivery.Activities.Count(ledger.Query{}); err != nil || n != rows {
					b.Fatalf("%d activities, %v", n, err)
				}
			}
		})
	}
}

func BenchmarkExport(b *testing.B) {
	s := newStranger(b, 10000)
	d := settled(b)
	mapping, err := plain.ParseMapping([]byte(strangerMapping))
	must(b, err)
	d.commit(b, d.plan(b, "activity", plain.File{Name: "流水.csv", Body: s.body}, mapping), false)
	for name, write := range map[string]func(plain.Export) ([]byte, error){"csv": d.CSV, "xlsx": d.Workbook} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				body, err := write(plain.Export{Entity: "activity"})
				must(b, err)
				if len(body) < 100_000 {
					b.Fatalf("%d bytes", len(body))
				}
			}
		})
	}
}

// FuzzCountsAddUp feeds any text as a ledger: it is refused as a file, or every row is accounted for
// and nothing but the rows counted as imported is in the book.
func FuzzCountsAddUp(f *testing.F) {
	f.Add("活动名称,类别,开始日期,状态,实到人次\n一,C08,2025-1-1,已举办,3\n,,,,\n合计,,,,3\n")
	f.Add("#name;#start\n活动名称;开始日期\n\"a\"\"b\";45000\n")
	f.Add("题目\n活动名称\t开始日期\t备注\n一\t2025-02-30\t\x00\n")
	f.Add("活动名称,活动名称,开始日期\n一,二,三\n一,二,三")
	f.Add("全局标识,编号,活动名称,类别,开始日期,状态,是否作废\nx,1,一,C08,2025-1-1,已举办,是\nx,1,一,C08,2025-1-1,已举办,否\n")
	random := rand.New(rand.NewPCG(7, 11))
	for range 60 {
		f.Add(randomLedger(random))
	}
	f.Fuzz(func(t *testing.T, body string) {
		d := settled(t)
		table, err := d.Read(file("a.csv", body), "")
		if err != nil {
			if app.Sentence(err) == "" {
				t.Fatalf("no sentence in %v", err)
			}
			return
		}
		m := plain.Mapping{Defaults: map[string]string{"facility": "SF"}}
		batch, err := d.Plan(plain.Watch{}, "activity", table, m)
		if err != nil {
			if app.Sentence(err) == "" {
				t.Fatalf("no sentence in %v", err)
			}
			return
		}
		c := batch.Counts()
		if c.Read != c.Imported+c.Skipped+c.Failed || c.Read != len(table.Rows)-batch.Mapping.Header-keyRows(batch) {
			t.Fatalf("%+v of %d rows under header %d", c, len(table.Rows), batch.Mapping.Header)
		}
		d.commit(t, batch, true)
		living, err := d.office.Delivery.Activities.Count(ledger.Query{})
		must(t, err)
		void, err := d.office.Delivery.Activities.Count(ledger.Query{Void: true})
		must(t, err)
		if living+void != c.Imported {
			t.Fatalf("%d in the book, %d counted", living+void, c.Imported)
		}
	})
}

func keyRows(batch *plain.Batch) int {
	if len(batch.Rows) > 0 && batch.Rows[0].Number == batch.Mapping.Header+2 {
		return 1
	}
	return 0
}

// randomLedger throws together what ledgers are made of.
func randomLedger(random *rand.Rand) string {
	heads := []string{"活动名称", "类别", "开始日期", "状态", "实到人次", "老年", "序号", "备注", "面向人群", "结束日期", "", "是否作废", "编号", "全局标识"}
	cells := []string{"", "", "剪纸", "C08", "文艺演出戏曲", "2025-03-05", "2025-2-30", "2025年5月1日", "45721", "已举办", "取消", "30", "约200人", "-1", "０", "合计", "小计", "老年、残疾人", "是", "填表人：某", "\"带,逗号\"", "1", "1", "不适用"}
	random.Shuffle(len(heads), func(i, j int) { heads[i], heads[j] = heads[j], heads[i] })
	width := 4 + random.IntN(len(heads)-4)
	var out strings.Builder
	for range random.IntN(3) {
		out.WriteString("题目\n")
	}
	out.WriteString(strings.Join(heads[:width], ",") + "\n")
	for range random.IntN(30) {
		for range random.IntN(width + 1) {
			out.WriteString(cells[random.IntN(len(cells))] + ",")
		}
		out.WriteString("\n")
	}
	return out.String()
}
