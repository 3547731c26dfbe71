#!/bin/sh
here=$0
[ -L "$here" ] && here=$(readlink -f -- "$here")
case $here in */*) here=${here%/*} ;; *) here=. ;; esac
unset NODE_OPTIONS
exec "$here/node" "$here/start.cjs" "$@"
