package part

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// NumberEntry takes a number as people type it: full-width figures, thousands commas, at the right edge.
// What is not a number gets a red border and is reported with the sentence for it; nothing typed is thrown away.
type NumberEntry struct {
	Entry
	spec NumberSpec
	err  error
}

// NumberSpec says what a number entry is.
type NumberSpec struct {
	Text    string
	Hint    string
	Keys    Keys
	Parse   func(string) (string, error)    // gives the written form; nil takes whole numbers from 0
	Changed func(written string, err error) // every change; written is empty when nothing or nonsense is typed
	Focused func(gained bool)
	Entered func()
}

// NewNumberEntry makes a number entry.
func NewNumberEntry(spec NumberSpec) *NumberEntry {
	n := &NumberEntry{spec: spec}
	if n.spec.Parse == nil {
		n.spec.Parse = ParseCount
	}
	n.begin(n, EntrySpec{
		Text: spec.Text, Hint: spec.Hint, Keys: spec.Keys, HalfWidth: true, Right: true,
		Changed: n.typed, Focused: n.focused, Submitted: n.submitted,
	})
	return n
}

// MinSize holds a number of seven figures.
func (n *NumberEntry) MinSize() fyne.Size {
	return fyne.NewSize(theme.Size(theme.NumberWidth), theme.Size(theme.ButtonHeight))
}

// Err is what is wrong with the text now, nil when it can be saved.
func (n *NumberEntry) Err() error { return n.err }

// Value is the number in its written form, empty when nothing or nonsense is typed.
func (n *NumberEntry) Value() string {
	if n.err != nil {
		return ""
	}
	written, err := n.spec.Parse(n.Text)
	if err != nil {
		return ""
	}
	return written
}

func (n *NumberEntry) typed(text string) {
	written, err := n.spec.Parse(text)
	n.err = err
	if err == nil {
		n.SetWrong(false)
	}
	if n.spec.Changed != nil {
		n.spec.Changed(written, err)
	}
}

// focused shows the red border only when the person has left, not while half a number is typed.
func (n *NumberEntry) focused(gained bool) {
	if !gained {
		n.settle()
	}
	if n.spec.Focused != nil {
		n.spec.Focused(gained)
	}
}

func (n *NumberEntry) submitted(string) {
	n.settle()
	if n.spec.Entered != nil && n.err == nil {
		n.spec.Entered()
	}
}

func (n *NumberEntry) settle() {
	written, err := n.spec.Parse(n.Text)
	n.err = err
	n.SetWrong(err != nil)
	if err == nil && written != n.Text {
		n.Put(written)
	}
}

// ParseCount takes a whole number from 0, with full-width figures and thousands commas, and writes it without them.
func ParseCount(text string) (string, error) {
	plain := strings.NewReplacer(",", "", " ", "").Replace(app.HalfWidth(strings.TrimSpace(text)))
	if plain == "" {
		return "", nil
	}
	for _, r := range plain {
		if r < '0' || r > '9' {
			return "", app.Fail(app.Invalid, fmt.Sprintf(wording.CountRefused, text), nil)
		}
	}
	plain = strings.TrimLeft(plain, "0")
	if plain == "" {
		return "0", nil
	}
	return plain, nil
}
