package record

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// arrangement is which columns stand where and how wide they are; the zero value is as the ledger was designed.
type arrangement struct {
	Keys   []string           `json:"keys,omitempty"`
	Widths map[string]float32 `json:"widths,omitempty"`
}

// view is a look at a ledger under a name: what it is narrowed to, its order and its columns.
type view struct {
	Name   string               `json:"name"`
	Text   string               `json:"text,omitempty"`
	Month  int                  `json:"month,omitempty"`
	Gaps   bool                 `json:"gaps,omitempty"`
	Narrow map[string]condition `json:"narrow,omitempty"`
	Order  []ledger.Sort        `json:"order,omitempty"`
	arrangement
}

// same reports whether two views show the same, whatever they are called.
func (v view) same(other view) bool {
	other.Name = v.Name
	one, err := json.Marshal(v)
	if err != nil {
		return false
	}
	two, err := json.Marshal(other)
	return err == nil && string(one) == string(two)
}

// views are those a person named, and the one used last.
type views struct {
	Last string `json:"last,omitempty"`
	List []view `json:"list,omitempty"`
}

func (v views) find(name string) (view, bool) {
	at := slices.IndexFunc(v.List, func(one view) bool { return one.Name == name && name != "" })
	if at < 0 {
		return view{}, false
	}
	return v.List[at], true
}

// with puts a view in, in the place of one with the same name.
func (v views) with(one view) views {
	next := views{Last: one.Name, List: slices.Clone(v.List)}
	if at := slices.IndexFunc(next.List, func(old view) bool { return old.Name == one.Name }); at >= 0 {
		next.List[at] = one
		return next
	}
	next.List = append(next.List, one)
	return next
}

// without takes a view out.
func (v views) without(name string) views {
	next := views{Last: v.Last, List: slices.DeleteFunc(slices.Clone(v.List), func(one view) bool { return one.Name == name })}
	if next.Last == name {
		next.Last = ""
	}
	return next
}

// Views and columns are kept with the book, one text for each ledger.
func (l *list) viewsKey() string { return "view/" + l.shape.Key + "/named" }

func (l *list) columnsKey() string { return "view/" + l.shape.Key + "/columns" }

// loadLook takes the columns a person arranged and the view used last; what cannot be read is left as it was designed.
func (l *list) loadLook() {
	if !l.recall(l.columnsKey(), func(text []byte) error { return json.Unmarshal(text, &l.arrange) }) {
		l.arrange = arrangement{}
	}
	if !l.recall(l.viewsKey(), func(text []byte) error { return json.Unmarshal(text, &l.views) }) {
		l.views = views{}
	}
	if last, ok := l.views.find(l.views.Last); ok {
		l.put(last)
	}
	l.grid.SetColumns(l.columns())
}

func (l *list) recall(key string, read func(text []byte) error) bool {
	text, found, err := l.deps.Drafts.Load(key)
	if err != nil {
		l.deps.Shell.Problem(fmt.Errorf("load %s: %w", key, err))
	}
	return err == nil && found && read([]byte(text)) == nil
}

// keepColumns remembers where the columns stand.
func (l *list) keepColumns() {
	text, err := json.Marshal(l.arrange)
	l.keep(l.columnsKey(), text, err)
}

func (l *list) keepViews() {
	text, err := json.Marshal(l.views)
	l.keep(l.viewsKey(), text, err)
}

func (l *list) keep(key string, text []byte, err error) {
	if err == nil {
		err = l.deps.Drafts.Keep(key, string(text))
	}
	if err != nil {
		l.deps.Shell.Problem(fmt.Errorf("keep %s: %w", key, err))
	}
}

// look is what the list shows now.
func (l *list) look(name string) view {
	now := view{Name: name, Text: l.filter.search.Text, Month: l.filter.month, Gaps: l.filter.gaps, Order: l.grid.Order(), arrangement: arrangement{Keys: l.arrange.Keys, Widths: maps.Clone(l.arrange.Widths)}}
	for _, p := range l.filter.pickers {
		if p.now.narrows() {
			if now.Narrow == nil {
				now.Narrow = map[string]condition{}
			}
			now.Narrow[p.column.Key] = p.now
		}
	}
	return now
}

// put makes the list look as a view says, without reading the rows.
func (l *list) put(v view) {
	l.filter.empty()
	l.filter.search.Put(v.Text)
	if l.filter.monthly != nil {
		l.filter.month = v.Month
	}
	l.filter.gaps = v.Gaps && !l.filter.gapped.Hidden
	for _, p := range l.filter.pickers {
		p.now = v.Narrow[p.column.Key]
	}
	l.arrange = arrangement{Keys: v.Keys, Widths: maps.Clone(v.Widths)}
	l.setOrder(v.Order)
	l.grid.SetColumns(l.columns())
	l.filter.label()
}

// columns are those of the grid in the places and widths a person gave them.
func (l *list) columns() []Column {
	options := l.options
	if keys := l.known(l.arrange.Keys); len(keys) > 0 {
		options.Columns = keys
	}
	columns := gridColumns(l.shape, options, l.dated())
	for i, c := range columns {
		if width, ok := l.arrange.Widths[c.Key]; ok {
			columns[i].Width = width
		}
	}
	return columns
}

// known leaves out what is no column any more.
func (l *list) known(keys []string) []string {
	possible := l.possible()
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool {
		return !slices.ContainsFunc(possible, func(c choosable) bool { return c.key == key })
	})
}

// choosable is a column that can be shown.
type choosable struct {
	key, label string
	fixed      bool // always shown
}

// possible lists every column the grid can show: those of the description, the remark, and the computed ones.
func (l *list) possible() []choosable {
	var all []choosable
	for _, c := range columnsOf(l.shape) {
		if !c.Has(field.Secret) && c.Key != l.shape.FacilityKey {
			all = append(all, choosable{key: c.Key, label: c.Term.Brief(), fixed: c.Has(field.Frozen)})
		}
	}
	for _, extra := range l.options.Extras {
		all = append(all, choosable{key: extra.Key, label: extra.Label})
	}
	return all
}

// shownKeys are the columns in sight in their order, without those every grid has.
func (l *list) shownKeys() []string {
	var keys []string
	for _, c := range l.grid.Columns() {
		if c.Key != orderKey && c.Key != numberKey {
			keys = append(keys, c.Key)
		}
	}
	return keys
}

// designed are the columns as the ledger was designed.
func (l *list) designed() []string {
	var keys []string
	for _, c := range gridColumns(l.shape, l.options, l.dated()) {
		if c.Key != orderKey && c.Key != numberKey {
			keys = append(keys, c.Key)
		}
	}
	return keys
}

// arranged takes over which columns the grid shows now, and where.
func (l *list) arranged(keys []string) {
	l.arrange.Keys = keys
	if slices.Equal(keys, l.designed()) {
		l.arrange.Keys = nil
	}
	l.keepColumns()
	l.showView()
}

// sized is told when a column was made wider or narrower, or carried to another place.
func (l *list) sized(key string, width float32) {
	widths := maps.Clone(l.arrange.Widths)
	if widths == nil {
		widths = map[string]float32{}
	}
	if at := slices.IndexFunc(l.grid.Columns(), func(c Column) bool { return c.Key == key }); width != l.usualWidth(key) && at >= 0 {
		widths[key] = width
	}
	l.arrange.Widths = widths
	l.arranged(l.shownKeys())
}

// usualWidth is how wide a column is when nobody changed it.
func (l *list) usualWidth(key string) float32 {
	for _, c := range l.columns() {
		if c.Key == key {
			return c.Width
		}
	}
	return 0
}
