//go:build ci

package main

import (
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"guanyunbu/data/sample"
)

// move is one record that comes into the sample's book from a table, and the indicators that it moves by
// DEFINITIONS 4: "C1.1" for another figure, "C1.1=" for the same figure with another list of records.
type move struct {
	name, into string
	keys, row  string
	live, last string // what moves in the running year, and in the one before
	first      []step // what must be in the book already
}

// step is a record that another one needs.
type step struct{ into, keys, row string }

// TestRecordMovesItsIndicatorsOnly: every kind of record moves exactly the indicators that count it.
func TestRecordMovesItsIndicatorsOnly(t *testing.T) {
	whole := sampleBook(t)
	live, _ := scoreOf(t, whole, sample.LiveYear)
	last, _ := scoreOf(t, whole, sample.FullYear)
	tried := map[string]bool{"person": true, "facility": true, "catalogue": true, "operator": true, "contract": true, "target": true, // the ground of the book, no services
		"scheme": true, "activation": true, "round": true, "mark": true, "edition": true, "outcome": true} // written by the appraisal itself, or not from tables
	for _, m := range slices.Concat(activityMoves(), serviceMoves(), doorMoves(), upkeepMoves(), claimMoves()) {
		both := m.last != "" || !tried[m.into] // one record of each kind is enough to see that a year stays its own
		tried[m.into] = true
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			dir, live, last := twin(t, whole), live, last
			for _, s := range m.first {
				s.enter(t, dir)
			}
			if len(m.first) > 0 {
				live, _ = scoreOf(t, dir, sample.LiveYear)
				last, _ = scoreOf(t, dir, sample.FullYear)
			}
			step{m.into, m.keys, m.row}.enter(t, dir)
			if got := moved(t, dir, live); got != m.live {
				t.Errorf("moves %q, want %q", got, m.live)
			}
			if !both {
				return
			}
			if got := moved(t, dir, last); got != m.last {
				t.Errorf("in the year before it moves %q, want %q", got, m.last)
			}
		})
	}
	for _, entity := range ledgers(t) {
		if !tried[entity] {
			t.Errorf("no record of %s was tried", entity)
		}
	}
}

// enter brings the record in as a person would who has it in a table, and says yes to warnings.
func (s step) enter(t *testing.T, dir string) {
	t.Helper()
	path := write(t, filepath.Join(t.TempDir(), s.into+".csv"), s.keys+"\n"+s.row+"\n")
	said := done(t, "import", "--data", dir, "--into", s.into, "--facility", sample.FacilityCode, "--today", sample.Today, "--yes", path)
	if !strings.Contains(said, "读取 1  导入 1  跳过 0  失败 0") || strings.Contains(said, "没有用到") {
		t.Fatalf("%s: %s", s.into, said)
	}
}

// moved names the indicators that are not what they were.
func moved(t *testing.T, dir string, before scored) string {
	t.Helper()
	year, err := strconv.Atoi(before.Year)
	must(t, err)
	after, _ := scoreOf(t, dir, year)
	var codes []string
	for i, now := range after.Indicators {
		was := before.Indicators[i]
		if reflect.DeepEqual(now, was) {
			continue
		}
		code := now.Code
		if now.Records = was.Records; reflect.DeepEqual(now, was) {
			code += "="
		}
		codes = append(codes, code)
	}
	return strings.Join(codes, " ")
}

// scored is the score as DEFINITIONS 5 lays it down, key by key in this order.
type scored struct {
	Facility string `json:"facility"`
	Year     string `json:"year"`
	Today    string `json:"today"`
	Pack     struct {
		Code    string `json:"code"`
		Version string `json:"version"`
	} `json:"pack"`
	Full       string      `json:"full"`
	Bonus      string      `json:"bonus"`
	Deductions string      `json:"deductions"`
	Total      string      `json:"total"`
	Indicators []indicator `json:"indicators"`
}

