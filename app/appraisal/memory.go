package appraisal

import (
	"maps"
	"sync"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
)

// memory is what the desk keeps of the book between two questions: the facility-year judged last, so
// that the screens that show it share one reading of it, and the standings of the league. It is told of
// every write; after one that it was not told of it starts anew.
type memory struct {
	mutex     sync.Mutex
	seen      int64 // how far the writes of the book are known
	kept      *Judged
	changed   app.Changes // since it was judged
	standings map[standingKey]Standing
	actuals   map[standingKey]map[string]app.Ratio // what ranks compare facilities by
}

// mostChanges is how many changed records are looked up one by one.
const mostChanges = 200

// Touched is what one write did: the records, and the facilities they belong to or belonged to.
type Touched struct {
	Changes    app.Changes
	Facilities map[app.ID]bool
	Everyone   bool // a record of no single facility changed, or very many
}

// Heard tells the desk of a write that has just been done.
func (d *Desk) Heard(t Touched) {
	if d.stamp == nil {
		return
	}
	d.memory.mutex.Lock()
	defer d.memory.mutex.Unlock()
	d.memory.hear(d.stamp(), t)
}

func (m *memory) hear(now int64, t Touched) {
	if now != m.seen+1 {
		m.forget(now)
		return
	}
	m.seen = now
	m.changed = append(m.changed, t.Changes...)
	if len(m.changed) > mostChanges {
		m.kept, m.changed = nil, nil
	}
	gone := func(key standingKey) bool { return t.Everyone || t.Facilities[key.facility] }
	maps.DeleteFunc(m.standings, func(key standingKey, _ Standing) bool { return gone(key) })
	maps.DeleteFunc(m.actuals, func(key standingKey, _ map[string]app.Ratio) bool { return gone(key) })
}

// forget starts anew at the write now.
func (m *memory) forget(now int64) {
	m.seen, m.kept, m.changed, m.standings, m.actuals = now, nil, nil, nil, nil
}

// remembered gives the facility-year judged last when it is the one asked for, with what changed since;
// at is how far the book is known.
func (d *Desk) remembered(id app.ID, year int) (kept *Judged, changed app.Changes, at int64) {
	if d.stamp == nil {
		return nil, nil, 0
	}
	m := &d.memory
	m.mutex.Lock()
	defer m.mutex.Unlock()
	at = d.stamp()
	if at != m.seen {
		m.forget(at)
	}
	if m.kept == nil || m.kept.Facts.Facility.ID != id || m.kept.Facts.Year != year || m.kept.Facts.Today != d.today() {
		return nil, nil, at
	}
	return m.kept, m.changed, at
}

// remember keeps a facility-year that was judged when the book was known as far as at.
func (d *Desk) remember(judged *Judged, at int64) {
	if d.stamp == nil || judged.Facts.Peers != nil { // a rank changes with records of others
		return
	}
	d.memory.mutex.Lock()
	defer d.memory.mutex.Unlock()
	if d.memory.seen == at {
		d.memory.kept, d.memory.changed = judged, nil
	}
}

// Judge reads the facts of a facility-year and scores them. What was judged last is at hand; after a
// change only the changed records are read. What it gives is shared and must not be changed.
func (d *Desk) Judge(id app.ID, year int) (*Judged, error) {
	kept, changed, at := d.remembered(id, year)
	if kept != nil && len(changed) == 0 {
		return kept, nil
	}
	facts, err := d.brought(kept, changed)
	if err == nil && facts == nil {
		facts, err = d.read(id, year)
	}
	if err != nil {
		return nil, err
	}
	judged, err := d.score(facts)
	if err == nil {
		d.remember(judged, at)
	}
	return judged, err
}

// aside judges a facility-year without keeping it for others.
func (d *Desk) aside(id app.ID, year int) (*Judged, error) {
	if kept, changed, _ := d.remembered(id, year); kept != nil && len(changed) == 0 {
		return kept, nil
	}
	facts, err := d.read(id, year)
	if err != nil {
		return nil, err
	}
	return d.score(facts)
}

// scored gives the score of facts that are at hand.
func (d *Desk) scored(facts *count.Facts) (Result, bool) {
	d.memory.mutex.Lock()
	defer d.memory.mutex.Unlock()
	if d.memory.kept == nil || d.memory.kept.Facts != facts {
		return Result{}, false
	}
	return d.memory.kept.Result, true
}

// brought brings the facts of what was judged last up to date; none when all has to be read.
func (d *Desk) brought(kept *Judged, changed app.Changes) (*count.Facts, error) {
	if kept == nil {
		return nil, nil
	}
	return d.reader.Patch(kept.Facts, changed)
}

// Facts gives everything a facility-year is judged by. It is shared and must not be changed.
func (d *Desk) Facts(id app.ID, year int) (*count.Facts, error) {
	if kept, changed, _ := d.remembered(id, year); kept != nil && len(changed) == 0 {
		return kept.Facts, nil
	}
	return d.read(id, year)
}
