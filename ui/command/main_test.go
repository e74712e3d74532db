package command_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app/exchange"
	"guanyunbu/app/keeping"
	"guanyunbu/ui/command"
)

func TestCommandLines(t *testing.T) {
	for _, row := range []struct {
		name string
		line []string
		code int
		out  []string // fragments of what is told
		err  []string // fragments of what is refused
	}{
		{"nothing asked", nil, 0, []string{"馆运簿 1.0.0", "export --list", "退出码：0 完成"}, nil},
		{"help", []string{"--help"}, 0, []string{"用法：guanyunbu 命令", "default"}, nil},
		{"help of a command", []string{"import", "--help"}, 0, []string{"--map", "失败的行连同原因"}, nil},
		{"help of a command with half a line", []string{"restore", "-h"}, 0, []string{"guanyunbu restore"}, nil},
		{"version", []string{"--version"}, 0, []string{"1.0.0"}, nil},
		{"unknown command", []string{"scores"}, 1, nil, []string{"没有「scores」这个命令，可用的有：sample import"}},
		{"flags of the window with a date that is none", []string{"--data", "BOOK", "--today", "2026-02-30"}, 1, nil, []string{"--today 请写成"}},
		{"flags of the window with another one", []string{"--data", "BOOK", "--year", "2025"}, 1, nil, []string{"「guanyunbu」没有 --year 这个选项，可用的有：--data --today"}},
		{"flags of the window with a name behind", []string{"--data", "BOOK", "2025"}, 1, nil, []string{"多写了「2025」"}},
		{"flags of the window without a window", []string{"--data", "BOOK"}, 1, nil, []string{"请写明命令"}},
		{"unknown flag", []string{"score", "--years", "2025"}, 1, nil, []string{"「score」没有 --years 这个选项，可用的有：--data --facility --year"}},
		{"flag of another command", []string{"score", "--into", "activity"}, 1, nil, []string{"「score」没有 --into 这个选项"}},
		{"short flag", []string{"score", "-y"}, 1, nil, []string{"「score」没有 -y 这个选项"}},
		{"flag without its value", []string{"score", "--year"}, 1, nil, []string{"选项 --year 后面要写内容"}},
		{"mark with a value that is none", []string{"score", "--json=perhaps"}, 1, nil, []string{"「perhaps」的写法认不出来"}},
		{"too many names", []string{"score", "2025"}, 1, nil, []string{"多写了「2025」"}},
		{"date that is none", []string{"score", "--data", "BOOK", "--today", "2026-2-30"}, 1, nil, []string{"--today 请写成"}},
		{"year that is none", []string{"score", "--data", "BOOK", "--year", "今年"}, 1, nil, []string{"--year 请写四位数的年份"}},
		{"no book there", []string{"score", "--data", "DIR/nowhere"}, 1, nil, []string{"nowhere」里还没有账本"}},
		{"no book in the default folder", []string{"check"}, 1, nil, []string{"default」里还没有账本"}},
		{"score in words", []string{"score", "--data", "BOOK", "--facility", "SF", "--year", "2025"}, 0, []string{"示范街道综合文化中心  2025 年度自评得分（计算到 2025-12-31）", "B1.1", "51.78 小时/周", "合计：", "另有 18 个指标本版还没有台账"}, nil},
		{"only facility need not be named", []string{"score", "--data", "BOOK"}, 0, []string{"2026 年度自评得分（计算到 2026-10-20）"}, nil},
		{"facility by its name", []string{"score", "--data", "BOOK", "--facility", "示范"}, 0, []string{"示范街道综合文化中心"}, nil},
		{"another day", []string{"score", "--data", "BOOK", "--today", "2025年7月1日"}, 0, []string{"2025 年度自评得分（计算到 2025-07-01）"}, nil},
		{"unknown facility", []string{"score", "--data", "BOOK", "--facility", "XX"}, 1, nil, []string{"找不到「XX」"}},
		{"report without a name", []string{"report", "--data", "BOOK", "--paper", "selfeval"}, 1, nil, []string{"请写明 --out"}},
		{"report of an unknown kind", []string{"report", "--paper", "budget", "--out", "DIR/a.pdf"}, 1, nil, []string{"没有「budget」这种报告"}},
		{"report under another end", []string{"report", "--paper", "selfeval", "--out", "DIR/a.docx"}, 1, nil, []string{".pdf 或 .txt 结尾"}},
		{"report onto a folder", []string{"report", "--paper", "selfeval", "--out", "DIR/folder.pdf"}, 1, nil, []string{"是文件夹，请写一个文件名"}},
		{"report into a folder that is not there", []string{"report", "--paper", "selfeval", "--out", "DIR/no/a.pdf"}, 1, nil, []string{"不存在，请先建好"}},
		{"report onto a read-only file", []string{"report", "--paper", "selfeval", "--out", "DIR/fixed.pdf"}, 1, nil, []string{"是只读的"}},
		{"report onto a device", []string{"report", "--paper", "selfeval", "--out", "DIR/device.txt"}, 1, nil, []string{"不是普通文件"}},
		{"list of ledgers", []string{"export", "--list"}, 0, []string{"activity", "闭馆公告"}, nil},
		{"export without a ledger", []string{"export", "--data", "BOOK", "DIR/a.csv"}, 1, nil, []string{"请写明 --from"}},
		{"export without a file", []string{"export", "--data", "BOOK", "--from", "activity"}, 1, nil, []string{"请写明文件"}},
		{"export to another kind of file", []string{"export", "--data", "BOOK", "--from", "activity", "DIR/a.ods"}, 1, nil, []string{".csv 或 .xlsx 结尾"}},
		{"two kinds of export", []string{"export", "--all", "--list"}, 1, nil, []string{"请只写一个"}},
		{"everything without a folder", []string{"export", "--data", "BOOK", "--all"}, 1, nil, []string{"--all 后面请写文件夹"}},
		{"import without a ledger", []string{"import", "--data", "BOOK", "DIR/good.csv"}, 1, nil, []string{"请写明 --into"}},
		{"import without a file", []string{"import", "--data", "BOOK", "--into", "facility"}, 1, nil, []string{"请写明文件"}},
		{"import of a file that is not there", []string{"import", "--data", "BOOK", "--into", "facility", "DIR/none.csv"}, 1, nil, []string{"找不到文件"}},
		{"import into an unknown ledger", []string{"import", "--data", "BOOK", "--into", "visits", "DIR/good.csv"}, 1, nil, []string{"没有「visits」这种台账"}},
		{"import with a broken mapping", []string{"import", "--data", "BOOK", "--into", "facility", "--map", "DIR/good.csv", "DIR/good.csv"}, 1, nil, []string{"对应关系文件读不出来"}},
		{"template without a ledger", []string{"template", "--data", "BOOK", "-o", "DIR/t.xlsx"}, 1, nil, []string{"请写明 --entity"}},
		{"template into another kind of file", []string{"template", "--data", "BOOK", "--entity", "activity", "--out", "DIR/t.csv"}, 1, nil, []string{"「t.csv」要以 .xlsx 结尾"}},
		{"template of an unknown ledger", []string{"template", "--data", "BOOK", "--entity", "visits", "-o", "DIR/t.xlsx"}, 1, nil, []string{"没有「visits」这种台账"}},
		{"template", []string{"template", "--data", "BOOK", "--entity", "activity", "-o", "DIR/t.xlsx"}, 0, []string{"活动的空白模板已写到"}, nil},
		{"sample where a book is", []string{"sample", "--data", "BOOK"}, 1, nil, []string{"里已有账本"}},
		{"no copy yet", []string{"backup", "--list", "--data", "BOOK"}, 0, []string{"还没有备份"}, nil},
		{"restore nothing", []string{"restore", "--data", "BOOK"}, 1, nil, []string{"请写明文件"}},
		{"restore a copy that is not there", []string{"restore", "--data", "BOOK", "去年的"}, 1, nil, []string{"找不到备份「去年的」"}},
		{"check of a good book", []string{"check", "--data", "BOOK"}, 0, []string{"好      账本文件完整", "没有发现问题"}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			h := prepared(t)
			code, out, said := h.run(row.line...)
			if code != row.code {
				t.Errorf("exit code %d, want %d\n%s%s", code, row.code, out, said)
			}
			holds(t, "out", out, row.out)
			holds(t, "err", said, row.err)
			if row.code == 0 && said != "" {
				t.Errorf("complains %s", said)
			}
		})
	}
}

