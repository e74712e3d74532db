package round

import "guanyunbu/app"

// Filing is what a printed self-evaluation carries of the rounds: which edition it is, how the rounds
// compare so far, and what the year before came to.
type Filing struct {
	Comparison
	Edition   *Edition // of the self-evaluation that stands; nil while none was handed in, or after it was sent back
	Next      int64    // number that the paper carries: of the edition, else of the one it would become
	LastTotal app.Points
	LastGrade string // empty when the year before has none
}

// Filing gives what the self-evaluation of a facility-year is printed with.
func (d *Desk) Filing(place app.ID, year int) (Filing, error) {
	compared, err := d.Compare(place, year)
	if err != nil {
		return Filing{}, err
	}
	f := Filing{Comparison: compared, Next: 1}
	for _, c := range compared.Columns {
		if c.Round.Stage == Self {
			f.filed(c)
		}
	}
	if !f.Last {
		return f, nil
	}
	before, err := d.board(place, year-1)
	if err != nil {
		return Filing{}, err
	}
	f.LastTotal = before.base.Total
	final, err := d.final(before)
	if err == nil && final.Known {
		f.LastTotal, f.LastGrade = final.Total, final.Grade.Name
	}
	return f, err
}

// filed finds the edition that stands, or the number of the next one.
func (f *Filing) filed(self Column) {
	n := len(self.Editions)
	f.Next = int64(n) + 1
	if n == 0 || !self.Round.Held() {
		return
	}
	f.Edition = self.Editions[n-1]
	f.Next = f.Edition.Number.Or(int64(n))
}

// Of tells what a comparison gives an indicator at one stage, and whether it gives anything.
func (c Comparison) Of(stage app.Code, code string) (app.Points, bool) {
	for i, column := range c.Columns {
		if column.Round.Stage != stage || !column.Round.Held() {
			continue
		}
		for _, row := range c.Rows {
			if row.Line.Code == code {
				return row.Cells[i].Score, row.Cells[i].Known
			}
		}
	}
	return 0, false
}

// Differing counts the indicators that some round gave another score than the round before it.
func (c Comparison) Differing() int {
	n := 0
	for _, row := range c.Rows {
		for _, cell := range row.Cells {
			if cell.Changed {
				n++
				break
			}
		}
	}
	return n
}

// Resubmitted tells what changed from edition to edition of the self-evaluation.
func (c Comparison) Resubmitted() []Revision {
	var all []Revision
	for _, r := range c.Revisions {
		if r.Round.Stage == Self {
			all = append(all, r)
		}
	}
	return all
}
