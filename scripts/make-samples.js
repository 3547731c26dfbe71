// Makes samples/ again: roster and lists, blanks of the built program, filled in by openpyxl and XlsxWriter (Debian's
// python3-openpyxl, python3-xlsxwriter), and the county's result as a golden.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const blanks = mkdtempSync(path.join(tmpdir(), 'lingong-blanks-'))
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
rmSync(blanks, { recursive: true })
run(PYTHON, '-B', 'scripts/samples/dongzhi.py', 'templates/dongzhi-2025.xlsx', 'samples/dongzhi-2025')
