// Package people is the people who keep the book on this PC: who they are, whose turn it is, and their optional PIN. A book
// with one person never asks anything.
package people
