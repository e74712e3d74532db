package reports

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/reports/wording"
)

// SelfEvaluation arranges the year's self-evaluation as a paper: cover, contents, chapters,
// signatures, annexes. Every number in it was computed before.
func SelfEvaluation(e *appraisal.SelfEvaluation) Document {
	p := &paper{SelfEvaluation: e}
	return p.document()
}

// PublicEvaluation is the same report for everybody: without the names and telephone numbers of
// persons, without what people wrote about single records, and without the page for signatures.
func PublicEvaluation(e *appraisal.SelfEvaluation) Document {
	p := &paper{SelfEvaluation: e, public: true}
	return p.document()
}

func (p *paper) document() Document {
	facts := p.Facts
	doc := Document{
		Title:       fmt.Sprintf(wording.SelfHead, facts.Facility.Name, facts.Year),
		Subtitle:    wording.SelfSubject,
		Facility:    string(facts.Facility.Name),
		RunningHead: fmt.Sprintf(wording.SelfHead, facts.Facility.Name, facts.Year),
		Period:      fmt.Sprintf(wording.SelfPeriodHead, facts.Period().From, facts.Period().To),
		CutOff:      string(facts.Last()),
		Version:     wording.SelfVersion,
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
	doc.CheckCode = CheckCode(doc)
	return doc
}

// CheckCode gives eight characters that change with any character of the paper.
func CheckCode(d Document) string {
	d.CheckCode = ""
	sum := sha256.Sum256([]byte(d.Title + d.CutOff + d.Version + Text(d, Layout{})))
	code := base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").EncodeToString(sum[:5])
	return code[:4] + "-" + code[4:8]
}

// paper counts tables and charts while the chapters are written.
type paper struct {
	*appraisal.SelfEvaluation
	public         bool // for everybody: no persons
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
	version, seals := wording.SelfVersion, []string{wording.SealOperator, wording.SealManager}
	if p.public {
		version, seals = wording.SelfVersion+wording.PublicMark, nil
	}
	return Cover{
		Number:  fmt.Sprintf(wording.SelfNumber, facts.Facility.Short, facts.Year),
		Version: version,
		Kicker:  wording.SelfKicker,
		Title:   wording.SelfTitle,
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
		return Thousands(n)
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

// percentOf shows a share with one decimal.
func percentOf(r app.Ratio) string { return r.Times(app.Whole(100)).Decimal(1) + "%" }

// decimals shows an exact number, whole or with two decimals, with thousands commas.
func decimals(r app.Ratio) string {
	text := r.Short()
	for i, ch := range text {
		if ch == '.' {
			return grouped(text[:i]) + text[i:]
		}
	}
	return grouped(text)
}

// grouped sets thousands commas into figures.
func grouped(figures string) string { return Thousands(whole(figures)) }

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
