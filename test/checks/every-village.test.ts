import { describe, expect, it } from 'vitest'
import { villageRow } from '../submission/facts.ts'
import { rosterOf } from '../submission/tables.ts'
import { brief, check, person, personnel, ROSTER, TOWN, villages } from './submissions.ts'

const WITH = { roster: ROSTER }

describe('T-X6: every village', () => {
  it('of the roster has a row in 附件2, where the town handed it in', () => {
    const found = check('T-X6', [villages([villageRow('东门村')])], WITH)
    expect(brief(found)).toEqual([`LG-X043 error - ${TOWN}/西门社区`])
    expect(found[0]).toMatchObject({ sheet: null, path: '某某镇.xlsx' })
    expect(check('T-X6', [villages([villageRow('东门村'), villageRow('西门社区')])], WITH)).toEqual([])
  })

  it('has a person in 附件1, or there is a warning', () => {
    const found = check('T-X6', [personnel(person('甲', '东门村', '13900000001'))], WITH)
    expect(brief(found)).toEqual([`LG-X043 warning - ${TOWN}/西门社区`])
  })

  it('with an untouched row is an error at its name, also without a roster', () => {
    const form = villages([villageRow('东门村'), { village: '西门社区' }])
    for (const roster of [ROSTER, null]) {
      expect(brief(check('T-X6', [form], { roster }))).toEqual([`LG-X044 error B6 ${TOWN}/西门社区`])
    }
  })

  it('is not missed by a row with its number alone', () => {
    const form = villages([villageRow('东门村'), { no: '2' }])
    expect(check('T-X6', [form])).toEqual([])
    expect(brief(check('T-X6', [form], WITH))).toEqual([`LG-X043 error - ${TOWN}/西门社区`])
  })

  it('that is not on the roster is not asked to fill in its row', () => {
    const form = villages([villageRow('东门村'), villageRow('西门社区'), { village: '外村' }])
    expect(check('T-X6', [form], WITH)).toEqual([])
  })

  it('is not asked for where nothing was handed in', () => {
    const blank = villages([{ village: '东门村' }, { village: '西门社区' }], { preparedBy: '王某某' })
    expect(check('T-X6', [blank], WITH)).toEqual([])
  })

  it('may stand in another form of the town', () => {
    const forms = [
      villages([villageRow('东门村'), { village: '西门社区' }]),
      { ...villages([villageRow('西门社区')]), path: '补报.xlsx' },
    ]
    expect(check('T-X6', forms, WITH)).toEqual([])
  })

  it('is not reported again where its name was misspelt', () => {
    const form = villages([villageRow('东门村'), villageRow('西门小区')])
    expect(check('T-X6', [form], WITH)).toEqual([])
    expect(check('T-X5', [form], WITH)).toHaveLength(1)
  })

  it('is reported where a misspelt name already stands for another', () => {
    const roster = rosterOf([TOWN, '东门村'], [TOWN, '南岸新村'], [TOWN, '南岸老村'])
    const form = villages([villageRow('东门村'), villageRow('南岸心村')])
    expect(brief(check('T-X6', [form], { roster }))).toEqual([`LG-X043 error - ${TOWN}/南岸老村`])
  })

  it('is not reported again where a row without a name may be its', () => {
    const nameless = { ...villageRow('西门社区'), village: null }
    expect(check('T-X6', [villages([villageRow('东门村'), nameless])], WITH)).toEqual([])
    expect(brief(check('T-X6', [villages([nameless])], WITH))).toHaveLength(2)
  })
})
