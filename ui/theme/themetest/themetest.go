package themetest

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"guanyunbu/assets"
	"guanyunbu/ui/theme"
)

// App starts a test app in the book's look at a text scale.
func App(t testing.TB, factor theme.Factor) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	Scale(t, factor)
	return app
}

// Scale changes the text scale of the running test app, as a person does in the settings.
func Scale(t testing.TB, factor theme.Factor) {
	t.Helper()
	look, err := theme.New(theme.Fonts{
		Regular: fyne.NewStaticResource("regular.ttf", assets.ScreenRegular()),
		Bold:    fyne.NewStaticResource("bold.ttf", assets.ScreenBold()),
	}, theme.Options{Factor: factor})
	if err != nil {
		t.Fatal(err)
	}
	fyne.CurrentApp().Settings().SetTheme(look)
}

// Window shows an object in a test window of a size.
func Window(t testing.TB, content fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	window := test.NewTempWindow(t, content)
	window.SetPadded(false)
	window.Resize(size)
	return window
}

// Save writes what a canvas shows to a picture, for looking.
func Save(t testing.TB, picture image.Image, path string) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// Words collects every line of text an object shows now, in drawing order, so that tests read a page as a person does.
func Words(object fyne.CanvasObject) []string {
	if object == nil || !object.Visible() {
		return nil
	}
	var words []string
	switch o := object.(type) {
	case *canvas.Text:
		if o.Text != "" {
			words = append(words, o.Text)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			words = append(words, Words(child)...)
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			words = append(words, Words(child)...)
		}
	}
	return words
}

// Shows reports whether an object shows a line of text.
func Shows(object fyne.CanvasObject, word string) bool { return slices.Contains(Words(object), word) }

// Find gives the first visible object for which found answers true.
func Find(object fyne.CanvasObject, found func(fyne.CanvasObject) bool) fyne.CanvasObject {
	if object == nil || !object.Visible() {
		return nil
	}
	if found(object) {
		return object
	}
	var children []fyne.CanvasObject
	switch o := object.(type) {
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	case *fyne.Container:
		children = o.Objects
	}
	for _, child := range children {
		if hit := Find(child, found); hit != nil {
			return hit
		}
	}
	return nil
}

// Same reports whether two pictures are equal in every point.
func Same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	one, two := flat(a), flat(b)
	return bytes.Equal(one.Pix, two.Pix)
}

// flat copies a picture into plain points.
func flat(picture image.Image) *image.RGBA {
	plain := image.NewRGBA(picture.Bounds())
	draw.Draw(plain, plain.Bounds(), picture, plain.Bounds().Min, draw.Src)
	return plain
}
