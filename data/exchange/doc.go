// Package exchange reads other people's tables into the book and writes the book's ledgers out as
// tables, for every entity alike: it knows records only by their description.
//
// Coming in: a file is read by its content, whatever its name says (read.go, text.go, workbook.go);
// a mapping is proposed from the names of its columns (propose.go) or given; each row is read and
// looked over by the rules of the desks, as if it were typed (plan.go, row.go), against a copy of the
// book in memory that also holds the rows before it (shelf.go); then all good rows are entered in one
// operation (commit.go). Nothing is guessed: a blank stays not filled, 约200人 is refused.
//
// What is in the book already is skipped, never doubled and never changed: a row with the global
// identity of a record, with the origin of an earlier import, or with the same content. A row that
// brings a global identity the book does not have is entered under it and keeps its number, so that
// an export read into an empty book gives the same records.
//
// Going out: CSV and workbooks with the Chinese terms as header and the keys below (export.go,
// sheet.go), or the whole book (all.go).
package exchange
