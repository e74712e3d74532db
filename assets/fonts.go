package assets

import _ "embed"

// The paper may show any name Noto Sans SC can write, so both weights are whole there, as the TrueType outlines that a PDF
// carries. The screen has the same regular and a small bold with PostScript outlines: the window keeps every TrueType outline
// of a font in memory, of these only what it draws. packaging/fonts.sh made these files.
var (
	//go:embed fonts/NotoSansSC-Regular.ttf
	paperRegular []byte
	//go:embed fonts/NotoSansSC-Bold.ttf
	paperBold []byte
	//go:embed fonts/NotoSansSC-Regular.otf
	screenRegular []byte
	//go:embed fonts/NotoSansSC-Bold-common.otf
	screenBold []byte
	//go:embed fonts/NotoSansSC-Regular.bits
	regularHas string
	//go:embed fonts/NotoSansSC-Bold-common.bits
	screenBoldHas string
	//go:embed fonts/OFL.txt
	licence string
)

// PaperRegular is the text font of every printed paper: all 30 890 characters of Noto Sans SC. Do not write into it.
func PaperRegular() []byte { return paperRegular }

// PaperBold is the heading font of every printed paper, as complete as the regular. Do not write into it.
func PaperBold() []byte { return paperBold }

// ScreenRegular is the text font of the window. Do not write into it.
func ScreenRegular() []byte { return screenRegular }

// ScreenBold is the emphasis font of the window. It has only common characters (see ScreenBoldHas). Do not write into it.
func ScreenBold() []byte { return screenBold }

// ScreenHas says whether the window can draw r without asking the computer for another font.
func ScreenHas(r rune) bool { return has(regularHas, r) }

// ScreenBoldHas says whether r may be drawn bold in the window. A rare name is shown in the regular instead.
func ScreenBoldHas(r rune) bool { return has(screenBoldHas, r) }

// Licence is the text of the SIL Open Font Licence, which travels with the fonts.
func Licence() string { return licence }

func has(bits string, r rune) bool {
	if r < 0 || int(r/8) >= len(bits) {
		return false
	}
	return bits[r/8]&(1<<(r%8)) != 0
}
