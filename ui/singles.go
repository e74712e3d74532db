package ui

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/paper"
	"guanyunbu/ui/wording"
)

// Codes of the papers that are made in one piece.
const (
	paperWeek   = "week"
	paperRounds = "rounds"
)

func (d *Desktop) singleDeps() paper.SingleDeps {
	return paper.SingleDeps{Deps: d.paperDeps(), Make: d.single}
}

// single makes the paper of a code for the facility on view.
func (d *Desktop) single(code string) (paper.Single, error) {
	if code == paperRounds {
		return d.roundsPaper()
	}
	return d.weekPaper()
}

// weekPaper is the page on the week of today for the head of the street.
func (d *Desktop) weekPaper() (paper.Single, error) {
	week, err := d.deps.Office.Steer.Week(d.facility(), d.deps.Office.Today())
	if err != nil {
		return paper.Single{}, err
	}
	name := string(week.Judged.Facts.Facility.Name)
	return paper.Single{
		Name: wording.SingleWeek, File: fmt.Sprintf(wording.SingleWeekFile, name, week.Span.From, week.Span.To),
		Of: fmt.Sprintf(wording.SingleWeekOf, name, week.Span.From, week.Span.To), Document: reports.Weekly(week),
	}, nil
}

// roundsPaper is the comparison of the rounds of the year on view.
func (d *Desktop) roundsPaper() (paper.Single, error) {
	year := d.yearShown()
	filing, err := d.deps.Office.Rounds.Filing(d.facility(), year)
	if err != nil {
		return paper.Single{}, err
	}
	if len(filing.Columns) == 0 {
		return paper.Single{}, app.Refuse(fmt.Sprintf(term.SayNoRoundHeld, year))
	}
	document, err := d.comparison(filing.Columns[0].Round, filing)
	if err != nil {
		return paper.Single{}, err
	}
	return paper.Single{
		Name: wording.CompareTab, File: fmt.Sprintf(wording.CompareFile, year), Of: fmt.Sprintf(wording.SingleRoundsOf, document.Facility, year), Document: document,
	}, nil
}
