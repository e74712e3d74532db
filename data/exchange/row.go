package exchange

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// reading is one row on its way to a record.
type reading struct {
	rec   field.Record
	row   exchange.Row
	index int               // of the row in the table
	texts map[string]string // by key: what the row says of the fields
}

// row reads one row and looks it over.
func (p *plan) row(index int) (exchange.Row, error) {
	in := reading{row: exchange.Row{Number: index + 1, Cells: p.table.Rows[index]}, index: index, texts: map[string]string{}}
	if say := p.noRecord(in.row.Cells); say != "" {
		in.row.Trouble(exchange.Skipped, exchange.Trouble{Sentence: say})
		return in.row, nil
	}
	if err := p.judge(&in); err != nil {
		return in.row, err
	}
	if in.row.Outcome == exchange.Ask || in.row.Outcome == exchange.Failed {
		in.row.Texts = in.texts
		in.row.Texts[exchange.KeyOrigin] = string(in.rec.Base.Origin)
	}
	return in.row, nil
}

// judge makes a record of a row that is one, and stands it beside those of the book if it will be one of them.
func (p *plan) judge(in *reading) error {
	in.rec = p.blank()
	p.read(in)
	p.setOrigin(in)
	if skipped := p.past.met(in, p.mappedKeys()); skipped {
		return nil
	}
	if err := p.look(in); err != nil || in.row.Outcome == exchange.Failed {
		return err
	}
	if p.table.Hidden[in.index] && in.rec.Base.Confirmed.Blank() {
		in.row.Trouble(exchange.Ask, exchange.Trouble{Sentence: term.SayRowHidden})
	}
	in.row.Record = in.rec
	p.past.add(*in)
	if in.rec.Base.Void {
		return nil
	}
	return p.shelf.stand(in.rec, in.row.Number)
}

// read fills the record from the cells, then from the defaults where they are blank.
func (p *plan) read(in *reading) {
	for _, one := range p.defaults {
		_ = p.fill(in, one.source, one.text) // tried before the first row
	}
	for _, s := range p.rowSources(in.row.Number) {
		text, err := p.sourceText(in, s)
		if err == nil && text != "" {
			err = p.fill(in, s, text)
		}
		if err != nil {
			in.row.Trouble(exchange.Failed, exchange.Trouble{Key: s.key(), Column: p.label(s.key()), Sentence: sentence(err)})
		}
	}
}

// rowSources are the columns of the table and, in a row that was mended, the fields that have none.
func (p *plan) rowSources(number int) []source {
	mended := p.table.Mended[number]
	if len(mended) == 0 {
		return p.sources
	}
	all := slices.Clone(p.sources)
	for key := range mended {
		if known(p.shape, key) && !slices.ContainsFunc(all, func(s source) bool { return s.key() == key }) {
			all = append(all, p.source(len(p.head.names), key))
		}
	}
	slices.SortFunc(all, func(a, b source) int { return cmp.Or(p.rank(a)-p.rank(b), strings.Compare(a.key(), b.key())) })
	return all
}

// sourceText is what a row says of a field: what a person typed in place of the cell, the cell, or
// where blanks mean so the cell above.
func (p *plan) sourceText(in *reading, s source) (string, error) {
	if typed, ok := p.table.Mended[in.row.Number][s.key()]; ok {
		in.texts[s.key()] = typed
		return p.ours(s.column, strings.TrimSpace(typed))
	}
	at := exchange.Spot{Row: in.index, Col: s.col}
	text := strings.TrimSpace(cell(p.table.Rows, at))
	if slices.Contains(p.mapping.Down, s.key()) {
		text = cmp.Or(text, p.above[s.key()])
		p.above[s.key()] = text
	}
	if text == "" {
		return "", nil
	}
	in.texts[s.key()] = p.natural(s.column.Kind, text)
	return p.cellText(s, at, text)
}

func (s source) key() string {
	if s.base != nil {
		return s.base.key
	}
	return s.column.Key
}

func sentence(err error) string {
	if say := app.Sentence(err); say != "" {
		return say
	}
	return err.Error()
}

// fill puts a text into the field it belongs to. Dates must name their year: the ledger of another
// year would else be read into this one.
func (p *plan) fill(in *reading, s source, text string) error {
	if s.base != nil {
		return s.base.at(in.rec.Base).Set(text)
	}
	names := p.names.within(in.rec.Facility())
	value := in.rec.Value(s.column.Key)
	err := s.column.Read(value, text, field.Reader{Names: names})
	if err != nil && names.ambiguous == 0 && p.enters(in, s.column, text) {
		err = s.column.Read(value, text, field.Reader{Names: names})
	}
	if err != nil && names.ambiguous > 1 {
		return app.Refuse(fmt.Sprintf(term.SayManySame, names.ambiguous, term.EntityLabel(s.column.To), text))
	}
	return err
}

// setOrigin notes where the record comes from: file and number there. A record that brings its own
// identity comes from another book and keeps what it says of its origin.
func (p *plan) setOrigin(in *reading) {
	if in.rec.Base.ID != "" || in.rec.Base.Origin != "" {
		return
	}
	origin := p.table.Name
	if p.id >= 0 {
		if number := strings.TrimSpace(cell(p.table.Rows, exchange.Spot{Row: in.index, Col: p.id})); number != "" {
			origin += "#" + number
		}
	}
	if err := in.rec.Base.Origin.Set(origin); err != nil {
		in.row.Trouble(exchange.Failed, exchange.Trouble{Key: exchange.KeyOrigin, Column: term.Origin.Label, Sentence: sentence(err)})
	}
}

// look looks the record over by the rules of its desk. A row that could not be read, or lacks what a
// record must have, is told that and nothing else: rules would judge what is not there.
func (p *plan) look(in *reading) error {
	if in.rec.Base.Void {
		return nil
	}
	for _, c := range in.rec.Missing(field.Required) {
		if !in.row.Troubled(c.Key) {
			in.row.Trouble(exchange.Failed, exchange.Trouble{Key: c.Key, Column: c.Term.Label, Sentence: fmt.Sprintf(term.SayRequired, c.Term.Label)})
		}
	}
	if in.row.Outcome == exchange.Failed {
		return nil
	}
	findings, err := p.over.Findings(in.rec)
	if err != nil {
		return err
	}
	for _, f := range findings {
		outcome := exchange.LevelOutcome(f.Level)
		if outcome == exchange.Ask && !in.rec.Base.Confirmed.Blank() {
			continue
		}
		in.row.Trouble(outcome, exchange.Trouble{Key: f.Field, Column: p.label(f.Field), Sentence: f.Sentence})
	}
	p.past.compare(in)
	return nil
}

// mappedKeys lists the fields that the table fills.
func (p *plan) mappedKeys() []string {
	var keys []string
	for _, one := range p.defaults {
		keys = append(keys, one.column.Key)
	}
	for _, s := range p.sources {
		if s.base == nil {
			keys = append(keys, s.column.Key)
		}
	}
	return keys
}
