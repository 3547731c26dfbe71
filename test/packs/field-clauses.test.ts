import { describe, expect, it } from 'vitest'
import { fieldClauses } from '../../src/packs/field-clauses.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'

const clausesOf = (id: string) => fieldClauses(usePack(BUILTIN.find((file) => file.id === id)!).pack)

describe('the clause that a cell cites', () => {
  it.each([
    ['dongzhi-2025', 'assessment-facts/seekerSatisfaction', 'D-K9'],
    ['dongzhi-2025', 'assessment-facts/budget', 'D-F1'],
    ['dongzhi-2025', 'assessment-facts/halfPaid', 'D-F5'],
    ['dongzhi-2025', 'assessment-facts/accepted', 'D-F6'],
    ['dongzhi-2025', 'assessment-facts/breach', 'D-F7'],
    ['yunmeng-2024', 'assessment/county', 'Y-G1'],
    ['yunmeng-2024', 'grant-application/roster', 'Y-F3'],
    ['yunmeng-2024', 'grant-application/rectified', 'Y-V1'],
    ['yunmeng-2024', 'grant-application/amount', 'Y-X3'],
    ['yunmeng-2024', 'placements/idNumber', 'Y-X4'],
    ['quanzhou-2023', 'grant-application/licence', 'Q-E3'],
    ['quanzhou-2023', 'grant-application/roster', 'Q-E4'],
    ['quanzhou-2023', 'recognition/purchasedTo', 'Q-E2'],
    ['longli-2025', 'contract-facts/contract', 'L-F1'],
  ])('in %s of %s is %s', (id, field, clause) => {
    expect(clausesOf(id).get(field)).toBe(clause)
  })

  it('is none where no rule reads the cell', () => {
    expect(clausesOf('yunmeng-2024').get('grant-application/bank')).toBeUndefined()
  })
})
