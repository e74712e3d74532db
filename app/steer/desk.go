package steer

import (
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
)

// Desk is what the outside may ask about where the year is heading.
type Desk struct {
	appraisal *appraisal.Desk
	rounds    *round.Desk
}

// NewDesk looks ahead by the scores of one desk and the rounds of another; without rounds, nil, the loop
// tells of none.
func NewDesk(scores *appraisal.Desk, rounds *round.Desk) *Desk {
	return &Desk{appraisal: scores, rounds: rounds}
}

// View is everything that the year can be steered by.
type View struct {
	Judged  *appraisal.Judged
	Outlook Outlook
	Steps   []Step
	Lost    []Loss
	Duties  []Duty
}

// View looks ahead from today.
func (d *Desk) View(id app.ID, year int) (*View, error) {
	judged, err := d.appraisal.Judge(id, year)
	if err != nil {
		return nil, err
	}
	last, err := d.appraisal.Facts(id, year-1)
	if err != nil {
		return nil, err
	}
	return d.Ahead(judged, last)
}

// Ahead looks ahead from a score that is at hand, with the year before as the book tells of it.
func (d *Desk) Ahead(judged *appraisal.Judged, last *count.Facts) (*View, error) {
	duties, err := d.Duties(judged.Facts)
	if err != nil {
		return nil, err
	}
	v := &View{Judged: judged, Outlook: Forecast(judged, last), Duties: duties}
	v.Steps, v.Lost = Plan(judged, v.Outlook), Lost(judged, v.Outlook)
	return v, nil
}

// Duties lists the dates of a facility-year, with what the rounds handed in have settled.
func (d *Desk) Duties(f *count.Facts) ([]Duty, error) {
	kept, err := d.kept(f.Facility.ID, f.Year)
	if err != nil {
		return nil, err
	}
	return Duties(f, kept), nil
}

// kept gives the days of ledgers that the facts do not hold: the rounds handed in.
func (d *Desk) kept(id app.ID, year int) (map[string][]app.Day, error) {
	if d.rounds == nil {
		return map[string][]app.Day{}, nil
	}
	rounds, err := d.rounds.Of(id, year)
	if err != nil {
		return nil, err
	}
	days := []app.Day{}
	for _, r := range rounds {
		if r.Held() {
			days = append(days, r.Day)
		}
	}
	return map[string][]app.Day{"round": days}, nil
}

// Readings are the policy's own readings of a year.
type Readings struct {
	Assurances []Assurance
	Asks       []Ask
	Loops      []Loop
	Groups     []GroupMonths
}

// years is how many years are laid beside each other.
const years = 3

// Readings reads the year by the policy's questions.
func (d *Desk) Readings(id app.ID, year int) (*Readings, error) {
	judged, err := d.appraisal.Judge(id, year)
	if err != nil {
		return nil, err
	}
	sums := []Year{YearOf(judged.Facts)}
	for back := 1; back < years; back++ {
		facts, err := d.appraisal.Facts(id, year-back)
		if err != nil {
			return nil, err
		}
		if !tells(facts) {
			break
		}
		sums = append(sums, YearOf(facts))
	}
	r := &Readings{Assurances: Assurances(judged, sums), Asks: Asks(judged.Result), Groups: Groups(judged.Facts)}
	if d.rounds == nil {
		r.Loops = Loops(judged.Facts, nil, nil)
		return r, nil
	}
	rounds, err := d.rounds.Of(id, year)
	if err != nil {
		return nil, err
	}
	outcomes, err := d.rounds.Outcomes.Find(ledger.Query{Facility: id, Filters: []ledger.Filter{{Key: "year", Values: []string{strconv.Itoa(year), strconv.Itoa(year - 1)}}}})
	if err != nil {
		return nil, err
	}
	r.Loops = Loops(judged.Facts, rounds, outcomes)
	return r, nil
}
