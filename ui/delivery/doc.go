// Package delivery is the pages of 用: the activities, the opening log and the closure notices of a facility-year. They are
// ledgers of ui/record with what is special to services: last year's figures beside the inputs, the points a record moves,
// the month at a glance, and the planned hours of a day filled in at a press.
package delivery
