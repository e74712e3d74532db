// Package assets holds what the program carries inside itself: the fonts of screen and paper with their licence,
// the icons, the rule packs, the table of rights and the table of holidays. It is a leaf: it hands out bytes and knows nobody.
package assets
