import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import { YAML_OPTIONS } from '../src/packs/yaml-options.js'

/** A rule pack's file as an ES module: its text, its hash and its document with every scalar as a string. */
export function readPackModule(text) {
  const document = parse(text, YAML_OPTIONS)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return `export const text = ${JSON.stringify(text)}\nexport const sha256 = ${JSON.stringify(sha256)}\nexport const document = ${JSON.stringify(document)}\n`
}
