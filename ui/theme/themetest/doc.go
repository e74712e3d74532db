// Package themetest dresses the toolkit's test driver in the book's own look, so that tests measure what people see.
package themetest
