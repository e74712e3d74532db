package exchange

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// past knows what was there before a row: the records of the book and the rows above it.
type past struct {
	shape   field.Shape
	rack    *rack
	natural []int                // columns that make two records the same thing, with the facility
	origins map[app.Line]int     // where records of the book came from, with a number there
	counts  bool                 // the numbers only count the rows of a table: another row may have the same one next time
	numbers map[app.Line]bool    // numbers in the book
	same    map[string][]int     // natural key to records of the book
	rows    map[app.Line]earlier // origin to the row above with it
	taken   map[app.Line]int     // number to the row above with it
	twice   map[string]int       // natural key to the row above with it
	ids     map[app.ID]int       // identity to the row above with it
}

// earlier is a row above with the same origin.
type earlier struct {
	number int
	cells  []string
}

// newPast looks through the records of the book. Fields that the table does not have say nothing
// about what is the same: a list without its times still names its activities by day and name.
func newPast(shape field.Shape, r *rack, keys []string) *past {
	p := &past{
		shape: shape, rack: r, origins: map[app.Line]int{}, numbers: map[app.Line]bool{}, same: map[string][]int{},
		rows: map[app.Line]earlier{}, taken: map[app.Line]int{}, twice: map[string]int{}, ids: map[app.ID]int{},
	}
	for i, c := range shape.Columns {
		if c.Has(field.Natural) || c.Key == shape.FacilityKey {
			p.natural = append(p.natural, i)
		}
	}
	p.natural = slices.DeleteFunc(p.natural, func(i int) bool {
		key := shape.Columns[i].Key
		return key != shape.FacilityKey && key != shape.DayKey && key != shape.TitleKey && !slices.Contains(keys, key)
	})
	for at, row := range r.rows {
		if numbered(row.base.Origin) {
			p.origins[row.base.Origin] = at
		}
		p.numbers[row.base.No] = true
		if !row.base.Void {
			key := p.key(row.texts)
			p.same[key] = append(p.same[key], at)
		}
	}
	return p
}

// numbered reports an origin that names one row of a file; the bare name of a file names them all.
func numbered(origin app.Line) bool { return strings.Contains(string(origin), "#") }

func (p *past) key(texts []string) string {
	parts := make([]string, len(p.natural))
	for i, at := range p.natural {
		parts[i] = texts[at]
	}
	return strings.Join(parts, "\x00")
}

func texts(rec field.Record) []string {
	all := make([]string, len(rec.Values))
	for i, v := range rec.Values {
		all[i] = v.Text()
	}
	return all
}

// met skips a row that the book has already: by identity, by origin, by content. A row that was read
// with errors is skipped only by what names it.
func (p *past) met(in *reading, keys []string) bool {
	skip := func(sentence string) bool {
		in.row.Troubles, in.row.Outcome = nil, exchange.Skipped
		in.row.Trouble(exchange.Skipped, exchange.Trouble{Sentence: sentence})
		return true
	}
	base := in.rec.Base
	if at, ok := p.rack.ids[base.ID]; ok {
		if in.row.Outcome != exchange.Failed && p.alike(in.rec, at, keys) {
			return skip(term.SayRowKnown)
		}
		return skip(term.SayRowKnownOther)
	}
	if at, ok := p.origins[base.Origin]; ok && (!p.counts || p.sameThing(in.rec, at)) {
		return skip(term.SayRowOrigin)
	}
	if above, ok := p.rows[base.Origin]; ok && numbered(base.Origin) {
		if slices.Equal(above.cells, in.row.Cells) {
			return skip(fmt.Sprintf(term.SayRowSameFile, above.number))
		}
		_, number, _ := strings.Cut(string(base.Origin), "#")
		in.row.Trouble(exchange.Failed, exchange.Trouble{Key: exchange.KeyOrigin, Column: term.Origin.Label, Sentence: fmt.Sprintf(term.SayRowNumberAgain, number, above.number)})
	}
	if above, ok := p.ids[base.ID]; ok {
		in.row.Trouble(exchange.Failed, exchange.Trouble{Key: exchange.KeyID, Column: term.ID.Label, Sentence: fmt.Sprintf(term.SayRowNumberAgain, base.ID, above)})
	}
	if p.there(in, keys) {
		return skip(term.SayRowKnown)
	}
	return false
}

