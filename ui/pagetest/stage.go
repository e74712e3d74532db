package pagetest

import (
	"image"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// Stage is a window with the shell in it, and a record of what the shell wrote to the log.
type Stage struct {
	Window fyne.Window
	Shell  *shell.Shell
	Logged []error

	t     testing.TB
	pages map[shell.Place]shell.Page
}

// Desktop is the size of the ordinary office screen.
func Desktop() fyne.Size { return fyne.NewSize(1366, 768) }

// New opens a window of a size in the book's look at a text scale. Rooms may be nil for a frame without a rail.
func New(t testing.TB, size fyne.Size, factor theme.Factor) *Stage {
	t.Helper()
	themetest.App(t, factor)
	s := &Stage{t: t, pages: map[shell.Place]shell.Page{}}
	s.Window = themetest.Window(t, part.NewBox(theme.Ground), size)
	return s
}

// Frame puts the shell into the window.
func (s *Stage) Frame(rooms []shell.Room) *Stage {
	size := s.Window.Canvas().Size()
	s.Shell = shell.New(shell.Deps{
		Window: s.Window, Rooms: rooms,
		Open: func(place shell.Place) (shell.Page, error) { return s.pages[place], nil },
		Log: func(err error) string {
			s.Logged = append(s.Logged, err)
			return "guanyunbu.log"
		},
		After: func(time.Duration, func()) func() { return func() {} },
		Spawn: func(work func()) { work() },
		Post:  func(on func()) { on() },
	})
	s.Window.SetContent(s.Shell.Content())
	s.Window.Resize(size)
	return s
}

// Open shows a page at its place.
func (s *Stage) Open(place shell.Place, page shell.Page) {
	s.pages[place] = page
	s.Shell.Go(shell.Route{Place: place})
}

// Seen is everything in sight: the frame and what lies over it, the uppermost first.
func (s *Stage) Seen() []fyne.CanvasObject {
	all := slices.Clone(s.Window.Canvas().Overlays().List())
	slices.Reverse(all)
	return append(all, s.Window.Content())
}

// Text is every line in sight, one under the other.
func (s *Stage) Text() string {
	var words []string
	for _, object := range s.Seen() {
		words = append(words, themetest.Words(object)...)
	}
	return strings.Join(words, "\n")
}

// Want fails the test unless every piece of text is in sight. Words that wrap are read across their lines.
func (s *Stage) Want(pieces ...string) {
	s.t.Helper()
	text := strings.ReplaceAll(s.Text(), "\n", "")
	for _, piece := range pieces {
		if !strings.Contains(text, strings.ReplaceAll(piece, "\n", "")) {
			s.t.Errorf("%q is not in sight; there is:\n%s", piece, s.Text())
		}
	}
}

// Lacks fails the test when a piece of text is in sight.
func (s *Stage) Lacks(pieces ...string) {
	s.t.Helper()
	text := strings.ReplaceAll(s.Text(), "\n", "")
	for _, piece := range pieces {
		if strings.Contains(text, piece) {
			s.t.Errorf("%q is in sight and should not be", piece)
		}
	}
}

// Tap presses the button with a label.
func (s *Stage) Tap(label string) {
	s.t.Helper()
	for _, object := range s.Seen() {
		found := themetest.Find(object, func(o fyne.CanvasObject) bool {
			button, ok := o.(*part.Button)
			return ok && button.Label() == label
		})
		if button, ok := found.(*part.Button); ok {
			button.Tapped(&fyne.PointEvent{})
			return
		}
	}
	s.t.Fatalf("no button %q in sight; there is:\n%s", label, s.Text())
}

// Key presses a bare key where the focus is, or in the window when nothing has it.
func (s *Stage) Key(name fyne.KeyName) {
	event := &fyne.KeyEvent{Name: name}
	if focused := s.Window.Canvas().Focused(); focused != nil {
		focused.TypedKey(event)
		return
	}
	if heard := s.Window.Canvas().OnTypedKey(); heard != nil {
		heard(event)
	}
}

// Chord presses a key with others held down.
func (s *Stage) Chord(chord part.Chord) bool { return s.Shell.Press(chord) }

// Type types into the entry that has the focus.
func (s *Stage) Type(text string) {
	s.t.Helper()
	for _, r := range text {
		if key := keyOf(r); key != "" {
			s.focused().TypedKey(&fyne.KeyEvent{Name: key})
		}
		s.focused().TypedRune(r)
	}
}

// focused is what the keyboard goes to now.
func (s *Stage) focused() fyne.Focusable {
	s.t.Helper()
	focused := s.Window.Canvas().Focused()
	if focused == nil {
		s.t.Fatal("nothing has the focus to type into")
	}
	return focused
}

// keyOf is the key that a window tells before the character it writes; empty for what an input method commits.
func keyOf(r rune) fyne.KeyName {
	switch {
	case r == ' ':
		return fyne.KeySpace
	case r > ' ' && r < unicode.MaxASCII:
		return fyne.KeyName(strings.ToUpper(string(r)))
	}
	return ""
}

// Find gives the first object in sight that is asked for, the uppermost first.
func (s *Stage) Find(wanted func(fyne.CanvasObject) bool) fyne.CanvasObject {
	for _, object := range s.Seen() {
		if found := themetest.Find(object, wanted); found != nil {
			return found
		}
	}
	return nil
}

// Picture is what the window shows.
func (s *Stage) Picture() image.Image { return s.Window.Canvas().Capture() }
