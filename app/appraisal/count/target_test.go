package count_test

import (
	"fmt"
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
)

// withoutTarget takes an indicator's standard away.
func withoutTarget(items []rulepack.Item, code string) []rulepack.Item {
	items = slices.Clone(items)
	for i := range items {
		if items[i].Code == code {
			items[i].Target.Default, items[i].Target.ByType = app.Ratio{}, nil
		}
	}
	return items
}

// aim tells the target of an indicator: value, source, what it was made up of.
func (y *year) aim(code string) string {
	y.T.Helper()
	aim := y.Line(code).Aim
	if !aim.Known {
		return "unknown: " + aim.Note
	}
	text := fmt.Sprintf("%s %s %s", aim.Value.Decimal(2), aim.Unit, aim.Source)
	if aim.Below {
		text += " below standard"
	}
	if aim.Note != "" {
		text += "; " + aim.Note
	}
	return text
}

// TestAim is whose target counts (DEFINITIONS 1.13), shown on C1.1 with its standard of 52.
func TestAim(t *testing.T) {
	const from, to app.Day = "2025-01-01", "2025-12-31"
	whole := func(change func(*year, *selection.Target)) func(*year) {
		return func(y *year) { change(y, y.Promise(y.Contract("约", from, to), "60")) }
	}
	checkAim(t, "C1.1", to, []row{
		{"without a contract the pack's", func(y *year) {}, "52.00 场 规则包"},
		{"by the type of facility", func(y *year) { y.Facility.Type = "community" }, "12.00 场 规则包"},
		{"another type takes the default", func(y *year) { y.Facility.Type = "museum" }, "52.00 场 规则包"},
		{"a contract of the whole year", whole(func(*year, *selection.Target) {}), "60.00 场 合同"},
		{"a contract under the standard is flagged", whole(func(_ *year, p *selection.Target) { p.Value = "40" }), "40.00 场 合同 below standard"},
		{"a contract at the standard is not", whole(func(_ *year, p *selection.Target) { p.Value = "52" }), "52.00 场 合同"},
		{"a target for this facility", whole(func(_ *year, p *selection.Target) { p.Facility = here }), "60.00 场 合同"},
		{"a target for another facility does not count", whole(func(_ *year, p *selection.Target) { p.Facility = elsewhere }), "52.00 场 规则包"},
		{"the facility's own target beats that for all", whole(func(y *year, p *selection.Target) { y.Promise(y.Contracts[0], "70").Facility = here }), "70.00 场 合同"},
		{"a target that does not replace counts elsewhere", whole(func(_ *year, p *selection.Target) { p.Replaces = app.No }), "52.00 场 规则包"},
		{"another unit does not replace", whole(func(_ *year, p *selection.Target) { p.Unit = "次" }), "52.00 场 规则包"},
		{"another measure does not replace", whole(func(_ *year, p *selection.Target) { p.Measure = "按天" }), "52.00 场 规则包"},
		{"an upper limit does not replace", whole(func(_ *year, p *selection.Target) { p.Direction = "atMost" }), "52.00 场 规则包"},
		{"a monthly number does not replace a yearly sum", whole(func(_ *year, p *selection.Target) { p.Period = "month" }), "52.00 场 规则包"},
		{"a number without a period is the year's", whole(func(_ *year, p *selection.Target) { p.Period = "" }), "60.00 场 合同"},
		{"a target of another indicator does not count", whole(func(_ *year, p *selection.Target) { p.Indicator = "C1.2" }), "52.00 场 规则包"},
		{"a target of 0 is no target", whole(func(_ *year, p *selection.Target) { p.Value = "0" }), "unknown: 目标未定"},
		{"a target of a contract that is not this facility's", whole(func(y *year, p *selection.Target) { p.Contract = "gone" }), "52.00 场 规则包"},
		{"a row that names this year", whole(func(_ *year, p *selection.Target) { p.Year = app.Number(2025) }), "60.00 场 合同"},
		{"a row that names another year is left out", whole(func(_ *year, p *selection.Target) { p.Year = app.Number(2026) }), "52.00 场 规则包"},
		{"a row that names this year beats one for any year", whole(func(y *year, _ *selection.Target) { y.Promise(y.Contracts[0], "90").Year = app.Number(2025) }), "90.00 场 合同"},
		{"a row for this year and all places beats one for any year and this place", whole(func(y *year, p *selection.Target) {
			p.Facility = here
			y.Promise(y.Contracts[0], "90").Year = app.Number(2025)
		}), "90.00 场 合同"},
		{"the last day of a contract may be the first of its year", func(y *year) { y.Promise(y.Contract("约", "2024-01-01", "2025-01-01"), "365") },
			"52.86 场 合同; 约 目标 365 覆盖 1 天、其余 364 天按 52"},
		{"the last half of the year by days, the rest by the pack", func(y *year) { y.Promise(y.Contract("约", "2025-07-01", "2026-06-30"), "365") },
			"209.79 场 合同; 约 目标 365 覆盖 184 天、其余 181 天按 52"},
		{"two contracts one after the other", func(y *year) {
			y.Promise(y.Contract("甲", "2024-07-01", "2025-06-30"), "365")
			y.Promise(y.Contract("乙", "2025-07-01", "2026-06-30"), "730")
		}, "549.00 场 合同; 甲 目标 365 覆盖 181 天、乙 目标 730 覆盖 184 天"},
		{"a gap between two contracts takes the pack's", func(y *year) {
			y.Promise(y.Contract("甲", "2024-07-01", "2025-06-29"), "365")
			y.Promise(y.Contract("乙", "2025-07-01", "2026-06-30"), "365")
		}, "364.14 场 合同; 甲 目标 365 覆盖 180 天、乙 目标 365 覆盖 184 天、其余 1 天按 52"},
		{"days covered twice count once, for the first row", func(y *year) {
			y.Promise(y.Contract("甲", from, to), "365")
			y.Promise(y.Contract("乙", from, to), "730")
		}, "365.00 场 合同"},
		{"a row for this year beats pro-rating of a running contract", func(y *year) {
			y.Promise(y.Contract("约", "2024-07-01", "2026-06-30"), "100").Year = app.Number(2025)
		}, "100.00 场 合同"},
		{"a row for this year of half a year counts whole on its days", func(y *year) {
			y.Promise(y.Contract("约", "2025-07-01", "2026-06-30"), "30").Year = app.Number(2025)
		}, "55.79 场 合同; 约 目标 30 覆盖 184 天、其余 181 天按 52"},
		{"without a standard a part-year contract leaves the year open", func(y *year) {
			y.Pack.Items = withoutTarget(y.Pack.Items, "C1.1")
			y.Promise(y.Contract("约", "2025-07-01", "2026-06-30"), "365")
		}, "unknown: 目标未定"},
		{"without a standard a whole-year contract is enough", func(y *year) {
			y.Pack.Items = withoutTarget(y.Pack.Items, "C1.1")
			y.Promise(y.Contract("约", from, to), "10")
		}, "10.00 场 合同"},
	})
	checkAim(t, "C1.1", "2024-12-31", []row{
		{"a leap year in a contract year of 366 days", func(y *year) { y.Promise(y.Contract("约", "2023-07-01", "2024-06-30"), "366") },
			"208.14 场 合同; 约 目标 366 覆盖 182 天、其余 184 天按 52"},
		{"a contract from 29 February runs its year to the end of February", func(y *year) {
			y.Promise(y.Contract("约", "2024-02-29", "2025-02-28"), "366")
		}, "315.38 场 合同; 约 目标 366 覆盖 307 天、其余 59 天按 52"},
	})
}

