import { readFileSync } from 'node:fs'
import { UsageFault } from '../../model/finding.ts'
import { makeFinding } from '../../findings/make.ts'
import { describeClause, describePack, describePacks } from '../../packs/describe.ts'
import { documentFindings } from '../../packs/document-findings.ts'
import { parsePack } from '../../packs/file.ts'
import { findPack } from '../../packs/find.ts'
import { lintPack } from '../../packs/lint.ts'
import { usePack, type PackFile } from '../../packs/load.ts'
import { nearestOrAll } from '../../packs/nearest.ts'
import { errorJson, pretty } from '../../reports/json.ts'
import type { Action } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { printPackClause, printRemark, printPackDetails, printPackList } from '../print-packs.ts'
import { printFindings } from '../print-findings.ts'
import type { Screen } from '../screen.ts'
import { choicesFor, type CommonOptions } from '../settings.ts'
import { say } from '../words.ts'

interface PacksOptions extends CommonOptions {
  clause?: string
  yaml?: boolean
}

type Deed = (screen: Screen, file: PackFile, options: PacksOptions) => ExitCode | Promise<ExitCode>

/** What can be done with one pack, by the word behind `packs`. */
const DEEDS: Readonly<Record<string, Deed>> = { show, lint }

/** `lingong packs`, `packs show ID`, `packs lint FILE`. */
export const packs: Action<PacksOptions> = async (screen, [word, reference], options) => {
  if (word === undefined) return list(screen)
  const deed = DEEDS[word]
  if (!deed) {
    throw new UsageFault([
      makeFinding('LG-F041', { word: `packs ${word}`, nearest: nearestOrAll(word, Object.keys(DEEDS)) }),
    ])
  }
  if (reference === undefined)
    throw new UsageFault([makeFinding('LG-F042', { command: `packs ${word}`, word: '规则包' })])
  return deed(screen, await findPack(reference, readFileSync), options)
}

async function list(screen: Screen): Promise<ExitCode> {
  const lines = describePacks()
  if (screen.json) screen.out(pretty({ schemaVersion: '1', packs: lines }))
  if (!screen.json) await printPackList(screen, lines)
  return EXIT.done
}

function show(screen: Screen, file: PackFile, options: PacksOptions): ExitCode {
  const loaded = usePack(file, choicesFor(file, options.interpret ?? []))
  if (options.yaml) {
    screen.out(file.text)
    return EXIT.done
  }
  if (options.clause !== undefined) {
    const clause = describeClause(loaded, options.clause)
    if (screen.json) screen.out(pretty({ schemaVersion: '1', pack: file.id, clause }))
    if (!screen.json) printPackClause(screen, clause)
    return EXIT.done
  }
  const pack = describePack(loaded)
  if (screen.json) screen.out(pretty({ schemaVersion: '1', pack }))
  if (!screen.json) printPackDetails(screen, pack)
  return EXIT.done
}

/** Errors in a pack never get here: a pack that has one can't be loaded (exit code 2). */
async function lint(screen: Screen, file: PackFile): Promise<ExitCode> {
  const remarks = file.remarks ?? lintPack(await withPlaces(file))
  const document = documentFindings(file)
  if (screen.json) screen.out(pretty(errorJson([...remarks, ...document], screen.language)))
  if (screen.json) return EXIT.done
  screen.out(
    `${say(screen.language, remarks.length === 0 ? 'lintClean' : 'lintRemarks', { id: file.id, n: remarks.length })}\n`,
  )
  printFindings(screen, remarks, false)
  for (const finding of document) printRemark(screen, finding)
  return EXIT.done
}

/** A built-in pack with the lines of its text. */
async function withPlaces(file: PackFile): Promise<PackFile> {
  const parsed = await parsePack(file.text, `${file.id}.yaml`)
  return parsed.ok ? parsed.file : file
}
