// Package part holds the small parts the pages are made of: buttons, chips, cards, entries, lists, bars and questions.
//
// Every part follows the look (colours, sizes, text scale) by name and knows nothing of the book: it takes words and plain
// numbers and calls back. What a person can press can also be reached with Tab and pressed with Enter or Space, and passes
// every key it does not use on to the window. Parts that change have a setter that tells nobody (Put, Set…) and an act
// that does what a person does (Select, Choose).
//
// Words: NewText, NewParagraph (wraps), NewPicture (an Icon). Laying out: Row, Column, Spring, Grow, Share, Pad, Sides,
// Fixed, AtLeast, Cols; gaps and sizes are names of the look.
// Showing: NewCard, NewFlushCard, NewStatTile, NewStatRow, NewChip, NewScale, NewBar, NewMatrix, NewSteps, NewFlow,
// NewListRow, NewListHead, NewEmpty, NewProblem, NewProblemLine, NewKeyHint.
// Pressing: NewButton, NewLink, NewFilterChip, NewToggle, NewChoice, NewSegment, NewTabBar, ShowList.
// Typing: NewEntry, NewNumberEntry, NewDateEntry, all over the one Entry, which gives Keys what it does not use itself.
// Over the page: Ask (a question), ShowOverlay, NewSnackbar and NewWaiting (shown by the shell).
package part