// claimMoves: what a person states by hand moves gates and extras, and no indicator without evidence.
func claimMoves() []move {
	return []move{
		{"a gate that was looked at", "gateCheck", "year,gate,result,day,person,reason", "2024,K4,不符合,2024-10-10,李示例,转包", "", "", nil},
		{"an award that is claimed", "extra", "year,code,day,times,name,basis", "2026,J1,2026-10-10,1,市级合唱比赛二等奖,京文发〔2026〕9号", "", "", nil},
		{"a value typed without evidence is not taken", "valuation", "year,code,value,reason,day,person", "2026,C1.3,9,另有三期在外馆,2026-10-10,周示例", "", "", nil},
		{"a difference that is explained", "explanation", "year,code,text,day", "2026,C1.5,上年统计口径不同,2026-10-10", "", "", nil},
	}
}

// activityMoves: activities, one trait at a time.
func activityMoves() []move {
	const keys, held = "name,class,status,start,attended", "A4.1 C1.1 C2.1= E2.1 F1.1"
	course := step{"course", "name,class,from,to", "秋季合唱班,C06,2026-09-01,2026-11-30"}
	return []move{
		{"a held performance is an event that people came to, of a class that had enough", "activity", keys, "邻里合唱,C05,已举办,2026-10-10,80", held, "", nil},
		{"a film is no event of C1.1", "activity", keys, "露天电影,C03,已举办,2026-10-10,80", "A4.1 C2.1= E2.1 F1.1", "", nil},
		{"a reading event more than enough leaves C1.4 full", "activity", keys, "秋日读书会,C01,已举办,2026-10-10,30", "A4.1 C1.4= C2.1= E2.1 F1.1", "", nil},
		{"an exhibition is a run besides", "activity", keys, "秋色摄影展,C04,已举办,2026-10-10,300", "A4.1 C1.1 C1.3 C2.1= E2.1 F1.1", "", nil},
		{"a lecture counts in C1.1 and in C1.2", "activity", keys, "老街故事讲座,C07,已举办,2026-10-10,40", "A4.1 C1.1 C1.2 C2.1= E2.1 F1.1", "", nil},
		{"a single training is a course of its own", "activity", keys, "剪纸体验,C06,已举办,2026-10-10,20", "A4.1 C1.1 C1.2 C2.1= E2.1 F1.1", "", nil},
		{"the first lesson makes a course count", "activity", keys + ",course", "合唱班 第 1 课,C06,已举办,2026-10-10,20,秋季合唱班", "A4.1 C1.1 C1.2 C2.1= E2.1 F1.1", "", []step{course}},
		{"a further lesson does not count its course again", "activity", keys + ",course", "书法课 加一课,C06,已举办,2026-05-10,20,2026 年书法公益课", "A4.1 C1.1 C1.2= C2.1= E2.1 F1.1", "", nil},
		{"the sessions that a class lacked fill it", "activity", keys + ",sessions", "线上展厅直播,C12,已举办,2026-10-10,30,2", "A4.1 C2.1 E2.1 F1.1", "", nil},
		{"a festival that was not kept yet is kept", "activity", keys + ",festival", "清明诗会,C09,已举办,2026-04-05,60,清明", "A4.1 C1.1 C2.1= C2.3 E2.1 F1.1", "", nil},
		{"a festival that was kept is kept still", "activity", keys + ",festival", "中秋夜话,C09,已举办,2026-09-25,60,中秋", "A4.1 C1.1 C2.1= C2.3= E2.1 F1.1", "", nil},
		{"a group that was reached is reached still", "activity", keys + ",elder,audience", "银龄合唱,C05,已举办,2026-10-10,80,60,老年", "A4.1 C1.1 C2.1= C2.2= E2.1 F1.1", "", nil},
		{"a second day in a community reaches it", "activity", keys + ",visited", "送戏进社区,C05,已举办,2026-10-10,40,长桥社区", "A4.1 C1.1 C1.5 C2.1= E2.1 F1.1", "", nil},
		{"nineteen people in a community are too few", "activity", keys + ",visited", "送戏进社区,C05,已举办,2026-10-10,19,长桥社区", "A4.1 C1.1 C1.5= C2.1= E2.1 F1.1", "", nil},
		{"an event of an old brand that had enough leaves C3.1 full", "activity", keys + ",brand", "周末小剧场 加演,C05,已举办,2026-10-10,80,周末小剧场", "A4.1 C1.1 C2.1= C3.1= E2.1 F1.1", "", nil},
		{"a line of the plan is done late within the year", "activity", keys + ",programme", "社区非遗市集,C09,已举办,2026-10-10,80,社区非遗市集（2026）", "A4.1 C1.1 C2.1= C4.1 E2.1 F1.1", "", nil},
		{"a cancelled line of the plan without evidence stays undone", "activity", "name,class,status,cause,start,programme", "社区非遗市集,C09,取消,天气,2026-06-30,社区非遗市集（2026）", "A4.1 C4.1=", "", nil},
		{"bookings and who came of them", "activity", keys + ",booked,signed", "邻里合唱,C05,已举办,2026-10-10,80,90,70", "A4.1 C1.1 C2.1= E2.1 F1.1 F1.2", "", nil},
		{"bookings without sign-ins are left out of F1.2", "activity", keys + ",booked", "邻里合唱,C05,已举办,2026-10-10,80,90", held, "", nil},
		{"hours in a space that can be booked", "activity", keys + ",startTime,endTime,space", "邻里合唱,C05,已举办,2026-10-14,30,09:00,11:00,201 教室", "A4.1 B3.2 C1.1 C2.1= E2.1 F1.1", "", nil},
		{"hours in a space that cannot be booked are not counted", "activity", keys + ",startTime,endTime,space", "邻里合唱,C05,已举办,2026-10-14,80,09:00,11:00,多功能厅", held, "", nil},
		{"reviewed in time", "activity", keys + ",review,reviewDay,reviewer,verdict", "邻里合唱,C05,已举办,2026-10-10,80,9901,2026-10-01,李示例,通过", held, "", nil},
		{"nobody counted the people: an event all the same", "activity", "name,class,status,start", "邻里合唱,C05,已举办,2026-10-10", "A4.1 C1.1 C2.1= E2.1 F1.1=", "", nil},
		{"an activity led by another house counts here by its share, and is complete there", "activity", keys + ",facility,partners", "两馆联演,C05,已举办,2026-10-10,80,SQ,SF:50;SQ:50", "C1.1 C2.1= E2.1 F1.1", "", nil},
		{"an activity of another house counts there", "activity", keys + ",facility", "社区联演,C05,已举办,2026-10-10,80,SQ", "", "", nil},
		{"a cancelled activity is a record and no event", "activity", "name,class,status,cause,start", "邻里合唱,C05,取消,天气,2026-10-10", "A4.1", "", nil},
		{"an activity planned for December moves nothing yet", "activity", "name,class,status,start", "邻里合唱,C05,计划,2026-12-10", "", "", nil},
		{"an activity of last year counts in last year", "activity", keys + ",backfilled,backReason", "邻里合唱,C05,已举办,2025-10-11,80,是,漏登", "", held, nil},
	}
}

