#!/usr/bin/env node
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { runProgram } = require('./run-program.js')

const filename = path.join(__dirname, '..', 'dist', 'lingong.cjs')
runProgram(readFileSync(filename, 'latin1'), filename)