// TestAimOfLevels: a level is weighted by days, whatever the contract year.
func TestAimOfLevels(t *testing.T) {
	hours := func(y *year, c *selection.Contract, value app.Line) *selection.Target {
		p := y.Promise(c, value)
		p.Indicator, p.Unit, p.Period = "B1.1", "小时/周", "week"
		return p
	}
	checkAim(t, "B1.1", "2025-12-31", []row{
		{"a level of the whole year", func(y *year) { hours(y, y.Contract("约", "2025-01-01", "2025-12-31"), "63") }, "63.00 小时/周 合同"},
		{"a level of a running contract of three years", func(y *year) { hours(y, y.Contract("约", "2024-07-01", "2027-06-30"), "63") }, "63.00 小时/周 合同"},
		{"a level of some days is weighted by days", func(y *year) { hours(y, y.Contract("约", "2025-07-01", "2025-12-31"), "63") },
			"59.53 小时/周 合同; 约 目标 63 覆盖 184 天、其余 181 天按 56"},
		{"a level that names this year is weighted too", func(y *year) { hours(y, y.Contract("约", "2025-07-01", "2025-12-31"), "63").Year = app.Number(2025) },
			"59.53 小时/周 合同; 约 目标 63 覆盖 184 天、其余 181 天按 56"},
		{"a fraction as value", func(y *year) { hours(y, y.Contract("约", "2025-01-01", "2025-12-31"), "121/2") }, "60.50 小时/周 合同"},
	})
}

