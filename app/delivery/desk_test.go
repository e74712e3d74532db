package delivery_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
)

// house is a desk over an empty book with one facility, one hall and a contract.
type house struct {
	*testing.T
	*delivery.Desk
	store ledger.Store
	here  app.ID
	hall  app.ID
}

func newHouse(t *testing.T) house {
	h := house{T: t, store: ledger.NewMemory()}
	places, choice := facility.NewDesk(h.store), selection.NewDesk(h.store)
	h.Desk = delivery.NewDesk(h.store, delivery.Beside{Facility: places, Selection: choice, Today: func() app.Day { return "2025-06-30" }})
	f := &facility.Facility{Code: "SF", Name: "示范街道综合文化中心", Short: "示范", Type: "street"}
	enter(h, places.Facilities, f)
	s := &facility.Space{Facility: f.ID, Name: "排练厅", Bookable: app.Yes, Capacity: n(30)}
	enter(h, places.Spaces, s)
	c := &selection.Contract{Code: "HT", Name: "运营合同", Purchaser: "示范街道办事处", Operator: "firm", Facilities: app.Shares{{ID: f.ID}}, Status: "force", From: "2025-01-01", To: "2025-12-31"}
	enter(h, choice.Contracts, c)
	h.here, h.hall = f.ID, s.ID
	return h
}

// enter saves records that nothing is wrong with.
func enter[T any](h house, book *ledger.Book[T], recs ...*T) {
	h.Helper()
	if _, err := book.Save(app.Op{Name: "enter"}, recs...); err != nil {
		h.Fatal(err)
	}
}

// looked tells what the desk has to say about a record.
func looked[T any](h house, book *ledger.Book[T], rec *T) string {
	h.Helper()
	findings, err := book.Look(rec)
	if err != nil {
		h.Fatal(err)
	}
	return found(findings)
}

// leaving tells why a record may not be withdrawn, empty when it went.
func leaving[T any](h house, book *ledger.Book[T], id app.ID) string {
	_, err := book.Withdraw(app.Op{Name: "withdraw", Reason: "重复"}, id)
	return app.Sentence(err)
}

func (h house) say(what, got, want string) {
	h.Helper()
	if got != want {
		h.Errorf("%s: %q, want %q", what, got, want)
	}
}

// TestTheDeskLooksAround: each rule gets what it needs from the ledgers beside it.
func TestTheDeskLooksAround(t *testing.T) {
	h := newHouse(t)
	course := &delivery.Course{Facility: h.here, Name: "民乐班", Class: "C06", From: "2025-03-01", To: "2025-06-30"}
	enter(h, h.Courses, course)
	plan := h.Programmes.New()
	plan.Facility, plan.Name, plan.Class, plan.Due = h.here, "春季培训", "C06", "2025-06-30"
	enter(h, h.Programmes, plan)
	lesson := h.Activities.New()
	lesson.Facility, lesson.Name, lesson.Class, lesson.Start = h.here, "民乐班 第 1 课", "C06", "2025-03-01"
	lesson.No, lesson.Space, lesson.StartTime, lesson.EndTime, lesson.Course, lesson.Programme = "示范-2025-001", h.hall, "14:00", "16:00", course.ID, plan.ID
	enter(h, h.Activities, lesson)
	late := *lesson
	late.ID, late.No, late.Start, late.Class = "", "", "2025-02-28", "C05"
	h.say("a lesson of another class before the course", looked(h, h.Activities, &late),
		"look class 所属培训班「民乐班」的类别是艺术普及培训，和这条的类别不同，请核对；look start 2025-02-28 不在培训班「民乐班」的开班到结班日期之间，请核对日期或培训班；look class 所属计划「春季培训」的类别是艺术普及培训，和这条的类别不同，请核对；")

	review := h.Reviews.New()
	review.Facility, review.Code, review.Subject, review.Reviewer = h.here, "SH-1", "教材", "李示例"
	review.Activities, review.Courses = app.Shares{{ID: lesson.ID}}, app.Shares{{ID: course.ID}}
	h.say("a review of today", looked(h, h.Reviews, review),
		"look activities 审核日期不早于「民乐班 第 1 课」的开始日期 2025-03-01，这次审核对它不算先审后办，请核对；look courses 审核日期不早于「民乐班」的开始日期 2025-03-01，这次审核对它不算先审后办，请核对；")
	review.Day = "2025-02-28"
	enter(h, h.Reviews, review)

	h.say("a course with lessons stays", leaving(h, h.Courses, course.ID), "民乐班正被 1 条活动引用，不能作废")
	h.say("a plan that was fulfilled stays", leaving(h, h.Programmes, plan.ID), "春季培训正被 1 条活动引用，不能作废")
	h.say("an activity that was reviewed stays", leaving(h, h.Activities, lesson.ID), "民乐班 第 1 课正被 1 条内容审核引用，不能作废")
	h.say("the review goes", leaving(h, h.Reviews, review.ID), "")
	h.say("then the lesson goes", leaving(h, h.Activities, lesson.ID), "")
	h.say("then the course goes", leaving(h, h.Courses, course.ID), "")
}

