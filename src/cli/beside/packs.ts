import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { labelKey } from '../../forms/label-key.ts'
import { refuse, type Finding } from '../../model/finding.ts'
import { hashOf } from '../../model/hash.ts'
import { findPack } from '../../packs/find.ts'
import { BUILTIN, usePack, type PackFile } from '../../packs/load.ts'
import { programFolder } from './program-folder.ts'

/** A county's own pack, in the folder `packs` beside the program. Nothing but its first lines was looked at. */
export interface LocalPack {
  id: string
  title: string
  /** `packs/our.yaml`, as it is shown */
  path: string
  /** of the file's bytes */
  sha256: string
}

const FOLDER = 'packs'

/** The packs beside the program, by file name; copies of built-in ones and files of cases are left out. */
export function localPacks(program = programFolder()): readonly LocalPack[] {
  if (program === undefined) return []
  return yamlFiles(path.join(program, FOLDER)).flatMap((name) => {
    const bytes = readFileSync(path.join(program, FOLDER, name))
    const sha256 = hashOf(bytes)
    if (BUILTIN.some((file) => file.sha256 === sha256)) return []
    const text = bytes.toString('utf8')
    return {
      id: valueOf(text, 'pack') ?? name,
      title: valueOf(text, 'title') ?? '',
      path: `${FOLDER}/${name}`,
      sha256,
    }
  })
}

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[^.~].*\.ya?ml$/i.test(name) && !/\.cases\.ya?ml$/i.test(name))
      .toSorted()
  } catch {
    return []
  }
}

function valueOf(text: string, key: string): string | undefined {
  return new RegExp(`^${key}:[ \\t]*["']?([^"'#\\r\\n]+?)["']?[ \\t]*(?:#.*)?\\r?$`, 'm').exec(text)?.[1]
}

/** Every pack that a workbook may be told by: the built-in ones and those beside the program. Throws a UsageFault. */
export async function everyPack(program = programFolder()): Promise<readonly PackFile[]> {
  const local = localPacks(program)
  refuse(local.flatMap((pack) => sameId(pack, local)))
  return [...BUILTIN, ...(await Promise.all(local.map((pack) => load(pack, program))))]
}

/**
 * The pack that `--pack` names: the id of a built-in one or of one beside the program, else the path of a file.
 * Throws a UsageFault, also where two packs have that id: neither is preferred.
 */
export async function packNamed(reference: string, program = programFolder()): Promise<PackFile> {
  const local = localPacks(program)
  const named = local.find(({ id }) => id === reference)
  if (!named)
    return findPack(
      reference,
      readFileSync,
      local.map(({ id }) => id),
    )
  refuse(sameId(named, local))
  return load(named, program)
}

/** True for a pack that was found beside the program. */
export function isLocal(file: PackFile): boolean {
  return localPacks().some(({ path: own, sha256 }) => own === file.path && sha256 === file.sha256)
}

function load({ path: shown }: LocalPack, program = ''): Promise<PackFile> {
  return findPack(shown, () => readFileSync(path.join(program, shown)))
}

function sameId(pack: LocalPack, local: readonly LocalPack[]): Finding[] {
  const others = [
    ...BUILTIN.filter(({ id }) => id === pack.id).map(() => ({ other: '内置', otherEn: 'a built-in one' })),
    ...local
      .filter((other) => other !== pack && other.id === pack.id)
      .map((other) => ({ other: other.path })),
  ]
  return others
    .slice(0, 1)
    .map((other) => makeFinding('LG-P063', { pack: pack.id, file: pack.path, ...other }, { path: pack.path }))
}

/**
 * Refuses a pack that was told by its forms where another one has the same: a pack beside the program and a built-in
 * one look alike, and neither is preferred. Throws a UsageFault that asks for --pack.
 */
export function refuseRivals(file: PackFile, packs: readonly PackFile[]): void {
  if (packs.every(({ path: own }) => own === null)) return
  const titles = titlesOf(file)
  const rival = packs.find(
    (other) =>
      other !== file &&
      (other.path !== null || file.path !== null) &&
      [...titlesOf(other)].some((title) => titles.has(title)),
  )
  if (rival)
    refuse([
      makeFinding('LG-P064', {
        ...nameOf('first', file),
        ...nameOf('second', rival),
        pack: (file.path ? file : rival).id,
      }),
    ])
}

function titlesOf(file: PackFile): ReadonlySet<string> {
  const forms = Object.values(usePack(file).pack.forms)
  return new Set(forms.flatMap((form) => [form.title, ...(form.titles ?? [])].map(labelKey)))
}

function nameOf(key: string, { id, path: own }: PackFile): Record<string, string> {
  return { [key]: `${id}（${own ?? '内置'}）`, [`${key}En`]: `${id} (${own ?? 'built in'})` }
}

/** Id and title of every pack, for a choice. */
export function packsAtHand(): { id: string; title: string }[] {
  const builtIn = BUILTIN.map((file) => ({ id: file.id, title: usePack(file).pack.title }))
  return [...builtIn, ...localPacks().map(({ id, title }) => ({ id, title }))]
}
