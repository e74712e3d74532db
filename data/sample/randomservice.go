package sample

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
)

// services enters a few rows of every ledger beside the activities.
func (r *roll) services() error {
	var books, bookings, volunteers, rounds, offers []field.Record
	for _, month := range r.months(60) {
		b := &delivery.Books{Facility: r.facility, Month: month, Visits: r.number(900, 15), Lent: r.number(700, 15), Returned: r.number(700, 15)}
		books = append(books, delivery.BooksEntity().Of(b))
	}
	for range r.plenty(30) {
		b := &delivery.Booking{Facility: r.facility, Space: r.among(r.spaces, 100), Day: r.past(), Segments: r.segments(), User: "随机团队", State: app.Code(r.one("used", "used", "booked", "missed", "cancelled"))}
		if b.Space != "" {
			bookings = append(bookings, delivery.BookingEntity().Of(b))
		}
	}
	for range r.plenty(15) {
		v := &delivery.Volunteering{Facility: r.facility, Day: r.past(), Post: "随机岗位", People: r.number(12, 15), Hours: app.Hundredths(int64(50 * r.IntN(10)))}
		volunteers = append(volunteers, delivery.VolunteeringEntity().Of(v))
	}
	for range r.plenty(5) {
		c := &delivery.Consultation{Facility: r.facility, Day: r.past(), Topic: "随机征询", Way: "forum", People: r.number(30, 15), Member: r.yesNo(40), Minutes: app.Line(r.one("", "随机纪要"))}
		rounds = append(rounds, delivery.ConsultationEntity().Of(c))
	}
	for n := range r.plenty(8) {
		o := &delivery.Offer{Facility: r.facility, Code: app.Line(fmt.Sprintf("XM-%02d", n+1)), Name: app.Line(fmt.Sprintf("随机项目 %d", n+1)), Class: r.class(), Kind: app.Code(r.one("free", "free", "inclusive", "extended", "auxiliary")), From: r.years.From.Add(r.IntN(400) - 200)}
		if r.chance(30) {
			o.To = o.From.Add(r.IntN(400))
		}
		offers = append(offers, delivery.OfferEntity().Of(o))
	}
	for _, recs := range [][]field.Record{books, bookings, volunteers, rounds, offers} {
		if err := r.keep(recs...); err != nil {
			return err
		}
	}
	return nil
}

// reviews enters content reviews on their own form, of activities, of courses, and of several at once.
func (r *roll) reviews() error {
	var all []field.Record
	for n := range r.plenty(40) {
		var activities, courses app.Shares
		for range 1 + r.IntN(3) {
			if one := r.among(r.led, 70); one != "" && !activities.Has(one) {
				activities = append(activities, app.Share{ID: one})
			}
		}
		if one := r.among(r.courses, 40); one != "" {
			courses = app.Shares{{ID: one}}
		}
		v := &delivery.Review{Facility: r.facility, Code: app.Line(fmt.Sprintf("SH-%03d", n+1)), Subject: "随机内容", Day: r.past(), Reviewer: "随机审核人", Verdict: app.Code(r.one("pass", "pass", "refuse")), Activities: activities, Courses: courses}
		all = append(all, delivery.ReviewEntity().Of(v))
	}
	return r.keep(all...)
}

// registers enters who signed up: head counts and named registers, some kept too long.
func (r *roll) registers() error {
	var registers, persons []field.Record
	for n := range r.plenty(6) {
		e := &delivery.Enrolment{Facility: r.facility, Course: r.among(r.courses, 50), Activity: r.among(r.led, 100), Name: app.Line(fmt.Sprintf("随机名册 %d", n+1)), Day: r.past(), Mode: app.Code(r.one("count", "named")), Ages: app.Code(r.one("", "over14", "under14")), Count: r.number(40, 15)}
		if e.Course == "" && e.Activity == "" {
			break
		}
		if e.Mode == delivery.Named {
			e.KeepUntil, e.PurgedOn = r.ending(e.Day)
		}
		registers = append(registers, delivery.EnrolmentEntity().Of(e))
	}
	if err := r.keep(registers...); err != nil {
		return err
	}
	for _, e := range registers {
		if e.Text("mode") != string(delivery.Named) {
			continue
		}
		for n := range r.IntN(5) {
			p := &delivery.Registrant{Facility: r.facility, Enrolment: e.Base.ID, Day: e.Day(), Name: app.Line(fmt.Sprintf("随机学员 %d", n+1)), Age: app.Code(r.one("under14", "18to59", "65plus", "")), Consent: app.Code(r.one("yes", "yes", "no")), State: delivery.SignedUp}
			p.KeepUntil, p.PurgedOn = r.ending(p.Day)
			if p.PurgedOn != "" {
				p.Name = ""
			}
			persons = append(persons, delivery.RegistrantEntity().Of(p))
		}
	}
	return r.keep(persons...)
}

// ending draws the day until which names are kept, and the day they were purged, if they were.
func (r *roll) ending(from app.Day) (keepUntil, purgedOn app.Day) {
	keepUntil = from.Add(r.IntN(300))
	if keepUntil < r.office.Today() && r.chance(70) {
		purgedOn = min(keepUntil.Add(r.IntN(4)*r.IntN(10)), r.office.Today())
	}
	return keepUntil, purgedOn
}
