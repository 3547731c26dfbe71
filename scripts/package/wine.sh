#!/usr/bin/env bash
# Runs the packages for Windows under Wine, on paths that a console has trouble with: blanks, filled in by openpyxl,
# scored, and the county's run. What is printed and written must be what the package for Linux prints and writes.
# Wine 10 runs Node 24, older ones don't; where there is none, it is put into a folder of its own with Debian 13
# (LINGONG_WINE_ROOT, else one in the user's cache; kept for the next time), which takes root and a minute. Skips where
# neither can be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

release=$PWD/release
root=${LINGONG_WINE_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/lingong/wine-root}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export odd="甲 乙（1）[a]&50%!'^x"

skip() {
  echo "Wine: skipped, $1"
  exit 0
}
number() { grep -oE '[0-9]+' <<<"$1" | head -n 1; }

# within COMMANDS: runs them where Wine is, in a folder that is $work outside, in an environment of its own
if [ "$(number "$(wine --version 2>/dev/null || echo 0)")" -ge 10 ]; then
  within() { (cd "$work" && env -i HOME="$work/home" PATH="$PATH" LANG=C.UTF-8 bash -c "$1"); }
else
  [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null || skip 'only root can set it up'
  # enter COMMANDS [OPTIONS OF UNSHARE]
  enter() {
    mkdir -p "$root/w"
    unshare -m "${@:2}" bash -c '
      mount -t proc proc "$0/proc" && mount -t tmpfs tmp "$0/tmp" &&
      mount --rbind /dev "$0/dev" && mount --bind "$1" "$0/w" &&
      exec chroot "$0" env -i HOME=/w/home PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 bash -c "cd /w; $2"
    ' "$root" "$work" "$1"
  }
  within() { enter "$1" -n; }
  if [ ! -x "$root/usr/bin/wine" ]; then
    command -v debootstrap >/dev/null || skip 'debootstrap is not here'
    rm -rf "$root"
    # the mirror that this machine uses already
    mirror=$(apt-get indextargets --format '$(SITE)' 2>/dev/null | grep -v security | head -n 1)
    [ -n "$mirror" ] || skip 'no mirror is known'
    timeout 300 debootstrap --variant=minbase trixie "$root" "$mirror" >"$work/log" 2>&1 &&
      enter 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wine wine64' >"$work/log" 2>&1 ||
      { rm -rf "$root" && skip "it can't be fetched"; }
  fi
  enter true 2>/dev/null || skip "its folder can't be entered"
fi
[ -f "$release/lingong.exe" ] || skip 'npm run package comes first'
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || skip 'openpyxl is not here'

# what SYSTEM is asked to do, in its folder: what it prints goes to files (the pipes of libuv and of Wine differ)
cat >"$work/year.sh" <<'EOF'
system=$1 count=0
here=$PWD
mkdir -p "$here/$system/$odd"
cd "$here/$system/$odd"
cp -r "$here/given/." .
step() {
  local said="$here/$system/$((count += 1)).txt" code=0
  program "$@" >"$said" 2>"$said.err" </dev/null || code=$?
  echo "code $code" >>"$said"
}
program() {
  case $system in
    linux) env -i "$here/lingong-linux-x64" "$@" ;;
    exe) wine "$here/lingong.exe" "$@" ;;
    node) wine "$here/lingong-win-x64/node.exe" "$here/lingong-win-x64/start.cjs" "$@" ;;
    cmd) wine cmd /c "Z:${here//\//\\}\\lingong-win-x64\\lingong.cmd" "$@" ;;
  esac
}
lists="--roster 名册.xlsx --stations 零工驿站清单.xlsx"
step template tonglu-2024 $lists -o 空白表
[ -d '收 件&' ] || exit 0
step score "$odd.xlsx" --json -o 标注
step batch '收 件&' $lists -o 结果 --json
step check "没有 $odd.xlsx"
EOF

ln "$release/lingong-linux-x64" "$work/" 2>/dev/null || cp "$release/lingong-linux-x64" "$work/"
mkdir "$work/given" "$work/home"
cp samples/名册.xlsx samples/零工驿站清单.xlsx "$work/given"
(cd "$work" && bash year.sh linux)
/usr/bin/python3 scripts/package/fill.py "$work/linux/$odd/空白表" samples/收件 "$work/given/收 件&" >/dev/null
cp "$work/given/收 件&/青禾镇.xlsx" "$work/given/$odd.xlsx"
(cd "$work" && rm -r linux && bash year.sh linux)

cp "$release/lingong.exe" "$work/"
unzip -q "$release/lingong-win-x64.zip" -d "$work"
printf '     on Linux: %s\n' "$(cat "$work"/linux/*.txt | grep '^code' | paste -sd ' ')"
within "export odd=$(printf %q "$odd") WINEDEBUG=-all XDG_RUNTIME_DIR=\$HOME
  wine --version; wineboot -i >log 2>&1 </dev/null
  wine lingong-win-x64/node.exe -v >node-version 2>>log </dev/null || exit 0
  for system in exe node cmd; do bash year.sh \$system; done; wineserver -k"
grep -q '^v' "$work/node-version" || skip "it doesn't run Node here"

failed=0
for system in exe node cmd; do
  sed -i 's/\\\([^"\\]\)/\/\1/g' "$work/$system"/1.txt # 空白表\青禾镇.xlsx
  # what a county's run keeps for the next one names the files in full
  if diff -r -x .lingong "$work/linux" "$work/$system" >"$work/diff"; then
    echo "ok   $system: $(find "$work/$system" -type f | wc -l) files are those of Linux, $(grep -c . "$work/$system/$odd/结果/summary.json") lines of summary.json among them"
  else
    echo "FAIL $system"
    head -n 20 "$work/diff"
    failed=1
  fi
done
exit $failed
