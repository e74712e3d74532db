#!/usr/bin/env bash
# Builds and starts 馆运簿.
#   ./run.sh                 with a screen: installs what is missing, builds, opens the window
#   ./run.sh                 without a screen: sample centre, score, 自评报告 PDF, and where they are
#   ./run.sh COMMAND …       passes everything to the program (score, report, import …), no window needed
# Wants Go and git. For the window it installs with apt (sudo when not root): a C compiler and the X11 and OpenGL headers,
# listed in packaging/env.sh. Without a window it installs nothing. Everything it makes is in build/.
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"
. packaging/env.sh

first_time() {
  [ -x "$1" ] || say "第一次要下载组件并编译，约需 $2；以后几秒钟就能启动。"
}

console() {
  need_go
  first_time build/console/guanyunbu "1–3 分钟"
  build_console
}

# tour does the main job without a window: the sample centre, its score, and its report on paper.
tour() {
  local book=build/sample out=build/示范中心2025年度自评报告.pdf
  say "没有可用的显示器，改为不开窗口运行：示范中心 → 得分 → 自评报告。不需要安装系统软件包。"
  console
  if [ -f "$book.ready" ] && [ -d "$book" ]; then
    say "沿用上次建好的示范数据：$PWD/$book（想重做，删掉这个文件夹即可）"
  else
    rm -rf "$book" "$book.ready"
    build/console/guanyunbu sample --data "$book"
    : >"$book.ready"
  fi
  say "" "── 2025 年度自评得分 ──"
  build/console/guanyunbu score --data "$book" --facility SF --year 2025
  say "" "── 2026 年度实时得分 ──"
  build/console/guanyunbu score --data "$book" --facility SF --year 2026
  build/console/guanyunbu report --data "$book" --paper selfeval --facility SF --year 2025 --out "$out"
  [ -s "$out" ] || refuse "自评报告没有写出来，请看上面的提示。"
  say "" "自评报告：$PWD/$out" "示范数据：$PWD/$book" "其他命令：./run.sh --help"
}

window() {
  need_go
  need_packages $WINDOW_PACKAGES
  first_time build/window/guanyunbu "5–10 分钟"
  build_window
  start "$PWD/build/window/guanyunbu" "$@"
}

# start hands over to the program, in the folder the person was in, so that file names mean what they meant there.
start() {
  cd "$here"
  exec "$@"
}

case "${1:-}" in
  '')
    if [ -n "${DISPLAY:-}" ]; then window; fi
    [ -z "${WAYLAND_DISPLAY:-}" ] || say "这个桌面没有启用 XWayland，暂时打不开窗口。"
    tour
    ;;
  -h | --help | [a-z]*)
    console
    start "$PWD/build/console/guanyunbu" "$@"
    ;;
  *)
    [ -n "${DISPLAY:-}" ] || refuse "没有可用的显示器，打不开窗口。不开窗口能用的命令见 ./run.sh --help。"
    window "$@"
    ;;
esac
