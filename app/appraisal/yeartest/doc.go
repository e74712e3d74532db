// Package yeartest gives tests a facility-year that they fill record by record, and what it is then
// judged to. It speaks the words of the book, as tests do, and is used by tests alone.
package yeartest
