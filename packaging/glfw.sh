#!/usr/bin/env bash
# Makes build/glfw: the window library from the module cache with one line mended, and build/go.mod that uses it.
# Unmended, a key pressed while pinyin is being composed also reaches the form: Backspace would eat words already typed.
# The story is in app/decisions/0006-input-method-patch.md. A plain `go build` still works, unmended.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/env.sh

module=github.com/go-gl/glfw/v3.4/glfw
version=$(go list -m -f '{{.Version}}' "$module")
mkdir -p build
if [ "$(cat build/glfw/.version 2>/dev/null)" != "$version" ]; then
  go mod download "$module@$version"
  source=$(go list -m -f '{{.Dir}}' "$module")
  rm -rf build/glfw
  cp -r "$source" build/glfw
  chmod -R u+w build/glfw
  file=build/glfw/glfw/src/x11_window.c
  line='                if (diff == event->xkey.time || (diff > 0 && diff < ((Time)1 << 31)))'
  mended='                if (!filtered \&\& (diff == event->xkey.time || (diff > 0 \&\& diff < ((Time)1 << 31))))'
  if [ "$(grep -cFx "$line" "$file")" != 1 ]; then
    rm -rf build/glfw
    refuse "glfw $version 的源码变了，输入法补丁（packaging/glfw.sh）对不上。请核对 x11_window.c 中 KeyPress 一段后更新补丁。"
  fi
  sed -i "s#^ *if (diff == event->xkey.time || .*#$mended#" "$file"
  grep -qF 'if (!filtered && (diff == event->xkey.time' "$file" || refuse "输入法补丁没有打上。"
  # Go's cache does not look at C files in sub-folders: a changed Go file makes it compile them again.
  printf '\n// Mended by packaging/glfw.sh: %s\n' "$(cksum <"$file" | cut -d ' ' -f 1)" >>build/glfw/c_glfw_lin_x11.go
  printf '%s\n' "$version" >build/glfw/.version
fi

# Written only when something changed, so that Go's cache stays warm.
cp go.mod build/go.mod.new
printf '\nreplace %s => ./build/glfw\n' "$module" >>build/go.mod.new
if cmp -s build/go.mod.new build/go.mod; then rm build/go.mod.new; else mv build/go.mod.new build/go.mod; fi
cp go.sum build/go.sum
