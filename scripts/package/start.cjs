// Starts lingong.cjs of the same folder.
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { runProgram } = require('../../bin/run-program.js')

const filename = path.join(__dirname, 'lingong.cjs')
runProgram(readFileSync(filename, 'latin1'), filename)
