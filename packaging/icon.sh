#!/usr/bin/env bash
# Draws assets/icon.png, the mark of the program: the four verbs 选 用 管 培, read clockwise, on the green of the rail.
# Wants ImageMagick; needed only when the mark changes.
set -euo pipefail
cd "$(dirname "$0")/.."
convert -size 512x512 xc:none \
  -fill '#17363F' -draw 'roundrectangle 0,0 511,511 82,82' \
  -fill none -stroke '#6CA3AC' -strokewidth 9 -draw 'roundrectangle 42,42 469,469 52,52' \
  -stroke none -fill '#FFFFFF' -font assets/fonts/NotoSansSC-Bold.ttf -pointsize 164 -gravity center \
  -annotate -93-95 '选' -annotate +93-95 '用' -annotate -93+81 '培' -annotate +93+81 '管' \
  -strip -define png:exclude-chunks=date,time -define png:compression-level=9 -colors 128 PNG8:assets/icon.png
