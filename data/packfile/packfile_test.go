package packfile_test

import (
	"bytes"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/assets"
	"guanyunbu/data/packfile"
)

func shipped(t *testing.T) []byte {
	t.Helper()
	file, err := assets.Pack("street-100")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestEveryShippedPackCanBeUsed(t *testing.T) {
	for _, name := range assets.Packs() {
		file, err := assets.Pack(name)
		if err != nil {
			t.Fatal(err)
		}
		pack, err := packfile.Parse(file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if pack.Code != name {
			t.Errorf("%s calls itself %s", name, pack.Code)
		}
	}
}

func TestPacksThatCannotBeUsedNameTheSpot(t *testing.T) {
	good := string(shipped(t))
	for _, row := range []struct {
		rule, file, want string
	}{
		{"no JSON", "规则", "第 1 行"},
		{"cut off in the middle", good[:len(good)/2], "读不出来"},
		{"a word the format does not know", strings.Replace(good, `"code": "A1.1"`, `"kode": "A1.1"`, 1), "第"},
		{"a mark with three decimals", strings.Replace(good, `"max": "6"`, `"max": "6.001"`, 1), "第"},
		{"marks that do not add up", strings.Replace(good, `"full": "100"`, `"full": "101"`, 1), "加不拢"},
		{"a method nobody knows", strings.Replace(good, `"kind": "linear"`, `"kind": "guess"`, 1), "计分法不认识"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			_, err := packfile.Parse([]byte(row.file))
			if app.KindOf(err) != app.Invalid || !strings.Contains(app.Sentence(err), row.want) {
				t.Errorf("says %q (%v), want %q", app.Sentence(err), err, row.want)
			}
		})
	}
}

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
