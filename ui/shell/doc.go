// Package shell is the frame around the pages: the rail of single characters, the bar with facility and year, the row with
// title, tabs and actions, the page itself, and the status bar. It moves between pages, routes keys to them, asks before
// unsaved input is left, runs longer work, and is the only place that turns an error into something seen.
//
//	s := shell.New(shell.Deps{Window: w, Rooms: rooms, Open: open, Log: log})
//	w.SetContent(s.Content())
//	s.Go(shell.Route{Place: shell.Home})
//
// A Page is a title and a body; what else it can do (Reload, Print, Search, Leave…) the shell finds out by asking for the
// small interfaces of page.go. Entries on a page are made with shell.Keys(), so that no key is swallowed.
// Nothing else under ui may start a goroutine or call fyne.Do: longer work goes through Busy.
package shell
