// Package backup 存 is the page of the copies of the book, of restoring one, of the book's health, and the page of its history.
//
// A restoration always shows first what it would change, and the present book is kept as a copy before it is replaced.
package backup
