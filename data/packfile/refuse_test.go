package packfile_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app"
	"guanyunbu/assets"
	"guanyunbu/data/packfile"
)

// lineOf is the line of the file on which the text stands first.
func lineOf(t *testing.T, file, text string) int {
	t.Helper()
	before, _, found := strings.Cut(file, text)
	if !found {
		t.Fatalf("no %q in the file", text)
	}
	return 1 + strings.Count(before, "\n")
}

// TestPacksThatCannotBeUsedNameTheLine: what is wrong is said in one sentence, at the line where it stands.
func TestPacksThatCannotBeUsedNameTheLine(t *testing.T) {
	good := string(file(t, "street-100"))
	figures := string(file(t, "finance"))
	for _, row := range []struct {
		rule     string
		from     string // the file that is changed
		old, new string
		at       string // text on the line that is named; empty when no line can be
		want     string
	}{
		{"a field the form does not know", good, "\n    asks: ②③\n", "\n    ask: ②③\n", "ask: ②③", "不认识「ask」，这里可以写：code、parent、name"},
		{"a field twice", good, "    short: 运行管理\n", "    short: 运行管理\n    short: 管理\n", "short: 管理", "「short」写了两次"},
		{"a mark with three decimals", good, "    max: 4\n", "    max: 4.001\n", "max: 4.001", "「max 分值」要写成分值，最多两位小数，现在是「4.001」"},
		{"a mark that is a word", good, "    max: 4\n", "    max: 四\n", "max: 四", "要写成分值"},
		{"a share that is a word", good, "floor: 0.6}", "floor: 六成}", "floor: 六成", "「floor 起评线」要写成数"},
		{"a number with an exponent", good, "floor: 0.6}", "floor: 9e999}", "floor: 9e999", "要写成数"},
		{"a date that is none", good, "from: 2024-01-01", "from: 2024-02-30", "from: 2024-02-30", "「from 有效期起」要写成 2026-01-01 这样的日期"},
		{"a yes that is none", good, "shrinks: true", "shrinks: maybe", "shrinks: maybe", "「shrinks 闭馆折减」要写 true 或 false"},
		{"a count that is none", good, "minimum: 6,", "minimum: 6.5,", "minimum: 6.5,", "要写成整数"},
		{"a list that is a text", good, "counting: [C04, C05, C06, C07, C08, C09]", "counting: C04", "counting: C04", "要写成清单"},
		{"a group that is a text", good, "method: {kind: ramp, low: 0.7, high: 0.95}", "method: ramp", "method: ramp", "要写成一组"},
		{"a text that is a list", good, "    short: 运行管理\n", "    short: [运行, 管理]\n", "short: [运行, 管理]", "要写成一段文字"},
		{"a text with control characters", good, "    short: 运行管理\n", "    short: \"运行\\x07\"\n", "short: \"运行", "里有乱码、控制字符或太长的文字"},
		{"marks that do not add up to the full mark", good, "full: 100", "full: 98", "full: 98", "加不拢，请核对：满分 98.00，下级合计 100.00"},
		{"marks that do not add up within a block", good, "    name: 合同约定事项完成率\n    short: 合同约定事项完成率\n    max: 4", "    name: 合同约定事项完成率\n    short: 合同约定事项完成率\n    max: 5", "    max: 6\n", "A1 的分值加不拢"},
		{"a method nobody knows", good, "method: {kind: ramp, low: 0.7, high: 0.95}", "method: {kind: guess}", "method: {kind: guess}", "A2.1 的计分法不认识：guess"},
		{"a metric nobody knows", good, "metric: staff.attendance", "metric: staff.atendance", "metric: staff.atendance", "不认识「staff.atendance」，是不是「staff.attendance」"},
		{"a metric by its Chinese name", good, "metric: activity.events", "metric: 群众文化活动场次", "metric: 群众文化活动场次", "是不是「activity.events」"},
		{"a metric far from any", good, "metric: staff.attendance", "metric: weather", "metric: weather", "不认识「weather」，请从计量项目录里选"},
		{"a code twice", good, "- code: A1.3", "- code: A1.2", "- code: A1.2\n    parent: A1\n    name: 制度", "编码 A1.2 出现两次"},
		{"a parent that is not there", good, "    parent: A2\n    name: 业务", "    parent: A9\n    name: 业务", "parent: A9", "A2.2 的上级没有写在它前面"},
		{"a hole between bands", good, "  - name: 良好\n    short: 良\n    from: 80\n", "  - name: 良好\n    short: 良\n    from: 80\n    to: 85\n", "    to: 85", "「良好」和「优秀」之间有空档：85 到 90"},
		{"bands that overlap", good, "  - name: 良好\n    short: 良\n    from: 80\n", "  - name: 良好\n    short: 良\n    from: 80\n    to: 95\n", "    to: 95", "「良好」和「优秀」有重叠"},
		{"bands that leave the bottom open", good, "    short: 差\n    from: 0\n", "    short: 差\n    from: 10\n", "grades:\n", "没有覆盖到 0 分"},
		{"a duty on 30 February", good, "{month: 1, day: 31, name: 提交年度计划", "{month: 2, day: 30, name: 提交年度计划", "{month: 2, day: 30", "2 月 30 日不是每年都有"},
		{"a discount over the price", good, "{group: senior65, pays: 0.5", "{group: senior65, pays: 1.5", "{group: senior65", "付几成要在 0 到 1 之间"},
		{"a wording of no paper", good, "  report.declaration:", "  report.decoration:", "wording:\n", "没有「report.decoration」这段报告文字"},
		{"a formula that cannot be read", good, "若(实际 ≥ 95%, 满分, 满分 × 实际)", "若(实际 ≥ 95%, 满分", "若(实际 ≥ 95%, 满分", "公式读不通"},
		{"a formula with an unknown name", good, "满分 × 实际)", "满分 × 实在)", "满分 × 实在)", "不认识「实在」，是不是「实际」"},
		{"a figure made of itself", figures, "formula: 活动参与人次 ÷ 群众文化活动场次", "formula: 每场参与人次 + 1", "formula: 每场参与人次 + 1", "自定义数值绕成了圈：每场参与人次→每场参与人次"},
		{"a figure with the name of a metric", figures, "    name: 每场参与人次\n    unit", "    name: 活动参与人次\n    unit", "  - key: perEvent", "和已有的计量项或数值重名"},
		{"a later form", good, "format: 1", "format: 2", "format: 2", "格式是第 2 版，本程序只认到第 1 版"},
		{"indents that do not fit", good, "    name: 运行管理\n", "   name: 运行管理\n", "", "写法读不通，请核对缩进、冒号和引号"},
		{"references", good, "    short: 运行管理\n", "    short: &x 运行管理\n", "short: &x", "不用 & 和 * 引用"},
		{"two files in one", good, "\n...\n", "\n---\nfull: 1\n...\n", "", "写法读不通"},
		{"without the last line", good, "\n...\n", "\n", "", "规则包没有写完"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			if !strings.Contains(row.from, row.old) {
				t.Fatalf("no %q in the shipped pack", row.old)
			}
			changed := strings.Replace(row.from, row.old, row.new, 1)
			_, err := packfile.Parse([]byte(changed), packfile.Known())
			sentence := app.Sentence(err)
			if app.KindOf(err) != app.Invalid || !strings.Contains(sentence, row.want) {
				t.Fatalf("says %q (%v), want %q", sentence, err, row.want)
			}
			if row.at != "" {
				if want := fmt.Sprintf("规则包第 %d 行：", lineOf(t, changed, row.at)); !strings.HasPrefix(sentence, want) {
					t.Errorf("says %q, want %q", sentence, want)
				}
			}
		})
	}
}

