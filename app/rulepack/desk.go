package rulepack

import (
	"fmt"
	"sync"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Reader turns files into packs and packs into files. The room of the files gives one.
type Reader interface {
	Read(file []byte) (Pack, error)
	Write(pack Pack) ([]byte, error)
}

// Desk is what the outside may ask about schemes: those that ship with the program, those in the
// book, and which of them judges when.
type Desk struct {
	Schemes     *ledger.Book[Scheme]
	Activations *ledger.Book[Activation]
	Frozen      func(*Activation) (int, error) // how many editions were frozen while it judged; nil while there can be none

	shipped []Pack
	reader  Reader
	mutex   sync.Mutex
	read    map[app.Body]Pack // packs of the book by their file, so that each is read once
}

// NewDesk opens the ledgers of the schemes over a store, beside the packs that ship; of these the
// first one serves where nothing else is said.
func NewDesk(store ledger.Store, shipped []Pack, reader Reader) *Desk {
	d := &Desk{shipped: shipped, reader: reader, read: map[app.Body]Pack{}}
	d.Schemes = ledger.NewBook(SchemeEntity(), store, ledger.Rules[Scheme]{
		Prime: func(s *Scheme) { s.State = Draft },
		Check: d.checkScheme,
		Leave: d.leaveScheme,
	})
	d.Activations = ledger.NewBook(ActivationEntity(), store, ledger.Rules[Activation]{
		Prime: func(a *Activation) { a.Join = JoinWeighted },
		Check: d.checkActivation,
		Leave: d.leaveActivation,
	})
	return d
}

// Shipped lists the packs that came with the program.
func (d *Desk) Shipped() []Pack { return d.shipped }

// Pack gives the pack of a scheme in the book.
func (d *Desk) Pack(s *Scheme) (Pack, error) {
	d.mutex.Lock()
	pack, known := d.read[s.Body]
	d.mutex.Unlock()
	if known {
		return pack, nil
	}
	if d.reader == nil {
		return Pack{}, app.Fail(app.Broken, term.SayPackNoReader, nil)
	}
	pack, err := d.reader.Read([]byte(s.Body))
	if err != nil {
		return Pack{}, fmt.Errorf("read scheme %s: %w", s.Code, err)
	}
	d.mutex.Lock()
	d.read[s.Body] = pack
	d.mutex.Unlock()
	return pack, nil
}

// Scheme makes the record of a pack, to be saved as a new one or over the one given.
func (d *Desk) Scheme(pack Pack, over *Scheme) (*Scheme, error) {
	if d.reader == nil {
		return nil, app.Fail(app.Broken, term.SayPackNoReader, nil)
	}
	file, err := d.reader.Write(pack)
	if err != nil {
		return nil, fmt.Errorf("write scheme %s: %w", pack.Code, err)
	}
	s := d.Schemes.New()
	if over != nil {
		*s = *over
	}
	s.Body = app.Body(file)
	s.Code, s.Version, s.Name = app.Line(pack.Code), app.Line(pack.Version), app.Line(pack.Name)
	s.Document, s.Issuer, s.Region = app.Line(pack.Document), app.Line(pack.Issuer), app.Line(pack.Region)
	s.From, s.To = pack.From, pack.To
	return s, nil
}

// Default gives the pack that judges a type of facility where no scheme is put to use: the first one
// that names the type, else the first of all.
func (d *Desk) Default(kind app.Code) Pack {
	for _, p := range d.shipped {
		if p.names(kind) {
			return p
		}
	}
	if len(d.shipped) == 0 {
		return Pack{}
	}
	return d.shipped[0]
}

// checkScheme proves that the file can be used and is the scheme that the record says.
func (d *Desk) checkScheme(s *Scheme) ([]app.Finding, error) {
	if s.Body.Blank() {
		return []app.Finding{{Level: app.Must, Field: "body", Sentence: term.SayPackNoBody}}, nil
	}
	pack, err := d.Pack(s)
	if app.KindOf(err) == app.Invalid {
		return []app.Finding{{Level: app.Must, Field: "body", Sentence: app.Sentence(err)}}, nil
	}
	if err != nil {
		return nil, err
	}
	if pack.Code != string(s.Code) || pack.Version != string(s.Version) {
		return []app.Finding{{Level: app.Must, Field: "code", Sentence: fmt.Sprintf(term.SayPackOtherBody, pack.Code, pack.Version)}}, nil
	}
	if s.ID == "" {
		return nil, nil
	}
	return d.checkSealed(s)
}

// checkSealed keeps a scheme that has been put to use as it is: scores of the past stand on it.
func (d *Desk) checkSealed(s *Scheme) ([]app.Finding, error) {
	used, err := d.used(s.ID)
	if err != nil || used == 0 {
		return nil, err
	}
	before, err := d.Schemes.One(s.ID)
	if err != nil {
		return nil, err
	}
	if before.Body != s.Body {
		return []app.Finding{{Level: app.Must, Field: "body", Sentence: term.SaySchemeSealed}}, nil
	}
	return nil, nil
}

func (d *Desk) used(scheme app.ID) (int, error) {
	return d.Activations.Count(ledger.Query{Filters: []ledger.Filter{{Key: "scheme", Values: []string{string(scheme)}}}})
}

func (d *Desk) leaveScheme(s *Scheme) error {
	used, err := d.used(s.ID)
	if err != nil {
		return err
	}
	if used > 0 {
		return app.Fail(app.Conflict, fmt.Sprintf(term.SayInUse, s.Name, used, term.EntityActivation.Label), nil)
	}
	return nil
}

// leaveActivation lets a scheme that was put to use by mistake be withdrawn, until an edition was frozen under it.
func (d *Desk) leaveActivation(a *Activation) error {
	if d.Frozen == nil {
		return nil
	}
	n, err := d.Frozen(a)
	if err != nil {
		return fmt.Errorf("look for editions under activation %s: %w", a.ID, err)
	}
	if n > 0 {
		return app.Fail(app.Conflict, fmt.Sprintf(term.SayActivationFrozen, n), nil)
	}
	return nil
}

func (d *Desk) checkActivation(a *Activation) ([]app.Finding, error) {
	if a.Scheme == "" {
		return nil, nil // said as a required field already
	}
	s, err := d.Schemes.One(a.Scheme)
	if err != nil {
		return nil, err
	}
	if s.State != Ready {
		return []app.Finding{{Level: app.Must, Field: "scheme", Sentence: fmt.Sprintf(term.SaySchemeNotReady, s.Name, term.TableSchemeState.Label(string(s.State)))}}, nil
	}
	pack, err := d.Pack(s)
	if err != nil {
		return nil, err
	}
	if a.Type != "" && !pack.Judges(a.Type) {
		return []app.Finding{{Level: app.Must, Field: "type", Sentence: fmt.Sprintf(term.SaySchemeOtherType, s.Name, term.TableFacilityType.Label(string(a.Type)))}}, nil
	}
	if a.From != "" && a.From < pack.From {
		return []app.Finding{{Level: app.Look, Field: "from", Sentence: fmt.Sprintf(term.SaySchemeEarly, pack.From)}}, nil
	}
	return nil, nil
}
