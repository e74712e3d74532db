package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
)

var errFont = errors.New("not a usable TrueType font")

// sfnt is a TrueType file seen as its tables.
type sfnt struct {
	tables map[string][]byte
}

const (
	trueTypeTag   = 0x00010000
	directorySize = 12
	entrySize     = 16
)

// tablesKept are the tables that the PDF library reads; layout tables only cost room.
func tablesKept() []string {
	return []string{"OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"}
}

func openFont(data []byte) (*sfnt, error) {
	if len(data) < directorySize || binary.BigEndian.Uint32(data) != trueTypeTag {
		return nil, errFont
	}
	count := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < directorySize+count*entrySize {
		return nil, errFont
	}
	font := &sfnt{tables: make(map[string][]byte, count)}
	for i := range count {
		entry := data[directorySize+i*entrySize:]
		from := uint64(binary.BigEndian.Uint32(entry[8:]))
		size := uint64(binary.BigEndian.Uint32(entry[12:]))
		if from+size > uint64(len(data)) {
			return nil, fmt.Errorf("%w: table %q is cut off", errFont, entry[:4])
		}
		font.tables[string(entry[:4])] = data[from : from+size]
	}
	for _, name := range []string{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "OS/2"} {
		if len(font.tables[name]) == 0 {
			return nil, fmt.Errorf("%w: table %q is missing", errFont, name)
		}
	}
	return font, nil
}

// write assembles a font file from tables.
func (f *sfnt) write() []byte {
	var names []string
	size := directorySize
	for _, name := range tablesKept() {
		if table := f.tables[name]; len(table) > 0 {
			names = append(names, name)
			size += entrySize + padded(len(table))
		}
	}
	out := make([]byte, directorySize+len(names)*entrySize, size)
	binary.BigEndian.PutUint32(out, trueTypeTag)
	binary.BigEndian.PutUint16(out[4:], uint16(len(names)))
	for i, name := range names {
		table := f.tables[name]
		entry := out[directorySize+i*entrySize:]
		copy(entry, name)
		binary.BigEndian.PutUint32(entry[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(entry[12:], uint32(len(table)))
		out = append(out, table...)
		out = append(out, make([]byte, padded(len(table))-len(table))...)
	}
	return out
}

func padded(n int) int { return (n + 3) &^ 3 }
