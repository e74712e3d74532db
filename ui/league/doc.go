// Package league is the page 排行: the facilities of the book in the order of the total, of a block or of a single
// indicator, and the means of operators and of streets. A facility opens at its own appraisal.
//
// The first opening of a year scores every facility, which may take a while and can be stopped; what was scored is kept by
// the desk, so that the next opening only scores what changed. The page orders and narrows what it has, without asking
// again.
package league
