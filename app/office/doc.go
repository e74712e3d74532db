// Package office is all desks of the centre over one store: what a window, a command or a test
// needs to do the centre's work.
package office
