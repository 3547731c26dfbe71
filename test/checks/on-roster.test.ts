import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/findings/words.ts'
import type { FilledForm } from '../../src/model/observation.ts'
import { villageRow } from '../submission/facts.ts'
import { stationsOf } from '../submission/tables.ts'
import {
  application,
  brief,
  check,
  KEY,
  person,
  personnel,
  ROSTER,
  selfScore,
  STATION,
  TOWN,
  villages,
} from './submissions.ts'

const found = (...forms: FilledForm[]) => check('T-X5', forms, { roster: ROSTER })

describe('T-X5: names on the roster', () => {
  it('are found by name and by alias, and need a roster', () => {
    const staff = personnel(person('甲', '老东门', '13900000001'))
    expect(found(villages([villageRow('东门村')]), staff)).toEqual([])
    expect(check('T-X5', [villages([villageRow('无名村')])])).toEqual([])
  })

  it('that aren’t there are errors with what they may stand for', () => {
    const [village] = found(villages([villageRow('西门'), villageRow('东门村')]))
    expect(village).toMatchObject({
      code: 'LG-X042',
      severity: 'error',
      cell: 'B5',
      subject: `${TOWN}/西门`,
      data: { near: '：西门社区' },
    })
    expect(wordsOf(village!, 'zh').fix).toBe('请按名册改正：西门社区。')
    expect(found(villages([villageRow('西门村')]))[0]!.data['near']).toBe('：西门社区、东门村')
    expect(found(villages([villageRow('无名村')]))[0]!.data['near']).toBe('')
  })

  it('stand for no village that has its row already', () => {
    const rows = [villageRow('西门村'), villageRow('东门村')]
    expect(found(villages(rows))[0]!.data['near']).toBe('：西门社区')
    const staff = personnel(person('甲', '东门村', '13900000001'), person('乙', '西门村', '13900000002'))
    expect(found(staff)[0]!.data['near']).toBe('：西门社区、东门村')
  })

  it('may not be those of another town', () => {
    const strange = found(villages([villageRow('河口村')]))
    expect(brief(strange)).toEqual([`LG-X042 error B5 ${TOWN}/河口村`])
    expect(wordsOf(strange[0]!, 'zh').fix).toContain('“河口村”属于另一乡，请核对乡镇街道')
  })

  it('of a strange town are not looked at; the town is one error, named at its cell', () => {
    const form = villages([villageRow('无名村'), villageRow('东门村')], { town: '某某' })
    expect(brief(found(form))).toEqual(['LG-X041 error B2 某某'])
  })

  it('of a station are those of its application', () => {
    const wrong = found(application({ village: '无名村' }), selfScore())
    expect(brief(wrong)).toEqual([`LG-X042 error B5 ${KEY}`])
  })

  it('in rows of their own concern the row', () => {
    const form = personnel({ ...person('甲', '东门村', '13900000001'), town: '某镇' })
    expect(brief(found(form))).toEqual(['LG-X041 error C5 某镇/东门村'])
  })

  it('are looked at in untouched rows too: to fill one in would be the next mistake', () => {
    const rows = [villageRow('东门村'), { village: '西门社区' }, { village: '无名村' }]
    expect(brief(found(villages(rows)))).toEqual([`LG-X042 error B7 ${TOWN}/无名村`])
  })
})

describe('T-X5: the list of stations', () => {
  const listed = (town: string, village: string, change = {}) =>
    brief(
      check('T-X5', [application(change), selfScore()], {
        roster: ROSTER,
        stations: stationsOf([town, village, STATION, '']),
      }),
    )

  it('may name no village that is not on the roster', () => {
    expect(listed(TOWN, '东门村')).toEqual([])
    expect(listed(TOWN, '老东门')).toEqual([])
    expect(listed(TOWN, '梅村')).toEqual([`LG-X042 warning B2 ${KEY}`])
    expect(listed('某某乡', '东门村')).toEqual([`LG-X041 warning A2 某某乡/${STATION}`])
  })

  it('is an error where the station takes its village from it', () => {
    expect(listed(TOWN, '梅村', { village: null })).toEqual([`LG-X042 error B2 ${KEY}`])
  })
})
