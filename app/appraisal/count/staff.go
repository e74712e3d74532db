package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
	"guanyunbu/app/term"
)

// staffAttendance is A2.1: days worked ÷ days owed over whole months. A month of which nothing is
// written owes what the contract promised on the days the doors were open.
func staffAttendance(f *Facts) Measure {
	months := f.wholeMonths()
	if len(months) == 0 {
		return Measure{State: NotDue, Reason: term.SayNoWholeMonth}
	}
	sheet := rollCall{facts: f, written: map[app.Month]bool{}, tell: tellerOf(f, team.AttendanceEntity())}
	last := months[len(months)-1]
	for _, row := range f.Attendance {
		if row.Month >= months[0] && row.Month <= last {
			sheet.add(row)
		}
	}
	if sheet.m.Records.Len() == 0 {
		return Unknown(term.SayNoAttendance)
	}
	promised, refs := app.Whole(0), Refs{}
	for _, month := range months {
		if !sheet.written[month] {
			days, behind := f.promisedDays(month.Span())
			promised, refs = promised.Plus(days), Joined(refs, behind)
		}
	}
	m := sheet.m
	m.State, m.Num, m.Den = HasData, sheet.present, sheet.owed.Plus(promised)
	m.Inputs = []Input{
		input(term.InputPresent, fmt.Sprintf(term.FormPersonDays, field.ShowRatio(sheet.present)), m.Records),
		input(term.InputOwed, fmt.Sprintf(term.FormPersonDays, field.ShowRatio(sheet.owed)), m.Records),
	}
	if refs.Len() > 0 {
		m.Inputs = append(m.Inputs, input(term.InputPromised, fmt.Sprintf(term.FormPersonDays, field.ShowRatio(promised)), refs))
		m.Reason = fmt.Sprintf(term.SayMonthsBlank, len(months)-len(sheet.written))
	}
	if m.Den.Sign() == 0 {
		m.State, m.Reason = NoData, term.SayAttendanceBlank
		return m
	}
	m.share()
	return m
}

// rollCall adds up the attendance sheets.
type rollCall struct {
	facts         *Facts
	tell          teller[team.Attendance]
	written       map[app.Month]bool
	present, owed app.Ratio
	m             Measure
}

// add counts a row of which both numbers are known; a blank one is listed and is not 0.
func (s *rollCall) add(row *team.Attendance) {
	s.written[row.Month] = true
	ref := s.tell.ref(row, fmt.Sprintf(term.FormOwedPresent, filled(row.Owed.String()), filled(row.Present.String())))
	s.m.Records.Add(ref)
	owed, knownOwed := row.Owed.Ratio()
	present, knownPresent := row.Present.Ratio()
	if !knownOwed || !knownPresent {
		s.m.mark(ref, term.WordUnfilled)
		return
	}
	s.owed, s.present = s.owed.Plus(owed), s.present.Plus(present)
}

// filled shows a number, or that it was not filled in.
func filled(number string) string {
	if number == "" {
		return term.WordUnfilled
	}
	return number
}

// wholeMonths gives the months of the year that have passed.
func (f *Facts) wholeMonths() []app.Month {
	var months []app.Month
	f.eachMonth(func(month app.Month, days app.Span) {
		if days == month.Span() {
			months = append(months, month)
		}
	})
	return months
}

// eachMonth walks through the months of the elapsed days, the last one as far as it has gone.
func (f *Facts) eachMonth(fn func(app.Month, app.Span)) {
	elapsed := f.Elapsed()
	if elapsed.Empty() {
		return
	}
	for month := app.MonthOf(elapsed.From); app.Day(month) <= elapsed.To; month = app.MonthOf(month.Span().To.Add(1)) {
		fn(month, elapsed.Overlap(month.Span()))
	}
}

