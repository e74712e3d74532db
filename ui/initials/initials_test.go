package initials_test

import (
	"testing"

	"guanyunbu/ui/initials"
)

func TestInitialsFindChineseWords(t *testing.T) {
	for _, row := range []struct {
		label, typed string
		finds        bool
	}{
		{"国潮展示", "gczs", true}, {"国潮展示", "GCZS", true}, {"国潮展示", "czs", true}, {"国潮展示", "潮展", true},
		{"重阳音乐会", "cyyy", true}, {"国潮展示", "gcsz", false}, {"C04 展览展示", "c04", true}, {"C04 展览展示", "zlzs", true}, {"多功能厅", "", true}, {"多功能厅", "dgnt", true},
	} {
		if got := initials.Match(row.label, row.typed); got != row.finds {
			t.Errorf("%q finds %q: %v, want %v", row.typed, row.label, got, row.finds)
		}
	}
}
