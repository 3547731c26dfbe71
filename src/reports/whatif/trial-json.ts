import { masked, maskPrivate } from '../../findings/mask.ts'
import { wordsOf } from '../../findings/words.ts'
import { inYuan } from '../../model/amounts.ts'
import { yuan } from '../../model/decimal.ts'
import type { Language } from '../../model/finding.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { programJson } from '../json.ts'
import { kindLabel } from '../labels.ts'
import { movedPairs } from './moved-sheet.ts'
import { cheapestText } from './sensitivity-sheets.ts'
import type { TrialResult } from './trial-result.ts'
import { shortly } from './words.ts'

/** The trial as JSON; `trial` is always true, so that nobody takes it for a result. */
export function trialJson(result: TrialResult, language: Language, version?: string) {
  const { official, trial, sets, choices, reaches, deciders, pack, findings } = result
  const before = new Map(official.towns.map(({ town, amount }) => [town, amount]))
  return {
    schemaVersion: '1',
    ...programJson(version),
    trial: true,
    pack: trial.pack.id,
    sets: sets.map(({ figure: { name, label, value }, to }) => ({ name, label, official: value, trial: to })),
    interpretations: choices.map(({ interpretation, from, to }) => ({
      id: interpretation,
      official: from,
      trial: to,
    })),
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      ...wordsOf(finding, language),
    })),
    amount: { official: inYuan(official.amount), trial: inYuan(trial.amount) },
    towns: trial.towns.map(({ town, amount }) => {
      const known = before.get(town)
      return { town: masked(town), official: known ? inYuan(known) : null, trial: inYuan(amount) }
    }),
    moved: movedPairs(official, trial).map((pair) => ({
      ...named((pair.after ?? pair.before)!),
      official: pair.before ? outcome(pair.before) : null,
      trial: pair.after ? outcome(pair.after) : null,
    })),
    reaches: reaches.map(({ card, up, down, cheapest }) => ({
      ...named(card),
      label: kindLabel(pack, card.kind),
      total: card.total && shortly(card.total),
      up: up && { clause: up.clause, lacks: shortly(up.distance), changes: up.changes[language] },
      cheapest: cheapest && cheapestText(up, cheapest),
      down: down && { clause: down.clause, margin: shortly(down.distance), changes: down.changes[language] },
    })),
    deciders: deciders.map(({ before: now, after, cell, item, to }) => ({
      ...named(now),
      ...cell.spot,
      label: cell.label,
      clause: item.clause,
      value: maskPrivate(cell.raw),
      to,
      official: outcome(now),
      trial: outcome(after),
    })),
  }
}

function named({ kind, period, town, name }: Scorecard) {
  return { kind, ...(period !== undefined && { period }), town: masked(town), name: maskPrivate(name) }
}

function outcome({ status, total, grade, amount }: Scorecard) {
  return { status, total: total && shortly(total), grade, amount: amount && yuan(amount) }
}
