package data

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation reads from a photo how the camera was held: 1 (upright) to 8, as Exif numbers it. A
// picture that does not tell is upright.
func orientation(content []byte) int {
	tiff := exif(content)
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.LittleEndian
	if bytes.HasPrefix(tiff, []byte("MM")) {
		order = binary.BigEndian
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > len(tiff) {
		return 1
	}
	for n := int(order.Uint16(tiff[at:])); n > 0; n-- {
		entry := at + 2 + 12*(n-1)
		if entry+12 > len(tiff) {
			continue
		}
		if order.Uint16(tiff[entry:]) == 0x0112 {
			if held := int(order.Uint16(tiff[entry+8:])); held >= 1 && held <= 8 {
				return held
			}
		}
	}
	return 1
}

// exif finds the camera's notes among the segments of a JPEG file.
func exif(content []byte) []byte {
	if !bytes.HasPrefix(content, []byte{0xFF, 0xD8}) {
		return nil
	}
	for at := 2; at+4 <= len(content) && content[at] == 0xFF; {
		mark, length := content[at+1], int(binary.BigEndian.Uint16(content[at+2:]))
		end := at + 2 + length
		if mark == 0xDA || length < 2 || end > len(content) {
			return nil
		}
		body := content[at+4 : end]
		if mark == 0xE1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return body[6:]
		}
		at = end
	}
	return nil
}

// upright turns a picture the way the camera was held.
func upright(from *image.RGBA, held int) *image.RGBA {
	if held == 1 {
		return from
	}
	size := from.Bounds().Size()
	width, height := size.X, size.Y
	if held >= 5 {
		width, height = height, width
	}
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			fx, fy := source(held, image.Pt(x, y), size)
			copy(to.Pix[to.PixOffset(x, y):][:4], from.Pix[from.PixOffset(fx, fy):][:4])
		}
	}
	return to
}

// source tells which point of the stored picture comes to p in the upright one.
func source(held int, p, size image.Point) (x, y int) {
	right, bottom := size.X-1, size.Y-1
	switch held {
	case 2:
		return right - p.X, p.Y
	case 3:
		return right - p.X, bottom - p.Y
	case 4:
		return p.X, bottom - p.Y
	case 5:
		return p.Y, p.X
	case 6:
		return p.Y, bottom - p.X
	case 7:
		return right - p.Y, bottom - p.X
	case 8:
		return right - p.Y, p.X
	}
	return p.X, p.Y
}
