// Package sample tells one believable year and a half of one fictitious centre, so that a newcomer
// sees a living book and every test has the same one: the centre of 示范街道, its operator and
// contract, the whole of 2025 and 2026 up to 20 October, the hard cases of daily life included. The
// tables in book are what its people wrote; Fill enters them through the desks, month by month.
//
// Random makes small books without any story, for comparing the score with an independent count.
// Years makes centres of two whole years, for holding a look ahead in October against what December
// brought; it was frozen before the forecast was written.
package sample
