package packfile_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"guanyunbu/app/rulepack"
	"guanyunbu/assets"
	"guanyunbu/data/packfile"
)

var update = flag.Bool("update", false, "write the copies of the shipped packs anew")

func file(t testing.TB, name string) []byte {
	t.Helper()
	file, err := assets.Pack(name)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func pack(t testing.TB, name string) rulepack.Pack {
	t.Helper()
	pack, err := packfile.Parse(file(t, name), packfile.Known())
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// said is everything that a pack says.
func said(t testing.TB, pack rulepack.Pack) string {
	t.Helper()
	text, err := json.MarshalIndent(pack, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

// TestShippedPacksComeBackTheSame: a pack written as YAML, as JSON and as a workbook reads back word
// for word, and the files that ship are as the program writes them.
func TestShippedPacksComeBackTheSame(t *testing.T) {
	for _, name := range assets.Packs() {
		t.Run(name, func(t *testing.T) {
			pack := pack(t, name)
			want := said(t, pack)
			written, err := packfile.Write(pack)
			if err != nil || string(written) != string(file(t, name)) {
				t.Errorf("the shipped file is not as it is written (%v)", err)
			}
			book, err := packfile.WriteWorkbook(pack)
			if err != nil {
				t.Fatal(err)
			}
			for form, read := range map[string]func() (rulepack.Pack, error){
				"YAML":     func() (rulepack.Pack, error) { return packfile.Parse(written, packfile.Known()) },
				"JSON":     func() (rulepack.Pack, error) { return packfile.Parse([]byte(want), packfile.Known()) },
				"workbook": func() (rulepack.Pack, error) { return packfile.ParseWorkbook(book, packfile.Known()) },
				"Windows": func() (rulepack.Pack, error) {
					return packfile.Parse([]byte("\uFEFF"+strings.ReplaceAll(string(written), "\n", "\r\n")), packfile.Known())
				},
			} {
				again, err := read()
				if err != nil {
					t.Errorf("%s: %v", form, err)
					continue
				}
				if got := said(t, again); got != want {
					t.Errorf("%s: comes back different: %s", form, difference(got, want))
				}
				if len(again.Compiled) != len(pack.Compiled) {
					t.Errorf("%s: %d formulas, want %d", form, len(again.Compiled), len(pack.Compiled))
				}
			}
		})
	}
}

func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return g[i] + " for " + w[i]
		}
	}
	return "one is longer"
}

// TestCopiesForOtherRooms: the copies that tests of other rooms read are the shipped packs.
func TestCopiesForOtherRooms(t *testing.T) {
	for _, name := range assets.Packs() {
		path, want := "../../app/rulepack/packtest/"+name+".json", said(t, pack(t, name))
		if *update {
			if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if copied, err := os.ReadFile(path); err != nil || string(copied) != want {
			t.Errorf("the copy of %s is not the shipped one, renew it with -update (%v)", name, err)
		}
	}
}

// TestSumsOfShippedPacks: the full marks are those of DEFINITIONS 2 and DOMAIN 12, and level 1 adds up to them.
func TestSumsOfShippedPacks(t *testing.T) {
	want := map[string]string{
		"street-100":     "100: A15 B18 C25 D10 E12 F15 G5, 49 indicators",
		"community-room": "100: A15 B18 C25 D10 E12 F15 G5, 45 indicators",
		"library-branch": "100: A15 B18 C25 D10 E12 F15 G5, 47 indicators",
		"thousand":       "1000: A150 B180 C250 D100 E120 F150 G50, 49 indicators",
		"finance":        "100: X10 Y50 Z30 M10, 18 indicators",
		"shanghai":       "120: A24 B21 C20 D45 E10, 26 indicators",
	}
	for _, name := range assets.Packs() {
		p := pack(t, name)
		got := p.Full.Ratio().Short() + ":"
		var sum, leaves int64
		for _, b := range p.Blocks() {
			got += " " + b.Code + b.Max.Short()
			sum += int64(b.Max)
		}
		for _, i := range p.Leaves() {
			leaves += int64(i.Max)
			for _, text := range []string{i.Rule, i.Definition, i.Source, i.Evidence, i.Short, i.Asks, i.Period, i.Target.Unit} {
				if text == "" {
					t.Errorf("%s %s is not explained: %+v", name, i.Code, i)
				}
			}
		}
		got += fmt.Sprintf(", %d indicators", len(p.Leaves()))
		if got != want[name] || sum != int64(p.Full) || leaves != int64(p.Full) {
			t.Errorf("%s is %s (%d, %d), want %s", name, got, sum, leaves, want[name])
		}
	}
	if p := pack(t, "shanghai"); p.Highest() != 15000 || p.Bonus.Cap != 3000 {
		t.Errorf("Shanghai reaches %s with a bonus of %s", p.Highest(), p.Bonus.Cap)
	}
}

// TestCommunityRoom: the marks that DEFINITIONS 2 moves, and the lowest numbers of communities.
func TestCommunityRoom(t *testing.T) {
	p := pack(t, "community-room")
	for code, want := range map[string]string{"A1.1": "5", "A4.1": "3", "B1.1": "8", "C2.1": "4", "F2.1": "7"} {
		if i, ok := p.Item(code); !ok || i.Max.Short() != want {
			t.Errorf("%s is worth %s, want %s", code, i.Max.Short(), want)
		}
	}
	for _, code := range []string{"A2.1", "B3.2", "C1.5", "F1.2"} {
		if _, ok := p.Item(code); ok {
			t.Errorf("%s is still there", code)
		}
	}
	for code, want := range map[string]string{"B1.1": "35", "C1.1": "12", "C1.2": "4", "C1.3": "2", "A2.3": "30", "G1.1": "2", "G1.2": "6"} {
		if i, _ := p.Item(code); i.Target.Default.Short() != want {
			t.Errorf("the target of %s is %s, want %s", code, i.Target.Default.Short(), want)
		}
	}
}
