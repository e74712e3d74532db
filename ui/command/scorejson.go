package command

import (
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// scoreReport is the score as a program reads it (DEFINITIONS 5). All figures are decimal texts; num
// and den are exact. Shares are given in per cent.
type scoreReport struct {
	Facility   string      `json:"facility"`
	Year       string      `json:"year"`
	Today      app.Day     `json:"today"`
	Pack       scorePack   `json:"pack"`
	Full       string      `json:"full"`
	Bonus      string      `json:"bonus"`      // beside the indicators, in the total
	Deductions string      `json:"deductions"` // taken off it
	Total      string      `json:"total"`
	Indicators []scoreLine `json:"indicators"`
}

type scorePack struct {
	Code    string `json:"code"`
	Version string `json:"version"`
}

type scoreLine struct {
	Code    string      `json:"code"`
	Name    string      `json:"name"`
	Max     string      `json:"max"`
	State   string      `json:"state"`
	Reason  string      `json:"reason"`
	Target  scoreTarget `json:"target"`
	Actual  scoreActual `json:"actual"`
	Score   string      `json:"score"`
	Records []app.ID    `json:"records"`
}

type scoreTarget struct {
	Value  string `json:"value"`
	Unit   string `json:"unit"`
	Source string `json:"source"`
}

type scoreActual struct {
	Num   string `json:"num"`
	Den   string `json:"den"`
	Value string `json:"value"`
	Unit  string `json:"unit"`
}

func reportScore(judged *appraisal.Judged) scoreReport {
	facts, result := judged.Facts, judged.Result
	report := scoreReport{
		Facility: string(facts.Facility.Code),
		Year:     strconv.Itoa(facts.Year),
		Today:    facts.Today,
		Pack:     scorePack{facts.Pack.Code, facts.Pack.Version},
		Full:     result.Full.String(),
		Bonus:    result.BonusSum.String(), Deductions: result.DeductionSum.String(),
		Total: result.Total.String(),
	}
	for _, line := range result.Indicators {
		report.Indicators = append(report.Indicators, reportLine(line))
	}
	return report
}

func reportLine(line appraisal.Indicator) scoreLine {
	unit := line.Aim.Unit
	if line.Item.Target.Percent {
		unit = wording.CommandScorePercent
	}
	out := scoreLine{
		Code: line.Item.Code, Name: line.Item.Name, Max: line.Max.String(), State: term.TableState.Label(string(line.State)),
		Reason: line.Reason, Target: scoreTarget{Unit: unit}, Actual: scoreActual{Unit: unit}, Score: line.Score.String(), Records: []app.ID{},
	}
	if line.Aim.Known {
		out.Target.Value, out.Target.Source = figure(line, line.Aim.Value), line.Aim.Source
	}
	if line.Measure.State == count.HasData {
		out.Actual.Num, out.Actual.Den = app.Scaled(line.Measure.Num, line.Measure.Den)
		out.Actual.Value = figure(line, line.Measure.Actual())
	}
	seen := map[app.ID]bool{}
	for _, ref := range line.Measure.Records.All() {
		if !seen[ref.ID] {
			seen[ref.ID] = true
			out.Records = append(out.Records, ref.ID)
		}
	}
	return out
}

// places is how many decimals a figure that does not end is given with.
const places = 6

// figure gives a value as a decimal text, a share in per cent.
func figure(line appraisal.Indicator, value app.Ratio) string {
	if line.Item.Target.Percent {
		value = value.Times(app.Whole(100))
	}
	text := value.Decimal(places)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
