package theme_test

import (
	"testing"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestBandOfMeasuresInThePersonsUnits(t *testing.T) {
	for name, row := range map[string]struct {
		factor theme.Factor
		width  float32
		want   theme.Band
	}{
		"1240 at 100 % is wide":       {theme.Factor100, 1240, theme.Wide},
		"1239 at 100 % is middle":     {theme.Factor100, 1239, theme.Middle},
		"960 at 100 % is middle":      {theme.Factor100, 960, theme.Middle},
		"959 at 100 % is narrow":      {theme.Factor100, 959, theme.Narrow},
		"1366 at 125 % is middle":     {theme.Factor125, 1366, theme.Middle},
		"1366 at 150 % is narrow":     {theme.Factor150, 1366, theme.Narrow},
		"1920 at 150 % is wide again": {theme.Factor150, 1920, theme.Wide},
	} {
		t.Run(name, func(t *testing.T) {
			themetest.App(t, row.factor)
			if got := theme.BandOf(row.width); got != row.want {
				t.Fatalf("got %d, want %d", got, row.want)
			}
		})
	}
}
