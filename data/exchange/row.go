package exchange

import (
	"fmt"
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
	index int // of the row in the table
}

// row reads one row and looks it over.
func (p *plan) row(index int) (exchange.Row, error) {
	in := reading{row: exchange.Row{Number: index + 1, Cells: p.table.Rows[index]}, index: index}
	if say := p.noRecord(in.row.Cells); say != "" {
		in.row.Trouble(exchange.Skipped, exchange.Trouble{Sentence: say})
		return in.row, nil
	}
	in.rec = p.blank()
	p.read(&in)
	p.setOrigin(&in)
	if skipped := p.past.met(&in, p.mappedKeys()); skipped {
		return in.row, nil
	}
	if err := p.look(&in); err != nil {
		return in.row, err
	}
	if in.row.Outcome == exchange.Failed {
		return in.row, nil
	}
	in.row.Record = in.rec
	p.past.add(in)
	if in.rec.Base.Void {
		return in.row, nil
	}
	return in.row, p.shelf.stand(in.rec, in.row.Number)
}

// read fills the record from the cells, then from the defaults where they are blank.
func (p *plan) read(in *reading) {
	for _, one := range p.defaults {
		_ = p.fill(in, one.source, one.text) // tried before the first row
	}
	for _, s := range p.sources {
		at := exchange.Spot{Row: in.index, Col: s.col}
		text := strings.TrimSpace(cell(p.table.Rows, at))
		if text == "" {
			continue
		}
		text, err := p.cellText(s, at, text)
		if err == nil {
			err = p.fill(in, s, text)
		}
		if err == nil {
			continue
		}
		key, label := s.column.Key, s.column.Term.Label
		if s.base != nil {
			key, label = s.base.key, s.base.term.Label
		}
		in.row.Trouble(exchange.Failed, exchange.Trouble{Key: key, Column: label, Sentence: sentence(err)})
	}
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
