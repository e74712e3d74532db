// Package alarm speaks when there is no window to speak in: no display, no OpenGL, a crash while
// starting. It also watches the toolkit's log for the one line that means that no window will come,
// so that no invisible process goes on holding the book.
package alarm
