// Package theme is the look of the book: every colour, text size, gap and height of the screens has its name here.
//
// The names are semantic (what a thing means, not what it looks like), so a dark or a high-contrast
// variant only changes a table. One factor (100, 125, 150 or 175 %) multiplies every size, not only text.
//
//	look, err := theme.New(theme.Fonts{Regular: r, Bold: b}, theme.Options{Factor: 125})
//	app.Settings().SetTheme(look)
//
// Widgets ask theme.Size(theme.RowHeight) and theme.Color(theme.Accent); no widget holds a literal of its own.
package theme
