package sample_test

import (
	"os"
	"sort"
	"strconv"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/steer"
	"guanyunbu/data/sample"
)

// within is how far a forecast made on 20 October may be from what the year came to.
const within app.Points = 300

// TestForecast: of generated years looked ahead in on 20 October, nine of ten end within three points of
// what was forecast. More of them, or others, are asked for by FORECAST_YEARS and FORECAST_FROM.
func TestForecast(t *testing.T) {
	years, from := asInt(t, "FORECAST_YEARS", 30), asInt(t, "FORECAST_FROM", 1)
	var off []app.Points
	good, inside := 0, 0
	for seed := int64(from); seed < int64(from+years); seed++ {
		final, outlook := ahead(t, seed)
		miss := outlook.Score - final.Result.Total
		off = append(off, miss)
		if miss <= within && miss >= -within {
			good++
		}
		if outlook.Low <= final.Result.Total && final.Result.Total <= outlook.High {
			inside++
		}
	}
	report(t, off)
	t.Logf("%d of %d within %s, %d inside the stated range", good, years, within, inside)
	if good*10 < years*9 {
		t.Errorf("only %d of %d forecasts are within %s points", good, years, within)
	}
}

func asInt(t *testing.T, name string, usual int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	must(t, err)
	return n
}

// ahead looks ahead in October and gives what December brought beside it.
func ahead(t testing.TB, seed int64) (*appraisal.Judged, steer.Outlook) {
	t.Helper()
	o := generated(t, seed)
	final := finalOf(t, o)
	last, err := o.Appraisal.Facts(final.Facts.Facility.ID, sample.YearBefore)
	must(t, err)
	known := sample.Known(final.Facts, asked)
	now := &appraisal.Judged{Facts: known, Result: appraisal.Score(known, count.Metrics())}
	before := sample.Known(last, asked)
	return final, steer.Forecast(now, before)
}

// report tells the distribution of the misses.
func report(t *testing.T, off []app.Points) {
	t.Helper()
	sort.Slice(off, func(i, j int) bool { return off[i] < off[j] })
	var sum, far app.Points
	for _, miss := range off {
		sum += miss
		far += max(miss, -miss)
	}
	n := app.Points(len(off))
	t.Logf("misses: lowest %s, 5%% %s, quarter %s, middle %s, three quarters %s, 95%% %s, highest %s; mean %s, mean distance %s",
		off[0], off[n/20], off[n/4], off[n/2], off[n*3/4], off[n*19/20], off[n-1], sum/n, far/n)
}
