#!/usr/bin/env bash
# Makes assets/fonts again from the published Noto Sans SC. Needed only when the font itself changes: the results are committed.
# Wants npm and apt (to fetch the fonts of paper and of screen) and Debian's python3-fonttools; about five minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.4.3
out=$PWD/assets/fonts
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

if [ -n "${FONT_DIR:-}" ]; then
  src=$FONT_DIR
else
  (cd "$tmp" && npm pack --silent "@expo-google-fonts/noto-sans-sc@$version" && tar xzf ./*.tgz)
  src=$tmp/package
fi
if [ -n "${SCREEN_FONT_DIR:-}" ]; then
  screen=$SCREEN_FONT_DIR
else
  (cd "$tmp" && apt-get download fonts-noto-cjk && dpkg-deb -x fonts-noto-cjk_*.deb screen)
  screen=$tmp/screen/usr/share/fonts/opentype/noto
fi
regular=$src/400Regular/NotoSansSC_400Regular.ttf
bold=$src/700Bold/NotoSansSC_700Bold.ttf

# Common characters for the bold of the screen: GB 2312 (6763 hanzi and its signs), Latin, punctuation, signs, full-width forms.
python=/usr/bin/python3
"$python" - "$tmp/common.txt" <<'P'
import sys
common = set()
for row in range(0xA1, 0xF8):
    for cell in range(0xA1, 0xFF):
        try:
            common.add(ord(bytes((row, cell)).decode("gb2312")))
        except UnicodeDecodeError:
            pass
for low, high in ((0x20, 0x24F), (0x370, 0x3FF), (0x2000, 0x2BFF), (0x2E3A, 0x2E3B), (0x3000, 0x303F), (0x3200, 0x33FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)):
    common.update(range(low, high + 1))
with open(sys.argv[1], "w") as f:
    f.write("\n".join("%04X" % u for u in sorted(common)))
P

# Nothing but what a program that lays out text by itself needs: outlines, widths, the character map and the joining of 「——」.
# No kerning: figures must stay equally wide.
cut() { # source, result, which characters…
  local from=$1 to=$2
  shift 2
  "$python" -m fontTools.subset "$from" --output-file="$to" "$@" --no-hinting --layout-features=ccmp,liga,locl \
    --drop-tables+=vhea,vmtx,VORG,BASE,STAT,GDEF --name-IDs='*' --no-recalc-timestamp
}
mkdir -p "$out"
cut "$regular" "$out/NotoSansSC-Regular.ttf" --unicodes='*'
cut "$bold" "$out/NotoSansSC-Bold.ttf" --unicodes='*'

# The screen draws the same letters from PostScript outlines: the window reads the outlines of a TrueType font all at once, tens
# of megabytes of them, those of a PostScript font one by one as they are drawn. Face 2 of the collection is the Chinese of the mainland.
"$python" - "$out/NotoSansSC-Regular.ttf" "$tmp/all.txt" <<'P'
import sys
from fontTools.ttLib import TTFont
with open(sys.argv[2], "w") as f:
    f.write("\n".join("%04X" % u for u in sorted(TTFont(sys.argv[1]).getBestCmap())))
P
cut "$screen/NotoSansCJK-Regular.ttc" "$out/NotoSansSC-Regular.otf" --unicodes-file="$tmp/all.txt" --font-number=2
cut "$screen/NotoSansCJK-Bold.ttc" "$out/NotoSansSC-Bold-common.otf" --unicodes-file="$tmp/common.txt" --font-number=2
cp "$src/LICENSE_FONT" "$out/OFL.txt"

# One bit for each character a screen font has, so that a screen can tell a rare name before it draws it.
"$python" - "$out" NotoSansSC-Regular NotoSansSC-Bold-common <<'P'
import sys
from fontTools.ttLib import TTFont
for name in sys.argv[2:]:
    has = TTFont("%s/%s.otf" % (sys.argv[1], name)).getBestCmap()
    bits = bytearray(max(has) // 8 + 1)
    for u in has:
        bits[u // 8] |= 1 << (u % 8)
    with open("%s/%s.bits" % (sys.argv[1], name), "wb") as f:
        f.write(bits)
    print(name, len(has), "characters")
P
ls -l "$out"
