package home

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
)

// view is everything the page shows of one facility-year. Without a facility there is nothing judged.
type view struct {
	judged    *appraisal.Judged
	before    *appraisal.Result // the year before up to the same day, nil when it has no records
	gaps      []appraisal.Gap
	coverage  []appraisal.CoverageRow
	reminders []reminder
	records   int  // activities, logs and closures of the year
	unfilled  int  // of these with something due that is not filled
	empty     bool // the year has no record at all
	begun     bool // the year has begun
}

// look reads the facility-year on view.
func (d Deps) look() (view, error) {
	id := d.Facility()
	if id == "" {
		return view{}, nil
	}
	judged, err := d.Office.Appraisal.Judge(id, d.Year())
	if err != nil {
		return view{}, err
	}
	facts := judged.Facts
	v := view{judged: judged, gaps: judged.Result.Gaps(facts), coverage: facts.Coverage(), begun: !facts.Elapsed().Empty()}
	v.records = len(facts.Activities) + len(ofYear(facts)) + len(facts.Closures)
	v.empty = v.records == 0
	if v.before, err = d.lastYear(id, facts); err != nil {
		return view{}, err
	}
	gaps, err := d.incomplete(facts)
	if err != nil {
		return view{}, err
	}
	v.unfilled = gaps.activities + gaps.openings
	v.reminders, err = d.remind(facts, gaps)
	return v, err
}

// lastYear scores the year before as it stood on the same day, so that like is compared with like.
func (d Deps) lastYear(id app.ID, now *appraisal.Facts) (*appraisal.Result, error) {
	facts, err := d.Office.Appraisal.Facts(id, now.Year-1)
	if err != nil {
		return nil, fmt.Errorf("read the year before: %w", err)
	}
	if len(facts.Activities)+len(ofYear(facts)) == 0 {
		return nil, nil
	}
	then := *facts // which others may look at too
	then.Today = now.Today.YearBefore()
	then.Prepare()
	result := appraisal.Score(&then, appraisal.Metrics()).Bare()
	return &result, nil
}

// incomplete counts the records in which something due is not filled. What has not happened yet lacks nothing.
type incomplete struct{ activities, openings int }

func (d Deps) incomplete(facts *appraisal.Facts) (incomplete, error) {
	var n incomplete
	last := facts.Last()
	for _, a := range facts.Activities {
		if a.Start <= last && a.Happened(last) && len(d.Office.Delivery.Activities.Of(a).Missing(field.Due)) > 0 {
			n.activities++
		}
	}
	for _, o := range ofYear(facts) {
		if len(d.Office.Delivery.Openings.Of(o).Missing(field.Due)) > 0 {
			n.openings++
		}
	}
	return n, nil
}

// ofYear leaves out the log of the last day of the year before, which is read for its midnight only.
func ofYear(facts *appraisal.Facts) []*delivery.Opening {
	var own []*delivery.Opening
	for _, o := range facts.Openings {
		if facts.Period().Holds(o.Day) {
			own = append(own, o)
		}
	}
	return own
}

// built counts the indicators of this version and all of the scheme.
func (v view) built() (built, all int) {
	for _, line := range v.judged.Result.Indicators {
		if line.State != appraisal.NotBuilt {
			built++
		}
	}
	return built, len(v.judged.Result.Indicators)
}

// inState counts the indicators in a state.
func (v view) inState(state appraisal.State) int {
	n := 0
	for _, line := range v.judged.Result.Indicators {
		if line.State == state {
			n++
		}
	}
	return n
}

func grouped(n int) string { return field.ShowNumber(int64(n)) }

// low is the share of a full mark under which a block is said to lag.
func low() app.Ratio { return app.Frac(80, 100) }

// length is a share as the length of a bar.
func length(score, full app.Points) int { return part.PartOf(int(score), int(full)) }
