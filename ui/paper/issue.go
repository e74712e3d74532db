package paper

import (
	"fmt"

	"guanyunbu/app/appraisal"
	"guanyunbu/reports"
	"guanyunbu/ui/wording"
)

// issue is one report as it was made: what it says, and where everything stands.
type issue struct {
	printed
	evaluation *appraisal.SelfEvaluation
	sections   []section
	made       string // time of day
	public     bool   // without the names of persons
}

// fileName is what the file of the report is called.
func (s *issue) fileName() string {
	facts := s.evaluation.Facts
	if s.public {
		return fmt.Sprintf(wording.PaperPublicName, facts.Facility.Name, facts.Year)
	}
	return fmt.Sprintf(wording.PaperFileName, facts.Facility.Name, facts.Year)
}

// section is a stretch of the paper from one heading to the next.
type section struct {
	title    string
	level    int
	page     int // counted from 1
	from, to int // blocks of the document
}

// sectionsOf lists the sections in order: what stands before the first heading, then one for each heading of the contents.
func sectionsOf(d reports.Document, layout reports.Layout) []section {
	list := []section{{title: wording.PaperCover, level: 1, page: 1, to: len(d.Blocks)}}
	headings := 0
	for i, block := range d.Blocks {
		heading, ok := block.(reports.Heading)
		if !ok {
			continue
		}
		page := 0
		if headings < len(layout.Headings) {
			page = layout.Headings[headings]
		}
		headings++
		if heading.Level > 2 {
			continue
		}
		list[len(list)-1].to = i
		list = append(list, section{title: heading.Entry(), level: heading.Level, page: page, from: i, to: len(d.Blocks)})
	}
	return list
}

// words is the plain text of a section, line by line.
func (s *issue) words(at int) string {
	part := s.sections[at]
	piece := s.document
	piece.Blocks = s.document.Blocks[part.from:part.to]
	return reports.Text(piece, reports.Layout{Total: s.layout.Total, Missing: s.layout.Missing})
}

// plain is the same with the characters no font has, for finding them.
func (s *issue) plain(at int) string {
	part := s.sections[at]
	piece := s.document
	piece.Blocks = s.document.Blocks[part.from:part.to]
	return reports.Text(piece, reports.Layout{})
}

// sectionOn is the last section that begins on or before a page.
func (s *issue) sectionOn(page int) int {
	at := 0
	for i, part := range s.sections {
		if part.page > 0 && part.page <= page {
			at = i
		}
	}
	return at
}
