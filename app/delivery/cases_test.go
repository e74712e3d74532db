package delivery_test

import (
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
)

// TestHardCases: the cases of real life that live in this room, by their number in DOMAIN 14.
func TestHardCases(t *testing.T) {
	for _, r := range []struct {
		name string
		test func(house)
	}{
		{"3 two operators in one building: the door is counted once a day, whoever logs it", twoOperators},
		{"4 cancelled for a typhoon or for the operator: neither is an event, and the cause is asked", cancelled},
		{"5 a joint activity is one event for each, its people go by share", jointActivity},
		{"8 closed for four months: approved days are exempt, others are not", renovation},
		{"12 rare characters, long names and a dot between names come back as typed", rareCharacters},
		{"13 the leap day has a log, a lesson and a month of its own", leapDay},
		{"14 a concert across midnight counts once, in the year it began", newYearConcert},
		{"15 an exhibition of 20 days is one run, twelve lessons are twelve records", exhibitionAndSeries},
		{"19 a log entered late says why, and is a log all the same", enteredLate},
		{"20 heads at the door, signatures and views never mix", threeChannels},
		{"26 a month of 40,000 loans and a class of one", largeAndTiny},
		{"27 an hour on a Sunday at work is in office hours, on a Tuesday off it is not", swappedDays},
		{"28 a person who asks to be forgotten leaves a row without a name", forgotten},
		{"29 a day in the future warns and never stops", future},
	} {
		t.Run(r.name, func(t *testing.T) { r.test(newHouse(t)) })
	}
}

func twoOperators(h house) {
	enter(h, h.Openings, &delivery.Opening{Facility: h.here, Day: "2025-05-01", Visits: n(120)})
	h.say("the library's operator logs the same door", looked(h, h.Openings, &delivery.Opening{Facility: h.here, Day: "2025-05-01", Visits: n(120)}),
		"must day 2025-05-01 已有开放日志，一天只记一条，请改那一条；")
}

func cancelled(h house) {
	for _, cause := range []app.Code{"weather", "operator"} {
		a := delivery.Activity{Class: "C05", Status: delivery.Cancelled, Cause: cause, Start: "2025-05-01"}
		if a.Happened("2025-06-30") || len(a.Occupies("2025-05-01")) > 0 {
			h.Errorf("cancelled for %s, and it happened", cause)
		}
	}
	a := h.Activities.New()
	a.Facility, a.Name, a.Class, a.Start, a.Status = h.here, "露天电影", "C03", "2025-05-01", delivery.Cancelled
	h.say("without a cause", looked(h, h.Activities, a), "must cause 状态是取消，请选取消原因；")
}

func jointActivity(h house) {
	a := delivery.Activity{Facility: h.here, Class: "C05", Sessions: n(1), Attended: n(101), Partners: app.Shares{{ID: h.here, Percent: 60}, {ID: "there", Percent: 40}}}
	events, _ := a.Events()
	people := app.Whole(0)
	for _, place := range []app.ID{h.here, "there"} {
		people = people.Plus(a.Part(place).Times(app.Whole(101)))
	}
	if events != 1 || people.Cmp(app.Whole(101)) != 0 {
		h.Errorf("%d events, %s people in all", events, people.Decimal(2))
	}
}

func renovation(h house) {
	span := app.Span{From: "2025-01-01", To: "2025-12-31"}
	shut := &delivery.Closure{From: "2025-03-01", To: "2025-06-30", Exempt: app.Yes, Approver: "赵示例"}
	if got := len(delivery.ExemptDays([]*delivery.Closure{shut}, nil, span)); got != 122 {
		h.Errorf("%d days exempt", got)
	}
	shut.Approver = ""
	if got := len(delivery.ExemptDays([]*delivery.Closure{shut}, nil, span)); got != 0 {
		h.Errorf("%d days exempt without approval", got)
	}
	h.say("without approval", found(delivery.CheckClosure(shut)), "must exempt 豁免要有批准人，并且是全馆闭馆，请补填或把豁免改为否；")
}

