// Package keeping 存 is what the program knows about keeping the book itself: its safety copies, its
// evidence files, its history and what a health check found. The values are plain, so that screens
// and the command line can show them without knowing how or where the book is stored.
package keeping
