// Package intake brings tables from elsewhere into the book: choose a file, see what each column and each word means, look
// over every row, and enter the good ones as one operation. Nothing is written before the last step, and what failed can be
// taken away as a table of its own.
package intake
