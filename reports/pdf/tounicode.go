package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf16"
)

var errOutput = errors.New("printed file has an unexpected shape")

// mapsPerBlock is the largest number of entries the format allows in one bfchar block.
const mapsPerBlock = 100

// withMeanings appends an update to a finished file that tells, for each font, which character every printed code means.
// The library itself can only say "the code is the character", which is wrong for the private codes of rare names.
func withMeanings(file []byte, used map[string][]rune, c codes) ([]byte, error) {
	trailer, err := readTrailer(file)
	if err != nil {
		return nil, err
	}
	objects := make(map[int][]byte)
	for family, runes := range used {
		number, err := meaningObject(file, family)
		if err != nil {
			return nil, err
		}
		if objects[number], err = packed(meaningMap(runes, c)); err != nil {
			return nil, err
		}
	}
	return appendUpdate(file, trailer, objects), nil
}

type trailer struct {
	size, root, info, start int
}

func readTrailer(file []byte) (trailer, error) {
	at := bytes.LastIndex(file, []byte("trailer\n"))
	if at < 0 {
		return trailer{}, errOutput
	}
	form := regexp.MustCompile(`^trailer\n<<\n/Size (\d+)\n/Root (\d+) 0 R\n/Info (\d+) 0 R\n>>\nstartxref\n(\d+)\n`)
	m := form.FindSubmatch(file[at:])
	if m == nil {
		return trailer{}, errOutput
	}
	var n [4]int
	for i := range n {
		n[i], _ = strconv.Atoi(string(m[i+1]))
	}
	return trailer{size: n[0], root: n[1], info: n[2], start: n[3]}, nil
}

// meaningObject finds the object that holds the meanings of a font's codes.
func meaningObject(file []byte, family string) (int, error) {
	mark := []byte("<</Type /Font\n/Subtype /Type0\n/BaseFont /utf8" + family + "\n")
	at := bytes.LastIndex(file, mark)
	if at < 0 {
		return 0, fmt.Errorf("%w: font %s is not in it", errOutput, family)
	}
	m := regexp.MustCompile(`/ToUnicode (\d+) 0 R`).FindSubmatch(file[at:min(len(file), at+400)])
	if m == nil {
		return 0, fmt.Errorf("%w: font %s has no meanings", errOutput, family)
	}
	return strconv.Atoi(string(m[1]))
}

func meaningMap(runes []rune, c codes) []byte {
	var out bytes.Buffer
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo\n<</Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(runes, mapsPerBlock) {
		fmt.Fprintf(&out, "%d beginbfchar\n", len(block))
		for _, r := range block {
			fmt.Fprintf(&out, "<%04X> <", c.code(r))
			for _, unit := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&out, "%04X", unit)
			}
			out.WriteString(">\n")
		}
		out.WriteString("endbfchar\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return out.Bytes()
}

func packed(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	if _, err := w.Write(content); err != nil {
		return nil, fmt.Errorf("pack code meanings: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("pack code meanings: %w", err)
	}
	return out.Bytes(), nil
}

func appendUpdate(file []byte, t trailer, objects map[int][]byte) []byte {
	out := bytes.NewBuffer(slices.Clip(file))
	numbers := make([]int, 0, len(objects))
	for n := range objects {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	var table bytes.Buffer
	for _, n := range numbers {
		fmt.Fprintf(&table, "%d 1\n%010d 00000 n \n", n, out.Len())
		fmt.Fprintf(out, "%d 0 obj\n<</Length %d /Filter /FlateDecode>>\nstream\n", n, len(objects[n]))
		out.Write(objects[n])
		out.WriteString("\nendstream\nendobj\n")
	}
	start := out.Len()
	fmt.Fprintf(out, "xref\n%strailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n",
		table.Bytes(), t.size, t.root, t.info, t.start, start)
	return out.Bytes()
}
