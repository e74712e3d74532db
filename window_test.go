//go:build window

package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long a window may take to come on a loaded machine.
const patience = 60 * time.Second

// binary is the real program, built by test.sh.
func binary(t *testing.T) string {
	t.Helper()
	path := os.Getenv("GUANYUNBU_BINARY")
	if path == "" {
		t.Fatal("GUANYUNBU_BINARY is not set; run ./test.sh window")
	}
	return path
}

// started is the real program in a real window.
type started struct {
	*exec.Cmd
	output *bytes.Buffer
	ended  chan error
}

// start runs the real program with a fresh home.
func start(t *testing.T, home string, args ...string) *started {
	t.Helper()
	return startUnder(t, nil, home, args...)
}

// startUnder runs it in a further environment, such as that of an input method.
func startUnder(t *testing.T, more []string, home string, args ...string) *started {
	t.Helper()
	s := &started{Cmd: exec.Command(binary(t), args...), output: &bytes.Buffer{}, ended: make(chan error, 1)}
	s.Stdout, s.Stderr = s.output, s.output
	s.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+filepath.Join(home, "data"), "LANG=C.UTF-8")
	s.Env = append(s.Env, more...)
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	gone := make(chan struct{})
	go func() {
		s.ended <- s.Wait()
		close(gone)
	}()
	t.Cleanup(func() { // and its window with it: the next test must not find it
		_ = s.Process.Kill()
		<-gone
	})
	return s
}

// answer is how long a program of the desktop may take to hear from another one: xclip asks a lost owner of the clipboard
// for ever when the clipboard changes hands while it asks.
const answer = 5 * time.Second

// heard runs a program of the desktop and gives what it printed, or an error once it has waited too long.
func heard(t *testing.T, name string, args ...string) ([]byte, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), answer)
	defer cancel()
	asked := exec.CommandContext(ctx, name, args...)
	asked.WaitDelay = time.Second
	return asked.Output()
}

// ask runs xdotool and gives what it printed.
func ask(t *testing.T, args ...string) string {
	t.Helper()
	out, err := heard(t, "xdotool", args...)
	if err != nil {
		t.Fatalf("xdotool %s: %v", strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out))
}

// window waits for the window with the program's name.
func (s *started) window(t *testing.T) string {
	t.Helper()
	id := ""
	until(t, "a window named 馆运簿", func() bool {
		out, err := heard(t, "xdotool", "search", "--all", "--onlyvisible", "--pid", strconv.Itoa(s.Process.Pid), "--name", "馆运簿")
		id = strings.TrimSpace(strings.Split(string(out), "\n")[0])
		return err == nil && id != ""
	})
	return id
}

// until polls a condition of another process; nothing in this one could tell it.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(patience)
	for !holds() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("no %s within %s", what, patience)
		}
	}
}

// shot is what a window shows.
func shot(t *testing.T, window string) image.Image {
	t.Helper()
	file := filepath.Join(t.TempDir(), "window.png")
	until(t, "picture of the window", func() bool { // of a window that is just going it waits for a click that never comes
		_, err := heard(t, "import", "-window", window, file)
		return err == nil
	})
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// shown is a fingerprint of what a window shows.
func shown(t *testing.T, window string) [sha256.Size]byte {
	t.Helper()
	picture := shot(t, window)
	sum := sha256.New()
	b := picture.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			_, _ = sum.Write([]byte{byte(r >> 8), byte(g >> 8), byte(b >> 8)})
		}
	}
	return [sha256.Size]byte(sum.Sum(nil))
}

// colours counts the distinct colours of a window's picture: a blank or black window has very few.
func colours(t *testing.T, window string) int {
	t.Helper()
	picture := shot(t, window)
	seen := map[[3]uint32]bool{}
	b := picture.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

func TestWindowOpensWithTheFirstRunPage(t *testing.T) {
	s := start(t, t.TempDir())
	w := s.window(t)
	until(t, "picture with text", func() bool { return colours(t, w) > 30 })
}

func TestWindowOverTheSampleBookHoldsItUntilKilled(t *testing.T) {
	home := t.TempDir()
	book := filepath.Join(home, "book")
	if out, err := exec.Command(binary(t), "sample", "--data", book).CombinedOutput(); err != nil {
		t.Fatalf("sample: %v\n%s", err, out)
	}
	s := start(t, home, "--data", book, "--today", "2026-10-20")
	w := s.window(t)
	until(t, "picture with text", func() bool { return colours(t, w) > 60 })

	score := []string{"score", "--data", book, "--facility", "SF", "--year", "2026"}
	out, err := exec.Command(binary(t), score...).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "打开") {
		t.Errorf("a second program got hold of the book: %v\n%s", err, out)
	}
	if err := s.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-s.ended
	if out, err := exec.Command(binary(t), score...).CombinedOutput(); err != nil || !strings.Contains(string(out), "B1.1") {
		t.Errorf("after a kill the book does not open: %v\n%s", err, out)
	}
}

func TestWindowWithoutOpenGLEndsTheProgram(t *testing.T) {
	display := bareDisplay(t)
	s := &started{Cmd: exec.Command(binary(t)), output: &bytes.Buffer{}, ended: make(chan error, 1)}
	s.Stdout, s.Stderr = s.output, s.output
	s.Env = append(os.Environ(), "HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir(), "DISPLAY="+display)
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { s.ended <- s.Wait() }()
	select {
	case err := <-s.ended:
		if err == nil {
			t.Error("the program ends well without OpenGL")
		}
	case <-time.After(patience):
		_ = s.Process.Kill()
		t.Fatal("an invisible program goes on holding the book")
	}
	if !strings.Contains(s.output.String(), "OpenGL") {
		t.Errorf("it says %q", s.output)
	}
}

// bareDisplay starts a display that cannot draw with OpenGL and names it.
func bareDisplay(t *testing.T) string {
	t.Helper()
	number, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "800x600x24", "-extension", "GLX")
	server.ExtraFiles = []*os.File{told}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	_ = told.Close()
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("the bare display does not start: %v", err)
	}
	return ":" + strings.TrimSpace(line)
}

func TestWindowThatCannotComeEndsTheProgram(t *testing.T) {
	s := &started{Cmd: exec.Command(binary(t)), output: &bytes.Buffer{}, ended: make(chan error, 1)}
	s.Stdout, s.Stderr = s.output, s.output
	s.Env = append(os.Environ(), "HOME="+t.TempDir(), "DISPLAY=", "WAYLAND_DISPLAY=")
	if err := s.Run(); err == nil {
		t.Error("the program ends well without a display")
	}
	if !strings.Contains(s.output.String(), "没有可用的显示器") {
		t.Errorf("it says %q", s.output)
	}
}