// TestFilesThatAreNoPacks: foreign, broken and huge files are refused in plain words.
func TestFilesThatAreNoPacks(t *testing.T) {
	good := file(t, "street-100")
	asJSON := said(t, pack(t, "street-100"))
	book, err := packfile.WriteWorkbook(pack(t, "street-100"))
	if err != nil {
		t.Fatal(err)
	}
	const foreign = "这不是规则包，请选规则包文件"
	for _, row := range []struct {
		rule string
		file []byte
		want string
	}{
		{"nothing", nil, foreign},
		{"blanks", []byte(" \n\t\n"), foreign},
		{"a word", []byte("规则"), foreign},
		{"a list", []byte("- 1\n- 2\n...\n"), foreign},
		{"another YAML file", []byte("name: x\nversion: 3\n...\n"), foreign},
		{"another JSON file", []byte(`{"name": "x"}`), foreign},
		{"a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), foreign},
		{"a GBK text", []byte{0xb9, 0xe6, 0xd4, 0xf2, ':', ' ', '1', '\n'}, foreign},
		{"a workbook read as text", book, foreign},
		{"cut off in the middle", good[:len(good)/2], "规则包没有写完"},
		{"JSON cut off in the middle", []byte(asJSON[:len(asJSON)/2]), "写法读不通"},
		{"over 2 MB", bytes.Repeat([]byte("# 说明\n"), 400000), "超过 2 MB"},
		{"lists in lists", []byte("items: " + strings.Repeat("[", 20000) + "\n...\n"), ""},
		{"a reference that grows", []byte("a: &a [x,x]\nb: &b [*a,*a]\nitems: [*b,*b]\n...\n"), "引用"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			_, err := packfile.Parse(row.file, packfile.Known())
			if sentence := app.Sentence(err); app.KindOf(err) != app.Invalid || sentence == "" || !strings.Contains(sentence, row.want) {
				t.Errorf("says %q (%v), want %q", sentence, err, row.want)
			}
		})
	}
}

