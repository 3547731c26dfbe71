import type { Finding } from '../model/finding.ts'
import { oncePer } from '../model/once-per.ts'
import { sha256 as dongzhiHash, text as dongzhiText, document as dongzhi } from './builtin/dongzhi-2025.yaml'
import { sha256 as longliHash, text as longliText, document as longli } from './builtin/longli-2025.yaml'
import {
  sha256 as quanzhouHash,
  text as quanzhouText,
  document as quanzhou,
} from './builtin/quanzhou-2023.yaml'
import { sha256 as tongluHash, text as tongluText, document as tonglu } from './builtin/tonglu-2024.yaml'
import { sha256 as yunmengHash, text as yunmengText, document as yunmeng } from './builtin/yunmeng-2024.yaml'
import { declaredIn } from './choose.ts'
import type { Places } from './places.ts'
import { resolveTree, type Choices, type Tree } from './resolve.ts'
import type { Pack } from './schema/pack.ts'

/** A pack's file, checked, before the interpretations are put in. */
export interface PackFile {
  id: string
  /** of the file's bytes */
  sha256: string
  text: string
  tree: Tree
  /** null for a built-in pack, else the path as the user gave it */
  path: string | null
  /** where each node stands in the file; only for a pack that was read at run time */
  places?: Places
  /** warnings and notices of lint; only for a pack that was read at run time */
  remarks?: readonly Finding[]
}

/** A pack with its interpretations in force. */
export interface LoadedPack {
  file: PackFile
  pack: Pack
  /** the same as the plain tree that it is */
  tree: Tree
  interpretations: Choices
}

/** The built-in packs: checked by the tests, so that nothing is checked again at start-up. */
export const BUILTIN: readonly PackFile[] = [
  builtin('tonglu-2024', tonglu, tongluHash, tongluText),
  builtin('yunmeng-2024', yunmeng, yunmengHash, yunmengText),
  builtin('longli-2025', longli, longliHash, longliText),
  builtin('quanzhou-2023', quanzhou, quanzhouHash, quanzhouText),
  builtin('dongzhi-2025', dongzhi, dongzhiHash, dongzhiText),
]

function builtin(id: string, tree: Tree, sha256: string, text: string): PackFile {
  return { id, sha256, text, tree, path: null }
}

/** The default option of every interpretation. */
export function defaultChoices(file: PackFile): Choices {
  const declared = [...declaredIn(file.tree)]
  return Object.fromEntries(declared.flatMap(([id, entry]) => (entry ? [[id, entry.default]] : [])))
}

/** The pack with these options instead of the defaults. `choices` are checked already (see interpretations.ts). */
export function usePack(file: PackFile, choices: Choices = {}): LoadedPack {
  const interpretations = { ...defaultChoices(file), ...choices }
  const key = JSON.stringify(interpretations)
  const known = loadedOf(file).get(key)
  if (known) return known
  // what stands in a PackFile has passed the schema under every option: when it was read, or in the tests
  const tree = resolveTree(file.tree, interpretations)
  const loaded = { file, pack: tree as unknown as Pack, tree, interpretations }
  loadedOf(file).set(key, loaded)
  return loaded
}

/** The same options give the very same pack: a county is assessed in many parts under each of them. */
const loadedOf = oncePer((_file: PackFile) => new Map<string, LoadedPack>())
