package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/appraisal/yeartest"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// BenchmarkScore judges one facility-year of an ordinary centre and of one with 20,000 activities:
// reading nothing, only preparing the facts and scoring them.
func BenchmarkScore(b *testing.B) {
	for _, rows := range []int{240, 1400, 20000} {
		b.Run(fmt.Sprintf("%d activities", rows), func(b *testing.B) {
			facts := fullYear(b, rows)
			for b.Loop() {
				facts.Prepare()
				if result := appraisal.Score(facts, count.Metrics()); result.Total == 0 {
					b.Fatal("nothing scored")
				}
			}
		})
	}
}

// fullYear is a complete year with so many activities of all classes, groups and festivals.
func fullYear(b *testing.B, rows int) *count.Facts {
	b.Helper()
	pack := streetPack(b)
	f := &count.Facts{Pack: pack, Facility: &facility.Facility{Base: app.Base{ID: here}, Type: "street"}, Year: 2025, Today: december31}
	f.Prior = count.Prior{PersonTimes: app.Whole(300000), Known: true}
	hours := app.Segments{{From: "09:00", To: "12:00"}, {From: "13:00", To: "21:00"}}
	f.Plans = []*facility.Plan{{From: "2024-01-01", Monday: hours, Tuesday: hours, Wednesday: hours, Thursday: hours, Friday: hours, Saturday: hours, Sunday: hours}}
	f.Period().Each(func(d app.Day) {
		f.Openings = append(f.Openings, &delivery.Opening{Base: app.Base{ID: app.ID(d)}, Facility: here, Day: d, Segments: hours, Visits: app.Number(300)})
	})
	for _, row := range pack.Catalogues[0].Classes {
		f.Classes = append(f.Classes, &facility.Class{Class: row.Class, Minimum: app.Number(row.Minimum), Mode: row.Mode, Days: app.Number(row.Days), Use: row.Use})
	}
	f.Spaces = []*facility.Space{{Base: app.Base{ID: "reading"}, Use: "reading", Open: app.Yes}}
	for i := range rows {
		a := &delivery.Activity{
			Base: app.Base{ID: app.ID(fmt.Sprintf("a%05d", i)), No: app.Line(fmt.Sprintf("示范-2025-%05d", i))}, Facility: here, Name: "示例活动",
			Class: pack.Catalogues[0].Classes[i%12].Class, Status: delivery.Held, Start: f.Period().From.Add(i % 365), Sessions: app.Number(1),
			Attended: app.Number(100), Elder: app.Number(12), Minor: app.Number(6), Disabled: app.Number(1), Worker: app.Number(3),
			Audience: []app.Codes{nil, {"elder"}, {"minor", "disabled"}, {"worker"}}[i%4], Festival: append([]app.Code{""}, pack.Festivals...)[i%8],
			Verdict: delivery.Passed, ReviewDay: f.Period().From.Add(i%365 - 3),
		}
		if i%10 == 0 {
			a.Partners = app.Shares{{ID: here, Percent: 60}, {ID: yeartest.Elsewhere, Percent: 40}}
		}
		f.Activities = append(f.Activities, a)
	}
	return f
}
