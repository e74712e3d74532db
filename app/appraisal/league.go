package appraisal

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
)

// Standing is what the league says of one facility-year: its score in short.
type Standing struct {
	Facility    app.ID
	Name        string
	Street      string
	Type        app.Code
	Operator    app.ID // of the contract in force at T, empty in a gap
	Population  int64  // residents it serves, 0 when not filled
	Full        app.Points
	Built       app.Points // of the indicators built in this version
	Total       app.Points
	Assessed    bool // false: 不考核
	Grade       string
	Provisional bool // 暂定
	Blocks      []BlockStanding
	Indicators  []LineStanding
}

// BlockStanding is a level-1 line of a standing.
type BlockStanding struct {
	Code, Name        string
	Max, Built, Score app.Points
}

// LineStanding is an indicator of a standing.
type LineStanding struct {
	Code, Name string
	Max, Score app.Points
	State      count.State
	Actual     string // in the unit of the indicator, or the state
	Value      app.Ratio
}

// Line finds an indicator by its code.
func (s Standing) Line(code string) (LineStanding, bool) {
	i := slices.IndexFunc(s.Indicators, func(l LineStanding) bool { return l.Code == code })
	if i < 0 {
		return LineStanding{}, false
	}
	return s.Indicators[i], true
}

// Block finds a block by its code.
func (s Standing) Block(code string) (BlockStanding, bool) {
	i := slices.IndexFunc(s.Blocks, func(b BlockStanding) bool { return b.Code == code })
	if i < 0 {
		return BlockStanding{}, false
	}
	return s.Blocks[i], true
}

// standingKey says of which facility-year a standing is, and as of which day.
type standingKey struct {
	facility app.ID
	year     int
	today    app.Day
}

// League scores every facility for a year, in the order of the ledger of facilities. What was scored
// before and has not changed since is at hand.
func (d *Desk) League(year int, watch exchange.Watch) ([]Standing, error) {
	places, err := d.reader.Facility.Facilities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	league := make([]Standing, 0, len(places))
	for i, place := range places {
		if err := watch.Step(i, len(places)); err != nil {
			return nil, err
		}
		s, err := d.Standing(place.ID, year)
		if err != nil {
			return nil, fmt.Errorf("score %s: %w", place.Code, err)
		}
		league = append(league, s)
	}
	return league, watch.Step(len(places), len(places))
}

// Standing scores one facility-year in short.
func (d *Desk) Standing(id app.ID, year int) (Standing, error) {
	key := standingKey{id, year, d.today()}
	known, at, ok := d.standing(key)
	if ok {
		return known, nil
	}
	judged, err := d.aside(id, year)
	if err != nil {
		return Standing{}, err
	}
	s := judged.standing()
	if judged.Facts.Peers == nil { // a rank changes with records of others
		d.keepStanding(key, s, at)
	}
	return s, nil
}

// standing gives what is at hand, and how far the book is known.
func (d *Desk) standing(key standingKey) (s Standing, at int64, ok bool) {
	if d.stamp == nil {
		return Standing{}, 0, false
	}
	m := &d.memory
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if at = d.stamp(); at != m.seen {
		m.forget(at)
	}
	s, ok = m.standings[key]
	return s, at, ok
}

func (d *Desk) keepStanding(key standingKey, s Standing, at int64) {
	if d.stamp == nil {
		return
	}
	d.memory.mutex.Lock()
	defer d.memory.mutex.Unlock()
	if d.memory.standings == nil {
		d.memory.standings = map[standingKey]Standing{}
	}
	if d.memory.seen == at {
		d.memory.standings[key] = s
	}
}

// standing is the judged year in short. It keeps nothing of the facts.
func (j *Judged) standing() Standing {
	place, r := j.Facts.Facility, j.Result
	s := Standing{Facility: place.ID, Name: string(place.Name), Street: string(place.Street), Type: place.Type, Population: place.Population.Or(0),
		Full: r.Full, Built: r.Built, Total: r.Total, Assessed: r.Assessed, Grade: r.Grade.Name, Provisional: r.Provisional}
	if c := selection.Covering(j.Facts.Contracts, place.ID, j.Facts.Last()); c != nil {
		s.Operator = c.Operator
	}
	for _, b := range r.Blocks {
		s.Blocks = append(s.Blocks, BlockStanding{b.Item.Code, b.Item.Name, b.Max, b.Built, b.Score})
	}
	for _, l := range r.Indicators {
		line := LineStanding{Code: l.Item.Code, Name: l.Item.Name, Max: l.Max, Score: l.Score, State: l.State, Actual: l.ActualText()}
		if l.State == count.HasData {
			line.Value = l.Measure.Actual()
		}
		s.Indicators = append(s.Indicators, line)
	}
	return s
}

