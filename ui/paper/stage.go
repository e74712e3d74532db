package paper

import (
	"fmt"
	"image"

	"guanyunbu/ui/shell"
)

// stage shows printed pages. Its previewer takes a hundred megabytes, so it is let go when the page is left.
type stage struct {
	shell   *shell.Shell
	start   func() (Previewer, error) // nil shows words only
	preview Previewer
	middle  *sheetView
}

func newStage(deps Deps, turned func(page int)) *stage {
	return &stage{shell: deps.Shell, start: deps.Preview, middle: newSheetView(deps.Shell.Keys(), turned, deps.Shell.Problem)}
}

// bare reports that the pages are gone, because the page was left meanwhile.
func (s *stage) bare() bool { return s.start != nil && s.preview == nil }

// open gives a printed paper to the previewer.
func (s *stage) open(file []byte) (pages int, err error) {
	if s.preview == nil {
		if s.preview, err = s.start(); err != nil {
			return 0, fmt.Errorf("start previewer: %w", err)
		}
	}
	if pages, err = s.preview.Open(file); err != nil {
		return 0, fmt.Errorf("preview paper: %w", err)
	}
	return pages, nil
}

// show puts the pages on view, beginning with one.
func (s *stage) show(pages, at int) {
	s.middle.showPages(pages, at, func(page, width int) (image.Image, error) { return s.preview.Page(page, width) })
}

// close lets the previewer go.
func (s *stage) close() {
	if s.preview == nil {
		return
	}
	closing := s.preview.Close()
	s.preview, s.middle.draw = nil, nil
	if closing != nil {
		s.shell.Problem(fmt.Errorf("close previewer: %w", closing))
	}
}
