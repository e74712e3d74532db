package pdf

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// readMap goes through the character maps of the font, format 12 (all of Unicode) and format 4 (up to U+FFFF).
func (f *sfnt) readMap(found func(r rune, glyph uint16)) error {
	table := f.tables["cmap"]
	if len(table) < 4 {
		return fmt.Errorf("%w: no character map", errFont)
	}
	known := false
	for i := range int(binary.BigEndian.Uint16(table[2:])) {
		at := 4 + i*8
		if at+8 > len(table) {
			return fmt.Errorf("%w: character map is cut off", errFont)
		}
		platform := binary.BigEndian.Uint16(table[at:])
		from := int(binary.BigEndian.Uint32(table[at+4:]))
		if platform != 0 && platform != 3 || from+4 > len(table) {
			continue
		}
		sub := table[from:]
		switch binary.BigEndian.Uint16(sub) {
		case 4:
			known = readFormat4(sub, found) || known
		case 12:
			known = readFormat12(sub, found) || known
		}
	}
	if !known {
		return fmt.Errorf("%w: no Unicode character map", errFont)
	}
	return nil
}

func readFormat4(sub []byte, found func(rune, uint16)) bool {
	if len(sub) < 14 {
		return false
	}
	segments := int(binary.BigEndian.Uint16(sub[6:])) / 2
	if len(sub) < 16+segments*8 {
		return false
	}
	u16 := func(at int) uint16 { return binary.BigEndian.Uint16(sub[at:]) }
	ends, starts := 14, 16+segments*2
	deltas, offsets := starts+segments*2, starts+segments*4
	for s := range segments {
		start, end := int(u16(starts+s*2)), int(u16(ends+s*2))
		delta, offset := u16(deltas+s*2), int(u16(offsets+s*2))
		for c := start; c <= end && c < 0xFFFF; c++ {
			glyph := uint16(c) + delta
			if offset != 0 {
				at := offsets + s*2 + offset + (c-start)*2
				if at+2 > len(sub) {
					break
				}
				if glyph = u16(at); glyph != 0 {
					glyph += delta
				}
			}
			if glyph != 0 {
				found(rune(c), glyph)
			}
		}
	}
	return true
}

func readFormat12(sub []byte, found func(rune, uint16)) bool {
	if len(sub) < 16 {
		return false
	}
	groups := int(binary.BigEndian.Uint32(sub[12:]))
	if groups < 0 || len(sub) < 16+groups*12 {
		return false
	}
	for g := range groups {
		at := sub[16+g*12:]
		start, end := binary.BigEndian.Uint32(at), binary.BigEndian.Uint32(at[4:])
		first := binary.BigEndian.Uint32(at[8:])
		for c := start; c <= end && c <= 0x10FFFF; c++ {
			if glyph := first + c - start; glyph != 0 && glyph <= 0xFFFF {
				found(rune(c), uint16(glyph))
			}
		}
	}
	return true
}

// mapping is one printed code and the glyph it shows.
type mapping struct {
	code, glyph uint16
}

// writeMap makes a format 4 map, the only one the PDF library reads, with one segment for each code.
func writeMap(codes []mapping) []byte {
	slices.SortFunc(codes, func(a, b mapping) int { return int(a.code) - int(b.code) })
	segments := len(codes) + 1
	out := make([]byte, 0, 28+segments*8)
	u16 := func(n uint16) { out = binary.BigEndian.AppendUint16(out, n) }
	for _, n := range []uint16{0, 1, 3, 1, 0, 12} {
		u16(n)
	}
	for _, n := range []uint16{4, uint16(16 + segments*8), 0, uint16(segments * 2), 0, 0, 0} {
		u16(n)
	}
	for _, c := range codes {
		u16(c.code)
	}
	u16(0xFFFF)
	u16(0)
	for _, c := range codes {
		u16(c.code)
	}
	u16(0xFFFF)
	for _, c := range codes {
		u16(c.glyph - c.code)
	}
	u16(1)
	return append(out, make([]byte, segments*2)...)
}