// TestOneOfEach: a space at a time, a month of the book service, a code of the offers.
func TestOneOfEach(t *testing.T) {
	h := newHouse(t)
	a := h.Activities.New()
	a.No, a.Facility, a.Name, a.Class, a.Start = "示范-2025-001", h.here, "声乐讲座", "C07", "2025-03-01"
	a.Space, a.StartTime, a.EndTime = h.hall, "14:00", "16:00"
	enter(h, h.Activities, a)
	b := h.Bookings.New()
	b.Facility, b.Space, b.Day, b.User = h.here, h.hall, "2025-03-01", "示例舞蹈队"
	if err := b.Segments.Set("15:00-17:00"); err != nil {
		t.Fatal(err)
	}
	h.say("a booking during the lecture", looked(h, h.Bookings, b), "look segments 和活动「声乐讲座」（示范-2025-001）的时间重叠，请核对时段或空间；")
	show := h.Activities.New()
	show.No, show.Facility, show.Name, show.Class, show.Start, show.End = "示范-2025-002", h.here, "书画展", "C04", "2025-04-20", "2025-05-10"
	show.Space, show.StartTime, show.EndTime = h.hall, "09:00", "17:00"
	enter(h, h.Activities, show)
	for day, want := range map[app.Day]string{
		"2025-05-10": "look segments 和活动「书画展」（示范-2025-002）的时间重叠，请核对时段或空间；", "2025-05-11": "",
	} {
		b.Day = day
		h.say("a booking during the exhibition, on "+string(day), looked(h, h.Bookings, b), want)
	}
	b.Day = "2025-03-02"
	enter(h, h.Bookings, b)
	enter(h, h.Openings, &delivery.Opening{Facility: h.here, Day: "2025-03-02", Segments: booked("", "", "09:00-16:00").Segments})
	h.say("the doors closed earlier", looked(h, h.Bookings, b), "look segments 预约时段超出当天实际开放的时间，请核对；")

	month := &delivery.Books{Facility: h.here, Month: "2025-05-01"}
	enter(h, h.Books, month)
	h.say("the month again", looked(h, h.Books, &delivery.Books{Facility: h.here, Month: "2025-05-01"}), "must month 2025-05 已有图书服务，一月只记一条，请改那一条；")
	offer := &delivery.Offer{Facility: h.here, Code: "F01", Name: "阅览", Kind: "free", From: "2025-01-01"}
	enter(h, h.Offers, offer)
	h.say("the code again", looked(h, h.Offers, &delivery.Offer{Facility: h.here, Code: "F01", Name: "借阅", Kind: "free", From: "2025-01-01"}), "must code 编号「F01」已有一条服务项目，请换一个编号；")
}

