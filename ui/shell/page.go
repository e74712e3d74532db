package shell

import (
	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Page is one screen. It is built once and kept, with its scroll position and selection; it never keeps the truth.
type Page interface {
	Title() string
	Body() fyne.CanvasObject // the same object each time
}

// Opener is a page that shows different things: it is told the route each time it is gone to.
type Opener interface{ Open(Route) }

// Reloader is a page that reads again after something changed. Nil changes mean that everything may have changed.
type Reloader interface{ Reload(app.Changes) }

// Printer is a page that can be printed as it stands, by Ctrl+P.
type Printer interface{ Print() }

// Searcher is a page with a search box of its own, reached by Ctrl+F.
type Searcher interface{ Search() }

// Leaver is a page that may hold unsaved input. It calls proceed when it may be left, now or after asking.
type Leaver interface{ Leave(proceed func()) }

// Actor is a page with actions at the end of its row.
type Actor interface{ Actions() []Action }

// Tabbed is a page with tabs of its own instead of those of its room.
type Tabbed interface {
	Tabs() (labels []string, selected int)
	SelectTab(index int)
}

// Teller is a page that fills the status bar.
type Teller interface {
	Status() (left, right []StatusItem)
}

// Marker is a page that can show an error at one of its fields. It answers false when it does not show that field.
type Marker interface {
	Mark(field, sentence string) bool
}

// Keeper is a page whose scroll and selection differ by route: Keep gives a function that restores them.
type Keeper interface{ Keep() (restore func()) }

// Rester is a page that lets go of what weighs much and is worked out again when it is next gone to.
type Rester interface{ Rest() }

// Dropper is a page that takes files dropped on the window.
type Dropper interface{ Drop(paths []string) }

// Reflower is a page that is laid out differently when the window is narrow.
type Reflower interface{ Reflow(theme.Band) }

// Locked is a page that may be read only now: the sentence why, or empty.
type Locked interface{ LockedWhy() string }

// Action is one thing to do on the page row. An action without Do is just words, such as 草稿已存 14:31.
type Action struct {
	Label   string
	Icon    part.Icon
	Hint    string // the key that does the same
	Primary bool
	Off     bool
	Folded  bool // stands under 更多 even where there is room
	Do      func()
}

// StatusItem is one fact of the status bar. Bold words may follow plain ones.
type StatusItem struct {
	Icon  part.Icon
	Text  string
	Bold  string
	Color fyne.ThemeColorName // empty for the usual ink
}
