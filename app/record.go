package app

import "strings"

// ID is the global identity of a record, a UUIDv7; two centres never give the same one.
type ID string

// Text is the canonical text.
func (i *ID) Text() string { return string(*i) }

// Blank reports whether nothing is referred to.
func (i *ID) Blank() bool { return *i == "" }

// Set takes an identity; names are turned into identities by the field that knows the ledger.
func (i *ID) Set(text string) error {
	*i = ID(strings.TrimSpace(text))
	return nil
}

// Base is what every record of the book has besides its own fields (DOMAIN 11.0).
type Base struct {
	ID         ID
	No         Line  // the number people say aloud, given once and never reused
	Origin     Line  // where an imported record came from and its number there
	MadeBy     Line  // person who entered it
	MadeAt     Line  // local time, YYYY-MM-DD HH:MM:SS
	ChangedBy  Line  // person of the last change
	ChangedAt  Line  // time of the last change
	Void       bool  // withdrawn: kept, shown in the recycle bin, counted nowhere
	VoidReason Line  // why it was withdrawn
	Confirmed  Prose // what the person wrote when a look-again finding was saved all the same
	Note       Prose // remark
}

// Op is one named operation on the book: who does what, when. Every write is one.
type Op struct {
	Name   string // key of the operation: enter, amend, withdraw, import, restore…
	Person string // name of the person at the desk
	At     string // local time, YYYY-MM-DD HH:MM:SS
	Reason string // given by the person where the operation asks for one
}

// Change names one record that an operation touched.
type Change struct {
	Entity string // key of the entity
	ID     ID
}

// Changes are all records that one operation touched; visible screens that show those entities reload.
type Changes []Change

// Touch reports whether any record of the entity changed.
func (c Changes) Touch(entity string) bool {
	for _, one := range c {
		if one.Entity == entity {
			return true
		}
	}
	return false
}
