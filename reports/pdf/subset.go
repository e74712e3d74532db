package pdf

import (
	"bytes"
	"encoding/binary"
)

// Flags of the parts of a composed glyph.
const (
	partWords    = 1 << 0
	partScale    = 1 << 3
	partMore     = 1 << 5
	partTwoScale = 1 << 6
	partMatrix   = 1 << 7
)

// subset is the font with the outlines of the mapped glyphs only. Glyphs keep their numbers, so that widths stay valid;
// the PDF library, which is handed the result, would otherwise carry ten megabytes through every paper.
func (f *sfnt) subset(codes []mapping) *sfnt {
	short := &sfnt{tables: make(map[string][]byte, len(f.tables))}
	for name, table := range f.tables {
		short.tables[name] = table
	}
	glyphs := int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	kept := make([]bool, glyphs)
	f.keep(0, kept)
	for _, c := range codes {
		f.keep(c.glyph, kept)
	}
	var glyf []byte
	loca := make([]byte, 0, (glyphs+1)*4)
	for g := range glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if kept[g] {
			outline := f.outline(uint16(g))
			glyf = append(glyf, outline...)
			glyf = append(glyf, make([]byte, padded(len(outline))-len(outline))...)
		}
	}
	short.tables["loca"] = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	short.tables["glyf"] = append(glyf, make([]byte, 4)...)
	head := bytes.Clone(f.tables["head"])
	binary.BigEndian.PutUint16(head[50:], 1)
	short.tables["head"] = head
	short.tables["cmap"] = writeMap(codes)
	return short
}

// keep marks a glyph and the glyphs it is composed of.
func (f *sfnt) keep(glyph uint16, kept []bool) {
	if int(glyph) >= len(kept) || kept[glyph] {
		return
	}
	kept[glyph] = true
	outline := f.outline(glyph)
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return
	}
	for at, more := 10, true; more && at+4 <= len(outline); {
		flags := binary.BigEndian.Uint16(outline[at:])
		f.keep(binary.BigEndian.Uint16(outline[at+2:]), kept)
		more = flags&partMore != 0
		at += partSize(flags)
	}
}

func partSize(flags uint16) int {
	size := 6
	if flags&partWords != 0 {
		size += 2
	}
	switch {
	case flags&partScale != 0:
		size += 2
	case flags&partTwoScale != 0:
		size += 4
	case flags&partMatrix != 0:
		size += 8
	}
	return size
}

// outline is the drawing of a glyph; a broken font gives none.
func (f *sfnt) outline(glyph uint16) []byte {
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	if binary.BigEndian.Uint16(f.tables["head"][50:]) == 0 {
		at := int(glyph) * 2
		if at+4 > len(loca) {
			return nil
		}
		from, to = int(binary.BigEndian.Uint16(loca[at:]))*2, int(binary.BigEndian.Uint16(loca[at+2:]))*2
	} else {
		at := int(glyph) * 4
		if at+8 > len(loca) {
			return nil
		}
		from, to = int(binary.BigEndian.Uint32(loca[at:])), int(binary.BigEndian.Uint32(loca[at+4:]))
	}
	if from > to || to > len(glyf) {
		return nil
	}
	return glyf[from:to]
}
