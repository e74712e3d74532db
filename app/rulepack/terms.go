package rulepack

import (
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
)

// Judges reports whether the pack may judge a type of facility.
func (p Pack) Judges(kind app.Code) bool { return len(p.Types) == 0 || p.names(kind) }

func (p Pack) names(kind app.Code) bool { return slices.Contains(p.Types, kind) }

// Terms tells which schemes judge a type of facility in a year, day after day, the first one first.
// On each day it is the scheme put to use last; one put to use for the type goes before one for all.
// Before any, and where none is, it is the pack that ships for the type.
func (d *Desk) Terms(kind app.Code, year int) ([]Term, error) {
	whole := app.YearSpan(year)
	uses, err := d.uses(kind, whole.To)
	if err != nil {
		return nil, err
	}
	terms := []Term{{Pack: d.Default(kind), Days: whole}}
	for _, u := range uses {
		if last := &terms[len(terms)-1]; u.from > last.Days.From {
			last.Days.To = u.from.Add(-1)
			terms = append(terms, Term{Pack: u.pack, Days: app.Span{From: u.from, To: whole.To}, Join: u.join})
			continue
		}
		last := &terms[len(terms)-1]
		last.Pack = u.pack
		if len(terms) > 1 {
			last.Join = u.join
		}
	}
	return merged(terms), nil
}

// use is one activation that serves a type of facility.
type use struct {
	from app.Day
	own  bool // for this type by name
	join app.Code
	pack Pack
}

// uses lists the activations that judge a type until a day, in the order in which they take over;
// those overruled by one for the type are left out.
func (d *Desk) uses(kind app.Code, until app.Day) ([]use, error) {
	all, err := d.Activations.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	var found []use
	for _, a := range all {
		if a.From > until || (a.Type != "" && a.Type != kind) {
			continue
		}
		s, err := d.Schemes.One(a.Scheme)
		if err != nil {
			return nil, err
		}
		pack, err := d.Pack(s)
		if err != nil {
			return nil, err
		}
		if pack.Judges(kind) {
			found = append(found, use{from: a.From, own: a.Type != "", join: a.Join, pack: pack})
		}
	}
	slices.SortStableFunc(found, func(a, b use) int { return strings.Compare(string(a.from), string(b.from)) })
	return ruling(found), nil
}

// ruling leaves out the activations for all types from the first one for the type by name on.
func ruling(found []use) []use {
	var own bool
	rule := found[:0]
	for i, u := range found {
		sameDay := slices.ContainsFunc(found[i+1:], func(o use) bool { return o.own && o.from == u.from })
		if !u.own && (own || sameDay) {
			continue
		}
		own = own || u.own
		rule = append(rule, u)
	}
	return rule
}

// merged joins neighbouring terms of one and the same scheme.
func merged(terms []Term) []Term {
	whole := terms[:1]
	for _, t := range terms[1:] {
		last := &whole[len(whole)-1]
		if last.Pack.Code == t.Pack.Code && last.Pack.Version == t.Pack.Version {
			last.Days.To = t.Days.To
			continue
		}
		whole = append(whole, t)
	}
	return whole
}
