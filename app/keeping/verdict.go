package keeping

import "guanyunbu/app"

// Verdict is the outcome of one check of the book's health.
type Verdict struct {
	Key    string // name of the check
	Title  string
	Detail string // what is wrong when the check finds something, and what to do
	Total  int    // how many places it found
	Spots  []Spot // the first of them
}

// Good reports whether the check found nothing.
func (v Verdict) Good() bool { return v.Total == 0 }

// Spot is one place that a check found.
type Spot struct {
	Entity string
	Record app.ID
	Text   string // what is there, in words the person can look up
}
