package appraisal

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Board is a league table ready to be shown: the facilities of a year in order of one score, and what
// the operators and the streets came to.
type Board struct {
	Year      int
	Day       app.Day    // up to which records counted
	Code      string     // of the block or indicator that it is ordered by; empty for the total
	Name      string     // the same in words
	Type      app.Code   // of the facilities it is about; empty for all
	Types     []app.Code // that the league has, in its order
	Blocks    []BlockStanding
	Places    []Place
	Out       []Standing        // without that score: not assessed, or not applicable
	Names     map[string]string // of operators, by their key
	Operators []Mean
	Streets   []Mean

	league []Standing // in the order of the ledger, to be ordered by another score
}

// Board orders the league of a year by the total, by a block or by an indicator. Its columns are the
// blocks of the first facility that has any.
func (d *Desk) Board(year int, code string, watch exchange.Watch) (Board, error) {
	league, err := d.League(year, watch)
	if err != nil {
		return Board{}, err
	}
	firms, err := d.reader.Selection.Operators.Find(ledger.Query{})
	if err != nil {
		return Board{}, err
	}
	b := BoardOf(league, code)
	b.Year, b.Day, b.Names = year, min(d.today(), app.YearSpan(year).To), map[string]string{}
	for _, o := range firms {
		b.Names[string(o.ID)] = string(o.Name)
	}
	return b, nil
}

// By orders the same league by another score.
func (b Board) By(code string) Board { return b.of(code, b.Type) }

// Among orders the facilities of one type only, empty for all; a score that their scheme does not know
// gives way to the total.
func (b Board) Among(kind app.Code) Board {
	other := b.of(b.Code, kind)
	for _, s := range slices.Concat(other.Out, standingsOf(other.Places)) {
		if _, block := s.Block(b.Code); block {
			return other
		}
		if _, line := s.Line(b.Code); line {
			return other
		}
	}
	return b.of("", kind)
}

func standingsOf(places []Place) []Standing {
	all := make([]Standing, len(places))
	for i, p := range places {
		all[i] = p.Of
	}
	return all
}

func (b Board) of(code string, kind app.Code) Board {
	var members []Standing
	for _, s := range b.league {
		if kind == "" || s.Type == kind {
			members = append(members, s)
		}
	}
	other := BoardOf(members, code)
	other.Year, other.Day, other.Names = b.Year, b.Day, b.Names
	other.league, other.Types, other.Type = b.league, b.Types, kind
	return other
}

// Level reports whether all facilities in the table have the same full mark, so that their points compare.
func (b Board) Level() bool {
	for _, p := range b.Places {
		if p.Full != b.Places[0].Full {
			return false
		}
	}
	return true
}

// BoardOf orders a league that is at hand.
func BoardOf(league []Standing, code string) Board {
	b := Board{league: league, Code: code, Name: term.EditionTotal.Label, Operators: Means(league, ByOperator), Streets: Means(league, ByStreet)}
	by := ByTotal
	for _, s := range league {
		if !slices.Contains(b.Types, s.Type) {
			b.Types = append(b.Types, s.Type)
		}
	}
	for _, s := range league {
		if b.Blocks == nil {
			b.Blocks = s.Blocks
		}
		if block, has := s.Block(code); has {
			by, b.Name = ByBlock(code), block.Name
			break
		}
		if line, has := s.Line(code); has {
			by, b.Name = ByLine(code), line.Name
			break
		}
	}
	b.Places = Places(league, by)
	for _, s := range league {
		if share, has := by(s); !has || share.Full <= 0 {
			b.Out = append(b.Out, s)
		}
	}
	return b
}
