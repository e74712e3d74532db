package reports

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/reports/wording"
)

const indicatorSize = 8.5

// indicators is the chapter with the table that is signed: every built indicator with target,
// actual, points, working and records, and the conditions that must hold.
func (p *paper) indicators() []Block {
	blocks := []Block{p.indicatorTable()}
	if len(p.Result.Gates) > 0 {
		blocks = append(blocks, p.gates())
	}
	if p.Result.Extra() {
		blocks = append(blocks, p.extras())
	}
	return blocks
}

func (p *paper) indicatorTable() Table {
	t := Table{Number: p.nextTable(), Caption: wording.TableIndicators, Size: indicatorSize, Hairlines: true, Columns: []Column{
		{Title: wording.ColLevel1, Weight: 3, Align: Centre, Group: Vertical}, {Title: wording.ColLevel2, Weight: 5, Align: Centre, Group: Stacked},
		{Title: wording.ColLevel3, Weight: 10.5}, {Title: wording.ColMax, Weight: 3, Align: Right}, {Title: wording.ColTarget, Weight: 6, Align: Centre},
		{Title: wording.ColActual, Weight: 6, Align: Centre}, {Title: wording.ColSelf, Weight: 4, Align: Right}, {Title: wording.ColFirst, Weight: 3, Align: Centre},
		{Title: wording.ColReview, Weight: 3, Align: Centre}, {Title: wording.ColWorking, Weight: 11.5}, {Title: wording.ColRecords, Weight: 4, Align: Centre},
	}}
	built := p.built()
	for i, block := range p.Result.Blocks {
		lines := under(p.Facts.Pack, block.Item, built)
		if len(lines) == 0 {
			continue
		}
		t.Rows = append(t.Rows, p.blockRows(block, lines)...)
		t.Rows = append(t.Rows, subtotal(p.Result.Blocks[i]))
	}
	t.Note = p.indicatorNote(built)
	return t
}

// indicatorNote says what the table leaves out, what was typed by hand, and where targets came from.
func (p *paper) indicatorNote(built []appraisal.Indicator) string {
	note := wording.NoteIndicators
	if n, marks := p.Result.Unbuilt(); n > 0 {
		var codes []string
		for _, line := range p.Result.Indicators {
			if line.State == count.NotBuilt {
				codes = append(codes, line.Item.Code)
			}
		}
		note += fmt.Sprintf(wording.NoteUnbuilt, n, marks.Short(), strings.Join(codes, wording.ListComma))
	}
	if len(p.Result.Overridden()) > 0 {
		note += wording.NoteOverridden
	}
	if sources := p.sources(built); sources != "" {
		note += fmt.Sprintf(wording.NoteTargets, sources)
	}
	return note
}

// under keeps the lines that belong to a block.
func under(pack rulepack.Pack, block rulepack.Item, lines []appraisal.Indicator) []appraisal.Indicator {
	var own []appraisal.Indicator
	for _, line := range lines {
		if pack.Block(line.Item).Code == block.Code {
			own = append(own, line)
		}
	}
	return own
}

func (p *paper) blockRows(block appraisal.Sum, lines []appraisal.Indicator) []Row {
	var rows []Row
	for i, line := range lines {
		row := p.indicatorRow(line)
		if i == 0 {
			row.Cells[0] = Cell{Text: block.Item.Name, Bold: true, Down: len(lines), Under: fmt.Sprintf(wording.PointsUnder, block.Max.Short())}
		}
		if i == 0 || lines[i-1].Item.Parent != line.Item.Parent {
			parent, _ := p.Facts.Pack.Item(line.Item.Parent)
			row.Cells[1] = Cell{Text: wording.Dash, Down: siblings(lines[i:])}
			if line.Item.Parent != block.Item.Code && line.Item.Parent != "" {
				row.Cells[1] = Cell{Text: parent.Name, Down: siblings(lines[i:]), Under: parent.Max.Short()}
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func siblings(lines []appraisal.Indicator) int {
	n := 0
	for _, line := range lines {
		if line.Item.Parent != lines[0].Item.Parent {
			break
		}
		n++
	}
	return n
}

func (p *paper) indicatorRow(line appraisal.Indicator) Row {
	working, actual := plainly(line.Reason), line.ActualText()
	if line.State == count.HasData {
		working = line.Working
	}
	if line.Overridden {
		actual += " " + wording.ByHandMark
		working = fmt.Sprintf(wording.ByHandWorking, line.ComputedText(), line.ActualText(), line.Working)
	}
	return Row{Cells: []Cell{{}, {}, {Text: line.Item.Code + " " + line.Item.Name}, {Text: line.Max.Short()}, {Text: line.TargetText()}, {Text: actual},
		{Text: line.Score.String(), Bold: true}, {Text: p.reviewed(round.Street, line)}, {Text: p.reviewed(round.District, line)},
		{Text: working}, {Text: line.Item.Code}}}
}

// reviewed is what a round gave an indicator; blank while it was not held, to be filled in by hand.
func (p *paper) reviewed(stage app.Code, line appraisal.Indicator) string {
	if p.filing == nil {
		return ""
	}
	score, known := p.filing.Of(stage, line.Item.Code)
	if !known {
		return ""
	}
	return score.String()
}

func subtotal(block appraisal.Sum) Row {
	return Row{Grey: true, Cells: []Cell{{Text: block.Item.Code + " " + block.Item.Name + "\u3000" + wording.Subtotal, Span: 3},
		{Text: block.Built.Short()}, {}, {}, {Text: block.Score.String()}, {}, {}, {}, {}}}
}

// sources says for each built indicator where its target came from.
func (p *paper) sources(built []appraisal.Indicator) string {
	bySource := map[string][]string{}
	var order []string
	for _, line := range built {
		if !line.Aim.Known {
			continue
		}
		source := line.Aim.Source
		if line.Aim.Note != "" {
			source = fmt.Sprintf(wording.SourceNote, source, line.Aim.Note)
		}
		if line.Aim.Below {
			source += wording.Comma + term.NoteBelow
		}
		if _, seen := bySource[source]; !seen {
			order = append(order, source)
		}
		bySource[source] = append(bySource[source], line.Item.Code)
	}
	parts := make([]string, len(order))
	for i, source := range order {
		parts[i] = fmt.Sprintf(wording.TargetOf, strings.Join(bySource[source], wording.ListComma), source)
	}
	return strings.Join(parts, wording.Semicolon)
}
