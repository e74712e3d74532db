package record

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// Pages is the part of a ledger that the grid reads; a ledger.Sheet has it.
type Pages interface {
	Page(q ledger.Query) ([]field.Record, error)
	Count(q ledger.Query) (int, error)
	Sum(q ledger.Query) (map[string]int64, error)
}

const (
	windowRows  = 64 // rows fetched together
	windowsKept = 8  // windows remembered
	searchRows  = 500
	searchReach = 5000 // rows looked through for the record that had the cursor
)

// Source gives the rows of a query one by one and fetches them in windows; a ledger is never read whole.
type Source struct {
	pages   Pages
	query   ledger.Query
	count   int
	windows map[int][]field.Record
	before  map[app.ID]int // where the records that were fetched stood in the question before this one
	recent  []int          // numbers of the windows, the latest last
}

// NewSource makes a source without rows; Ask gives it its query.
func NewSource(pages Pages) *Source {
	return &Source{pages: pages, windows: map[int][]field.Record{}, before: map[app.ID]int{}}
}

// Ask forgets what was fetched and counts the rows of a query.
func (s *Source) Ask(q ledger.Query) error {
	count, err := s.pages.Count(q)
	if err != nil {
		return err
	}
	if len(s.windows) > 0 {
		s.before = map[app.ID]int{}
	}
	for number, window := range s.windows {
		for i, rec := range window {
			s.before[rec.Base.ID] = number*windowRows + i
		}
	}
	s.query, s.count = q, count
	s.windows, s.recent = map[int][]field.Record{}, nil
	return nil
}

// Query is what was asked.
func (s *Source) Query() ledger.Query { return s.query }

// Len is how many rows there are.
func (s *Source) Len() int { return s.count }

// Row is one row; false when there is none.
func (s *Source) Row(i int) (field.Record, bool, error) {
	if i < 0 || i >= s.count {
		return field.Record{}, false, nil
	}
	number := i / windowRows
	window, ok := s.windows[number]
	if !ok {
		q := s.query
		q.Offset, q.Limit = number*windowRows, windowRows
		page, err := s.pages.Page(q)
		if err != nil {
			return field.Record{}, false, err
		}
		window = page
		s.remember(number, page)
	}
	at := i - number*windowRows
	if at >= len(window) {
		return field.Record{}, false, nil
	}
	return window[at], true, nil
}

func (s *Source) remember(number int, page []field.Record) {
	s.windows[number] = page
	s.recent = append(s.recent, number)
	if len(s.recent) > windowsKept {
		delete(s.windows, s.recent[0])
		s.recent = s.recent[1:]
	}
}

// Find is the row of a record, -1 when it is not among the rows or too far down to look for.
func (s *Source) Find(id app.ID) (int, error) {
	if id == "" {
		return -1, nil
	}
	if at, err := s.findNear(id); err != nil || at >= 0 {
		return at, err
	}
	for from := 0; from < min(s.count, searchReach); from += searchRows {
		q := s.query
		q.Offset, q.Limit = from, searchRows
		page, err := s.pages.Page(q)
		if err != nil {
			return -1, err
		}
		for i, rec := range page {
			if rec.Base.ID == id {
				return from + i, nil
			}
		}
	}
	return -1, nil
}

// findNear looks for a record around the place where it stood before: after a small change it is hardly ever elsewhere.
func (s *Source) findNear(id app.ID) (int, error) {
	stood, known := s.before[id]
	if !known {
		return -1, nil
	}
	for step := range windowRows {
		for _, at := range []int{stood + step, stood - step} {
			rec, ok, err := s.Row(at)
			if err != nil {
				return -1, err
			}
			if ok && rec.Base.ID == id {
				return at, nil
			}
		}
	}
	return -1, nil
}

// Sum adds up the summed columns of all rows.
func (s *Source) Sum() (map[string]int64, error) { return s.pages.Sum(s.query) }
