package reports

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/field"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/reports/wording"
)

// Issue says for whom a self-evaluation is printed, and how far its rounds have come.
type Issue struct {
	// Filing holds the editions and the rounds; nil where nobody asks for them.
	Filing *round.Filing
	// Public leaves out the names and telephone numbers of persons, what people wrote about single
	// records, and the page for signatures.
	Public bool
}

// Evaluation arranges the year's self-evaluation as a paper: cover, contents, chapters, signatures,
// annexes, in the words of the district. Every number in it was computed before.
func Evaluation(e *appraisal.SelfEvaluation, issue Issue) Document {
	p := &paper{SelfEvaluation: e, public: issue.Public, filing: issue.Filing}
	return p.document()
}

// SelfEvaluation is the report while nothing of its rounds is told.
func SelfEvaluation(e *appraisal.SelfEvaluation) Document { return Evaluation(e, Issue{}) }

// PublicEvaluation is the same report for everybody.
func PublicEvaluation(e *appraisal.SelfEvaluation) Document {
	return Evaluation(e, Issue{Public: true})
}

func (p *paper) document() Document {
	facts := p.Facts
	head := fmt.Sprintf(wording.SelfHead, facts.Facility.Name, facts.Year, facts.Pack.Text(rulepack.WordingTitle, wording.SelfTitle))
	doc := Document{
		Title:       head,
		Subtitle:    wording.SelfSubject,
		Facility:    string(facts.Facility.Name),
		RunningHead: head,
		Period:      fmt.Sprintf(wording.SelfPeriodHead, facts.Period().From, facts.Period().To),
		CutOff:      string(facts.Last()),
		Version:     p.version(),
		Date:        p.FilledOn.Time(),
	}
	foot := fmt.Sprintf(wording.ContentsFoot, PageTotalMark)
	if p.public {
		doc.Title += wording.PublicMark
		doc.RunningHead, foot = doc.Title, foot+wording.PublicFoot
	}
	doc.Blocks = append(doc.Blocks, p.cover(), Contents{Foot: foot})
	number := 0
	for _, chapter := range []struct {
		title  string
		blocks func() []Block
	}{
		{wording.ChapterBasics, p.basics},
		{wording.ChapterResult, p.conclusion},
		{wording.ChapterDelivery, p.services},
		{wording.ChapterRunning, p.running},
		{wording.ChapterTable, p.indicators},
		{wording.ChapterNotes, p.notes},
	} {
		p.sections = 0
		blocks := chapter.blocks()
		if len(blocks) == 0 {
			continue
		}
		doc.Blocks = append(doc.Blocks, Heading{Level: 1, Text: fmt.Sprintf(wording.ChapterForm, wording.Numeral(number), chapter.title)})
		doc.Blocks = append(doc.Blocks, blocks...)
		number++
	}
	if !p.public {
		doc.Blocks = append(doc.Blocks, p.signatures()...)
	}
	doc.Blocks = append(doc.Blocks, p.annexes()...)
	return p.sealed(doc.Say(facts.Pack.Say).balanced())
}

// sealed puts the check code on the paper: that of the edition, which the book can prove, else one of
// the words on this paper.
func (p *paper) sealed(doc Document) Document {
	doc.CheckCode = CheckCode(doc)
	if p.filing != nil && p.filing.Edition != nil {
		doc.CheckCode = SealCode(string(p.filing.Edition.Seal))
	}
	if cover, ok := doc.Blocks[0].(Cover); ok {
		cover.CheckCode = doc.CheckCode
		doc.Blocks[0] = cover
	}
	return doc
}

// version names the edition: that which was handed in, or the one that this would become.
func (p *paper) version() string {
	switch {
	case p.filing == nil:
		return fmt.Sprintf(wording.SelfEdition, 1) + wording.SelfUnfiled
	case p.filing.Edition == nil:
		return fmt.Sprintf(wording.SelfEdition, p.filing.Next) + wording.SelfUnfiled
	}
	return fmt.Sprintf(wording.SelfEdition, p.filing.Next)
}

// number is the number of the edition.
func (p *paper) number() int64 {
	if p.filing == nil {
		return 1
	}
	return p.filing.Next
}

