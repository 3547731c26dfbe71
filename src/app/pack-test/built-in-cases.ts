import { document as dongzhi } from '../../../test/packs/dongzhi-2025.cases.yaml'
import { document as longli } from '../../../test/packs/longli-2025.cases.yaml'
import { document as quanzhou } from '../../../test/packs/quanzhou-2023.cases.yaml'
import { document as tonglu } from '../../../test/packs/tonglu-2024.cases.yaml'
import { document as yunmeng } from '../../../test/packs/yunmeng-2024.cases.yaml'
import type { Tree } from '../../packs/resolve.ts'
import type { CaseFile } from './case-file.ts'
import { caseFileOf } from './read-cases.ts'

const BUILT_IN: Readonly<Record<string, Tree>> = {
  'tonglu-2024': tonglu,
  'dongzhi-2025': dongzhi,
  'yunmeng-2024': yunmeng,
  'longli-2025': longli,
  'quanzhou-2023': quanzhou,
}

/** The cases of a built-in pack, put into the program when it is built; undefined for a pack of the user's. */
export function builtInCases(id: string): CaseFile | undefined {
  return Object.hasOwn(BUILT_IN, id) ? caseFileOf(BUILT_IN[id]!) : undefined
}
