package scheme

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// entry is one pack on the shelf: one that ships with the program, one of the book, or one that is
// still being written and was never faultless.
type entry struct {
	key     string // names it in routes
	pack    rulepack.Pack
	scheme  *rulepack.Scheme // nil for those that are not in the book
	shipped bool
	working bool     // what was typed since waits as a draft
	denied  bool     // the person at the desk may not change packs
	uses    []string // since when it judges what
	serves  string   // what a shipped one judges where nothing was put to use
	acts    []app.ID // the activations that say so
}

// sealed reports a pack that may be read only.
func (e entry) sealed() bool { return e.shipped || e.denied || len(e.uses) > 0 }

// state says in a word how far the pack is.
func (e entry) state() string {
	switch {
	case e.shipped:
		return wording.SchemeShipped
	case len(e.uses) > 0:
		return wording.SchemeInUse
	case e.working || e.scheme == nil:
		return wording.SchemeDraft
	}
	if e.scheme.State == rulepack.Draft {
		return wording.SchemeDraft
	}
	return term.TableSchemeState.Label(string(e.scheme.State))
}

// shelf is every pack there is.
type shelf struct {
	deps    Deps
	entries []entry
}

const (
	shippedKey = "shipped/"
	newKey     = "new/"
	draftKey   = "scheme/"    // a pack as it was last typed
	listKey    = "scheme.new" // packs that are not in the book yet
)

// read looks at every pack: shipped ones first, then those of the book, then what was begun.
func (s *shelf) read() error {
	s.entries = nil
	desk := s.deps.Office.Rulepack
	served, err := s.served()
	if err != nil {
		return err
	}
	for _, p := range desk.Shipped() {
		s.entries = append(s.entries, entry{key: shippedKey + p.Code, pack: p, shipped: true, serves: served[p.Code]})
	}
	schemes, err := desk.Schemes.Find(ledger.Query{})
	if err != nil {
		return fmt.Errorf("read schemes: %w", err)
	}
	uses, acts, err := s.uses()
	if err != nil {
		return err
	}
	denied := !s.may(opKeep)
	for _, scheme := range schemes {
		e := entry{key: string(scheme.ID), scheme: scheme, denied: denied, uses: uses[scheme.ID], acts: acts[scheme.ID]}
		if e.pack, err = desk.Pack(scheme); err != nil {
			return err
		}
		if err := s.draft(&e); err != nil {
			return err
		}
		s.entries = append(s.entries, e)
	}
	begun, err := s.begun()
	for _, key := range begun {
		e := entry{key: key, denied: denied}
		if err := s.draft(&e); err != nil {
			return err
		}
		if e.working {
			s.entries = append(s.entries, e)
		}
	}
	return err
}

// What a person must be allowed to do: keep packs, and put them to use.
const (
	opKeep = "scheme"
	opUse  = "activate"
)

// may reports whether the person at the desk may do something with packs.
func (s *shelf) may(name string) bool { return s.deps.Office.Account.Allow(s.deps.Op(name)) == nil }

// used says what the pack judges and since when.
func (e entry) used() string {
	if e.serves != "" {
		return e.serves
	}
	return strings.Join(e.uses, term.ListComma)
}

// served tells of each shipped pack which types of facility in the book it judges today because nothing
// else was put to use for them.
func (s *shelf) served() (map[string]string, error) {
	facilities, err := s.deps.Office.Facility.Facilities.Find(ledger.Query{})
	if err != nil {
		return nil, fmt.Errorf("read facilities: %w", err)
	}
	desk, today := s.deps.Office.Rulepack, s.deps.Office.Today()
	kinds := map[app.Code]bool{}
	types := map[string][]string{}
	for _, f := range facilities {
		if kinds[f.Type] {
			continue
		}
		kinds[f.Type] = true
		terms, err := desk.Terms(f.Type, today.Year())
		if err != nil {
			return nil, fmt.Errorf("read schemes in force: %w", err)
		}
		for _, t := range terms {
			if t.Days.Holds(today) {
				types[t.Pack.Code+t.Pack.Version] = append(types[t.Pack.Code+t.Pack.Version], term.TableFacilityType.Label(string(f.Type)))
			}
		}
	}
	served := map[string]string{}
	for _, p := range desk.Shipped() {
		if names := types[p.Code+p.Version]; len(names) > 0 {
			served[p.Code] = fmt.Sprintf(wording.SchemeServes, strings.Join(names, term.ListComma))
		}
	}
	return served, nil
}