// SealCode writes the check code of an edition in groups of four, as it is read out on the telephone.
func SealCode(seal string) string {
	const group = 4
	var parts []string
	for ; len(seal) > group; seal = seal[group:] {
		parts = append(parts, seal[:group])
	}
	return strings.ToUpper(strings.Join(append(parts, seal), "-"))
}

// CheckCode gives eight characters that change with any character of the paper.
func CheckCode(d Document) string {
	d.CheckCode = ""
	d.Blocks = uncoded(d.Blocks)
	sum := sha256.Sum256([]byte(d.Title + d.CutOff + d.Version + Text(d, Layout{})))
	code := base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").EncodeToString(sum[:5])
	return code[:4] + "-" + code[4:8]
}

// uncoded takes the check code off the cover, which is not part of what it proves.
func uncoded(blocks []Block) []Block {
	if len(blocks) == 0 {
		return blocks
	}
	cover, ok := blocks[0].(Cover)
	if !ok || cover.CheckCode == "" {
		return blocks
	}
	cover.CheckCode = ""
	return append([]Block{cover}, blocks[1:]...)
}

// paper counts tables and charts while the chapters are written.
type paper struct {
	*appraisal.SelfEvaluation
	filing         *round.Filing // nil where rounds are not told
	public         bool          // for everybody: no persons
	tables, charts int
	sections       int // of the chapter being written
}

func (p *paper) nextTable() int {
	p.tables++
	return p.tables
}

func (p *paper) nextChart() int {
	p.charts++
	return p.charts
}

func (p *paper) cover() Cover {
	facts := p.Facts
	pack := facts.Pack
	version, seals := p.version(), []string{wording.SealOperator, wording.SealManager}
	if p.public {
		version, seals = version+wording.PublicMark, nil
	}
	return Cover{
		Number:  fmt.Sprintf(wording.SelfNumber, facts.Facility.Short, facts.Year, p.number()),
		Version: version,
		Kicker:  pack.Text(rulepack.WordingCover, wording.SelfKicker),
		Title:   pack.Text(rulepack.WordingTitle, wording.SelfTitle),
		Year:    fmt.Sprintf(wording.SelfYear, facts.Year),
		Fields: []Field{
			{wording.FieldFacility, string(facts.Facility.Name)},
			{wording.FieldOperator, p.operatorName()},
			{wording.FieldPurchaser, filled(string(facts.Facility.Purchaser))},
			{wording.FieldPeriod, fmt.Sprintf(wording.SpanText, longDate(facts.Period().From), longDate(facts.Period().To))},
			{wording.FieldFilledOn, longDate(p.FilledOn)},
			{wording.FieldScheme, fmt.Sprintf(wording.FieldSchemeText, pack.Name, pack.Version, pack.Full.Short())},
		},
		Seals: seals,
		Draft: facts.Last() < facts.Period().To,
	}
}

func (p *paper) operatorName() string {
	if p.Operator == nil {
		return wording.NoContract
	}
	return string(p.Operator.Name)
}

func longDate(d app.Day) string {
	if d == "" {
		return wording.NotFilled
	}
	return fmt.Sprintf(wording.DateText, d.Year(), d.Month(), d.DayOfMonth())
}

// filled shows a text, or that nobody filled it in.
func filled(text string) string {
	if text == "" {
		return wording.NotFilled
	}
	return text
}

// number shows a reading: the count, 未填 or 不适用.
func number(r app.Reading) string {
	if n, known := r.Known(); known {
		return field.ShowNumber(n)
	}
	return filled(r.String())
}

// shortDate shows month and day inside the year of the paper, else the whole date.
func (p *paper) shortDate(d app.Day) string {
	if d.Year() == p.Facts.Year {
		return string(d[5:])
	}
	return string(d)
}

// grouped sets thousands commas into figures.
func grouped(figures string) string { return field.ShowNumber(whole(figures)) }

func whole(digits string) int64 {
	var n int64
	for _, ch := range digits {
		if ch >= '0' && ch <= '9' {
			n = n*10 + int64(ch-'0')
		}
	}
	return n
}

// tenThousandths turns a share into the unit that bars and radars are drawn in.
func tenThousandths(r app.Ratio) int {
	return int(whole(r.Clamp().Times(app.Whole(10000)).Decimal(0)))
}
