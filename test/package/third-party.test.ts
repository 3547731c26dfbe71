import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { thirdPartyLicences } from '../../scripts/third-party.js'
import { newFolder } from '../temporary.ts'

function madeUp(name: string, manifest: object, files: Record<string, string> = {}): string {
  const folder = path.join(newFolder(), 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }))
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text)
  return path.join(folder, 'lib', 'index.js')
}

test('every package stands there once, by name, with its own text; our files are left out', () => {
  const inputs = ['src/cli/main.ts', madeUp('beta', { license: 'ISC' }, { LICENSE: 'the terms of beta' })]
  const alpha = madeUp(
    'alpha',
    { license: '(MIT OR GPL-3.0)' },
    { 'README.md': '# alpha\n\n## License\n\nas told here\n\n## More\n' },
  )
  const text = thirdPartyLicences([...inputs, alpha, alpha.replace('index', 'other')])
  expect(text.match(/^(?:alpha|beta) .*$/gm)).toEqual(['alpha 1.0.0 ((MIT OR GPL-3.0))', 'beta 1.0.0 (ISC)'])
  expect(text).toContain('the terms of beta')
  expect(text).toContain('as told here')
  expect(text).not.toContain('More')
})

test('a package without a licence, or with one that asks for more, stops the build', () => {
  expect(() => thirdPartyLicences([madeUp('gamma', {})])).toThrow('gamma')
  expect(() => thirdPartyLicences([madeUp('delta', { license: 'GPL-3.0' })])).toThrow('delta')
  expect(() => thirdPartyLicences([madeUp('epsilon', { license: 'MIT AND GPL-3.0' })])).toThrow('epsilon')
})
