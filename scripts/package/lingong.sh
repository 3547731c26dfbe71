#!/bin/sh
here=$0
[ -L "$here" ] && here=$(readlink -f -- "$here")
case $here in */*) here=${here%/*} ;; *) here=. ;; esac
unset NODE_OPTIONS
# room for what a short command makes: without it, one is interrupted to make some
exec "$here/node" --min-semi-space-size=8 "$here/start.cjs" "$@"
