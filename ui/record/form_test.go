package record_test

import (
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"

	"fyne.io/fyne/v2"
)

func TestPersonalDataIsNeverWrittenIntoDrafts(t *testing.T) {
	d := newDesk(t, nil)
	d.Shell.Go(shell.Route{Place: shell.Activity, New: true})
	d.page.Form().Enter("name", "第一户")
	d.page.Form().Enter("secret", "某某路 1 号")
	for key, text := range d.Drafts {
		if strings.Contains(text, "某某路") {
			t.Errorf("draft %s holds %s", key, text)
		}
	}
	if len(d.Drafts) == 0 {
		t.Error("nothing is kept at all")
	}
}

func TestAFieldReadsWhatPeopleType(t *testing.T) {
	cases := []struct{ rule, key, typed, want, said string }{
		{"a day without its year", "day", "3-5", "2026-03-05", ""},
		{"full-width figures", "people", "１２３", "123", ""},
		{"thousands and a unit", "people", "1,200人次", "1200", ""},
		{"ten thousands", "people", "1.2万", "12000", ""},
		{"not applicable", "people", "不适用", "不适用", ""},
		{"about is no number", "people", "约60人", "", "「约60人」不是整数"},
		{"below nought", "people", "-3", "", "不能小于 0"},
		{"no such day", "day", "2月30日", "", "没有 2026年2月30日"},
		{"a label becomes its key", "kind", "延伸服务", "extended", ""},
		{"no such option", "kind", "别的", "", "「别的」不在可选项里"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			d := newDesk(t, nil)
			d.Shell.Go(shell.Route{Place: shell.Activity, New: true})
			d.page.Form().Enter(c.key, c.typed)
			rec, _ := d.page.Record()
			if got := rec.Text(c.key); got != c.want {
				t.Errorf("read as %q, not %q", got, c.want)
			}
			if said := strings.Join(d.page.Form().Troubles(), ""); !strings.Contains(said, c.said) {
				t.Errorf("said %q", said)
			}
		})
	}
}

func TestAmendingChangesTheOneRecord(t *testing.T) {
	all := visits(3)
	d := newDesk(t, all)
	d.Shell.Go(shell.Route{Place: shell.Activity, Record: string(all[1].ID)})
	d.page.Form().Enter("people", "77")
	d.Chord(part.Ctrl(fyne.KeyS))
	if one, err := d.book.One(all[1].ID); err != nil || one.People != app.Number(77) {
		t.Fatalf("amended %+v, %v", one, err)
	}
	d.Chord(part.Bare(fyne.KeyEscape))
	d.Shell.Go(shell.Route{Place: shell.Activity})
	if got := d.grid().Text(1, "people"); got != "77" {
		t.Errorf("the list still says %s", got)
	}
	if got := d.grid().Total("people"); got != "79" {
		t.Errorf("the total says %s", got)
	}
}
