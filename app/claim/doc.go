// Package claim 申报 is what a person states by hand for the appraisal, beside everything that the
// ledgers count: whether each condition that the year stands under was met, extras earned and points
// lost, values typed in place of counted ones, and why a score differs so much from last year's.
// Each says who found it and why, because none of it can be counted again.
package claim
