package alarm

import (
	"bytes"
	"io"
)

// hopeless are the words the toolkit logs when it cannot make a window and goes on without one.
var hopeless = [][]byte{[]byte("window creation error"), []byte("failed to initialise OpenGL"), []byte("GLX extension not found")}

// Watch passes a log on and calls fail once when it says that no window will come.
func Watch(log io.Writer, fail func()) io.Writer { return &watcher{log: log, fail: fail} }

type watcher struct {
	log  io.Writer
	fail func()
}

// Write passes the line on first: the log must have it before the program ends.
func (w *watcher) Write(line []byte) (int, error) {
	n, err := w.log.Write(line)
	for _, words := range hopeless {
		if w.fail != nil && bytes.Contains(bytes.ToLower(line), bytes.ToLower(words)) {
			fail := w.fail
			w.fail = nil
			fail()
		}
	}
	return n, err
}
