package steer

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
)

// TestEffort: what is missing to the target times the work of one, in half days.
func TestEffort(t *testing.T) {
	line := func(metric string, aim, num, den app.Ratio) appraisal.Indicator {
		return appraisal.Indicator{Item: rulepack.Item{Metric: metric}, State: count.HasData, Aim: count.Aim{Value: aim, Known: true}, Measure: count.Measure{Num: num, Den: den}}
	}
	whole := app.Whole
	for _, r := range []struct {
		name string
		line appraisal.Indicator
		want string
	}{
		{"ten events", line("activity.events", whole(52), whole(42), whole(1)), "20.00"},
		{"two courses", line("training.terms", whole(12), whole(10), whole(1)), "12.00"},
		{"one exhibition", line("exhibition.runs", whole(6), whole(5), whole(1)), "8.00"},
		{"one class of twelve", line("activity.classes", whole(1), whole(11), whole(12)), "4.00"},
		{"two festivals of seven", line("activity.festivals", whole(1), whole(5), whole(7)), "6.00"},
		{"a share of the readings", line("reading.service", whole(1), app.Frac(1, 2), whole(1)), "12.00"},
		{"an hour a week over ten weeks", line("open.weeklyHours", whole(56), whole(550), whole(10)), "2.50"},
		{"hours of volunteers", line("volunteer.hours", whole(100), whole(60), whole(1)), "5.00"},
		{"records up to 95 %", line("ledger.complete", app.Frac(95, 100), whole(900), whole(1000)), "2.08"},
		{"two hundred visitors", line("visits.personTimes", whole(1000), whole(800), whole(1)), "10.00"},
		{"an item on display", line("display.rules", whole(1), whole(4), whole(5)), "0.50"},
		{"days of presence", line("staff.attendance", app.Frac(95, 100), whole(93), whole(100)), "2.00"},
		{"a paper", line("document.planSummary", whole(1), whole(1), whole(2)), "2.00"},
		{"a part of a unit is a whole one", line("activity.events", whole(52), app.Frac(103, 2), whole(1)), "2.00"},
		{"nothing to count", appraisal.Indicator{Item: rulepack.Item{Metric: "award.level"}, State: count.NoData}, "4.00"},
		{"nothing is missing to the target", line("activity.events", whole(52), whole(60), whole(1)), "2.00"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := effort(r.line, 0).Decimal(2); got != r.want {
				t.Errorf("effort is %s, want %s", got, r.want)
			}
		})
	}
}

// TestWork: half days in words, rounded up.
func TestWork(t *testing.T) {
	for _, r := range []struct {
		effort app.Ratio
		want   string
	}{
		{app.Frac(1, 24), "约半天"}, {app.Whole(1), "约半天"}, {app.Frac(9, 8), "约 1 天"}, {app.Whole(2), "约 1 天"}, {app.Whole(5), "约 2.5 天"},
	} {
		if got := (Step{Effort: r.effort}).Work(); got != r.want {
			t.Errorf("%s half days are %q, want %q", r.effort.Decimal(2), got, r.want)
		}
	}
}

// TestExpect: how many more come, by the days, by last year, and never fewer than none.
func TestExpect(t *testing.T) {
	for _, r := range []struct {
		name string
		e    expect
		mood Mood
		want int64
	}{
		{"by the days alone", expect{came: 20, window: 180, rest: 72}, Usual, 8},
		{"nothing came", expect{window: 180, rest: 72}, Better, 0},
		{"no days to look at", expect{came: 5, rest: 72}, Usual, 0},
		{"last year was the same", expect{came: 20, window: 180, rest: 72, then: 20, after: 8, known: true}, Usual, 8},
		{"last year had a rush", expect{came: 20, window: 180, rest: 72, then: 20, after: 32, known: true}, Usual, 28},
		{"last year had almost nothing", expect{came: 20, window: 180, rest: 72, known: true}, Usual, 8},
		{"the worse mood", expect{came: 20, window: 180, rest: 72}, Worse, 4},
		{"the better mood", expect{came: 20, window: 180, rest: 72}, Better, 12},
		{"never fewer than none", expect{came: 2, window: 180, rest: 72}, Worse, 0},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := r.e.cases(r.mood); got != r.want {
				t.Errorf("%d more, want %d", got, r.want)
			}
		})
	}
}

// TestOdds: taking one by one spreads the yeses evenly and gives as many as the odds say.
func TestOdds(t *testing.T) {
	for _, r := range []struct {
		name  string
		odds  odds
		times int
		want  int
	}{
		{"always", odds{yes: 3, all: 3}, 7, 7},
		{"never", odds{all: 3}, 7, 0},
		{"of nothing", odds{}, 7, 0},
		{"two of three", odds{yes: 2, all: 3}, 9, 6},
		{"one of four", odds{yes: 1, all: 4}, 10, 3},
		{"leaning down", odds{yes: 50, all: 100}.leaning(Worse, 25), 100, 37},
		{"leaning up", odds{yes: 50, all: 100}.leaning(Better, 25), 100, 63},
		{"never over all", odds{yes: 99, all: 100}.leaning(Better, 1), 10, 10},
	} {
		t.Run(r.name, func(t *testing.T) {
			taken := 0
			for range r.times {
				if r.odds.take() {
					taken++
				}
			}
			if taken != r.want {
				t.Errorf("%d of %d, want %d", taken, r.times, r.want)
			}
		})
	}
}

// TestUnwritten: the nearer the day of a line that is not in the book, the less likely it is held, where
// things are usually entered ahead.
func TestUnwritten(t *testing.T) {
	for _, r := range []struct {
		name  string
		due   odds
		leads []int
		days  int
		want  int64
	}{
		{"nothing tells how far ahead things are entered", odds{yes: 8, all: 10}, nil, 5, 800},
		{"entered on the day", odds{yes: 8, all: 10}, []int{0, 0}, 5, 800},
		{"always entered a month ahead", odds{yes: 8, all: 10}, []int{30, 30}, 20, 0},
		{"half of them are", odds{yes: 8, all: 10}, []int{30, 0}, 20, 666},
		{"far ahead of the habit", odds{yes: 8, all: 10}, []int{30, 30}, 40, 800},
		{"lines always come true", odds{yes: 10, all: 10}, []int{30, 0}, 20, 1000},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := unwritten(r.due, r.leads, r.days); got != r.want {
				t.Errorf("%d in a thousand, want %d", got, r.want)
			}
		})
	}
}
