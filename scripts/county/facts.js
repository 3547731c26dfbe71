// An invented county, town by town: names are put together from syllables, figures come from a seed. No place or person
// is meant.
import { randomFrom, seedOf } from '../fuzz/random.js'

export const TOWNS = 20
export const VILLAGES = 20
export const STATIONS = 3
export const MONTHS = 10
export const QUARTERS = 4

const FIRST = '青白云松石柳竹梅桃杏兰荷枫桂榆槐茶稻麦菱'
const SECOND = '溪岭坞川塘桥渡湾冈泉'
const PLACES = '东西南北上下前后大小'
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙朱马胡郭何林高罗'
const GIVEN = '甲乙丙丁戊己庚辛壬癸'
const KINDS = ['镇', '乡', '街道']

const at = (list, index) => list[index % list.length]
/** `一`, `二` … of a county; ten at most, so that towns of different counties never share a name. */
const COUNTIES = '宁安平和顺昌永兴泰康'

/** Names of a town, its villages and its stations; `county` and `town` count from 0. */
export function placesOf(county, town) {
  const name = `${at(COUNTIES, county)}${at(FIRST, town)}${at(SECOND, town * 3 + county)}${at(KINDS, town)}`
  const villages = Array.from({ length: VILLAGES }, (_, index) => {
    const ending = index % 4 === 3 ? '社区' : '村'
    return `${at(FIRST, index * 7 + town)}${at(PLACES, index + Math.floor(index / 10))}${at(SECOND, index)}${ending}`
  })
  const stations = Array.from({ length: STATIONS }, (_, index) => ({
    name: `${name}${villages[index].replace(/村$|社区$/, '')}综合零工驿站`,
    village: villages[index],
  }))
  return { county: `${at(COUNTIES, county)}县`, name, villages, stations }
}

/** Everything that a town's workbooks say, by the marks of the prototypes: `V3.unemployed`, `S1.M4.D` … */
export function factsOf(county, town) {
  const places = placesOf(county, town)
  const number = county * TOWNS + town
  const random = randomFrom(seedOf(2024, number))
  /** @type {Map<string, string | number | null>} */
  const facts = new Map([
    ['T', places.name],
    ['by', `${at(SURNAMES, number)}某${at(GIVEN, number)}`],
    ['phone', phone(138, number)],
  ])
  places.villages.forEach((village, index) => sayVillage(facts, random, number, index, village))
  places.stations.forEach((station, index) => sayStation(facts, random, number, index, station))
  for (const [key, typed] of Object.entries(slips(number))) facts.set(key, typed)
  return facts
}

function phone(prefix, number) {
  return `${prefix}${String(number * 13 + 10_000_001).padStart(8, '0')}`
}

function sayVillage(facts, random, number, index, village) {
  const say = (key, value) => facts.set(`V${index}.${key}`, value)
  const unemployed = 4 + random.below(30)
  say('village', village)
  say('person', `${at(SURNAMES, number + index)}某${at(GIVEN, index + Math.floor(number / 10))}`)
  say('phone', phone(139, number * VILLAGES + index))
  say('overdue', random.below(5))
  say('unemployed', unemployed)
  say('trained', random.below(unemployed + 1))
  say('corner', random.chance(0.85) ? '正常维护' : random.pick(['未维护', '未设置']))
  say('leaks', random.below(4))
  say('closed', random.chance(0.95) ? '是' : '否')
  say('graduates', random.chance(0.9) ? '是' : '否')
  say('quality', 55 + random.below(45))
  say('served', random.below(40))
  say('startup', random.chance(0.2) ? '是' : '否')
  say('national', 0)
  say('provincial', random.chance(0.05) ? 1 : 0)
  say('municipal', random.chance(0.1) ? 1 : 0)
}

function sayStation(facts, random, number, index, { name }) {
  const say = (key, value) => facts.set(`S${index}.${key}`, value)
  const base = 20 + random.below(40)
  say('name', name)
  say('opened', `2024-01-${String(2 + random.below(24)).padStart(2, '0')}`)
  say('area', 60 + random.below(80))
  say('contact', `${at(SURNAMES, number + index + 7)}某某 ${phone(137, number * STATIONS + index)}`)
  say('phone', phone(137, number * STATIONS + index))
  say('staff', `总数 ${3 + (index % 2)} 人，其中专职 ${1 + (index % 2)} 人`)
  say('employers', 10 + random.below(10))
  const posted = Array.from({ length: MONTHS }, () => [base + random.below(9), base - 8, 4, 30, 15, 6])
  posted.forEach((figures, month) => figures.forEach((figure, column) => say(`M${month}.${column}`, figure)))
  const mean = (...columns) =>
    posted.slice(0, 9).reduce((all, row) => all + columns.reduce((sum, column) => sum + row[column], 0), 0) /
    9
  say('posts', Number(mean(0, 3).toFixed(2)))
  say('seekers', Number(mean(1, 4).toFixed(2)))
  say('agreed', Number(mean(2, 5).toFixed(2)))
  const claims = [10, 10, 10 - 2 * random.below(2), 10, 10, 10, 10, 10 - random.below(2), 20, 0]
  claims.forEach((claim, item) => say(`claim${item}`, claim))
}

/** What people get wrong: a number in words, a unit behind a number, a blank, more trained than there are. */
function slips(number) {
  return {
    ...(number % 4 === 1 && { [`V${number % VILLAGES}.unemployed`]: '十二人' }),
    ...(number % 3 === 1 && { [`V${(number + 5) % VILLAGES}.served`]: '8人' }),
    ...(number % 5 === 2 && { [`V${(number + 9) % VILLAGES}.quality`]: null }),
    ...(number % 6 === 3 && { [`V${(number + 2) % VILLAGES}.trained`]: 99 }),
    ...(number % 7 === 4 && { 'S1.M6.0': '约30' }),
  }
}
