package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
)

// scorer tells what one activity moves in the score. It shares the facts of the facility-year with the other screens and
// keeps what it worked out until something changes.
type scorer struct {
	deps  Deps
	scope record.Scope
	facts *count.Facts
	known map[app.ID][]record.Move
}

// unsaved stands for an activity that has no identity yet.
const unsaved app.ID = "#unsaved"

func newScorer(deps Deps) *scorer { return &scorer{deps: deps, known: map[app.ID][]record.Move{}} }

func (s *scorer) forget() {
	s.facts, s.known = nil, map[app.ID][]record.Move{}
}

// read gives the facts of the facility-year one is looking at.
func (s *scorer) read() (*count.Facts, error) {
	scope := s.deps.Scope()
	if s.facts != nil && scope == s.scope {
		return s.facts, nil
	}
	judged, err := s.deps.Office.Appraisal.Judge(scope.Facility, scope.Year)
	if err != nil {
		return nil, err
	}
	s.forget()
	s.facts, s.scope = judged.Facts, scope
	return s.facts, nil
}

// moves is what a kept activity adds to each indicator.
func (s *scorer) moves(id app.ID) ([]record.Move, error) {
	facts, err := s.read()
	if err != nil {
		return nil, err
	}
	if moves, ok := s.known[id]; ok {
		return moves, nil
	}
	s.known[id] = inWords(s.deps.Office.Appraisal.Moves(facts, id))
	return s.known[id], nil
}

// forecast is what an activity will add once it is saved as it stands on the form.
func (s *scorer) forecast(rec field.Record) ([]record.Move, error) {
	a, err := typed(rec)
	if err != nil || a.Start == "" || a.Class == "" {
		return nil, err
	}
	facts, err := s.read()
	if err != nil || a.Start.Year() != facts.Year {
		return nil, err
	}
	if a.ID == "" {
		a.ID = unsaved
	}
	with := facts.Without(a.ID)
	with.Activities = append(append([]*delivery.Activity{}, with.Activities...), a)
	with.Prepare()
	return inWords(s.deps.Office.Appraisal.Moves(with, a.ID)), nil
}

func inWords(moves []appraisal.Move) []record.Move {
	words := make([]record.Move, len(moves))
	for i, move := range moves {
		words[i] = record.Move{Label: move.Item.Code + " " + move.Item.Short, From: move.Before, To: move.After, Delta: signed(move.Delta), State: stateOfDelta(move.Delta)}
	}
	return words
}

func signed(delta app.Points) string {
	if delta < 0 {
		return term.MinusSign + (-delta).String()
	}
	return "+" + delta.String()
}

func stateOfDelta(delta app.Points) part.State {
	switch {
	case delta > 0:
		return part.Met
	case delta < 0:
		return part.Overdue
	}
	return part.NoData
}
