// Package pagetest opens pages in the real shell over a book in memory, with a fixed clock and with works that run at once,
// so that tests read and press a page as a person does.
package pagetest