// uses tells of every scheme since when it judges which facilities, and by which activations.
func (s *shelf) uses() (found map[app.ID][]string, acts map[app.ID][]app.ID, err error) {
	all, err := s.deps.Office.Rulepack.Activations.Find(ledger.Query{})
	if err != nil {
		return nil, nil, fmt.Errorf("read activations: %w", err)
	}
	found, acts = map[app.ID][]string{}, map[app.ID][]app.ID{}
	for _, a := range all {
		whom := wording.SchemeAllTypes
		if a.Type != "" {
			whom = term.TableFacilityType.Label(string(a.Type))
		}
		found[a.Scheme] = append(found[a.Scheme], fmt.Sprintf(wording.SchemeUseForm, a.From, whom))
		acts[a.Scheme] = append(acts[a.Scheme], a.ID)
	}
	return found, acts, nil
}

// draft puts what was typed last in the place of what the book has.
func (s *shelf) draft(e *entry) error {
	text, found, err := s.deps.Drafts.Load(draftKey + e.key)
	if err != nil || !found {
		return err
	}
	var pack rulepack.Pack
	if err := json.Unmarshal([]byte(text), &pack); err != nil {
		return fmt.Errorf("read draft of pack %s: %w", e.key, err)
	}
	e.pack, e.working = pack, true
	return nil
}

func (s *shelf) begun() ([]string, error) {
	text, found, err := s.deps.Drafts.Load(listKey)
	if err != nil || !found {
		return nil, err
	}
	var keys []string
	if err := json.Unmarshal([]byte(text), &keys); err != nil {
		return nil, fmt.Errorf("read begun packs: %w", err)
	}
	return keys, nil
}

// find gives a pack of the shelf.
func (s *shelf) find(key string) (entry, bool) {
	at := slices.IndexFunc(s.entries, func(e entry) bool { return e.key == key })
	if at < 0 {
		return entry{}, false
	}
	return s.entries[at], true
}

// keep keeps what was typed, so that nothing is lost.
func (s *shelf) keep(e *entry) error {
	text, err := json.Marshal(e.pack)
	if err != nil {
		return fmt.Errorf("keep draft of pack %s: %w", e.key, err)
	}
	e.working = true
	return s.deps.Drafts.Keep(draftKey+e.key, string(text))
}

// begin puts a pack that is not in the book yet on the shelf.
func (s *shelf) begin(pack rulepack.Pack) (entry, error) {
	keys, err := s.begun()
	if err != nil {
		return entry{}, err
	}
	e := entry{pack: pack}
	for n := 1; e.key == "" || slices.Contains(keys, e.key); n++ {
		e.key = fmt.Sprintf("%s%d", newKey, n)
	}
	if err := s.keep(&e); err != nil {
		return entry{}, err
	}
	return e, s.list(append(keys, e.key))
}

func (s *shelf) list(keys []string) error {
	text, err := json.Marshal(keys)
	if err != nil {
		return fmt.Errorf("list begun packs: %w", err)
	}
	return s.deps.Drafts.Keep(listKey, string(text))
}

// drop forgets what was typed and is in the book now, or is not wanted any more.
func (s *shelf) drop(key string) error {
	keys, err := s.begun()
	if err != nil {
		return err
	}
	if left := slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return k == key }); len(left) < len(keys) {
		if err := s.list(left); err != nil {
			return err
		}
	}
	return s.deps.Drafts.Drop(draftKey + key)
}

