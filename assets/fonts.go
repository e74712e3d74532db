package assets

import _ "embed"

// The paper may show any name Noto Sans SC can write, so both weights are whole there. The screen shares the regular, whose
// GBK, Ext A and national table are already nearly all of its characters, and has its own small bold, because a bold parsed
// for the screen costs memory for each of its characters. packaging/fonts.sh made these files.
var (
	//go:embed fonts/NotoSansSC-Regular.ttf
	regular []byte
	//go:embed fonts/NotoSansSC-Bold.ttf
	paperBold []byte
	//go:embed fonts/NotoSansSC-Bold-common.ttf
	screenBold []byte
	//go:embed fonts/NotoSansSC-Regular.bits
	regularHas string
	//go:embed fonts/NotoSansSC-Bold-common.bits
	screenBoldHas string
	//go:embed fonts/OFL.txt
	licence string
)

// PaperRegular is the text font of every printed paper: all 30 890 characters of Noto Sans SC. Do not write into it.
func PaperRegular() []byte { return regular }

// PaperBold is the heading font of every printed paper, as complete as the regular. Do not write into it.
func PaperBold() []byte { return paperBold }

// ScreenRegular is the text font of the window. Do not write into it.
func ScreenRegular() []byte { return regular }

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
