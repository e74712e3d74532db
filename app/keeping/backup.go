package keeping

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Cause tells why a safety copy was made.
type Cause string

// The causes of a safety copy.
const (
	ByHand        Cause = "hand"    // the person asked for it
	OnChange      Cause = "change"  // the book changed and half an hour passed
	Daily         Cause = "daily"   // first opening of the day
	BeforeUpgrade Cause = "upgrade" // a newer program is about to change the file
	BeforeImport  Cause = "import"  // many rows are about to come in
	BeforeRestore Cause = "restore" // an older copy is about to take the book's place
	Full          Cause = "full"    // book and evidence together, usually on a USB stick
)

// Label gives the cause as people read it.
func (c Cause) Label() string { return term.TableBackupCause.Label(string(c)) }

// Tally is how many records of one entity there are.
type Tally struct {
	Entity  string `json:"entity"`
	Records int    `json:"records"`
}

// Backup is one safety copy of the book.
type Backup struct {
	Path     string  `json:"-"`  // the copy of the book file
	At       string  `json:"at"` // local time, YYYY-MM-DD HH:MM:SS
	Cause    Cause   `json:"cause"`
	Program  string  `json:"program"` // version of the program that made it
	Schema   int64   `json:"schema"`  // version of the tables
	Size     int64   `json:"size"`
	SHA256   string  `json:"sha256"`
	Ops      int64   `json:"ops"`      // operations in the history when it was made
	Counts   []Tally `json:"counts"`   // records per entity
	Evidence []Proof `json:"evidence"` // evidence files the copy refers to
	Verified bool    `json:"-"`        // made by the program, checked when made, and still of that size
	Whole    bool    `json:"-"`        // the evidence files lie beside the copy
}

// Proof is one evidence file by its content.
type Proof struct {
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
}

// Records adds up the records of all entities.
func (b Backup) Records() int {
	n := 0
	for _, t := range b.Counts {
		n += t.Records
	}
	return n
}

// EvidenceSize adds up the sizes of the evidence files that the copy refers to.
func (b Backup) EvidenceSize() int64 {
	size := int64(0)
	for _, p := range b.Evidence {
		size += p.Size
	}
	return size
}

// Scope says whether the copy holds the evidence files or only names them.
func (b Backup) Scope() string {
	if b.Whole {
		return term.WordWithEvidence
	}
	return term.WordWithoutEvidence
}

// Difference is what restoring a copy would change.
type Difference struct {
	Entities        []EntityDifference
	EvidenceMissing int // evidence files the copy names that are neither in the store nor beside the copy
}

// Same reports whether restoring would change no record.
func (d Difference) Same() bool { return len(d.Entities) == 0 }

// EntityDifference counts the records of one entity that differ between the book and a copy.
type EntityDifference struct {
	Entity  string
	OnlyNow int // in the book only: restoring loses them
	Changed int // in both, not alike: restoring takes the older state
	OnlyOld int // in the copy only: restoring brings them back
}

// Damaged is a book file that cannot be opened: damaged and moved aside, or gone while copies of it
// are still there. The person is offered the last good copy.
type Damaged struct {
	Aside  string  // where the damaged file lies now; empty when the file was gone
	Backup *Backup // the last good copy, nil when there is none
	Cause  error   // for the log
}

// Error gives the sentence and its cause, for the log.
func (d *Damaged) Error() string { return d.Unwrap().Error() }

// Unwrap gives the error with the sentence for the person.
func (d *Damaged) Unwrap() error {
	sentence := term.SayBookGone
	if d.Aside != "" {
		sentence = fmt.Sprintf(term.SayBookDamaged, d.Aside)
	}
	offer := term.SayNoGoodCopy
	if d.Backup != nil {
		offer = fmt.Sprintf(term.SayGoodCopy, d.Backup.At)
	}
	return app.Fail(app.Broken, sentence+term.SentenceGap+offer, d.Cause)
}
