import { makeFinding } from '../findings/make.ts'
import { refuse, UsageFault } from '../model/finding.ts'
import { parsePack } from './file.ts'
import { lintPack } from './lint.ts'
import { BUILTIN, type PackFile } from './load.ts'
import { nearestOrAll } from './nearest.ts'

/** The bytes of a file that the user named; throws where it can't be read. */
export type ReadFile = (path: string) => Uint8Array | Promise<Uint8Array>

/**
 * The pack that `--pack` names: the id of a built-in pack, else the path of a YAML file, which is held against the
 * schema and linted. Warnings and notices of lint come with the pack as `remarks`. `others`: ids that a slip of the pen
 * may have meant beside the built-in ones.
 * Throws a UsageFault for an unknown id, a file that can't be read, and every error in it.
 */
export async function findPack(
  reference: string,
  readFile: ReadFile,
  others: readonly string[] = [],
): Promise<PackFile> {
  const builtin = BUILTIN.find((file) => file.id === reference)
  if (builtin) return builtin
  if (!looksLikePath(reference)) throw new UsageFault([unknownPack(reference, others)])
  const parsed = await parsePack(await bytesOf(reference, readFile), reference)
  if (!parsed.ok) throw new UsageFault(parsed.findings)
  const remarks = lintPack(parsed.file)
  const errors = remarks.filter((finding) => finding.severity === 'error')
  refuse(errors)
  return { ...parsed.file, remarks }
}

/** Ids hold neither dots nor slashes. */
function looksLikePath(reference: string): boolean {
  return /[./\\]/.test(reference)
}

async function bytesOf(path: string, readFile: ReadFile): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof UsageFault) throw error
    throw new UsageFault([makeFinding('LG-P014', { file: path }, { path })], { cause: error })
  }
}

function unknownPack(reference: string, others: readonly string[]) {
  const ids = [...BUILTIN.map((file) => file.id), ...others]
  return makeFinding('LG-P050', { read: reference, wanted: nearestOrAll(reference, ids) })
}
