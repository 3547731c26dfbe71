import { describe, expect, test } from 'vitest'
import { hashOf } from '../../../src/model/hash.ts'
import { annotateWorkbook, isUntouched } from '../../../src/workbook/annotate.ts'
import { sealed } from '../../../src/workbook/annotate/stash.ts'
import { stripAnnotation, strippingFault } from '../../../src/workbook/annotate/strip.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { writeZip } from '../../../src/workbook/zip/write.ts'
import { annotation, entriesOf, handBook, mark, partNames, partOf, sheetXml, USUAL } from './hand.ts'

const SHEET = sheetXml(
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId7"/>',
)
const COMMENTS = `<comments xmlns="${USUAL.main}"><authors><author>王某某</author></authors><commentList><comment ref="A1" authorId="0"><text><t>请核对</t></text></comment><comment ref="D4" authorId="0"><text><t>另一条</t></text></comment><comment ref="E5" authorId="0"/></commentList></comments>`
const SHAPES =
  '<v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>3</x:Column></x:ClientData></v:shape>' +
  '<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Button"></x:ClientData></v:shape>'
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${USUAL.office}/${kind}" Target="${target}"/>`

const ORIGINAL = handBook({
  sheets: [SHEET, sheetXml('<sheetData/>')],
  sheetRelations: {
    0: relation('rId7', 'vmlDrawing', '../old.vml') + relation('rId8', 'comments', '../old.xml'),
  },
  more: {
    'xl/old.xml': COMMENTS,
    'xl/old.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml">${SHAPES}</xml>`,
  },
})
const MARKS = [mark('A1'), mark('C9', 'notice', '去掉了空格'), mark('B2', 'warning', '请核对', '二')]
const COPY = annotateWorkbook(ORIGINAL, annotation(MARKS))

const partBytes = (name: string): Buffer => {
  const zip = openZip(COPY)
  return zip.read(zip.find(name)!)
}

/** As another program saves it: what it doesn't know is gone, what it knows may be written anew. */
function savedElsewhere(
  bytes: Buffer,
  rewrite: (name: string, xml: string) => string = (_, xml) => xml,
): Buffer {
  const zip = openZip(bytes)
  const known = zip.entries.filter((entry) => !entry.name.startsWith('lingong/'))
  return writeZip(
    known.map((entry) => {
      const content = zip.read(entry)
      const isText = /\.(?:xml|rels|vml)$/.test(entry.name)
      return {
        name: entry.name,
        content: isText ? Buffer.from(rewrite(entry.name, content.toString('utf8'))) : content,
      }
    }),
  )
}

function textsOf(bytes: Buffer): unknown {
  const read = readWorkbook(bytes, 'x')
  return read.ok && read.workbook.sheets.map((sheet) => [sheet.sheet, sheet.rows])
}

describe('a copy as we wrote it', () => {
  test('becomes the workbook that it was made from, entry by entry', () => {
    const stripped = openZip(stripAnnotation(COPY))
    const original = openZip(ORIGINAL)
    expect(stripped.entries.map((entry) => [entry.name, entry.crc])).toEqual(
      original.entries.map((entry) => [entry.name, entry.crc]),
    )
    expect(stripped.entries.every((entry, index) => entry.raw.equals(original.entries[index]!.raw))).toBe(
      true,
    )
  })

  test('annotated again is the same', () => {
    expect(annotateWorkbook(COPY, annotation(MARKS)).equals(COPY)).toBe(true)
  })

  test('can be told from one that somebody changed', () => {
    expect(isUntouched(COPY)).toBe(true)
    expect(isUntouched(ORIGINAL)).toBe(false)
    expect(isUntouched(savedElsewhere(COPY))).toBe(false)
    expect(isUntouched(Buffer.from('no workbook'))).toBe(false)
  })
})

test('a workbook that is not ours stays the same bytes', () => {
  expect(stripAnnotation(ORIGINAL)).toBe(ORIGINAL)
})

describe('the originals that a copy carries', () => {
  const kept = (entry: { name: string }): boolean => entry.name === 'lingong/original1.lingong'

  test('are missed where they are damaged, though the sheets can be read', () => {
    const { raw } = openZip(COPY).entries.find(kept)!
    const damaged = Buffer.from(COPY)
    damaged.fill(0, damaged.indexOf(raw) + 4, damaged.indexOf(raw) + 12)
    expect(textsOf(damaged)).toEqual(textsOf(COPY))
    expect(strippingFault(damaged, 'x.xlsx')).toMatchObject({ path: 'x.xlsx', code: 'LG-F018' })
    expect(strippingFault(COPY, 'x.xlsx')).toBeUndefined()
  })

  test('are not believed where somebody has exchanged them: what the sheets show counts', () => {
    const zip = openZip(COPY)
    const other = Buffer.from(SHEET.replace('<v>1</v>', '<v>9</v>'))
    const exchanged = writeZip(
      zip.entries.map((entry) => (kept(entry) ? { name: entry.name, content: other } : entry)),
    )
    expect(textsOf(stripAnnotation(exchanged))).toEqual(textsOf(ORIGINAL))
  })

  test.each([
    ['of another kind', ['lingong-stash 2']],
    [
      'of a part that is not there',
      ['lingong-stash 1', 'changed\tx\tlingong/original1.lingong\t00\tgone.xml'],
    ],
    ['of a part with other content', ['lingong-stash 1', 'added\tx\t\t00\txl/workbook.xml']],
    [
      'whose original is not there',
      ['lingong-stash 1', `changed\t${hashOf(partBytes('xl/old.vml'))}\tgone\t00\txl/old.vml`],
    ],
  ])('are not believed by a record %s, however it is sealed', (_, lines) => {
    const others = openZip(COPY).entries.filter(({ name }) => name !== 'lingong/record.lingong')
    const stripped = stripAnnotation(writeZip(sealed(others, lines)))
    expect(textsOf(stripped)).toEqual(textsOf(ORIGINAL))
    expect(partNames(stripped).some((name) => name.startsWith('lingong/'))).toBe(false)
  })

  test('are dropped where somebody has taken our sheets out and left them', () => {
    const plain = openZip(ORIGINAL).entries
    const left = writeZip([
      ...plain,
      ...openZip(COPY).entries.filter(({ name }) => name.startsWith('lingong/')),
    ])
    expect(annotateWorkbook(left, annotation(MARKS)).equals(COPY)).toBe(true)
  })
})

