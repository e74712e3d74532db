//go:build ci

package main

import (
	"guanyunbu/app"
	"guanyunbu/ui/command"
	"guanyunbu/ui/wording"
)

// openWindow refuses: this build has no window.
func openWindow(identity, command.Place) error {
	return app.Refuse(wording.ConsoleBuild)
}