// file puts a faultless pack into the book in a state, and gives where it stands there.
func (s *shelf) file(e entry, state app.Code) (*rulepack.Scheme, error) {
	desk := s.deps.Office.Rulepack
	scheme, err := desk.Scheme(e.pack, e.scheme)
	if err != nil {
		return nil, err
	}
	scheme.State = state
	changes, err := desk.Schemes.Save(s.deps.Op(opKeep), scheme)
	if err != nil {
		return nil, err
	}
	if err := s.drop(e.key); err != nil {
		return nil, err
	}
	s.deps.Told(changes)
	return scheme, nil
}

// remove takes a pack off the shelf.
func (s *shelf) remove(e entry, reason string) error {
	if err := s.drop(e.key); err != nil || e.scheme == nil {
		return err
	}
	op := s.deps.Op(opKeep)
	op.Reason = reason
	changes, err := s.deps.Office.Rulepack.Schemes.Withdraw(op, e.scheme.ID)
	if err == nil {
		s.deps.Told(changes)
	}
	return err
}

// stop takes a pack out of use that was put to use by mistake; the desk refuses once an edition was frozen under it.
func (s *shelf) stop(e entry, reason string) error {
	op := s.deps.Op(opUse)
	op.Reason = reason
	changes, err := s.deps.Office.Rulepack.Activations.Withdraw(op, e.acts...)
	if err == nil {
		s.deps.Told(changes)
	}
	return err
}

// copyOf gives a pack of its own to change: nothing of the first one is shared.
func copyOf(pack rulepack.Pack) (rulepack.Pack, error) {
	text, err := json.Marshal(pack)
	if err != nil {
		return rulepack.Pack{}, fmt.Errorf("copy pack %s: %w", pack.Code, err)
	}
	var own rulepack.Pack
	if err := json.Unmarshal(text, &own); err != nil {
		return rulepack.Pack{}, fmt.Errorf("copy pack %s: %w", pack.Code, err)
	}
	return own, nil
}

// another gives a copy a code that no pack of the shelf has yet.
func (s *shelf) another(pack rulepack.Pack) (rulepack.Pack, error) {
	own, err := copyOf(pack)
	taken := func(code string) bool {
		return slices.ContainsFunc(s.entries, func(e entry) bool { return e.pack.Code == code })
	}
	for n := 2; taken(own.Code); n++ {
		own.Code = fmt.Sprintf("%s-%d", pack.Code, n)
	}
	own.Name = fmt.Sprintf(wording.SchemeCopyName, pack.Name)
	return own, err
}

// blank is a pack in which everything is still to be typed. What measured values count by is lent from the program's own
// pack: without classes that count and a catalogue of services, events would count for nothing.
func (s *shelf) blank(today app.Day) (rulepack.Pack, error) {
	own, err := copyOf(s.deps.Office.Rulepack.Default(""))
	pack := rulepack.Pack{
		Format: rulepack.Format, Code: "own", Name: wording.SchemeBlankName, Version: fmt.Sprintf(wording.SchemeBlankVersion, today.Year()),
		From: app.YearSpan(today.Year()).From, Full: 10000, Visits: term.VisitsAll, Failing: wording.SchemeGradeFour, Final: rulepack.FinalLast,
		Grades: []rulepack.Grade{
			{Name: wording.SchemeGradeOne, From: 9000}, {Name: wording.SchemeGradeTwo, From: 8000},
			{Name: wording.SchemeGradeThree, From: 6000}, {Name: wording.SchemeGradeFour},
		},
		Rounds:   []rulepack.Round{{Key: "self", Name: term.TableStage.Label("self")}, {Key: "street", Name: term.TableStage.Label("street")}},
		Counting: own.Counting, Festivals: own.Festivals, Catalogues: own.Catalogues, Groups: own.Groups, Checklists: own.Checklists,
	}
	for n := 2; slices.ContainsFunc(s.entries, func(e entry) bool { return e.pack.Code == pack.Code }); n++ {
		pack.Code = fmt.Sprintf("own-%d", n)
	}
	return pack, err
}
