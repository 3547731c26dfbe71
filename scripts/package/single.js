// Single executable applications: Node's program with ours inside.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { withNote } from './elf.js'
import { run } from './node-builds.js'
import { withProgram } from './pe.js'

/** The name that Node looks for, as a note or as a resource. */
export const BLOB = 'NODE_SEA_BLOB'
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

/**
 * The blob with the program inside, made by the Node of the packages: `folder` holds the main script and the assets.
 * Without snapshot and compiled code it is the same for all systems.
 */
export function makeBlob(node, folder, main, assets) {
  const config = {
    main,
    output: 'single.blob',
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
    execArgv: ['--min-semi-space-size=8'],
    execArgvExtension: 'none',
    assets: Object.fromEntries(assets.map((name) => [name, name])),
  }
  writeFileSync(path.join(folder, 'single.json'), JSON.stringify(config))
  run(node, ['--experimental-sea-config', 'single.json'], { cwd: folder })
  return path.join(folder, config.output)
}

export function singleForLinux(node, blob) {
  return lit(withNote(node, BLOB, blob))
}

export function singleForWindows(node, blob, about) {
  return withProgram(lit(Buffer.from(node)), BLOB, blob, about)
}

/** Tells Node to look inside itself. */
function lit(program) {
  const at = program.indexOf(`${FUSE}:0`)
  if (at < 0 || program.includes(`${FUSE}:0`, at + 1)) throw new Error('not one fuse in this Node')
  program[at + FUSE.length + 1] = 0x31
  return program
}

/** Whether Node would look inside itself. */
export function isLit(program) {
  return program.includes(`${FUSE}:1`) && !program.includes(`${FUSE}:0`)
}
