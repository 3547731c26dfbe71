import type { Finding } from '../model/finding.ts'
import { BROKEN, checkChooses, coverOf, declaredIn, defaultMistakes } from './choose.ts'
import type { PackFile } from './load.ts'
import { placeOf, type Path } from './places.ts'
import { inPlainYuan } from './plain-yuan.ts'
import { resolveTree, type Choices, type Tree } from './resolve.ts'
import { readSource, type Source } from './source.ts'
import { strictFindings, toFinding } from './strict.ts'

export type ParsedPack = { ok: true; file: PackFile } | { ok: false; findings: readonly Finding[] }

/**
 * Reads a pack's file and holds it against the schema under the defaults and under every other option of every
 * interpretation. `path` is shown to the user. What is wrong comes back as findings of that path with
 * line and column in their data, in the order of the file; one cause is one finding.
 */
export async function parsePack(content: string | Uint8Array, path: string): Promise<ParsedPack> {
  const read = await readSource(content, path)
  if (!read.ok) return read
  const source = { ...read.source, tree: inPlainYuan(read.source.tree) }
  const findings = await findingsOf(source)
  if (findings.length > 0) return { ok: false, findings }
  const { sha256, text, tree, places } = source
  return { ok: true, file: { id: idOf(tree), sha256, text, tree, path, places } }
}

async function findingsOf(source: Source): Promise<Finding[]> {
  const declared = declaredIn(source.tree)
  const { tree, mistakes } = checkChooses(source.tree, declared)
  const { packSchema } = await import('./schema/pack.ts')
  const inFile = { path: source.path, place: (path: Path) => placeOf(source.tree, source.places, path, {}) }
  const found = [...defaultMistakes(declared), ...mistakes].map((mistake) => toFinding(mistake, inFile))
  for (const choices of coverOf(tree, declared)) {
    const resolved = resolveTree(tree, choices)
    found.push(...(await strictFindings(strictInput(resolved, choices))))
  }
  return inOrder(found)

  function strictInput(resolved: Tree, choices: Choices) {
    return {
      schema: packSchema,
      tree: resolved,
      path: source.path,
      place: (path: Path) => placeOf(source.tree, source.places, path, choices),
      ignore: (value: Tree | undefined) => value === BROKEN,
    }
  }
}

/** Equal findings of several variants are one; sorted by place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const different = new Map(
    findings.map((finding) => [JSON.stringify([finding.code, finding.data]), finding]),
  )
  return [...different.values()].toSorted((a, b) => position(a) - position(b))
}

function position({ data }: Finding): number {
  return Number(data.line ?? 0) * 100_000 + Number(data.column ?? 0)
}

function idOf(tree: Tree): string {
  return typeof tree === 'object' && 'pack' in tree && typeof tree.pack === 'string' ? tree.pack : ''
}
