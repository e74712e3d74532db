package steer

import (
	"maps"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/team"
)

// monthsAhead gives the months after the last one written down that end by the end of the year.
func (c *carry) monthsAhead(last app.Month) []app.Month {
	var months []app.Month
	for month := app.MonthOf(c.now.Period().From); app.Day(month) <= c.rest.To; month = app.MonthOf(month.Span().To.Add(1)) {
		if month > last {
			months = append(months, month)
		}
	}
	return months
}

// sheets fills the attendance of the months to come by the mean of what was written of everybody.
func (c *carry) sheets() {
	var last app.Month
	owed, present := map[app.ID][]int64{}, map[app.ID][]int64{}
	for _, row := range c.now.Attendance {
		last = max(last, row.Month)
		due, known := row.Owed.Known()
		was, filled := row.Present.Known()
		if known && filled {
			owed[row.Staff], present[row.Staff] = append(owed[row.Staff], due), append(present[row.Staff], was)
		}
	}
	if last == "" {
		return
	}
	c.f.Attendance = slices.Clip(c.now.Attendance)
	for _, month := range c.monthsAhead(last) {
		for _, s := range c.now.Staff {
			if len(owed[s.ID]) == 0 || (s.To != "" && s.To < month.Span().To) {
				continue
			}
			c.f.Attendance = append(c.f.Attendance, &team.Attendance{Base: app.Base{ID: c.id()}, Facility: c.now.Facility.ID, Staff: s.ID, Month: month,
				Owed: app.Hundredths(mean(owed[s.ID])), Present: app.Hundredths(mean(present[s.ID]))})
		}
	}
}

func mean(all []int64) int64 {
	var sum int64
	for _, n := range all {
		sum += n
	}
	return sum / int64(len(all))
}

// shelves lends books in the months to come by the mean of the last half year and last year's season.
func (c *carry) shelves() {
	var last app.Month
	for _, b := range c.now.Books {
		last = max(last, b.Month)
	}
	if last == "" {
		return
	}
	half := app.MonthOf(app.Day(last).Add(-150))
	var lent, visits []int64
	for _, b := range c.now.Books {
		if n, known := b.Lent.Known(); known && b.Month >= half {
			lent = append(lent, n)
		}
		if n, known := b.Visits.Known(); known && b.Month >= half {
			visits = append(visits, n)
		}
	}
	c.f.Books = slices.Clip(c.now.Books)
	for _, month := range c.monthsAhead(last) {
		b := &delivery.Books{Base: app.Base{ID: c.id()}, Facility: c.now.Facility.ID, Month: month}
		if len(lent) > 0 {
			b.Lent = app.Number(mean(lent) * (100 + int64(c.mood)*12) / 100)
			b.Returned = b.Lent
		}
		if len(visits) > 0 {
			b.Visits = app.Number(mean(visits))
		}
		c.f.Books = append(c.f.Books, b)
	}
}

// trained trains the staff by the pace of the year and last year's season.
func (c *carry) trained() {
	e, elapsed := c.pace(), c.now.Elapsed()
	var done []*team.Training
	for _, t := range c.now.Trainings {
		if elapsed.Holds(t.Day) {
			done = append(done, t)
		}
	}
	e.came = int64(len(done))
	if c.last != nil {
		for _, t := range c.last.Trainings {
			e.count(before(elapsed), t.Day)
		}
	}
	c.f.Trainings = slices.Clip(c.now.Trainings)
	for i := range e.cases(c.mood) {
		again := *done[len(done)-1-int(i)%len(done)]
		again.Base, again.Day = app.Base{ID: c.id()}, c.rest.From.Add(int(i)%c.rest.Days())
		c.f.Trainings = append(c.f.Trainings, &again)
	}
}

// helped adds volunteers by their pace.
func (c *carry) helped() {
	e, elapsed := c.pace(), c.now.Elapsed()
	var done []*delivery.Volunteering
	for _, v := range c.now.Volunteering {
		if elapsed.Holds(v.Day) {
			done = append(done, v)
		}
	}
	e.came = int64(len(done))
	if c.last != nil {
		for _, v := range c.last.Volunteering {
			e.count(before(elapsed), v.Day)
		}
	}
	c.f.Volunteering = slices.Clip(c.now.Volunteering)
	for i := range e.cases(c.mood) {
		again := *done[len(done)-1-int(i)%len(done)]
		again.Base, again.Day = app.Base{ID: c.id()}, c.rest.From.Add(int(i)%c.rest.Days())
		c.f.Volunteering = append(c.f.Volunteering, &again)
	}
}

// pace is the year so far against its rest.
func (c *carry) pace() expect {
	return expect{window: c.openDays(c.now.Elapsed()), rest: c.openDays(c.rest), known: c.last != nil}
}

// count puts a day of last year before or after this date.
func (e *expect) count(soFar app.Span, d app.Day) {
	switch {
	case soFar.Holds(d):
		e.then++
	case d > soFar.To:
		e.after++
	}
}

