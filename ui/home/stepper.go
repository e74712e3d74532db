package home

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/wording"
)

// stepper is a small whole number with a button at each side: typed, or stepped up and down.
type stepper struct {
	view  *fyne.Container
	entry *part.NumberEntry
	most  int
	value int
	told  func(error)
}

func newStepper(most int, keys part.Keys, told func(error)) *stepper {
	s := &stepper{most: most, told: told}
	s.entry = part.NewNumberEntry(part.NumberSpec{Hint: "0", Keys: keys, Parse: s.parse, Changed: s.typed})
	s.view = part.Cols([]float32{30, 44, 30}, part.NewButton(part.ButtonSpec{Icon: part.Minus, Do: func() { s.step(-1) }}), s.entry,
		part.NewButton(part.ButtonSpec{Icon: part.Plus, Do: func() { s.step(1) }}))
	return s
}

// parse takes a whole number up to the most.
func (s *stepper) parse(text string) (string, error) {
	written, err := part.ParseCount(text)
	if err != nil || written == "" {
		return written, err
	}
	if n, err := strconv.Atoi(written); err != nil || n > s.most {
		return "", app.Fail(app.Invalid, fmt.Sprintf(wording.TrialRefused, strconv.Itoa(s.most)), nil)
	}
	return written, nil
}

func (s *stepper) typed(written string, err error) {
	if err != nil {
		s.told(err)
		return
	}
	n, err := strconv.Atoi(written)
	if err != nil {
		n = 0 // an empty field supposes nothing
	}
	s.value = n
	s.told(nil)
}

func (s *stepper) step(by int) {
	s.put(min(max(s.value+by, 0), s.most))
	s.told(nil)
}

// put shows a number without telling.
func (s *stepper) put(n int) {
	s.value = n
	text := ""
	if n > 0 {
		text = strconv.Itoa(n)
	}
	s.entry.Put(text)
	s.entry.SetWrong(false)
}

func (s *stepper) focus() {
	if window := fyne.CurrentApp().Driver().CanvasForObject(s.entry); window != nil {
		window.Focus(s.entry)
	}
}
