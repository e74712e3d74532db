// Package readings is the page 三类读数: the year read by the policy's own questions. The five things that outsourcing must
// not cut, the three questions as parts of the score, and where each contract stands on its way through 选, 用, 管 and 培.
//
// At the left what can be read, in the middle its lines with their numbers, at the right the very records behind the line
// one is at; each record opens. The page reads, it never writes.
package readings
