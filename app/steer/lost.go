package steer

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Loss is what this year can no longer earn, because the last day for it has passed. It is said once, and never offered as a
// thing to do.
type Loss struct {
	Item  rulepack.Item
	Said  string
	Worth app.Points
}

// Lost lists what can no longer be earned, in the order of the scheme. A year that is over is not told of: what was done in it
// and not entered may still be.
func Lost(j *appraisal.Judged, o Outlook) []Loss {
	if !running(j.Facts) {
		return nil
	}
	var losses []Loss
	for i, then := range o.Ahead.Result.Indicators {
		now := j.Result.Indicators[i]
		if then.State == count.NotBuilt || then.State == count.NotApplicable {
			continue
		}
		gone := goneOf(j.Facts, o.Ahead.Facts, then.Item.Metric)
		worth := then.Max - max(reachable(now, then, gone), then.Score)
		if worth <= 0 {
			continue
		}
		said := gone.said
		if said == "" {
			said = now.Missing()
		}
		losses = append(losses, Loss{Item: then.Item, Said: said, Worth: worth})
	}
	return losses
}

func running(f *count.Facts) bool { return f.Today <= f.Period().To }

// gone is how many parts of an indicator are past mending, out of how many, and which are left.
type gone struct {
	parts, of int64
	said      string
	left      []string
}

// goneOf finds the parts of an indicator whose last day has passed: festivals of the year that nobody kept, and the year's plan
// that was not handed in when it was due.
func goneOf(f, ahead *count.Facts, metric string) gone {
	switch {
	case !running(f):
		return gone{}
	case metric == "activity.festivals":
		return festivalsGone(f, ahead)
	case metric == "document.planSummary":
		return planGone(f)
	}
	return gone{}
}

// lack says what is left to do where a part of it is past mending.
func (g gone) lack(said string) string {
	switch {
	case g.parts == 0:
		return said
	case len(g.left) > 0:
		return fmt.Sprintf(term.LackFestivals, strings.Join(g.left, term.ListComma)) + term.SentenceGap + g.said
	}
	return said + term.SentenceGap + g.said
}

func festivalsGone(f, ahead *count.Facts) gone {
	g := gone{of: int64(len(f.Pack.Festivals))}
	kept := map[app.Code]bool{}
	for _, a := range ahead.Activities {
		if held(ahead, a) {
			kept[a.Festival] = true
		}
	}
	var passed []string
	for _, key := range f.Pack.Festivals {
		label := term.TableFestival.Label(string(key))
		last, known := delivery.LastFestivalDay(key, f.Year)
		switch {
		case kept[key]:
		case known && last < f.Today:
			g.parts++
			passed = append(passed, label)
		default:
			g.left = append(g.left, label)
		}
	}
	if len(passed) > 0 {
		g.said = fmt.Sprintf(term.SayFestivalsGone, strings.Join(passed, term.ListComma))
	}
	return g
}

func planGone(f *count.Facts) gone {
	g := gone{of: 2}
	if f.Today <= f.PlanDeadline() {
		return g
	}
	for _, d := range f.Documents {
		if d.Kind == "plan" && d.Year.Or(0) == int64(f.Year) && d.Filed <= f.PlanDeadline() {
			return g
		}
	}
	g.parts, g.said = 1, fmt.Sprintf(term.SayPlanGone, f.PlanDeadline())
	return g
}
