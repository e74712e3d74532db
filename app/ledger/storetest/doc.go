// Package storetest is the promise of ledger.Store as tests. Whatever keeps the records of the centre
// runs them, so that rules tested over plain maps hold over the file too.
package storetest
