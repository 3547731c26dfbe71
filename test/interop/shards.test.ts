import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contents } from '../cli/contents.ts'
import { folder } from './programs.ts'

const README = readFileSync('README.md', 'utf8')
const root = folder()
const bin = path.join(root, 'bin')

/** The code block of the README that begins so. */
function printed(language: string, start: string): string {
  const blocks = README.matchAll(/^```(\w+)\n([^]*?)^```$/gm)
  return Array.from(blocks).find((block) => block[1] === language && block[2]!.startsWith(start))?.[2] ?? ''
}

/** A folder with what the README speaks of. */
function county(name: string): string {
  const place = path.join(root, name)
  cpSync('samples', place, { recursive: true })
  return place
}

function run(cwd: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const paths = `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`
  execFileSync(program, args, { cwd, stdio: 'pipe', env: { ...process.env, ...env, PATH: paths } })
}

let whole: Record<string, string> = {}

/** What the shards in a folder come to; findings in the data make no failure of a recipe. */
function joined(place: string): Record<string, string> {
  run(place, 'bash', ['-c', 'lingong merge 分份/* -o 结果 || test $? -eq 1'])
  return contents(path.join(place, '结果'))
}

beforeAll(() => {
  mkdirSync(bin)
  const script = `#!/bin/sh\nexec "${process.execPath}" "${path.resolve('bin/lingong.js')}" "$@"\n`
  writeFileSync(path.join(bin, 'lingong'), script, { mode: 0o755 })
  const place = county('一次')
  run(place, 'bash', ['-c', 'lingong batch 收件 --roster 名册.xlsx -o 结果 || test $? -eq 1'])
  whole = contents(path.join(place, '结果'))
})

describe('the README’s recipes do a county in shards, and joined they are one run:', () => {
  it('the line for GNU parallel', () => {
    const line = /^seq 4 \| parallel .+$/m.exec(README)?.[0]
    expect(line).toBe(
      "seq 4 | parallel lingong batch 收件 --roster 名册.xlsx --shard {}/4 -o 分份/{} '||' test '$?' -eq 1",
    )
    const place = county('parallel')
    run(place, 'bash', ['-c', line!])
    expect(joined(place)).toEqual(whole)
  })

  it('the Slurm array, as each of its tasks runs it', () => {
    const script = printed('sh', '#!/bin/bash\n#SBATCH')
    const place = county('slurm')
    writeFileSync(path.join(place, 'fenfen.sh'), script)
    const [, first = '', last = ''] = /^#SBATCH --array=(\d+)-(\d+)$/m.exec(script)!
    expect([first, last]).toEqual(['1', '4'])
    for (const task of ['1', '2', '3', '4']) run(place, 'bash', ['fenfen.sh'], { SLURM_ARRAY_TASK_ID: task })
    expect(joined(place)).toEqual(whole)
  })

  it('the Kubernetes job, as each of its pods runs it', () => {
    const { kind, spec } = parse(printed('yaml', 'apiVersion: batch/v1')) as {
      kind: string
      spec: {
        completionMode: string
        completions: number
        template: { spec: { containers: { command: string[] }[] } }
      }
    }
    expect([kind, spec.completionMode, spec.completions]).toEqual(['Job', 'Indexed', 4])
    const [program, ...args] = spec.template.spec.containers[0]!.command
    const place = county('kubernetes')
    for (const index of ['0', '1', '2', '3']) run(place, program!, args, { JOB_COMPLETION_INDEX: index })
    expect(joined(place)).toEqual(whole)
  })
})
