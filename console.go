//go:build ci

package main

import (
	"fmt"
	"io"

	"guanyunbu/app"
	"guanyunbu/ui/command"
	"guanyunbu/ui/wording"
)

// openWindow refuses: this build has no window.
func openWindow(identity, command.Place) error {
	return app.Refuse(wording.ConsoleBuild)
}

// complain says where the program was started from why it could not do it.
func complain(errs io.Writer, sentence string) { fmt.Fprintln(errs, sentence) }
