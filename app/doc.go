// Package app is the centre's life in plain values: words, records, rules, scoring and the desks that
// serve them. It knows nothing of files, databases, windows or paper; those rooms import it.
//
// The root package holds the small values that every room speaks in: days and spans, clock times,
// readings that tell "not filled" from zero, money in fen, exact ratios, points in hundredths,
// identities, errors with a sentence for the person, and the named operation that every write is.
package app
