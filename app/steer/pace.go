package steer

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
)

// Pace tells by block where its score would stand on the day if what is counted over the year came in evenly:
// of a yearly count the part of its mark that the days gone by ask for, of everything else the full mark. It
// leaves out what is not built, does not apply or is not due.
func Pace(j *appraisal.Judged) map[string]app.Points {
	gone := app.Frac(int64(j.Facts.Elapsed().Days()), int64(j.Facts.Period().Days()))
	pace := map[string]app.Points{}
	for _, line := range j.Result.Indicators {
		switch line.State {
		case count.NotBuilt, count.NotApplicable, count.NotDue:
			continue
		}
		asked := line.Max
		if line.Item.Target.Yearly {
			asked = app.RoundPoints(line.Max.Ratio().Times(gone))
		}
		pace[j.Facts.Pack.Block(line.Item).Code] += asked
	}
	return pace
}
