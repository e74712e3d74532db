// Package search is the one box that finds everything: records of all ledgers by two characters or more,
// pages and commands by their name or its pinyin initials. It lies over the page and goes away with what
// was chosen.
package search
