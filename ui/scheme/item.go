package scheme

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// head are the fields of an indicator that every one has.
func (e *editor) head(i *rulepack.Item) []slot {
	slots := []slot{
		e.code(i), words(term.PackItemName, &i.Name), points(term.PackItemMax, &i.Max), e.parent(i),
	}
	if e.upper(i) {
		return append(slots, words(term.PackItemShort, &i.Short))
	}
	return append(slots, e.metricThen(term.PackItemMetric, &i.Metric, func() { e.measure(i) }))
}

// measure brings the unit of a measured value with it where none was written.
func (e *editor) measure(i *rulepack.Item) {
	if i.Target.Unit != "" || i.Target.Percent {
		return
	}
	for _, q := range term.Quantities() {
		if q.Key == i.Metric {
			i.Target.Percent = q.Unit == percentUnit
			if !i.Target.Percent {
				i.Target.Unit = q.Unit
			}
			e.writing.reread()
		}
	}
}

// percentUnit is the unit of the values that are shares.
const percentUnit = "%"

// upper reports an indicator with others under it.
func (e *editor) upper(i *rulepack.Item) bool { return len(e.entry.pack.Children(i.Code)) > 0 }

// code is the code of an indicator; others follow when it changes.
func (e *editor) code(i *rulepack.Item) slot {
	return slot{term: term.PackItemCode, get: func() string { return i.Code }, set: func(text string) string {
		text = strings.TrimSpace(text)
		if text == i.Code {
			return ""
		}
		if text == "" {
			return fmt.Sprintf(term.SayPackUnnamed, i.Name)
		}
		if at(&e.entry.pack, text) >= 0 {
			return fmt.Sprintf(wording.SchemeCodeTaken, text)
		}
		rename(&e.entry.pack, i.Code, text)
		e.here = text
		return ""
	}}
}

// parent is the indicator above, chosen among those that may have others under them.
func (e *editor) parent(i *rulepack.Item) slot {
	options := []term.Code{{Label: wording.SchemeTopLevel}}
	for _, other := range e.entry.pack.Items {
		own := other.Code == i.Code || e.entry.pack.Block(other).Code == i.Code || other.Parent == i.Code
		if own || depth(&e.entry.pack, other.Code) > 1 || (other.Leaf() && other.Code != i.Parent) {
			continue
		}
		options = append(options, term.Code{Key: other.Code, Label: other.Code + " " + other.Name})
	}
	return slot{term: term.PackItemParent, options: options, again: true, get: func() string { return i.Parent }, set: func(code string) string {
		i.Parent = code
		e.entry.pack.Items = ordered(e.entry.pack.Items)
		return ""
	}}
}

// metric names a measured value or a figure of the pack, in words.
func (e *editor) metric(t term.Term, key *string) slot { return e.metricThen(t, key, func() {}) }

// metricThen tells when one was named.
func (e *editor) metricThen(t term.Term, key *string, then func()) slot {
	return slot{
		term: t, hint: wording.SchemeMetricHint, get: func() string { return e.metricName(*key) },
		set: func(text string) string {
			found, ok := e.metricKey(strings.TrimSpace(text))
			if !ok {
				return fmt.Sprintf(term.SayPackNoName, text)
			}
			*key = found
			then()
			return ""
		},
		pick: func(done func()) {
			e.pickMetric(e.itemName(), func(picked string) {
				*key = picked
				then()
				done()
			})
		},
	}
}

func (e *editor) itemName() string {
	if i := e.item(); i != nil {
		return i.Name
	}
	return ""
}

// metricName is the Chinese name of a measured value.
func (e *editor) metricName(key string) string {
	for _, q := range term.Quantities() {
		if q.Key == key {
			return q.Name
		}
	}
	for _, f := range e.entry.pack.Figures {
		if f.Key == key {
			return f.Name
		}
	}
	if name := planned(e.deps.Office.Rulepack.Shipped())[key]; name != "" {
		return name
	}
	return key
}

// metricKey finds what a name or key stands for; nothing stands for nothing.
func (e *editor) metricKey(word string) (string, bool) {
	for _, q := range term.Quantities() {
		if word == q.Key || word == q.Name {
			return q.Key, true
		}
	}
	for _, f := range e.entry.pack.Figures {
		if word == f.Key || word == f.Name {
			return f.Key, true
		}
	}
	for key, name := range planned(e.deps.Office.Rulepack.Shipped()) {
		if word == key || word == name {
			return key, true
		}
	}
	return word, word == ""
}

// method are the fields of how an actual becomes points.
func (e *editor) method(i *rulepack.Item) []slot {
	kind := chosen(term.PackItemMethod, term.TableMethod, &i.Method.Kind)
	kind.again = true
	m, set := &i.Method, kind.set
	kind.set = func(text string) string {
		defer prefill(m)
		return set(text)
	}
	slots := []slot{kind}
	switch m.Kind {
	case rulepack.Linear:
		slots = append(slots, ratio(term.PackMethodFloor, &m.Floor))
	case rulepack.Ramp:
		slots = append(slots, ratio(term.PackMethodLow, &m.Low), ratio(term.PackMethodHigh, &m.High))
	case rulepack.Cases:
		slots = append(slots, ratio(term.PackMethodEach, &m.Each))
	case rulepack.Formula:
		formula := words(term.PackMethodFormula, &m.Formula)
		formula.hint = wording.SchemeFormulaHint
		slots = append(slots, formula)
	}
	return slots
}

