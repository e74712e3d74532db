// Package term is the glossary: every word that people see, said once, with what it means and where
// it comes from. One idea, one word. Labels of fields, code tables and sentences live here and
// nowhere else; changing one changes it on every screen and every paper.
package term