// papers hands in the summary, asks residents, counts the stock and checks what is on display if last
// year did so after this date, and purges names on their day.
func (c *carry) papers() {
	if c.summed() && c.mood != Worse {
		d := &facility.Document{Base: app.Base{ID: c.id()}, Facility: c.now.Facility.ID, Kind: summaryKind, Year: app.Number(int64(c.now.Year)), Filed: c.rest.To}
		c.f.Documents = slices.Concat(c.now.Documents, []*facility.Document{d})
	}
	c.purge()
	if c.last == nil {
		return
	}
	c.asked()
	c.counted()
	c.checked()
}

const summaryKind app.Code = "summary"

// summed reports whether a summary is still to come: last year had one, or nothing is known of last
// year's papers.
func (c *carry) summed() bool {
	last := int64(c.now.Year - 1)
	known, filed := false, false
	for _, d := range c.now.Documents {
		year := d.Year.Or(0)
		if d.Kind == summaryKind && year == int64(c.now.Year) {
			return false
		}
		known = known || year == last
		filed = filed || (d.Kind == summaryKind && year == last)
	}
	return filed || !known
}

// purge takes names out on the day until which they are kept; what is overdue stays.
func (c *carry) purge() {
	c.f.Enrolments = slices.Clone(c.now.Enrolments)
	for i, e := range c.f.Enrolments {
		if c.rest.Holds(e.KeepUntil) && e.PurgedOn == "" {
			purged := *e
			purged.PurgedOn = e.KeepUntil
			c.f.Enrolments[i] = &purged
		}
	}
	c.f.Registrants = slices.Clone(c.now.Registrants)
	for i, r := range c.f.Registrants {
		if c.rest.Holds(r.KeepUntil) && r.PurgedOn == "" {
			purged := *r
			purged.PurgedOn = r.KeepUntil
			c.f.Registrants[i] = &purged
		}
	}
}

func (c *carry) asked() {
	c.f.Consultations = slices.Clip(c.now.Consultations)
	for _, one := range c.last.Consultations {
		if before(c.rest).Holds(one.Day) && c.mood != Worse {
			again := *one
			again.Base, again.Day = app.Base{ID: c.id()}, c.rest.From.Add(one.Day.Since(before(c.rest).From))
			c.f.Consultations = append(c.f.Consultations, &again)
		}
	}
}

func (c *carry) counted() {
	if len(c.now.Stocktakes) > 0 || c.mood == Worse {
		return
	}
	c.f.Stocktakes = slices.Clip(c.now.Stocktakes)
	if c.mood == Better && len(c.last.Stocktakes) == 0 {
		for _, a := range c.now.Assets {
			s := &facility.Stocktake{Base: app.Base{ID: c.id()}, Facility: c.now.Facility.ID, Asset: a.ID, Day: c.rest.To, Listed: a.Quantity, Found: a.Quantity}
			c.f.Stocktakes = append(c.f.Stocktakes, s)
		}
	}
	for _, one := range c.last.Stocktakes {
		if before(c.rest).Holds(one.Day) {
			again := *one
			again.Base, again.Day = app.Base{ID: c.id()}, c.rest.From.Add(one.Day.Since(before(c.rest).From))
			c.f.Stocktakes = append(c.f.Stocktakes, &again)
		}
	}
}

// checked looks over what must be on display once more if last year did so after this date. As a rule
// it finds what the last check found; in the moods, what any check of the two years found.
func (c *carry) checked() {
	after, rest := false, before(c.rest)
	found, passed := map[app.Code]*facility.Display{}, map[app.Code][2]bool{}
	look := func(d *facility.Display) {
		if one := found[d.Item]; one == nil || d.Day >= one.Day {
			found[d.Item] = d
		}
		seen := passed[d.Item]
		if d.Result == facility.Pass {
			seen[1] = true
		} else {
			seen[0] = true
		}
		passed[d.Item] = seen
	}
	for _, d := range c.last.Displays {
		after = after || rest.Holds(d.Day)
		look(d)
	}
	for _, d := range c.now.Displays {
		look(d)
	}
	if !after {
		return
	}
	made := make([]*facility.Display, 0, len(found))
	for _, item := range slices.Sorted(maps.Keys(found)) {
		d := found[item]
		again := *d
		again.Base, again.Day = app.Base{ID: c.id()}, c.rest.From
		switch seen := passed[item]; {
		case c.mood == Better && seen[1]:
			again.Result = facility.Pass
		case c.mood == Worse && seen[0] && again.Result == facility.Pass:
			again.Result = "fail"
		}
		c.proveDisplay(d.ID, again.ID)
		made = append(made, &again)
	}
	c.f.Displays = slices.Concat(c.now.Displays, made)
}

// proveDisplay gives a check made up the photo of the one it is taken from.
func (c *carry) proveDisplay(from, to app.ID) {
	if c.f.Proofs["display"] == nil {
		return
	}
	if c.now.Proofs["display"][from] > 0 || c.mood == Better {
		c.f.Proofs["display"][to] = 1
	}
}
