package intake

import (
	"fmt"
	"hash/fnv"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// forget drops what belongs to the table that was looked at.
func (p *Page) forget() {
	p.known, p.why, p.mended, p.note, p.notes = false, map[string]string{}, 0, "", map[int]string{}
}

// propose has the mapping proposed anew, with the header in a row or wherever it is found for 0. What the person said of the
// last table with the same header goes before every proposal.
func (p *Page) propose(header int) {
	p.forget()
	p.look(p.fresh(header), func() {
		for name, why := range p.batch.Reasons {
			p.why[name] = why
		}
		m, found := p.recall()
		if !found {
			p.showColumns()
			return
		}
		p.known = true
		for name := range m.Columns {
			p.why[name] = wording.IntakeRecalled
		}
		p.look(m, p.showColumns)
	})
}

// anew drops what is remembered of this header and goes back to the proposal.
func (p *Page) anew() {
	if err := p.deps.Drafts.Keep(p.fingerprint(), ""); err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.propose(p.batch.Mapping.Header)
}

// fingerprint is the same for two tables with the same header on their way into the same ledger.
func (p *Page) fingerprint() string {
	sum := fnv.New64a()
	for _, name := range p.batch.Header {
		sum.Write([]byte(name + "\x00")) // a hash takes everything
	}
	return fmt.Sprintf("import/%s/%x", p.key(), sum.Sum64())
}

// recall gives the mapping of the last table with this header, fitted to the table at hand. One that cannot be read any more
// counts as none: the proposal stands.
func (p *Page) recall() (exchange.Mapping, bool) {
	text, found, err := p.deps.Drafts.Load(p.fingerprint())
	if err != nil {
		p.deps.Shell.Problem(err)
		return exchange.Mapping{}, false
	}
	if !found || text == "" {
		return exchange.Mapping{}, false
	}
	m, err := exchange.ParseMapping([]byte(text))
	if err != nil || !p.fitting(m) {
		return exchange.Mapping{}, false
	}
	m.Sheet, m.Header = p.table.Sheet, p.batch.Mapping.Header
	if key := p.shape().FacilityKey; p.deps.Facility() != "" && m.Defaults[key] != "" {
		m.Defaults[key] = p.deps.Facility()
	}
	return m, true
}

// fitting reports whether every field of a remembered mapping is still there.
func (p *Page) fitting(m exchange.Mapping) bool {
	known := map[string]bool{}
	for _, one := range targets(p.shape()) {
		known[one.key] = true
	}
	for _, key := range m.Columns {
		if !known[key] {
			return false
		}
	}
	return len(m.Columns) > 0
}

// remember keeps what this table meant for the next one with its header; never what persons are called.
func (p *Page) remember() {
	m := p.batch.Mapping
	m.Enter = nil
	values := map[string]map[string][]string{}
	for key, words := range m.Values {
		if c, ok := p.shape().Column(key); ok && !c.Has(field.Personal) {
			values[key] = words
		}
	}
	m.Values = values
	text, err := m.File()
	if err == nil {
		err = p.deps.Drafts.Keep(p.fingerprint(), string(text))
	}
	if err != nil {
		p.deps.Shell.Problem(err)
	}
}

// reason tells why a column is mapped as it is.
func (p *Page) reason(name string) string {
	if why := p.why[name]; why != "" {
		return why
	}
	if p.draft.Columns[name] == "" && p.draft.ID != name {
		return wording.IntakeUnknown
	}
	return ""
}

// template saves an empty ledger to be filled elsewhere.
func (p *Page) template() {
	entity := p.key()
	p.deps.Save(fmt.Sprintf(wording.IntakeTemplateName, p.shape().Term.Label), func(path string) {
		p.work(wording.IntakeTemplate, func(exchange.Watch) error {
			file, err := p.deps.Exchange.Template(entity)
			if err != nil {
				return err
			}
			return p.deps.Write(path, file)
		}, func() { p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.IntakeTemplateDone, path)}) })
	})
}
