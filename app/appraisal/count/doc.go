// Package count 计量 says what the ledgers come to, before anybody is judged by it: the records of a
// facility-year are read once into Facts, measured values are pure functions of them by the counting
// rules of the catalogue, targets are found in contract and pack, and every figure lists the records it
// was counted from. Facts can be sealed and opened again, taken as of an earlier day, under another pack
// or without one record, so that a printed figure can always be counted anew.
//
// A later ledger is a field of Facts, a line in Facts.ledgers and one in Reader.readings; it adds
// measured values to the catalogue and rows to a rule pack; the judging in appraisal stays.
package count