// TestAimOfLastYear: without any target F1.1 takes what was reached the year before.
func TestAimOfLastYear(t *testing.T) {
	prior := func(n int64) func(*year) {
		return func(y *year) { y.Prior = count.Prior{PersonTimes: app.Whole(n), Known: true} }
	}
	checkAim(t, "F1.1", "2025-12-31", []row{
		{"last year's actual", prior(8000), "8000.00 人次 默认; 按上年实际"},
		{"nothing known of last year", func(y *year) { y.Prior.PersonTimes = app.Whole(8000) }, "unknown: 目标未定"},
		{"nobody came last year", prior(0), "unknown: 目标未定"},
		{"a contract under last year is not under a standard", func(y *year) { prior(8000)(y); y.PromisePeople("100", "甲") }, "100.00 人次 合同"},
		{"a contract by another 口径 does not replace", func(y *year) { prior(8000)(y); y.PromisePeople("100", "丙") }, "8000.00 人次 默认; 按上年实际"},
		{"a contract that declares no 口径 does not replace", func(y *year) { prior(8000)(y); y.PromisePeople("100", "") }, "8000.00 人次 默认; 按上年实际"},
	})
	checkAim(t, "B1.1", "2025-12-31", []row{
		{"an indicator that does not ask for last year", func(y *year) { prior(8000)(y); y.Facility.Type = "museum" }, "unknown: 目标未定"},
	})
	y := newYear(t, "2025-12-31")
	prior(8000)(y)
	if aim := y.Line("C1.1").Aim; aim.Value.Cmp(app.Whole(52)) != 0 {
		t.Errorf("C1.1 takes last year's visitors for its target: %s", aim.Value.Short())
	}
}

// TestShrinking: approved full closures of 30 days on end lower yearly targets (DEFINITIONS 1.9).
func TestShrinking(t *testing.T) {
	lower := func(n int, value string) string {
		return fmt.Sprintf("%s 场 规则包; 目标 52 扣除豁免 %d 天、全年 365 天，按 %[1]s", value, n)
	}
	checkAim(t, "C1.1", "2025-12-31", []row{
		{"29 days do not", func(y *year) { y.Shut("2025-03-01", "2025-03-29") }, "52.00 场 规则包"},
		{"30 days do", func(y *year) { y.Shut("2025-03-01", "2025-03-30") }, lower(30, "47.73")},
		{"two adjacent closures are joined", func(y *year) { y.Shut("2025-03-01", "2025-03-15"); y.Shut("2025-03-16", "2025-03-30") }, lower(30, "47.73")},
		{"overlapping closures count each day once", func(y *year) { y.Shut("2025-03-01", "2025-03-20"); y.Shut("2025-03-10", "2025-03-30") }, lower(30, "47.73")},
		{"a day between breaks the run", func(y *year) { y.Shut("2025-03-01", "2025-03-15"); y.Shut("2025-03-17", "2025-03-31") }, "52.00 场 规则包"},
		{"hours logged in between do not break the run, but their day is not exempt", func(y *year) {
			y.Shut("2025-03-01", "2025-03-31")
			y.Open("2025-03-10", "09:00-10:00")
		}, lower(30, "47.73")},
		{"other exempt days of the year go along", func(y *year) { y.Shut("2025-03-01", "2025-03-30"); y.Shut("2025-08-01", "2025-08-02") }, lower(32, "47.44")},
		{"only days inside the year count", func(y *year) { y.Shut("2025-12-10", "2026-01-31") }, "52.00 场 规则包"},
		{"a closure of the year before counts its days of this year", func(y *year) { y.Shut("2024-11-01", "2025-01-30") }, lower(30, "47.73")},
		{"not approved does not", func(y *year) { y.Shut("2025-03-01", "2025-03-31").Approver = "" }, "52.00 场 规则包"},
		{"one space does not", func(y *year) { y.Shut("2025-03-01", "2025-03-31").Space = "hall" }, "52.00 场 规则包"},
		{"a contract's target shrinks too", func(y *year) {
			y.Shut("2025-03-01", "2025-03-30")
			y.Promise(y.Contract("约", "2025-01-01", "2025-12-31"), "73")
		}, "67.00 场 合同; 目标 73 扣除豁免 30 天、全年 365 天，按 67.00"},
	})
	checkAim(t, "B1.1", "2025-12-31", []row{
		{"weekly hours have their own exempt days and do not shrink", func(y *year) { y.Shut("2025-03-01", "2025-03-30") }, "56.00 小时/周 规则包"},
	})
	checkAim(t, "C1.1", "2025-02-28", []row{
		{"an approved closure still to come lowers the target already", func(y *year) { y.Shut("2025-03-01", "2025-03-30") }, lower(30, "47.73")},
	})
}

func checkAim(t *testing.T, code string, today app.Day, rows []row) {
	t.Helper()
	pack := streetPack(t)
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			y := yearOf(t, pack, today)
			r.make(y)
			if got := y.aim(code); got != r.want {
				t.Errorf("target is %q, want %q", got, r.want)
			}
		})
	}
}
