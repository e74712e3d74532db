package exchange_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	plain "guanyunbu/app/exchange"
	"guanyunbu/app/field"
)

func reopened(t *testing.T, body []byte) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(body))
	must(t, err)
	t.Cleanup(func() { must(t, book.Close()) })
	return book
}

func TestFilledTemplateIsImportedWithoutAMapping(t *testing.T) {
	d := settled(t)
	body, err := d.Template("activity")
	must(t, err)
	book := reopened(t, body)
	head, err := book.GetRows("活动")
	must(t, err)
	fill := func(row int, values map[string]string) {
		for label, text := range values {
			at := slices.Index(head[1], label)
			if at < 0 {
				t.Fatalf("no column %s in %v", label, head[1])
			}
			must(t, book.SetCellStr("活动", name(at, row), text))
		}
	}
	fill(4, map[string]string{"序号": "1", "牵头设施*": "示范街道综合文化中心", "活动名称*": "𬀩老师剪纸", "类别*": "C06 艺术普及培训", "开始日期*": "2025-03-05", "状态*": "已举办", "实到人次": "30", "面向人群": "老年;残疾人", "备注": "下雨"})
	fill(5, map[string]string{"牵头设施*": "示范街道综合文化中心", "活动名称*": "讲座", "类别*": "讲座论坛", "开始日期*": "2025年3月6日", "状态*": "已举办"})
	batch := d.plan(t, "activity", plain.File{Name: "活动导入模板.xlsx", Body: written(t, book)}, plain.Mapping{})
	expect(t, batch, "读取 3 导入 2 跳过 1 失败 0")
	if !batch.Clean() || !strings.Contains(troubles(batch), "示例行") || len(batch.Unused) > 0 {
		t.Errorf("unused %v\n%s", batch.Unused, troubles(batch))
	}
	d.commit(t, batch, false)
	all := d.activities(t)
	if len(all) != 2 || all[0].Name != "𬀩老师剪纸" || all[0].Audience.Text() != "elder;disabled" || all[0].Note != "下雨" || all[0].Attended.String() != "30" {
		t.Errorf("book %+v", all)
	}
}

// Every template opens, has its lists, notes and example, and with nothing filled in holds no record.
func TestTemplateOfEveryLedger(t *testing.T) {
	d := settled(t)
	for _, sheet := range d.office.Library {
		shape := sheet.Shape()
		t.Run(shape.Key, func(t *testing.T) {
			body, err := d.Template(shape.Key)
			must(t, err)
			book := reopened(t, body)
			checks, err := book.GetDataValidations(shape.Term.Label)
			must(t, err)
			notes, err := book.GetComments(shape.Term.Label)
			must(t, err)
			lists := 0
			for _, check := range checks {
				if check.Type == "list" {
					lists++
				}
			}
			want := 0
			for _, c := range shape.Columns {
				if c.Kind == field.Choice || c.Kind == field.YesNo {
					want++
				}
			}
			if lists < want || len(notes) < len(checks) {
				t.Errorf("%d lists, want %d; %d notes on %d columns", lists, want, len(notes), len(checks))
			}
			if visible, err := book.GetSheetVisible("选项"); err != nil || visible {
				t.Errorf("the lists are in sight (%v)", err)
			}
			batch := d.plan(t, shape.Key, plain.File{Name: "模板.xlsx", Body: body}, plain.Mapping{})
			expect(t, batch, "读取 1 导入 0 跳过 1 失败 0")
			if strings.Contains(troubles(batch), "pin") {
				t.Error("a secret is asked for")
			}
		})
	}
}

func TestTemplateListsOfferWhatTheBookHas(t *testing.T) {
	d := settled(t)
	body, err := d.Template("activity")
	must(t, err)
	book := reopened(t, body)
	options, err := book.GetCols("选项")
	must(t, err)
	said := ""
	for _, column := range options {
		said += strings.Join(column, "|") + "\n"
	}
	for _, want := range []string{"空间|", "|展厅", "|示范街道综合文化中心", "|C06 艺术普及培训", "|已举办"} {
		if !strings.Contains(said, want) {
			t.Errorf("the lists lack %s:\n%s", want, said)
		}
	}
	if strings.Count(said, "多功能厅") != 1 {
		t.Errorf("a name that two rooms share is offered twice:\n%s", said)
	}
}
