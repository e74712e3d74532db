// Package selection 选 chooses the operator and holds it to its contract: who the operator is, what
// was signed for which facilities and years, and which promises can be counted.
package selection
