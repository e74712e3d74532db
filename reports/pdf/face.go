package pdf

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Fonts are the two weights a paper is printed in. They are read once and may serve any number of papers.
type Fonts struct {
	regular, bold *face
}

// NewFonts reads the two TrueType files. The bytes must not change afterwards.
func NewFonts(regular, bold []byte) (Fonts, error) {
	r, err := newFace(regular)
	if err != nil {
		return Fonts{}, fmt.Errorf("read regular paper font: %w", err)
	}
	b, err := newFace(bold)
	if err != nil {
		return Fonts{}, fmt.Errorf("read bold paper font: %w", err)
	}
	return Fonts{regular: r, bold: b}, nil
}

// Has tells whether the paper fonts can print a character. Bold falls back to the regular weight, so that one decides.
func (f Fonts) Has(r rune) bool { return f.regular.glyphOf(r) != 0 }

// face is one weight: which glyph shows a character and how wide it is.
type face struct {
	font   *sfnt
	near   []uint16
	far    map[rune]uint16
	widths []uint16
}

const (
	emUnits = 1000
	bmpSize = 0x10000
)

func newFace(data []byte) (*face, error) {
	font, err := openFont(data)
	if err != nil {
		return nil, err
	}
	f := &face{font: font, near: make([]uint16, bmpSize), far: make(map[rune]uint16)}
	if err := f.readWidths(); err != nil {
		return nil, err
	}
	err = font.readMap(func(r rune, glyph uint16) {
		if int(glyph) >= len(f.widths) {
			return
		}
		if r < bmpSize {
			f.near[r] = glyph
			return
		}
		f.far[r] = glyph
	})
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (f *face) readWidths() error {
	head, hhea, maxp, hmtx := f.font.tables["head"], f.font.tables["hhea"], f.font.tables["maxp"], f.font.tables["hmtx"]
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 6 {
		return errFont
	}
	em := float64(binary.BigEndian.Uint16(head[18:]))
	full := int(binary.BigEndian.Uint16(hhea[34:]))
	glyphs := int(binary.BigEndian.Uint16(maxp[4:]))
	if em == 0 || full == 0 || len(hmtx) < full*4 {
		return errFont
	}
	f.widths = make([]uint16, glyphs)
	for g := range f.widths {
		advance := binary.BigEndian.Uint16(hmtx[min(g, full-1)*4:])
		f.widths[g] = uint16(math.Round(float64(advance) * emUnits / em))
	}
	return nil
}

func (f *face) glyphOf(r rune) uint16 {
	if r < 0 {
		return 0
	}
	if r < bmpSize {
		return f.near[r]
	}
	return f.far[r]
}

// width is the advance in thousandths of the type size.
func (f *face) width(r rune) int { return int(f.widths[f.glyphOf(r)]) }
