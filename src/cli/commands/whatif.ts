import path from 'node:path'
import { makeFolder } from '../../app/outputs.ts'
import { saveTrial } from '../../app/whatif/save-trial.ts'
import { readOfficial, type Official } from '../../app/whatif/official.ts'
import { changedSince, keptRunForms, ownForms, readRunForms } from '../../app/whatif/run-forms.ts'
import { tryOut } from '../../app/whatif/whatif.ts'
import { makeFinding } from '../../findings/make.ts'
import type { Amounts } from '../../model/amounts.ts'
import { yuan } from '../../model/decimal.ts'
import { UsageFault } from '../../model/finding.ts'
import { usePack, type PackFile } from '../../packs/load.ts'
import { pretty } from '../../reports/json.ts'
import { levelWord } from '../../reports/level-above.ts'
import { madeBy } from '../../reports/made-by.ts'
import { trialBook } from '../../reports/whatif/book.ts'
import { movedPairs } from '../../reports/whatif/moved-sheet.ts'
import type { TrialResult } from '../../reports/whatif/trial-result.ts'
import { trialJson } from '../../reports/whatif/trial-json.ts'
import { renderWorkbook } from '../../workbook/render.ts'
import { packNamed, packsAtHand } from '../beside/packs.ts'
import type { Action } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { paragraph } from '../print/paragraph.ts'
import { printFindings } from '../print/findings.ts'
import { printTable } from '../print/table.ts'
import { progress } from '../progress.ts'
import type { Screen } from '../screen.ts'
import { choicesFor, settle, type CommonOptions } from '../settings.ts'
import { version } from '../version.ts'
import { say } from '../words.ts'

interface WhatIfOptions extends CommonOptions {
  set?: string[]
  inputs?: string[]
  review?: string
  output?: string
}

const FILE = '试算.xlsx'

const WORDS = {
  zh: {
    title: '试算：不是正式结果，不作拨款和公示的依据',
    official: '正式 确定',
    trial: '试算 确定',
    difference: '增减',
    all: '合计',
    open: '暂估 {from} → {to} 元；待定 {pendingFrom} → {pendingTo} 元',
    moved: '结果有变动的对象 {moved} 个；多一个或少一个就改变状态或等次的单元格 {cells} 个',
  },
  en: {
    title: 'A trial: no official result, no ground for payment or publication',
    official: 'official',
    trial: 'trial',
    difference: 'difference',
    all: 'all',
    open: 'provisional {from} → {to} yuan; pending {pendingFrom} → {pendingTo} yuan',
    moved:
      'subjects with another result: {moved}; cells in which one unit decides about a status or grade: {cells}',
  },
} as const

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
  const json = () => trialJson(trial, trial.findings, screen.language, version)
  const { output = '试算', dryRun = false, force = false } = options
  const written = path.join(output, FILE)
  const origin = madeBy(version, `${file.id} ${file.sha256}`)
  if (!dryRun) {
    makeFolder(path.resolve(output))
    saveTrial(written, renderWorkbook({ ...trialBook(trial), madeBy: origin }), force)
  }
  if (screen.json) screen.out(pretty({ ...json(), written: dryRun ? [] : [written] }))
  else
    await printTrial(
      screen,
      trial,
      say(screen.language, dryRun ? 'wouldWrite' : 'written', { path: written }),
    )
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

async function printTrial(screen: Screen, trial: TrialResult, written: string): Promise<void> {
  const { language } = screen
  const words = WORDS[language]
  screen.out(`\n${screen.paint.bold(words.title)}\n`)
  printFindings(screen, trial.findings, true)
  const before = new Map(trial.official.towns.map(({ town, amount }) => [town, amount]))
  const rows = trial.trial.towns.map(({ town, amount }) => line(town ?? words.all, before.get(town), amount))
  const level = (language === 'zh' ? levelWord(trial.pack) : null) ?? ''
  const total = line(words.all, trial.official.amount, trial.trial.amount)
  await printTable(
    screen,
    [level, words.official, words.trial, words.difference],
    rows.length === 1 && trial.trial.towns[0]?.town === null ? [total] : [...rows, total],
  )
  const [from, to] = [trial.official.amount, trial.trial.amount]
  const open = {
    from: yuan(from.provisional),
    to: yuan(to.provisional),
    pendingFrom: yuan(from.pending),
    pendingTo: yuan(to.pending),
  }
  screen.out('\n')
  paragraph(screen, fill(words.open, open), '')
  const moved = movedPairs(trial.official, trial.trial).length
  paragraph(screen, fill(words.moved, { moved: String(moved), cells: String(trial.deciders.length) }), '')
  screen.out(`${written}\n`)
}

function line(name: string, before: Amounts | undefined, after: Amounts): string[] {
  const difference = before ? after.final.minus(before.final) : after.final
  return [name, before ? yuan(before.final) : '-', yuan(after.final), yuan(difference)]
}

function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
}