// TestWorkbooksThatCannotBeUsedNameSheetAndRow: as for files, by sheet and row.
func TestWorkbooksThatCannotBeUsedNameSheetAndRow(t *testing.T) {
	shipped, err := packfile.WriteWorkbook(pack(t, "finance"))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		rule              string
		sheet, cell, text string
		want              string
	}{
		{"a column nobody knows", "指标", "A1", "代码", "规则包表格「指标」第 1 行：不认识「代码」这一列"},
		{"a mark that is a word", "指标", "E3", "十", "规则包表格「指标」第 3 行：「max 分值」要写成分值"},
		{"a method nobody knows", "指标", "I3", "随便", "规则包表格「指标」第 3 行：规则包里 X1 的计分法不认识：随便"},
		{"marks that do not add up", "基本", "B12", "101", "规则包表格「基本」第 12 行：规则包里 项目支出绩效自评表 的分值加不拢"},
		{"a band of no indicator", "计分档", "A2", "Q9", "规则包表格「计分档」第 2 行：规则包里「Q9」缺编码或名称"},
		{"a formula that cannot be read", "公式", "E2", "1 +", "规则包表格「公式」第 2 行：公式读不通"},
		{"a grade line that is out of order", "等次", "C3", "95", "规则包表格「等次」第 3 行：规则包里等次「良」的分数线没有低于上一等"},
		{"a field nobody knows", "基本", "A2", "口味", "规则包表格「基本」第 2 行：不认识「口味」"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			book, err := excelize.OpenReader(bytes.NewReader(shipped))
			if err != nil {
				t.Fatal(err)
			}
			defer book.Close()
			if err := book.SetCellStr(row.sheet, row.cell, row.text); err != nil {
				t.Fatal(err)
			}
			var changed bytes.Buffer
			if err := book.Write(&changed); err != nil {
				t.Fatal(err)
			}
			_, err = packfile.ParseWorkbook(changed.Bytes(), packfile.Known())
			if sentence := app.Sentence(err); app.KindOf(err) != app.Invalid || !strings.Contains(sentence, row.want) {
				t.Errorf("says %q (%v), want %q", sentence, err, row.want)
			}
		})
	}
	for rule, file := range map[string][]byte{"no workbook": []byte("规则"), "cut off": shipped[:len(shipped)/2], "nothing": nil} {
		if _, err := packfile.ParseWorkbook(file, packfile.Known()); app.KindOf(err) != app.Invalid {
			t.Errorf("%s: %v", rule, err)
		}
	}
}

// TestNoFileBreaksTheReader: files with bytes changed, lines lost, doubled or swapped are read or
// refused in a sentence; nothing else happens.
func TestNoFileBreaksTheReader(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2026))
	names := packfile.Known()
	for _, name := range assets.Packs() {
		good := file(t, name)
		for range 60 {
			broken := mutated(random, good)
			if _, err := packfile.Parse(broken, names); err != nil && (app.KindOf(err) != app.Invalid || app.Sentence(err) == "") {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

func mutated(random *rand.Rand, good []byte) []byte {
	lines := bytes.Split(good, []byte("\n"))
	for range 1 + random.IntN(3) {
		at, other := random.IntN(len(lines)), random.IntN(len(lines))
		switch random.IntN(5) {
		case 0:
			lines[at] = nil
		case 1:
			lines[at], lines[other] = lines[other], lines[at]
		case 2:
			lines[at] = append(bytes.Clone(lines[at]), lines[other]...)
		case 3:
			lines[at] = bytes.Map(func(r rune) rune {
				if random.IntN(8) == 0 {
					return rune("{}[]:-&*!|>'\"%@`\t0ａ字\x01"[random.IntN(20)])
				}
				return r
			}, lines[at])
		case 4:
			lines = lines[:max(at, 1)]
		}
	}
	return bytes.Join(lines, []byte("\n"))
}

// FuzzParse: no bytes at all make the reader fail other than by a sentence.
func FuzzParse(f *testing.F) {
	for _, name := range assets.Packs() {
		file, err := assets.Pack(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Add([]byte(`{"items": [{"code": "A", "max": 1}], "full": 1}`))
	names := packfile.Known()
	f.Fuzz(func(t *testing.T, file []byte) {
		pack, err := packfile.Parse(file, names)
		if err != nil {
			if app.KindOf(err) != app.Invalid || app.Sentence(err) == "" {
				t.Fatal(err)
			}
			return
		}
		written, err := packfile.Write(pack)
		if err != nil {
			t.Fatal(err)
		}
		again, err := packfile.Parse(written, names)
		if err != nil {
			t.Fatal(err)
		}
		one, _ := json.Marshal(pack)
		two, _ := json.Marshal(again)
		if !bytes.Equal(one, two) {
			t.Fatal("comes back different")
		}
	})
}
