//go:build window

package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// classes are what a person types for a class, and the key that is kept: initials of its pinyin, part of its name, its code.
var classes = [][2]string{{"qzwt", "C08"}, {"讲座", "C07"}, {"C04", "C04"}}

// typedRows are the activities that are typed in: name, day, class as typed, hall, person-times.
func typedRows() [][]string {
	var rows [][]string
	for i := range 20 {
		rows = append(rows, []string{fmt.Sprintf("key %02d", i+1), fmt.Sprintf("10-%d", i%19+1), classes[i%2*2][0], "dgn", fmt.Sprint(30 + i)})
	}
	return rows
}

// copied is what a spreadsheet puts on the clipboard: 200 rows of name, day, class, hall and person-times, one of them with the
// quoted line break that spreadsheets write.
func copied() string {
	var lines []string
	for i := range 200 {
		name := fmt.Sprintf("paste %03d", i+1)
		if i == 7 {
			name = "\"paste 008\nsecond line\""
		}
		lines = append(lines, strings.Join([]string{name, fmt.Sprintf("2026/10/%d", i%19+1), "C08 群众文体活动", "多功能厅", fmt.Sprint(10 + i%150)}, "\t"))
	}
	return strings.Join(lines, "\n") + "\n"
}

// named counts the living activities whose name begins so.
func (p typing) named(begin string) string {
	return peek(p.t, p.book, `SELECT count(*) || '/' || coalesce(sum(attended), 0) FROM activity WHERE void = 0 AND name LIKE ? || '%'`, begin)
}

func (p typing) wait(begin, figures string) {
	p.t.Helper()
	until(p.t, begin+" "+figures, func() bool { return p.named(begin) == figures })
}

// TestWindowFillsALedgerByKeyboardAlone is a manager's morning in the real program: type, paste, undo, redo, search,
// fill down.
func TestWindowFillsALedgerByKeyboardAlone(t *testing.T) {
	place := t.TempDir()
	dir := filepath.Join(place, "book")
	if out, err := exec.Command(binary(t), "sample", "--data", dir).CombinedOutput(); err != nil {
		t.Fatalf("sample: %v\n%s", err, out)
	}
	s := start(t, place, "--data", dir, "--today", "2026-10-20")
	w := s.window(t)
	until(t, "picture with text", func() bool { return colours(t, w) > 60 })
	ask(t, "windowfocus", "--sync", w)
	p := typing{t, bookFile(t, dir)}
	home := shown(t, w)
	p.press("alt+3")
	until(t, "ledger in place of the home page", func() bool { return shown(t, w) != home })
	p.press("ctrl+End", "Down", "Home")
	for _, row := range typedRows() {
		for i, cell := range row {
			ask(t, "type", "--delay", "25", cell)
			if i < len(row)-1 {
				p.press("Tab")
			}
		}
		p.press("Return")
	}
	p.wait("key", "20/790")

	clipboard := exec.Command("xclip", "-selection", "clipboard")
	clipboard.Stdin = strings.NewReader(copied())
	if err := clipboard.Run(); err != nil {
		t.Fatal(err)
	}
	p.press("ctrl+v")
	p.wait("paste", "200/14400")
	p.press("ctrl+z")
	p.wait("paste", "0/0")
	p.press("ctrl+y")
	p.wait("paste", "200/14400")
	p.wait("key", "20/790")

	p.press("ctrl+f") // nine rows of those pasted, and the first figure in all of them
	ask(t, "type", "--delay", "60", "paste 00")
	p.press("Return", "ctrl+Home", "Right", "Right", "Right", "Right")
	p.press(strings.Fields(strings.Repeat("shift+Down ", 8))...)
	p.press("ctrl+d")
	p.wait("paste 00", "9/90")
	p.press("ctrl+z")
	p.wait("paste 00", "9/126")
	p.press("ctrl+y")
	p.wait("paste 00", "9/90")
	p.press("ctrl+f", "Escape")
	p.sortsAndFilters(w)

	if err := s.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-s.ended
	exact(t, dir)
}

// sortsAndFilters narrows the list to 100 people and more and puts the largest first, by the panel that hangs under the head,
// and copies the rows: what is on the clipboard are those of the book in that order.
func (p typing) sortsAndFilters(window string) {
	p.t.Helper()
	headed := func() {
		p.press("ctrl+Home", "Right", "Right", "Right", "Right")
		before := shown(p.t, window)
		p.press("alt+Down")
		until(p.t, "panel under the head", func() bool { return shown(p.t, window) != before })
	}
	headed()
	ask(p.t, "type", "--delay", "40", "100")
	p.press("Return")
	headed()
	p.press("shift+Tab", "shift+Tab", "Return")
	const largest = `SELECT group_concat(attended, ' ') FROM (SELECT attended FROM activity
		WHERE void = 0 AND attended >= 100 AND start BETWEEN '2026-01-01' AND '2026-12-31' ORDER BY attended DESC)`
	want := peek(p.t, p.book, largest)
	p.press("ctrl+Home", "Right", "Right", "Right", "Right", "ctrl+shift+Down")
	until(p.t, "column "+want, func() bool {
		p.press("ctrl+c")
		column, err := heard(p.t, "xclip", "-selection", "clipboard", "-o")
		return err == nil && strings.Join(strings.Fields(string(column)), " ") == want
	})
}

// exact compares the book with what was typed and pasted, cell by cell.
func exact(t *testing.T, dir string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "activity.csv")
	if out, err := exec.Command(binary(t), "export", "--data", dir, "--from", "activity", path).CombinedOutput(); err != nil {
		t.Fatalf("export: %v\n%s", err, out)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(raw), "\uFEFF"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, key := range rows[1] {
		at[strings.TrimPrefix(key, "#")] = i
	}
	want := map[string]string{}
	for i, row := range typedRows() {
		want[row[0]] = fmt.Sprintf("2026-10-%02d %s 多功能厅 %s", i%19+1, classes[i%2*2][1], row[4])
	}
	for i := range 200 {
		name := fmt.Sprintf("paste %03d", i+1)
		if i == 7 {
			name = "paste 008 second line"
		}
		people := 10 + i%150
		if i < 9 {
			people = 10 // filled down
		}
		want[name] = fmt.Sprintf("2026-10-%02d C08 多功能厅 %d", i%19+1, people)
	}
	for _, row := range rows[2:] {
		name := row[at["name"]]
		asked, ours := want[name]
		if !ours || row[at["void"]] == "是" {
			continue
		}
		if got := strings.Join([]string{row[at["start"]], row[at["class"]][:3], row[at["space"]], row[at["attended"]]}, " "); got != asked {
			t.Errorf("%s is %q, want %q", name, got, asked)
		}
		delete(want, name)
	}
	for name := range want {
		t.Errorf("%s is not in the book", name)
	}
}
