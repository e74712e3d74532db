package delivery_test

import (
	"encoding/csv"
	"os"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

func TestFestivalDays(t *testing.T) {
	for _, row := range []struct {
		rule     string
		festival app.Code
		year     int
		day      app.Day
	}{
		{"spring begins the year of the moon", "spring", 2026, "2026-02-17"},
		{"lanterns two weeks later", "lantern", 2026, "2026-03-03"},
		{"qingming goes by the sun", "qingming", 2026, "2026-04-05"},
		{"and comes a day earlier in other years", "qingming", 2025, "2025-04-04"},
		{"the dragon boats", "dragon", 2026, "2026-06-19"},
		{"the seventh of the seventh", "qixi", 2026, "2026-08-19"},
		{"mid-autumn", "moon", 2026, "2026-09-25"},
		{"the ninth of the ninth", "ninth", 2026, "2026-10-18"},
		{"a leap month lies between", "qixi", 2025, "2025-08-29"},
		{"the year whose leap month is late", "moon", 2033, "2033-09-08"},
		{"a new moon just before midnight", "spring", 2027, "2027-02-06"},
		{"a new moon just after midnight", "spring", 2030, "2030-02-03"},
		{"no festival", "none", 2026, ""},
		{"a year before the table", "moon", 2019, ""},
		{"a year after the table", "moon", 2046, ""},
		{"qingming of another century", "qingming", 2101, ""},
	} {
		t.Run(row.rule, func(t *testing.T) {
			day, known := delivery.FestivalDay(row.festival, row.year)
			if known != (row.day != "") || known && day != row.day {
				t.Errorf("got %s (%v), want %s", day, known, row.day)
			}
		})
	}
	if day, _ := delivery.LastFestivalDay("spring", 2026); day != "2026-03-03" {
		t.Errorf("the Spring Festival is kept until %s", day)
	}
	if day, _ := delivery.LastFestivalDay("moon", 2026); day != "2026-09-25" {
		t.Errorf("mid-autumn is kept until %s", day)
	}
}

// TestFestivalDaysAreThoseOfTheHolidays: the table of holidays that ships with the program was made from the notices.
func TestFestivalDaysAreThoseOfTheHolidays(t *testing.T) {
	file, err := os.Open("../../assets/holidays.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]app.Code{"春节": "spring", "清明节": "qingming", "端午节": "dragon", "中秋节": "moon"}
	seen := map[string]bool{}
	for _, row := range rows {
		if len(row) < 3 || row[1] != "statutory" || keys[row[2]] == "" || seen[row[2]+row[0][:4]] {
			continue
		}
		seen[row[2]+row[0][:4]] = true
		day := app.Day(row[0])
		if own, known := delivery.FestivalDay(keys[row[2]], day.Year()); !known || own != day {
			t.Errorf("%s of %d is %s, the holidays say %s", row[2], day.Year(), own, day)
		}
	}
	if len(seen) < 12 {
		t.Errorf("only %d festivals were compared", len(seen))
	}
}
