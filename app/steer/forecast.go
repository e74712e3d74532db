package steer

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Outlook is where the year is heading: the same rules on the facts carried forward.
type Outlook struct {
	Score, Low, High app.Points
	Grade            rulepack.Grade
	Partial          bool // some indicators are not built: no grade is said
	Graded           bool // three whole months have data
	Early            bool // before 30 June the outlook is the large number and the score of today stands second
	Months           int  // whole months with data
	Lines            []Line
	Ahead            appraisal.Judged // the facts carried forward and their score

	pack rulepack.Pack // that the year's end is judged by
}

// Line is one indicator today and at the end of the year.
type Line struct {
	Code          string
	Max           app.Points
	Now, Expected app.Points
	Low, High     app.Points
	Why           string
}

// Figures gives the outlook without the records behind it: enough to show and to add up what steps lead
// to under the pack, nothing to try anything on.
func (o Outlook) Figures() Outlook {
	r := o.Ahead.Result
	o.Ahead = appraisal.Judged{Result: appraisal.Result{Built: r.Built, Sum: r.Sum, Blocks: r.Blocks}}
	return o
}

// Line finds an indicator.
func (o Outlook) Line(code string) (Line, bool) {
	for _, l := range o.Lines {
		if l.Code == code {
			return l, true
		}
	}
	return Line{}, false
}

// Forecast carries the year forward. last is the year before as far as the book tells of it; it may be nil. The range is what the worse and the better half of the weeks before, and the spread of
// counts as large as those to come, would make of the rest; what a person will judge is not in it.
func Forecast(j *appraisal.Judged, last *count.Facts) Outlook {
	worse, better := pointsOf(judge(Carry(j.Facts, last, Worse))), pointsOf(judge(Carry(j.Facts, last, Better)))
	usual := judge(Carry(j.Facts, last, Usual))
	o := Outlook{Score: usual.Result.Total, Ahead: usual, Partial: usual.Result.Partial(), pack: usual.Facts.Pack}
	o.Low, o.High = min(worse.total, o.Score), max(better.total, o.Score)
	o.Grade = j.Facts.Pack.Grade(o.Score)
	o.Months = wholeMonths(j.Facts)
	o.Graded = o.Months >= gradedMonths && !o.Partial
	o.Early = j.Facts.Today < app.Day(fmt.Sprintf("%04d-06-30", j.Facts.Year))
	for i, now := range j.Result.Indicators {
		then := usual.Result.Indicators[i]
		line := Line{Code: now.Item.Code, Max: then.Max, Now: now.Score, Expected: then.Score}
		line.Low = min(worse.lines[i], line.Expected)
		line.High = max(better.lines[i], line.Expected)
		line.Why = why(now, then)
		o.Lines = append(o.Lines, line)
	}
	return o
}

// gradedMonths is how many whole months must have data before a grade is said (DEFINITIONS 1.10).
const gradedMonths = 3

func judge(f *count.Facts) appraisal.Judged {
	return appraisal.Judged{Facts: f, Result: appraisal.Score(f, count.Metrics())}
}

// points are a score without the records behind it, of which a large year has many.
type points struct {
	total app.Points
	lines []app.Points // in the order of the indicators
}

func pointsOf(j appraisal.Judged) points {
	p := points{total: j.Result.Total}
	for _, line := range j.Result.Indicators {
		p.lines = append(p.lines, line.Score)
	}
	return p
}

// wholeMonths counts the whole months to T in which the doors were logged or something was held.
func wholeMonths(f *count.Facts) int {
	n := 0
	for _, m := range f.Months() {
		if m.Days >= 28 && (m.Opened > 0 || m.Events > 0) {
			n++
		}
	}
	return n
}

// why says in words what moves an indicator until the end of the year.
func why(now, then appraisal.Indicator) string {
	switch {
	case then.State != count.HasData:
		return then.Reason
	case now.State != count.HasData:
		return fmt.Sprintf(term.WhyBegins, then.ActualText())
	case now.ActualText() == then.ActualText():
		return fmt.Sprintf(term.WhyStays, now.ActualText())
	}
	return fmt.Sprintf(term.WhyMoves, now.ActualText(), then.ActualText())
}
