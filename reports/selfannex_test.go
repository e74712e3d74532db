package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/reports"
)

// TestTheAnnexTellsEveryTraceInFull: however short it is set, nothing a reviewer asks for is left out.
func TestTheAnnexTellsEveryTraceInFull(t *testing.T) {
	e := busyCentre(t)
	_, annex, found := strings.Cut(reports.Text(reports.SelfEvaluation(e), reports.Layout{}), "附件三　计分明细\n")
	if !found {
		t.Fatal("no annex with the traces")
	}
	_, annex, _ = strings.Cut(annex, "附件三　计分明细\n")
	told := 0
	for _, line := range e.Result.Indicators {
		if line.State == count.NotBuilt {
			continue
		}
		told++
		_, part, found := strings.Cut(annex, "\n"+line.Item.Code+"　"+line.Item.Name+"\n")
		if !found {
			t.Errorf("%s is not in the annex", line.Item.Code)
			continue
		}
		part, _, _ = strings.Cut(part, "\n\n")
		for _, words := range traced(line) {
			if !strings.Contains(part, words) {
				t.Errorf("%s does not say %q:\n%s", line.Item.Code, words, part)
			}
		}
		if !strings.Contains(part, "编号同 ") && !strings.Contains(part, reports.Numbers(line.Measure.Records.All())) {
			t.Errorf("%s does not list its records", line.Item.Code)
		}
	}
	if told < 20 {
		t.Errorf("only %d indicators are told", told)
	}
}

// traced is what the trace of an indicator must say.
func traced(line appraisal.Indicator) []string {
	wanted := []string{"算法：" + line.Item.Rule, "口径：" + line.Item.Definition, "依据：" + line.Item.Source, "应有佐证：" + line.Item.Evidence,
		recordsOf(line)}
	if line.Aim.Known {
		wanted = append(wanted, "目标："+line.TargetText()+"，取自"+line.Aim.Source)
	}
	if line.State == count.HasData {
		wanted = append(wanted, "计算："+line.Measure.Formula, line.Working)
	}
	for _, in := range line.Measure.Inputs {
		wanted = append(wanted, in.Label+" "+in.Value)
	}
	for _, ref := range line.Measure.Marked.All() {
		if ref.ID != "" {
			wanted = append(wanted, ref.Note+"（")
		}
	}
	return wanted
}

// TestTheLogOfTheAnnexAddsUpByMonth: the sums below the days are those of the table of months, and what went wrong is said once
// with its days.
func TestTheLogOfTheAnnexAddsUpByMonth(t *testing.T) {
	e := busyCentre(t)
	for i, trouble := range map[int]string{1: "设备巡检", 3: "设备巡检", 4: "停电"} {
		e.Logged[i].Trouble = app.Prose(trouble)
	}
	text := reports.Text(reports.SelfEvaluation(e), reports.Layout{})
	for _, words := range []string{
		"03-01 六	09:00-21:00	12.0	100	03-06 四	09:00-21:00	12.0	105\n",
		"03-05 三	09:00-21:00	12.0	104	03-10 一	09:00-21:00	12.0	109\n",
		"3 月小计　开放 10 天	120.0	1,045\n",
		"全年合计　开放 10 天	120.0	1,045\n",
		"3 月	31	10	0	120.0	",
		"异常说明：设备巡检（2025-03-02、03-04）；停电（2025-03-05）。",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the report does not say %q", words)
		}
	}
	if strings.Contains(reports.Text(reports.PublicEvaluation(e), reports.Layout{}), "异常说明") {
		t.Error("the public report tells what people wrote in the log")
	}
}

func recordsOf(line appraisal.Indicator) string {
	if n := line.Measure.Records.Len(); n > 0 {
		return fmt.Sprintf("依据记录 %d 条", n)
	}
	return "没有依据记录。"
}
