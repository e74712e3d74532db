package count

import (
	"slices"
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

// Reader reads what the ledgers of the neighbouring desks say of a facility-year.
type Reader struct {
	Facility  *facility.Desk
	Selection *selection.Desk
	Delivery  *delivery.Desk
	Team      *team.Desk
	Claims    *claim.Desk   // nil when nobody states anything by hand
	Proof     Proof         // nil when nothing is known of evidence
	Schemes   Schemes       // nil when one pack judges everything
	Pack      rulepack.Pack // that judges where no scheme says otherwise
}

// Proof counts the pieces of evidence that lie with records of one entity, of all when none are named;
// records without any may be left out of the answer.
type Proof func(entity string, ids []app.ID) (map[app.ID]int, error)

// Schemes gives the packs that judge a type of facility in a year, the earliest first.
type Schemes func(kind app.Code, year int) ([]rulepack.Term, error)

// Read reads everything a facility-year is judged by on a day, but for what the others come to.
func (r *Reader) Read(id app.ID, year int, today app.Day) (*Facts, error) {
	f := &Facts{Year: year, Today: today}
	for _, read := range []func(*Facts, app.ID) error{r.readPlace, r.readPromises, r.readServices, r.readPrior, r.readLedgers, r.readClaims, r.readProofs} {
		if err := read(f, id); err != nil {
			return nil, err
		}
	}
	f.Prepare()
	return f, nil
}

// readPrior counts the person-times of the year before. Nothing else is asked of that year, so nothing
// else of it is read or worked out.
func (r *Reader) readPrior(f *Facts, id app.ID) error {
	last := &Facts{Pack: f.Pack, Facility: f.Facility, Year: f.Year - 1, Today: f.Today}
	if err := r.readServices(last, id); err != nil {
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

// readTerms finds the schemes of the year: the last one is the pack that lines are shown by.
func (r *Reader) readTerms(f *Facts) error {
	f.Pack = r.Pack
	if r.Schemes == nil {
		return nil
	}
	terms, err := r.Schemes(f.Facility.Type, f.Year)
	if err != nil || len(terms) == 0 {
		return err
	}
	f.Pack, f.Terms = terms[len(terms)-1].Pack, terms
	if len(terms) == 1 {
		f.Terms = nil
	}
	return nil
}

func (r *Reader) readPlace(f *Facts, id app.ID) (err error) {
	if f.Facility, err = r.Facility.Facilities.One(id); err != nil {
		return err
	}
	if err = r.readTerms(f); err != nil {
		return err
	}
	if f.Calendar, err = r.Facility.Calendar(); err != nil {
		return err
	}
	f.catalogue, err = r.Facility.Classes.Find(ledger.Query{})
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

func (r *Reader) readPromises(f *Facts, id app.ID) (err error) {
	if f.Contracts, err = r.Selection.ContractsOf(id); err != nil {
		return err
	}
	all, err := r.Selection.Targets.Find(ledger.Query{})
	for _, t := range all {
		if f.contract(t.Contract) != nil {
			f.Targets = append(f.Targets, t)
		}
	}
	return err
}

func (r *Reader) readServices(f *Facts, id app.ID) (err error) {
	period := f.Period()
	within := ledger.Query{Facility: id, Span: period, Loose: true}
	if f.Activities, err = r.Delivery.Activities.Find(within); err != nil {
		return err
	}
	slices.SortFunc(f.Activities, earlier)
	for _, a := range f.Activities {
		if a.Facility == f.Facility.ID {
			a.Facility = f.Facility.ID // one text for all, which is found equal at once
		}
	}
	eve := ledger.Query{Facility: id, Span: app.Span{From: period.From.Add(-1), To: period.To}}
	if f.Openings, err = r.Delivery.Openings.Find(eve); err != nil {
		return err
	}
	return r.readClosures(f, id)
}

// readClosures reads the closures that touch the year.
func (r *Reader) readClosures(f *Facts, id app.ID) error {
	period := f.Period()
	closures, err := r.Delivery.Closures.Find(ledger.Query{Facility: id, Span: app.Span{To: period.To}})
	f.Closures = sieve(closures, func(c *delivery.Closure) bool { return c.To >= period.From })
	return err
}

// readClaims reads what persons stated for the appraisal of the year.
func (r *Reader) readClaims(f *Facts, id app.ID) error {
	if r.Claims == nil {
		return nil
	}
	stated, err := r.Claims.Of(id, f.Year)
	if err != nil {
		return err
	}
	f.Valuations, f.GateChecks, f.Extras, f.Explanations = stated.Valuations, stated.Gates, stated.Extras, stated.Explanations
	return nil
}
