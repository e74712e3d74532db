package count

import (
	"encoding/json"
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// ice is the facts of a facility-year as they are sealed with a round: enough to compute its score again
// years later, whatever the book and the scheme in force say by then. What belongs to persons stays out;
// no rule counts it.
type ice struct {
	Format   int                       `json:"format"`
	Year     int                       `json:"year"`
	Today    app.Day                   `json:"today"`
	Pack     string                    `json:"pack"`
	Terms    []iceTerm                 `json:"terms,omitempty"`
	Facility iceRow                    `json:"facility"`
	Calendar map[app.Day]app.Code      `json:"calendar"`
	Prior    icePrior                  `json:"prior"`
	Peers    map[string][]app.Ratio    `json:"peers,omitempty"`
	Proofs   map[string]map[app.ID]int `json:"proofs,omitempty"`
	Ledgers  []iceLedger               `json:"ledgers"`
}

// iceFormat is raised when older programs would read what is sealed in a wrong way.
const iceFormat = 1

// iceTerm is one of several schemes of the year.
type iceTerm struct {
	Pack string   `json:"pack"`
	From app.Day  `json:"from"`
	To   app.Day  `json:"to"`
	Join app.Code `json:"join"`
}

type icePrior struct {
	PersonTimes app.Ratio `json:"personTimes"`
	Known       bool      `json:"known"`
	Digital     app.Ratio `json:"digital"`
}

// iceLedger is one list of records of the facts, in its order.
type iceLedger struct {
	Entity string   `json:"entity"`
	Rows   []iceRow `json:"rows,omitempty"`
}

// iceRow is one record: what is filled, by key.
type iceRow struct {
	ID     app.ID            `json:"id"`
	No     app.Line          `json:"no,omitempty"`
	Values map[string]string `json:"values,omitempty"`
}

// Freeze seals the facts. The same facts always give the same bytes.
func Freeze(f *Facts, packs rulepack.Reader) ([]byte, error) {
	pack, err := packs.Write(f.Pack)
	if err != nil {
		return nil, fmt.Errorf("freeze scheme: %w", err)
	}
	sealed := ice{Format: iceFormat, Year: f.Year, Today: f.Today, Pack: string(pack), Facility: frozen(facility.FacilityEntity(), f.Facility),
		Calendar: f.Calendar.Kinds(), Prior: icePrior{f.Prior.PersonTimes, f.Prior.Known, f.Prior.Digital}, Peers: f.Peers, Proofs: f.Proofs}
	for _, t := range f.Terms {
		file, err := packs.Write(t.Pack)
		if err != nil {
			return nil, fmt.Errorf("freeze scheme: %w", err)
		}
		sealed.Terms = append(sealed.Terms, iceTerm{string(file), t.Days.From, t.Days.To, t.Join})
	}
	for _, p := range f.everyLedger() {
		sealed.Ledgers = append(sealed.Ledgers, p.freeze())
	}
	return json.Marshal(sealed)
}

// everyLedger lists the ledgers with what only other schemes ask of them.
func (f *Facts) everyLedger() []pile {
	return append(f.ledgers(), kept(&f.catalogue, facility.ClassEntity()))
}

// Thaw gives the facts that were sealed, ready to be scored by their own scheme.
func Thaw(file []byte, packs rulepack.Reader) (*Facts, error) {
	var sealed ice
	if err := json.Unmarshal(file, &sealed); err != nil {
		return nil, app.Fail(app.Broken, term.SayFrozenBroken, err)
	}
	if sealed.Format != iceFormat {
		return nil, app.Fail(app.Broken, term.SayFrozenBroken, fmt.Errorf("format %d", sealed.Format))
	}
	f := &Facts{Year: sealed.Year, Today: sealed.Today, Facility: new(facility.Facility), Calendar: facility.CalendarOf(sealed.Calendar), Peers: sealed.Peers, Proofs: sealed.Proofs,
		Prior: Prior{PersonTimes: sealed.Prior.PersonTimes, Known: sealed.Prior.Known, Digital: sealed.Prior.Digital}}
	if err := f.thawPacks(sealed, packs); err != nil {
		return nil, err
	}
	if err := thawed(facility.FacilityEntity(), f.Facility, sealed.Facility); err != nil {
		return nil, err
	}
	rest := sealed.Ledgers
	for _, p := range f.everyLedger() {
		for i, l := range rest {
			if l.Entity == p.key() { // of two lists of one entity the first one comes first
				if err := p.thaw(l); err != nil {
					return nil, err
				}
				rest = append(append([]iceLedger{}, rest[:i]...), rest[i+1:]...)
				break
			}
		}
	}
	f.Prepare()
	return f, nil
}

func (f *Facts) thawPacks(sealed ice, packs rulepack.Reader) (err error) {
	if f.Pack, err = packs.Read([]byte(sealed.Pack)); err != nil {
		return fmt.Errorf("thaw scheme: %w", err)
	}
	for _, t := range sealed.Terms {
		pack, err := packs.Read([]byte(t.Pack))
		if err != nil {
			return fmt.Errorf("thaw scheme: %w", err)
		}
		f.Terms = append(f.Terms, rulepack.Term{Pack: pack, Days: app.Span{From: t.From, To: t.To}, Join: t.Join})
	}
	return nil
}

func (s *stack[T]) key() string { return s.entity.Key }

func (s *stack[T]) freeze() iceLedger {
	l := iceLedger{Entity: s.entity.Key, Rows: make([]iceRow, len(*s.rows))}
	for i, rec := range *s.rows {
		l.Rows[i] = frozen(s.entity, rec)
	}
	return l
}

func (s *stack[T]) thaw(l iceLedger) error {
	*s.rows = make([]*T, len(l.Rows))
	for i, row := range l.Rows {
		(*s.rows)[i] = new(T)
		if err := thawed(s.entity, (*s.rows)[i], row); err != nil {
			return err
		}
	}
	return nil
}

// frozen is a record without what belongs to persons and without who wrote what about it when.
func frozen[T any](entity field.Entity[T], rec *T) iceRow {
	base := entity.Base(rec)
	row := iceRow{ID: base.ID, No: base.No, Values: map[string]string{}}
	for _, one := range entity.Fields {
		if v := one.At(rec); !v.Blank() && !one.Has(field.Personal) && !one.Has(field.Secret) {
			row.Values[one.Key] = v.Text()
		}
	}
	return row
}

func thawed[T any](entity field.Entity[T], rec *T, row iceRow) error {
	base := entity.Base(rec)
	base.ID, base.No = row.ID, row.No
	for _, one := range entity.Fields {
		text, filled := row.Values[one.Key]
		if !filled {
			continue
		}
		if err := one.At(rec).Set(text); err != nil {
			return app.Fail(app.Broken, term.SayFrozenBroken, fmt.Errorf("%s of %s: %w", one.Key, row.ID, err))
		}
	}
	return nil
}
