package packfile_test

import (
	"testing"

	"guanyunbu/assets"
	"guanyunbu/data/packfile"
)

// BenchmarkShippedPacks reads every pack that ships, as each start of the program does.
func BenchmarkShippedPacks(b *testing.B) {
	names := packfile.Known()
	for b.Loop() {
		for _, name := range assets.Packs() {
			if _, err := packfile.Parse(file(b, name), names); err != nil {
				b.Fatal(err)
			}
		}
	}
}
