package count

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// ledgerComplete is A4.1: complete records ÷ all records of the year, over every ledger. Complete is a
// record in which no field that is due is blank and, where it is demanded, evidence lies with it.
func ledgerComplete(f *Facts) Measure {
	a := &audit{facts: f}
	for _, p := range f.ledgers() {
		p.audit(a)
	}
	m := Measure{State: HasData, Records: Joined(a.all...), Marked: Joined(a.lacking...)}
	if m.Records.Len() == 0 {
		return Unknown(term.SayNoRecords)
	}
	whole, lacking := int64(m.Records.Len()), int64(m.Marked.Len())
	m.Num, m.Den = app.Whole(whole-lacking), app.Whole(whole)
	m.Inputs = []Input{
		{Label: term.InputComplete, Value: fmt.Sprintf(term.FormRows, field.ShowNumber(whole-lacking))},
		rowsInput(term.InputAllRecords, m.Records),
	}
	if len(a.standing) > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputReviews, Distinct(Listed(a.standing...))))
	}
	m.share()
	if lacking > 0 {
		m.Lack = fmt.Sprintf(term.LackComplete, field.ShowNumber(lacking))
	}
	return m
}

// audit goes through the ledgers and keeps what it saw.
type audit struct {
	facts    *Facts
	all      []Refs // ledger by ledger
	lacking  []Refs
	standing []Ref // records that stand in for fields of others
}

// owing reports whether an activity must be told in full: planned and cancelled ones need not.
func owing(a *delivery.Activity) bool {
	return a.Status == delivery.Held || a.Status == delivery.Partial || a.Status == delivery.Running
}

// reviewField reports whether a content review on its own form answers for the field of an activity.
func reviewField(key string) bool {
	return key == "review" || key == "reviewDay" || key == "reviewer" || key == "verdict"
}

func (s *stack[T]) audit(a *audit) {
	if s.counts == nil {
		return
	}
	due := make([]field.Field[T], 0, len(s.entity.Fields))
	for _, one := range s.entity.Fields {
		if one.Has(field.Due) {
			due = append(due, one)
		}
	}
	tell := tellerOf(a.facts, s.entity)
	said := map[string]string{}
	counted := make([]*T, 0, len(*s.rows))
	var lacking []wanting[T]
	for _, rec := range *s.rows {
		if !s.counts(rec) {
			continue
		}
		counted = append(counted, rec)
		if s.owes != nil && !s.owes(rec) {
			continue
		}
		blank := s.blanks(rec, due, a)
		if s.entity.Evidence && !a.facts.Proven(s.entity.Key, s.entity.Base(rec).ID) {
			blank = append(blank, evidenceLacks)
		}
		if len(blank) == 0 {
			continue
		}
		what, known := said[string(blank)]
		if !known {
			what = lacks(due, blank)
			said[string(blank)] = what
		}
		lacking = append(lacking, wanting[T]{rec, what})
	}
	a.all = append(a.all, showing(counted, func(rec *T) Ref { return tell.ref(rec, "") }))
	a.lacking = append(a.lacking, showing(lacking, func(w wanting[T]) Ref { return tell.ref(w.rec, "").Noted(w.what) }))
}

// wanting is a record with what it lacks.
type wanting[T any] struct {
	rec  *T
	what string
}

// evidenceLacks stands for the evidence among the places of blank fields.
const evidenceLacks byte = 255

// blanks gives the places of the due fields that are not filled.
func (s *stack[T]) blanks(rec *T, due []field.Field[T], a *audit) []byte {
	var blank []byte
	for i := range due {
		if due[i].At(rec).Blank() {
			blank = append(blank, byte(i))
		}
	}
	if len(blank) == 0 || s.covers == nil {
		return blank
	}
	standing := s.covers(rec)
	if len(standing) == 0 {
		return blank
	}
	a.standing = append(a.standing, standing...)
	return slices.DeleteFunc(blank, func(at byte) bool { return s.stands(due[at].Key) })
}

// lacks names the fields that are not filled, and the evidence.
func lacks[T any](due []field.Field[T], blank []byte) string {
	fields, evidence := "", ""
	for _, at := range blank {
		if at == evidenceLacks {
			evidence = term.NoteNoEvidence
			continue
		}
		fields = Join(fields, due[at].Term.Brief())
	}
	if fields == "" {
		return evidence
	}
	fields = fmt.Sprintf(term.NoteUnfilled, fields)
	if evidence == "" {
		return fields
	}
	return fields + term.SentenceGap + evidence
}
