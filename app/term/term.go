package term

// Term is one idea of the field.
type Term struct {
	Key     string // stable English key, dotted: room.idea
	Label   string // 全称, as printed
	Short   string // 简称 for grid headers; empty when the label is short enough
	Meaning string // what is counted or meant, in one sentence a clerk understands
	Source  string // clause it comes from
}

// Brief gives the short label where there is one.
func (t Term) Brief() string {
	if t.Short != "" {
		return t.Short
	}
	return t.Label
}

// Code is one entry of a code table.
type Code struct {
	Key   string
	Label string
	Short string // for narrow columns; empty when the label is short enough
}

// Table is a code table: records store the key, screens and papers show the label.
type Table struct {
	Key   string
	Codes []Code
}

// Label gives the label of a key; an unknown key is shown as it is, never hidden.
func (t Table) Label(key string) string {
	for _, c := range t.Codes {
		if c.Key == key {
			return c.Label
		}
	}
	return key
}

// Brief gives the short label of a key.
func (t Table) Brief(key string) string {
	for _, c := range t.Codes {
		if c.Key == key && c.Short != "" {
			return c.Short
		}
	}
	return t.Label(key)
}

// Find gives the key that a label, short label or key names, and whether there is one.
func (t Table) Find(text string) (string, bool) {
	for _, c := range t.Codes {
		if text == c.Key || text == c.Label || (c.Short != "" && text == c.Short) || text == c.Key+" "+c.Label {
			return c.Key, true
		}
	}
	return "", false
}

// Labels lists the labels in their order.
func (t Table) Labels() []string {
	labels := make([]string, len(t.Codes))
	for i, c := range t.Codes {
		labels[i] = c.Label
	}
	return labels
}
