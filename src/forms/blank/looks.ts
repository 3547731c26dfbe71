import type { Content, Look } from '../../model/sheet-plan.ts'
import type { Field } from '../../packs/schema/form.ts'

/** The look of a field's entry in the body of a form; what is filled in already looks like print, and stays editable. */
export function bodyLook(field: Field, content: Content): Look {
  if (content.kind !== 'blank' && field.type !== 'counts') return 'fixed'
  switch (field.type) {
    case 'serial':
      return 'fixed'
    case 'integer':
    case 'number':
    case 'percent':
    case 'money':
    case 'monthNumber':
      return 'inputNumber'
    case 'date':
      return 'inputDate'
    case 'text':
    case 'longText':
      return 'inputWrapped'
    case 'name':
    case 'choice':
    case 'yesNo':
    case 'month':
    case 'phone':
    case 'contact':
    case 'counts':
    case 'idNumber':
    case 'account':
    case 'creditCode':
      return 'inputCentred'
  }
}

/** The look of an entry in the head or the foot: on a line, without a box. */
export function lineLook(field: Field): Look {
  switch (field.type) {
    case 'date':
      return 'inputHeadDate'
    case 'integer':
    case 'number':
    case 'percent':
    case 'money':
    case 'monthNumber':
      return 'inputHeadNumber'
    default:
      return 'inputHead'
  }
}
