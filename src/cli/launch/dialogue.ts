import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A talk by lines. */
export interface Dialogue {
  say: (line: string) => void
  /** the answer without blanks around it; throws InputEnded where nothing more comes */
  ask: (question: string) => Promise<string>
  close: () => void
}

/** Thrown where a question is asked and the input has come to its end. */
export class InputEnded extends Error {}

/**
 * Lines are edited by the console itself, which knows best about dragged paths and Chinese input; keys are never read
 * one by one.
 */
export function openDialogue(input: Readable, write: (text: string) => void): Dialogue {
  const reader = createInterface({ input, terminal: false, crlfDelay: Infinity })
  const lines = reader[Symbol.asyncIterator]()
  return {
    say: (line) => write(`${line}\n`),
    ask: async (question) => {
      write(question)
      const { done, value } = await lines.next()
      if (!done) return value.trim()
      write('\n')
      throw new InputEnded()
    },
    close: () => reader.close(),
  }
}

/** A short answer: digits and letters of a Chinese keyboard are full-width, and a full stop may follow. */
export function plainAnswer(read: string): string {
  return read
    .normalize('NFKC')
    .trim()
    .replace(/[.、)。]$/, '')
    .toLowerCase()
}
