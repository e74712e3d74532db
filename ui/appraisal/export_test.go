package appraisal

import "fyne.io/fyne/v2"

// Step is what the page does once a step of a round was taken, before the rounds were read again.
func (p *Page) Step() { p.moving = true }

// Read is what ends it.
func (p *Page) Read() { p.readRounds() }

// Scrolled is how far the indicator is scrolled.
func (p *Page) Scrolled() float32 { return p.middle.Offset.Y }

// ScrollTo scrolls the indicator.
func (p *Page) ScrollTo(y float32) { p.middle.ScrollToOffset(fyne.NewPos(0, y)) }
