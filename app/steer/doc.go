// Package steer 把握 tells, while the year can still be changed, where it is heading: what the score
// will be if all goes on as it does, what is missing and what it is worth, what would follow from doing
// more, which dates come up, and how the year reads by the policy's own questions. It counts nothing
// itself: the same rules judge today's facts, the facts carried forward and the facts supposed.
package steer
