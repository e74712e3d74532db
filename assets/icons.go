package assets

import (
	"embed"
	"fmt"
)

//go:embed icons/*.svg
var icons embed.FS

//go:embed icon.png
var mark []byte

// Icon is the drawing called name: 16 by 16, lines of 1.4 drawn as filled outlines, so that a themed or coloured resource of
// the toolkit recolours and scales it rightly.
func Icon(name string) ([]byte, error) {
	drawing, err := icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil, fmt.Errorf("find icon %q: %w", name, err)
	}
	return drawing, nil
}

// Icons lists the names of all drawings in order.
func Icons() []string { return names(icons, "icons", ".svg") }

// Mark is the sign of the program, 选用培管 on dark green, as a PNG of 512 by 512. Do not write into it.
func Mark() []byte { return mark }
