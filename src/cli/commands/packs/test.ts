import { casesOf, inCases } from '../../../app/pack-test/cases-of.ts'
import { testPack, type PackTest } from '../../../app/pack-test/test-pack.ts'
import { makeFinding } from '../../../findings/make.ts'
import { UsageFault } from '../../../model/finding.ts'
import { BUILTIN, type PackFile } from '../../../packs/load.ts'
import { pretty } from '../../../reports/json-text.ts'
import { packNamed } from '../../beside/packs.ts'
import { EXIT } from '../../exit-code.ts'
import { isWhole, printPackTest, testJson } from '../../print/pack-test.ts'
import { refuseUnused } from '../../unused.ts'
import { needed, type PackAction } from './pack-action.ts'

/** `lingong packs test ID [--cases F]`, `packs test --all`: exit code 1 where a case fails or something is not covered. */
export const test: PackAction = async (screen, references, options) => {
  if (options.all && references.length > 0)
    throw new UsageFault([makeFinding('LG-F043', { command: 'packs test --all' })])
  if (options.all) refuseUnused('packs test --all', options, ['all'])
  const files = options.all ? BUILTIN : [await packNamed(needed(references, 0, 'test'))]
  const results: PackTest[] = []
  for (const file of files) {
    const result = await testOne(file, options.cases)
    results.push(result)
    if (!screen.json) printPackTest(screen, result)
  }
  if (screen.json) screen.out(pretty({ schemaVersion: '1', packs: results.map(testJson) }))
  return results.every(isWhole) ? EXIT.done : EXIT.dataErrors
}

async function testOne(file: PackFile, named: string | undefined): Promise<PackTest> {
  const cases = await casesOf(file, named)
  if (!cases) throw new UsageFault([makeFinding('LG-P061', { pack: file.id })])
  return inCases(named ?? `${file.id}.cases.yaml`, cases, () => testPack(file, cases))
}
