import { expect, it } from 'vitest'
import { runChecks } from '../../src/checks/run.ts'
import { assemble } from '../../src/submission/assemble.ts'
import { villageRow } from '../submission/facts.ts'
import { stationsOf } from '../submission/tables.ts'
import {
  application,
  monthly,
  PACK,
  person,
  personnel,
  ROSTER,
  selfScore,
  STATION,
  TOWN,
  villages,
} from './submissions.ts'

it('a submission in order has no findings at all', () => {
  const forms = [
    personnel(person('王某某', '东门村', '13900000001'), person('李某某', '西门社区', '0571-64210000')),
    villages([villageRow('东门村'), villageRow('西门社区')]),
    application({}, { head: { preparedOn: '2024-09-30' } }),
    selfScore(),
    monthly('2024-03'),
    monthly('2024-04', { onlinePostings: '9' }),
  ]
  const stations = stationsOf([TOWN, '东门村', STATION, '2024-06-30'])
  const county = assemble({ pack: PACK, forms, roster: ROSTER, stations, findings: [], review: null })
  expect([...county.findings, ...runChecks(PACK, county)]).toEqual([])
})
