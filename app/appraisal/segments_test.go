package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/claim"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// scheme is a pack of one indicator that earns so many points of the full mark.
func scheme(code, metric string, full app.Points) rulepack.Pack {
	return rulepack.Pack{
		Code: code, Name: code, Full: full, Failing: "不合格",
		Items:  []rulepack.Item{{Code: "A", Name: "甲", Max: full, Metric: metric, Target: rulepack.Target{Default: app.Whole(int64(full) / 100)}, Method: rulepack.Method{Kind: rulepack.Rate}}},
		Gates:  []rulepack.Gate{{Code: "K1", Name: "一"}},
		Grades: []rulepack.Grade{{Name: "优秀", From: full * 9 / 10}, {Name: "良好", From: full * 8 / 10}, {Name: "不合格"}},
	}
}

// TestMidYear: two schemes in one year, by the days of each or by the later one (hard case 30).
func TestMidYear(t *testing.T) {
	old, fresh := scheme("旧", "old", 10000), scheme("新", "new", 10000)
	thousand := scheme("千", "thousand", 100000)
	from := func(pack rulepack.Pack, from, to app.Day, join app.Code) rulepack.Term {
		return rulepack.Term{Pack: pack, Days: app.Span{From: from, To: to}, Join: join}
	}
	const weighted, later = app.Code(rulepack.JoinWeighted), app.Code(rulepack.JoinLater)
	for _, r := range []struct {
		name  string
		today app.Day
		terms []rulepack.Term
		want  string
	}{
		{"one scheme is no mix", "2025-12-31", []rulepack.Term{from(old, "2025-01-01", "2025-12-31", "")}, "80.00 良好"},
		{"half and half by days, 181 and 184", "2025-12-31", []rulepack.Term{from(old, "2025-01-01", "2025-06-30", ""), from(fresh, "2025-07-01", "2025-12-31", weighted)}, "85.04 良好 旧 80.00 × 181 新 90.00 × 184"},
		{"a leap year has 366 days", "2024-12-31", []rulepack.Term{from(old, "2024-01-01", "2024-06-30", ""), from(fresh, "2024-07-01", "2024-12-31", weighted)}, "85.03 良好 旧 80.00 × 182 新 90.00 × 184"},
		{"the later one takes the whole year", "2025-12-31", []rulepack.Term{from(old, "2025-01-01", "2025-06-30", ""), from(fresh, "2025-07-01", "2025-12-31", later)}, "90.00 优秀 旧 80.00 × 0 新 90.00 × 365"},
		{"from the last day", "2025-12-31", []rulepack.Term{from(old, "2025-01-01", "2025-12-30", ""), from(fresh, "2025-12-31", "2025-12-31", weighted)}, "80.03 良好 旧 80.00 × 364 新 90.00 × 1"},
		{"a term that runs beyond the year counts its days of the year", "2025-12-31", []rulepack.Term{from(old, "2024-05-01", "2025-06-30", ""), from(fresh, "2025-07-01", "", weighted)}, "85.04 良好 旧 80.00 × 181 新 90.00 × 184"},
		{"another full mark is brought to the last one's", "2025-12-31", []rulepack.Term{from(thousand, "2025-01-01", "2025-06-30", ""), from(fresh, "2025-07-01", "2025-12-31", weighted)}, "80.08 良好 千 700.00 × 181 新 90.00 × 184"},
		{"three schemes, the second in the place of the first", "2025-12-31", []rulepack.Term{
			from(old, "2025-01-01", "2025-03-31", ""), from(scheme("中", "middle", 10000), "2025-04-01", "2025-06-30", later), from(fresh, "2025-07-01", "2025-12-31", weighted),
		}, "75.12 不合格 旧 80.00 × 0 中 60.00 × 181 新 90.00 × 184"},
	} {
		t.Run(r.name, func(t *testing.T) {
			y := yearOf(t, r.terms[len(r.terms)-1].Pack, r.today)
			y.Terms = r.terms
			y.gate("K1", claim.Met)
			y.Prepare()
			result := appraisal.Score(y.Facts, values{"old": "80", "new": "90", "thousand": "700", "middle": "60"}.metrics(t))
			got := result.Total.String() + " " + result.Grade.Name
			for _, s := range result.Segments {
				got += fmt.Sprintf(" %s %s × %d", s.Pack.Code, s.Result.Total, s.Weight)
			}
			if got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
			if last := r.terms[len(r.terms)-1].Pack.Code; result.Indicators[0].Item.Code != "A" || y.Pack.Code != last {
				t.Errorf("the lines are not those of %s", last)
			}
		})
	}
}