// serviceMoves: the other ledgers of the services.
func serviceMoves() []move {
	const review, plan = "code,subject,day,reviewer,verdict", "year,name,class,quarter,due,expected,owner"
	const enrolment, person = "name,course,day,mode,count,ages,keepUntil", "enrolment,day,name,age,consent,concession,state,keepUntil"
	const books, booking = "month,visits,cards,lent,returned,added,total", "space,day,segments,user,people,state"
	const asked, offer = "day,topic,way,people,member,minutes,result", "code,name,class,kind,from,displayed"
	loans := step{"target", "contract,item,indicator,value,unit,period,direction,replaces", "SFHT-2024-003,借阅,C1.4,10000,册次,年,不低于,是"}
	return []move{
		{"a line of the plan that is due and was not held", "programme", plan, "2026,夏夜诗会,C05,三季度,2026-08-31,60,冯示例", "A4.1 C4.1", "", nil},
		{"a line of the plan that lies ahead is a record only", "programme", plan, "2026,冬至诗会,C05,四季度,2026-12-21,60,冯示例", "A4.1", "", nil},
		{"a review that covers nothing is a record only", "review", review, "审-99,非遗市集方案,2026-10-12,李示例,通过", "A4.1", "", nil},
		{"a review before an activity that has none", "review", review + ",activities", "审-99,急救体验方案,2026-04-15,李示例,通过,示范-2026-085", "A4.1 E2.1", "", nil},
		{"a review on the day of the activity is too late", "review", review + ",activities", "审-99,急救体验方案,2026-04-21,李示例,通过,示范-2026-085", "A4.1", "", nil},
		{"a course without lessons is no course yet", "course", "name,class,from,to", "秋季合唱班,C06,2026-09-01,2026-11-30", "A4.1", "", nil},
		{"a register of heads", "enrolment", enrolment, "合唱班报名,2026 年声乐基础班,2026-09-02,只记人次,20,不含14岁以下,", "A4.1", "", nil},
		{"a register with names that may be kept on", "enrolment", enrolment, "合唱班名册,2026 年声乐基础班,2026-09-02,实名登记,20,不含14岁以下,2027-03-31", "A4.1", "", nil},
		{"a register with names that should be gone", "enrolment", enrolment, "合唱班名册,2026 年声乐基础班,2026-03-02,实名登记,20,不含14岁以下,2026-09-30", "A4.1 E3.1", "", nil},
		{"a grown-up on a register", "registrant", person, "2026 年少儿创意美术名册,2026-03-02,虚示例,18–59岁,不适用,无,已参加,2027-03-31", "A4.1", "", nil},
		{"a child under fourteen whose guardian agreed", "registrant", person, "2026 年少儿创意美术名册,2026-03-02,虚小示例,14岁以下,已同意,未成年人,已参加,2027-03-31", "A4.1 E3.1=", "", nil},
		{"a child under fourteen whose guardian did not agree", "registrant", person, "2026 年少儿创意美术名册,2026-03-02,虚小示例,14岁以下,未同意,未成年人,已退出,2027-03-31", "A4.1 E3.1", "", nil},
		{"a month of books without a target for loans", "books", books, "2026-10,900,9,600,580,0,19860", "A4.1 C1.4=", "", nil},
		{"a month of books with a target for loans", "books", books, "2026-10,900,9,600,580,0,19860", "A4.1 C1.4", "", []step{loans}},
		{"a booking of a space that can be booked", "booking", booking, "201 教室,2026-10-14,09:00-11:00,北河社区手工社,12,已使用", "A4.1 B3.2", "", nil},
		{"a booking over hours in use adds no hours", "booking", booking, "201 教室,2026-10-13,09:30-11:00,北河社区手工社,12,已使用", "A4.1 B3.2=", "", nil},
		{"a booking of a space that cannot be booked", "booking", booking, "棋牌室,2026-10-14,09:00-11:00,北河社区棋友,12,已使用", "A4.1", "", nil},
		{"a booking that nobody came to", "booking", booking, "201 教室,2026-10-14,09:00-11:00,北河社区手工社,,未到", "A4.1", "", nil},
		{"a booking for tomorrow", "booking", booking, "201 教室,2026-10-21,09:00-11:00,北河社区手工社,,已预约", "", "", nil},
		{"volunteers and their hours", "volunteering", "day,post,people,hours", "2026-10-15,文化集市引导,4,2.5", "A2.3 A4.1", "", nil},
		{"volunteers whose hours nobody wrote down", "volunteering", "day,post,people", "2026-10-15,文化集市引导,4", "A2.3= A4.1", "", nil},
		{"a brand under which nothing was held", "brand", "name,since,class", "街巷音乐角,2026,C05", "", "", nil},
		{"a second round of asking with minutes", "consultation", asked, "2026-09-10,来年活动,座谈会,30,是,示文纪〔2026〕9 号,采纳 2 条。", "A4.1 G2.1", "", nil},
		{"a round of asking without minutes", "consultation", asked, "2026-09-10,来年活动,座谈会,30,是,,采纳 2 条。", "A4.1 G2.1=", "", nil},
		{"a free item since March", "offer", offer, "F15,街头艺术,C05,基本免费,2026-03-01,2026-02-20", "D1.1", "", nil},
		{"a priced item since March", "offer", offer, "P05,排练厅使用,C05,延伸服务,2026-03-01,2026-02-20", "D1.1", "", nil},
		{"an item since March that the market prices", "offer", offer, "P05,饮品售卖,,市场调节辅助,2026-03-01,2026-02-20", "", "", nil},
		{"an item of this month counts at the end of it", "offer", offer, "F15,街头艺术,C05,基本免费,2026-10-08,2026-10-01", "", "", nil},
	}
}

