package scheme

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/theme"
)

// wrongs is how many things are to be put right: faults of the pack, and texts that it cannot take.
func (e *editor) wrongs() int { return len(e.faults) + len(e.refused) }

// where is the place of a field in the pack, over which its refused text is kept.
func (e *editor) where() string {
	if e.tab > 0 {
		return fmt.Sprint(e.tab) + placeEnd
	}
	return e.here + placeEnd
}

// placeEnd stands between the indicator or the tab and the field.
const placeEnd = "|"

// refuse keeps a text that the pack cannot take, or forgets it once it is put right.
func (e *editor) refuse(key string, r refusal) {
	if r.sentence == "" {
		delete(e.refused, e.where()+key)
		return
	}
	e.refused[e.where()+key] = r
}

// forget drops the refused texts of fields that are not there any more.
func (e *editor) forget() {
	for key := range e.refused {
		owner, field, _ := strings.Cut(key, placeEnd)
		_, err := strconv.Atoi(owner)
		gone := err != nil && at(&e.entry.pack, owner) < 0
		if gone || (owner+placeEnd == e.where() && !e.checked && e.writing.spotOf(field) == nil) {
			delete(e.refused, key)
		}
	}
}

// land goes to a field that was just built.
func (e *editor) land(key string) { e.writing.focus(e.writing.spotOf(key)) }

// reveal scrolls until a field is in sight. One that was built a moment ago has no place in the window yet; it comes into
// sight when something is typed.
func (e *editor) reveal(object fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	if driver.CanvasForObject(object) == nil {
		return
	}
	top := driver.AbsolutePositionForObject(object).Subtract(driver.AbsolutePositionForObject(e.right)).Y
	low, margin, seen := top+object.Size().Height, theme.Size(theme.Gap24), e.right.Size().Height
	offset := e.right.Offset.Y
	switch {
	case seen <= 0 || e.writing.spots == nil:
		return
	case top < margin:
		offset += top - margin
	case low > seen-margin:
		offset += low - seen + margin
	default:
		return
	}
	e.right.ScrollToOffset(fyne.NewPos(0, fyne.Max(0, offset)))
}

// dropped follows a line of a list that was taken away: refused texts of its lines would stand at others.
func (e *editor) dropped(list int) {
	for key := range e.refused {
		if strings.HasPrefix(key, e.where()+fmt.Sprint(list)+"/") {
			delete(e.refused, key)
		}
	}
	e.changed(true)
}
