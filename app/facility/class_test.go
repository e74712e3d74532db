package facility_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/facility"
)

func TestCheckClass(t *testing.T) {
	for _, r := range []struct {
		name  string
		class facility.Class
		want  string
	}{
		{"by events alone", facility.Class{Mode: "events"}, ""},
		{"by hand", facility.Class{Mode: "confirm"}, ""},
		{"by a reading room open 250 days", facility.Class{Mode: "space", Days: app.Number(250), Use: "reading"}, ""},
		{"by a space, nobody says how many days", facility.Class{Mode: "space", Use: "reading"}, "must days 达标方式含空间开放天数，请填空间开放天数\n"},
		{"by a space, days not applicable", facility.Class{Mode: "space", Days: app.Inapplicable(), Use: "reading"}, "must days 达标方式含空间开放天数，请填空间开放天数\n"},
		{"by a space, nobody says which", facility.Class{Mode: "space", Days: app.Number(250)}, "must use 达标方式含空间开放天数，请选对应空间\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := said(facility.CheckClass(&r.class)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

// TestVersionsOfTheCatalogue: a version has each class once per day of taking effect, and later rows beside earlier ones.
func TestVersionsOfTheCatalogue(t *testing.T) {
	desk, op := upkeep()
	row := func(version app.Line, class app.Code, from app.Day) *facility.Class {
		c := desk.Classes.New()
		c.Version, c.Class, c.From, c.Minimum = version, class, from, app.Number(6)
		return c
	}
	first := row("街道默认", "C05", "2025-01-01")
	for _, r := range []struct {
		name string
		rec  *facility.Class
		want string
	}{
		{"the first", first, ""},
		{"itself again", first, ""},
		{"another class", row("街道默认", "C06", "2025-01-01"), ""},
		{"a later change of the minimum", row("街道默认", "C05", "2026-01-01"), ""},
		{"another version", row("社区默认", "C05", "2025-01-01"), ""},
		{"the same again", row("街道默认", "C05", "2025-01-01"), "class: 「街道默认」里同一天生效的「文艺演出戏曲」已有一条，请改那一条，或换一个生效日"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := refusal(desk.Classes.Save(op, r.rec)); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
}
