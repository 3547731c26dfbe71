import { makeFinding } from '../../findings/make.ts'
import type { Finding } from '../../model/finding.ts'
import type { CellChange } from './compare-rows.ts'

/**
 * same: as the run wrote it. saved: written again by another program, every cell as it was. changed: by hand.
 * missing: not there any more. outdated: as the run wrote it, but what it was computed from comes to something else now.
 * filled: a 评审表, which people fill in. extra: not of this run.
 */
export type FileState = 'same' | 'saved' | 'changed' | 'missing' | 'outdated' | 'filled' | 'extra'

export interface CheckedFile {
  path: string
  state: FileState
  /** null where it can't be said which cells */
  changes: readonly CellChange[] | null
}

export interface CheckedInput {
  path: string
  state: 'same' | 'changed' | 'gone' | 'new'
}

/** What is said of an output: cell by cell where the cells are known. */
export function changeFindings({ path, state, changes }: CheckedFile): Finding[] {
  switch (state) {
    case 'same':
    case 'saved':
      return []
    case 'changed':
      return changes?.length
        ? causes(changes).map((change) => cellFinding(path, change))
        : [makeFinding('LG-F082', { name: path }, { path })]
    case 'missing':
      return [makeFinding('LG-F083', { name: path }, { path })]
    case 'outdated': {
      const n = changes ? `（${changes.length} 处不同）` : ''
      const nEn = changes ? ` (differences: ${changes.length})` : ''
      return [makeFinding('LG-F085', { name: path, n, nEn }, { path })]
    }
    case 'filled':
      return [
        makeFinding('LG-F089', { name: path }, { path }),
        ...causes(changes ?? []).map((one) => cellFinding(path, one)),
      ]
    case 'extra':
      return [makeFinding('LG-F090', { name: path }, { path })]
  }
}

/** Where cells were changed, formulas that follow them need not be named. */
function causes(changes: readonly CellChange[]): readonly CellChange[] {
  const own = changes.filter(({ follows }) => !follows)
  return own.length > 0 ? own : changes
}

function cellFinding(path: string, { sheet, cell, label, before, after }: CellChange): Finding {
  const data = { label, ...valueWords('wanted', before ?? ''), ...valueWords('read', after ?? '') }
  return makeFinding('LG-F081', data, { path, sheet, cell })
}

/** A cell's value, or that there is none. */
function valueWords(key: string, value: string): Record<string, string> {
  return value === '' ? { [key]: '（空）', [`${key}En`]: '(blank)' } : { [key]: value }
}

const CHANGES = { changed: '被改动过', gone: '不在了', new: '是新来的' } as const
const CHANGES_EN = { changed: 'was changed', gone: 'is gone', new: 'is new' } as const

/** What is said of an input that is not what it was when the run read it. */
export function inputFindings({ path, state }: CheckedInput): Finding[] {
  if (state === 'same') return []
  const data = { name: path, change: CHANGES[state], changeEn: CHANGES_EN[state] }
  return [makeFinding('LG-F084', data, { path })]
}
