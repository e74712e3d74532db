#!/usr/bin/env bash
# Runs every check of the project and says at the end which part failed. Exit 0 only if all passed.
#   ./test.sh              everything
#   ./test.sh unit lint    only these parts: scripts lint unit console window windows
# Wants Go and git. Installs with apt (sudo when not root) what the parts need, listed in packaging/env.sh: the C compiler and
# headers of the window, a virtual display (xvfb, xdotool, xclip, x11-utils,
# imagemagick), an input method (fcitx5 with pinyin), the PDF checkers (poppler-utils, qpdf), python3 and
# the Windows compiler (mingw-w64); and staticcheck with go install. Everything it makes is in build/.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. packaging/env.sh

failed=()
part() { # name, command…
  local name=$1 began=$SECONDS
  shift
  say "" "==> $name"
  if ("$@"); then
    say "<== $name：通过，$((SECONDS - began)) 秒"
  else
    say "<== $name：没有通过，$((SECONDS - began)) 秒"
    failed+=("$name")
  fi
}

parse_scripts() {
  local file bad=0
  for file in run.sh test.sh .ci/run packaging/*.sh; do
    bash -n "$file" || bad=1
    [ -x "$file" ] || [ "$file" = packaging/env.sh ] || { say "$file 没有执行权限"; bad=1; }
  done
  return $bad
}

formatted() {
  local loose
  loose=$(find . -name '*.go' -not -path './build/*' -print0 | xargs -0 gofmt -l) || return 1
  [ -z "$loose" ] || { say "下列文件没有用 gofmt 排版：" "$loose"; return 1; }
}

vet() {
  CGO_ENABLED=0 go vet -tags "$CONSOLE_TAGS" ./... && CGO_ENABLED=0 GOOS=windows go vet -tags "$CONSOLE_TAGS" ./...
}

static() {
  local tool=$PWD/build/bin/staticcheck-$STATICCHECK
  if [ ! -x "$tool" ]; then
    GOBIN=$PWD/build/bin go install "honnef.co/go/tools/cmd/staticcheck@$STATICCHECK" || return 1
    mv build/bin/staticcheck "$tool" || return 1
  fi
  CGO_ENABLED=0 "$tool" -tags "$CONSOLE_TAGS" ./...
}

unit() { CGO_ENABLED=0 go test -v -timeout 20m -tags "$CONSOLE_TAGS" ./...; }

# console runs ./run.sh as somebody without a screen does, twice, and looks at what it left.
console() {
  rm -rf build/sample build/sample.ready build/*.pdf
  env -u DISPLAY -u WAYLAND_DISPLAY ./run.sh || return 1
  env -u DISPLAY -u WAYLAND_DISPLAY ./run.sh >/dev/null || { say "第二次运行失败"; return 1; }
  qpdf --check build/示范中心2025年度自评报告.pdf
}

# with_display runs a command on a virtual display of its own, without a window manager.
with_display() {
  local number server status waited=0 file
  file=$(mktemp)
  Xvfb -displayfd 1 -screen 0 1366x768x24 -nolisten tcp >"$file" 2>/dev/null &
  server=$!
  until [ -s "$file" ]; do
    kill -0 "$server" 2>/dev/null && [ $waited -lt 150 ] || { say "虚拟显示器没有启动"; rm -f "$file"; return 1; }
    waited=$((waited + 1))
    sleep 0.2
  done
  number=$(cat "$file")
  rm -f "$file"
  env -u WAYLAND_DISPLAY DISPLAY=":$number" LIBGL_ALWAYS_SOFTWARE=1 "$@"
  status=$?
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  return $status
}

# window builds the real program and runs the tests that look at it in a real window: TestWindow… in package main, tag window.
window() {
  local log=build/window.log
  build_window || return 1
  CGO_ENABLED=1 go vet -modfile=build/go.mod -tags x11,migrated_fynedo,window . || return 1
  GUANYUNBU_BINARY=$PWD/build/window/guanyunbu with_display env CGO_ENABLED=1 \
    go test -v -count=1 -timeout 15m -modfile=build/go.mod -tags x11,migrated_fynedo,window -run '^TestWindow' . 2>&1 | tee "$log" || return 1
  grep -q '^--- PASS: TestWindow' "$log" || { say "没有任何真实窗口测试运行过"; return 1; }
}

# windows builds the two files for Windows from the same tree: one with a window, one for the command line.
windows() {
  CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
    go build -tags "$WINDOWS_TAGS" -ldflags='-s -w -H windowsgui' -o build/windows/馆运簿.exe . || return 1
  CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go build -tags "$CONSOLE_TAGS" -ldflags='-s -w' -o build/windows/guanyunbu.exe . || return 1
  ls -l build/windows
}

wanted=${*:-scripts lint unit console window windows}
mkdir -p build
need_go
packages=$TEST_PACKAGES
case " $wanted " in *" window "*) packages="$packages $WINDOW_PACKAGES" ;; esac
part "系统软件包" need_packages $packages
for name in $wanted; do
  case $name in
    scripts) part "脚本语法" parse_scripts ;;
    lint)
      part "gofmt" formatted
      part "go vet" vet
      part "go mod verify" go mod verify
      part "staticcheck" static
      ;;
    unit) part "go test" unit ;;
    console) part "不开窗口运行" console ;;
    window) part "真实窗口" window ;;
    windows) part "Windows 交叉编译" windows ;;
    *) refuse "不认识的部分：$name" ;;
  esac
done

if [ ${#failed[@]} -gt 0 ]; then
  say "" "没有通过：${failed[*]}"
  exit 1
fi
say "" "全部通过"
