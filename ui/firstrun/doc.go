// Package firstrun is the first day with the program: four doors (a table from elsewhere, the sample centre, an empty book,
// a copy), where the book will lie, how large the text is, then the centre with its contract, and the scheme it is judged by.
//
// The page stands in the shell without a rail, because there is no book yet. What a door does to files is given from outside.
package firstrun
