package exchange

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
)

// readText reads comma, tab or semicolon separated text in UTF-8, GB18030 or UTF-16.
func readText(name string, body []byte) (*exchange.Table, error) {
	text, ok := decoded(body)
	if !ok {
		return nil, app.Refuse(fmt.Sprintf(term.SayFileEncoding, name))
	}
	rows, open := splitText(text, separator(text))
	if open > 0 {
		return nil, app.Refuse(fmt.Sprintf(term.SayFileQuote, name, open))
	}
	table := &exchange.Table{Name: name, Rows: rows, Flaws: map[exchange.Spot]exchange.Flaw{}}
	for r, row := range rows {
		for c, cell := range row {
			if f := flaw(cell); f != 0 {
				table.Flaws[exchange.Spot{Row: r, Col: c}] = f
			}
		}
	}
	return table, nil
}

// decoded turns the bytes into text: marked UTF-8 and UTF-16 by their mark, else UTF-8 when it is
// proper UTF-8, else GB18030, which holds GBK and GB2312.
func decoded(body []byte) (string, bool) {
	if plain, marked := bytes.CutPrefix(body, []byte("\uFEFF")); marked {
		return string(plain), utf8.Valid(plain)
	}
	if bytes.HasPrefix(body, []byte("\xFF\xFE")) || bytes.HasPrefix(body, []byte("\xFE\xFF")) {
		return from(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), body)
	}
	if utf8.Valid(body) {
		return string(body), true
	}
	return from(simplifiedchinese.GB18030, body)
}

func from(e encoding.Encoding, body []byte) (string, bool) {
	text, err := e.NewDecoder().Bytes(body)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return "", false
	}
	return string(text), true
}

// separator finds what stands between cells: of the candidates the one that gives most rows the same
// number of cells.
func separator(text string) rune {
	start := text
	if len(start) > 16<<10 {
		start = start[:16<<10]
		if cut := strings.LastIndexByte(start, '\n'); cut > 0 {
			start = start[:cut]
		}
	}
	best, most := ',', 0
	for _, candidate := range []rune{',', '\t', ';'} {
		rows, _ := splitText(start, candidate)
		widths, agree := map[int]int{}, 0
		for _, row := range rows {
			if len(row) > 1 {
				widths[len(row)]++
				agree = max(agree, widths[len(row)])
			}
		}
		if agree > most {
			best, most = candidate, agree
		}
	}
	return best
}

// splitText takes separated text apart as spreadsheets do: a cell in quotes may hold separators,
// line breaks and doubled quotes; a blank line is a row. open is the row in which a quote opens that
// never closes, 0 when all do.
func splitText(text string, comma rune) (rows [][]string, open int) {
	s := splitter{comma: comma}
	for rest := text; rest != ""; {
		if s.quoted {
			rest = s.inside(rest)
			continue
		}
		rest = s.outside(rest)
	}
	if s.quoted {
		return s.rows, s.opened
	}
	if s.cell.Len() > 0 || len(s.row) > 0 {
		s.endRow()
	}
	return s.rows, 0
}

type splitter struct {
	comma  rune
	rows   [][]string
	row    []string
	cell   strings.Builder
	quoted bool
	opened int // row of the last opening quote, counted from 1
}

// inside reads on between quotes and gives what is left.
func (s *splitter) inside(rest string) string {
	end := strings.IndexByte(rest, '"')
	if end < 0 {
		s.cell.WriteString(rest)
		return ""
	}
	s.cell.WriteString(rest[:end])
	if after, doubled := strings.CutPrefix(rest[end:], `""`); doubled {
		s.cell.WriteByte('"')
		return after
	}
	s.quoted = false
	return rest[end+1:]
}

// outside reads one character that is not between quotes and gives what is left.
func (s *splitter) outside(rest string) string {
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case r == '"' && s.cell.Len() == 0:
		s.quoted, s.opened = true, len(s.rows)+1
	case r == s.comma:
		s.endCell()
	case strings.HasPrefix(rest, "\r\n"):
		s.endRow()
		return rest[2:]
	case r == '\n' || r == '\r':
		s.endRow()
	default:
		s.cell.WriteString(rest[:size])
	}
	return rest[size:]
}

func (s *splitter) endCell() {
	s.row = append(s.row, s.cell.String())
	s.cell.Reset()
}

func (s *splitter) endRow() {
	s.endCell()
	s.rows = append(s.rows, s.row)
	s.row = nil
}
