// Package delivery 用 is the service itself, as it happens: activities are entered when planned,
// looked over before they are held, counted once held; the doors' hours and visitors are logged
// every day; closures are announced before they begin. From these three ledgers come the opening
// hours, the counts of events, the coverage of classes and groups, and the person-times.
package delivery
