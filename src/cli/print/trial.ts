import type { Amounts } from '../../model/amounts.ts'
import { yuan } from '../../model/decimal.ts'
import { levelWord } from '../../reports/level-above.ts'
import { movedPairs } from '../../reports/whatif/moved-sheet.ts'
import type { TrialResult } from '../../reports/whatif/trial-result.ts'
import type { Screen } from '../screen.ts'
import { say } from '../words.ts'
import { printFindings } from './findings.ts'
import { paragraph } from './paragraph.ts'
import { printTable } from './table.ts'

/** A trial beside the official result: what is settled town by town, what is open, and how much is moved. */
export async function printTrial(screen: Screen, result: TrialResult): Promise<void> {
  const { official, trial, pack, findings, deciders } = result
  const { language } = screen
  const all = say(language, 'trialAll')
  screen.out(`\n${screen.paint.bold(say(language, 'trialTitle'))}\n`)
  printFindings(screen, findings, { withFile: true })
  const before = new Map(official.towns.map(({ town, amount }) => [town, amount]))
  const rows = trial.towns.map(({ town, amount }) => line(town ?? all, before.get(town), amount))
  const total = line(all, official.amount, trial.amount)
  const level = (language === 'zh' ? levelWord(pack) : null) ?? ''
  const heads = (['trialOfficial', 'trialFinal', 'trialDifference'] as const).map((word) =>
    say(language, word),
  )
  const alone = rows.length === 1 && trial.towns[0]?.town === null
  await printTable(screen, [level, ...heads], alone ? [total] : [...rows, total])
  screen.out('\n')
  paragraph(screen, say(language, 'trialOpen', openSums(official.amount, trial.amount)), '')
  const counts = { moved: movedPairs(official, trial).length, cells: deciders.length }
  paragraph(screen, say(language, 'trialMoved', counts), '')
}

function line(name: string, before: Amounts | undefined, after: Amounts): string[] {
  const difference = before ? after.final.minus(before.final) : after.final
  return [name, before ? yuan(before.final) : '-', yuan(after.final), yuan(difference)]
}

function openSums(from: Amounts, to: Amounts): Record<string, string> {
  return {
    from: yuan(from.provisional),
    to: yuan(to.provisional),
    pendingFrom: yuan(from.pending),
    pendingTo: yuan(to.pending),
  }
}
