// Package ui is the window: it puts the rooms on the rail, makes each page the first time it is gone
// to, and keeps what all pages share - whose records of which year are on view, who is at the desk,
// what was changed last. The pages themselves are in the folders beside; ui knows no file and no
// database, main gives it what it needs.
package ui
