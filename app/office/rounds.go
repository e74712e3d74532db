package office

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// openRounds puts the desk of the rounds beside the one that scores.
func (o *Office) openRounds(packs rulepack.Reader) {
	o.Rounds = round.NewDesk(o.store, round.Beside{
		Score: func(facility app.ID, year int) (round.Standing, error) {
			judged, err := o.Appraisal.Judge(facility, year)
			if err != nil {
				return round.Standing{}, err
			}
			return standingOf(judged.Facts, judged.Result), nil
		},
		Freeze: func(facility app.ID, year int) (round.Standing, []byte, error) {
			judged, err := o.Appraisal.Judge(facility, year)
			if err != nil {
				return round.Standing{}, nil, err
			}
			if packs == nil {
				return round.Standing{}, nil, app.Fail(app.Broken, term.SayPackNoReader, nil)
			}
			frozen, err := count.Freeze(judged.Facts, packs)
			if err != nil {
				return round.Standing{}, nil, fmt.Errorf("freeze %s %d: %w", facility, year, err)
			}
			return standingOf(judged.Facts, judged.Result), frozen, nil
		},
		Thaw: func(frozen []byte) (round.Standing, error) {
			if packs == nil {
				return round.Standing{}, app.Fail(app.Broken, term.SayPackNoReader, nil)
			}
			facts, err := count.Thaw(frozen, packs)
			if err != nil {
				return round.Standing{}, err
			}
			return standingOf(facts, appraisal.Score(facts, count.Metrics())), nil
		},
		Facility: o.Facility, Selection: o.Selection, Claims: o.Claims, Today: o.Today,
		Allow: func(op app.Op) error { return o.Account.Allow(op) },
	})
	o.Rulepack.Frozen = o.frozenUnder
}

// frozenUnder counts the editions that were frozen since an activation was entered, of facilities and years that it judges.
func (o *Office) frozenUnder(a *rulepack.Activation) (int, error) {
	scheme, err := o.Rulepack.Schemes.One(a.Scheme)
	if err != nil {
		return 0, err
	}
	pack, err := o.Rulepack.Pack(scheme)
	if err != nil {
		return 0, err
	}
	editions, err := o.Rounds.Editions.Find(ledger.Query{})
	if err != nil {
		return 0, err
	}
	n := 0
	for _, e := range editions {
		if e.MadeAt < a.MadeAt {
			continue
		}
		f, err := o.Facility.Facilities.One(e.Facility)
		if err != nil {
			return 0, err
		}
		r, err := o.Rounds.Rounds.One(e.Round)
		if err != nil {
			return 0, err
		}
		year, _ := r.Year.Known()
		if pack.Judges(f.Type) && (a.Type == "" || a.Type == f.Type) && a.From <= app.YearSpan(int(year)).To {
			n++
		}
	}
	return n, nil
}

// standingOf is a result as the rounds go by it.
func standingOf(facts *count.Facts, result appraisal.Result) round.Standing {
	s := round.Standing{
		Pack: facts.Pack, Bonus: result.BonusSum, Deduction: result.DeductionSum, Total: result.Total,
		Assessed: result.Assessed, Capped: result.Capped, Bare: len(facts.Activities)+len(facts.Logged()) == 0,
	}
	for _, i := range result.Indicators {
		s.Lines = append(s.Lines, round.Line{
			Code: i.Item.Code, Name: i.Item.Name, Metric: i.Item.Metric, Over: i.Item.Over, Max: i.Max, Score: i.Score, State: string(i.State),
			Scored: i.State == count.HasData, Built: i.State != count.NotBuilt, Open: i.State != count.NotApplicable,
		})
	}
	for _, g := range result.Gates {
		if g.State == appraisal.Unchecked {
			s.Unchecked++
		}
	}
	return s
}
