// Package appraisal 考核 turns what was counted into the self-score and shows where every point comes
// from: methods turn actuals into points, the points add up to blocks, totals and grades, what persons
// stated stands beside what was counted, and each figure keeps the records behind it. It keeps what it
// judged between two questions, compares it with another day, scheme or facility, and says what is
// still missing.
//
// What the ledgers say is counted in count, which knows nothing of points.
package appraisal
