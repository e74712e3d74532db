package assets_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/image/font/sfnt"

	"guanyunbu/assets"
)

// TestFontsHoldTheNamesOfPeople reads the fonts as the renderers do.
func TestFontsHoldTheNamesOfPeople(t *testing.T) {
	everyday := "馆运簿选用管培0123456789.,%，。；：、？！（）《》“”‘’【】「」〓○√→·…——"
	rare := "䶮㛃㑇㙟臺囍喆镕鿍𬀩𫖯𬭚𬭼𰻝"
	tests := []struct {
		name string
		font []byte
		has  string
		not  string
	}{
		{"paper regular prints rare names", assets.PaperRegular(), everyday + rare, "𠮷𤭢"},
		{"paper bold prints rare names", assets.PaperBold(), everyday + rare, "𠮷𤭢"},
		{"screen regular shows rare names", assets.ScreenRegular(), everyday + rare, "𠮷𤭢"},
		{"screen bold has the common set and no rare name", assets.ScreenBold(), everyday, "䶮㛃𬀩𫖯𬭚"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			font, err := sfnt.Parse(test.font)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range test.has {
				if !holds(t, font, r) {
					t.Errorf("no glyph for %c U+%04X", r, r)
				}
			}
			for _, r := range test.not {
				if holds(t, font, r) {
					t.Errorf("unexpected glyph for %c U+%04X", r, r)
				}
			}
		})
	}
}

// TestKnowingWhatAScreenFontHas compares the bit tables with the fonts they were made from, for every character there is.
func TestKnowingWhatAScreenFontHas(t *testing.T) {
	tests := []struct {
		name string
		font []byte
		has  func(rune) bool
	}{
		{"regular", assets.ScreenRegular(), assets.ScreenHas},
		{"bold", assets.ScreenBold(), assets.ScreenBoldHas},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			font, err := sfnt.Parse(test.font)
			if err != nil {
				t.Fatal(err)
			}
			for r := rune(-1); r <= 0x323AF; r++ {
				if r >= 0 && test.has(r) != holds(t, font, r) || r < 0 && test.has(r) {
					t.Fatalf("U+%04X: table says %v", r, test.has(r))
				}
			}
			if test.has(0x10FFFF) {
				t.Error("the last character there is belongs to no font")
			}
		})
	}
}

func holds(t *testing.T, font *sfnt.Font, r rune) bool {
	t.Helper()
	glyph, err := font.GlyphIndex(nil, r)
	if err != nil {
		t.Fatal(err)
	}
	return glyph != 0
}

func TestFiguresAreEquallyWide(t *testing.T) {
	for name, data := range map[string][]byte{"regular": assets.ScreenRegular(), "bold": assets.ScreenBold()} {
		font, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		want := -1
		for _, r := range "0123456789" {
			glyph, err := font.GlyphIndex(&buffer, r)
			if err != nil {
				t.Fatal(err)
			}
			width, err := font.GlyphAdvance(&buffer, glyph, 1000<<6, 0)
			if err != nil {
				t.Fatal(err)
			}
			if want < 0 {
				want = int(width)
			}
			if int(width) != want {
				t.Errorf("%s %c is %d wide, 0 is %d: columns of figures would not line up", name, r, int(width), want)
			}
		}
	}
}

func TestLicenceTravelsWithTheFonts(t *testing.T) {
	if !strings.Contains(assets.Licence(), "SIL OPEN FONT LICENSE Version 1.1") {
		t.Error("the licence is not the OFL")
	}
}

