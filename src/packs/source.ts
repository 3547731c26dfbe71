import type { Document, LineCounter } from 'yaml'
import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { hashOf } from '../model/hash.ts'
import type { Places } from './places.ts'
import type { Tree } from './resolve.ts'
import { convert } from './source/convert.ts'
import { syntaxFinding } from './source/syntax.ts'
import { YAML_OPTIONS } from './yaml-options.js'

/** A YAML file of the user's as text, tree and places. */
export interface Source {
  path: string
  text: string
  /** of the file's bytes */
  sha256: string
  tree: Tree
  places: Places
}

export type ReadSource = { ok: true; source: Source } | { ok: false; findings: readonly Finding[] }

/** A pack has some 40 KB. */
const LARGEST = 1_000_000

/**
 * Reads a pack or a configuration: UTF-8 YAML with plain maps, lists and scalars, nothing else. Everything that is
 * wrong with it as a text comes back as findings with line and column.
 */
export async function readSource(content: string | Uint8Array, path: string): Promise<ReadSource> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = decode(bytes)
  if (text === undefined) return refuse(makeFinding('LG-P001', {}, { path }))
  if (text.length > LARGEST) return refuse(makeFinding('LG-P013', {}, { path }))
  const parsed = await parse(text)
  if (!parsed) return refuse(makeFinding('LG-P013', {}, { path }))
  const { document, counter, yaml } = parsed
  const broken = syntaxFinding(document, text, counter, path)
  if (broken) return refuse(broken)
  if (document.contents === null) return refuse(makeFinding('LG-P002', {}, { path }))
  const converted = convert({ yaml, root: document.contents, counter, text, path })
  if (converted.findings.length > 0) return { ok: false, findings: converted.findings }
  const sha256 = hashOf(bytes)
  return { ok: true, source: { path, text, sha256, tree: converted.tree, places: converted.places } }
}

function refuse(finding: Finding): ReadSource {
  return { ok: false, findings: [finding] }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // to YAML a lone CR is no line end: the first comment would swallow the file
    return text.replace(/\r(?!\n)/g, '\n')
  } catch {
    return undefined
  }
}

interface ParsedText {
  yaml: typeof import('yaml')
  document: Document
  counter: LineCounter
}

/** Undefined for a nesting that no stack takes. */
async function parse(text: string): Promise<ParsedText | undefined> {
  const yaml = await import('yaml')
  const counter = new yaml.LineCounter()
  const options = { ...YAML_OPTIONS, prettyErrors: false, uniqueKeys: false, lineCounter: counter }
  try {
    return { yaml, document: yaml.parseDocument(text, options), counter }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
