// Package exchange 进出 is what passes between the book and other people's tables: a table as it was
// read, the mapping that says which of its columns means what, what became of each row, and what is
// asked for when records go out. The values are plain, so that the import screen and the command
// line share them; reading and writing the files themselves is the work of data/exchange.
package exchange
