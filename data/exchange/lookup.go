package exchange

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// lookup turns names into identities and back, reading each ledger once. Unlike the directory of the
// screens it knows which facility a room belongs to, because every centre has a 多功能厅, and it
// knows withdrawn records by their identity, because records still refer to them.
type lookup struct {
	library ledger.Library
	known   map[string]*register
	failed  error // a ledger that could not be read
}

type register struct {
	texts    map[app.ID][]string // title, code, number, short name
	ids      map[string][]app.ID
	facility map[app.ID]app.ID
}

func newLookup(library ledger.Library) *lookup {
	return &lookup{library: library, known: map[string]*register{}}
}

func (l *lookup) register(entity string) *register {
	if r, ok := l.known[entity]; ok {
		return r
	}
	r := &register{texts: map[app.ID][]string{}, ids: map[string][]app.ID{}, facility: map[app.ID]app.ID{}}
	l.known[entity] = r
	sheet, ok := l.library.Sheet(entity)
	if !ok {
		return r
	}
	for _, void := range []bool{false, true} {
		page, err := sheet.Page(ledger.Query{Void: void})
		if err != nil {
			l.failed = fmt.Errorf("read names of %s: %w", entity, err)
			return r
		}
		for _, rec := range page {
			r.add(rec)
		}
	}
	return r
}

func (r *register) add(rec field.Record) {
	id := rec.Base.ID
	r.facility[id] = rec.Facility()
	r.ids[string(id)] = []app.ID{id}
	if rec.Base.Void {
		return
	}
	seen := map[string]bool{"": true}
	for _, text := range []string{rec.Title(), rec.Text("code"), string(rec.Base.No), rec.Text("short")} {
		if !seen[text] {
			seen[text] = true
			r.texts[id] = append(r.texts[id], text)
			r.ids[text] = append(r.ids[text], id)
		}
	}
}

// within gives the names as a record of that facility uses them.
func (l *lookup) within(facility app.ID) *names { return &names{lookup: l, facility: facility} }

// names is a lookup seen from one facility.
type names struct {
	lookup    *lookup
	facility  app.ID
	ambiguous int // how many records the last name meant that was found to mean several
}

// Find gives the one record of that name, code, number or identity; of several the one of the
// facility.
func (n *names) Find(entity, text string) (app.ID, bool) {
	r := n.lookup.register(entity)
	ids := r.ids[text]
	if len(ids) > 1 {
		var near []app.ID
		for _, id := range ids {
			if r.facility[id] == n.facility {
				near = append(near, id)
			}
		}
		if len(near) > 0 {
			ids = near
		}
	}
	if len(ids) != 1 {
		n.ambiguous = len(ids)
		return "", false
	}
	return ids[0], true
}

// Name gives the text under which Find finds the record again, its identity when no other does.
func (n *names) Name(entity string, id app.ID) string {
	return n.first(entity, id, func(string) bool { return true })
}

// Code gives a text that can stand in a list, the code of the record if it has one.
func (n *names) Code(entity string, id app.ID) string {
	texts := n.lookup.register(entity).texts[id]
	if len(texts) > 1 {
		if found, ok := n.Find(entity, texts[1]); ok && found == id && !strings.ContainsAny(texts[1], listSigns) {
			return texts[1]
		}
	}
	return n.first(entity, id, func(text string) bool { return !strings.ContainsAny(text, listSigns) })
}

// listSigns cannot stand in a name that stands in a list.
const listSigns = ";:\uFF1B\uFF1A\u3001\n"

func (n *names) first(entity string, id app.ID, fits func(string) bool) string {
	for _, text := range n.lookup.register(entity).texts[id] {
		if found, ok := n.Find(entity, text); ok && found == id && fits(text) {
			return text
		}
	}
	return string(id)
}
