#!/usr/bin/env node
// any Node, however old, reads as far as this: `npx` starts us with what there is
if (parseInt(process.versions.node, 10) < 20) {
  const { version } = process
  console.error(
    `需要 Node.js 20 或更新的版本，现在的是 ${version}。请换一个版本，或用自带 Node.js 的程序包。`,
  )
  console.error(
    `Node.js 20 or later is needed, not ${version}: change it, or take a package that brings its own.`,
  )
  process.exit(2)
}
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { runProgram } = require('./run-program.js')

const filename = path.join(__dirname, '..', 'dist', 'lingong.cjs')
runProgram(readFileSync(filename, 'latin1'), filename)
