package home

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/steer"
	"guanyunbu/ui/part"
)

// view is everything the page shows of one facility-year. Without a facility there is nothing judged.
type view struct {
	judged    *appraisal.Judged
	coverage  []count.CoverageRow
	groups    []steer.GroupMonths
	reminders []reminder
	outlook          // worked out beside the window
	records   int    // activities, logs and closures of the year
	unfilled  int    // of these with something due that is not filled
	empty     bool   // the year has no record at all
	begun     bool   // the year has begun
	over      bool   // the year is over
	locked    string // why the year may be read only, empty when it is open
}

// outlook is where the year is heading. While it is worked out anew, that of before stays.
type outlook struct {
	ahead  *steer.View       // nil while it is not known, and for a year that has not begun
	before *appraisal.Result // the year before up to the same day, nil when it has no records
}

// look reads the facility-year on view as it stands now.
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
	v := view{judged: judged, coverage: facts.Coverage(), groups: steer.Groups(facts), begun: !facts.Elapsed().Empty(),
		over: facts.Year < facts.Today.Year(), locked: d.Office.Locked(id, facts.Year)}
	v.records = len(facts.Activities) + len(ofYear(facts)) + len(facts.Closures)
	v.empty = v.records == 0
	gaps, err := d.incomplete(facts)
	if err != nil {
		return view{}, err
	}
	v.unfilled = gaps.activities + gaps.openings
	v.reminders, err = d.remind(facts, gaps)
	return v, err
}

// same reports whether two views are of the same facility-year.
func (v view) same(other view) bool {
	return v.judged != nil && other.judged != nil && v.judged.Facts.Facility.ID == other.judged.Facts.Facility.ID && v.judged.Facts.Year == other.judged.Facts.Year
}

// heading works out where the year is heading, and how it stood a year ago. It is asked beside the window.
func (d Deps) heading(v view) (outlook, error) {
	now := v.judged.Facts
	last, err := d.Office.Appraisal.Facts(now.Facility.ID, now.Year-1)
	if err != nil {
		return outlook{}, fmt.Errorf("read the year before: %w", err)
	}
	o := outlook{before: sameDay(last, now)}
	if v.begun {
		if o.ahead, err = d.Office.Steer.Ahead(v.judged, last); err != nil {
			return outlook{}, fmt.Errorf("look ahead: %w", err)
		}
	}
	return o, nil
}

// sameDay scores the year before as it stood on the same day, so that like is compared with like.
func sameDay(last, now *count.Facts) *appraisal.Result {
	if len(last.Activities)+len(ofYear(last)) == 0 {
		return nil
	}
	then := *last // which others may look at too
	then.Today = now.Today.YearBefore()
	then.Prepare()
	result := appraisal.Score(&then, count.Metrics()).Bare()
	return &result
}

// incomplete counts the records in which something due is not filled. What has not happened yet lacks nothing.
type incomplete struct{ activities, openings int }

func (d Deps) incomplete(facts *count.Facts) (incomplete, error) {
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
func ofYear(facts *count.Facts) []*delivery.Opening {
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
		if line.State != count.NotBuilt {
			built++
		}
	}
	return built, len(v.judged.Result.Indicators)
}

// inState counts the indicators in a state.
func (v view) inState(state count.State) int {
	n := 0
	for _, line := range v.judged.Result.Indicators {
		if line.State == state {
			n++
		}
	}
	return n
}

// looksAhead reports whether there is a year's end still to come that something is known of.
func (v view) looksAhead() bool {
	return v.ahead != nil && !v.over && !v.empty && v.judged.Result.Assessed
}

// early reports a year in which the outlook is the large number and the score of today stands second (DEFINITIONS 1.10).
func (v view) early() bool { return v.looksAhead() && v.ahead.Outlook.Early }

func grouped(n int) string { return field.ShowNumber(int64(n)) }

// low is the share of a full mark under which a block is said to lag.
func low() app.Ratio { return app.Frac(80, 100) }

// length is a share as the length of a bar.
func length(score, full app.Points) int { return part.PartOf(int(score), int(full)) }