func rareCharacters(h house) {
	const name = "䶮𠮷㼆𤭢·买买提江臺灣書法家聯展與三十個字以上的長名字培訓班"
	course := &delivery.Course{Facility: h.here, Name: name, Class: "C06", Teacher: "阿卜杜拉·𤭢", From: "2025-03-01"}
	enter(h, h.Courses, course)
	kept, err := h.Courses.One(course.ID)
	if err != nil || kept.Name != name || kept.Teacher != "阿卜杜拉·𤭢" {
		h.Errorf("it came back as %s of %s, %v", kept.Name, kept.Teacher, err)
	}
	if count, err := h.Courses.Count(ledger.Query{Text: "𤭢·"}); err != nil || count != 1 {
		h.Errorf("found %d times, %v", count, err)
	}
}

func leapDay(h house) {
	enter(h, h.Books, &delivery.Books{Facility: h.here, Month: app.MonthOf("2024-02-29"), Lent: n(1)})
	leap := app.Span{From: "2024-02-29", To: "2024-02-29"}
	if days := delivery.HoursOf([]*delivery.Opening{log("2024-02-29", "09:00-17:00")}); days.Minutes("2024-02-29") != 480 || leap.Days() != 1 {
		h.Errorf("%d minutes on the leap day", days.Minutes("2024-02-29"))
	}
	course := delivery.Course{From: "2024-02-29", To: "2024-02-29"}
	h.say("a course of the leap day", found(delivery.CheckCourse(&course)), "")
	if got := app.Month("2024-02-01").Span().To; got != "2024-02-29" {
		h.Errorf("February ends on %s", got)
	}
}

func newYearConcert(h house) {
	a := h.Activities.New()
	a.Facility, a.Name, a.Class, a.Start, a.End, a.StartTime, a.EndTime = h.here, "新年音乐会", "C05", "2024-12-31", "2025-01-01", "20:30", "00:30"
	a.Confirmed = "合同从 1 月 1 日起"
	enter(h, h.Activities, a)
	for year, want := range map[string]int{"2024": 1, "2025": 0} {
		count, err := h.Activities.Count(ledger.Query{Facility: h.here, Span: app.Span{From: app.Day(year + "-01-01"), To: app.Day(year + "-12-31")}})
		if err != nil || count != want {
			h.Errorf("%s has %d, %v", year, count, err)
		}
	}
	hours := delivery.HoursOf([]*delivery.Opening{log("2024-12-31", "20:30-00:30")})
	if hours.Minutes("2024-12-31") != 210 || hours.Minutes("2025-01-01") != 30 {
		h.Errorf("%d and %d minutes", hours.Minutes("2024-12-31"), hours.Minutes("2025-01-01"))
	}
}

func exhibitionAndSeries(h house) {
	show := delivery.Activity{Class: delivery.Exhibition, Status: delivery.Held, Start: "2025-05-01", End: "2025-05-20", StartTime: "09:00", EndTime: "17:00", Sessions: n(20)}
	if events, _ := show.Events(); events != 1 || len(show.Occupies("2025-05-20")) != 1 || len(show.Occupies("2025-05-21")) != 0 {
		h.Errorf("%d runs", events)
	}
	course := &delivery.Course{Facility: h.here, Name: "书法班", Class: "C06", From: "2025-03-05", To: "2025-05-21", Lessons: n(12)}
	enter(h, h.Courses, course)
	days := app.Series{First: "2025-03-05", Weekdays: []time.Weekday{time.Wednesday}, Times: 12}.Days()
	for _, day := range days {
		lesson := h.Activities.New()
		lesson.Facility, lesson.Name, lesson.Class, lesson.Course, lesson.Start = h.here, "书法班", "C06", course.ID, day
		enter(h, h.Activities, lesson)
	}
	lessons, err := h.Activities.Count(ledger.Query{Filters: []ledger.Filter{{Key: "course", Values: []string{string(course.ID)}}}})
	if err != nil || lessons != 12 {
		h.Errorf("%d lessons, %v", lessons, err)
	}
}

func enteredLate(h house) {
	late := &delivery.Opening{Facility: h.here, Day: "2025-05-01", Visits: n(80), Backfilled: app.Yes}
	h.say("without a reason", looked(h, h.Openings, late), "must backReason 补录要写原因；")
	late.BackReason = "电脑坏了，按纸本补记"
	h.say("with a reason", looked(h, h.Openings, late), "")
	enter(h, h.Openings, late)
}

