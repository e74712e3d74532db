package theme_test

import (
	"image/color"
	"math"
	"os"
	"regexp"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"guanyunbu/ui/theme"
)

func fonts() theme.Fonts {
	return theme.Fonts{Regular: fyne.NewStaticResource("r", []byte{1}), Bold: fyne.NewStaticResource("b", []byte{1})}
}

func look(t *testing.T, options theme.Options) *theme.Look {
	t.Helper()
	made, err := theme.New(fonts(), options)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestNewRefusesWhatWouldCrashLater(t *testing.T) {
	for name, row := range map[string]struct {
		fonts   theme.Fonts
		factor  theme.Factor
		refused bool
	}{
		"both fonts and 100 %":      {fonts(), theme.Factor100, false},
		"no font at all":            {theme.Fonts{}, theme.Factor100, true},
		"bold font missing":         {theme.Fonts{Regular: fonts().Regular}, theme.Factor100, true},
		"an empty font file":        {theme.Fonts{Regular: fonts().Regular, Bold: fyne.NewStaticResource("b", nil)}, theme.Factor100, true},
		"a scale nobody can choose": {fonts(), 110, true},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := theme.New(row.fonts, theme.Options{Factor: row.factor})
			if (err != nil) != row.refused {
				t.Fatalf("New gave error %v, refused wanted %v", err, row.refused)
			}
		})
	}
}

func TestFactorMultipliesEverySize(t *testing.T) {
	plain := look(t, theme.Options{Factor: theme.Factor100})
	large := look(t, theme.Options{Factor: theme.Factor150})
	names := constants(t, "size.go", "fyne.ThemeSizeName")
	if len(names) < 50 {
		t.Fatalf("found only %d size names in size.go", len(names))
	}
	names = append(names, string(fynetheme.SizeNameText), string(fynetheme.SizeNamePadding), string(fynetheme.SizeNameScrollBar))
	for _, name := range names {
		size := plain.Size(fyne.ThemeSizeName(name))
		if got := large.Size(fyne.ThemeSizeName(name)); got != size*1.5 {
			t.Errorf("size %s is %v at 100 %% and %v at 150 %%", name, size, got)
		}
		if size == 0 && name != string(theme.Gap0) {
			t.Errorf("size %s has no value", name)
		}
	}
}

func TestEveryColourNameHasAColour(t *testing.T) {
	made := look(t, theme.Options{Factor: theme.Factor100})
	names := constants(t, "color.go", "fyne.ThemeColorName")
	if len(names) < 40 {
		t.Fatalf("found only %d colour names in color.go", len(names))
	}
	for _, name := range names {
		_, _, _, alpha := made.Color(fyne.ThemeColorName(name), fynetheme.VariantLight).RGBA()
		if alpha == 0 && name != string(theme.Clear) {
			t.Errorf("colour %s has no value", name)
		}
	}
}

func TestAlwaysLight(t *testing.T) {
	made := look(t, theme.Options{Factor: theme.Factor100})
	for _, name := range []fyne.ThemeColorName{theme.Ground, fynetheme.ColorNameBackground, fynetheme.ColorNameForeground, fynetheme.ColorNameMenuBackground} {
		if made.Color(name, fynetheme.VariantDark) != made.Color(name, fynetheme.VariantLight) {
			t.Errorf("colour %s follows the desktop", name)
		}
	}
}

func TestFontIsTheSameObjectEachTime(t *testing.T) {
	given := fonts()
	made, err := theme.New(given, theme.Options{Factor: theme.Factor100})
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string]struct {
		style fyne.TextStyle
		want  fyne.Resource
	}{
		"plain is regular":     {fyne.TextStyle{}, given.Regular},
		"bold is bold":         {fyne.TextStyle{Bold: true}, given.Bold},
		"italic is regular":    {fyne.TextStyle{Italic: true}, given.Regular},
		"monospace is regular": {fyne.TextStyle{Monospace: true}, given.Regular},
	} {
		t.Run(name, func(t *testing.T) {
			if made.Font(row.style) != row.want || made.Font(row.style) != made.Font(row.style) {
				t.Fatal("another font object")
			}
		})
	}
	if made.Font(fyne.TextStyle{Symbol: true}) == nil {
		t.Fatal("no symbol font")
	}
}

func TestTextIsReadableOnItsGround(t *testing.T) {
	for name, options := range map[string]theme.Options{
		"light":         {Factor: theme.Factor100},
		"high contrast": {Factor: theme.Factor100, Contrast: true},
	} {
		made := look(t, options)
		for _, pair := range [][2]fyne.ThemeColorName{
			{theme.Ink, theme.Surface}, {theme.Ink2, theme.Ground}, {theme.Ink3, theme.Ground}, {theme.RailLabel, theme.Rail},
			{theme.OnAccent, theme.Accent}, {theme.AccentDeep, theme.AccentSoft}, {theme.Ok, theme.OkSoft}, {theme.Warn, theme.WarnSoft},
			{theme.Bad, theme.BadSoft}, {theme.Nod, theme.NodSoft}, {theme.ToastAction, theme.Toast}, {theme.OnAccent, theme.Bad},
			{theme.OnAccent, theme.Heat4},
		} {
			ink, ground := made.Color(pair[0], fynetheme.VariantLight), made.Color(pair[1], fynetheme.VariantLight)
			if got := contrast(ink, ground); got < 4.45 {
				t.Errorf("%s: %s on %s has contrast %.2f", name, pair[0], pair[1], got)
			}
		}
	}
}

func TestFirstFactor(t *testing.T) {
	for name, row := range map[string]struct {
		width, scale float32
		want         theme.Factor
	}{
		"1366 wide is 100 %":                   {1366, 1, theme.Factor100},
		"1920 wide without scaling is 125 %":   {1920, 1, theme.Factor125},
		"1920 wide with system scaling is 100": {1920, 1.25, theme.Factor100},
	} {
		t.Run(name, func(t *testing.T) {
			if got := theme.FirstFactor(row.width, row.scale); got != row.want {
				t.Fatalf("got %d, want %d", got, row.want)
			}
		})
	}
}

// constants reads the string values of one type of constant from a source file of this package.
func constants(t *testing.T, file, kind string) []string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, match := range regexp.MustCompile(regexp.QuoteMeta(kind)+` = "(\w+)"`).FindAllSubmatch(source, -1) {
		values = append(values, string(match[1]))
	}
	return values
}

// contrast is the ratio of the two luminances as the accessibility guidelines define it.
func contrast(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}