describe('a copy that another program has saved', () => {
  const saved = savedElsewhere(COPY)
  const stripped = stripAnnotation(saved)

  test('loses our sheets and keeps the others', () => {
    expect(partOf(stripped, 'xl/workbook.xml')).not.toMatch(/校验结果|_lingong_result/)
    expect(textsOf(stripped)).toEqual(textsOf(ORIGINAL))
    expect(partNames(stripped).filter((name) => /worksheets\/sheet/.test(name))).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    expect(partOf(stripped, '[Content_Types].xml')).not.toContain('sheet3.xml')
  })

  test('loses our notes and boxes and keeps the comments of others', () => {
    const comments = partOf(stripped, 'xl/old.xml')
    expect(comments).toContain('请核对')
    expect(comments).toContain(
      '<comment ref="D4" authorId="0"><text><t>另一条</t></text></comment><comment ref="E5" authorId="0"/>',
    )
    expect(comments).not.toMatch(/【校验结果】|请改为 12|去掉了空格/)
    expect(
      partOf(stripped, 'xl/old.vml')
        .match(/<v:shape .*?<\/v:shape>/gs)
        ?.join(''),
    ).toBe(SHAPES)
  })

  test('loses our fills and edges', () => {
    expect(entriesOf(stripped, 'fills', 'fill').join('')).not.toMatch(/FFD8D9|FFECC3|DCEBF9/)
    expect(entriesOf(stripped, 'borders', 'border').join('')).not.toContain('thick')
  })

  test('is known by the heading where the author got lost', () => {
    const nameless = savedElsewhere(COPY, (_, xml) => xml.replace('<author>lingong</author>', '<author/>'))
    expect(partOf(stripAnnotation(nameless), 'xl/old.xml')).not.toContain('去掉了空格')
  })

  test('annotated again reads the same and has each note once', () => {
    const again = annotateWorkbook(saved, annotation(MARKS))
    expect(textsOf(again)).toEqual(textsOf(ORIGINAL))
    expect(partOf(again, 'xl/old.xml').match(/去掉了空格/g)).toHaveLength(1)
    expect(partOf(again, 'xl/old.xml').match(/请改为 12/g)).toHaveLength(1)
  })

  test('moves positions back', () => {
    const named = savedElsewhere(COPY, (name, xml) =>
      name === 'xl/workbook.xml'
        ? xml
            .replace('activeTab="0"', 'activeTab="4"')
            .replace(
              /<\/(?:sheets)>/,
              '</sheets><definedNames><definedName name="a" localSheetId="0">1</definedName><definedName name="b" localSheetId="4">2</definedName><definedName name="c">3</definedName></definedNames>',
            )
        : xml,
    )
    const book = partOf(stripAnnotation(named), 'xl/workbook.xml')
    expect(book).toContain('activeTab="1"')
    expect(book).toContain(
      '<definedNames><definedName name="b" localSheetId="1">2</definedName><definedName name="c">3</definedName></definedNames>',
    )
  })

  test('loses the order of calculation, which names sheets by their numbers', () => {
    const chained = savedElsewhere(COPY, (name, xml) =>
      name === 'xl/_rels/workbook.xml.rels'
        ? xml.replace(
            '</Relationships>',
            `${relation('rId99', 'calcChain', 'calcChain.xml')}</Relationships>`,
          )
        : xml,
    )
    const chain = { name: 'xl/calcChain.xml', content: Buffer.from('<calcChain/>') }
    const left = stripAnnotation(writeZip([...openZip(chained).entries, chain]))
    expect(partNames(left)).not.toContain(chain.name)
    expect(partOf(left, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
  })
})

test('a copy whose sheet was changed by a program that keeps what it does not know is taken for a saved one', () => {
  const zip = openZip(COPY)
  const changed = writeZip(
    zip.entries.map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? {
            name: entry.name,
            content: Buffer.from(zip.read(entry).toString('utf8').replace('<v>1</v>', '<v>2</v>')),
          }
        : entry,
    ),
  )
  const read = readWorkbook(stripAnnotation(changed), 'x')
  expect(read.ok && read.workbook.sheets[0]?.rows.get(1)?.get(1)?.text).toBe('2')
  expect(partNames(stripAnnotation(changed)).some((name) => name.startsWith('lingong/'))).toBe(false)
})
