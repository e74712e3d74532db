package shell

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// visit is one stop on the way: where, and how to find scroll and selection again.
type visit struct {
	route   Route
	restore func()
}

// history is the way one has come; at is the stop one is on.
type history struct {
	visits []visit
	at     int
}

// here is the stop one is on, nil before the first.
func (h *history) here() *visit {
	if h.at >= len(h.visits) {
		return nil
	}
	return &h.visits[h.at]
}

// add goes on from here; the stops ahead are forgotten.
func (h *history) add(route Route) {
	if now := h.here(); now != nil {
		h.visits = h.visits[:h.at+1]
	}
	h.visits = append(h.visits, visit{route: route})
	h.at = len(h.visits) - 1
}

// Here is the route on view.
func (s *Shell) Here() Route {
	if now := s.trail.here(); now != nil {
		return now.route
	}
	return Route{}
}

// page is the page on view, nil before the first.
func (s *Shell) page() Page { return s.pages[s.Here().Place] }

// Go opens a route. The page on view may ask first when it holds unsaved input.
func (s *Shell) Go(route Route) {
	if route == s.Here() {
		s.reopen(route)
		return
	}
	s.Leave(func() {
		if !s.build(route.Place) {
			return
		}
		s.keep()
		s.trail.add(route)
		s.show(nil)
	})
}

// reopen goes to where one is already: the page is told again, so that the rail always leads to a fresh view.
func (s *Shell) reopen(route Route) {
	if page, ok := s.page().(Opener); ok {
		page.Open(route)
	}
}

// Back goes to the stop before this one.
func (s *Shell) Back() { s.step(-1) }

// Forward goes to the stop after this one.
func (s *Shell) Forward() { s.step(1) }

func (s *Shell) step(by int) {
	to := s.trail.at + by
	if to < 0 || to >= len(s.trail.visits) {
		return
	}
	s.Leave(func() {
		s.keep()
		s.trail.at = to
		s.show(s.trail.visits[to].restore)
	})
}

// Leave calls proceed once the page on view may be left; main asks this before the window closes.
func (s *Shell) Leave(proceed func()) {
	if page, ok := s.page().(Leaver); ok {
		page.Leave(proceed)
		return
	}
	proceed()
}

// enter goes to the first tab of a room.
func (s *Shell) enter(room Room) {
	if len(room.Tabs) > 0 {
		s.Go(Route{Place: room.Tabs[0].Place})
	}
}

// build makes the page of a place the first time; when that fails one stays where one is.
func (s *Shell) build(place Place) bool {
	if s.pages[place] != nil {
		return true
	}
	page, err := s.deps.Open(place)
	if err != nil {
		s.Problem(fmt.Errorf("open page: %w", err))
		return false
	}
	s.pages[place] = page
	return true
}

// keep remembers scroll and selection of the page on view, which is about to be left.
func (s *Shell) keep() {
	if page, ok := s.page().(Keeper); ok {
		s.trail.here().restore = page.Keep()
	}
	if page, ok := s.page().(Rester); ok {
		page.Rest()
	}
}

// show puts the page of the present stop on view.
func (s *Shell) show(restore func()) {
	route, page := s.Here(), s.page()
	s.clearProblem()
	s.deps.Window.Canvas().Unfocus()
	if reflower, ok := page.(Reflower); ok {
		reflower.Reflow(s.band)
	}
	s.body.Objects = []fyne.CanvasObject{page.Body()} // before Open, so that the page can put the focus where it belongs
	s.body.Refresh()
	s.refreshStale(route.Place)
	if opener, ok := page.(Opener); ok {
		opener.Open(route)
	}
	s.rail.light(route.Place)
	s.RefreshRow()
	if restore != nil {
		restore()
	}
}

// rowOf collects what the row above a page shows.
func (s *Shell) rowOf(page Page) rowSpec {
	spec := rowSpec{title: page.Title(), selected: -1}
	if actor, ok := page.(Actor); ok {
		spec.actions = actor.Actions()
	}
	if locked, ok := page.(Locked); ok {
		spec.locked = locked.LockedWhy()
	}
	if tabbed, ok := page.(Tabbed); ok {
		spec.tabs, spec.selected = tabbed.Tabs()
		spec.pick = tabbed.SelectTab
		return spec
	}
	for _, room := range s.deps.Rooms {
		at, here := room.holds(s.Here().Place)
		if !here || len(room.Tabs) < 2 {
			continue
		}
		for _, tab := range room.Tabs {
			spec.tabs = append(spec.tabs, tab.Label)
		}
		spec.selected = at
		spec.pick = func(index int) {
			s.Go(Route{Place: room.Tabs[index].Place})
			s.RefreshRow() // stays on the old tab when the page was not left
		}
		return spec
	}
	return spec
}