// Share is a score beside the full mark it was earned of. Facilities of several types have schemes of
// different full marks, so what is compared among them is the rate.
type Share struct{ Score, Full app.Points }

// Rate is the part of the full mark that was earned.
func (s Share) Rate() app.Ratio { return s.Score.Ratio().Over(s.Full.Ratio()) }

// Place is a place in a league table. Equal rates share a place, and the next one is left out.
type Place struct {
	Rank int
	Share
	Of Standing
}

// Places puts standings in order by the rate of a score, the best first; those that have none are left
// out. Among equals the order of the league stays.
func Places(league []Standing, by func(Standing) (Share, bool)) []Place {
	var places []Place
	for _, s := range league {
		if share, has := by(s); has && share.Full > 0 {
			places = append(places, Place{Share: share, Of: s})
		}
	}
	slices.SortStableFunc(places, func(a, b Place) int { return b.Rate().Cmp(a.Rate()) })
	for i := range places {
		places[i].Rank = i + 1
		if i > 0 && places[i].Rate().Cmp(places[i-1].Rate()) == 0 {
			places[i].Rank = places[i-1].Rank
		}
	}
	return places
}

// ByTotal orders a league by the whole score, of what the version can score so far.
func ByTotal(s Standing) (Share, bool) { return Share{s.Total, s.Built}, s.Assessed }

// ByBlock orders a league by one block.
func ByBlock(code string) func(Standing) (Share, bool) {
	return func(s Standing) (Share, bool) {
		b, has := s.Block(code)
		return Share{b.Score, b.Built}, has && b.Built > 0
	}
}

// ByLine orders a league by one indicator that has data, or has none although it should.
func ByLine(code string) func(Standing) (Share, bool) {
	return func(s Standing) (Share, bool) {
		l, has := s.Line(code)
		return Share{l.Score, l.Max}, has && (l.State == count.HasData || l.State == count.NoData)
	}
}

// Mean is the mean score of several facilities, plain and weighted by the residents they serve. Each is
// rounded once.
type Mean struct {
	Key        string // operator or street
	Facilities int
	Rate       app.Ratio // mean of the rates; of facilities with different full marks the points do not compare
	Plain      app.Points
	Weighted   app.Points
	Weighed    bool // false: of some facility the residents are not filled in, and there is no weighted mean
}

// Means takes the mean of the facilities that are assessed, group by group, in the order of the league.
// Facilities without a group are left out.
func Means(league []Standing, group func(Standing) string) []Mean {
	var keys []string
	members := map[string][]Standing{}
	for _, s := range league {
		key := group(s)
		if key == "" || !s.Assessed {
			continue
		}
		if len(members[key]) == 0 {
			keys = append(keys, key)
		}
		members[key] = append(members[key], s)
	}
	means := make([]Mean, len(keys))
	for i, key := range keys {
		means[i] = meanOf(key, members[key])
	}
	return means
}

func meanOf(key string, members []Standing) Mean {
	m := Mean{Key: key, Facilities: len(members), Weighed: true}
	sum, rates, weighted, people := app.Whole(0), app.Whole(0), app.Whole(0), int64(0)
	for _, s := range members {
		if share, _ := ByTotal(s); share.Full > 0 {
			rates = rates.Plus(share.Rate())
		}
		sum = sum.Plus(s.Total.Ratio())
		weighted = weighted.Plus(s.Total.Ratio().Times(app.Whole(s.Population)))
		people += s.Population
		m.Weighed = m.Weighed && s.Population > 0
	}
	m.Rate = rates.Over(app.Whole(int64(len(members))))
	m.Plain = app.RoundPoints(sum.Over(app.Whole(int64(len(members)))))
	if m.Weighed {
		m.Weighted = app.RoundPoints(weighted.Over(app.Whole(people)))
	}
	return m
}

// ByOperator groups a league by the operator.
func ByOperator(s Standing) string { return string(s.Operator) }

// ByStreet groups a league by the street.
func ByStreet(s Standing) string { return s.Street }
