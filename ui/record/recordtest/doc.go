// Package recordtest gives ledger pages what they need in a test: drafts and evidence that live in maps, and deps over an
// office in memory inside the real shell.
package recordtest
