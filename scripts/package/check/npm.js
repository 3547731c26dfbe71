// The npm package in an empty project, without a network.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export function checkNpm({ fact }, tarball, temporary) {
  const project = path.join(temporary, 'project')
  mkdirSync(project)
  writeFileSync(path.join(project, 'package.json'), '{ "name": "empty", "private": true }\n')
  const run = (...words) => spawnSync(words[0], words.slice(1), { cwd: project, encoding: 'utf8' })
  const installed = run('npm', 'install', '--offline', '--no-audit', '--no-fund', tarball)
  const said = `${installed.stdout}${installed.stderr}`
  fact('npm installs the package without a network', installed.status === 0, { detail: said })
  fact('nothing deprecated comes along', !/deprecated/i.test(said), { detail: said })
  fact('npm warns of no scripts', !/install-scripts/i.test(said), { detail: said })
  const modules = readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.'))
  fact('it brings nothing along', modules.join() === 'lingong', { detail: modules.join(', ') })
  const cached = readdirSync(path.join(project, 'node_modules/lingong/dist')).filter((name) =>
    name.endsWith('.cache'),
  )
  fact('no compiled code is published', cached.length === 0, { detail: cached.join(', ') })

  cpSync('samples/收件/青禾镇.xlsx', path.join(project, '青禾镇.xlsx'))
  const scored = run('npx', '--no-install', 'lingong', 'score', '青禾镇.xlsx')
  const copy = readdirSync(project).filter((name) => name.includes('评分结果'))
  fact('npx lingong score works', scored.status !== null && scored.status < 3 && copy.length === 1, {
    detail: `${scored.status} ${scored.stderr}`,
  })

  writeFileSync(
    path.join(project, 'reads.ts'),
    "import type { Result } from 'lingong'\nexport const paid = (result: Result): string => result.amount.final\n",
  )
  const compiler = path.resolve('node_modules/.bin/tsc')
  const typed = run(compiler, '--noEmit', '--strict', '--module', 'NodeNext', 'reads.ts')
  fact('the types of the result can be imported', typed.status === 0, { detail: typed.stdout })
}