// TestMidYearGates: a gate that failed under one of the schemes that count caps the whole.
func TestMidYearGates(t *testing.T) {
	old, fresh := scheme("旧", "old", 10000), scheme("新", "new", 10000)
	fresh.Gates = nil
	for _, r := range []struct {
		join app.Code
		want string
	}{{rulepack.JoinWeighted, "95.04 不合格"}, {rulepack.JoinLater, "100.00 优秀"}} {
		y := yearOf(t, fresh, december31)
		y.Terms = []rulepack.Term{{Pack: old, Days: app.Span{From: "2025-01-01", To: "2025-06-30"}}, {Pack: fresh, Days: app.Span{From: "2025-07-01", To: "2025-12-31"}, Join: r.join}}
		y.gate("K1", claim.Failed)
		y.Prepare()
		result := appraisal.Score(y.Facts, values{"old": "90", "new": "100"}.metrics(t))
		if got := result.Total.String() + " " + result.Grade.Name; got != r.want {
			t.Errorf("%s gives %q, want %q", r.join, got, r.want)
		}
	}
}

// TestPublishedNumbers are scores that were printed somewhere (issue 4, Show 2).
func TestPublishedNumbers(t *testing.T) {
	t.Run("89.7 % of execution is one number of 10 points everywhere", func(t *testing.T) {
		item := rulepack.Item{Metric: "paid", Over: "due", Target: rulepack.Target{Percent: true, Default: app.Whole(1)}, Method: rulepack.Method{Kind: rulepack.Rate}}
		pack := single(t, item)
		pack.Full, pack.Items[0].Max = 1000, 1000
		y := yearOf(t, pack, december31)
		y.Prepare()
		result := appraisal.Score(y.Facts, values{"paid": "897", "due": "1000"}.metrics(t))
		line := result.Indicators[0]
		if line.Score != 897 || result.Sum != 897 || result.Total != 897 || result.Blocks[0].Score != 897 || line.Working != "10 × 89.7% ＝ 8.97 分" {
			t.Errorf("%s, %s, %s, %s, %s", line.Score, result.Sum, result.Total, result.Blocks[0].Score, line.Working)
		}
	})
	pack := streetPack(t)
	for _, r := range []struct{ score, want string }{
		{"83.24", "83.24 良好 良"}, {"89.995", "90.00 优秀 优"}, {"89.994", "89.99 良好 良"}, {"60", "60.00 合格 中"}, {"59.99", "59.99 不合格 差"},
	} {
		t.Run(r.score, func(t *testing.T) {
			points := app.RoundPoints(packtest.Ratio(t, r.score))
			grade := pack.Grade(points)
			if got := points.String() + " " + grade.Name + " " + grade.Short; got != r.want {
				t.Errorf("graded %s, want %s", got, r.want)
			}
		})
	}
	t.Run("a scheme like Shanghai's ends at 150", func(t *testing.T) {
		grades := []rulepack.Grade{{Name: "优", From: 10800}, {Name: "差"}}
		shanghai := rulepack.Pack{Code: "shape", Name: "示例", Full: 12000, Cap: 15000, Grades: grades, Failing: "差", Bonus: rulepack.Bonus{Cap: 3000, Rows: []rulepack.Extra{{Code: "J", Name: "加", Each: 1000}}},
			Items: []rulepack.Item{{Code: "A", Name: "甲", Max: 12000, Metric: "score", Target: rulepack.Target{Default: app.Whole(120)}, Method: rulepack.Method{Kind: rulepack.Rate}}}}
		for times, want := range map[int64]string{0: "120.00", 2: "140.00", 3: "150.00", 9: "150.00"} {
			y := yearOf(t, shanghai, december31)
			y.earned("J", times, "")
			y.Prepare()
			if got := appraisal.Score(y.Facts, values{"score": "130"}.metrics(t)).Total.String(); got != want {
				t.Errorf("%d times give %s, want %s", times, got, want)
			}
		}
	})
}

// TestGraded: no grade is said before three whole months have records, nor for a scheme that is not
// built in full (DEFINITIONS 1.10).
func TestGraded(t *testing.T) {
	for _, r := range []struct {
		name   string
		today  app.Day
		months int
		graded bool
	}{
		{"two whole months", "2025-03-30", 2, false},
		{"three whole months", "2025-03-31", 3, true},
		{"a month without records does not count", "2025-04-30", 3, true},
	} {
		y := yearOf(t, scheme("新", "new", 10000), r.today)
		for _, day := range []app.Day{"2025-01-05", "2025-02-05", "2025-03-05"} {
			y.Hold("C08", day)
		}
		y.Prepare()
		result := appraisal.Score(y.Facts, values{"new": "90"}.metrics(t))
		if result.Months != r.months || result.Graded() != r.graded {
			t.Errorf("%s: %d months, graded %v", r.name, result.Months, result.Graded())
		}
	}
	y := newYear(t, december31)
	y.OpenEach("2025-01-01", december31, "09:00-17:00")
	if result := y.Score(); result.Graded() || !result.Provisional || result.Months != 12 {
		t.Errorf("a scheme that is built in part is graded %v, provisional %v after %d months", result.Graded(), result.Provisional, result.Months)
	}
}
