package assets

import _ "embed"

//go:embed manual/rulepack.md
var rulePackManual string

// RulePackManual says how an office types its own annex into a rule pack, in Chinese.
func RulePackManual() string { return rulePackManual }
