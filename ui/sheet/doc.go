// Package sheet lays out whole pages: a sheet that scrolls when its words need more height than the window has, cards that
// stand side by side while there is room, and a list of columns that scrolls sideways instead of being cut.
package sheet