// TestRegistersHoldTogether: a register and the persons on it.
func TestRegistersHoldTogether(t *testing.T) {
	h := newHouse(t)
	a := h.Activities.New()
	a.Facility, a.Name, a.Class, a.Start = h.here, "亲子故事会", "C01", "2025-06-01"
	enter(h, h.Activities, a)
	list := h.Enrolments.New()
	list.Facility, list.Name, list.Activity, list.Day, list.Count = h.here, "亲子故事会报名", a.ID, "2025-05-20", n(1)
	enter(h, h.Enrolments, list)

	p := h.Registrants.New()
	p.Facility, p.Enrolment, p.Name, p.Age = h.here, list.ID, "某人", "18to59"
	h.say("names on a head count", looked(h, h.Registrants, p), "must keepUntil 保存到期日还没有填；must enrolment 这份名册只记人次，不登记姓名，请先把名册改为实名登记，或换一份名册；")
	list.Mode, list.KeepUntil, list.Confirmed = delivery.Named, "2025-12-31", "告知书贴在报名处"
	enter(h, h.Enrolments, list)
	h.say("the last day is at hand", looked(h, h.Registrants, p), "must keepUntil 这份名册保存到 2025-12-31，请填这一天或更早的日子；")
	p.KeepUntil = "2025-12-31"
	q := *p
	enter(h, h.Registrants, p, &q)

	list.Mode = delivery.CountOnly
	h.say("a head count with names left", looked(h, h.Enrolments, list), "must mode 这份名册下还有 2 名报名人员，请改回实名登记，或先清理他们的个人信息；")
	list.Mode = delivery.Named
	h.say("more names than people", looked(h, h.Enrolments, list), "look notice 实名登记要先给本人看告知书，请选一份；look count 名册里有 2 人，比报名人数 1 多，请核对；")
	h.say("a register with persons stays", leaving(h, h.Enrolments, list.ID), "亲子故事会报名正被 2 条报名人员引用，不能作废")
	h.say("an activity with a register stays", leaving(h, h.Activities, a.ID), "亲子故事会正被 1 条报名登记引用，不能作废")

	q.Name, q.PurgedOn = "", "2025-06-30"
	enter(h, h.Registrants, &q)
	h.say("who was purged is not counted as named", looked(h, h.Enrolments, list), "look notice 实名登记要先给本人看告知书，请选一份；")
}

// TestBrandsAndVolunteersHoldActivities: what an activity names, and what names it, stays.
func TestBrandsAndVolunteersHoldActivities(t *testing.T) {
	h := newHouse(t)
	brand := &delivery.Brand{Facility: h.here, Name: "邻里乐", Since: n(2024)}
	enter(h, h.Brands, brand)
	a := h.Activities.New()
	a.Facility, a.Name, a.Class, a.Start, a.Brand = h.here, "元宵灯谜会", "C08", "2025-02-12", brand.ID
	enter(h, h.Activities, a)
	v := h.Volunteering.New()
	v.Facility, v.Day, v.Post, v.Activity = h.here, "2025-02-12", "秩序引导", a.ID
	enter(h, h.Volunteering, v)
	h.say("the brand stays", leaving(h, h.Brands, brand.ID), "邻里乐正被 1 条活动引用，不能作废")
	h.say("the activity stays", leaving(h, h.Activities, a.ID), "元宵灯谜会正被 1 条志愿服务引用，不能作废")
	h.say("the volunteers go", leaving(h, h.Volunteering, v.ID), "")
	h.say("then the activity goes", leaving(h, h.Activities, a.ID), "")
	h.say("then the brand goes", leaving(h, h.Brands, brand.ID), "")
}

// TestWhatNewRecordsStartWith: today, this year, this month, and the usual answers.
func TestWhatNewRecordsStartWith(t *testing.T) {
	h := newHouse(t)
	if p, c, r := h.Programmes.New(), h.Courses.New(), h.Reviews.New(); p.Year != n(2025) || c.Class != "C06" || c.Service != "free" || r.Day != "2025-06-30" || r.Verdict != delivery.Passed {
		t.Errorf("a new plan is %+v, a new course %+v, a new review %+v", p, c, r)
	}
	if e, r := h.Enrolments.New(), h.Registrants.New(); e.Day != "2025-06-30" || e.Mode != delivery.CountOnly || r.Day != "2025-06-30" || r.State != delivery.SignedUp {
		t.Errorf("a new register is %+v, a new person %+v", e, r)
	}
}

// TestWhatNewServicesStartWith: today and this month.
func TestWhatNewServicesStartWith(t *testing.T) {
	h := newHouse(t)
	if b, k, v := h.Books.New(), h.Bookings.New(), h.Volunteering.New(); b.Month != "2025-06-01" || k.Day != "2025-06-30" || k.State != delivery.Booked || v.Day != "2025-06-30" {
		t.Errorf("a new month is %+v, a new booking %+v, new volunteering %+v", b, k, v)
	}
	if c, o := h.Consultations.New(), h.Offers.New(); c.Day != "2025-06-30" || o.Kind != "free" || o.From != "2025-06-30" {
		t.Errorf("a new consultation is %+v, a new offer %+v", c, o)
	}
}
