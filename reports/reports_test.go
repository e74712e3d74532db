package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"guanyunbu/app/field"
)

func TestCleanKeepsEverythingVisible(t *testing.T) {
	for _, c := range []struct{ rule, text, want string }{
		{"ordinary text is untouched", "示范-2026-211，马𬀩 ok", "示范-2026-211，马𬀩 ok"},
		{"the wide space stays", "甲　乙", "甲　乙"},
		{"other spaces become ordinary ones", "甲\u00a0乙\t丙\u2009丁", "甲 乙 丙 丁"},
		{"line ends become one kind", "甲\r\n乙\r丙\u2029丁", "甲\n乙\n丙\n丁"},
		{"control characters go", "甲\x00\x07\x7f乙", "甲乙"},
		{"zero-width, direction and variation characters go", "甲\u200b\u200d\u202e\ufeff\ufe0f\u00ad乙", "甲乙"},
		{"broken bytes become one 〓 each", "甲\xff\xfe乙", "甲〓〓乙"},
		{"private characters become 〓", "\ue001\U00100000", "〓〓"},
		{"the mark of the page total cannot be typed", "共" + PageTotalMark + "页", "共页"},
	} {
		t.Run(c.rule, func(t *testing.T) {
			got := Clean(c.text)
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if again := Clean(got); again != got {
				t.Errorf("cleaning twice gives %q", again)
			}
		})
	}
}

