package reports

import "time"

// Document is one paper, complete: what stands on every page and what stands on each.
type Document struct {
	// Title, Subtitle and Facility go into the properties of the file.
	Title, Subtitle, Facility string
	// RunningHead and Period stand at the head of every page except the cover.
	RunningHead, Period string
	// CutOff is the day up to which records were counted; Version reads like 第 2 版; CheckCode identifies the issue.
	CutOff, Version, CheckCode string
	// Date is the day written into the file, so that the same data prints the same bytes.
	Date time.Time
	// Landscape turns the sheet, for ledgers with many columns.
	Landscape bool
	// Blocks are the contents in reading order. A Cover, if any, comes first.
	Blocks []Block
}

// HasCover tells whether the first page is a cover, which carries no running heads but counts as page 1.
func (d Document) HasCover() bool {
	if len(d.Blocks) == 0 {
		return false
	}
	_, ok := d.Blocks[0].(Cover)
	return ok
}

// Block is one piece of a paper. The set is closed: every block can write its own plain text, in drawing order.
type Block interface {
	write(t *transcript)
}

// Run is a stretch of words in one weight.
type Run struct {
	Text string
	Bold bool
}

// Plain is a single run in the regular weight.
func Plain(text string) []Run { return []Run{{Text: text}} }

// Words joins the text of runs.
func Words(runs []Run) string {
	text := ""
	for _, r := range runs {
		text += r.Text
	}
	return text
}

// PageTotalMark stands for the number of pages of the whole paper inside a paragraph, a note or a closing sentence.
// It is a code point that no keyboard and no file can legitimately produce.
const PageTotalMark = "\uFDD0"
