#!/usr/bin/env node
// Runs dist/lingong.cjs from the code that the build has compiled already, where this Node takes it (a third faster).
const { readFileSync } = require('node:fs')
const { createRequire, enableCompileCache, wrap } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')

const folder = path.join(__dirname, '..', 'dist')
const filename = path.join(folder, 'lingong.cjs')

/** The bundle as a function; undefined where the compiled code is missing, of another bundle or of another Node. */
function compiled() {
  const source = readFileSync(filename, 'latin1')
  try {
    const cachedData = readFileSync(path.join(folder, `${source.slice(-33, -1)}.cache`))
    const script = new Script(wrap(source), { filename, cachedData })
    return script.cachedDataRejected ? undefined : script.runInThisContext()
  } catch {
    return undefined
  }
}

const run = compiled()
if (!run) enableCompileCache?.()
const load = createRequire(filename)
const bundle = { exports: {} }
if (run) run(bundle.exports, load, bundle, filename, folder)
else load(filename)
