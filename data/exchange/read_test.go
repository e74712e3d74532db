package exchange_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"guanyunbu/app"
	plain "guanyunbu/app/exchange"
)

const small = "活动名称,日期,人数\n剪纸课,2025-3-5,30\n"

func TestTextIsReadWhateverItsEncodingAndSeparator(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(small))
	must(t, err)
	rare, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(strings.ReplaceAll(small, "剪纸课", "𬀩老师剪纸课")))
	must(t, err)
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(strings.ReplaceAll(small, ",", "\t")))
	must(t, err)
	for _, row := range []struct {
		name string
		body []byte
		want string
	}{
		{"UTF-8", []byte(small), "剪纸课|2025-3-5|30"},
		{"UTF-8 with mark", []byte("\uFEFF" + small), "剪纸课|2025-3-5|30"},
		{"GBK", gbk, "剪纸课|2025-3-5|30"},
		{"GB18030 with a rare character", rare, "𬀩老师剪纸课|2025-3-5|30"},
		{"UTF-16 with tabs", wide, "剪纸课|2025-3-5|30"},
		{"semicolons and CRLF", []byte(strings.NewReplacer(",", ";", "\n", "\r\n").Replace(small)), "剪纸课|2025-3-5|30"},
		{"tabs", []byte(strings.ReplaceAll(small, ",", "\t")), "剪纸课|2025-3-5|30"},
		{"quotes with comma, quote and line break", []byte("活动名称,日期,人数\n\"剪纸, \"\"入门\"\"\n一\",2025-3-5,30\n"), "剪纸, \"入门\"\n一|2025-3-5|30"},
		{"semicolons inside cells do not win", []byte("活动名称,人群,人数\n剪纸课,老年;未成年;残疾人,30\n"), "剪纸课|老年;未成年;残疾人|30"},
	} {
		t.Run(row.name, func(t *testing.T) {
			table, err := newDesk(t).Read(plain.File{Name: "台账.csv", Body: row.body}, "")
			must(t, err)
			if got := strings.Join(table.Rows[1], "|"); got != row.want {
				t.Errorf("read %q, want %q", got, row.want)
			}
		})
	}
}

func TestBlankLinesKeepTheirPlace(t *testing.T) {
	table, err := newDesk(t).Read(file("a.csv", "题目\n\n名称,日期\n一,2025-1-1\n\n二,2025-1-2\n\n\n"), "")
	must(t, err)
	if len(table.Rows) != 6 || table.Rows[5][0] != "二" {
		t.Errorf("rows %q", table.Rows)
	}
}

func TestWhatIsNoTableIsRefusedWithTheWayOut(t *testing.T) {
	book := workbook(t, [][]string{{"活动名称", "日期"}, {"剪纸课", "2025-3-5"}})
	damaged := slices.Clone(book)
	for i := len(damaged) / 3; i < len(damaged)/3+40; i++ {
		damaged[i] ^= 0x5A
	}
	ole := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 600)...)
	var locked []byte
	for _, r := range "EncryptedPackage" {
		locked = append(locked, byte(r), 0)
	}
	for _, row := range []struct {
		name string
		file plain.File
		want string
	}{
		{"old Excel", plain.File{Name: "台账.xls", Body: ole}, "另存为 .xlsx"},
		{"old Excel under a new name", plain.File{Name: "台账.xlsx", Body: ole}, "旧版 Excel"},
		{"password", plain.File{Name: "台账.xlsx", Body: append(slices.Clone(ole), locked...)}, "密码"},
		{"truncated", plain.File{Name: "台账.xlsx", Body: book[:len(book)/2]}, "不完整或已损坏"},
		{"bytes changed", plain.File{Name: "台账.xlsx", Body: damaged}, "不完整或已损坏"},
		{"other zip", plain.File{Name: "台账.xlsx", Body: []byte("PK\x03\x04 and nothing")}, "不完整或已损坏"},
		{"web page as .xls", plain.File{Name: "导出.xls", Body: []byte("<html><table><tr><td>名称</td></tr></table></html>")}, "网页"},
		{"picture", plain.File{Name: "台账.csv", Body: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01")}, "不是表格文件"},
		{"PDF", plain.File{Name: "台账.csv", Body: []byte("%PDF-1.7 …")}, "不是表格文件"},
		{"empty", plain.File{Name: "台账.csv", Body: nil}, "是空的"},
		{"only mark and blanks", plain.File{Name: "台账.csv", Body: []byte("\uFEFF \r\n\r\n")}, "是空的"},
		{"only separators", plain.File{Name: "台账.csv", Body: []byte(",,,\n,,,\n")}, "是空的"},
		{"broken encoding", plain.File{Name: "台账.csv", Body: []byte("名称,日期\n\xFF\xFF\xFF,1\n")}, "编码"},
		{"quote never closed", plain.File{Name: "台账.csv", Body: []byte("名称,日期\n\"一,2025-1-1\n二,2025-1-2\n")}, "第 2 行的引号"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := newDesk(t).Read(row.file, "")
			if app.KindOf(err) != app.Invalid || !strings.Contains(app.Sentence(err), row.want) {
				t.Errorf("error %v, want a sentence with %s", err, row.want)
			}
		})
	}
}

func TestContentDecidesNotTheName(t *testing.T) {
	book := workbook(t, [][]string{{"活动名称", "日期"}, {"剪纸课", "2025-3-5"}})
	table, err := newDesk(t).Read(plain.File{Name: "台账.csv", Body: book}, "")
	must(t, err)
	if !table.Workbook || table.Rows[1][0] != "剪纸课" {
		t.Errorf("table %+v", table)
	}
	table, err = newDesk(t).Read(file("台账.xlsx", small), "")
	must(t, err)
	if table.Workbook || table.Rows[1][0] != "剪纸课" {
		t.Errorf("table %+v", table)
	}
}

func TestSheetOfAWorkbookIsChosen(t *testing.T) {
	book := excelize.NewFile()
	_, err := book.NewSheet("2025年")
	must(t, err)
	must(t, book.SetCellStr("2025年", "A1", "活动名称"))
	body := written(t, book)
	table, err := newDesk(t).Read(plain.File{Name: "a.xlsx", Body: body}, "")
	must(t, err)
	if table.Sheet != "2025年" {
		t.Errorf("sheet %s, want the first that is not empty", table.Sheet)
	}
	_, err = newDesk(t).Read(plain.File{Name: "a.xlsx", Body: body}, "2024年")
	if say := app.Sentence(err); !strings.Contains(say, "2024年") || !strings.Contains(say, "Sheet1、2025年") {
		t.Errorf("sentence %s", say)
	}
}

// workbook writes rows of text as an .xlsx file.
func workbook(t testing.TB, rows [][]string) []byte {
	t.Helper()
	book := excelize.NewFile()
	for r, row := range rows {
		for c, text := range row {
			must(t, book.SetCellStr("Sheet1", name(c, r), text))
		}
	}
	return written(t, book)
}

func name(col, row int) string {
	n, err := excelize.CoordinatesToCellName(col+1, row+1)
	if err != nil {
		return fmt.Sprint(err)
	}
	return n
}

func written(t testing.TB, book *excelize.File) []byte {
	t.Helper()
	var out bytes.Buffer
	must(t, book.Write(&out))
	must(t, book.Close())
	return out.Bytes()
}
