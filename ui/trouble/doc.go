// Package trouble is the one page shown when the book cannot be opened: damaged, newer than the program, held by somebody,
// on a full disk or in a folder where it would come to harm. It says one sentence, offers two choices and names the log.
package trouble
