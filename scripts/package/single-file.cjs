// The main script of the one executable file: the program lies in it as an asset.
const path = require('node:path')
const { getRawAsset } = require('node:sea')
const { runProgram } = require('../../bin/run-program.js')

// as if it lay beside the executable: there the program looks for a county's own packs
const filename = path.join(path.dirname(process.execPath), 'lingong.cjs')
const asset = /** @type {ArrayBuffer} */ (getRawAsset('lingong.cjs'))
runProgram(Buffer.from(asset).toString('latin1'), filename)
