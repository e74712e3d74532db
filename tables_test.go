//go:build ci

package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"guanyunbu/data/sample"
)

// ledgers lists the entities in the order in which they can be entered.
func ledgers(t testing.TB) []string {
	t.Helper()
	var all []struct{ Entity, Label string }
	must(t, json.Unmarshal([]byte(done(t, "export", "--list", "--json")), &all))
	var keys []string
	for _, one := range all {
		keys = append(keys, one.Entity)
	}
	return keys
}

// records reads an exported table by the keys of its second row.
func records(t testing.TB, path string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(read(t, path), "\uFEFF"))).ReadAll()
	must(t, err)
	if len(rows) < 2 || !strings.HasPrefix(rows[1][0], "#") {
		t.Fatalf("%s has no row of keys", path)
	}
	var all []map[string]string
	for _, row := range rows[2:] {
		record := map[string]string{}
		for i, cell := range row {
			record[strings.TrimPrefix(rows[1][i], "#")] = cell
		}
		all = append(all, record)
	}
	return all
}

func TestExportedTablesMakeTheSameBook(t *testing.T) {
	dir, other := sampleBook(t), filepath.Join(t.TempDir(), "other")
	first, second := filepath.Join(t.TempDir(), "first"), filepath.Join(t.TempDir(), "second")
	done(t, "export", "--data", dir, "--all", first)
	for _, entity := range ledgers(t) {
		alone := filepath.Join(t.TempDir(), entity+".csv")
		done(t, "export", "--data", dir, "--from", entity, alone)
		if read(t, alone) != read(t, filepath.Join(first, entity+".csv")) {
			t.Errorf("%s goes out differently alone and with all", entity)
		}
		n := len(records(t, alone))
		if n == 0 {
			continue // a table without rows is refused, and there is nothing to bring in
		}
		if said := done(t, "import", "--data", other, "--today", sample.Today, "--into", entity, alone); !strings.Contains(said, fmt.Sprintf("读取 %d ", n)) || !strings.Contains(said, "失败 0") {
			t.Errorf("%s of %d rows: %s", entity, n, said)
		}
	}
	for _, year := range []int{sample.FullYear, sample.LiveYear} {
		want, _ := scoreOf(t, dir, year)
		got, _ := scoreOf(t, other, year)
		if !reflect.DeepEqual(unproved(got), unproved(want)) {
			t.Errorf("%d: the book made of the tables has another score", year)
		}
	}
	done(t, "export", "--data", other, "--all", second)
	for _, entity := range ledgers(t) {
		want, got := facts(t, filepath.Join(first, entity+".csv")), facts(t, filepath.Join(second, entity+".csv"))
		if !slices.Equal(got, want) {
			t.Errorf("%s came back differently: %d rows of %d", entity, len(got), len(want))
		}
	}
	done(t, "check", "--data", other)
}

// facts are the rows of an exported table without who entered them when and from where. Holidays and
// catalogues are in every book from its first day, under identities of its own.
func facts(t testing.TB, path string) []string {
	t.Helper()
	var rows []string
	for _, record := range records(t, path) {
		for _, key := range []string{"origin", "made_by", "made_at", "changed_by", "changed_at"} {
			delete(record, key)
		}
		if entity := filepath.Base(path); entity == "holiday.csv" || entity == "catalogue.csv" {
			delete(record, "id")
		}
		rows = append(rows, fmt.Sprint(record))
	}
	slices.Sort(rows)
	return rows
}

// unproved is a score without the indicators that ask for evidence, whose files do not travel in tables.
func unproved(s scored) scored {
	s.Total = ""
	s.Indicators = slices.DeleteFunc(slices.Clone(s.Indicators), func(i indicator) bool {
		return slices.Contains([]string{"A1.3", "A4.1", "C3.2", "C4.1"}, i.Code)
	})
	return s
}
