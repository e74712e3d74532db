package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
)

// sight is what the page knows of a facility-year: the score, what the rounds gave beside it, last year, and what is
// still to be done before it is handed in.
type sight struct {
	judged      *appraisal.Judged
	last        *appraisal.Judged // the year before, nil while it is not read
	compared    round.Comparison
	differences []round.Difference
	proofs      map[string]proof  // of the indicators whose records demand evidence
	comments    map[string]string // noted by a reviewer for sending back, by code
}

// proof is how far the evidence of an indicator has come: the records that have some, and those that lack it.
type proof struct{ has, lacks []count.Ref }

// column gives what a stage of the rounds came to so far, and its place among the columns.
func (s sight) column(stage app.Code) (round.Column, int) {
	for i, c := range s.compared.Columns {
		if c.Round.Stage == stage {
			return c, i
		}
	}
	return round.Column{}, -1
}

// round is the round of a stage, nil before it began.
func (s sight) round(stage app.Code) *round.Round {
	c, at := s.column(stage)
	if at < 0 {
		return nil
	}
	return c.Round
}

// stages are the rounds of the scheme in their order.
func (s sight) stages() []rulepack.Round {
	if s.judged == nil {
		return nil
	}
	stages := round.Stages(s.judged.Facts.Pack)
	for i, stage := range stages {
		if stage.Name == "" {
			stages[i].Name = stageName(stage.Key)
		}
	}
	return stages
}

// latest is the round that was begun last; empty before any was.
func (s sight) latest() app.Code {
	var latest app.Code
	for _, stage := range s.stages() {
		if s.round(stage.Key) != nil {
			latest = stage.Key
		}
	}
	return latest
}

// row is one indicator of the comparison.
func (s sight) row(code string) (round.Row, bool) {
	for _, row := range s.compared.Rows {
		if row.Line.Code == code {
			return row, true
		}
	}
	return round.Row{}, false
}

// back is what the level above wants mended at each indicator of the self-evaluation.
func (s sight) back() map[string]string {
	_, at := s.column(round.Self)
	found := map[string]string{}
	if at < 0 {
		return found
	}
	for _, row := range s.compared.Rows {
		if row.Cells[at].Returned {
			found[row.Line.Code] = row.Cells[at].Reason
		}
	}
	return found
}

// difference is how an indicator differs from last year by more than goes without a word; false when it does not.
func (s sight) difference(code string) (round.Difference, bool) {
	for _, d := range s.differences {
		if d.Line.Code == code {
			return d, true
		}
	}
	return round.Difference{}, false
}

// unexplained are the codes of the differences nobody wrote about.
func (s sight) unexplained() []string {
	var codes []string
	for _, d := range s.differences {
		if d.Explained == "" {
			codes = append(codes, d.Line.Code)
		}
	}
	return codes
}

// empty are the codes of the built indicators without data.
func (s sight) empty() []string {
	var codes []string
	for _, line := range s.judged.Result.Indicators {
		if line.State == count.NoData {
			codes = append(codes, line.Item.Code)
		}
	}
	return codes
}

// unbuilt counts the indicators that the book does not score yet.
func (s sight) unbuilt() int {
	n := 0
	for _, line := range s.judged.Result.Indicators {
		if line.State == count.NotBuilt {
			n++
		}
	}
	return n
}

// unproven are the codes of the indicators some of whose records lack evidence.
func (s sight) unproven() []string {
	return s.inOrder(func(code string) bool { return len(s.proofs[code].lacks) > 0 })
}

// returned are the codes that were sent back, in printed order.
func (s sight) returned() []string {
	back := s.back()
	return s.inOrder(func(code string) bool {
		_, is := back[code]
		return is
	})
}

// marking is the reviewers' round in which marks are given now; empty for none.
func (s sight) marking() app.Code {
	for _, c := range s.compared.Columns {
		if c.Round.Stage != round.Self && c.Round.Editable() {
			return c.Round.Stage
		}
	}
	return ""
}

// unmarked are the codes of the indicators that apply and that a round has no score for.
func (s sight) unmarked(stage app.Code) []string {
	_, at := s.column(stage)
	if at < 0 {
		return nil
	}
	return s.inOrder(func(code string) bool {
		row, known := s.row(code)
		return known && row.Line.Open && !row.Cells[at].Known
	})
}

func (s sight) inOrder(wanted func(code string) bool) []string {
	var codes []string
	for _, line := range s.judged.Result.Indicators {
		if wanted(line.Item.Code) {
			codes = append(codes, line.Item.Code)
		}
	}
	return codes
}

// readProofs looks at the evidence of the records behind every indicator. Nothing is said of evidence while nothing is
// known of it.
func (p *Page) readProofs(judged *appraisal.Judged) map[string]proof {
	all := map[string]proof{}
	if judged.Facts.Proofs == nil {
		return all
	}
	demands := map[string]bool{}
	for _, sheet := range p.deps.Office.Library {
		demands[sheet.Shape().Key] = sheet.Shape().Evidence
	}
	for _, line := range judged.Result.Indicators {
		if line.State == count.NotBuilt || line.State == count.NotApplicable {
			continue
		}
		var found proof
		for _, ref := range line.Measure.Records.All() {
			switch {
			case ref.ID == "" || !demands[ref.Entity]:
			case judged.Facts.Proofs[ref.Entity][ref.ID] > 0:
				found.has = append(found.has, ref)
			default:
				found.lacks = append(found.lacks, ref)
			}
		}
		if len(found.has)+len(found.lacks) > 0 {
			all[line.Item.Code] = found
		}
	}
	return all
}
