package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
)

// Desk is what the outside may ask about scores.
type Desk struct {
	reader  *count.Reader
	peers   Peers
	today   func() app.Day
	metrics map[string]count.Metric
	stamp   func() int64
	back    func(app.Day) (*Desk, error)
	memory  memory
}

// Beside are the neighbouring desks that 考核 reads.
type Beside struct {
	Facility  *facility.Desk
	Selection *selection.Desk
	Delivery  *delivery.Desk
	Team      *team.Desk
	Claims    *claim.Desk   // nil when nobody states anything by hand
	Proof     count.Proof   // nil when nothing is known of evidence
	Schemes   count.Schemes // nil when one pack judges everything
	Peers     Peers         // nil for the facilities of the same type
	Today     func() app.Day
	Stamp     func() int64 // counts the writes of the book; nil when nothing is to be kept between questions

	LookBack func(app.Day) (*Desk, error) // gives this desk as the book stood at the end of a day; nil when no history is kept
}

// NewDesk makes the desk that judges by the pack.
func NewDesk(pack rulepack.Pack, beside Beside) *Desk {
	reader := &count.Reader{
		Facility: beside.Facility, Selection: beside.Selection, Delivery: beside.Delivery, Team: beside.Team, Claims: beside.Claims,
		Proof: beside.Proof, Schemes: beside.Schemes, Pack: pack,
	}
	return &Desk{reader: reader, peers: beside.Peers, today: beside.Today, metrics: count.Metrics(), stamp: beside.Stamp, back: beside.LookBack}
}

// Pack gives the scheme in use.
func (d *Desk) Pack() rulepack.Pack { return d.reader.Pack }

// Judged is a facility-year with its facts and its score.
type Judged struct {
	Facts  *count.Facts
	Result Result
}

// score judges facts.
func (d *Desk) score(facts *count.Facts) (*Judged, error) {
	return &Judged{Facts: facts, Result: Score(facts, d.metrics)}, nil
}

// Moves tells what one record adds to each indicator of its facility-year.
func (d *Desk) Moves(facts *count.Facts, id app.ID) []Move {
	with, known := d.scored(facts)
	if !known {
		with = Score(facts, d.metrics)
	}
	return moved(with, Score(facts.Without(id), d.metrics))
}

// read reads everything a facility-year is judged by.
func (d *Desk) read(id app.ID, year int) (*count.Facts, error) { return d.readOn(id, year, d.today()) }

// readOn reads it to be judged on a day.
func (d *Desk) readOn(id app.ID, year int, today app.Day) (*count.Facts, error) {
	f, err := d.reader.Read(id, year, today)
	if err != nil {
		return nil, err
	}
	return f, d.readPeers(f)
}
