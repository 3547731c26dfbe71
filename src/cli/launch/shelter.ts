import path from 'node:path'

/** Where results go that can't stand where they belong. */
export interface Shelter {
  canWriteTo: (folder: string) => boolean
  /** `lingong` among the user's documents; asked only where it is needed */
  documents: () => string
}

/** A folder for results, or one of the same name among the documents where nothing can be written to it. */
export function shelteredFolder(folder: string, { canWriteTo, documents }: Shelter): string {
  return canWriteTo(folder) ? folder : path.join(documents(), path.basename(folder))
}

/**
 * A command that was made of what was dragged, its results among the documents where they can't stand beside it (a disc,
 * a locked stick, a share that may only be read). `moved` names the folder where that is so.
 */
export function sheltered(
  words: readonly string[],
  shelter: Shelter,
): { words: readonly string[]; moved: string | null } {
  const at = words.indexOf('-o')
  if (at >= 0) {
    const wanted = words[at + 1]!
    const folder = shelteredFolder(wanted, shelter)
    return folder === wanted ? { words, moved: null } : { words: words.with(at + 1, folder), moved: folder }
  }
  if (words[0] !== 'score') return { words, moved: null }
  const folders = new Set(words.slice(1).map((file) => path.dirname(path.resolve(file))))
  if ([...folders].every(shelter.canWriteTo)) return { words, moved: null }
  const moved = shelter.documents()
  return { words: [...words, '-o', moved], moved }
}
