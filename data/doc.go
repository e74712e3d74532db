// Package data keeps the book in one SQLite file in one folder: opening and refusing, the tables and
// their changes from version to version, the one write door with its history, the queries, evidence
// files, safety copies and the health check.
//
// A folder of the book holds guanyunbu.db (the book), backups (safety copies), evidence (attached
// files, named by their content), logs, and, when something went wrong, damaged (files moved aside).
//
// Writing a record goes through Write and nowhere else: one transaction, one row in the history, the
// state of each record before and after. What is stored is generated from the record's description
// (codec.go, layout.go); what asks a question is written by hand (queries, checks).
package data
