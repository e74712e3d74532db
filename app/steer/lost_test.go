package steer_test

import (
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/steer"
)

// keeps makes the pack ask for festivals and for the year's papers.
func keeps(f *count.Facts) {
	f.Pack.Festivals = app.Codes{"spring", "qingming", "moon", "ninth"}
	rate, share := rulepack.Method{Kind: rulepack.Rate}, rulepack.Target{Unit: "%", Percent: true, Default: app.Whole(1)}
	f.Pack.Items[0].Max, f.Pack.Full = f.Pack.Items[0].Max+500, f.Pack.Full+500
	f.Pack.Items = append(f.Pack.Items,
		rulepack.Item{Code: "A7", Parent: "A", Name: "节日", Max: 400, Metric: "activity.festivals", Method: rate, Target: share},
		rulepack.Item{Code: "A8", Parent: "A", Name: "计划与总结", Max: 100, Metric: "document.planSummary", Method: rate, Target: share})
}

// on moves today.
func on(day app.Day) func(*count.Facts) {
	return func(f *count.Facts) { f.Today = day }
}

// kept holds an activity on a festival.
func kept(festival app.Code, day app.Day) func(*count.Facts) {
	return func(f *count.Facts) {
		with("C05", day)(f)
		f.Activities[len(f.Activities)-1].Festival = festival
	}
}

func planFiled(day app.Day) func(*count.Facts) {
	return func(f *count.Facts) {
		d := &facility.Document{Facility: "home", Kind: "plan", Year: app.Number(2026), Name: "计划", Filed: day}
		d.ID = "plan-1"
		f.Documents = append(f.Documents, d)
	}
}

// TestWhatHadItsDayIsLost: a festival whose day has passed and a plan not handed in when it was due are told as lost and not
// offered; what still lies ahead is.
func TestWhatHadItsDayIsLost(t *testing.T) {
	spring := kept("spring", "2026-02-17")
	for _, r := range []struct {
		name   string
		change []func(*count.Facts)
		code   string
		worth  string // of the step that is offered
		lack   string
		lost   string
		said   string
	}{
		{"all still ahead", []func(*count.Facts){keeps, on("2026-01-20"), kept("none", "2026-01-10")}, "A7", "4.00", "还没有办：春节、清明、中秋、重阳", "", ""},
		{"the last day itself is not over", []func(*count.Facts){keeps, spring, on("2026-04-05")}, "A7", "3.00", "还没有办：清明、中秋、重阳", "", ""},
		{"the day after it is", []func(*count.Facts){keeps, spring, on("2026-04-06")}, "A7", "2.00", "还没有办：中秋、重阳；清明已过", "1.00", "清明已过"},
		{"nothing is left to offer", []func(*count.Facts){keeps, spring}, "A7", "", "", "3.00", "清明、中秋、重阳已过"},
		{"kept in time and entered", []func(*count.Facts){keeps, spring, kept("moon", "2026-09-25"), on("2026-10-10")}, "A7", "1.00", "还没有办：重阳；清明已过", "1.00", "清明已过"},
		{"a plan is still due", []func(*count.Facts){keeps, on("2026-01-31"), spring}, "A8", "0.50", "", "", ""},
		{"a plan came late; the summary is coming anyway", []func(*count.Facts){keeps, planFiled("2026-03-01")}, "A8", "", "", "0.50", "年度计划应在 2026-01-31 前提交，已过期"},
		{"a plan in time loses nothing", []func(*count.Facts){keeps, planFiled("2026-01-15")}, "A8", "", "", "", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			j := judged(facts(r.change...))
			o := steer.Forecast(j, nil)
			s, offered := step(steer.Plan(j, o), r.code)
			is(t, "offered", offered, r.worth != "")
			if offered {
				is(t, "worth", s.Worth.String(), r.worth)
				if !strings.HasPrefix(s.Lack, r.lack) {
					t.Errorf("lacks %q, want %q", s.Lack, r.lack)
				}
			}
			for _, l := range steer.Lost(j, o) {
				if l.Item.Code != r.code {
					continue
				}
				is(t, "lost", l.Worth.String(), r.lost)
				if !strings.HasPrefix(l.Said, r.said) {
					t.Errorf("says %q, want %q", l.Said, r.said)
				}
				r.lost = ""
			}
			is(t, "still to be told as lost", r.lost, "")
		})
	}
}

// TestAYearThatIsOverIsNotLost: what was done in it may still be entered.
func TestAYearThatIsOverIsNotLost(t *testing.T) {
	j := judged(facts(keeps, kept("spring", "2026-02-17"), on("2027-01-10")))
	o := steer.Forecast(j, nil)
	is(t, "losses", len(steer.Lost(j, o)), 0)
	s, _ := step(steer.Plan(j, o), "A7")
	is(t, "worth", s.Worth.String(), "3.00")
}
