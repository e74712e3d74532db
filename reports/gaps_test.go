package reports_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/steer"
	"guanyunbu/reports"
)

func TestGapListReadsAsTheGoldenText(t *testing.T) {
	o, here := smallCentre(t)
	for _, year := range []int{2025, 2026} {
		t.Run(strconv.Itoa(year), func(t *testing.T) {
			view, err := o.Steer.View(here, year)
			if err != nil {
				t.Fatal(err)
			}
			doc := reports.GapList(view)
			got := strings.Join(reports.Furniture(doc, 1, 1), "\n") + "\n" + reports.Text(doc, reports.Layout{})
			golden := filepath.Join("testdata", "gaps-"+strconv.Itoa(year)+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("missing golden text, run with -update and read it: %v", err)
			}
			if got != string(want) {
				t.Errorf("the list changed; run with -update and read the difference\n%s", got)
			}
		})
	}
}

// TestGapListAddsUp: every step of the list stands on the paper with what it is worth, and the figures at the head are those of
// the forecast and of its goals, with a grade only where one may be named.
func TestGapListAddsUp(t *testing.T) {
	o, here := smallCentre(t)
	view, err := o.Steer.View(here, 2026)
	if err != nil {
		t.Fatal(err)
	}
	all := steer.Reach(view.Outlook, view.Steps, len(view.Steps))
	text := reports.Text(reports.GapList(view), reports.Layout{})
	for _, s := range view.Steps {
		if !strings.Contains(text, s.Item.Code+" "+s.Item.Name) || !strings.Contains(text, s.Worth.String()) || !strings.Contains(text, s.Work()) {
			t.Errorf("step %s is not whole on the paper", s.Item.Code)
		}
	}
	if !strings.Contains(text, view.Outlook.Score.String()) || !strings.Contains(text, all.Score.String()) {
		t.Errorf("%s and %s are not on the paper:\n%s", view.Outlook.Score, all.Score, text)
	}
	if strings.Contains(text, "年底预计 ") {
		t.Error("a grade is named while the scheme is built in part only")
	}
	none := *view
	none.Steps, none.Duties = nil, nil
	none.Outlook = steer.Outlook{Score: 9000, Low: 8900, High: 9100, Graded: true, Grade: rulepack.Grade{Name: "优秀"}, Ahead: appraisal.Judged{Facts: view.Judged.Facts}}
	text = reports.Text(reports.GapList(&none), reports.Layout{})
	for _, want := range []string{"没有要补的", "没有到期的事", "年底预计", app.Points(9000).String(), "89.00"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on a paper without steps:\n%s", want, text)
		}
	}
}
