// Package appraisal is the page 考核自评, 指标逐项: every indicator of the scheme with its score, and where each point comes
// from: the rule in plain words, the formula with its numbers, the five figures, and the very records behind them.
//
// At the left the tree of indicators, in the middle the indicator one is at with its records, at the right its figures by
// month, class or group. The page reads, it never writes; the score is worked out by the desk of the appraisal.
package appraisal
