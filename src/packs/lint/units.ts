import { fieldsOf, type Complaint, type View } from './view.ts'

/** 万元 and the like in brackets behind a label. */
const SCALED = /[(（](?:单位[:：]?)?([十百千]?[万亿]元|[百千]元)[)）]/

/** Amounts count in yuan, or in 万元 where label and unit say so: else they would be off by as much. */
export function amountsInYuan(view: View): Complaint[] {
  return fieldsOf(view).flatMap(({ field: { type, unit: own, label, labels = [] }, path }): Complaint[] => {
    const spellings = [label, ...labels]
    if (own === '万元') {
      const odd = type === 'money' ? spellings.find((one) => !one.includes('万元')) : label
      if (odd !== undefined)
        return [{ code: 'LG-P157', path: [...path, 'unit'], data: { label: odd, read: type } }]
    }
    const unit = type === 'money' ? SCALED.exec(spellings.join('\n'))?.[1] : undefined
    return unit === undefined || unit === own
      ? []
      : [{ code: 'LG-P148', path: [...path, 'label'], data: { label, unit } }]
  })
}
