package count

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/team"
	"guanyunbu/app/term"
)

// peopleSources are the values that volunteers and staff give.
func peopleSources() map[string]source {
	all := map[string]source{}
	volunteers := tally[delivery.Volunteering]{
		entity: delivery.VolunteeringEntity,
		within: elapsed(func(f *Facts) []*delivery.Volunteering { return f.Volunteering }, func(v *delivery.Volunteering) app.Day { return v.Day }),
	}
	all["volunteer.times"] = source{term.EntityVolunteering.Key, volunteers.read}
	all["volunteer.posts"] = source{term.EntityVolunteering.Key, posts(volunteers)}
	volunteers.adds = func(_ *Facts, v *delivery.Volunteering) (number, bool) { return counts(v.People) }
	all["volunteer.people"] = source{term.EntityVolunteering.Key, volunteers.read}

	trainings := tally[team.Training]{
		entity: team.TrainingEntity,
		within: elapsed(func(f *Facts) []*team.Training { return f.Trainings }, func(t *team.Training) app.Day { return t.Day }),
	}
	all["training.count"] = source{term.EntityTraining.Key, trainings.read}
	people, hours := trainings, trainings
	people.adds = func(_ *Facts, t *team.Training) (number, bool) { return counts(t.People) }
	hours.adds = func(_ *Facts, t *team.Training) (number, bool) {
		each, known := t.Hours.Ratio()
		n, counted := t.People.Known()
		return each.Times(app.Whole(n)), known && counted
	}
	all["training.people"] = source{term.EntityTraining.Key, people.read}
	all["training.hours"] = source{term.EntityTraining.Key, hours.read}

	sheets := tally[team.Attendance]{
		entity: team.AttendanceEntity,
		within: elapsed(func(f *Facts) []*team.Attendance { return f.Attendance }, func(a *team.Attendance) app.Day { return app.Day(a.Month) }),
	}
	owed, present := sheets, sheets
	owed.adds = func(_ *Facts, a *team.Attendance) (number, bool) { return a.Owed.Ratio() }
	present.adds = func(_ *Facts, a *team.Attendance) (number, bool) { return a.Present.Ratio() }
	all["staff.owed"] = source{term.EntityAttendance.Key, owed.read}
	all["staff.present"] = source{term.EntityAttendance.Key, present.read}
	return withStaff(all)
}

// posts counts the posts at which volunteers stood.
func posts(rows tally[delivery.Volunteering]) Metric {
	named := rows
	named.keeps = func(_ *Facts, v *delivery.Volunteering) bool { return v.Post != "" }
	return func(f *Facts) Measure {
		m := named.read(f)
		if m.State != HasData {
			return m
		}
		seen := map[app.Line]bool{}
		for _, v := range named.within(f) {
			if v.Post != "" {
				seen[v.Post] = true
			}
		}
		m.Num = app.Whole(int64(len(seen)))
		return m
	}
}

// withStaff adds the values that the list of the staff gives.
func withStaff(all map[string]source) map[string]source {
	left := func(f *Facts, s *team.Staff) bool { return f.Elapsed().Holds(s.To) }
	for key, read := range map[string]Metric{
		"staff.now":       staffThat(inPost),
		"staff.fulltime":  staffThat(func(f *Facts, s *team.Staff) bool { return inPost(f, s) && s.Fulltime.Is() }),
		"staff.certified": staffThat(func(f *Facts, s *team.Staff) bool { return inPost(f, s) && s.Certificate != "" }),
		"staff.left":      staffThat(left),
		"staff.turnover": over(staffThat(left), staffThat(func(f *Facts, s *team.Staff) bool {
			return !f.Elapsed().Overlap(app.Span{From: s.From, To: s.To}).Empty()
		})),
	} {
		all[key] = source{term.EntityStaff.Key, read}
	}
	return all
}

// inPost reports whether somebody belongs to the staff at T.
func inPost(f *Facts, s *team.Staff) bool {
	return s.From <= f.Last() && (s.To == "" || f.Last() <= s.To)
}

func staffThat(is func(*Facts, *team.Staff) bool) Metric {
	t := tally[team.Staff]{entity: team.StaffEntity, within: func(f *Facts) []*team.Staff { return f.Staff }, keeps: is}
	return t.read
}
