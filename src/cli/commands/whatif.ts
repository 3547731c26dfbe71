import path from 'node:path'
import { makeFolder } from '../../app/outputs.ts'
import { saveTrial } from '../../app/whatif/save-trial.ts'
import { readOfficial, type Official } from '../../app/whatif/official.ts'
import { changedSince, keptRunForms, ownForms, readRunForms } from '../../app/whatif/run-forms.ts'
import { tryOut } from '../../app/whatif/whatif.ts'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { usePack, type PackFile } from '../../packs/load.ts'
import { pretty } from '../../reports/json-text.ts'
import { madeBy } from '../../reports/made-by.ts'
import { trialBook } from '../../reports/whatif/book.ts'
import { trialJson } from '../../reports/whatif/trial-json.ts'
import { renderWorkbook } from '../../workbook/render.ts'
import { packNamed, packsAtHand } from '../beside/packs.ts'
import type { Action } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { printTrial } from '../print/trial.ts'
import { printWritten } from '../print/written.ts'
import { progress } from '../progress.ts'
import { choicesFor, settle, type CommonOptions } from '../settings.ts'
import { version } from '../version.ts'

interface WhatIfOptions extends CommonOptions {
  set?: string[]
  inputs?: string[]
  review?: string
  output?: string
}

const FILE = '试算.xlsx'

/** `lingong whatif RUN --set base=6000 --interpret T-I5=cap`: a budget beside the official one. */
export const whatif: Action<WhatIfOptions> = async (screen, [results], options) => {
  const { interpret: _, ...common } = options
  const settings = await settle(common)
  const official = readOfficial(results!)
  const file = await packOfRun(official.pack, settings.packs)
  const trial = await tryOut({
    ...requestOf(results!, official, file, options, settings),
    onSubject: progress(screen),
  })
  const { output = '试算', dryRun = false, force = false } = options
  const written = path.join(output, FILE)
  const origin = madeBy(version, `${file.id} ${file.sha256}`)
  if (!dryRun) {
    makeFolder(path.resolve(output))
    saveTrial(written, renderWorkbook({ ...trialBook(trial), madeBy: origin }), force)
  }
  if (screen.json)
    screen.out(pretty({ ...trialJson(trial, screen.language, version), written: dryRun ? [] : [written] }))
  else {
    await printTrial(screen, trial)
    printWritten(screen, [written], dryRun)
  }
  return EXIT.done
}

/** The pack that the run used, of those in force or at hand by its id. Throws a UsageFault where it is neither. */
async function packOfRun(pack: string, inForce: readonly PackFile[]): Promise<PackFile> {
  const file = inForce.find(({ id }) => id === pack)
  if (file) return file
  if (packsAtHand().some(({ id }) => id === pack)) return packNamed(pack)
  throw new UsageFault([makeFinding('LG-F087', { pack })])
}

function requestOf(
  results: string,
  official: Official,
  file: PackFile,
  { set = [], interpret = [], inputs = [], review }: WhatIfOptions,
  { roster, stations }: { roster: string | undefined; stations: string | undefined },
): Parameters<typeof tryOut>[0] {
  const { preferNewest } = official
  const lists = { roster, stations, review }
  return {
    official: usePack(file, official.interpretations),
    sets: set,
    choices: choicesFor(file, interpret),
    formsOf: (loaded) => {
      const kept = inputs.length === 0 ? keptRunForms(results) : undefined
      return ownForms(kept ?? readRunForms({ inputs, results, lists, preferNewest }, loaded), official)
    },
    changed: (forms) => changedSince(official, file, forms),
  }
}
