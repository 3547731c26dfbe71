// Runs the bundle once, and leaves the code that was compiled meanwhile beside it.
// Arguments: the bundle, then what the program gets.
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')
const { beThrifty, codeName, codeOf } = require('../bin/run-program.js')

const [filename] = process.argv.splice(2, 1)
const source = readFileSync(filename, 'latin1')
beThrifty()
const script = new Script(source, { filename })
const bundle = { exports: {}, source }
script.runInThisContext()(bundle.exports, createRequire(filename), bundle, filename, path.dirname(filename))
process.on('exit', () => {
  writeFileSync(path.join(path.dirname(filename), `${codeName(source)}.cache`), codeOf(script))
})
