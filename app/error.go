package app

import "errors"

// Kind sorts errors by what the person can do about them. The list is append-only.
type Kind int

// The kinds of error.
const (
	Broken     Kind = iota // the program or the file is at fault; the log has the cause
	Invalid                // what was typed cannot be right; the field says what to do
	Conflict               // it clashes with another record
	NotFound               // there is no such record
	NotAllowed             // this person, or this period, may not
	Locked                 // somebody else holds the book, or its year is closed
)

// Error is a failure that a person is told about: Sentence is what they read, Cause is for the log.
type Error struct {
	Kind     Kind
	Field    string // key of the field at fault, empty when it is the whole record
	Sentence string // Chinese, says what to do next
	Cause    error  // nil when the sentence tells all
}

// Error gives the sentence followed by its cause, for the log.
func (e *Error) Error() string {
	text := e.Sentence
	if e.Field != "" {
		text = e.Field + ": " + text
	}
	if e.Cause != nil {
		text += ": " + e.Cause.Error()
	}
	return text
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Refuse makes an Invalid error from a ready sentence.
func Refuse(sentence string) *Error { return &Error{Kind: Invalid, Sentence: sentence} }

// Fail makes an error of the given kind with a ready sentence and the cause behind it.
func Fail(kind Kind, sentence string, cause error) *Error {
	return &Error{Kind: kind, Sentence: sentence, Cause: cause}
}

// In names the field at fault.
func (e *Error) In(field string) *Error {
	e.Field = field
	return e
}

// KindOf tells the kind of any error; what is not an app error is Broken.
func KindOf(err error) Kind {
	var known *Error
	if errors.As(err, &known) {
		return known.Kind
	}
	return Broken
}

// Sentence gives the sentence a person can read, or the empty text when the error has none.
func Sentence(err error) string {
	var known *Error
	if errors.As(err, &known) {
		return known.Sentence
	}
	return ""
}

// Level tells a finding that stops the record from one that asks the person to look again.
type Level int

// The two levels of a finding.
const (
	Must Level = iota // the record cannot be saved like this
	Look              // it can be saved once the person has written why
)

// Finding is one thing wrong or odd with a record, at a field.
type Finding struct {
	Level    Level
	Field    string
	Sentence string
	Fix      *Fix // a correction that one click can make, nil when there is none
}

// Fix is a ready correction: put Value into the field and it is right.
type Fix struct {
	Label string
	Field string
	Value string
}

// Stops reports whether any of the findings keeps the record from being saved.
func Stops(findings []Finding) bool {
	for _, f := range findings {
		if f.Level == Must {
			return true
		}
	}
	return false
}

// AsError turns the first finding that stops the record into an error, nil when none does.
func AsError(findings []Finding) error {
	for _, f := range findings {
		if f.Level == Must {
			return &Error{Kind: Invalid, Field: f.Field, Sentence: f.Sentence}
		}
	}
	return nil
}
