package home

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/steer"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// trying opens the trial over a centre that has run for ten months.
func trying(t *testing.T) (*Page, *hometest.Book) {
	t.Helper()
	themetest.App(t, theme.Factor100)
	b := hometest.Begun(t, hometest.Pack(t), "2026-10-20", "2026-10-19")
	b.Season(2026, 10)
	page := New(Deps{Office: b.Office, Facility: func() app.ID { return b.Facility }, Year: func() int { return b.Year }, Go: b.Go, Route: hometest.RouteTo, Problem: b.Problem})
	themetest.Window(t, page.Body(), fyne.NewSize(1250, 600))
	if !page.Press(part.Bare(fyne.KeyF9)) {
		t.Fatal("F9 opens nothing")
	}
	return page, b
}

func words(page *Page) string { return strings.Join(themetest.Words(page.Body()), "\n") }

// typed types into the field that has the focus.
func typed(t *testing.T, page *Page, text string) {
	t.Helper()
	window := fyne.CurrentApp().Driver().CanvasForObject(page.Body())
	for _, r := range text {
		window.Focused().TypedRune(r)
	}
}

func TestTrialShowsWhatMoreActivitiesLeadTo(t *testing.T) {
	page, b := trying(t)
	if text := words(page); strings.Contains(text, "已办/最低") || !strings.Contains(text, "改上面任何一项，结果马上出来") {
		t.Fatalf("the trial does not stand in the place of the matrix:\n%s", text)
	}
	typed(t, page, "4")
	for i, class := range page.trial.classes {
		if class == "C12" {
			page.trial.class.Choose(i + 1)
		}
	}
	base := page.view.ahead.Outlook.Ahead
	want := steer.WhatIf(base.Facts, b.Today(), steer.Suppose{Events: []steer.More{{Times: 4, Class: "C12"}}})
	text := words(page)
	if !strings.Contains(text, want.Total.String()) || want.Total == base.Result.Total {
		t.Errorf("%s → %s is not in sight:\n%s", base.Result.Total, want.Total, text)
	}
	line, _ := want.Indicator("C2.1")
	if !strings.Contains(text, line.ActualText()) {
		t.Errorf("C2.1 %s is not in sight:\n%s", line.ActualText(), text)
	}
	judged, err := b.Appraisal.Judge(b.Facility, b.Year)
	if err != nil || len(judged.Facts.Activities) != len(page.view.judged.Facts.Activities) {
		t.Errorf("the trial changed the book: %v", err)
	}
	page.trial.clear()
	if text := words(page); !strings.Contains(text, "改上面任何一项") || page.trial.times.value != 0 {
		t.Errorf("something is still supposed:\n%s", text)
	}
	if !page.Press(part.Bare(fyne.KeyEscape)) || !strings.Contains(words(page), "已办/最低") {
		t.Error("Esc does not put the trial away")
	}
	if page.Press(part.Bare(fyne.KeyEscape)) {
		t.Error("Esc is swallowed while there is no trial")
	}
}

func TestTrialOfAnotherTarget(t *testing.T) {
	page, b := trying(t)
	tr := page.trial
	for i, line := range tr.items {
		if line.Item.Code == "B1.1" {
			tr.item.Choose(i + 1)
		}
	}
	if !strings.Contains(words(page), "现定 56 小时/周，来自") {
		t.Fatalf("the target that holds now is not said:\n%s", words(page))
	}
	tr.target.entry.SetText("80")
	base := page.view.ahead.Outlook.Ahead
	want := steer.WhatIf(base.Facts, b.Today(), steer.Suppose{Targets: map[string]app.Ratio{"B1.1": app.Whole(80)}})
	if want.Total == base.Result.Total || !strings.Contains(words(page), want.Total.String()) {
		t.Errorf("a target of 80 hours leads to %s:\n%s", want.Total, words(page))
	}
	tr.target.slider.SetValue(112)
	if got := tr.target.value(); got.Cmp(app.Whole(112)) != 0 || tr.target.entry.Text != "112" {
		t.Errorf("dragged to the end the target is %s, the field says %s", got.Short(), tr.target.entry.Text)
	}
	tr.target.slider.SetValue(56)
	if tr.target.changed() || !strings.Contains(words(page), "改上面任何一项") {
		t.Errorf("the target that holds now changes something:\n%s", words(page))
	}
	tr.target.entry.SetText("9999")
	if !strings.Contains(words(page), "请填 0 到 560 之间的数") {
		t.Errorf("a target beyond reason is taken:\n%s", words(page))
	}
}

func TestTrialRefusesNonsense(t *testing.T) {
	page, _ := trying(t)
	page.trial.times.entry.SetText("120")
	if !strings.Contains(words(page), "请填 0 到 99 之间的数") {
		t.Errorf("120 more activities are taken:\n%s", words(page))
	}
	page.trial.times.step(-1)
	page.trial.hours.step(1)
	if page.trial.hours.value != 1 || page.trial.times.value != 0 {
		t.Errorf("stepped to %d and %d", page.trial.hours.value, page.trial.times.value)
	}
	if !strings.Contains(words(page), "周均实际开放时长") {
		t.Errorf("one hour more a week changes nothing:\n%s", words(page))
	}
}

func TestTrialKeepsWhatIsSupposedWhenTheBookChanges(t *testing.T) {
	page, b := trying(t)
	typed(t, page, "6")
	a := b.Activity("C08", "2026-10-18")
	b.Enter(a)
	page.Reload(app.Changes{{Entity: "activity", ID: a.ID}})
	base := page.view.ahead.Outlook.Ahead
	want := steer.WhatIf(base.Facts, b.Today(), steer.Suppose{Events: []steer.More{{Times: 6}}})
	if page.trial.times.value != 6 || !strings.Contains(words(page), want.Total.String()) {
		t.Errorf("%d more, %s is not in sight:\n%s", page.trial.times.value, want.Total, words(page))
	}
}
