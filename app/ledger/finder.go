package ledger

import "guanyunbu/app"

// Finder looks through the texts of every ledger at once.
type Finder interface {
	// Search gives the records that have the text, of two characters or more, in their number, remark or
	// one of their texts, the newest first.
	Search(text string, limit int) ([]Hit, error)
}

// Hit is one record that a search found.
type Hit struct {
	Entity   string
	ID       app.ID
	No       string
	Title    string
	Snippet  string // where the text stands, when not in number or title
	Day      app.Day
	Facility app.ID // empty when it belongs to none
}
