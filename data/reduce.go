package data

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/gif" // photos come in these forms too
	"image/jpeg"
	_ "image/png" // photos come in these forms too
	"os"

	_ "golang.org/x/image/bmp"  // photos come in these forms too
	_ "golang.org/x/image/tiff" // photos come in these forms too
	_ "golang.org/x/image/webp" // photos come in these forms too

	"guanyunbu/app/keeping"
)

// What a photo on paper and screen needs, and the largest picture that is opened at all: a small file
// can unfold into a picture that fills the memory.
const (
	reducedEdge    = 1600
	reducedQuality = 82
	largestPicture = 120_000_000 // pixels
)

// Reduce makes the reduced copy of a photo, upright and at most 1600 px long, beside the original. It
// takes part of a second; the screen calls it in the background. What cannot be read as a picture
// stays attached as it is: the error is for the log.
func (b *Book) Reduce(a keeping.Attachment) error {
	target := b.folder.reduced(a.SHA256)
	if isFile(target) {
		return nil
	}
	content, err := os.ReadFile(b.folder.file(a.SHA256))
	if err != nil {
		return fmt.Errorf("reduce %s: %w", a.ID, err)
	}
	small, err := reduce(content)
	if err != nil {
		return fmt.Errorf("reduce %s: %w", a.ID, err)
	}
	partial := target + ".partial"
	if err := os.WriteFile(partial, small, 0o666); err != nil {
		return fmt.Errorf("reduce %s: %w", a.ID, err)
	}
	if err := os.Rename(partial, target); err != nil {
		return fmt.Errorf("reduce %s: %w", a.ID, err)
	}
	return nil
}

// ReducedPath gives the reduced copy of a photo, if it has been made.
func (b *Book) ReducedPath(a keeping.Attachment) (string, bool) {
	path := b.folder.reduced(a.SHA256)
	return path, isFile(path)
}

func reduce(content []byte) ([]byte, error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	if int64(size.Width)*int64(size.Height) > largestPicture {
		return nil, errors.New("the picture is too large to open")
	}
	whole, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	small := shrink(whole)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, upright(small, orientation(content)), &jpeg.Options{Quality: reducedQuality}); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// shrink draws the picture on white, no longer than the reduced edge. Each point is the mean of the
// points it stands for: that needs no more memory than the picture itself.
func shrink(whole image.Image) *image.RGBA {
	size := whole.Bounds().Size()
	full := image.NewRGBA(image.Rect(0, 0, size.X, size.Y))
	draw.Draw(full, full.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(full, full.Bounds(), whole, whole.Bounds().Min, draw.Over)
	longer := max(size.X, size.Y)
	if longer <= reducedEdge {
		return full
	}
	small := image.NewRGBA(image.Rect(0, 0, max(1, size.X*reducedEdge/longer), max(1, size.Y*reducedEdge/longer)))
	width, height := small.Bounds().Dx(), small.Bounds().Dy()
	for y := range height {
		rows := [2]int{y * size.Y / height, (y + 1) * size.Y / height}
		for x := range width {
			mean := meanOf(full, [2]int{x * size.X / width, (x + 1) * size.X / width}, rows)
			copy(small.Pix[small.PixOffset(x, y):], mean[:])
		}
	}
	return small
}

// meanOf gives the mean colour of a stretch of columns and rows.
func meanOf(m *image.RGBA, columns, rows [2]int) [4]uint8 {
	var red, green, blue, n uint32
	for y := rows[0]; y < rows[1]; y++ {
		line := m.Pix[m.PixOffset(columns[0], y) : m.PixOffset(columns[1]-1, y)+4]
		for at := 0; at < len(line); at += 4 {
			red += uint32(line[at])
			green += uint32(line[at+1])
			blue += uint32(line[at+2])
			n++
		}
	}
	if n == 0 {
		return [4]uint8{255, 255, 255, 255}
	}
	return [4]uint8{uint8(red / n), uint8(green / n), uint8(blue / n), 255}
}
