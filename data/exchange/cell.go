package exchange

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// cellText turns what stands in a cell into what a person would have typed: words of the table into
// ours, serials of a workbook into dates and times. What is wrong with the cell itself is said.
func (p *plan) cellText(s source, at exchange.Spot, text string) (string, error) {
	number := s.base == nil && s.column.Kind.Number()
	switch flaw := p.table.Flaws[at]; {
	case flaw == exchange.Failure:
		return "", app.Refuse(fmt.Sprintf(term.SayCellFailure, text))
	case flaw == exchange.LongNumber:
		return "", app.Refuse(term.SayCellLong)
	case flaw == exchange.Spread && number:
		return "", app.Refuse(term.SayCellSpread)
	}
	if s.base != nil {
		return text, nil
	}
	if n := utf8.RuneCountInString(text); n > app.LineLimit && short(s.column.Kind) {
		return "", app.Refuse(fmt.Sprintf(term.SayCellLine, n, app.LineLimit))
	}
	text, err := p.ours(s.column, text)
	if err != nil {
		return "", err
	}
	return p.natural(s.column.Kind, text), nil
}

// short reports kinds whose sentences quote what was typed.
func short(kind field.Kind) bool {
	return kind != field.Line && kind != field.Prose && kind != field.Lines
}

// ours turns words of the table into ours: the whole cell when it has a word of its own, else each
// of its parts.
func (p *plan) ours(c field.Column, text string) (string, error) {
	words, separator := p.words[c.Key], p.mapping.Split[c.Key]
	many := c.Kind == field.Choices || c.Kind == field.Lines || c.Kind == field.Shares
	ours, whole := words[text]
	if !whole {
		parts := []string{text}
		switch {
		case separator != "":
			parts = strings.Split(text, separator)
		case many:
			parts = app.SplitList(text)
		case words == nil:
			return text, nil
		}
		ours = nil
		for _, part := range parts {
			part = strings.TrimSpace(part)
			if mapped, ok := words[part]; ok {
				ours = append(ours, mapped...)
				continue
			}
			ours = append(ours, part)
		}
	}
	ours = filled(ours)
	if !many && len(ours) > 1 {
		return "", app.Refuse(fmt.Sprintf(term.SayMappingMany, c.Term.Label, text, len(ours)))
	}
	return strings.Join(ours, ";"), nil
}

// filled drops blank words and those said twice.
func filled(words []string) []string {
	var kept []string
	seen := map[string]bool{"": true}
	for _, w := range words {
		if !seen[w] {
			seen[w] = true
			kept = append(kept, w)
		}
	}
	return kept
}

var (
	serial     = regexp.MustCompile(`^(\d{1,7})(?:\.(\d+))?$`)
	fraction   = regexp.MustCompile(`^\d{0,7}\.\d+(?:E-\d+)?$`)
	dayAndTime = regexp.MustCompile(`^(.*[^\s:T])[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$`)
	longTail   = regexp.MustCompile(`^-?\d*\.\d{10,}(?:E-\d+)?$`)
)

// natural turns numbers of a workbook into dates, times and round numbers, and takes the time off a
// date.
func (p *plan) natural(kind field.Kind, text string) string {
	if kind.Dated() {
		if p.table.Workbook {
			if day, ok := p.serialDay(text); ok {
				return day
			}
		}
		if both := dayAndTime.FindStringSubmatch(text); both != nil {
			return both[1]
		}
		return text
	}
	if !p.table.Workbook {
		return text
	}
	switch {
	case kind == field.Clock && (fraction.MatchString(text) || text == "0"):
		return clockOf(text)
	case kind.Number():
		return round(text)
	}
	return text
}

// serialDay reads the number of a day: of five digits at most, for 20260305 is a date as typed.
func (p *plan) serialDay(text string) (string, bool) {
	parts := serial.FindStringSubmatch(text)
	if parts == nil || len(parts[1]) > 5 {
		return "", false
	}
	n, err := strconv.Atoi(parts[1])
	if err != nil || n == 0 {
		return "", false
	}
	if p.table.From1904 {
		n += daysTo1904
	}
	return string(firstSerial.Add(n)), true
}

// firstSerial is day 0 of a workbook's calendar; in the other calendar the count begins in 1904.
const (
	firstSerial = app.Day("1899-12-30")
	daysTo1904  = 1462
)

// clockOf reads the part of a day as a time, to the nearest minute.
func clockOf(text string) string {
	part, ok := new(big.Rat).SetString(text)
	if !ok {
		return text
	}
	minutes := new(big.Rat).Mul(part, big.NewRat(24*60, 1))
	minutes.Add(minutes, big.NewRat(1, 2))
	n := new(big.Int).Div(minutes.Num(), minutes.Denom()).Int64()
	return string(app.ClockAt(int(n % (24 * 60))))
}

// round takes the noise off a number that a formula made: 12.000000000000002 is 12.
func round(text string) string {
	if !longTail.MatchString(text) {
		return text
	}
	exact, ok := new(big.Rat).SetString(text)
	if !ok {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(exact.FloatString(9), "0"), ".")
}
