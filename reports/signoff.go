package reports

import (
	"strings"

	"guanyunbu/reports/wording"
)

// SignOff is the page on which the operator, the facility, the street, the district and a third party sign and seal.
// One framed block per level; a block is never divided between pages.
type SignOff struct {
	// Left and Right stand above the frame: whose report, of which period.
	Left, Right string
	Parts       []SignPart
	// Closing is the small print below the frame; it may hold the page total.
	Closing string
}

// SignPart is the block of one level. What it leaves empty is not printed.
type SignPart struct {
	// Name is the level; a line break is a break on the paper.
	Name string
	// Statement is what the signer confirms.
	Statement []Run
	// Blanks are names with a line to write on, side by side.
	Blanks []string
	// Score is the name of a mark to be filled in, Grades the boxes to tick after it.
	Score  string
	Grades []string
	// Opinion leaves room to write one; Room is its height in millimetres.
	Opinion bool
	Room    float64
	// OpinionHead stands in the place of 意见; empty for that.
	OpinionHead string
	// Signer has a line to sign on, Seal stands beside it, followed by the date.
	Signer, Seal string
}

func (s SignOff) write(t *transcript) {
	t.line(s.Left, s.Right)
	for _, p := range s.Parts {
		p.write(t)
	}
	if s.Closing != "" {
		t.line(t.layout.Fill(s.Closing))
	}
}

// Asked is the word above the room for an opinion.
func (p SignPart) Asked() string {
	if p.OpinionHead != "" {
		return p.OpinionHead
	}
	return wording.Opinion
}

func (p SignPart) write(t *transcript) {
	t.line(strings.Split(p.Name, "\n")...)
	if len(p.Statement) > 0 {
		t.line(t.layout.Fill(Words(p.Statement)))
	}
	if len(p.Blanks) > 0 {
		t.line(p.Blanks...)
	}
	if p.Score != "" {
		line := []string{p.Score, wording.Points}
		if len(p.Grades) > 0 {
			line = append(append(line, wording.Grade), p.Grades...)
		}
		t.line(line...)
	}
	if p.Opinion {
		t.line(p.Asked())
	}
	if p.Signer != "" {
		t.line(p.Signer, p.Seal, wording.Year, wording.Month, wording.Day)
	}
}
