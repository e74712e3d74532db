// Package facility 设施 holds the place itself: the centre, its rooms, the opening hours it has
// announced, the calendar of holidays, the catalogue of basic services it is measured against, and
// the statements of what does not apply to it.
package facility
