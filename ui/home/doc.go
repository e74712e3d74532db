// Package home is the first page 工作台: where the centre stands today, where the year is heading, and what to do next.
//
// It shows the live self-score of the facility-year with its forecast, the seven blocks, what is due, what can still be done and
// what that is worth, and the classes of service and the groups of people by month. Every line leads to where it can be mended;
// 试算 tries on the year's end what more activities, longer hours or another target would change. The page reads, it never
// writes; after a change it reads again, and where the year is heading follows beside the window.
package home
