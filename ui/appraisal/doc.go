// Package appraisal is the page 考核自评, 指标逐项: every indicator of the scheme with its score, and where each point comes
// from: the rule in plain words, the formula with its numbers, the five figures, what every round gave it, and the very
// records behind them.
//
// At the left the tree of indicators, in the middle the strip of what is still to be done, the indicator one is at and its
// rounds, at the right its figures by month, class or group and its evidence. A person writes here what no ledger can
// count: a value in place of the counted one, why a score differs from last year, the marks of a reviewer, what is sent
// back; and takes the rounds a step further. What a role may not do is absent. The score is worked out by the desk of the
// appraisal, the rounds by theirs.
package appraisal
