package steer_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/round"
	"guanyunbu/app/selection"
	"guanyunbu/app/steer"
	"guanyunbu/app/team"
	"guanyunbu/app/term"
)

func assurance(t *testing.T, key string, years []steer.Year, change ...func(*count.Facts)) steer.Assurance {
	t.Helper()
	for _, a := range steer.Assurances(judged(facts(change...)), years) {
		if a.Key == key {
			return a
		}
	}
	t.Fatalf("no requirement %s", key)
	return steer.Assurance{}
}

func asks(code, unit, value app.Line) func(*count.Facts) {
	return func(f *count.Facts) {
		target := &selection.Target{Contract: "contract-1", Item: "约定", Indicator: code, Unit: unit, Value: value, Period: "year", Direction: "atLeast", Replaces: app.Yes}
		target.ID = "target-" + app.ID(code)
		f.Targets = append(f.Targets, target)
	}
}

func line(held bool, budget app.Money) func(*count.Facts) {
	return func(f *count.Facts) {
		p := &delivery.Programme{Facility: "home", Year: app.Number(2026), Name: "计划", Class: "C05", Due: "2026-05-01", Budget: budget}
		p.ID = app.ID("line-" + string(rune('a'+len(f.Programmes))))
		f.Programmes = append(f.Programmes, p)
		if held {
			with("C05", "2026-05-01")(f)
			f.Activities[len(f.Activities)-1].Programme = p.ID
		}
	}
}

func works(from, to app.Day) func(*count.Facts) {
	return func(f *count.Facts) {
		f.Staff = append(f.Staff, &team.Staff{Facility: "home", Name: "员工", From: from, To: to})
	}
}

// TestAssurances: the five requirements, each answered from its records.
func TestAssurances(t *testing.T) {
	all := []func(*count.Facts){with("C05", "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"), with("C08", "2026-01-06", "2026-02-06")}
	year := func(n int64, events int64) steer.Year {
		return steer.Year{Year: 2026, People: app.Whole(n), Known: n > 0, Events: events}
	}
	for _, r := range []struct {
		name, key string
		years     []steer.Year
		change    []func(*count.Facts)
		state     steer.Answer
		said      string
	}{
		{"every class at its minimum", "content", nil, all, steer.Yes, "服务目录里适用的类别，2 类达到最低次数，共 2 类"},
		{"a class is missing", "content", nil, all[:1], steer.Not, "服务目录里适用的类别，1 类达到最低次数，共 2 类"},
		{"no catalogue", "content", nil, []func(*count.Facts){func(f *count.Facts) { f.Classes = nil }}, steer.Unknown, "服务目录里适用的类别，0 类达到最低次数，共 0 类"},
		{"every group reached", "people", nil, all, steer.Yes, "重点人群 1 组达到要求，共 1 组"},
		{"a group that nobody counted", "people", nil, nil, steer.Unknown, "重点人群 0 组达到要求，共 1 组"},
		{"a group with too few events", "people", nil, []func(*count.Facts){with("C05", "2026-01-05")}, steer.Not, "重点人群 0 组达到要求，共 1 组"},
		{"no target of its own", "standard", nil, nil, steer.Yes, "合同没有另定目标，按现行标准执行"},
		{"as the standard", "standard", nil, []func(*count.Facts){asks("A1", "场", "10")}, steer.Yes, "合同里有 1 项目标和现行标准可比，高于标准 0 项，低于标准 0 项"},
		{"above the standard", "standard", nil, []func(*count.Facts){asks("A1", "场", "11")}, steer.Look, "合同里有 1 项目标和现行标准可比，高于标准 1 项，低于标准 0 项"},
		{"below the standard", "standard", nil, []func(*count.Facts){asks("A1", "场", "11"), asks("A5", "小时/周", "39")}, steer.Not, "合同里有 2 项目标和现行标准可比，高于标准 1 项，低于标准 1 项"},
		{"money of the plan, payments not built", "money", nil, []func(*count.Facts){line(true, app.Fen(30000_05)), line(false, app.Fen(10000_00))}, steer.Unbuilt, "活动计划预算 40,000.05 元，已举办的部分 30,000.05 元；支付情况未建"},
		{"the years last", "lasting", []steer.Year{year(100, 5), year(90, 4)}, []func(*count.Facts){works("2025-01-01", "")}, steer.Look, "合同不断档，到 2026-12-31；员工 1 人，离开 0 人，流动率 0.0%"},
		{"a long contract", "lasting", nil, []func(*count.Facts){works("2025-01-01", ""), func(f *count.Facts) { f.Contracts[0].To = "2028-12-31" }}, steer.Yes, "合同不断档，到 2028-12-31；员工 1 人，离开 0 人，流动率 0.0%"},
		{"days without a contract", "lasting", nil, []func(*count.Facts){works("2025-01-01", ""), func(f *count.Facts) { f.Contracts[0].To = "2026-12-21" }}, steer.Not, "本年有 10 天没有合同；员工 1 人，离开 0 人，流动率 0.0%"},
		{"no contract at all", "lasting", nil, []func(*count.Facts){works("2025-01-01", ""), func(f *count.Facts) { f.Contracts = nil }}, steer.Not, "本年没有合同；员工 1 人，离开 0 人，流动率 0.0%"},
		{"many leave", "lasting", nil, []func(*count.Facts){works("2025-01-01", "2026-03-01"), works("2025-01-01", ""), func(f *count.Facts) { f.Contracts[0].To = "2028-12-31" }}, steer.Look, "合同不断档，到 2028-12-31；员工 2 人，离开 1 人，流动率 50.0%"},
		{"nobody in the book", "lasting", nil, []func(*count.Facts){func(f *count.Facts) { f.Contracts[0].To = "2028-12-31" }}, steer.Unknown, "合同不断档，到 2028-12-31；没有登记员工"},
	} {
		t.Run(r.name, func(t *testing.T) {
			a := assurance(t, r.key, r.years, r.change...)
			is(t, "answer", a.State, r.state)
			is(t, "sentence", a.Said, r.said)
		})
	}
}

