/** What somebody may type, and what a program may store. */
const TYPED = [
  '十二',
  '约30',
  '无',
  '/',
  '2000万',
  '１２',
  '12人',
  ' 12 ',
  '1,234',
  '1，234',
  '85%',
  '-3',
  '12.5',
  '1e3',
  '0x1F',
  'NaN',
  '∞',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '2024.10',
  '2024年9月1日',
  '20240901',
  '2024-02-30',
  '√',
  '是',
  '☑经营性 □公益性',
  '□',
  '某某村',
  '青禾镇',
  '13812345678',
  '330122199001011234',
  '合计',
  '示例',
  '\u200b12',
  '12\u00a0',
  '①',
  '㎡',
  '😀',
  '_x0041_',
  '_x0000_',
  '__proto__',
  'constructor',
  'toString',
  '\u202e12',
  'a'.repeat(40000),
  '：',
  '附件2',
  '总数 3 人，其中专职 1 人',
  '总数三人',
]
const STORED = [
  '',
  '0',
  '1',
  '-1',
  '12',
  '1E+400',
  '1E-400',
  '1e15',
  '123456789012345678',
  '0.1000000000000000055',
  '-0',
  '45536',
  '2958466',
  '-45536',
  '60',
  '2024.1',
  '99999999999999999999',
  'abc',
  ' 7 ',
  '1;2',
  'TRUE',
  '#N/A',
]
const TYPES = ['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x', '']

/** Changes what stands in cells; the package stays in order. */
export function mutateValues(text, random) {
  let changed = text
  for (let count = 1 + random.below(8); count > 0; count -= 1) changed = changeOne(changed, random)
  return changed
}

function changeOne(text, random) {
  const kind = random.below(5)
  if (kind === 0)
    return replaceOne(text, /<v>[^<]*<\/v>/g, random, () => `<v>${escaped(random.pick(STORED))}</v>`)
  if (kind === 1) return replaceOne(text, /\st="\w+"/g, random, () => ` t="${random.pick(TYPES)}"`)
  if (kind === 2) return replaceOne(text, /\ss="\d+"/g, random, () => ` s="${random.below(200)}"`)
  if (kind === 3)
    return replaceOne(
      text,
      /<c r="([A-Z]+\d+)"[^<>]*\/>/g,
      random,
      (_, cell) => `<c r="${cell}" t="inlineStr"><is><t>${escaped(random.pick(TYPED))}</t></is></c>`,
    )
  return replaceOne(
    text,
    /<t[^<>]*>[^<]*<\/t>/g,
    random,
    () => `<t xml:space="preserve">${escaped(random.pick(TYPED))}</t>`,
  )
}

function replaceOne(text, pattern, random, replacement) {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const one = random.pick(found)
  return text.slice(0, one.index) + replacement(...one) + text.slice(one.index + one[0].length)
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
