package part

import (
	"guanyunbu/app"
	"guanyunbu/app/term"
	"guanyunbu/ui/theme"
)

// Delta writes a difference of points with its sign, a dash where there is none.
func Delta(points app.Points) string {
	if points == 0 {
		return term.WordDash
	}
	return points.Signed()
}

// NewDelta shows a difference of points: what was lost in red, what was won in green.
func NewDelta(points app.Points, style Style) *Text {
	ink := theme.Ink2
	switch {
	case points < 0:
		ink = theme.Bad
	case points > 0:
		ink = theme.Ok
	}
	return NewText(Delta(points), style).In(ink)
}
