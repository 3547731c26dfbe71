import { describe, expect, it } from 'vitest'
import { villageRow } from '../submission/facts.ts'
import { application, brief, check, KEY, person, personnel, TOWN, villages } from './submissions.ts'

const found = (phone: string) => check('T-X9', [personnel(person('甲', '东门村', phone))])
const contact = (text: string) => check('T-X9', [application({ contact: text })]).map(({ code }) => code)

describe('T-X9: phones', () => {
  it.each([
    '13900000001',
    '139 0000 0001',
    '139-0000-0001',
    '＋86 13900000001',
    '0571-64210000',
    '（0571）64210000',
    '057164210000',
    '0571-64210000转8001',
    '0571-64210000-801',
    '64210000',
    '4001234567',
    '13900000001、64210000',
    '13900000001/64210000',
  ])('%s is a number', (phone) => expect(found(phone)).toEqual([]))

  it.each(['12900000001', '1390000000', '139000000012', '0571-642100', '12345', '14210000', '无'])(
    '%s is none',
    (phone) => expect(brief(found(phone))).toEqual([`LG-X047 warning E5 ${TOWN}/东门村`]),
  )

  it('is quoted as it stands in the cell', () => {
    expect(found('1.39E+10')[0]!.data['phone']).toBe('1.39E+10')
    expect(found('13900000001、0571-6421')[0]!.data['phone']).toBe('0571-6421')
  })

  it.each([
    ['王某某 13900000001', []],
    ['王某某13900000001', []],
    ['王某某（0571-64210000、13900000001）', []],
    ['王某某 64210000 13900000001', []],
    ['王某某 0571 64210000', []],
    ['王某某 1390000001', ['LG-X047']],
    ['王某某', ['LG-X048']],
    ['', []],
  ])('in the contact “%s” gives %j', (text, wanted) => expect(contact(text)).toEqual(wanted))

  it('in the head concern the town, in the foot of a station’s form the station', () => {
    const head = villages([villageRow('东门村')], { phone: '123' })
    expect(brief(check('T-X9', [head]))).toEqual([`LG-X047 warning F2 ${TOWN}`])
    const foot = application({}, { head: { preparedPhone: '123' } })
    expect(brief(check('T-X9', [foot]))).toEqual([`LG-X047 warning F2 ${KEY}`])
  })

  it('of a row that names nobody concern nobody that is known', () => {
    expect(brief(check('T-X9', [personnel(person('甲', '', '123'))]))).toEqual(['LG-X047 warning E5 -'])
  })

  it('are masked, however they are written', () => {
    const [finding] = found('139 0000 00012')
    expect(finding!.data['phone']).toBe('139*******12')
  })
})
