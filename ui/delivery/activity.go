package delivery

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// Deps are what the pages of 用 need.
type Deps struct {
	record.Deps
	Office *office.Office
	Forget func(field.Record) // takes a person out of a record; nil leaves the act out
}

// NewActivities makes the page of the activities.
func NewActivities(deps Deps) *record.Ledger {
	last := newLastYear(deps.Office.Delivery)
	score := newScorer(deps)
	card := activityCard{deps: deps}
	return record.NewLedger(deps.Deps, "activity", record.Options{
		Place: shell.Activity, Title: wording.ServiceLedger, FormTitle: wording.EnterActivity,
		Columns: []string{"name", "start", "class", "space", "attended", "elder", "minor", "disabled", "worker", "review", "#evidence", "satisfied"},
		Widths:  map[string]float32{"name": 180, "attended": 70, "elder": 46, "minor": 54, "disabled": 44, "worker": 76, "review": 56, "#evidence": 44, "satisfied": 54},
		Centred: []string{"review"},
		Chips:   []string{"class", "space", "paid", "status"}, Months: true, FromEnd: true,
		Owing: owing(), Uncopied: backfill(), Layout: activityLayout(), Tag: paidTag, Badges: card.badges, Facts: card.facts, Compare: last.compare,
		Weekly: weekly(deps), Follow: followDay(deps),
		Moves: score.moves, Forecast: score.forecast, Prime: primeClass(deps),
		Told: func(changes app.Changes) {
			last.forget(changes)
			score.forget()
		},
	})
}

// primeClass begins with the class that was pressed in the coverage matrix, or with the group that lacks activities.
func primeClass(deps Deps) func(field.Record, shell.Route) {
	return func(rec field.Record, route shell.Route) {
		key := "class"
		if term.TableAudience.Label(route.Code) != route.Code {
			key = "audience"
		}
		if _, known := term.TableClass.Find(route.Code); key == "class" && !known {
			return
		}
		if err := rec.Value(key).Set(route.Code); err != nil {
			deps.Shell.Problem(err)
		}
	}
}

// owing are the activities that took place.
func owing() record.Owing {
	return record.Owing{Key: "status", Values: []string{string(delivery.Held), string(delivery.Partial), string(delivery.Running)}}
}

// backfill is what tells of a late entry, which belongs to one record only.
func backfill() []string { return []string{"backfilled", "backDay", "backReason"} }

func paidTag(rec field.Record) string {
	if rec.Text("paid") == string(app.Yes) {
		return wording.PaidTag
	}
	return ""
}

// typed gives the activity that a record describes.
func typed(rec field.Record) (*delivery.Activity, error) {
	a := new(delivery.Activity)
	entity := delivery.ActivityEntity()
	own := entity.Of(a)
	if err := rec.CopyTo(own); err != nil {
		return nil, err
	}
	a.Base = *rec.Base
	return a, nil
}

// activityCard is what the side panel says of an activity.
type activityCard struct{ deps Deps }

func (c activityCard) badges(rec field.Record) []record.Badge {
	status := app.Code(rec.Text("status"))
	badges := []record.Badge{{State: stateOf(status), Word: term.TableStatus.Label(string(status))}}
	if !owing().Holds(rec, c.deps.Today()) {
		return badges
	}
	if n := len(rec.Missing(field.Due)); n > 0 {
		badges = append(badges, record.Badge{State: part.Overdue, Word: fmt.Sprintf(wording.UnfilledCount, n)})
	}
	if c.deps.Evidence == nil {
		return badges
	}
	counts, err := c.deps.Evidence.Counts(rec.Shape.Key, []app.ID{rec.Base.ID})
	if err != nil {
		c.deps.Shell.Problem(err)
		return badges
	}
	if counts[rec.Base.ID] == 0 {
		badges = append(badges, record.Badge{State: part.Overdue, Word: wording.LacksEvidence})
	}
	return badges
}

// stateOf is the colour of a status: held, running, called off, or still to come.
func stateOf(status app.Code) part.State {
	switch status {
	case delivery.Held, delivery.Partial:
		return part.Met
	case delivery.Cancelled, delivery.Postponed:
		return part.NoData
	}
	return part.Auto
}

func (c activityCard) facts(rec field.Record) []record.Fact {
	facts := []record.Fact{{Label: wording.FactTime, Text: when(rec)}}
	add := func(key, label string) {
		column, _ := rec.Shape.Column(key)
		if text := column.Show(rec.Value(key), c.deps.Names); text != "" {
			facts = append(facts, record.Fact{Label: label, Text: text})
		}
	}
	facts = append(facts, record.Fact{Label: term.ActivitySpace.Brief(), Text: c.place(rec)})
	add("service", term.ActivityService.Label)
	facts = append(facts, record.Fact{Label: wording.FactReview, Text: c.review(rec)})
	add("safety", term.ActivitySafety.Label)
	add("cause", term.ActivityCause.Label)
	if !rec.Base.Confirmed.Blank() {
		facts = append(facts, record.Fact{Label: term.Confirmed.Label, Text: string(rec.Base.Confirmed)})
	}
	return facts
}

// when is the day with its weekday, and from when to when.
func when(rec field.Record) string {
	day := rec.Day()
	if day == "" {
		return term.WordUnfilled
	}
	text := string(day[len("2006-"):]) + " " + wording.DayOfWeek(int(day.Weekday()))
	if from := rec.Text("startTime"); from != "" {
		text += " " + from
	}
	if to := rec.Text("endTime"); to != "" {
		text += wording.Dash + to
	}
	if end := rec.Text("end"); end != "" && end != string(day) {
		text += fmt.Sprintf(wording.Until, end[len("2006-"):])
	}
	return text
}

// place is the room with how many it holds, or where outside.
func (c activityCard) place(rec field.Record) string {
	if place := rec.Text("place"); place != "" {
		return place
	}
	id := app.ID(rec.Text("space"))
	if id == "" {
		return term.WordUnfilled
	}
	space, err := c.deps.Office.Facility.Spaces.One(id)
	if err != nil {
		return c.deps.Names.Name("space", id)
	}
	if n, known := space.Capacity.Known(); known {
		return fmt.Sprintf(wording.SpaceHolds, space.Name, n)
	}
	return string(space.Name)
}

// review is the number of the content review with its day and who passed it.
func (c activityCard) review(rec field.Record) string {
	text := rec.Text("review")
	if text == "" {
		return term.WordUnfilled
	}
	if day := rec.Text("reviewDay"); day != "" {
		text += wording.Comma + day[len("2006-"):]
	}
	if who := rec.Text("reviewer"); who != "" {
		text += " " + who
	}
	if verdict := rec.Text("verdict"); verdict != "" {
		text += term.TableVerdict.Label(verdict)
	}
	return text
}