func TestEveryIconIsOneThemableDrawing(t *testing.T) {
	wanted := strings.Fields(`list book plus search bell chevron-down chevron-right chevron-left check warning clock shield lock usb
		camera info printer import export columns filter close copy undo calendar person folder grid save arrow-left arrow-right file return`)
	names := assets.Icons()
	for _, name := range wanted {
		if !slices.Contains(names, name) {
			t.Errorf("no icon %q", name)
		}
	}
	for _, name := range names {
		data, err := assets.Icon(name)
		if err != nil {
			t.Fatal(err)
		}
		var drawing struct {
			ViewBox string `xml:"viewBox,attr"`
			Paths   []struct {
				Fill string `xml:"fill,attr"`
				D    string `xml:"d,attr"`
			} `xml:"path"`
		}
		if err := xml.Unmarshal(data, &drawing); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if drawing.ViewBox != "0 0 16 16" || len(drawing.Paths) != 1 || drawing.Paths[0].Fill != "currentColor" || drawing.Paths[0].D == "" {
			t.Errorf("%s: want one filled outline on the 16 grid, as packaging/icons/draw.py makes it", name)
		}
	}
	if _, err := assets.Icon("no-such-icon"); err == nil {
		t.Error("an unknown icon must be an error, not an empty drawing")
	}
}

func TestMarkIsAPictureOf512(t *testing.T) {
	picture, err := png.Decode(bytes.NewReader(assets.Mark()))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 512 || size.Y != 512 {
		t.Errorf("the mark is %v", size)
	}
}

// TestEveryPackIsListed: the list of packs and the folder with their files say the same.
func TestEveryPackIsListed(t *testing.T) {
	files, err := filepath.Glob("packs/*.yaml")
	if err != nil || len(files) != len(assets.Packs()) {
		t.Errorf("%d files, %d listed (%v)", len(files), len(assets.Packs()), err)
	}
	for _, name := range assets.Packs() {
		if pack, err := assets.Pack(name); err != nil || len(pack) == 0 {
			t.Errorf("pack %s: %v", name, err)
		}
	}
	if _, err := assets.Pack("no-such-pack"); err == nil {
		t.Error("an unknown pack must be an error")
	}
}

func TestRightsAreOperationsByRole(t *testing.T) {
	var roles map[string][]string
	if err := json.Unmarshal(assets.Rights(), &roles); err != nil {
		t.Fatal(err)
	}
	if len(roles["clerk"]) == 0 || len(roles["reader"]) != 0 {
		t.Error("a clerk enters records, a reader changes nothing")
	}
}

// holidayYear counts the rows of one year.
type holidayYear struct{ statutory, rest, work, pending int }

// TestHolidaysFollowTheNotices counts days a notice of the State Council fixes: the right number of statutory days each year,
// working days only on weekends, rest days only on weekdays.
func TestHolidaysFollowTheNotices(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(assets.Holidays())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], ","); got != "day,kind,name,pending" {
		t.Fatalf("header is %s", got)
	}
	found := map[int]holidayYear{}
	last := ""
	for _, row := range rows[1:] {
		if row[0] <= last || row[2] == "" {
			t.Errorf("%s is out of order, twice, or has no name", row[0])
		}
		last = row[0]
		day, err := time.Parse(time.DateOnly, row[0])
		if err != nil {
			t.Fatal(err)
		}
		found[day.Year()] = count(t, found[day.Year()], day, row)
	}
	want := map[int]holidayYear{
		2024: {statutory: 11, rest: 10, work: 8},
		2025: {statutory: 13, rest: 6, work: 5},
		2026: {statutory: 13, rest: 9, work: 6},
		2027: {statutory: 13, pending: 13},
	}
	for number, year := range want {
		if found[number] != year {
			t.Errorf("%d has %+v, want %+v", number, found[number], year)
		}
	}
}

func count(t *testing.T, year holidayYear, day time.Time, row []string) holidayYear {
	t.Helper()
	weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	switch {
	case row[1] == "statutory":
		year.statutory++
	case row[1] == "rest" && !weekend:
		year.rest++
	case row[1] == "work" && weekend:
		year.work++
	default:
		t.Errorf("%s cannot be %q", row[0], row[1])
	}
	if row[3] == "是" {
		year.pending++
	}
	return year
}
