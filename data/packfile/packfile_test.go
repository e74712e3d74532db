package packfile_test

import (
	"bytes"
	"testing"

	"guanyunbu/assets"
	"guanyunbu/data/packfile"
)

func TestHolidays(t *testing.T) {
	days, err := packfile.ParseHolidays(assets.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	statutory := map[int]int{}
	for _, h := range days {
		if h.Kind == "statutory" {
			statutory[h.Day.Year()]++
		}
		if h.Pending.Is() != (h.Day.Year() == 2027) {
			t.Errorf("%s: waiting for the notice is %q", h.Day, h.Pending)
		}
	}
	for year, want := range map[int]int{2024: 11, 2025: 13, 2026: 13, 2027: 13} {
		if statutory[year] != want {
			t.Errorf("%d has %d statutory days, want %d", year, statutory[year], want)
		}
	}
	for rule, file := range map[string]string{"empty": "", "no such field": "day,weather\n2026-01-01,雨\n", "no such day": "day,kind\n2026-02-30,rest\n"} {
		if _, err := packfile.ParseHolidays([]byte(file)); err == nil {
			t.Errorf("%s: read all the same", rule)
		}
	}
}

func TestRights(t *testing.T) {
	rights, err := packfile.ParseRights(assets.Rights())
	if err != nil {
		t.Fatal(err)
	}
	if !rights.Allow("clerk", "enter") || rights.Allow("reader", "enter") || !rights.Allow("manager", "restore") {
		t.Errorf("rights are %v", rights)
	}
	if _, err := packfile.ParseRights(bytes.ToUpper([]byte(`{"clerk": 1}`))); err == nil {
		t.Error("a number was read as rights")
	}
}