// promisedDays multiplies the days the doors were open by the staff that the contract of the day
// promises, and lists the logs and contracts behind it.
func (f *Facts) promisedDays(span app.Span) (app.Ratio, Refs) {
	var owed int64
	var contracts Refs
	tell := tellerOf(f, selection.ContractEntity())
	seen := map[app.ID]bool{}
	span.Each(func(d app.Day) {
		c := selection.Covering(f.Contracts, f.Facility.ID, d)
		if c == nil || !f.hours.Opened(d) {
			return
		}
		owed += c.Staff.Or(0)
		if !seen[c.ID] {
			seen[c.ID] = true
			contracts.Add(tell.ref(c, fmt.Sprintf(term.FormPersons, c.Staff)))
		}
	})
	return app.Whole(owed), Joined(f.openingRefs(f.openOn(span.Holds)), contracts)
}

// staffTraining is A2.2: hours of training times those who took part ÷ the mean number of staff.
func staffTraining(f *Facts) Measure {
	trainings := sieve(f.Trainings, func(t *team.Training) bool { return f.Elapsed().Holds(t.Day) })
	if len(trainings) == 0 {
		return Unknown(term.SayNoTraining)
	}
	var sum personHours
	tell := tellerOf(f, team.TrainingEntity())
	for _, t := range trainings {
		sum.add(tell.ref(t, ""), t.Hours, t.People)
	}
	posts, months := int64(0), int64(0)
	var staff Refs
	f.eachMonth(func(_ app.Month, days app.Span) {
		months++
		posts += int64(len(f.employed(days.To)))
		staff = Joined(staff, refsOf(f, team.StaffEntity(), f.employed(days.To)))
	})
	staff = Distinct(staff)
	m := sum.measure()
	m.Inputs = []Input{
		input(term.InputTrainingHours, fmt.Sprintf(term.FormHours, field.ShowRatio(sum.hours)), m.Records),
		input(term.InputStaff, fmt.Sprintf(term.FormMeanStaff, field.ShowNumber(posts), months, app.Frac(posts, months).Decimal(2)), staff),
	}
	switch {
	case posts == 0:
		m.State, m.Reason = NoData, term.SayNoStaff
		return m
	case sum.known == 0:
		m.State, m.Reason = NoData, term.SayHoursBlank
		return m
	}
	m.Num, m.Den = sum.hours, app.Frac(posts, months)
	m.Formula = fmt.Sprintf(term.FormHoursEach, field.ShowRatio(m.Num), m.Den.Decimal(2), m.Actual().Decimal(2))
	return m
}

// employed gives the staff in post on a day.
func (f *Facts) employed(d app.Day) []*team.Staff {
	return sieve(f.Staff, func(s *team.Staff) bool { return s.From <= d && (s.To == "" || d <= s.To) })
}

// volunteerHours is A2.3: volunteers times the hours of each.
func volunteerHours(f *Facts) Measure {
	rows := sieve(f.Volunteering, func(v *delivery.Volunteering) bool { return f.Elapsed().Holds(v.Day) })
	if len(rows) == 0 {
		return Unknown(term.SayNoVolunteers)
	}
	var sum personHours
	tell := tellerOf(f, delivery.VolunteeringEntity())
	for _, v := range rows {
		sum.add(tell.ref(v, ""), v.Hours, v.People)
	}
	m := sum.measure()
	m.Inputs = []Input{input(term.InputVolunteerHours, fmt.Sprintf(term.FormHours, field.ShowRatio(sum.hours)), m.Records)}
	if sum.known == 0 {
		m.State, m.Reason = NoData, term.SayHoursBlank
		return m
	}
	m.Num, m.Den = sum.hours, app.Whole(1)
	m.Formula = fmt.Sprintf(term.FormHours, field.ShowRatio(m.Num))
	return m
}

// personHours adds up hours times persons.
type personHours struct {
	hours app.Ratio
	known int
	m     Measure
}

func (p *personHours) add(ref Ref, each app.Quantity, people app.Reading) {
	hours, known := each.Ratio()
	n, counted := people.Known()
	if !known || !counted {
		p.m.Records.Add(ref)
		p.m.mark(ref, term.WordUnfilled)
		return
	}
	p.known++
	own := hours.Times(app.Whole(n))
	p.hours = p.hours.Plus(own)
	ref.Value = fmt.Sprintf(term.FormPersonHours, field.ShowNumber(n), each, field.ShowRatio(own))
	p.m.Records.Add(ref)
}

func (p *personHours) measure() Measure {
	m := p.m
	m.State = HasData
	return m
}
