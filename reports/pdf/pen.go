package pdf

// All places and sizes are in millimetres from the top left corner of the sheet; type sizes and line widths in points.

type point struct{ x, y float64 }

type box struct{ x, y, w, h float64 }

// ink is how words are written. spread is extra room after each character, in points.
type ink struct {
	size   float64
	bold   bool
	grey   uint8
	spread float64
}

// stroke is how a line is drawn; dash 0 is a full line, dot makes round dots instead of dashes.
type stroke struct {
	width float64
	grey  uint8
	dash  float64
	gap   float64
}

// paint is how a shape is drawn: filled, outlined or both.
type paint struct {
	fill   uint8
	filled bool
	edge   stroke
}

// pen puts marks on paper. The first pass uses a pen that only remembers which characters it was asked to write.
type pen interface {
	page()
	text(at point, words string, k ink)
	line(a, b point, s stroke)
	rect(r box, p paint)
	circle(centre point, radius float64, p paint)
	polygon(corners []point, p paint)
	bookmark(title string, level int, y float64)
	link(r box, page int)
}

const (
	black     = 0
	white     = 255
	pointMM   = 25.4 / 72
	headGrey  = 237
	totalGrey = 245
	ruleGrey  = 160
	barGrey   = 74
	barBack   = 228
	smallGrey = 60
)

// shades are the steps of grey of a matrix, from none to most.
func shade(step int) uint8 {
	switch {
	case step <= 1:
		return 240
	case step == 2:
		return 219
	case step == 3:
		return 199
	}
	return 176
}

// mm turns points into millimetres.
func mm(points float64) float64 { return points * pointMM }
