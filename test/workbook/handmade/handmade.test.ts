import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { assessFiles } from '../../../src/app/score.ts'
import { BUILTIN } from '../../../src/packs/load.ts'
import { annotationFor } from '../../../src/reports/annotation.ts'
import { annotateWorkbook } from '../../../src/workbook/annotate.ts'
import { stripAnnotation } from '../../../src/workbook/annotate/strip.ts'
import { openPackage } from '../../../src/workbook/package.ts'
import { readWorkbook } from '../../../src/workbook/read.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { partOf } from '../annotate/hand.ts'

/** Made by make.py, which says what is in them. */
const at = (name: string): string => path.join('test/workbook/handmade', name)

function scored(name: string) {
  const bytes = readFileSync(at(name))
  const request = {
    packs: BUILTIN,
    choices: () => ({}),
    lists: { roster: 'samples/名册.xlsx' },
    alternatives: false,
  }
  const { run, loaded, intake } = assessFiles({ ...request, files: [at(name)] })
  if (!run || !loaded) throw new Error(`${name} holds no form`)
  const taken = intake.taken[0]!
  const copy = annotateWorkbook(bytes, annotationFor(run, loaded.pack, taken.path, taken.origin))
  return { bytes, copy, findings: run.findings }
}

/** Parts of the source, each with what became of it in the copy. */
function inventory(bytes: Buffer, copy: Buffer): string[] {
  const after = openZip(copy)
  return openZip(bytes)
    .entries.map(({ name, raw }) => {
      const there = after.find(name)
      return `${name} ${there ? (there.raw.equals(raw) ? 'same' : 'changed') : 'GONE'}`
    })
    .toSorted()
}

/** Everything of the sheet that is no cell, in order; with the numbers of what is counted. */
function furniture(bytes: Buffer, sheet: string): string[] {
  const source = openPackage(bytes)
  const part = source.sheets.find(({ name }) => name === sheet)!.part
  const xml = partOf(bytes, part).replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')
  return [...xml.matchAll(/<([\w:]+)[\s/>]/g)].map((match) => match[1]!)
}

