// Package rulepack 规则包 is an appraisal scheme as data: the indicators in up to three levels with
// their full marks, wording, method, metric and target; gates, bonus, deductions and grade bands;
// the catalogue of basic services and the groups to be reached. Districts and years differ only in
// their pack, never in code.
package rulepack
