import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../../../src/model/finding.ts'
import { book } from '../book.ts'
import type { Case } from '../case.ts'
import { commandFindings } from '../command.ts'
import { newFolder } from '../../temporary.ts'

const ROSTER = ['--roster', 'samples/名册.xlsx']

/** `lingong template` with these options, in a folder of its own; nothing is written by a call that ends in a finding. */
function blanks(options: (folder: string) => readonly string[]): Case {
  return {
    at: null,
    run: async (): Promise<readonly Finding[]> => {
      const folder = newFolder()
      return await commandFindings('template', 'tonglu-2024', '-o', folder, ...options(folder))
    },
  }
}

/** A list of stations with this one. */
const stations = (folder: string, town: string, village: string): string[] => {
  const file = path.join(folder, '清单.xlsx')
  writeFileSync(
    file,
    book('清单', [
      ['乡镇街道', '村（社区）', '驿站名称'],
      [town, village, '某某零工驿站'],
    ]),
  )
  return [...ROSTER, '--stations', file]
}

/** Findings of layer T. */
export const TEMPLATE_CASES: Readonly<Record<string, Case>> = {
  'LG-T001': blanks(() => [...ROSTER, '--town', '青和镇']),
  'LG-T002': blanks(() => [...ROSTER, '--form', 'village-fact']),
  'LG-T003': blanks((folder) => {
    writeFileSync(path.join(folder, '青禾镇.xlsx'), 'mine')
    return ROSTER
  }),
  'LG-T004': blanks((folder) => stations(folder, '青和镇', '荷塘村')),
  'LG-T005': blanks((folder) => stations(folder, '青禾镇', '荷糖村')),
  'LG-T006': blanks(() => ['--town', '青禾镇']),
}
