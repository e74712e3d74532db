// Package appraisal 考核 turns the year's records into the self-score and shows where every point
// comes from: facts are read once, metrics count them, targets are found, methods turn actuals into
// points, the points add up to blocks, totals and grades, and each figure keeps the records behind it.
//
// A later ledger is a field of Facts, a line in Facts.ledgers and one in Desk.readLedgers; it adds
// metrics to Metrics and rows to a rule pack; the engine stays.
package appraisal
