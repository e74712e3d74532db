// Package ledger is the habit every ledger of the centre shares: a record is typed, looked over,
// entered by a named person in one operation, amended, withdrawn with a reason, found again.
//
// A Book knows one entity; a verb room wraps it with its own rules. The Store is what a Book needs
// of whatever keeps the records.
package ledger
