// Package command is the program without a window, for automation, for tests and for people who look
// after many centres: the same desks, asked by a line of text and answering in Chinese or in JSON.
//
// Main takes the arguments and gives the exit code: 0 done, 1 refused or failed, 2 a check found
// something. What lies outside the desks (opening a book, making safety copies, printing) is given by
// main through Deps, so that nothing here knows where or how a book is kept.
package command
