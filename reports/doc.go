// Package reports turns what the centre knows into papers: a Document is a title, running heads and a list of blocks,
// all plain values. Text renders the same blocks as plain text; the package pdf prints them. Numbers arrive ready made:
// nothing is computed here that a reader would call a result.
//
// The plain text follows the drawing order of the printed page, cell by cell, so that a printed paper can be compared
// with it character for character.
package reports
