package search

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/initials"
	"guanyunbu/ui/wording"
)

// Deps are what the box needs from outside.
type Deps struct {
	Window  fyne.Canvas
	Finder  ledger.Finder // nil finds pages and commands only
	Targets []Target      // pages first, then commands
	Here    app.ID        // facility on view; hits of another one say whose they are
	Names   func(facility app.ID) string
	Go      func(ledger.Hit)
	Problem func(error)
}

// Target is a page or a command.
type Target struct {
	Label string
	Note  string // room of the page, or key of the command
	Do    func()
}

// Bounds of a search.
const (
	fewest   = 2  // characters from which records are looked for
	hitLimit = 60 // records listed
	topFew   = 5  // pages and commands listed beside records
)

// line is one line of the answer: a heading, a record, a page or a command.
type line struct {
	heading string
	hit     ledger.Hit
	target  Target
	whose   string // facility of a record that belongs to another one
}

// answer is what the words find.
func answer(deps Deps, typed string) ([]line, error) {
	typed = strings.TrimSpace(typed)
	lines := targets(deps.Targets, typed)
	if len([]rune(typed)) < fewest || deps.Finder == nil {
		return lines, nil
	}
	hits, err := deps.Finder.Search(typed, hitLimit)
	if err != nil {
		return lines, fmt.Errorf("search: %w", err)
	}
	return append(lines, records(deps, hits)...), nil
}

// targets are the pages and commands that the words name; all of them while nothing is typed.
func targets(all []Target, typed string) []line {
	var lines []line
	for _, t := range all {
		if initials.Match(t.Label, typed) && (typed == "" || len(lines) < topFew) {
			lines = append(lines, line{target: t})
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]line{{heading: wording.SearchTop}}, lines...)
}

// records groups the hits by their ledger; the ledger with the newest hit stands first.
func records(deps Deps, hits []ledger.Hit) []line {
	var order []string
	groups := map[string][]ledger.Hit{}
	for _, hit := range hits {
		if len(groups[hit.Entity]) == 0 {
			order = append(order, hit.Entity)
		}
		groups[hit.Entity] = append(groups[hit.Entity], hit)
	}
	var lines []line
	for _, entity := range order {
		lines = append(lines, line{heading: fmt.Sprintf(wording.SearchGroup, term.EntityLabel(entity), len(groups[entity]))})
		for _, hit := range groups[entity] {
			found := line{hit: hit}
			if hit.Facility != "" && hit.Facility != deps.Here && deps.Names != nil {
				found.whose = deps.Names(hit.Facility)
			}
			lines = append(lines, found)
		}
	}
	if len(hits) == hitLimit {
		lines = append(lines, line{heading: fmt.Sprintf(wording.SearchLimit, hitLimit)})
	}
	return lines
}

// chosen reports whether a line leads somewhere.
func (l line) chosen() bool { return l.heading == "" }
