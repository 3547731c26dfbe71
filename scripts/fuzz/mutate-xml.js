const TAG = /<[^<>]*>/g

/** Odd values for attributes. */
const ODD = [
  '',
  '-1',
  '0',
  '1',
  '99999999999',
  '1e9',
  'NaN',
  'true',
  'XFD1048577',
  'A0',
  '1048577',
  'ZZZZ1',
  '{x}',
  '&amp;',
  ' ',
  '__proto__',
  'constructor',
  '１２',
  'rId1',
  'rId999',
  '../../x',
  'http://x/',
]

/** Changes the structure of a part: tags, attributes, names, what isn't an element. */
export function mutateXml(text, random) {
  const tags = [...text.matchAll(TAG)]
  if (tags.length === 0) return text + random.pick(ODD)
  const changes = [
    dropTag,
    doubleTag,
    changeAttribute,
    dropAttribute,
    rename,
    insert,
    swap,
    cut,
    prefix,
    deepen,
  ]
  return random.pick(changes)(text, random.pick(tags), random, tags)
}

function splice(text, tag, replacement) {
  return text.slice(0, tag.index) + replacement + text.slice(tag.index + tag[0].length)
}

const dropTag = (text, tag) => splice(text, tag, '')
const doubleTag = (text, tag, random) =>
  splice(text, tag, tag[0].repeat(2 + random.below(random.chance(0.05) ? 5000 : 3)))
const cut = (text, tag, random) => text.slice(0, tag.index + random.below(tag[0].length + 1))

function changeAttribute(text, tag, random) {
  const attributes = [...tag[0].matchAll(/([\w:]+)="[^"]*"/g)]
  if (attributes.length === 0)
    return splice(text, tag, tag[0].replace(/(?=\/?>$)/, ` r="${random.pick(ODD)}"`))
  const [whole, name] = random.pick(attributes)
  return splice(
    text,
    tag,
    tag[0].replace(whole, () => `${name}="${random.pick(ODD)}"`),
  )
}

function dropAttribute(text, tag, random) {
  const attributes = [...tag[0].matchAll(/\s[\w:]+="[^"]*"/g)]
  return attributes.length === 0
    ? dropTag(text, tag)
    : splice(text, tag, tag[0].replace(random.pick(attributes)[0], ''))
}

function rename(text, tag, random) {
  const name = random.pick([
    'row',
    'c',
    'v',
    'f',
    'is',
    't',
    'si',
    'sheetData',
    'mergeCell',
    'x',
    'mc:AlternateContent',
  ])
  return splice(
    text,
    tag,
    tag[0].replace(/^(<\/?)[\w:]+/, (_, head) => head + name),
  )
}

const ASIDES = [
  '<!-- -->',
  '<![CDATA[<x>]]>',
  '<?x y?>',
  '<!DOCTYPE x [<!ENTITY y "z">]>',
  '&y;',
  '&#0;',
  '&#xFFFFFFFF;',
  '<x/>',
  '<x>',
  '</x>',
  '<',
  '>',
  '\u0000',
  '\uFFFE',
  '<c r="A1"><v>1</v></c>',
  '<row r="3" hidden="1"/>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<legacyDrawing/>',
]
const insert = (text, tag, random) => splice(text, tag, random.pick(ASIDES) + tag[0])

function swap(text, tag, random, tags) {
  const other = random.pick(tags)
  if (other.index === tag.index) return text
  const [first, second] = other.index < tag.index ? [other, tag] : [tag, other]
  return splice(splice(text, second, first[0]), first, second[0])
}

function prefix(text, tag, random) {
  const own = random.pick(['x', 'a', 'r'])
  const within = random.chance(0.5)
    ? ` xmlns:${own}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
    : ''
  return splice(
    text,
    tag,
    tag[0].replace(/^(<\/?)(\w+)/, (_, head, name) => `${head}${own}:${name}${head === '<' ? within : ''}`),
  )
}

const deepen = (text, tag, random) => {
  const depth = random.pick([3, 70, 300])
  return splice(text, tag, '<d>'.repeat(depth) + '</d>'.repeat(depth) + tag[0])
}
