//go:build window

package main

import (
	"database/sql"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	_ "modernc.org/sqlite"
)

// The input method of a real desktop composes pinyin in front of the real program (facts of the toolkit: without the build-time
// patch Backspace, Enter, Tab, arrows and Esc reach the program too while letters are composed). What a person composed must be
// the only thing that changed.

// inputMethod starts fcitx5 with pinyin switched on, and gives what programs need to find it.
func inputMethod(t *testing.T) []string {
	t.Helper()
	home := t.TempDir()
	for name, text := range map[string]string{
		"profile": "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=pinyin\n\n[Groups/0/Items/0]\nName=keyboard-us\nLayout=\n\n" +
			"[Groups/0/Items/1]\nName=pinyin\nLayout=\n\n[GroupOrder]\n0=Default\n",
		"config": "[Behavior]\nActiveByDefault=True\nShareInputState=All\n",
	} {
		path := filepath.Join(home, "config", "fcitx5", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	server := exec.Command("dbus-run-session", "--", "fcitx5", "--replace")
	server.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"), "XDG_DATA_HOME="+filepath.Join(home, "data"), "LC_ALL=C.UTF-8")
	server.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = syscall.Kill(-server.Process.Pid, syscall.SIGKILL)
		_ = server.Wait()
	})
	until(t, "input method on the display", func() bool {
		out, err := heard(t, "xprop", "-root", "XIM_SERVERS")
		return err == nil && strings.Contains(string(out), "fcitx")
	})
	return []string{"XMODIFIERS=@im=fcitx", "LC_ALL=C.UTF-8"}
}

// peek reads one text of the book while the program has it open.
func peek(t *testing.T, book, question string, args ...any) string {
	t.Helper()
	file, err := sql.Open("sqlite", "file:"+book+"?mode=ro&_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var text sql.NullString
	if err := file.QueryRow(question, args...).Scan(&text); err != nil && err != sql.ErrNoRows {
		t.Fatalf("%s: %v", question, err)
	}
	return text.String
}

// typing is a person at the keyboard of a window.
type typing struct {
	t    *testing.T
	book string // file of the book
}

// compose types pinyin letters and then presses keys.
func (p typing) compose(letters string, keys ...string) {
	p.t.Helper()
	ask(p.t, "type", "--delay", "90", letters)
	p.press(keys...)
}

func (p typing) press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		ask(p.t, "key", "--delay", "90", key)
	}
}

// draft waits until the draft of a new activity has that name and gives its fields.
func (p typing) draft(name string) map[string]string {
	p.t.Helper()
	var kept struct{ Texts map[string]string }
	until(p.t, "draft named "+name, func() bool {
		text := peek(p.t, p.book, `SELECT value FROM setting WHERE key LIKE 'draft/activity/new/%'`)
		kept.Texts = nil
		return text != "" && json.Unmarshal([]byte(text), &kept) == nil && kept.Texts["name"] == name
	})
	return kept.Texts
}

// composing starts the program over the sample with the input method in front, and goes where keys lead.
func composing(t *testing.T, keys ...string) typing {
	t.Helper()
	under := inputMethod(t)
	place := t.TempDir()
	dir := filepath.Join(place, "book")
	if out, err := exec.Command(binary(t), "sample", "--data", dir).CombinedOutput(); err != nil {
		t.Fatalf("sample: %v\n%s", err, out)
	}
	s := startUnder(t, under, place, "--data", dir, "--today", "2026-10-20")
	w := s.window(t)
	until(t, "picture with text", func() bool { return colours(t, w) > 60 })
	ask(t, "windowfocus", "--sync", w)
	p := typing{t, bookFile(t, dir)}
	before := shown(t, w)
	p.press(keys[0])
	until(t, "another page in place of the first", func() bool { return shown(t, w) != before })
	p.press(keys[1:]...)
	return p
}

func TestWindowComposesPinyinInAForm(t *testing.T) {
	p := composing(t, "ctrl+1")
	p.compose("wenhuaguan", "space")
	p.draft("文化馆")
	p.compose("nihao", "BackSpace", "BackSpace", "Left", "Right", "Escape")
	p.compose("yinyue", "space")
	p.draft("文化馆音乐")
	p.compose("zhan", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
	p.compose("zhanlan", "Tab", "Escape")
	p.compose("zhanlan", "space")
	p.draft("文化馆音乐展览")
	p.compose("ceshi", "Return")
	p.compose("tushu", "space")
	if texts := p.draft("文化馆音乐展览ceshi图书"); len(texts) != 1 {
		t.Errorf("keys of the composing moved on or changed something else: %v", texts)
	}
}

// TestWindowComposesPinyinInTheGridAndADialog types a row into the ledger; its day has not come yet, so that leaving the row asks
// for a sentence, which is composed too.
func TestWindowComposesPinyinInTheGridAndADialog(t *testing.T) {
	p := composing(t, "alt+3", "ctrl+End", "Down", "Home")
	p.compose("wenhuaguan", "space") // the first character opens the cell
	p.compose("nihao", "BackSpace", "BackSpace", "Left", "Right", "Escape")
	p.compose("yinyue", "space")
	p.compose("zhan", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
	p.compose("zhanlan", "Tab", "Escape")
	p.compose("ceshi", "Return")
	p.compose("tushu", "space", "Tab")
	ask(t, "type", "--delay", "90", "12-31")
	p.press("Tab", "F2", "Down", "Down", "Return")
	p.compose("queren", "space")
	p.compose("ceshi", "BackSpace", "Left", "Escape")
	p.compose("ceshi", "Return")
	p.press("Tab", "Tab", "Return")
	const name = "文化馆音乐ceshi图书"
	until(t, "row named "+name, func() bool {
		return peek(t, p.book, `SELECT start || ' ' || confirmed FROM activity WHERE name = ?`, name) == "2026-12-31 确认ceshi"
	})
	if n := peek(t, p.book, `SELECT count(*) FROM activity WHERE made_at > '2026-10-20 10' OR name LIKE '%文化馆音乐%'`); n != "1" {
		t.Errorf("%s rows were entered", n)
	}
}

// bookFile finds the file of a book in its folder.
func bookFile(t *testing.T, dir string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "*.db"))
	if err != nil || len(found) != 1 {
		t.Fatalf("the files of the book are %v (%v)", found, err)
	}
	return found[0]
}
