package steer

import (
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/term"
)

// Ask is one of the three questions of the policy as a part of the score: 有没有, 够不够, 好不好.
type Ask struct {
	Mark  string // ①②③, as the pack writes it beside an indicator
	Name  string
	Max   app.Points
	Built app.Points // full marks of what is scored by now
	Score app.Points
	Codes []string
}

// Rate is the part of the built marks that was earned, and whether any is built.
func (a Ask) Rate() (app.Ratio, bool) {
	if a.Built == 0 {
		return app.Ratio{}, false
	}
	return a.Score.Ratio().Over(a.Built.Ratio()), true
}

// Asks splits the score of the indicators over the three questions. An indicator that answers two of
// them counts half for each, in hundredths, the odd one for the first; so the three parts add up to the
// total. What answers none is left out.
func Asks(r appraisal.Result) []Ask {
	asks := []Ask{{Mark: "①", Name: term.AskWhether}, {Mark: "②", Name: term.AskEnough}, {Mark: "③", Name: term.AskGood}}
	for _, line := range r.Indicators {
		var answered []*Ask
		for i := range asks {
			if strings.Contains(line.Item.Asks, asks[i].Mark) {
				answered = append(answered, &asks[i])
			}
		}
		if len(answered) == 0 {
			continue
		}
		weights := make([]app.Points, len(answered))
		for i := range weights {
			weights[i] = 1
		}
		built := line.Max
		if line.State == count.NotBuilt || line.State == count.NotApplicable {
			built = 0
		}
		most, of, earned := appraisal.ShareOut(line.Max, weights), appraisal.ShareOut(built, weights), appraisal.ShareOut(line.Score, weights)
		for i, ask := range answered {
			ask.Max, ask.Built, ask.Score = ask.Max+most[i], ask.Built+of[i], ask.Score+earned[i]
			ask.Codes = append(ask.Codes, line.Item.Code)
		}
	}
	return asks
}
