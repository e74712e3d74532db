package reports

// Say gives the same paper in the words of a district. What was drawn from records is worded too: a
// paper does not call one thing by two names.
func (d Document) Say(say func(string) string) Document {
	d.Title, d.Subtitle, d.RunningHead, d.Period = say(d.Title), say(d.Subtitle), say(d.RunningHead), say(d.Period)
	blocks := make([]Block, len(d.Blocks))
	for i, b := range d.Blocks {
		blocks[i] = said(b, say)
	}
	d.Blocks = blocks
	return d
}

func said(b Block, say func(string) string) Block {
	switch b := b.(type) {
	case Heading:
		b.Text, b.Listed = say(b.Text), say(b.Listed)
		return b
	case Paragraph:
		b.Runs = saidRuns(b.Runs, say)
		return b
	case StatRow:
		return b.said(say)
	case Box:
		return b.said(say)
	case Note:
		b.Text = say(b.Text)
		return b
	case Cover:
		return b.said(say)
	case Contents:
		b.Foot = say(b.Foot)
		return b
	case Table:
		return b.said(say)
	case Matrix:
		return b.said(say)
	case Radar:
		return b.said(say)
	case BarLine:
		return b.said(say)
	case SignOff:
		return b.said(say)
	}
	return b
}

func saidAll(texts []string, say func(string) string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = say(t)
	}
	return out
}

func saidRuns(runs []Run, say func(string) string) []Run {
	out := make([]Run, len(runs))
	for i, r := range runs {
		out[i] = Run{Text: say(r.Text), Bold: r.Bold}
	}
	return out
}

func (s StatRow) said(say func(string) string) StatRow {
	stats := make([]Stat, len(s.Stats))
	for i, one := range s.Stats {
		stats[i] = Stat{say(one.Caption), say(one.Value), say(one.Context)}
	}
	return StatRow{Stats: stats}
}

func (b Box) said(say func(string) string) Box {
	lines := make([][]Run, len(b.Lines))
	for i, l := range b.Lines {
		lines[i] = saidRuns(l, say)
	}
	return Box{Lines: lines}
}

func (c Cover) said(say func(string) string) Cover {
	c.Kicker, c.Title, c.Year, c.Seals = say(c.Kicker), say(c.Title), say(c.Year), saidAll(c.Seals, say)
	fields := make([]Field, len(c.Fields))
	for i, f := range c.Fields {
		fields[i] = Field{say(f.Label), say(f.Value)}
	}
	c.Fields = fields
	return c
}

func (r Row) said(say func(string) string) Row {
	cells := make([]Cell, len(r.Cells))
	for i, c := range r.Cells {
		c.Text, c.Under = say(c.Text), say(c.Under)
		cells[i] = c
	}
	r.Cells = cells
	return r
}

func saidRows(rows []Row, say func(string) string) []Row {
	out := make([]Row, len(rows))
	for i, r := range rows {
		out[i] = r.said(say)
	}
	return out
}

func (t Table) said(say func(string) string) Table {
	t.Caption, t.Note = say(t.Caption), say(t.Note)
	columns := make([]Column, len(t.Columns))
	for i, c := range t.Columns {
		c.Title = say(c.Title)
		columns[i] = c
	}
	t.Columns, t.Rows, t.Totals = columns, saidRows(t.Rows, say), saidRows(t.Totals, say)
	if subtotal := t.Subtotal; subtotal != nil {
		t.Subtotal = func(from, to int) Row { return subtotal(from, to).said(say) }
	}
	if t.Running != nil {
		running := Running{Chapter: say(t.Running.Chapter), Section: say(t.Running.Section)}
		if t.Running.Box != nil {
			box := t.Running.Box.said(say)
			running.Box = &box
		}
		t.Running = &running
	}
	return t
}

func (m Matrix) said(say func(string) string) Matrix {
	m.Caption, m.Corner, m.Total, m.Note = say(m.Caption), say(m.Corner), say(m.Total), say(m.Note)
	m.Columns, m.Tail, m.Sums = saidAll(m.Columns, say), saidAll(m.Tail, say), saidAll(m.Sums, say)
	rows := make([]MatrixRow, len(m.Rows))
	for i, r := range m.Rows {
		r.Name, r.Tail = say(r.Name), saidAll(r.Tail, say)
		rows[i] = r
	}
	m.Rows = rows
	return m
}

func (r Radar) said(say func(string) string) Radar {
	r.Caption, r.Current, r.Last = say(r.Caption), say(r.Current), say(r.Last)
	axes := make([]Axis, len(r.Axes))
	for i, a := range r.Axes {
		a.Name = say(a.Name)
		axes[i] = a
	}
	r.Axes = axes
	return r
}

func (b BarLine) said(say func(string) string) BarLine {
	b.Caption, b.Bars, b.Line = say(b.Caption), say(b.Bars), say(b.Line)
	return b
}

func (s SignOff) said(say func(string) string) SignOff {
	s.Left, s.Right, s.Closing = say(s.Left), say(s.Right), say(s.Closing)
	parts := make([]SignPart, len(s.Parts))
	for i, p := range s.Parts {
		p.Name, p.Score, p.Signer, p.Seal = say(p.Name), say(p.Score), say(p.Signer), say(p.Seal)
		p.OpinionHead, p.Statement, p.Blanks, p.Grades = say(p.OpinionHead), saidRuns(p.Statement, say), saidAll(p.Blanks, say), saidAll(p.Grades, say)
		parts[i] = p
	}
	s.Parts = parts
	return s
}
