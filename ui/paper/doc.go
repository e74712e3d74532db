// Package paper 印 shows a paper before it is printed: its outline, its pages, and what to look at first. What is previewed,
// exported and printed are the same bytes, made by the press that main gives.
package paper
