# What run.sh and test.sh share: the one place of the Go flags, the system packages, and how they are installed.
# Sourced from the top folder of the project; bash.

# The same flags everywhere, or Go compiles the C parts again. Linux is built for X11 (it runs on Wayland through XWayland).
export GOFLAGS='-trimpath -buildvcs=false -tags=x11,migrated_fynedo'
WINDOWS_TAGS=migrated_fynedo
CONSOLE_TAGS=ci
STATICCHECK=v0.8.2
GO_WANTED=1.26

# An input method needs a UTF-8 locale, and the toolkit's own words follow LANG.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *UTF-8 | *utf8 | *utf-8) ;;
  *) unset LC_ALL; export LC_CTYPE=C.UTF-8 ;;
esac
case "${LANG:-C}" in C | C.* | POSIX) export LANG=zh_CN.UTF-8 ;; esac

WINDOW_PACKAGES='gcc libc6-dev pkg-config libgl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev
  libgl1 libgl1-mesa-dri'
TEST_PACKAGES='python3 xvfb xdotool xclip fcitx5 fcitx5-pinyin dbus-daemon x11-utils imagemagick poppler-utils qpdf gcc-mingw-w64-x86-64'

say() { printf '%s\n' "$@"; }
refuse() { printf '%s\n' "$*" >&2; exit 1; }

# need_go stops with advice unless the Go at hand can build this module. Go 1.21 and later fetch the right one by themselves.
need_go() {
  command -v go >/dev/null 2>&1 || refuse "没有找到 Go。请从 https://golang.google.cn/dl/ 下载 Go $GO_WANTED 或更新的 Linux 安装包，
解压到 /usr/local，再执行 export PATH=\$PATH:/usr/local/go/bin，然后重新运行。"
  local have
  have=$(go env GOVERSION 2>/dev/null) || have=
  have=${have#go}
  if [ -z "$have" ] || [ "$(printf '%s\n%s\n' "$GO_WANTED" "$have" | sort -V | head -n 1)" != "$GO_WANTED" ]; then
    refuse "现在的 Go 太旧（$(go version 2>/dev/null || echo 无法识别)），需要 $GO_WANTED 或更新的版本，也没能自动下载。
请从 https://golang.google.cn/dl/ 下载后解压到 /usr/local，把 /usr/local/go/bin 放在 PATH 最前面，然后重新运行。"
  fi
}

# need_packages installs the named system packages that are missing, and nothing else.
need_packages() {
  local missing=() name as_root=()
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null 2>&1 || refuse "这台电脑没有 apt。请先用系统自带的软件管理安装与下列软件包对应的组件，再重新运行：
  ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || refuse "缺少系统软件包。请让管理员执行下面一行，再重新运行：
  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    as_root=(sudo)
  fi
  say "正在安装系统软件包：${missing[*]}"
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  "${as_root[@]}" update >/dev/null || say "软件源没有全部更新成功，继续尝试安装。"
  "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null || refuse "没有装上：${missing[*]}
请检查网络和软件源，或请管理员安装后再运行。"
}

# build_console builds the program without a window: commands only, no C compiler, no system package.
build_console() {
  CGO_ENABLED=0 go build -tags "$CONSOLE_TAGS" -o build/console/guanyunbu .
}

# build_window builds the program with its window, on the patched toolkit (packaging/glfw.sh).
build_window() {
  packaging/glfw.sh && CGO_ENABLED=1 go build -modfile=build/go.mod -o build/window/guanyunbu .
}
