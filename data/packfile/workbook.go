package packfile

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
	"go.yaml.in/yaml/v3"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// lineSpan keeps the rows of the sheets apart when they go by as lines: row of sheet n is n × lineSpan + row.
const lineSpan = 1 << 20

// ParseWorkbook reads a rule pack from its spreadsheet form, and refuses one that cannot be used with
// the sheet and the row at fault.
func ParseWorkbook(file []byte, names Names) (rulepack.Pack, error) {
	root, err := workbookTree(file)
	if err != nil {
		return rulepack.Pack{}, fmt.Errorf("read rule pack workbook: %w", err)
	}
	return assemble(root, names, inSheet)
}

// inSheet says a sentence together with the sheet and row it belongs to.
func inSheet(line int, sentence string) string {
	name := term.SheetBasic
	if all := sheets(); line/lineSpan < len(all) {
		name = all[line/lineSpan].name
	}
	return fmt.Sprintf(term.SayPackSheet, name, line%lineSpan, sentence)
}

func workbookTree(file []byte) (*yaml.Node, error) {
	if len(file) > sizeLimit {
		return nil, app.Refuse(term.SayPackBig)
	}
	book, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{UnzipSizeLimit: 16 * sizeLimit, UnzipXMLSizeLimit: 8 * sizeLimit})
	if err != nil {
		return nil, app.Fail(app.Invalid, term.SayPackForeign, err)
	}
	defer book.Close()
	root := &yaml.Node{Kind: yaml.MappingNode, Line: 1}
	for n, s := range sheets() {
		if at, err := book.GetSheetIndex(s.name); err != nil || at < 0 {
			continue
		}
		rows, err := book.GetRows(s.name)
		if err != nil {
			return nil, app.Fail(app.Invalid, term.SayPackForeign, err)
		}
		if err := s.read(root, rows, n*lineSpan); err != nil {
			return nil, told(err, inSheet)
		}
	}
	if !asPack(root) {
		return nil, app.Refuse(term.SayPackForeign)
	}
	return root, nil
}

// read takes the rows of a sheet into the pack; the columns may stand in any order.
func (s sheet) read(root *yaml.Node, rows [][]string, base int) error {
	if len(rows) == 0 {
		return nil
	}
	columns := make([]*column, len(rows[0]))
	for i, head := range rows[0] {
		if columns[i] = s.column(strings.TrimSpace(head)); columns[i] == nil && strings.TrimSpace(head) != "" {
			return &fault{base + 1, fmt.Sprintf(term.SayPackColumn, head)}
		}
	}
	for i, cells := range rows[1:] {
		row := &yaml.Node{Kind: yaml.MappingNode, Line: base + i + 2}
		for j, text := range cells {
			text = strings.TrimSpace(text)
			if text == "" || j >= len(columns) || columns[j] == nil {
				continue
			}
			if code, ok := columns[j].table.Find(text); ok {
				text = code
			}
			put(row, columns[j].path, parsed(&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text, Line: row.Line}, columns[j].cells))
		}
		if len(row.Content) > 0 {
			s.take(root, row)
		}
	}
	return nil
}

func (s sheet) column(head string) *column {
	for i := range s.columns {
		if s.columns[i].head == head {
			return &s.columns[i]
		}
	}
	return nil
}

// WriteWorkbook gives the spreadsheet form of a pack, which ParseWorkbook reads back as the same pack.
func WriteWorkbook(pack rulepack.Pack) ([]byte, error) {
	pack.Format = rulepack.Format
	root := group{keys: packKeys(&pack)}.node()
	book := excelize.NewFile()
	defer book.Close()
	w := writing{book: book}
	w.explain()
	for _, s := range sheets() {
		w.sheet(s, s.rows(root))
	}
	if w.err == nil {
		w.err = book.DeleteSheet("Sheet1")
	}
	var file bytes.Buffer
	if w.err == nil {
		w.err = book.Write(&file)
	}
	if w.err != nil {
		return nil, fmt.Errorf("write rule pack workbook %s: %w", pack.Code, w.err)
	}
	return file.Bytes(), nil
}
