// Package scheme is 规则包: the shelf of appraisal schemes, the editor in which an office types its own
// annex, the comparison of two schemes, the catalogue of measured values, and the booklet that explains
// how it is done.
package scheme
