// Package record shows and edits the records of any ledger of the book. A ledger page (filter row, grid, hint strip, side
// panel) and a form are made from the description of the entity alone; a room adds only what is special to it.
//
//	page := record.NewLedger(deps, "activity", record.Options{Place: shell.Activity, Title: wording.ServiceLedger})
//
// Grid is the table: rows are fetched in windows as they come into view, cells are recycled, one cell has the cursor.
// Form is the sheet of one record: what is typed is read by the column itself, findings stand at their field, and every
// keystroke goes into the draft. Ledger is the page that holds both.
package record