func threeChannels(h house) {
	a := h.Activities.New()
	a.Facility, a.Name, a.Class, a.Start, a.Attended, a.Online, a.Booked, a.Signed = h.here, "云上音乐会", "C05", "2025-05-01", n(80), n(5000), n(90), n(75)
	enter(h, h.Activities, a)
	enter(h, h.Openings, &delivery.Opening{Facility: h.here, Day: "2025-05-01", Visits: n(300), Online: n(12000)})
	sums, err := h.Activities.Sum(ledger.Query{Facility: h.here})
	doors, failed := h.Openings.Sum(ledger.Query{Facility: h.here})
	if err != nil || failed != nil || sums["attended"] != 80 || doors["visits"] != 300 || doors["online"] != 12000 {
		h.Errorf("activities %v, doors %v, %v, %v", sums, doors, err, failed)
	}
}

func largeAndTiny(h house) {
	month := &delivery.Books{Facility: h.here, Month: "2025-05-01", Lent: n(40000)}
	h.say("40,000 loans", looked(h, h.Books, month), "")
	tiny := &delivery.Course{Facility: h.here, Name: "一对一书法", Class: "C06", From: "2025-03-01", Capacity: n(1), Enrolled: n(1), Finished: n(0)}
	h.say("a class of one whom nobody saw the end of", looked(h, h.Courses, tiny), "")
}

func swappedDays(h house) {
	hours := delivery.HoursOf([]*delivery.Opening{log("2025-09-28", "08:00-17:00"), log("2025-10-07", "08:00-17:00")})
	if working, off := hours.Staggered("2025-09-28", true), hours.Staggered("2025-10-07", false); working != 60 || off != 540 {
		h.Errorf("%d minutes beside office hours on the Sunday at work, %d on the Tuesday off", working, off)
	}
}

func forgotten(h house) {
	p := &delivery.Registrant{Facility: h.here, Day: "2025-03-01", Age: delivery.Under14, Consent: delivery.Agreed, State: "attended", KeepUntil: "2025-12-31", PurgedOn: "2025-06-30"}
	h.say("a row without a name", found(delivery.CheckRegistrant(p, "2025-06-30", &delivery.Enrolment{Mode: delivery.Named, KeepUntil: "2025-12-31"})), "")
	for _, c := range delivery.RegistrantEntity().Columns {
		if (c.Key == "name" || c.Key == "phone") && (ledger.Told(c) || ledger.Searched(c)) {
			h.Errorf("history or search may hold the %s", c.Key)
		}
	}
}

func future(h house) {
	const far app.Day = "2099-01-01"
	for name, findings := range map[string][]app.Finding{
		"volunteering": delivery.CheckVolunteering(&delivery.Volunteering{Day: far}, "2025-06-30"),
		"consultation": delivery.CheckConsultation(&delivery.Consultation{Day: far}, "2025-06-30"),
		"review":       delivery.CheckReview(&delivery.Review{Day: far}, "2025-06-30", nil, nil),
		"enrolment":    delivery.CheckEnrolment(&delivery.Enrolment{Day: far, Activity: "a", Mode: delivery.CountOnly}, "2025-06-30", 0),
		"registrant":   delivery.CheckRegistrant(&delivery.Registrant{Day: far, Name: "某人"}, "2025-06-30", nil),
		"books":        delivery.CheckBooks(&delivery.Books{Month: "2099-01-01"}, "2025-06-30", nil),
		"booking":      delivery.CheckBooking(&delivery.Booking{Day: far, State: delivery.Used}, delivery.Taken{Today: "2025-06-30"}),
		"opening":      delivery.CheckOpening(&delivery.Opening{Day: far}, "2025-06-30", nil, nil),
	} {
		if len(findings) != 1 || app.Stops(findings) {
			h.Errorf("%s of 2099: %s", name, found(findings))
		}
	}
	enter(h, h.Consultations, &delivery.Consultation{Base: app.Base{Confirmed: "电脑的时钟不对"}, Facility: h.here, Day: far, Topic: "开放时间", Way: "forum"})
}
