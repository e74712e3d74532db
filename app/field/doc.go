// Package field describes records once. A description says, for each field of an entity, its term,
// kind and marks and where it lives in the Go value; forms, grids, columns, CSV, spreadsheets,
// tables in the database and printed detail tables all read that one description.
//
// Kinds are a closed list. A record that needs special treatment gets an ordinary screen over the
// same desk, not a richer description.
package field