// there reports a record of the book that says what the row says.
func (p *past) there(in *reading, keys []string) bool {
	base := in.rec.Base
	if in.row.Outcome == exchange.Failed || base.Void {
		return false
	}
	return slices.ContainsFunc(p.same[p.key(texts(in.rec))], func(at int) bool {
		return p.alike(in.rec, at, keys) && (p.counts || !beside(p.rack.rows[at].base.Origin, base.Origin))
	})
}

// sameThing reports whether a row is about what the record is about, as far as it could be read.
func (p *past) sameThing(rec field.Record, at int) bool {
	own := p.rack.rows[at].texts
	return !slices.ContainsFunc(p.natural, func(i int) bool {
		text := rec.Values[i].Text()
		return text != "" && text != own[i]
	})
}

// beside reports two numbers of one file: however alike, their own ledger calls them two records.
func beside(a, b app.Line) bool {
	fileA, numberA, _ := strings.Cut(string(a), "#")
	fileB, numberB, _ := strings.Cut(string(b), "#")
	return numbered(a) && numbered(b) && fileA == fileB && numberA != numberB
}

// alike reports whether the record says in the fields that the table fills what the book says.
func (p *past) alike(rec field.Record, at int, keys []string) bool {
	own := p.rack.rows[at].texts
	for i, c := range p.shape.Columns {
		if slices.Contains(keys, c.Key) && rec.Values[i].Text() != own[i] {
			return false
		}
	}
	return true
}

// compare asks to look again at what seems to be there twice, unless the desk had something to say
// about it already, and refuses a number that is taken.
func (p *past) compare(in *reading) {
	if no := in.rec.Base.No; no != "" {
		trouble := exchange.Trouble{Key: exchange.KeyNo, Column: term.No.Label}
		if p.numbers[no] {
			trouble.Sentence = fmt.Sprintf(term.SayNumberUsed, no)
			in.row.Trouble(exchange.Failed, trouble)
		}
		if above, ok := p.taken[no]; ok {
			trouble.Sentence = fmt.Sprintf(term.SayNumberSame, no, above)
			in.row.Trouble(exchange.Failed, trouble)
		}
	}
	if p.saidSo(in) || !in.rec.Base.Confirmed.Blank() {
		return
	}
	key := p.key(texts(in.rec))
	if len(p.same[key]) > 0 {
		in.row.Trouble(exchange.Ask, exchange.Trouble{Sentence: fmt.Sprintf(term.SayRowTwiceBook, p.shape.Term.Label)})
	}
	if above, ok := p.twice[key]; ok && in.rec.Base.ID == "" { // two records of another book are two, however alike
		in.row.Trouble(exchange.Ask, exchange.Trouble{Sentence: fmt.Sprintf(term.SayRowTwice, above)})
	}
}

func (p *past) saidSo(in *reading) bool {
	return slices.ContainsFunc(p.natural, func(at int) bool { return in.row.Troubled(p.shape.Columns[at].Key) })
}

// add remembers a row that will be a record.
func (p *past) add(in reading) {
	base := in.rec.Base
	if numbered(base.Origin) {
		p.rows[base.Origin] = earlier{in.row.Number, in.row.Cells}
	}
	if base.No != "" {
		p.taken[base.No] = in.row.Number
	}
	if base.ID != "" {
		p.ids[base.ID] = in.row.Number
	}
	if base.Void {
		return
	}
	if key := p.key(texts(in.rec)); p.twice[key] == 0 {
		p.twice[key] = in.row.Number
	}
}