// TestAssurancesOpenTheirRecords: every line that counts something leads to what it counted.
func TestAssurancesOpenTheirRecords(t *testing.T) {
	change := []func(*count.Facts){with("C05", "2026-01-05", "2026-11-05"), asks("A1", "场", "11"), line(true, app.Fen(100)), line(false, app.Money{}), works("2025-01-01", "")}
	want := map[string][]int{"content": {2, 0}, "people": {2}, "standard": {1}, "money": {2, 1, 2, 0}, "lasting": {1, 1}}
	for _, a := range steer.Assurances(judged(facts(change...)), nil) {
		is(t, "lines of "+a.Key, len(a.Lines), len(want[a.Key]))
		for i, row := range a.Lines {
			is(t, "records of "+a.Key+" "+row.Label, len(row.Records), want[a.Key][i])
		}
	}
}

// TestLesserYear: a whole year with fewer people than the one before must be looked at; one that runs
// is not compared.
func TestLesserYear(t *testing.T) {
	years := []steer.Year{{Year: 2026, People: app.Whole(9), Known: true}, {Year: 2025, People: app.Whole(10), Known: true}, {Year: 2024}}
	whole := assurance(t, "lasting", years, func(f *count.Facts) { f.Today = "2027-01-01" })
	running := assurance(t, "lasting", years)
	is(t, "the whole year", whole.Lines[0].State, steer.Look)
	is(t, "the year that runs", running.Lines[0].State, steer.Yes)
	is(t, "a year that nobody counted", running.Lines[2].State, steer.Unknown)
	is(t, "value", running.Lines[0].Value, "服务 9 人次，活动 0 场")
	many := assurance(t, "lasting", []steer.Year{{Year: 2026, People: app.Whole(123456), Known: true}, {Year: 2025, People: app.Frac(3, 2), Known: true}})
	is(t, "many", many.Lines[0].Value, "服务 123,456 人次，活动 0 场")
	is(t, "shared ones", many.Lines[1].Value, "服务 1.50 人次，活动 0 场")
}

// TestYearOf sums up people and events.
func TestYearOf(t *testing.T) {
	year := steer.YearOf(facts(with("C05", "2026-03-01", "2026-03-02"), ahead("C05", "2026-11-01")))
	is(t, "events", year.Events, 2)
	is(t, "people", year.People.Decimal(0), "14730") // 293 days at 50 and two events at 40
	is(t, "whether anybody was counted", year.Known, true)
}

// TestAsks: an indicator that answers two questions counts half for each; the parts add up.
func TestAsks(t *testing.T) {
	r := judged(facts(with("C05", "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"), with("C08", "2026-01-06", "2026-02-06"))).Result
	parts := steer.Asks(r)
	want := []struct{ mark, max, built, score string }{{"①", "6.01", "6.01", "6.01"}, {"②", "16.00", "16.00", "12.00"}, {"③", "7.00", "7.00", "7.00"}}
	var sum app.Points
	for i, w := range want {
		is(t, "mark", parts[i].Mark, w.mark)
		is(t, "full mark of "+w.mark, parts[i].Max.String(), w.max)
		is(t, "built mark of "+w.mark, parts[i].Built.String(), w.built)
		is(t, "score of "+w.mark, parts[i].Score.String(), w.score)
		sum += parts[i].Score
	}
	is(t, "sum", sum, r.Total)
	is(t, "indicators of ②", len(parts[1].Codes), 3)
	rate, built := parts[1].Rate()
	is(t, "rate of ②", rate.Decimal(2), "0.75")
	is(t, "whether ② is built", built, true)
	if _, built := (steer.Ask{}).Rate(); built {
		t.Error("nothing is built and has a rate")
	}
}

