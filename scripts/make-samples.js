// Makes samples/ again: roster and lists, blanks of the built program, filled in by openpyxl and XlsxWriter (Debian's
// python3-openpyxl, python3-xlsxwriter).
import { execFileSync } from 'node:child_process'
import { newFolder } from './temporary.js'

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const blanks = newFolder()
const run = (program, ...args) => execFileSync(program, args, { stdio: 'inherit' })

run(PYTHON, '-B', 'scripts/samples/make.py', 'lists', 'samples')
run(
  process.execPath,
  'bin/lingong.js',
  'template',
  'tonglu-2024',
  '--roster',
  'samples/名册.xlsx',
  '--stations',
  'samples/零工驿站清单.xlsx',
  '-o',
  blanks,
)
run(PYTHON, '-B', 'scripts/samples/make.py', blanks, 'samples')
run(PYTHON, '-B', 'scripts/samples/dongzhi.py', 'templates/dongzhi-2025.xlsx', 'samples/dongzhi-2025')

run(PYTHON, '-B', 'scripts/samples/longli.py', 'templates/longli-2025.xlsx', 'samples/longli-2025')

/** Lists, blanks for the places and sites of the lists, filled in. */
const fromLists = (id, script, ...lists) => {
  const folder = `samples/${id}`
  const empty = newFolder()
  run(PYTHON, '-B', `scripts/samples/${script}`, 'lists', folder)
  run(process.execPath, 'bin/lingong.js', 'template', id, ...lists, '-o', empty)
  run(PYTHON, '-B', `scripts/samples/${script}`, empty, folder)
}
fromLists('yunmeng-2024', 'yunmeng.py', '--stations', 'samples/yunmeng-2024/站点清单.xlsx')
fromLists(
  'quanzhou-2023',
  'quanzhou.py',
  '--roster',
  'samples/quanzhou-2023/县市区名册.xlsx',
  '--stations',
  'samples/quanzhou-2023/市场驿站清单.xlsx',
)
