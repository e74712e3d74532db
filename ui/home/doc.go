// Package home is the first page 工作台: where the centre stands today and what to do next.
//
// It shows the live self-score of the facility-year, the seven blocks, what is due, what is missing and what that is
// worth, and the classes of service by month. Every line leads to where it can be mended. The page reads, it never writes;
// after a change it reads again.
package home