describe('a workbook of WPS with cell images and a seal', () => {
  const { bytes, copy, findings } = scored('wps.xlsx')

  test('has every part in its copy, and only those changed that marks and new sheets need', () => {
    expect(inventory(bytes, copy)).toEqual([
      '[Content_Types].xml changed',
      '_rels/.rels same',
      'docProps/app.xml same',
      'docProps/core.xml same',
      'docProps/custom.xml same',
      'xl/_rels/cellimages.xml.rels same',
      'xl/_rels/workbook.xml.rels changed',
      'xl/cellimages.xml same',
      'xl/drawings/_rels/drawing1.xml.rels same',
      'xl/drawings/drawing1.xml same',
      'xl/media/image1.png same',
      'xl/media/image9.png same',
      'xl/sharedStrings.xml same',
      'xl/styles.xml changed',
      'xl/theme/theme1.xml same',
      'xl/workbook.xml changed',
      'xl/worksheets/_rels/sheet1.xml.rels changed',
      'xl/worksheets/sheet1.xml changed',
    ])
  })

  test('still says that it has cell images and a seal, and which cell shows one', () => {
    expect(partOf(copy, 'xl/_rels/workbook.xml.rels')).toContain('cellImage" Target="cellimages.xml"')
    expect(partOf(copy, '[Content_Types].xml')).toContain('/xl/cellimages.xml')
    expect(partOf(copy, 'xl/worksheets/sheet1.xml')).toContain('DISPIMG("ID_A1B2C3",1)')
    expect(partOf(copy, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('../drawings/drawing1.xml')
  })

  test('gives its findings, and its copy can be taken back to the byte', () => {
    expect(findings.filter(({ cell }) => cell === 'D6').map(({ code }) => code)).toEqual(['LG-C021'])
    const stripped = openZip(stripAnnotation(copy)).entries
    expect(stripped.map(({ name, crc }) => [name, crc])).toEqual(
      openZip(bytes).entries.map(({ name, crc }) => [name, crc]),
    )
  })
})

describe('a workbook with text boxes, a chart, check boxes, threaded comments, page set-up and macros', () => {
  const { bytes, copy, findings } = scored('office.xlsm')

  test('has every part in its copy, and only those changed that marks and new sheets need', () => {
    expect(inventory(bytes, copy)).toEqual([
      '[Content_Types].xml changed',
      '_rels/.rels same',
      'docProps/app.xml same',
      'docProps/core.xml same',
      'docProps/custom.xml same',
      'xl/_rels/workbook.xml.rels changed',
      'xl/charts/chart1.xml same',
      'xl/comments1.xml changed',
      'xl/ctrlProps/ctrlProp1.xml same',
      'xl/drawings/_rels/drawing1.xml.rels same',
      'xl/drawings/_rels/vmlDrawing2.vml.rels same',
      'xl/drawings/drawing1.xml same',
      'xl/drawings/vmlDrawing1.vml changed',
      'xl/drawings/vmlDrawing2.vml same',
      'xl/media/image1.png same',
      'xl/persons/person.xml same',
      'xl/sharedStrings.xml same',
      'xl/styles.xml changed',
      'xl/theme/theme1.xml same',
      'xl/threadedComments/threadedComment1.xml same',
      'xl/vbaProject.bin same',
      'xl/workbook.xml changed',
      'xl/worksheets/_rels/sheet1.xml.rels same',
      'xl/worksheets/sheet1.xml changed',
      'xl/worksheets/sheet2.xml same',
    ])
  })

  test('has everything on its sheet that is no cell, in the same order', () => {
    const before = furniture(bytes, '考核数据')
    for (const name of [
      'pageSetUpPr',
      'pane',
      'autoFilter',
      'conditionalFormatting',
      'dataValidations',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'drawing',
      'legacyDrawing',
      'legacyDrawingHF',
      'control',
      'x14:conditionalFormattings',
    ])
      expect(before).toContain(name)
    expect(furniture(copy, '考核数据')).toEqual(before)
  })

  test('keeps comments, also threaded ones, and puts its note behind what somebody wrote', () => {
    const comments = partOf(copy, 'xl/comments1.xml')
    expect(comments).toContain('张科：这个数再核一下')
    expect(comments).toContain('【校验结果】')
    expect(comments).toContain('tc={AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}')
    const boxes = partOf(copy, 'xl/drawings/vmlDrawing1.vml')
    expect(boxes).toContain('ObjectType="Checkbox"')
    expect(boxes.match(/ObjectType="Note"/g)!.length).toBeGreaterThan(
      partOf(bytes, 'xl/drawings/vmlDrawing1.vml').match(/ObjectType="Note"/g)!.length,
    )
  })

  test('keeps names, print titles and the hidden sheet, moved on behind ours', () => {
    const workbook = partOf(copy, 'xl/workbook.xml')
    for (const name of ['选项表', '_xlnm.Print_Titles', '_xlnm.Print_Area', '_xlnm._FilterDatabase'])
      expect(workbook).toContain(`name="${name}"`)
    expect(workbook).toMatch(/name="选项"[^>]*state="hidden"/)
    expect(partOf(copy, '[Content_Types].xml')).toContain('macroEnabled')
  })

  test('says that check boxes are not read', () => {
    expect(findings.filter(({ code }) => code === 'LG-S005').map(({ sheet }) => sheet)).toEqual(['考核数据'])
  })

  test('gives the same when its copy is scored, and can be taken back to the byte', () => {
    const [before, after] = [readWorkbook(bytes, 'a'), readWorkbook(copy, 'a')]
    expect(after.ok && before.ok && after.workbook.sheets).toEqual(before.ok && before.workbook.sheets)
    const stripped = openZip(stripAnnotation(copy)).entries
    expect(stripped.map(({ name, crc }) => [name, crc])).toEqual(
      openZip(bytes).entries.map(({ name, crc }) => [name, crc]),
    )
  })
})
