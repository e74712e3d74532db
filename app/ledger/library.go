package ledger

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
)

// Library is all ledgers of the program in their fixed order: what is referred to stands first.
type Library []Sheet

// Sheet finds a ledger by the key of its entity.
func (l Library) Sheet(key string) (Sheet, bool) {
	for _, s := range l {
		if s.Shape().Key == key {
			return s, true
		}
	}
	return nil, false
}

// Directory resolves names over a library, reading each ledger once.
type Directory struct {
	library Library
	known   map[string]*register
}

type register struct {
	names map[app.ID]string
	ids   map[string]app.ID
}

// NewDirectory makes an empty directory; it reads a ledger when a name of it is first asked for.
func (l Library) NewDirectory() *Directory {
	return &Directory{library: l, known: map[string]*register{}}
}

// Forget drops what is known of the entities that changed; nil changes mean that all may have.
func (d *Directory) Forget(changes app.Changes) {
	if changes == nil {
		clear(d.known)
	}
	for _, c := range changes {
		delete(d.known, c.Entity)
	}
}

// Name gives the title of a record, empty when there is no such record.
func (d *Directory) Name(entity string, id app.ID) string { return d.register(entity).names[id] }

// Find gives the record with that title, human number, code or identity.
func (d *Directory) Find(entity, text string) (app.ID, bool) {
	id, ok := d.register(entity).ids[text]
	return id, ok
}

// register reads a ledger's names. A ledger that cannot be read has no names; the reading that
// shows the records themselves reports why.
func (d *Directory) register(entity string) *register {
	if r, ok := d.known[entity]; ok {
		return r
	}
	r := &register{names: map[app.ID]string{}, ids: map[string]app.ID{}}
	d.known[entity] = r
	sheet, ok := d.library.Sheet(entity)
	if !ok {
		return r
	}
	page, err := sheet.Page(Query{})
	if err != nil {
		delete(d.known, entity)
		return r
	}
	for _, rec := range page {
		r.add(rec)
	}
	return r
}

func (r *register) add(rec field.Record) {
	id := rec.Base.ID
	r.names[id] = rec.Title()
	r.ids[string(id)] = id
	for _, text := range []string{rec.Title(), string(rec.Base.No), rec.Text("code"), rec.Text("short")} {
		if _, taken := r.ids[text]; text != "" && !taken {
			r.ids[text] = id
		}
	}
}