func TestTicksAreRoundAndReachTheTop(t *testing.T) {
	for _, c := range []struct {
		largest int64
		want    []int64
	}{
		{0, []int64{0, 1}}, {1, []int64{0, 1}}, {5, []int64{0, 1, 2, 3, 4, 5}}, {6, []int64{0, 2, 4, 6}}, {6515, []int64{0, 2000, 4000, 6000, 8000}},
		{100, []int64{0, 20, 40, 60, 80, 100}}, {101, []int64{0, 50, 100, 150}}, {60815, []int64{0, 20000, 40000, 60000, 80000}},
	} {
		got := BarLine{Bars: "到馆", Points: []Point{{Bar: Counted(c.largest)}}}.Ticks()
		if !slices.Equal(got, c.want) {
			t.Errorf("up to %d: got %v, want %v", c.largest, got, c.want)
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 60815: "60,815", 1234567: "1,234,567", -1500: "−1,500"} {
		if got := field.ShowNumber(n); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

func TestMatrixTellsNoneFromNotYet(t *testing.T) {
	m := Matrix{Number: 7, Caption: "对照表", Corner: "类别", Columns: []string{"1", "2", "3", "4"}, Tail: []string{"合计", "最低", "结论"}, Total: "合计", Sums: []string{"1", "0", "9"},
		Rows: []MatrixRow{{Name: "展览", Counts: []Amount{Counted(1), Counted(0), Counted(9), {}}, Tail: []string{"10", "12", "缺"}, Short: true}}}
	cells := m.Table().Rows[0].Cells
	for i, want := range []Cell{{Text: "展览"}, {Text: "1", Shade: 1}, {Ring: true}, {Text: "9", Shade: 4}, {}, {Text: "10", Bold: true}, {Text: "12"}, {Text: "缺", Bold: true}} {
		if cells[i] != want {
			t.Errorf("cell %d is %+v, want %+v", i, cells[i], want)
		}
	}
	total := m.Table().Totals[0]
	if len(total.Cells) != 8 || total.Cells[3].Text != "9" || total.Cells[4].Text != "" {
		t.Errorf("totals are %+v", total)
	}
}

func TestFurnitureOfAPage(t *testing.T) {
	d := Document{RunningHead: "自评报告", Period: "2026 年", CutOff: "2026-12-31", Version: "第 2 版", CheckCode: "7K3M", Blocks: []Block{Cover{}}}
	if got := Furniture(d, 1, 9); got != nil {
		t.Errorf("cover carries %q", got)
	}
	want := []string{"自评报告", "2026 年", "数据截止 2026-12-31　第 2 版", "校验码 7K3M", "第 2 页　共 9 页"}
	if got := Furniture(d, 2, 9); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := Furniture(Document{}, 1, 1); !slices.Equal(got, []string{"", "", "", "", "第 1 页　共 1 页"}) {
		t.Errorf("a bare paper carries %q", got)
	}
}

func groupedTable() Table {
	t := Table{Number: 2, Caption: "得分", Columns: []Column{{Title: "一级", Group: Vertical}, {Title: "三级"}}, Totals: []Row{Cells("", "合计")}}
	for i := range 6 {
		t.Rows = append(t.Rows, Cells("", fmt.Sprint("行", i)))
	}
	t.Rows[0].Cells[0] = Cell{Text: "供给", Down: 4, Under: "25 分"}
	t.Rows[4].Cells[0] = Cell{Text: "收费", Down: 9}
	t.Subtotal = func(from, to int) Row { return Cells("", fmt.Sprintf("本页 %d 条", to-from)) }
	return t
}

func TestTextFollowsTheLayout(t *testing.T) {
	d := Document{Date: time.Unix(0, 0), Blocks: []Block{
		Contents{Foot: "共 " + PageTotalMark + " 页。"}, Heading{Level: 1, Text: "一、得分", Listed: "得分"}, Heading{Level: 3, Text: "细目"}, Heading{Level: 2, Text: "另页", Unlisted: true}, groupedTable(),
	}}
	l := Layout{Total: 4, Headings: []int{2, 2, 3}, Missing: []rune{'细'}, Tables: []TableLayout{{Pages: []TablePage{{From: 0, To: 2, Begun: []string{"", "行"}}, {From: 3, To: 7, Carried: []string{"", "2"}}}}}}
	want := "目录\n得分\t2\n共 4 页。\n\n一、得分\n\n〓目\n\n另页\n表 2　得分\n一级\t三级\n供给 25 分\t行0\n\t行1\n\t行\n\t本页 3 条\n\t2\n\t行3\n收费\t行4\n\t行5\n\t本页 3 条\n\t合计\n"
	if got := Text(d, l); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := Repeats(d, l); len(got) != 1 || got[0] != "表 2　得分（续） 第 2 页，共 2 页 一级 三级 供给 25 分" {
		t.Errorf("repeated: %q", got)
	}
}

func TestTextWithoutLayoutHasAllRows(t *testing.T) {
	text := Text(Document{Blocks: []Block{groupedTable()}}, Layout{})
	for i := range 6 {
		if !strings.Contains(text, fmt.Sprint("行", i)) {
			t.Errorf("row %d is missing", i)
		}
	}
	if strings.Contains(text, "本页") {
		t.Error("a table on one page has no page subtotal")
	}
}

func TestGroupsGoOnOnlyWhereTheyDo(t *testing.T) {
	table := groupedTable()
	spans := table.Spans()
	if len(spans) != 2 || spans[1].To != 6 {
		t.Fatalf("spans are %+v", spans)
	}
	for _, c := range []struct {
		rule string
		page TablePage
		want [2]bool
	}{
		{"in the middle of the first group", TablePage{From: 2, To: 6}, [2]bool{true, false}},
		{"where the second group begins", TablePage{From: 4, To: 6}, [2]bool{false, false}},
		{"in the rest of the first group's last row", TablePage{From: 4, To: 6, Carried: []string{"", "x"}}, [2]bool{true, false}},
		{"in the rest of the second group's first row", TablePage{From: 5, To: 6, Carried: []string{"", "x"}}, [2]bool{false, true}},
		{"at the totals", TablePage{From: 6, To: 7}, [2]bool{false, false}},
	} {
		got := [2]bool{table.Continues(spans[0], c.page), table.Continues(spans[1], c.page)}
		if got != c.want {
			t.Errorf("%s: got %v, want %v", c.rule, got, c.want)
		}
	}
}
