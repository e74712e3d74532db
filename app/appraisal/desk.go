package appraisal

import (
	"guanyunbu/app"
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
	proof     Proof
	pack      rulepack.Pack
	today     func() app.Day
	metrics   map[string]Metric
}

// Beside are the neighbouring desks that 考核 reads.
type Beside struct {
	Facility  *facility.Desk
	Selection *selection.Desk
	Delivery  *delivery.Desk
	Team      *team.Desk
	Proof     Proof // nil when nothing is known of evidence
	Today     func() app.Day
}

// Proof counts the pieces of evidence that lie with records of one entity, of all when none are named;
// records without any may be left out of the answer.
type Proof func(entity string, ids []app.ID) (map[app.ID]int, error)

// NewDesk makes the desk that judges by the pack.
func NewDesk(pack rulepack.Pack, beside Beside) *Desk {
	return &Desk{
		facility: beside.Facility, selection: beside.Selection, delivery: beside.Delivery, team: beside.Team,
		proof: beside.Proof, pack: pack, today: beside.Today, metrics: Metrics(),
	}
}

// Pack gives the scheme in use.
func (d *Desk) Pack() rulepack.Pack { return d.pack }

// Judged is a facility-year with its facts and its score.
type Judged struct {
	Facts  *Facts
	Result Result
}

// Judge reads the facts of a facility-year and scores them.
func (d *Desk) Judge(id app.ID, year int) (*Judged, error) {
	facts, err := d.Facts(id, year)
	if err != nil {
		return nil, err
	}
	return &Judged{Facts: facts, Result: Score(facts, d.metrics)}, nil
}

// Moves tells what one record adds to each indicator of its facility-year.
func (d *Desk) Moves(facts *Facts, id app.ID) []Move { return Moves(facts, d.metrics, id) }

// Facts reads everything a facility-year is judged by.
func (d *Desk) Facts(id app.ID, year int) (*Facts, error) {
	f := &Facts{Pack: d.pack, Year: year, Today: d.today()}
	for _, read := range []func(*Facts, app.ID) error{d.readPlace, d.readPromises, d.readServices, d.readPrior, d.readLedgers, d.readProofs} {
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
	last.sift()
	if m := personTimes(last); m.State == HasData {
		f.Prior = Prior{PersonTimes: m.Num, Known: true}
	}
	return nil
}

func (d *Desk) readPlace(f *Facts, id app.ID) (err error) {
	if f.Facility, err = d.facility.Facilities.One(id); err != nil {
		return err
	}
	here := ledger.Query{Facility: id}
	if f.Spaces, err = d.facility.Spaces.Find(here); err != nil {
		return err
	}
	if f.Plans, err = d.facility.Plans.Find(here); err != nil {
		return err
	}
	if f.Statements, err = d.facility.Statements.Find(here); err != nil {
		return err
	}
	if f.Calendar, err = d.facility.Calendar(); err != nil {
		return err
	}
	classes, err := d.facility.Classes.Find(ledger.Query{})
	f.Classes = inForce(classes, d.catalogue(f.Facility), f.Period())
	return err
}

func (d *Desk) catalogue(f *facility.Facility) string {
	if f.Catalogue != "" {
		return string(f.Catalogue)
	}
	return d.pack.Catalogue(f.Type)
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
	eve := ledger.Query{Facility: id, Span: app.Span{From: period.From.Add(-1), To: period.To}}
	if f.Openings, err = d.delivery.Openings.Find(eve); err != nil {
		return err
	}
	closures, err := d.delivery.Closures.Find(ledger.Query{Facility: id, Span: app.Span{To: period.To}})
	for _, c := range closures {
		if c.To >= period.From {
			f.Closures = append(f.Closures, c)
		}
	}
	return err
}