// doorMoves: spaces, hours, closures and what the facility declared.
func doorMoves() []move {
	const space, opening = "name,use,area,capacity,open,bookable", "day,segments,visits,duty"
	const closure, statement = "space,from,to,cause,sudden,notice,way,approver,paper,exempt,detail", "year,kind,subject,reason,day"
	const plan = "from,to,season,mon,tue,wed,thu,fri,sat,sun"
	return []move{
		{"a space open to all, in both years", "space", space, "天台花园,其他,80,40,是,否", "B3.1", "B3.1", nil},
		{"a space that can be booked besides", "space", space, "204 教室,培训教室,64,30,是,是", "B3.1 B3.2", "B3.1 B3.2", nil},
		{"a space not open to all", "space", space, "库房,其他,40,,否,否", "", "", nil},
		{"the log of a planned working day", "opening", opening, "2026-06-05,09:00-18:30,150,冯示例", "A4.1 B1.1 B1.2 B3.1 B3.2 F1.1", "", nil},
		{"the log of a planned rest day", "opening", opening, "2026-06-27,09:30-12:00,60,冯示例", "A4.1 B1.1 B1.2 B1.3 B3.1 B3.2 F1.1", "", nil},
		{"a closure of a space that can be booked", "closure", closure, "201 教室,2026-09-15,2026-09-16,维修,否,2026-09-01,门口,,,否,换灯", "A4.1 B2.1 B3.1 B3.2", "", nil},
		{"a closure of another space", "closure", closure, "棋牌室,2026-09-15,2026-09-16,维修,否,2026-09-01,门口,,,否,换灯", "A4.1 B2.1 B3.1", "", nil},
		{"a closure of the house that takes no days out", "closure", closure, ",2026-06-05,2026-06-05,停水停电,是,2026-06-05,门口,,,否,停电", "A4.1 B2.1", "", nil},
		{"an approved closure takes a working day out", "closure", closure, ",2026-06-05,2026-06-05,停水停电,是,2026-06-05,门口,示范街道办事处,示街文〔2026〕20 号,是,停电", "A4.1 B1.1 B2.1 B3.1", "", nil},
		{"a closure to come moves nothing yet", "closure", closure, ",2026-12-07,2026-12-08,维修,否,2026-10-19,门口,,,否,换锅炉", "", "", nil},
		{"an approved closure of five weeks to come lowers the yearly targets", "closure", closure, ",2026-11-02,2026-12-06,维修,否,2026-10-19,门口,示范街道办事处,示街文〔2026〕21 号,是,换锅炉",
			"A2.2 A2.3 C1.1 C1.2 C1.3 F1.1 G1.2", "", nil},
		{"an indicator that does not apply shares its points with its block", "statement", statement, "2026,不适用,B4.1,房屋移交中,2026-01-05", "B1.1 B1.2 B1.3 B2.1 B3.1 B3.2 B4.1", "", nil},
		{"a class that does not apply", "statement", statement, "2026,不适用,C12,没有网络,2026-01-05", "C2.1", "", nil},
		{"a class confirmed without evidence", "statement", statement, "2026,手工确认达标,C12,线上展厅常年开放,2026-10-05", "", "", nil},
		{"a level of works without evidence changes the reason only", "statement", statement, "2026,优秀,C3.2,舞蹈获奖,2026-10-05", "C3.2", "", nil},
		{"not to charge is not believed beside priced items", "statement", statement, "2026,声明不收费,收费,全部免费,2026-01-05", "", "", nil},
		{"heads only is not believed beside a register of children", "statement", statement, "2026,只记人次,报名,只数人头,2026-01-05", "", "", nil},
		{"a Monday off by swap is outside office hours, and no 公休日", "holiday", "day,kind,name", "2026-06-01,调休休息日,补休", "B1.2", "", nil},
		{"a statutory holiday on an open Monday", "holiday", "day,kind,name", "2026-06-01,法定节假日,新节", "B1.2 B1.3", "", nil},
		{"an opening plan to come", "plan", plan, "2026-12-01,2027-02-28,寒暑假,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00", "", "", nil},
		{"locking a year does not move its score", "lock", "year,day,reason", "2025,2026-03-31,区级复核已完成", "", "", nil},
	}
}

