import { expect, it } from 'vitest'
import { gatesOf } from '../../src/packs/gates.ts'
import { lintPack } from '../../src/packs/lint.ts'
import { usePack } from '../../src/packs/load.ts'
import { paymentSentence } from '../../src/packs/sentence/payment.ts'
import { changed, ourPack } from './our-pack.ts'

it('a grant may look at a payment of the village that has no pass mark of its own', async () => {
  const file = await ourPack(
    changed(
      [
        "        share:\n          base: '5000'\n          baseClause: T-F1\n",
        "        byGrade: { amounts: { 好: '100' } }\n",
      ],
      ["          capPercent: { choose: T-I5, pay: absent, cap: '100' }\n", ''],
      [
        "          gate: { clause: T-F3, atLeast: '60' }\n          round: { choose: T-I10, fen: fen, yuan: yuan }\n",
        '',
      ],
      ['    payments:\n', "    grades: { clause: T-F2, rows: [{ grade: 好, from: '60' }] }\n    payments:\n"],
      ['{ clause: T-F3, then:', '{ clause: T-F2, then:'],
    ),
  )
  expect(lintPack(file).filter(({ code }) => code === 'LG-P139')).toEqual([])
  const { pack } = usePack(file)
  expect(gatesOf(pack)).toEqual([
    { kind: 'village', clause: 'T-F2', atLeast: undefined },
    { kind: 'station', clause: 'T-Q2', atLeast: undefined },
  ])
  const station = pack.subjects.station!
  expect(paymentSentence(pack, station, station.payments[0]!)).toContain('所在村经费不予拨付的，补贴待定')
})
