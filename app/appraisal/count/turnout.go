package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// turnout is F1.2: of those who booked, who came. Where nobody booked, how full the rooms were, without
// exhibitions; no room is more than full.
func turnout(f *Facts) Measure {
	booked := f.bookedActivities()
	m, whole := booked.m, booked
	if booked.rows == 0 {
		filled := f.filledRooms()
		filled.m.Marked = m.Marked
		m, whole = filled.m, filled
	}
	if whole.rows == 0 {
		m.State, m.Reason = NoData, term.SayNobodyBooked
		return m
	}
	m.State, m.Num, m.Den = HasData, whole.came, whole.places
	m.Inputs = []Input{
		input(whole.cameLabel, fmt.Sprintf(term.FormPeople, field.ShowRatio(whole.came)), m.Records),
		{Label: whole.placesLabel, Value: fmt.Sprintf(term.FormPeople, field.ShowRatio(whole.places))},
	}
	if m.Den.Sign() == 0 {
		m.State, m.Reason = NoData, term.SayNobodyBooked
		return m
	}
	if few := f.number("activity.turnout", "few", app.Whole(10)); app.Whole(int64(whole.rows)).Cmp(few) < 0 {
		m.Reason = fmt.Sprintf(term.SayFewRows, whole.rows)
	}
	m.share()
	return m
}

// attendance is who came, out of how many.
type attendance struct {
	came, places           app.Ratio
	cameLabel, placesLabel string
	rows                   int
	m                      Measure
}

func (t *attendance) count(came, places, part app.Ratio) {
	t.rows++
	t.came, t.places = t.came.Plus(came.Times(part)), t.places.Plus(places.Times(part))
}

// came says how many of the places were taken.
func came(people, places int64) string {
	return fmt.Sprintf(term.FormOf, field.ShowNumber(people), field.ShowNumber(places))
}

// roomFor is how many people the room of an activity takes in all its sessions.
func roomFor(places map[app.ID]int64, a *delivery.Activity) int64 {
	return places[a.Space] * max(a.Sessions.Or(1), 1)
}

// bookedActivities counts sign-ins against bookings; an activity whose sign-ins are blank is listed and
// left out (DEFINITIONS 1.16).
func (f *Facts) bookedActivities() attendance {
	t := attendance{cameLabel: term.InputSigned, placesLabel: term.InputBooked}
	var signedIn []*delivery.Activity
	for _, a := range f.Held() {
		booked := a.Booked.Or(0)
		if booked <= 0 {
			continue
		}
		signed, known := a.Signed.Known()
		if !known {
			t.m.mark(activityRef(a), term.NoteNotSigned)
			continue
		}
		signedIn = append(signedIn, a)
		t.count(app.Whole(signed), app.Whole(booked), a.Part(f.Facility.ID))
	}
	t.m.Records = showing(signedIn, func(a *delivery.Activity) Ref { return activityRef(a).worth(came(a.Signed.Or(0), a.Booked.Or(0))) })
	return t
}

// filledRooms counts people against the places of the room, session by session.
func (f *Facts) filledRooms() attendance {
	t := attendance{cameLabel: term.InputCame, placesLabel: term.InputPlaces}
	places := map[app.ID]int64{}
	for _, s := range f.Spaces {
		places[s.ID] = s.Capacity.Or(0)
	}
	var full []*delivery.Activity
	for _, a := range f.Held() {
		people, known := a.Attended.Known()
		if a.Class == delivery.Exhibition || !known || places[a.Space] <= 0 {
			continue
		}
		room := roomFor(places, a)
		full = append(full, a)
		t.count(app.Whole(min(people, room)), app.Whole(room), a.Part(f.Facility.ID))
	}
	t.m.Records = showing(full, func(a *delivery.Activity) Ref {
		room := roomFor(places, a)
		return activityRef(a).worth(came(min(a.Attended.Or(0), room), room))
	})
	return t
}

// residentConsulted is G2.1: half for each round of asking of which minutes were kept, two at most, and
// a fifth when a resident sits in the group that decides.
func residentConsulted(f *Facts) Measure {
	rounds := sieve(f.Consultations, func(c *delivery.Consultation) bool { return f.Elapsed().Holds(c.Day) })
	if len(rounds) == 0 {
		return Unknown(term.SayNoConsultation)
	}
	const metric = "resident.consulted"
	m := Measure{State: HasData, Den: app.Whole(1)}
	tell := tellerOf(f, delivery.ConsultationEntity())
	var minuted int64
	resident := false
	for _, c := range rounds {
		ref := tell.ref(c, string(c.Minutes))
		if c.Minutes == "" {
			m.mark(ref, term.NoteNoMinutes)
		} else {
			minuted++
		}
		resident = resident || c.Member.Is()
		m.Records.Add(ref)
	}
	most := f.number(metric, "rounds", app.Whole(2))
	each, extra := f.number(metric, "each", app.Frac(1, 2)), app.Whole(0)
	if resident {
		extra = f.number(metric, "resident", app.Frac(1, 5))
	}
	counted := app.Whole(minuted).Min(most)
	m.Num = each.Times(counted).Plus(extra).Clamp()
	m.Inputs = []Input{
		input(term.InputRounds, fmt.Sprintf(term.FormTimes, field.ShowNumber(minuted)), m.Records),
		{Label: term.InputResident, Value: yesOrNo(resident)},
	}
	m.Formula = fmt.Sprintf(term.FormConsulted, each.Decimal(2), field.ShowRatio(counted), extra.Decimal(2), field.ShowShare(m.Num))
	switch {
	case counted.Cmp(most) < 0:
		m.Lack = fmt.Sprintf(term.LackRounds, most.Minus(counted).Short())
	case m.Num.Cmp(m.Den) < 0:
		m.Lack = term.LackResident
	}
	return m
}

func yesOrNo(is bool) string {
	if is {
		return term.WordYes
	}
	return term.WordNo
}
