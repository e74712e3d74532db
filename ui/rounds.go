package ui

import (
	"fmt"

	"guanyunbu/app/round"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/appraisal"
	"guanyunbu/ui/paper"
	roundpage "guanyunbu/ui/round"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// roundTabs are the tabs of 考 for one facility-year: the indicators and what stands beside them.
func roundTabs() []shell.Tab {
	return []shell.Tab{
		{Label: wording.AppraisalItems, Place: shell.Appraisal}, {Label: wording.CompareTab, Place: shell.Comparison}, {Label: wording.GatesTab, Place: shell.GateCheck},
		{Label: wording.ExtrasTab, Place: shell.Extra}, {Label: wording.OutcomeTab, Place: shell.Outcome},
	}
}

// roundPage makes the pages of a facility-year that are no plain ledgers.
func (d *Desktop) roundPage(place shell.Place) (page shell.Page, own bool) {
	switch place {
	case shell.Appraisal:
		return appraisal.New(appraisal.Deps{
			Deps: d.recordDeps(), Office: d.deps.Office, Facility: d.facility, Year: d.yearShown, Go: d.shell.Go, Route: d.route, Problem: d.shell.Problem, Keys: d.shell.Keys(), File: d.filer(),
		}), true
	case shell.Comparison:
		return roundpage.New(d.roundDeps()), true
	case shell.GateCheck:
		return roundpage.NewGates(d.roundDeps()), true
	case shell.Extra:
		return roundpage.NewExtras(d.roundDeps()), true
	case shell.Outcome:
		return roundpage.NewOutcomes(d.roundDeps()), true
	case shell.OnePaper:
		return paper.NewSingle(d.singleDeps()), true
	}
	return nil, false
}

func (d *Desktop) roundDeps() roundpage.Deps {
	return roundpage.Deps{Deps: d.recordDeps(), Office: d.deps.Office, Facility: d.facility, Year: d.yearShown, Paper: func() { d.shell.Go(shell.Route{Place: shell.OnePaper, Code: paperRounds}) }, File: d.filer()}
}

// told are the entities that other pages tell of: where a round stands, its marks and its editions.
func told() map[string]shell.Place {
	return map[string]shell.Place{term.EntityRound.Key: shell.Comparison, term.EntityMark.Key: shell.Comparison, term.EntityEdition.Key: shell.Comparison}
}

// filer prints an edition and keeps the paper with it; nil where no file can be written.
func (d *Desktop) filer() func(*round.Edition) error {
	if d.deps.Files.Temp == nil || d.deps.Print.Press == nil {
		return nil
	}
	return d.file
}

func (d *Desktop) file(e *round.Edition) error {
	r, err := d.deps.Office.Rounds.Rounds.One(e.Round)
	if err != nil {
		return err
	}
	paper, err := d.roundPaper(r)
	if err != nil {
		return err
	}
	body, err := d.deps.Print.Press.Render(paper)
	if err != nil {
		return fmt.Errorf("print edition %s: %w", e.ID, err)
	}
	name := fmt.Sprintf(wording.EditionFile, r.Year.Or(0), term.TableStage.Label(string(r.Stage)), e.Number.Or(0))
	path, err := d.deps.Files.Temp(name, body)
	if err != nil {
		return err
	}
	_, err = d.deps.Evidence(d.op).Attach(term.EntityEdition.Key, e.ID, path)
	return err
}

// roundPaper is what a round is kept as: the whole report of the self-evaluation, the comparison of any other.
func (d *Desktop) roundPaper(r *round.Round) (reports.Document, error) {
	year := int(r.Year.Or(0))
	filing, err := d.deps.Office.Rounds.Filing(r.Facility, year)
	if err != nil {
		return reports.Document{}, err
	}
	if r.Stage != round.Self {
		return d.comparison(r, filing)
	}
	evaluation, err := d.deps.Office.Appraisal.SelfEvaluation(r.Facility, year)
	if err != nil {
		return reports.Document{}, err
	}
	return reports.Evaluation(evaluation, reports.Issue{Filing: &filing}), nil
}

func (d *Desktop) comparison(r *round.Round, filing round.Filing) (reports.Document, error) {
	f, err := d.deps.Office.Facility.Facilities.One(r.Facility)
	if err != nil {
		return reports.Document{}, err
	}
	judged, err := d.deps.Office.Appraisal.Judge(r.Facility, int(r.Year.Or(0)))
	if err != nil {
		return reports.Document{}, err
	}
	return reports.Rounds(reports.RoundPaper{Facility: string(f.Name), Year: int(r.Year.Or(0)), Day: d.deps.Office.Today(), Filing: filing, Say: judged.Facts.Pack.Say}), nil
}
