import type { Field, Form } from '../../../src/packs/schema/form.ts'
import type { Pack } from '../../../src/packs/schema/pack.ts'

/** A field of an invented form. */
export function field(key: string, label: string, part: Partial<Field> = {}): Field {
  return { key, label, type: 'text', ...part }
}

/** An invented form. */
export function form(part: Partial<Form> & Pick<Form, 'title' | 'sheet' | 'layout' | 'per'>): Form {
  return { head: [], fields: [], foot: [], orientation: 'portrait', ...part }
}

/** An invented pack that shares nothing with the built-in ones but the vocabulary. */
export function inventedPack(forms: Record<string, Form>): Pack {
  return {
    pack: 'invented-2030',
    title: '示例办法',
    document: '示例办法',
    county: '示例县',
    status: 'inForce',
    year: '2030',
    validFrom: '2030-01-01',
    clauses: {},
    interpretations: {},
    instructions: ['第一条。'],
    forms,
    subjects: {},
    checks: [],
  }
}
