package reports

import (
	"cmp"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

// Booklet arranges a rule pack as a paper for those who are judged by it: the table of indicators, how
// each is scored, and everything else the pack says. It prints what the program reckons with.
func Booklet(pack rulepack.Pack) Document {
	b := &booklet{pack: pack}
	doc := Document{
		Title: pack.Name, Subtitle: wording.BookletSubject, RunningHead: pack.Name, Period: b.period(), Version: pack.Version, Date: pack.From.Time(),
		Blocks: []Block{
			Cover{Version: pack.Version, Kicker: wording.BookletKicker, Title: wording.BookletSubject, Year: pack.Name, Fields: b.fields()},
			Contents{Foot: wording.BookletFoot},
		},
	}
	if pack.From == "" {
		doc.Date = app.YearSpan(firstYear).From.Time()
	}
	number := 0
	for _, chapter := range []struct {
		title  string
		blocks []Block
	}{
		{wording.BookletIndicators, b.indicators()}, {wording.BookletRules, b.rules()}, {wording.BookletExtras, b.extras()}, {wording.BookletResult, b.result()},
		{wording.BookletServices, b.services()}, {wording.BookletFees, b.fees()}, {wording.BookletLists, b.lists()},
	} {
		if len(chapter.blocks) == 0 {
			continue
		}
		doc.Blocks = append(doc.Blocks, Heading{Level: 1, Text: fmt.Sprintf(wording.ChapterForm, wording.Numeral(number), chapter.title)})
		doc.Blocks = append(doc.Blocks, chapter.blocks...)
		number++
	}
	doc.CheckCode = CheckCode(doc)
	return doc
}

// firstYear dates the file of a pack that says no day: the same pack prints the same bytes.
const firstYear = 2000

// booklet numbers the tables while the chapters are written.
type booklet struct {
	pack   rulepack.Pack
	tables int
}

func (b *booklet) table(caption string, columns []Column, rows []Row) Table {
	b.tables++
	return Table{Number: b.tables, Caption: caption, Columns: columns, Rows: rows}
}

func (b *booklet) period() string {
	until := string(b.pack.To)
	if until == "" {
		until = wording.BookletOpenEnd
	}
	return fmt.Sprintf(wording.BookletTerm, filled(string(b.pack.From)), until)
}

func (b *booklet) fields() []Field {
	types := wording.BookletAllTypes
	if len(b.pack.Types) > 0 {
		types = labelled(b.pack.Types, term.TableFacilityType)
	}
	fields := []Field{}
	for _, f := range []Field{
		{term.PackDocument.Label, b.pack.Document}, {term.PackIssuer.Label, b.pack.Issuer}, {term.PackRegion.Label, b.pack.Region}, {term.PackTypes.Label, types},
		{term.PackFull.Label, fmt.Sprintf(wording.BookletFullText, b.pack.Full.Short(), len(b.pack.Blocks()), len(b.pack.Leaves()))}, {wording.BookletValidity, b.period()},
	} {
		if f.Value != "" {
			fields = append(fields, f)
		}
	}
	return fields
}

// indicators is the whole table on as few pages as it needs.
func (b *booklet) indicators() []Block {
	var rows []Row
	for _, i := range b.pack.Items {
		row := Cells(i.Code, i.Name, i.Max.Short(), "", "")
		if i.Leaf() {
			row = Cells(i.Code, i.Name, i.Max.Short(), i.Asks, i.Aim())
		}
		row.Grey = i.Parent == ""
		rows = append(rows, row)
	}
	t := b.table(wording.BookletIndicators, []Column{
		{Title: wording.BookletCode, Weight: 1.2}, {Title: wording.BookletName, Weight: 5}, {Title: wording.BookletFull, Weight: 1, Align: Right},
		{Title: wording.BookletAsks, Weight: 1, Align: Centre}, {Title: wording.BookletAim, Weight: 2},
	}, rows)
	t.Totals = []Row{{Grey: true, Cells: []Cell{{Text: ""}, {Text: wording.BookletSum}, {Text: b.pack.Full.Short()}, {Text: ""}, {Text: ""}}}}
	t.Note = b.pack.Source
	return []Block{t}
}

// rules says of every scored indicator how it is scored, what its words mean and what must be shown.
func (b *booklet) rules() []Block {
	var blocks []Block
	for _, block := range b.pack.Blocks() {
		blocks = append(blocks, Heading{Level: 2, Text: fmt.Sprintf(wording.BookletLine, block.Code, block.Name, block.Max.Short())})
		for _, i := range b.pack.Leaves() {
			if b.pack.Block(i).Code == block.Code {
				blocks = append(blocks, ruleOf(i))
			}
		}
	}
	return blocks
}

func ruleOf(i rulepack.Item) Box {
	box := Box{Lines: [][]Run{{{Text: fmt.Sprintf(wording.BookletLine, i.Code, i.Name, i.Max.Short()), Bold: true}}}}
	for _, line := range []struct{ label, text string }{
		{wording.BookletHow, i.Explained()}, {wording.BookletAim, i.Aim()}, {term.PackItemRule.Label, i.Rule}, {term.PackItemDefinition.Label, i.Definition},
		{term.PackItemEvidence.Label, i.Evidence}, {term.PackItemSource.Label, i.Source}, {term.PackItemPeriod.Label, i.Period},
	} {
		if line.text != "" {
			box.Lines = append(box.Lines, []Run{{Text: fmt.Sprintf(wording.BookletPart, line.label), Bold: true}, {Text: line.text}})
		}
	}
	return box
}

func (b *booklet) extras() []Block {
	var blocks []Block
	if len(b.pack.Gates) > 0 {
		var rows []Row
		for _, g := range b.pack.Gates {
			rows = append(rows, Cells(cmp.Or(g.Mark, g.Code), g.Name, g.Source))
		}
		blocks = append(blocks, Paragraph{Runs: Plain(fmt.Sprintf(wording.BookletFailing, b.pack.Failing))},
			b.table(term.PackGates.Label, []Column{{Title: wording.BookletCode, Weight: 1}, {Title: term.PackGates.Label, Weight: 5}, {Title: term.PackGateSource.Label, Weight: 3}}, rows))
	}
	var rows []Row
	for _, e := range b.pack.Bonus.Rows {
		rows = append(rows, Cells(e.Code, wording.BookletAdd, e.Name, e.Each.Short(), most(e.Cap)))
	}
	for _, d := range b.pack.Deductions {
		rows = append(rows, Cells(d.Code, wording.BookletTake, d.Name, d.Each.Short(), most(d.Most)))
	}
	if len(rows) == 0 {
		return blocks
	}
	highest := fmt.Sprintf(wording.BookletBonusCap, b.pack.Bonus.Cap.Short(), b.pack.Highest().Short(), b.pack.Floor.Short())
	return append(blocks, Paragraph{Runs: Plain(highest)}, b.table(wording.BookletPlus, []Column{
		{Title: wording.BookletCode, Weight: 1}, {Title: "", Weight: 0.6, Align: Centre}, {Title: wording.BookletItem, Weight: 6},
		{Title: wording.BookletEach, Weight: 1, Align: Right}, {Title: wording.BookletCap, Weight: 1, Align: Right},
	}, rows))
}

// most shows a limit, or that there is none.
func most(p app.Points) string {
	if p == 0 {
		return term.WordDash
	}
	return p.Short()
}

func (b *booklet) result() []Block {
	var rows []Row
	for _, g := range b.pack.Grades {
		renewal := g.Consequence.Renewal
		if renewal != "" {
			renewal = term.TableRenewal.Label(renewal)
		}
		rows = append(rows, Cells(g.Name, g.From.Short(), g.Consequence.Text, field.ShowShare(g.Consequence.Payment), renewal))
	}
	blocks := []Block{b.table(wording.BookletResult, []Column{
		{Title: wording.BookletGrade, Weight: 1.2}, {Title: wording.BookletFrom, Weight: 1.4, Align: Right}, {Title: wording.BookletConsequence, Weight: 5},
		{Title: wording.BookletPayment, Weight: 1.4, Align: Right}, {Title: wording.BookletRenewal, Weight: 2},
	}, rows)}
	if len(b.pack.Rounds) == 0 {
		return blocks
	}
	rows = nil
	if b.pack.Final != rulepack.FinalWeighted {
		for n, r := range b.pack.Rounds {
			rows = append(rows, Cells(fmt.Sprint(n+1), r.Name))
		}
		return append(blocks, Paragraph{Runs: Plain(wording.BookletFinalLast)}, b.table(term.PackRounds.Label, []Column{{Title: wording.BookletCode, Weight: 1}, {Title: wording.BookletRound, Weight: 9}}, rows))
	}
	for _, r := range b.pack.Rounds {
		rows = append(rows, Cells(r.Name, field.ShowShare(r.Weight)))
	}
	return append(blocks, Paragraph{Runs: Plain(wording.BookletFinalMean)}, b.table(term.PackRounds.Label, []Column{{Title: wording.BookletRound, Weight: 4}, {Title: wording.BookletWeight, Weight: 1, Align: Right}}, rows))
}

// labelled puts codes into words.
func labelled(codes []app.Code, table term.Table) string {
	words := make([]string, len(codes))
	for i, c := range codes {
		words[i] = table.Label(string(c))
	}
	return strings.Join(words, term.ListComma)
}
