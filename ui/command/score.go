package command

import (
	"fmt"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/facility"
	"guanyunbu/ui/wording"
)

// score tells the self-score of a facility-year.
func (s *session) score() (int, error) {
	if err := s.open(); err != nil {
		return failed, err
	}
	f, err := s.facility()
	if err != nil {
		return failed, err
	}
	judged, err := s.book.Office().Appraisal.Judge(f.ID, s.year)
	if err != nil {
		return failed, err
	}
	if s.order.json {
		return done, give(s, reportScore(judged))
	}
	s.tellScore(f, judged)
	return done, nil
}

func (s *session) tellScore(f *facility.Facility, judged *appraisal.Judged) {
	facts, result := judged.Facts, judged.Result
	last := facts.Last()
	if last == "" {
		last = facts.Today
	}
	s.say(fmt.Sprintf(wording.CommandScoreTitle, f.Name, facts.Year, last))
	s.say(fmt.Sprintf(wording.CommandScorePack, facts.Pack.Name, facts.Pack.Version))
	s.say("")
	rows := [][]string{{wording.CommandScoreCode, wording.CommandScoreName, wording.CommandScoreFull, wording.CommandScoreTarget, wording.CommandScoreActual, wording.CommandScorePoints, wording.CommandScoreRemark}}
	unbuilt := 0
	for _, block := range result.Blocks {
		own := len(rows)
		for _, line := range result.Indicators {
			if facts.Pack.Block(line.Item).Code != block.Item.Code {
				continue
			}
			if line.State == count.NotBuilt {
				unbuilt++
				continue
			}
			rows = append(rows, scoreRow(line))
		}
		if len(rows) > own {
			rows = append(rows, []string{block.Item.Code, block.Item.Name, block.Built.Short(), "", "", block.Score.String(), ""})
		}
	}
	for _, line := range aligned(rows, map[int]bool{2: true, 3: true, 4: true, 5: true}) {
		s.say(line)
	}
	s.say("")
	if unbuilt > 0 {
		s.say(fmt.Sprintf(wording.CommandScoreUnbuilt, unbuilt))
	}
	if !result.Assessed {
		s.say(wording.CommandScoreNothing)
		return
	}
	s.say(fmt.Sprintf(wording.CommandScoreSum, result.Total, result.Built.Short(), result.Full.Short()))
	if result.Total != result.Sum {
		s.say(fmt.Sprintf(wording.CommandScoreExtra, result.Sum, result.BonusSum, result.DeductionSum))
	}
}

func scoreRow(line appraisal.Indicator) []string {
	name := line.Item.Short
	if name == "" {
		name = line.Item.Name
	}
	remark := line.Reason
	if remark == "" {
		remark = line.Measure.Lack
	}
	return []string{line.Item.Code, name, line.Max.Short(), line.TargetText(), line.ActualText(), line.Score.String(), remark}
}
