import type { core, ZodType } from 'zod'
import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import type { Path, Place } from './places.ts'
import type { Tree } from './resolve.ts'
import { knownKeys } from './strict/known-keys.ts'
import { mistakeOf, unknownKeys, type Mistake } from './strict/mistake.ts'
import { valueAt } from './value-at.ts'

export interface StrictInput {
  schema: ZodType
  tree: Tree
  path: string
  /** where a node of the tree stands in the file */
  place: (path: Path) => Place
  /** issues at or below these values have a cause that is reported already */
  ignore?: (value: Tree | undefined) => boolean
}

/** What keeps a tree from following a schema, each in our own words, with line, column and the nearest right word. */
export async function strictFindings(input: StrictInput): Promise<Finding[]> {
  const result = input.schema.safeParse(input.tree)
  if (result.success) return []
  const { toJSONSchema } = await import('zod')
  let json: Parameters<typeof knownKeys>[0] | undefined
  const keysAt = (path: Path) => knownKeys((json ??= toJSONSchema(input.schema)), path)
  const mistakes = result.error.issues
    .filter((issue) => !input.ignore?.(valueAt(input.tree, issue.path)))
    .flatMap((issue) => mistakesOf(issue, input.tree, keysAt))
  return withoutConsequences(mistakes).map((mistake) => toFinding(mistake, input))
}

function mistakesOf(issue: core.$ZodIssue, tree: Tree, keysAt: (path: Path) => string[]): Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    return unknownKeys(issue.path, issue.keys, valueAt(tree, issue.path), keysAt(issue.path))
  }
  return mistakeOf(issue, tree)
}

/** A misspelt key is one cause: the key that is missing because of it isn't reported too. One node, one mistake. */
function withoutConsequences(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<string>()
  return mistakes.filter((mistake) => {
    const at = JSON.stringify([mistake.path.map(String), mistake.data.key])
    const again = seen.has(at)
    seen.add(at)
    if (mistake.code !== 'LG-P021') return !again
    return !mistakes.some(
      (other) =>
        other.code === 'LG-P020' &&
        other.data.wanted === mistake.data.key &&
        String(other.path.slice(0, -1)) === String(mistake.path),
    )
  })
}

/** A mistake in our words, with line and column. */
export function toFinding(
  { code, path, data, on }: Mistake,
  input: Pick<StrictInput, 'path' | 'place'>,
): Finding {
  const mark = input.place(path)[on]
  return makeFinding(
    code,
    { line: String(mark.line), column: String(mark.column), ...data },
    { path: input.path },
  )
}