// TestGroups: targeted activities, those to come, and person-times by month.
func TestGroups(t *testing.T) {
	off := func(f *count.Facts) {
		ahead("C05", "2026-12-02")(f)
		f.Activities[len(f.Activities)-1].Status = delivery.Cancelled
	}
	rows := steer.Groups(facts(with("C05", "2026-03-01", "2026-03-02"), ahead("C05", "2026-11-01", "2026-12-01"), off))
	is(t, "groups", len(rows), 1)
	is(t, "March", rows[0].Months[2], 2)
	is(t, "people in March", rows[0].People[2].Decimal(0), "16")
	is(t, "November", rows[0].Planned[10], 1)
	is(t, "December without the one called off", rows[0].Planned[11], 1)
	is(t, "reached", rows[0].Row.Reached, true)
}

// TestLoops: where a contract stands, and what the last appraisal led to.
func TestLoops(t *testing.T) {
	outcome := func(year int64, change func(*round.Outcome)) *round.Outcome {
		o := &round.Outcome{Year: app.Number(year), Grade: "合格", Renewal: "after"}
		if change != nil {
			change(o)
		}
		return o
	}
	f := facts(with("C05", "2026-03-01"), func(f *count.Facts) {
		old := *f.Contracts[0]
		old.ID, old.From, old.To = "old", "2020-01-01", "2021-01-01"
		f.Contracts = append(f.Contracts, &old)
	})
	for _, r := range []struct {
		name     string
		rounds   []*round.Round
		outcomes []*round.Outcome
		state    steer.Answer
		said     string
	}{
		{"nothing has begun", nil, nil, steer.Look, "本年考核还没有开始"},
		{"a round of another year", []*round.Round{{Year: app.Number(2025), Stage: round.Self, State: round.Locked}}, nil, steer.Look, "本年考核还没有开始"},
		{"a round handed in", []*round.Round{{Year: app.Number(2026), Stage: round.Self, State: round.Submitted}}, nil, steer.Yes, "自评已提交"},
		{"the latest outcome counts", nil, []*round.Outcome{outcome(2024, nil), outcome(2025, nil)}, steer.Look, "本年考核还没有开始；2025 年合格，整改复查后续签"},
		{"mending runs", []*round.Round{{Year: app.Number(2026), Stage: round.Self, State: round.Submitted}}, []*round.Outcome{outcome(2025, func(o *round.Outcome) { o.MendBy = "2026-11-01" })}, steer.Look, "自评已提交；2025 年合格，整改复查后续签；整改期限 2026-11-01"},
		{"mending is overdue", nil, []*round.Outcome{outcome(2025, func(o *round.Outcome) { o.MendBy = "2026-10-01" })}, steer.Not, "本年考核还没有开始；2025 年合格，整改复查后续签；整改期限 2026-10-01"},
		{"the outcome of another contract", nil, []*round.Outcome{outcome(2025, func(o *round.Outcome) { o.Contract = "other" })}, steer.Look, "本年考核还没有开始"},
		{"it must end", nil, []*round.Outcome{outcome(2025, func(o *round.Outcome) { o.Exit = app.Yes })}, steer.Not, "本年考核还没有开始；2025 年合格，整改复查后续签"},
	} {
		t.Run(r.name, func(t *testing.T) {
			loops := steer.Loops(f, r.rounds, r.outcomes)
			is(t, "contracts of the year", len(loops), 1)
			stages := loops[0].Stages
			is(t, "selected", stages[0].Said, "2025-12-01 签订，2026-01-01 至 2026-12-31")
			is(t, "used", stages[1].Said, "本年举办活动 1 条，开放 293 天")
			is(t, "supervised", stages[2].State, r.state)
			is(t, "sentence", stages[2].Said, r.said)
			is(t, "cultivated", stages[3].Said, term.SayNotBuilt)
		})
	}
}

// TestLoopsOfNothing: a contract not signed and not used yet.
func TestLoopsOfNothing(t *testing.T) {
	f := facts(func(f *count.Facts) { f.Openings, f.Contracts[0].Signed = nil, "" })
	stages := steer.Loops(f, nil, nil)[0].Stages
	is(t, "selected", stages[0].State, steer.Look)
	is(t, "used", stages[1].State, steer.Unknown)
}
