import { describe, expect, test } from 'vitest'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { annotation, handBook, mark, partNames, partOf, sheetXml, USUAL, type Hand } from './hand.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const COMMENTS = `<comments xmlns="${USUAL.main}"><authors><author>王某某</author><author>tc={1}</author></authors><commentList>`

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${USUAL.office}/${kind}" Target="${target}"/>`
}

/** A workbook with one comment part and the drawing of its boxes. */
function commented(list: string, vml: string): Hand {
  return {
    sheets: [sheetXml('<sheetData/><legacyDrawing r:id="rId7"/>')],
    sheetRelations: {
      0: relation('rId7', 'vmlDrawing', '../drawings/old.vml') + relation('rId8', 'comments', '/xl/old.xml'),
    },
    more: { 'xl/old.xml': `${COMMENTS}${list}</commentList></comments>`, 'xl/drawings/old.vml': vml },
  }
}

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout><v:shape id="_x0000_s2049"><br></v:shape></xml>'

describe('a note on a cell', () => {
  test('is a comment of ours with a box', () => {
    const out = annotateWorkbook(
      handBook({ sheets: [sheetXml('<sheetData/><pageMargins/><tableParts count="0"/>')] }),
      annotation([mark('C5', 'error', '读到“<十二>”。\n请改为 12。')]),
    )
    expect(partOf(out, 'xl/comments1.xml')).toContain('<author>lingong</author>')
    expect(partOf(out, 'xl/comments1.xml')).toContain('读到“&lt;十二&gt;”。\n请改为 12。</t>')
    const vml = partOf(out, 'xl/drawings/vmlDrawing1.vml')
    expect(vml).toContain('<x:Row>4</x:Row><x:Column>2</x:Column>')
    expect(vml).toContain('id="_x0000_s1025"')
    expect(partOf(out, SHEET)).toContain('<pageMargins/><legacyDrawing r:id="rId2"/><tableParts count="0"/>')
    expect(partOf(out, '[Content_Types].xml')).toMatch(/<Default Extension="vml"[^>]*vmlDrawing"\/>/)
  })

  test('stands before what the schema puts behind it, also inside alternate content', () => {
    const behind =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'
    const out = annotateWorkbook(
      handBook({ sheets: [sheetXml(`<sheetData/><drawing r:id="rId1"/>${behind}`)] }),
      annotation([mark('A1')]),
    )
    expect(partOf(out, SHEET)).toMatch(
      /<drawing r:id="rId1"\/><legacyDrawing r:id="rId\d"\/><mc:AlternateContent/,
    )
  })

  test('uses the drawing that is named inside alternate content', () => {
    const { sheetRelations, more } = commented('', VML)
    const inside =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><legacyDrawing r:id="rId7"/></mc:Choice></mc:AlternateContent>'
    const bytes = handBook({
      sheets: [sheetXml(`<sheetData/>${inside}`)],
      sheetRelations: sheetRelations!,
      more: more!,
    })
    const out = annotateWorkbook(bytes, annotation([mark('A1')]))
    expect(partOf(out, SHEET).match(/legacyDrawing/g)).toHaveLength(1)
    expect(partOf(out, 'xl/drawings/old.vml')).toContain('id="_x0000_s2050"')
    expect(partNames(out)).not.toContain('xl/drawings/vmlDrawing1.vml')
  })

  test('has a box with an id of its own, also beyond a block of 1024', () => {
    const full = VML.replace('_x0000_s2049', '_x0000_s3071')
    const out = annotateWorkbook(handBook(commented('', full)), annotation([mark('A1')]))
    const vml = partOf(out, 'xl/drawings/old.vml')
    expect(vml).toContain('data="2,1"')
    expect(vml).toContain('id="_x0000_s1025"')
    expect(vml).toContain('<br></v:shape>')
  })

  test('has a box with the next id where a drawing does not say which ids are its own', () => {
    const bare = VML.replace(/<o:shapelayout.*<\/o:shapelayout>/, '')
    const vml = partOf(
      annotateWorkbook(handBook(commented('', bare)), annotation([mark('A1')])),
      'xl/drawings/old.vml',
    )
    expect(vml).toContain('id="_x0000_s2050"')
    expect(vml).not.toContain('idmap')
  })

  test('has a box that reaches over hidden columns', () => {
    const columns =
      '<cols><col min="1" max="1" style="0"/><col min="2" max="4" width="9" hidden="1"/></cols><sheetData/>'
    const anchor = (sheet: string): string | undefined => {
      const out = annotateWorkbook(handBook({ sheets: [sheetXml(sheet)] }), annotation([mark('A2')]))
      return /<x:Anchor>([^<]*)</.exec(partOf(out, 'xl/drawings/vmlDrawing1.vml'))?.[1]
    }
    expect(anchor('<sheetData/>')).toBe('1, 12, 0, 8, 4, 20, 2, 10')
    expect(anchor(columns)).toBe('1, 12, 0, 8, 7, 20, 2, 10')
  })

  test('gets the drawing that the sheet names where that is missing', () => {
    const { sheets, sheetRelations, more } = commented('', VML)
    const comments = { 'xl/old.xml': more!['xl/old.xml']! }
    const unnamed = { 0: sheetRelations![0]!.replace(/<Relationship Id="rId7"[^>]*>/, '') }
    for (const [relations, drawing] of [
      [sheetRelations!, 'xl/drawings/old.vml'],
      [unnamed, 'xl/drawings/vmlDrawing1.vml'],
    ] as const) {
      const bytes = handBook({ sheets, sheetRelations: relations, more: comments })
      const out = annotateWorkbook(bytes, annotation([mark('A1')]))
      expect(partOf(out, drawing)).toContain('<x:Row>0</x:Row>')
      const target = drawing.replace('xl/', '../')
      expect(partOf(out, 'xl/worksheets/_rels/sheet1.xml.rels')).toMatch(
        new RegExp(`Id="rId7" Type="[^"]*/vmlDrawing" Target="${target}"`),
      )
      expect(partOf(out, SHEET).match(/<legacyDrawing r:id="rId7"\/>/g)).toHaveLength(1)
    }
  })

  test('on two sheets takes two blocks', () => {
    const empty = sheetXml('<sheetData/>')
    const out = annotateWorkbook(
      handBook({ sheets: [empty, empty] }),
      annotation([mark('A1'), mark('A1', 'error', 'x', '二')]),
    )
    expect(partOf(out, 'xl/drawings/vmlDrawing2.vml')).toContain('data="2"')
    expect(partOf(out, 'xl/drawings/vmlDrawing2.vml')).toContain('id="_x0000_s2049"')
  })
})

function place(text: string, author = 0): string {
  return `<comment ref="B2" authorId="${author}"><text>${text}</text></comment>`
}

describe('a comment that is there', () => {
  test('keeps its plain text as a run, and ours follows', () => {
    const out = annotateWorkbook(handBook(commented(place('<t>请核对</t>'), VML)), annotation([mark('B2')]))
    expect(partOf(out, 'xl/old.xml')).toMatch(
      /<text><r><t>请核对<\/t><\/r><r><rPr>.*<\/rPr><t xml:space="preserve">\n【校验结果】\n请改为 12。<\/t><\/r><\/text>/,
    )
    expect(partOf(out, 'xl/drawings/old.vml')).toBe(VML)
  })

  test('keeps its runs; ours stands before phonetics', () => {
    const runs = '<r><t>请</t></r><r><t>核对</t></r><phoneticPr fontId="1"/>'
    const out = annotateWorkbook(handBook(commented(place(runs), VML)), annotation([mark('B2')]))
    expect(partOf(out, 'xl/old.xml')).toMatch(
      /<r><t>核对<\/t><\/r><r>[^]*<\/r><phoneticPr fontId="1"\/><\/text>/,
    )
  })

  test('that has no text, and names no author, gets ours', () => {
    const out = annotateWorkbook(handBook(commented('<comment ref="B2"/>', VML)), annotation([mark('B2')]))
    expect(partOf(out, 'xl/old.xml')).toMatch(
      /<comment ref="B2"><text><r>.*\n【校验结果】\n请改为 12。<\/t><\/r><\/text><\/comment>/,
    )
  })

  test.each([
    '/>',
    '><commentList/></comments>',
    '><authors/></comments>',
    '><authors/><commentList/></comments>',
  ])('may be missing from a part that ends in %s', (rest) => {
    const hand = commented('', VML)
    const comments = `<comments xmlns="${USUAL.main}"${rest}`
    const bytes = handBook({ ...hand, more: { ...hand.more, 'xl/old.xml': comments } })
    const out = partOf(annotateWorkbook(bytes, annotation([mark('B2')])), 'xl/old.xml')
    expect(out.replace(/<text>.*<\/text>/s, '')).toBe(
      `<comments xmlns="${USUAL.main}"><authors><author>lingong</author></authors>` +
        '<commentList><comment ref="B2" authorId="0"></comment></commentList></comments>',
    )
  })

  test('is left alone where it stands for a thread', () => {
    const threaded = place('<t>[Threaded comment]</t>', 1)
    const out = annotateWorkbook(handBook(commented(threaded, VML)), annotation([mark('B2'), mark('C3')]))
    expect(partOf(out, 'xl/old.xml')).toContain(threaded)
    expect(partOf(out, 'xl/old.xml')).toContain('<author>tc={1}</author><author>lingong</author></authors>')
    expect(partOf(out, 'xl/old.xml')).toContain('<comment ref="C3" authorId="2">')
  })
})
