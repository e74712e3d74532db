package appraisal

import (
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
)

// Desk is what the outside may ask about scores.
type Desk struct {
	facility  *facility.Desk
	selection *selection.Desk
	delivery  *delivery.Desk
	team      *team.Desk
	claims    *claim.Desk
	proof     Proof
	schemes   Schemes
	peers     Peers
	pack      rulepack.Pack
	today     func() app.Day
	metrics   map[string]Metric
	stamp     func() int64
	memory    memory
}

// Beside are the neighbouring desks that 考核 reads.
type Beside struct {
	Facility  *facility.Desk
	Selection *selection.Desk
	Delivery  *delivery.Desk
	Team      *team.Desk
	Claims    *claim.Desk // nil when nobody states anything by hand
	Proof     Proof       // nil when nothing is known of evidence
	Schemes   Schemes     // nil when one pack judges everything
	Peers     Peers       // nil for the facilities of the same type
	Today     func() app.Day
	Stamp     func() int64 // counts the writes of the book; nil when nothing is to be kept between questions
}

// Proof counts the pieces of evidence that lie with records of one entity, of all when none are named;
// records without any may be left out of the answer.
type Proof func(entity string, ids []app.ID) (map[app.ID]int, error)

// NewDesk makes the desk that judges by the pack.
func NewDesk(pack rulepack.Pack, beside Beside) *Desk {
	return &Desk{
		facility: beside.Facility, selection: beside.Selection, delivery: beside.Delivery, team: beside.Team,
		claims: beside.Claims, proof: beside.Proof, schemes: beside.Schemes, peers: beside.Peers, pack: pack, today: beside.Today, metrics: Metrics(), stamp: beside.Stamp,
	}
}

// Pack gives the scheme in use.
func (d *Desk) Pack() rulepack.Pack { return d.pack }

// Judged is a facility-year with its facts and its score.
type Judged struct {
	Facts  *Facts
	Result Result
}

// score judges facts.
func (d *Desk) score(facts *Facts) (*Judged, error) {
	return &Judged{Facts: facts, Result: Score(facts, d.metrics)}, nil
}

// Moves tells what one record adds to each indicator of its facility-year.
func (d *Desk) Moves(facts *Facts, id app.ID) []Move {
	with, known := d.scored(facts)
	if !known {
		with = Score(facts, d.metrics)
	}
	return moved(with, Score(facts.Without(id), d.metrics))
}

// read reads everything a facility-year is judged by.
func (d *Desk) read(id app.ID, year int) (*Facts, error) { return d.readOn(id, year, d.today()) }

// readOn reads it to be judged on a day.
func (d *Desk) readOn(id app.ID, year int, today app.Day) (*Facts, error) {
	f, err := d.readAlone(id, year, today)
	if err != nil {
		return nil, err
	}
	return f, d.readPeers(f)
}

// readAlone reads it without a look at the other facilities.
func (d *Desk) readAlone(id app.ID, year int, today app.Day) (*Facts, error) {
	f := &Facts{Year: year, Today: today}
	for _, read := range []func(*Facts, app.ID) error{d.readPlace, d.readPromises, d.readServices, d.readPrior, d.readLedgers, d.readClaims, d.readProofs} {
		if err := read(f, id); err != nil {
			return nil, err
		}
	}
	f.Prepare()
	return f, nil
}

// readPrior counts the person-times of the year before. Nothing else is asked of that year, so nothing
// else of it is read or worked out.
func (d *Desk) readPrior(f *Facts, id app.ID) error {
	last := &Facts{Pack: f.Pack, Facility: f.Facility, Year: f.Year - 1, Today: f.Today}
	if err := d.readServices(last, id); err != nil {
		return err
	}
	f.Prior.ids = last.identities()
	last.sift()
	if m := personTimes(last); m.State == HasData {
		f.Prior.PersonTimes, f.Prior.Known = m.Num, true
	}
	last.Today = f.Last().YearBefore()
	last.sift()
	if m := digitalPeople(last); m.State == HasData {
		f.Prior.Digital = m.Num
	}
	return nil
}

// identities lists the records of the services, so that a change of one is known for one of theirs.
func (f *Facts) identities() map[app.ID]bool {
	ids := make(map[app.ID]bool, len(f.Activities)+len(f.Openings))
	for _, a := range f.Activities {
		ids[app.ID(strings.Clone(string(a.ID)))] = true // on its own: the record behind it is let go
	}
	for _, o := range f.Openings {
		ids[app.ID(strings.Clone(string(o.ID)))] = true
	}
	return ids
}

func (d *Desk) readPlace(f *Facts, id app.ID) (err error) {
	if f.Facility, err = d.facility.Facilities.One(id); err != nil {
		return err
	}
	if err = d.readTerms(f); err != nil {
		return err
	}
	if f.Calendar, err = d.facility.Calendar(); err != nil {
		return err
	}
	f.catalogue, err = d.facility.Classes.Find(ledger.Query{})
	f.Classes = inForce(f.catalogue, catalogueOf(f.Facility, f.Pack), f.Period())
	return err
}

// catalogueOf names the catalogue of services that a facility follows.
func catalogueOf(f *facility.Facility, pack rulepack.Pack) string {
	if f.Catalogue != "" {
		return string(f.Catalogue)
	}
	return pack.Catalogue(f.Type)
}

// inForce picks the rows of one catalogue version that apply in the period: of two rows for one
// class the one that took effect last.
func inForce(all []*facility.Class, version string, period app.Span) []*facility.Class {
	var rows []*facility.Class
	for _, c := range all {
		if string(c.Version) != version || c.From > period.To {
			continue
		}
		last := len(rows) - 1
		if last >= 0 && rows[last].Class == c.Class {
			if c.From > rows[last].From {
				rows[last] = c
			}
			continue
		}
		rows = append(rows, c)
	}
	return rows
}

func (d *Desk) readPromises(f *Facts, id app.ID) (err error) {
	if f.Contracts, err = d.selection.ContractsOf(id); err != nil {
		return err
	}
	all, err := d.selection.Targets.Find(ledger.Query{})
	for _, t := range all {
		if f.contract(t.Contract) != nil {
			f.Targets = append(f.Targets, t)
		}
	}
	return err
}

func (d *Desk) readServices(f *Facts, id app.ID) (err error) {
	period := f.Period()
	within := ledger.Query{Facility: id, Span: period}
	if f.Activities, err = d.delivery.Activities.Find(within); err != nil {
		return err
	}
	for _, a := range f.Activities {
		if a.Facility == f.Facility.ID {
			a.Facility = f.Facility.ID // one text for all, which is found equal at once
		}
	}
	eve := ledger.Query{Facility: id, Span: app.Span{From: period.From.Add(-1), To: period.To}}
	if f.Openings, err = d.delivery.Openings.Find(eve); err != nil {
		return err
	}
	return d.readClosures(f, id)
}

// readClosures reads the closures that touch the year.
func (d *Desk) readClosures(f *Facts, id app.ID) error {
	period := f.Period()
	closures, err := d.delivery.Closures.Find(ledger.Query{Facility: id, Span: app.Span{To: period.To}})
	f.Closures = sieve(closures, func(c *delivery.Closure) bool { return c.To >= period.From })
	return err
}
