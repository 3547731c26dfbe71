import { makeFinding } from '../../../findings/make.ts'
import { UsageFault } from '../../../model/finding.ts'
import type { ExitCode } from '../../exit-code.ts'
import type { Screen } from '../../screen.ts'
import type { CommonOptions } from '../../settings.ts'

/** What can be done with packs. */
export const PACK_WORDS = ['show', 'lint', 'test', 'diff', 'new', 'questions', 'schema'] as const

export interface PacksOptions extends CommonOptions {
  clause?: string
  yaml?: boolean
  export?: string
  from?: string
  cases?: string
  all?: boolean
  run?: string
  output?: string
}

/** What is done with packs; `references` are what stands behind the word. */
export type PackAction = (
  screen: Screen,
  references: readonly string[],
  options: PacksOptions,
) => Promise<ExitCode>

/** The reference at a place, which has to be there. Throws a UsageFault that says what is missing. */
export function needed(references: readonly string[], at: number, word: string): string {
  const reference = references[at]
  if (reference !== undefined) return reference
  throw new UsageFault([makeFinding('LG-F042', { command: `packs ${word}`, word: '规则包', wordEn: 'pack' })])
}
