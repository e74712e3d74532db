package theme

// Band is how much room the window gives at the person's text scale.
type Band int

// The three bands: as drawn, with drawers, and in one column.
const (
	Wide Band = iota
	Middle
	Narrow
)

// BandOf is the band of a window width, measured in units at the person's text scale.
func BandOf(width float32) Band {
	effective := width / Size(Unit)
	if effective >= 1240 {
		return Wide
	}
	if effective >= 960 {
		return Middle
	}
	return Narrow
}
