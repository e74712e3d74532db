package part

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/theme"
)

// FilterChip is one condition of a filter row: tinted with a × while it narrows the list, else a plain button with a ▾.
type FilterChip struct {
	touch
	label  string
	count  string
	icon   Icon
	active bool
	clear  func()
}

// FilterSpec says what a filter chip is.
type FilterSpec struct {
	Label  string
	Count  string // behind the label in red, such as the number of rows with gaps
	Icon   Icon
	Active bool
	Do     func() // pressed
	Clear  func() // the × of an active chip; nil when pressing it again does the same
}

// NewFilterChip makes a filter chip.
func NewFilterChip(spec FilterSpec) *FilterChip {
	f := &FilterChip{label: spec.Label, count: spec.Count, icon: spec.Icon, active: spec.Active, clear: spec.Clear}
	f.become(f, spec.Do)
	return f
}

// Set changes what the chip says and whether it narrows the list.
func (f *FilterChip) Set(label, count string, active bool) {
	f.label, f.count, f.active = label, count, active
	f.Refresh()
}

// Label is the condition in words.
func (f *FilterChip) Label() string { return f.label }

// Active reports whether the chip narrows the list.
func (f *FilterChip) Active() bool { return f.active }

// Tapped opens the condition; the × at the end of an active chip clears it.
func (f *FilterChip) Tapped(at *fyne.PointEvent) {
	onCross := at != nil && at.Position.X > f.Size().Width-theme.Size(theme.Gap24)
	if f.active && f.clear != nil && onCross {
		f.clear()
		return
	}
	f.touch.Tapped(at)
}

// TypedKey clears the condition on Delete, besides what every chip does.
func (f *FilterChip) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyDelete && f.active && f.clear != nil {
		f.clear()
		return
	}
	f.touch.TypedKey(key)
}

// CreateRenderer draws the chip.
func (f *FilterChip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{face: newChipFace(), look: f.look, size: f.Size}
	r.Refresh()
	return r
}

func (f *FilterChip) look() chipLook {
	look := chipLook{
		word: f.label, count: f.count, icon: f.icon, ink: theme.Ink, ground: theme.Surface, line: theme.Line,
		height: theme.SmallHeight, style: Body, square: true, focus: f.focused,
	}
	if f.hovered {
		look.ground = theme.AccentHover
	}
	if f.icon == NoIcon {
		look.tail = ChevronDown
	}
	if f.active {
		look.ground, look.line, look.ink = theme.AccentSoft, theme.Accent, theme.AccentDeep
		if f.clear != nil {
			look.tail = Close
		}
	}
	return look
}

// Toggle is a chip that is on or off, such as one group of people among several.
type Toggle struct {
	touch
	label   string
	on      bool
	changed func(bool)
}

// NewToggle makes a chip that is on or off.
func NewToggle(label string, on bool, changed func(bool)) *Toggle {
	t := &Toggle{label: label, on: on, changed: changed}
	t.become(t, t.flip)
	return t
}

// On reports whether the chip is on.
func (t *Toggle) On() bool { return t.on }

// Label is the word on the chip.
func (t *Toggle) Label() string { return t.label }

// SetOn turns the chip on or off without telling anybody.
func (t *Toggle) SetOn(on bool) {
	t.on = on
	t.Refresh()
}

func (t *Toggle) flip() {
	t.SetOn(!t.on)
	if t.changed != nil {
		t.changed(t.on)
	}
}

// CreateRenderer draws the chip.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{face: newChipFace(), look: t.look, size: t.Size}
	r.Refresh()
	return r
}

func (t *Toggle) look() chipLook {
	state := NoData
	if t.on {
		state = Chosen
	}
	return chipLook{word: t.label, icon: state.Icon(), ink: state.Ink(), ground: state.Ground(), height: theme.ChipHeight, style: Caption, focus: t.focused}
}
