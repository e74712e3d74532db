package keeping

// Purged is what a purge of persons' data took away, or would take away.
type Purged struct {
	Counts []Tally   // records whose names and phone numbers go, by ledger; the records stay
	Files  int       // evidence files with persons' data that go
	Copies []Backup  // local copies of the book that were rewritten without the data
	Left   []Leaving // copies that still hold the data, because they could not be rewritten
}

// Records adds up the records of all ledgers.
func (p Purged) Records() int { return Backup{Counts: p.Counts}.Records() }

// Leaving is a copy that the person has to take away by hand, or that goes by itself.
type Leaving struct {
	Path  string
	Until string // the day on which the program takes it away; empty when it never does
}
