// Package hometest keeps a small book for the tests of the first page and of the appraisal page: one street centre with
// plan and contract, a year and a half of logs and activities, over a store that forgets everything. Its words are taken
// from the glossary.
package hometest
