package pdf

// tally is the pen of the first pass: it draws nothing and notes the characters used in each weight.
type tally struct {
	regular, bold runeSet
}

// runeSet is a set of characters as bits, because it is asked for every character of a paper.
type runeSet struct {
	near [bmpSize / 64]uint64
	far  map[rune]bool
}

func newTally() *tally {
	return &tally{regular: runeSet{far: make(map[rune]bool)}, bold: runeSet{far: make(map[rune]bool)}}
}

func (s *runeSet) add(words string) {
	for _, r := range words {
		if r < bmpSize {
			s.near[r>>6] |= 1 << (r & 63)
			continue
		}
		s.far[r] = true
	}
}

// all lists the characters in order of code point; those above U+FFFF may follow in any order.
func (s *runeSet) all() []rune {
	var runes []rune
	for i, bits := range s.near {
		for b := 0; bits != 0; b, bits = b+1, bits>>1 {
			if bits&1 != 0 {
				runes = append(runes, rune(i*64+b))
			}
		}
	}
	for r := range s.far {
		runes = append(runes, r)
	}
	return runes
}

func (t *tally) page() {}

func (t *tally) text(_ point, words string, k ink) {
	if k.bold {
		t.bold.add(words)
		return
	}
	t.regular.add(words)
}

func (t *tally) line(point, point, stroke) {}

func (t *tally) rect(box, paint) {}

func (t *tally) circle(point, float64, paint) {}

func (t *tally) polygon([]point, paint) {}

func (t *tally) bookmark(string, int, float64) {}

func (t *tally) link(box, int) {}
