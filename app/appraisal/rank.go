package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Peers gives the actuals of the facilities that are judged like one, its own among them, by the key of
// RankKey. It is asked only when the pack ranks; without it the desk looks at those of the same type.
type Peers func(f *count.Facts) (map[string][]app.Ratio, error)

// fewestPeers is how many facilities it takes to rank them.
const fewestPeers = 3

// RankKey names what facilities are compared by.
func RankKey(item rulepack.Item) string {
	if item.Over == "" {
		return item.Metric
	}
	return item.Metric + "/" + item.Over
}

// Ranked lists the indicators that are scored by rank.
func Ranked(pack rulepack.Pack) []rulepack.Item {
	var items []rulepack.Item
	for _, i := range pack.Leaves() {
		if i.Method.Kind == rulepack.Rank {
			items = append(items, i)
		}
	}
	return items
}

// Actuals measures what facilities are compared by, as far as there is data.
func Actuals(f *count.Facts, metrics map[string]count.Metric) map[string]app.Ratio {
	j := newJudge(f, metrics)
	found := map[string]app.Ratio{}
	for _, item := range Ranked(f.Pack) {
		if m, built := j.count(item); built && m.State == count.HasData {
			found[RankKey(item)] = m.Actual()
		}
	}
	return found
}

// readPeers asks how the others do where the pack ranks: those of the same type, which the same pack
// judges.
func (d *Desk) readPeers(f *count.Facts) (err error) {
	ranked := Ranked(f.Pack)
	if len(ranked) == 0 {
		return nil
	}
	if d.peers != nil {
		f.Peers, err = d.peers(f)
		return err
	}
	places, err := d.reader.Facility.Facilities.Find(ledger.Query{})
	if err != nil {
		return err
	}
	f.Peers = map[string][]app.Ratio{}
	for _, place := range places {
		if place.Type != f.Facility.Type {
			continue
		}
		found, err := d.actualsOf(place.ID, f)
		if err != nil {
			return err
		}
		for key, actual := range found {
			f.Peers[key] = append(f.Peers[key], actual)
		}
	}
	return nil
}

// actualsOf gives what a facility is compared by in the year and on the day of the facts, which are
// asked first when they are its own. It is worked out once until something of the facility changes.
func (d *Desk) actualsOf(id app.ID, f *count.Facts) (map[string]app.Ratio, error) {
	if id == f.Facility.ID {
		return Actuals(f, d.metrics), nil
	}
	key := standingKey{id, f.Year, f.Today}
	known, at := d.knownActuals(key)
	if known != nil {
		return known, nil
	}
	other, err := d.reader.Read(id, f.Year, f.Today)
	if err != nil {
		return nil, err
	}
	found := Actuals(other, d.metrics)
	d.keepActuals(key, found, at)
	return found, nil
}

func (d *Desk) knownActuals(key standingKey) (found map[string]app.Ratio, at int64) {
	if d.stamp == nil {
		return nil, 0
	}
	d.memory.mutex.Lock()
	defer d.memory.mutex.Unlock()
	at = d.stamp()
	if at != d.memory.seen {
		d.memory.forget(at)
	}
	return d.memory.actuals[key], at
}

func (d *Desk) keepActuals(key standingKey, found map[string]app.Ratio, at int64) {
	if d.stamp == nil {
		return
	}
	d.memory.mutex.Lock()
	defer d.memory.mutex.Unlock()
	if d.memory.seen != at {
		return
	}
	if d.memory.actuals == nil {
		d.memory.actuals = map[standingKey]map[string]app.Ratio{}
	}
	d.memory.actuals[key] = found
}

// rank finds the place of an indicator among the peers: those who do the same share the better place.
func (l *Indicator) rank(f *count.Facts) {
	peers := f.Peers[RankKey(l.Item)]
	if len(peers) < fewestPeers {
		l.State, l.Reason = count.NoData, fmt.Sprintf(term.SayNotRanked, fewestPeers)
		return
	}
	actual := l.Measure.Actual()
	better := 0
	for _, p := range peers {
		if p.Cmp(actual) > 0 {
			better++
		}
	}
	l.Peers, l.Place = len(peers), better+1
	l.behind = app.Frac(int64(len(peers)-better), int64(len(peers)))
	l.Measure.Inputs = append(l.Measure.Inputs, count.Input{Label: term.InputRank, Value: fmt.Sprintf(term.FormFacilities, len(peers))})
}