// prefill gives a method that has lines the ones to begin with.
func prefill(m *rulepack.Method) {
	step := func(from, per int64) rulepack.Step {
		return rulepack.Step{From: app.Frac(from, 100), Part: app.Frac(per, 100)}
	}
	switch {
	case len(m.Steps) == 0 && m.Kind == rulepack.Levels:
		m.Steps = []rulepack.Step{step(0, 20), step(80, 60), step(100, 100)}
	case len(m.Steps) == 0 && m.Kind == rulepack.Rank:
		m.Steps = []rulepack.Step{step(0, 50), step(50, 80), step(75, 100)}
	case len(m.Steps) == 0 && (m.Kind == rulepack.Steps || m.Kind == rulepack.Knots):
		m.Steps = []rulepack.Step{{}}
	case len(m.Parts) == 0 && m.Kind == rulepack.Parts:
		m.Parts = []rulepack.Part{{}}
	case len(m.Bands) == 0 && m.Kind == rulepack.Bands:
		for n, name := range split(wording.SchemeBandNames) {
			m.Bands = append(m.Bands, rulepack.Band{Key: fmt.Sprintf("b%d", n+1), Name: name, Part: app.Frac(int64(5-n), 5)})
		}
	}
}

// methodTable are the lines of a method that has several; ok is false for the others.
func (e *editor) methodTable(i *rulepack.Item) (t table, ok bool) {
	m := &i.Method
	switch m.Kind {
	case rulepack.Steps, rulepack.Knots, rulepack.Levels, rulepack.Rank:
		t = table{title: term.PackMethodSteps.Label, note: wording.SchemeStepsNote, widths: []float32{0, 0}, blank: stepSlots(&rulepack.Step{})}
		for n := range m.Steps {
			t.rows = append(t.rows, stepSlots(&m.Steps[n]))
		}
		t.add = func() { m.Steps = append(m.Steps, rulepack.Step{}) }
		t.drop = func(row int) { m.Steps = slices.Delete(m.Steps, row, row+1) }
	case rulepack.Parts:
		t = table{title: term.PackMethodParts.Label, note: wording.SchemePartsNote, widths: []float32{0, 0, 72, 72}, blank: e.partSlots(&rulepack.Part{})}
		for n := range m.Parts {
			t.rows = append(t.rows, e.partSlots(&m.Parts[n]))
		}
		t.add = func() { m.Parts = append(m.Parts, rulepack.Part{}) }
		t.drop = func(row int) { m.Parts = slices.Delete(m.Parts, row, row+1) }
	case rulepack.Bands:
		t = table{title: term.PackMethodBands.Label, note: wording.SchemeBandsNote, widths: []float32{64, 96, 72, 0}, blank: bandSlots(&rulepack.Band{})}
		for n := range m.Bands {
			t.rows = append(t.rows, bandSlots(&m.Bands[n]))
		}
		t.add = func() { m.Bands = append(m.Bands, rulepack.Band{Key: fmt.Sprintf("b%d", len(m.Bands)+1)}) }
		t.drop = func(row int) { m.Bands = slices.Delete(m.Bands, row, row+1) }
	default:
		return t, false
	}
	return t, true
}

func stepSlots(s *rulepack.Step) []slot {
	return []slot{zeroed(ratio(term.PackStepFrom, &s.From)), zeroed(ratio(term.PackStepPart, &s.Part))}
}

func (e *editor) partSlots(p *rulepack.Part) []slot {
	return []slot{words(term.PackPartName, &p.Name), e.metric(term.PackPartMetric, &p.Metric), ratio(term.PackPartFrom, &p.From), ratio(term.PackPartShare, &p.Share)}
}

func bandSlots(b *rulepack.Band) []slot {
	return []slot{words(term.PackBandKey, &b.Key), words(term.PackBandName, &b.Name), zeroed(ratio(term.PackBandPart, &b.Part)), words(term.PackBandReason, &b.Reason)}
}

// target are the fields of what an actual is held against.
func target(i *rulepack.Item) []slot {
	t := &i.Target
	return []slot{
		ratio(term.PackTargetDefault, &t.Default), words(term.PackTargetUnit, &t.Unit), truth(term.PackTargetPercent, &t.Percent),
		truth(term.PackTargetYearly, &t.Yearly), pairs(term.PackTargetByType, term.TableFacilityType, &t.ByType), truth(term.PackTargetLastYear, &t.LastYear),
		words(term.PackTargetMeasure, &t.Measure), words(term.PackTargetWhole, &t.Whole),
	}
}

// spoken are the words of an indicator that people read.
func (e *editor) spoken(i *rulepack.Item) []slot {
	asks := slot{term: term.PackItemAsks, options: asksOptions(), get: func() string { return i.Asks }, set: func(s string) string {
		i.Asks = s
		return ""
	}}
	slots := []slot{
		asks, prose(term.PackItemRule, &i.Rule), prose(term.PackItemDefinition, &i.Definition),
		words(term.PackItemSource, &i.Source), prose(term.PackItemEvidence, &i.Evidence), words(term.PackItemPeriod, &i.Period),
		e.metric(term.PackItemOver, &i.Over), truth(term.PackItemShrinks, &i.Shrinks), pairs(term.PackItemNumbers, term.Table{}, &i.Numbers),
	}
	if e.upper(i) {
		return slots
	}
	return append([]slot{words(term.PackItemShort, &i.Short)}, slots...)
}

func asksOptions() []term.Code {
	options := []term.Code{{Label: term.WordDash}}
	for _, ask := range split(wording.SchemeAsks) {
		options = append(options, term.Code{Key: string([]rune(ask)[:1]), Label: ask})
	}
	return options
}
