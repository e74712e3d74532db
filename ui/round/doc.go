// Package round is the rest of 考核自评 beside the single indicators: 三方对比 sets the rounds of a year side by side with the
// editions that were handed in, 必备条件 and 加分扣分 show what stands beside the indicators over the ledgers in which it is
// entered, and 结果应用 what the final grade leads to.
package round
