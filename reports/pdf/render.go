package pdf

import (
	"errors"
	"fmt"
	"slices"

	"guanyunbu/reports"
)

// passes is how often a paper is set at most until its page numbers no longer change.
const passes = 4

var errUnsettled = errors.New("page numbers do not settle")

// Render prints a document. The same document, fonts and date give the same bytes.
func Render(d reports.Document, fonts Fonts) (file []byte, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			file, err = nil, fmt.Errorf("print paper: %v", cause)
		}
	}()
	job := newJob(d, fonts)
	if err := job.settle(); err != nil {
		return nil, err
	}
	out := newPress(d, fonts, job.seen)
	job.run(out)
	return out.finish()
}

// Paginate sets a document without printing it and tells what page everything is on.
func Paginate(d reports.Document, fonts Fonts) (reports.Layout, error) {
	job := newJob(d, fonts)
	if err := job.settle(); err != nil {
		return reports.Layout{}, err
	}
	return job.known, nil
}

// Missing lists the characters of a document that will be printed as 〓, sorted.
func Missing(d reports.Document, fonts Fonts) []rune {
	set := newTypesetter(fonts)
	set.printable(reports.Text(d, reports.Layout{}))
	return set.absent()
}

func (t *typesetter) absent() []rune {
	var runes []rune
	for r := range t.missing {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	return runes
}

// job is the printing of one document.
type job struct {
	doc   reports.Document
	set   *typesetter
	seen  *tally
	known reports.Layout
}

func newJob(d reports.Document, fonts Fonts) *job {
	return &job{doc: d, set: newTypesetter(fonts)}
}

// settle sets the document until the page total printed in it is the one it has: once, or twice if a sentence mentions it.
func (j *job) settle() error {
	j.seen = newTally()
	for range passes {
		before := j.known.Total
		s := j.run(j.seen)
		j.known = s.found
		if !s.mentionsTotal || j.known.Total == before {
			return nil
		}
	}
	return errUnsettled
}

// run sets the whole document with one pen.
func (j *job) run(p pen) *sheet {
	s := newSheet(p, j.set, &j.doc)
	s.known = j.known
	for i := range j.doc.Blocks {
		s.block(i)
	}
	s.begin()
	s.found.Total = s.number
	s.found.Missing = j.set.absent()
	return s
}
