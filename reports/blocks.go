package reports

import "guanyunbu/reports/wording"

// Heading opens a chapter (level 1, on a new page), a section (2) or a paragraph group (3).
type Heading struct {
	Level int
	Text  string
	// Listed is the shorter wording for the contents page; empty means Text.
	Listed string
	// Unlisted keeps the heading out of the contents page.
	Unlisted bool
	// Centred sets the heading in the middle, letter-spaced, as on the signature page.
	Centred bool
}

// Entry is the wording of the heading on the contents page.
func (h Heading) Entry() string {
	if h.Listed != "" {
		return h.Listed
	}
	return h.Text
}

// InContents tells whether the contents page names this heading: chapters and sections, unless kept out.
func (h Heading) InContents() bool { return !h.Unlisted && h.Level <= 2 }

func (h Heading) write(t *transcript) { t.line(h.Text) }

// Paragraph is running text: justified, the first line indented by two characters.
type Paragraph struct {
	Runs []Run
	// Flush drops the indent of the first line.
	Flush bool
	// Size in points; 0 means the body size. Notice boards use 16.
	Size float64
}

func (p Paragraph) write(t *transcript) { t.line(t.layout.Fill(Words(p.Runs))) }

// Stat is one figure with its name and what to make of it.
type Stat struct {
	Caption, Value, Context string
}

// StatRow stands at the head of a chapter: three or four figures that carry its message.
type StatRow struct {
	Stats []Stat
}

func (s StatRow) write(t *transcript) {
	for _, one := range s.Stats {
		t.line(one.Caption, one.Value, one.Context)
	}
}

// Box is the grey frame of the annex that states a rule and its calculation, one line of runs each.
type Box struct {
	Lines [][]Run
}

func (b Box) write(t *transcript) {
	for _, l := range b.Lines {
		t.line(Words(l))
	}
}

// Note is small print under a table or chart; it prints behind 注：.
type Note struct {
	Text string
	// Bare leaves out 注：; Ruled draws a thin line above.
	Bare, Ruled bool
}

// Wording is the note as printed.
func (n Note) Wording() string {
	if n.Bare {
		return n.Text
	}
	return wording.NotePrefix + n.Text
}

func (n Note) write(t *transcript) { t.line(t.layout.Fill(n.Wording())) }

// PageBreak continues on a new page.
type PageBreak struct{}

func (PageBreak) write(*transcript) {}

// Cover is the first sheet: what paper this is, of whom, for which year, and where the seals go.
type Cover struct {
	Number, Version string
	// CheckCode identifies the issue; empty for none.
	CheckCode string
	// Kicker stands small above Title, Year below it.
	Kicker, Title, Year string
	Fields              []Field
	// Seals name the dashed circles at the foot, two at most fit side by side.
	Seals []string
	// Draft prints 未完成稿: something is still to be corrected.
	Draft bool
}

// Field is one line of the cover: a label and what is filled in.
type Field struct {
	Label, Value string
}

func (c Cover) write(t *transcript) {
	if c.Number != "" {
		t.line(wording.PaperNumber, c.Number)
	}
	t.line(c.Version)
	if c.CheckCode != "" {
		t.line(wording.CheckCode, c.CheckCode)
	}
	if c.Draft {
		t.line(wording.Draft)
	}
	t.line(c.Kicker)
	t.line(c.Title)
	t.line(c.Year)
	for _, f := range c.Fields {
		t.line(f.Label, f.Value)
	}
	for _, s := range c.Seals {
		t.line(wording.SealHere, s)
	}
}

// Contents is the page that lists the chapters and sections with their page numbers.
type Contents struct {
	// Foot is the small print below the list; empty for none.
	Foot string
}

func (c Contents) write(t *transcript) {
	t.line(wording.Contents)
	for i, h := range Headings(t.doc) {
		if h.InContents() {
			t.line(h.Entry(), t.layout.headingPage(i))
		}
	}
	if c.Foot != "" {
		t.line(t.layout.Fill(c.Foot))
	}
}

// Headings lists the headings of a document in order.
func Headings(d Document) []Heading {
	var all []Heading
	for _, b := range d.Blocks {
		if h, ok := b.(Heading); ok {
			all = append(all, h)
		}
	}
	return all
}
