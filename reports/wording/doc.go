// Package wording holds the Chinese words that papers are printed with and that are not the words of a record:
// running heads, captions, seals, signature lines. Everything a record is called lives in the glossary instead.
package wording