// upkeepMoves: the house and its people.
func upkeepMoves() []move {
	const asset, count = "code,name,quantity,price,source,bought,state", "day,asset,listed,found,person"
	const document, display = "kind,year,name,filed,until", "day,item,result,reason,person"
	const staff, sheet, training = "name,post,fulltime,from,to", "month,staff,owed,present", "day,topic,hours,people,trainer,way"
	hired := step{"staff", staff, "虚示例,活动专员,是,2024-04-01,"}
	return []move{
		{"a community of the street, in both years", "community", "name,street,population", "虚构社区,示范街道,3000", "C1.5", "C1.5", nil},
		{"a community of another street", "community", "name,street,population", "远方社区,另一街道,3000", "", "", nil},
		{"an asset of old that nobody counted, in both years", "asset", asset, "ZC-900,投影机,1,8000,政府,2024-03-01,在用", "A3.2", "A3.2", nil},
		{"an asset bought between two stock-takes is asked of the second", "asset", asset, "ZC-900,投影机,1,8000,政府,2025-06-01,在用", "A3.2", "", nil},
		{"an asset bought after the stock-take", "asset", asset, "ZC-900,投影机,1,8000,政府,2026-09-01,在用", "", "", nil},
		{"a second count that agrees stands in for the first", "stocktake", count, "2026-10-10,ZC-001,1,1,郑示例", "A3.2= A4.1", "", nil},
		{"a second count that does not agree", "stocktake", count, "2026-10-10,ZC-001,1,0,郑示例", "A3.2 A4.1", "", nil},
		{"a second plan paper that came late", "document", document, "年度计划,2026,2026 年度计划（修订）,2026-07-01,", "A1.2= A4.1", "", nil},
		{"the summary of the year", "document", document, "年度总结,2026,2026 年度总结,2026-10-15,", "A1.2 A4.1", "", nil},
		{"an emergency plan waits for the drills", "document", document, "应急预案,2026,防汛预案,2026-05-06,2027-12-31", "A4.1", "", nil},
		{"another notice about personal data", "document", document, "告知书,2026,名册告知书,2026-05-06,2027-12-31", "A4.1 E3.1=", "", nil},
		{"a rule of the house", "document", document, "制度,2026,志愿者制度,2026-05-06,", "A4.1", "", nil},
		{"a rule found not on display", "display", display, "2026-10-12,开放时间,不符合,告示脱落,冯示例", "A1.3 A4.1", "", nil},
		{"a rule found on display without a photo", "display", display, "2026-10-12,开放时间,符合,,冯示例", "A1.3 A4.1", "", nil},
		{"help for visitors that is gone", "display", display, "2026-10-12,坡道,不符合,施工占用,冯示例", "A4.1 B4.1", "", nil},
		{"help for visitors that was mended needs no photo", "display", display, "2026-10-12,寄存,符合,,冯示例", "A4.1 B4.1", "", nil},
		{"help for visitors that the building cannot have", "display", display, "2026-10-12,坡道,不适用,门口没有台阶,冯示例", "A4.1 B4.1", "", nil},
		{"a check before the last one", "display", display, "2026-03-02,坡道,不符合,积雪,冯示例", "A4.1", "", nil},
		{"somebody in post since May", "staff", staff, "虚示例,活动专员,是,2026-05-06,", "A2.2", "", nil},
		{"somebody who left long ago", "staff", staff, "虚示例,活动专员,是,2024-04-01,2024-12-31", "", "", nil},
		{"attendance of a month that is over", "attendance", sheet, "2026-09,虚示例,22,20", "A2.1 A4.1", "", []step{hired}},
		{"attendance of the running month", "attendance", sheet, "2026-10,王示例,12,12", "A4.1", "", nil},
		{"a training of the staff", "training", training, "2026-10-12,无障碍服务,2,6,区残联,线下", "A2.2 A4.1", "", nil},
	}
}
