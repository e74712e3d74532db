package shell

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Deps are what the shell needs from outside.
type Deps struct {
	Window  fyne.Window
	Rooms   []Room
	Open    func(Place) (Page, error)                   // builds a page the first time its place is gone to
	Log     func(error) (file string)                   // writes an error to the log and names its file
	Command func(part.Chord) bool                       // commands of every page, such as Ctrl+1…5; nil for none
	Context ContextCalls                                // what the context bar does
	Changed func(app.Changes)                           // hears of every change before the pages read again; nil for nobody
	After   func(time.Duration, func()) (cancel func()) // nil uses the clock of the PC
	Spawn   func(work func())                           // nil starts a goroutine; tests run the work when they want
	Post    func(on func())                             // nil hands over to the window's own thread
}

// Shell is the frame. All its methods belong to the window's own thread.
type Shell struct {
	deps    Deps
	rail    *rail
	context *contextBar
	row     *pageRow
	status  *statusBar
	problem *fyne.Container
	body    *fyne.Container
	snacks  *fyne.Container
	content *fyne.Container
	band    theme.Band
	pages   map[Place]Page
	stale   map[Place]app.Changes
	all     map[Place]bool // places to which everything may have changed
	trail   history
	snack   int // counts snackbars, so that an old clock does not take a new one away
	busy    int // works under way
}

// New builds the frame; it shows nothing until Go is called.
func New(deps Deps) *Shell {
	s := &Shell{deps: deps, pages: map[Place]Page{}, stale: map[Place]app.Changes{}, all: map[Place]bool{}}
	if s.deps.After == nil {
		s.deps.After = after
	}
	if s.deps.Spawn == nil {
		s.deps.Spawn = spawn
	}
	if s.deps.Post == nil {
		s.deps.Post = fyne.Do
	}
	s.rail = newRail(deps.Rooms, s.enter)
	s.context = newContextBar(deps.Context)
	s.row = newPageRow()
	s.status = newStatusBar()
	s.problem = part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Gap16, theme.Gap12, theme.Gap16})
	s.body, s.snacks = container.NewStack(), container.New(footLayout{})
	s.problem.Hide()
	s.content = s.frame()
	s.listen()
	return s
}

// Content is the whole frame, for Window.SetContent.
func (s *Shell) Content() fyne.CanvasObject { return s.content }

// Window is the window the frame stands in, for file choosers and questions.
func (s *Shell) Window() fyne.Window { return s.deps.Window }

// Band is how much room the window gives now.
func (s *Shell) Band() theme.Band { return s.band }

// Ask shows a question over the page.
func (s *Shell) Ask(spec part.QuestionSpec) *part.Question {
	return part.Ask(s.deps.Window.Canvas(), spec)
}

// SetBadge puts a red number at a room of the rail; 0 takes it away. Only overdue or returned matters count.
func (s *Shell) SetBadge(place Place, count int) { s.rail.setBadge(place, count) }

// Drop gives files dropped on the window to the page on view, if it takes any.
func (s *Shell) Drop(paths []string) {
	if page, ok := s.page().(Dropper); ok {
		page.Drop(paths)
	}
}

// Reload tells the page on view that records changed, and every other page when it is next gone to.
// Nil changes mean that everything may have changed, as after a restore or another facility.
func (s *Shell) Reload(changes app.Changes) {
	if s.deps.Changed != nil {
		s.deps.Changed(changes)
	}
	here := s.Here().Place
	for place := range s.pages {
		if place == here {
			continue
		}
		s.stale[place] = append(s.stale[place], changes...)
		s.all[place] = s.all[place] || changes == nil
	}
	if page, ok := s.page().(Reloader); ok {
		page.Reload(changes)
	}
	s.RefreshRow()
}

// refreshStale lets a page that was out of view catch up.
func (s *Shell) refreshStale(place Place) {
	changes, all := s.stale[place], s.all[place]
	delete(s.stale, place)
	delete(s.all, place)
	page, ok := s.pages[place].(Reloader)
	switch {
	case !ok:
	case all:
		page.Reload(nil)
	case len(changes) > 0:
		page.Reload(changes)
	}
}

// RefreshRow shows title, tabs, actions and status of the page again, after the page changed one of them.
func (s *Shell) RefreshRow() {
	page := s.page()
	if page == nil {
		return
	}
	s.row.show(s.rowOf(page))
	s.status.show(page)
}

// SetStatus fills the status bar of pages that do not fill it themselves.
func (s *Shell) SetStatus(left, right []StatusItem) {
	s.status.left, s.status.right = left, right
	s.status.show(s.page())
}
