import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/findings/words.ts'
import { villageRow } from '../submission/facts.ts'
import { application, brief, check, monthly, selfScore, TOWN, villages, withCheck } from './submissions.ts'

describe('T-X2, T-X4, T-A2: comparisons', () => {
  const prepared = { head: { preparedOn: '2024-09-01' } }

  it.each([
    ['T-X2', monthly('2024-03', { onlineAgreed: '9' }), 'F5'],
    ['T-X2', monthly('2024-03', { offlineAgreed: '8' }), 'I5'],
    ['T-X2', monthly('2024-03', { onlineAgreed: '8' }), null],
    ['T-X2', monthly('2024-03', { onlineAgreed: '9', onlineSeekers: '' }), null],
    ['T-X2', monthly('2024-03', { onlineAgreed: '九' }), null],
    ['T-X4', application({ staff: '总数 3 人，其中专职 4 人' }), 'B12'],
    ['T-X4', application({ staff: '总数 3 人，其中专职 3 人' }), null],
    ['T-X4', application({ area: '0' }), 'B10'],
    ['T-X4', application({ area: '0.5' }), null],
    ['T-X4', application({ openedOn: '2024-09-02' }, prepared), 'B7'],
    ['T-X4', application({ openedOn: '2024-09-01' }, prepared), null],
    ['T-X4', application({ openedOn: '2024-09-02' }), null],
    ['T-A2', villages([villageRow('甲村', { trained: '11' })]), 'E5'],
    ['T-A2', villages([villageRow('甲村', { trained: '10' })]), null],
  ])('%s, case %#, errs at %3$s', (clause, form, cell) => {
    const others = form.form === 'application' ? [selfScore()] : [application(), selfScore()]
    const found = check(clause, [form, ...others]).map(
      (finding) => `${finding.severity} ${finding.cell ?? '-'}`,
    )
    expect(found).toEqual(cell === null ? [] : [`error ${cell}`])
  })

  it.each([
    ['<', '10', 1],
    ['<', '9', 0],
    ['=', '9', 1],
    ['=', '10', 0],
    ['>', '10', 1],
    ['>', '11', 0],
  ] as const)('10 has to be %s than %s: %d findings', (op, value, count) => {
    const own = {
      clause: 'T-A2',
      severity: 'error',
      compare: { form: 'village-facts', left: 'trained', op, right: 'unemployed' },
    } as const
    const form = villages([villageRow('甲村', { trained: value })])
    expect(check('T-A2', [form], {}, withCheck(own))).toHaveLength(count)
  })

  it('say the figures, the label and the relation', () => {
    const [finding] = check('T-X4', [application({ openedOn: '2024-09-02' }, prepared)])
    expect(wordsOf(finding!, 'zh').message).toBe(
      '“运营时间”是 2024-09-02，不应晚于“填报时间”（2024-09-01）。',
    )
  })

  it('are made for stations that nobody applied for, too', () => {
    const found = check('T-X2', [monthly('2024-03', { onlineAgreed: '9' }, '没有申报的驿站')])
    expect(brief(found)).toEqual([`LG-X050 error F5 ${TOWN}/没有申报的驿站`])
  })

  it('are made once where the same form was handed in twice', () => {
    const copies = ['附表2', '副本'].map((sheet) => ({ ...monthly('2024-03', { onlineAgreed: '9' }), sheet }))
    expect(check('T-X2', copies)).toHaveLength(1)
  })
})
