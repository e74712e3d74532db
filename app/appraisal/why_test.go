package appraisal_test

import (
	"fmt"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
)

// whys tells every change in short.
func whys(changes []appraisal.Change) string {
	text := ""
	for _, c := range changes {
		text += fmt.Sprintf("%s %s→%s %s:", c.Item.Code, c.Then.ActualText(), c.Now.ActualText(), c.Delta)
		for _, r := range c.Records {
			text += " " + string(r.Ref.ID) + " " + r.How
		}
		text += "\n"
	}
	return text
}

func (y *year) judged() *appraisal.Judged {
	result := y.Score()
	facts := *y.Facts
	return &appraisal.Judged{Facts: &facts, Result: result}
}

// only keeps some indicators of the street pack, so that what changed can be read.
func only(t *testing.T, codes ...string) rulepack.Pack {
	pack := streetPack(t)
	var items []rulepack.Item
	for _, code := range codes {
		item, _ := pack.Item(code)
		item.Parent = ""
		items = append(items, item)
	}
	pack.Items = items
	return pack
}

// TestWhy: what made the difference between two scores, down to the records.
func TestWhy(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*year)
		want   string
	}{
		{"nothing", func(*year) {}, ""},
		{"a record more", func(y *year) { y.Hold("C08", "2025-03-01") }, "C1.1 40 场→41 场 0.09: r0041 新增\n"},
		{"a record less", func(y *year) { y.Activities = y.Activities[1:] }, "C1.1 40 场→39 场 -0.10: r0001 不再计入\n"},
		{"a record that says something else", func(y *year) {
			more := *y.Activities[3]
			more.Sessions = app.Number(3)
			y.Activities[3] = &more
		}, "C1.1 40 场→42 场 0.19: r0004 变为 3 场，原为 1 场\n"},
		{"one more over the target changes the actual alone", func(y *year) { y.HoldTimes(20, "C08", "2025-03-01"); y.Activities = y.Activities[:60] }, "C1.1 40 场→60 场 1.15:" + added(41, 60) + "\n"},
		{"a record of another class", func(y *year) { y.Hold("C01", "2025-03-01") }, ""},
		{"not applicable any more", func(y *year) { y.State("inapplicable", "C1.1") }, "C1.1 40 场→不适用 -3.85: r0041 新增" + removed(1, 40) + "\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			y := yearOf(t, only(t, "C1.1"), december31)
			y.Pack.Full = 500
			y.HoldTimes(40, "C08", "2025-02-01")
			then := y.judged()
			r.change(y)
			if got := whys(appraisal.Why(then, y.judged())); got != r.want {
				t.Errorf("it changed\n%swant\n%s", got, r.want)
			}
		})
	}
}

func added(from, to int) string { return runOf(from, to, "新增") }

func removed(from, to int) string { return runOf(from, to, "不再计入") }

func runOf(from, to int, how string) string {
	text := ""
	for i := from; i <= to; i++ {
		text += fmt.Sprintf(" r%04d %s", i, how)
	}
	return text
}

// TestWhyOfSchemes: an indicator that only one of two schemes has.
func TestWhyOfSchemes(t *testing.T) {
	y := yearOf(t, only(t, "C1.1"), december31)
	y.Pack.Full = 500
	y.Hold("C08", "2025-02-01")
	y.HoldTimes(59, "C05", "2025-02-01")
	then := y.judged()
	other := y.Under(only(t, "C2.3"))
	now := &appraisal.Judged{Facts: other, Result: appraisal.Score(other, count.Metrics())}
	codes := ""
	for _, c := range appraisal.Why(then, now) {
		codes += fmt.Sprintf("%s %s→%s; ", c.Item.Code, c.Then.Score, c.Now.Score)
	}
	if want := "C1.1 5.00→0.00; C2.3 0.00→0.00; "; codes != want {
		t.Errorf("it changed %q, want %q", codes, want)
	}
}

// TestWhyAddsUp: what is told of two scores comes to the difference of their totals, whatever moved them.
func TestWhyAddsUp(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*year)
		beside string
	}{
		{"an indicator alone", func(y *year) { y.HoldTimes(5, "C08", "2025-03-01") }, ""},
		{"an award", func(y *year) { y.earned("J1", 1, "") }, "加分 J1 市级及以上获奖 0.00→1.00 +1.00: r0041 新增\n"},
		{"a fault", func(y *year) { y.extra("P1", 1) }, "扣分 P1 查实的收费投诉 0.00→2.00 −2.00: r0041 新增\n"},
		{"faults beyond all that was earned", func(y *year) { y.extra("P2", 4) },
			"扣分 P2 一般安全事件 0.00→20.00 −20.00: r0041 新增\n总分上下限、多个方案折算 → +%s:\n"},
		{"a condition that was checked", func(y *year) { y.gate("K1", "met") }, "必1 应当免费的服务没有收费 未核查→符合 0.00: r0041 新增\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			y := newYear(t, december31)
			y.HoldTimes(40, "C08", "2025-02-01")
			then := y.judged()
			r.change(y)
			now := y.judged()
			var sum app.Points
			for _, c := range appraisal.Why(then, now) {
				sum += c.Delta
			}
			told := ""
			for _, b := range appraisal.WhyAside(then, now) {
				sum += b.Delta
				told += fmt.Sprintf("%s %s→%s %s:", b.Name, b.Then, b.Now, b.Delta.Signed())
				for _, ref := range b.Records {
					told += " " + string(ref.Ref.ID) + " " + ref.How
				}
				told += "\n"
			}
			want := r.beside
			if strings.Contains(want, "%s") { // what the floor at 0 gives back
				want = fmt.Sprintf(want, 2000-then.Result.Total)
			}
			if told != want {
				t.Errorf("beside the indicators moved\n%swant\n%s", told, want)
			}
			if want := now.Result.Total - then.Result.Total; sum != want {
				t.Errorf("the list comes to %s, the totals moved %s", sum, want)
			}
		})
	}
}

// TestAsOfADay: what is dated or was entered after a day was not known then.
func TestAsOfADay(t *testing.T) {
	y := yearOf(t, only(t, "C1.1"), december31)
	y.Pack.Full = 500
	for _, made := range []struct{ start, at string }{
		{"2025-02-01", "2025-02-02 09:00:00"}, {"2025-02-01", "2025-06-30 23:59:59"}, {"2025-02-01", "2025-07-01 00:00:00"},
		{"2025-08-01", "2025-02-02 09:00:00"}, {"2025-06-30", ""},
	} {
		a := y.Hold("C08", app.Day(made.start))
		a.MadeAt = app.Line(made.at)
	}
	y.Prepare()
	then := y.As("2025-06-30")
	line, _ := appraisal.Score(then, count.Metrics()).Indicator("C1.1")
	if got := line.ActualText(); got != "3 场" {
		t.Errorf("on 30 June there were %s, want 3 场", got)
	}
	if line, _ = appraisal.Score(y.Facts, count.Metrics()).Indicator("C1.1"); line.ActualText() != "5 场" {
		t.Errorf("looking back changed the book to %s", line.ActualText())
	}
}
