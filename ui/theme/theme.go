package theme

import (
	"errors"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Factor is the text scale in per cent; it multiplies every size.
type Factor int

// The four text scales a person may choose.
const (
	Factor100 Factor = 100
	Factor125 Factor = 125
	Factor150 Factor = 150
	Factor175 Factor = 175
)

// Factors lists the text scales from small to large.
func Factors() []Factor { return []Factor{Factor100, Factor125, Factor150, Factor175} }

// FirstFactor is the scale of the very first start: larger on a wide screen that the system does not scale itself.
func FirstFactor(screenWidth, systemScale float32) Factor {
	if screenWidth >= 1920 && systemScale <= 1 {
		return Factor125
	}
	return Factor100
}

// Fonts are the two cuts of the screen font. Only two, because every further style costs tens of megabytes.
type Fonts struct {
	Regular, Bold fyne.Resource
}

// Options are what a person may choose about the look.
type Options struct {
	Factor   Factor
	Contrast bool // the high-contrast variant
}

// Look is the theme of the book. It is always light: office screens and manuals must look the same everywhere.
type Look struct {
	fonts   Fonts
	factor  float32
	colors  map[fyne.ThemeColorName]color.Color
	toolkit map[fyne.ThemeColorName]fyne.ThemeColorName
	sizes   map[fyne.ThemeSizeName]float32
	base    fyne.Theme
}

var _ fyne.Theme = (*Look)(nil)

// New makes the look. A missing font would crash the toolkit at the first text, so it is refused here.
func New(fonts Fonts, options Options) (*Look, error) {
	if fonts.Regular == nil || fonts.Bold == nil || len(fonts.Regular.Content()) == 0 || len(fonts.Bold.Content()) == 0 {
		return nil, errors.New("make theme: a font is missing")
	}
	known := false
	for _, factor := range Factors() {
		known = known || factor == options.Factor
	}
	if !known {
		return nil, fmt.Errorf("make theme: unknown text scale %d", options.Factor)
	}
	colors := light()
	if options.Contrast {
		contrast(colors)
	}
	return &Look{
		fonts: fonts, factor: float32(options.Factor) / 100, colors: colors,
		toolkit: toolkitColors(), sizes: sizes(), base: fynetheme.DefaultTheme(),
	}, nil
}

// Color is the colour of a name; the variant the desktop asks for is ignored.
func (l *Look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if own, ok := l.toolkit[name]; ok {
		name = own
	}
	if c, ok := l.colors[name]; ok {
		return c
	}
	return l.base.Color(name, fynetheme.VariantLight)
}

// Font is one of the two cuts, the same object each time so that the toolkit parses it once.
func (l *Look) Font(style fyne.TextStyle) fyne.Resource {
	if style.Symbol {
		return l.base.Font(style)
	}
	if style.Bold {
		return l.fonts.Bold
	}
	return l.fonts.Regular
}

// Icon is the toolkit's own icon; the book's icons are drawn by the parts.
func (l *Look) Icon(name fyne.ThemeIconName) fyne.Resource { return l.base.Icon(name) }

// Size is the size of a name times the person's factor.
func (l *Look) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := l.sizes[name]; ok {
		return size * l.factor
	}
	return l.base.Size(name) * l.factor
}

// Color is the colour of a name in the look now in use.
func Color(name fyne.ThemeColorName) color.Color { return fynetheme.Color(name) }

// Size is the size of a name in the look now in use.
func Size(name fyne.ThemeSizeName) float32 { return fynetheme.Size(name) }

// Units is a length that comes from data, such as a column width, times the person's factor.
func Units(count float32) float32 { return count * Size(Unit) }