// prepared is a house with a sample book and files of every awkward kind.
func prepared(t *testing.T) *house {
	t.Helper()
	h := newHouse(t)
	if code, _, said := h.run("sample", "--data", "BOOK"); code != 0 {
		t.Fatal(said)
	}
	h.write("good.csv", "编号,怎样\nA,好\nB,好\n")
	h.write("mixed.csv", "编号,怎样\nA,好\nB,看\nC,坏\nD,过\n")
	if err := os.Mkdir(filepath.Join(h.dir, "folder.pdf"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(h.write("fixed.pdf", "old"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(os.DevNull, filepath.Join(h.dir, "device.txt")); err != nil {
		t.Fatal(err)
	}
	return h
}

func holds(t *testing.T, where, text string, fragments []string) {
	t.Helper()
	for _, f := range fragments {
		if !strings.Contains(text, f) {
			t.Errorf("%s lacks %q:\n%s", where, f, text)
		}
	}
}

func TestImportWritesOnlyWhatIsGoodOrConfirmed(t *testing.T) {
	for _, row := range []struct {
		name    string
		flags   []string
		file    string
		code    int
		written int
		out     []string
	}{
		{"all good", nil, "good.csv", 0, 2, []string{"没有用到的列：天气", "读取 2  导入 2  跳过 0  失败 0", "已写入 2 条设施"}},
		{"mixed without a word", nil, "mixed.csv", 1, 0, []string{"第 4 行  失败  设施编号：请核对坏", "第 3 行  请核对", "第 5 行  跳过", "读取 4  可导入 2  跳过 1  失败 1", "还没有写入"}},
		{"mixed with yes", []string{"--yes"}, "mixed.csv", 0, 2, []string{"读取 4  导入 2  跳过 1  失败 1", "其中 1 行要再看一眼", "已写入 2 条设施"}},
		{"failed rows into a file", []string{"--out", "DIR/失败.csv"}, "mixed.csv", 1, 0, []string{"失败的行已写到"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			h := prepared(t)
			b := h.books[filepath.Join(h.dir, "book")]
			ops := len(b.store.Ops)
			line := append([]string{"import", "--data", "BOOK", "--into", "facility", "DIR/" + row.file}, row.flags...)
			code, out, said := h.run(line...)
			if code != row.code {
				t.Errorf("exit code %d, want %d: %s", code, row.code, said)
			}
			holds(t, "out", out, row.out)
			if got := written(t, b) - 1; got != row.written {
				t.Errorf("%d facilities written, want %d", got, row.written)
			}
			if row.written > 0 && (len(b.store.Ops) != ops+1 || b.store.Ops[ops].Person != "命令行" || len(b.copies) != 1 || b.copies[0].Cause != keeping.BeforeImport) {
				t.Errorf("operations %+v copies %+v", b.store.Ops[ops:], b.copies)
			}
		})
	}
}

func written(t *testing.T, b *book) int {
	t.Helper()
	sheet, _ := b.office.Library.Sheet("facility")
	page, err := sheet.Page(exchange.Export{}.Query)
	if err != nil {
		t.Fatal(err)
	}
	return len(page)
}

func TestImportStartsABookAndTellsAProgram(t *testing.T) {
	h := prepared(t)
	code, out, _ := h.run("import", "--data", "DIR/new", "--into", "facility", "--json", "--person", "小吴", "DIR/mixed.csv")
	var told struct {
		Read, Imported, Skipped, Failed int
		Written                         bool
		Rows                            []struct {
			Row     int
			Outcome string
			Reasons []struct{ Column, Sentence string }
		}
	}
	if err := json.Unmarshal([]byte(out), &told); err != nil || code != 1 {
		t.Fatalf("exit code %d, %v: %s", code, err, out)
	}
	if told.Read != 4 || told.Imported != 2 || told.Skipped != 1 || told.Failed != 1 || told.Written || len(told.Rows) != 3 || told.Rows[1].Row != 4 || told.Rows[1].Reasons[0].Column != "设施编号" {
		t.Errorf("told %+v", told)
	}
	h.run("import", "--data", "DIR/new", "--into", "facility", "--yes", "--person", "小吴", "DIR/mixed.csv")
	b := h.books[filepath.Join(h.dir, "new")]
	if last := b.store.Ops[len(b.store.Ops)-1]; last.Person != "小吴" || last.Name != "import" {
		t.Errorf("operation %+v", last)
	}
}

func TestScoreAsJSONKeepsToItsForm(t *testing.T) {
	h := prepared(t)
	code, out, said := h.run("score", "--data", "BOOK", "--facility", "SF", "--year", "2025", "--json")
	if code != 0 {
		t.Fatal(said)
	}
	told := toldScore{}
	if err := json.Unmarshal([]byte(out), &told); err != nil {
		t.Fatal(err)
	}
	if told.Facility != "SF" || told.Year != "2025" || told.Today != "2026-10-20" || told.Full != "100.00" || told.Pack.Code != "street-100" || len(told.Indicators) != 49 {
		t.Errorf("told %+v", told)
	}
	want := map[string]string{
		"A1.1": "未建 0.00 of 4.29; target 100 % 规则包; actual / =  %; 0 records",
		"B1.1": "有数据 5.55 of 6.00; target 56 小时/周 规则包; actual 18900/365 = 51.780822 小时/周; 300 records",
		"B1.2": "有数据 2.00 of 2.00; target 33.333333 % 规则包; actual 988/2700 = 36.592593 %; 300 records",
		"B1.3": "无数据 0.00 of 2.00; target 90 % 规则包; actual / =  %; 0 records",
		"C2.1": "有数据 0.00 of 3.00; target 100 % 规则包; actual 0/12 = 0 %; 3 records",
		"F1.1": "无数据 0.00 of 3.00; target  人次 ; actual 30150/1 = 30150 人次; 303 records",
	}
	for _, i := range told.Indicators {
		if i.Records == nil {
			t.Errorf("%s has no list of records", i.Code)
		}
		if line, asked := want[i.Code]; asked && i.line() != line {
			t.Errorf("%s is %s\nwant %s", i.Code, i.line(), line)
		}
	}
}

// toldScore is the score as a program reads it.
type toldScore struct {
	Facility, Year, Today, Full, Total string
	Pack                               struct{ Code, Version string }
	Indicators                         []toldIndicator
}

type toldIndicator struct {
	Code, Name, Max, State, Reason, Score string
	Target                                struct{ Value, Unit, Source string }
	Actual                                struct{ Num, Den, Value, Unit string }
	Records                               []string
}

func (i toldIndicator) line() string {
	return fmt.Sprintf("%s %s of %s; target %s %s %s; actual %s/%s = %s %s; %d records", i.State, i.Score, i.Max,
		i.Target.Value, i.Target.Unit, i.Target.Source, i.Actual.Num, i.Actual.Den, i.Actual.Value, i.Actual.Unit, len(i.Records))
}

func TestEveryPaperIsWritten(t *testing.T) {
	h := prepared(t)
	for _, row := range []struct{ paper, title, said string }{
		{"public", "示范街道综合文化中心 2025 年度自评报告（公开版）", "2025 年度自评报告"},
		{"weekly", "示范街道综合文化中心 运行简报", "运行简报 2026-10-19 至 2026-10-25"},
		{"rounds", "示范街道综合文化中心 2025 年度各轮评分对照", "2025 年度各轮评分对照"},
		{"league", "2025 年度设施考核排行", "2025 年度排行，1 处设施"},
	} {
		t.Run(row.paper, func(t *testing.T) {
			code, out, said := h.run("report", "--data", "BOOK", "--paper", row.paper, "--year", "2025", "--out", "DIR/"+row.paper+".txt")
			if code != 0 {
				t.Fatal(said)
			}
			holds(t, "out", out, []string{row.said})
			body, err := os.ReadFile(filepath.Join(h.dir, row.paper+".txt"))
			if err != nil || string(body) != row.title {
				t.Errorf("wrote %q, %v", body, err)
			}
		})
	}
}

func TestReportWarnsBeforeItWrites(t *testing.T) {
	h := prepared(t)
	h.missing = []rune{'𠮷', '𤭢'}
	code, out, said := h.run("report", "--data", "BOOK", "--paper", "selfeval", "--year", "2025", "--out", "DIR/自评.pdf")
	if code != 0 {
		t.Fatal(said)
	}
	holds(t, "out", out, []string{"报告里印成〓：𠮷、𤭢", "有 3 条记录经核对后保存", "合同另存，已核对", "2025 年度自评报告"})
	body, err := os.ReadFile(filepath.Join(h.dir, "自评.pdf"))
	if err != nil || string(body) != "%PDF-1.3" {
		t.Errorf("wrote %q, %v", body, err)
	}
	h.run("report", "--data", "BOOK", "--paper", "selfeval", "--year", "2025", "--out", "DIR/自评.txt")
	body, err = os.ReadFile(filepath.Join(h.dir, "自评.txt"))
	if err != nil || string(body) != "示范街道综合文化中心 2025 年度自评报告" {
		t.Errorf("wrote %q, %v", body, err)
	}
	rest, err := filepath.Glob(filepath.Join(h.dir, ".guanyunbu-*"))
	if err != nil || len(rest) > 0 {
		t.Errorf("drafts are left: %v %v", rest, err)
	}
}

func TestExportWritesFiles(t *testing.T) {
	h := prepared(t)
	for _, row := range []struct {
		line       []string
		file, want string
	}{
		{[]string{"export", "--data", "BOOK", "--from", "activity", "--facility", "SF", "--year", "2025", "--no-keys", "DIR/a.csv"}, "a.csv", "activity id-"},
		{[]string{"export", "--data", "BOOK", "--from", "活动", "DIR/a.xlsx"}, "a.xlsx", "PK 活动"},
		{[]string{"export", "--data", "BOOK", "--all", "DIR/全部"}, "全部/pack.json", "{}"},
	} {
		code, _, said := h.run(row.line...)
		body, err := os.ReadFile(filepath.Join(h.dir, row.file))
		if code != 0 || err != nil || !strings.HasPrefix(string(body), row.want) {
			t.Errorf("%v: exit code %d %s, wrote %q %v", row.line, code, said, body, err)
		}
	}
	body, err := os.ReadFile(filepath.Join(h.dir, "a.csv"))
	if err != nil || !strings.HasSuffix(string(body), "2025-01-01 true") {
		t.Errorf("query %q %v", body, err)
	}
	if code, out, _ := h.run("export", "--list", "--json"); code != 0 || !strings.Contains(out, `"entity": "activity"`) {
		t.Errorf("list %s", out)
	}
}

func TestCheckTellsFromFailing(t *testing.T) {
	h := prepared(t)
	h.verdicts = append(h.verdicts, keeping.Verdict{Key: "groups", Title: "分组不超过实到", Detail: "请核对分组人次", Total: 3, Spots: []keeping.Spot{{Entity: "activity", Record: "x", Text: "2025-05-01 活动1"}}})
	code, out, _ := h.run("check", "--data", "BOOK")
	if code != 2 {
		t.Errorf("exit code %d, want 2", code)
	}
	holds(t, "out", out, []string{"有 3 处  分组不超过实到", "请核对分组人次", "· 2025-05-01 活动1", "还有 2 处", "2 项里有 1 项发现问题"})
	code, out, _ = h.run("check", "--data", "BOOK", "--json")
	if code != 2 || !strings.Contains(out, `"found": "3"`) || !json.Valid([]byte(out)) {
		t.Errorf("exit code %d %s", code, out)
	}
	h.damaged = true
	code, _, said := h.run("check", "--data", "BOOK")
	if code != 2 || !strings.Contains(said, "账本文件已损坏") {
		t.Errorf("exit code %d %s", code, said)
	}
	if code, _, said := h.run("score", "--data", "BOOK"); code != 1 || !strings.Contains(said, "账本文件已损坏") {
		t.Errorf("exit code %d %s", code, said)
	}
}

func TestCopiesAreMadeListedAndRestored(t *testing.T) {
	h := prepared(t)
	if code, out, said := h.run("backup", "--data", "BOOK"); code != 0 || !strings.Contains(out, "备份已做好并核对：guanyunbu-1.db（不含佐证，1,211 条记录）") {
		t.Errorf("%d %s%s", code, out, said)
	}
	if code, out, _ := h.run("backup", "--data", "BOOK", "--to", "DIR"); code != 0 || !strings.Contains(out, "含佐证") {
		t.Errorf("%d %s", code, out)
	}
	_, out, _ := h.run("backup", "--data", "BOOK", "--list")
	holds(t, "out", out, []string{"2026-10-20 09:00:00  完整备份  guanyunbu-2.db", "手动  guanyunbu-1.db  1,211 条记录  不含佐证"})
	for _, name := range []string{"guanyunbu-1", "guanyunbu-1.db"} {
		h.restored = ""
		if code, out, said := h.run("restore", "--data", "BOOK", name); code != 0 || h.restored != "guanyunbu-1.db" || !strings.Contains(out, "恢复前的账本已另存一份") {
			t.Errorf("%s: %d %s%s restored %s", name, code, out, said, h.restored)
		}
	}
	path := h.write("U盘.db", "copy")
	if code, _, said := h.run("restore", "--data", "BOOK", path); code != 0 || h.restored != path {
		t.Errorf("%d %s restored %s", code, said, h.restored)
	}
}

func TestSeveralFacilitiesMustBeTold(t *testing.T) {
	h := prepared(t)
	h.run("import", "--data", "BOOK", "--into", "facility", "DIR/good.csv")
	code, _, said := h.run("score", "--data", "BOOK")
	if code != 1 || !strings.Contains(said, "账本里有 3 处设施，请用 --facility 写明编号：A A、B B、SF 示范街道综合文化中心") {
		t.Errorf("%d %s", code, said)
	}
}

func TestWhatIsACommand(t *testing.T) {
	for line, want := range map[string]bool{"": false, "score": true, "anything": true, "--help": true, "-h": true, "--version": true, "--data x": false} {
		if got := command.Known(strings.Fields(line)); got != want {
			t.Errorf("%q is a command: %v, want %v", line, got, want)
		}
	}
}
