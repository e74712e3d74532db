// Package blank is a short form: the few fields of a record that a page asks for before the full sheet of the record is of
// use, such as on the first day. Labels, kinds and tables come from the description of the record; what is typed is read by
// the column itself, and an error stands under its line.
package blank
