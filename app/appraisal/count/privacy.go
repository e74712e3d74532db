package count

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// privacyKept is E3.1: four parts that weigh the same: a notice that people are shown, the consent of
// guardians, names purged on time, and the clause in every contract. Without any contract the other
// three make up the whole.
func privacyKept(f *Facts) Measure {
	parts := []part{f.notice(), f.guardians(), f.purged()}
	if contract, bound := f.clause(); bound {
		parts = append(parts, contract)
	}
	m := Measure{State: HasData, Den: app.Whole(int64(len(parts)))}
	met, known := int64(0), false
	said := ""
	var lacking []string
	for _, p := range parts {
		known = known || p.refs.Len() > 0
		answer := term.WordNotMet
		if p.met {
			met++
			answer = term.WordMet
		} else {
			lacking = append(lacking, p.lack)
		}
		said = Join(said, fmt.Sprintf(term.FormAnswer, p.label, answer))
		m.Inputs = append(m.Inputs, input(p.label, answer, p.refs))
		m.Records = Joined(m.Records, p.refs)
		m.Marked = Joined(m.Marked, p.marked)
	}
	if !known {
		return Unknown(term.SayNoPrivacy)
	}
	m.Records, m.Num, m.Lack = Distinct(m.Records), app.Whole(met), strings.Join(lacking, term.SentenceGap)
	m.Formula = fmt.Sprintf(term.FormParts, met, len(parts), said)
	return m
}

// part is one of the things that E3.1 asks for.
type part struct {
	label  string
	met    bool
	lack   string
	refs   Refs
	marked Refs
}

func (p *part) blame(ref Ref, why string) {
	ref.Note = why
	p.marked.Add(ref)
	p.met = false
}

// notice asks for a notice about personal data that is valid at T.
func (f *Facts) notice() part {
	p := part{label: term.InputNotice, lack: term.LackNoticePaper}
	tell := tellerOf(f, facility.DocumentEntity())
	last := f.Last()
	for _, d := range f.Documents {
		if d.Kind != noticeKind || d.Filed > last {
			continue
		}
		valid := d.Until == "" || d.Until >= last
		ref := tell.ref(d, string(d.Until))
		if !valid {
			ref.Note = term.NoteExpired
		}
		p.met = p.met || valid
		p.refs.Add(ref)
	}
	return p
}

// guardians asks for the consent of a guardian wherever a child under fourteen signed up. Where none
// did, every register of names must say what ages it holds, or the facility declare that it only
// counts heads; without any register there is nothing that shows it.
func (f *Facts) guardians() part {
	p := part{label: term.InputGuardians, lack: term.LackGuardians, met: true}
	elapsed := f.Elapsed()
	for _, r := range f.Registrants {
		if r.Age != delivery.Under14 || !elapsed.Holds(r.Day) {
			continue
		}
		ref := registrantRef(r, term.TableConsent.Label(string(r.Consent)))
		p.refs.Add(ref)
		if r.Consent != delivery.Agreed {
			p.blame(ref, term.NoteNoConsent)
		}
	}
	if p.refs.Len() > 0 {
		return p
	}
	tell := tellerOf(f, delivery.EnrolmentEntity())
	for _, e := range f.Enrolments {
		if !elapsed.Holds(e.Day) {
			continue
		}
		ref := tell.ref(e, term.TableAges.Label(string(e.Ages)))
		p.refs.Add(ref)
		if e.Mode == delivery.Named && e.Ages == "" {
			p.blame(ref, term.NoteNoAges)
		}
	}
	if p.refs.Len() == 0 {
		p.met, p.lack = false, term.LackRegister
	}
	if s := f.declared("onlyCounts"); s != nil {
		p.met, p.marked = true, Refs{}
		p.refs.Add(f.statementRef(s))
	}
	return p
}

// purged asks that what was to be kept until a day was gone by the end of it. What was kept too long in an earlier year counts on while it is still there.
func (f *Facts) purged() part {
	p := part{label: term.InputPurged, lack: term.LackPurge, met: true}
	tell := tellerOf(f, delivery.EnrolmentEntity())
	for _, e := range f.Enrolments {
		if late, due := f.purge(e.KeepUntil, e.PurgedOn); due {
			p.purge(tell.ref(e, string(e.KeepUntil)), late)
		}
	}
	for _, r := range f.Registrants {
		if late, due := f.purge(r.KeepUntil, r.PurgedOn); due {
			p.purge(registrantRef(r, string(r.KeepUntil)), late)
		}
	}
	return p
}

func (p *part) purge(ref Ref, late bool) {
	p.refs.Add(ref)
	if late {
		p.blame(ref, term.NoteLatePurge)
	}
}

// purge judges one record: whether its end came up in the elapsed days, or earlier and it is still
// there, and whether it was purged too late.
func (f *Facts) purge(keepUntil, purgedOn app.Day) (late, due bool) {
	if keepUntil == "" {
		return false, false
	}
	last, gone := f.Last(), purgedOn != "" && purgedOn <= f.Last()
	switch {
	case keepUntil < f.Period().From:
		return true, !gone
	case gone:
		return purgedOn > keepUntil, keepUntil <= last
	}
	return true, keepUntil < last
}

// clause asks every contract of the elapsed days for the clause about personal data; bound is false
// when there was none.
func (f *Facts) clause() (p part, bound bool) {
	p = part{label: term.InputClause, lack: term.LackClause, met: true}
	tell := tellerOf(f, selection.ContractEntity())
	for _, c := range f.Contracts {
		if f.Elapsed().Overlap(c.Term()).Empty() {
			continue
		}
		bound = true
		ref := tell.ref(c, yesOrNo(c.Privacy.Is()))
		p.refs.Add(ref)
		if !c.Privacy.Is() {
			p.blame(ref, term.NoteNoClause)
		}
	}
	return p, bound
}

// registrantRef names a person of a register by number alone.
func registrantRef(r *delivery.Registrant, value string) Ref {
	no := string(r.No)
	if no == "" {
		no = string(r.Day)
	}
	return Ref{Entity: "registrant", ID: r.ID, No: no, Day: r.Day, Value: value}
}
