import { fieldsOf, type Complaint, type View } from './view.ts'

/** 万元 and the like in brackets behind a label. */
const SCALED = /[(（](?:单位[:：]?)?([十百千]?[万亿]元)[)）]/

/** Amounts are read in yuan: a label that asks for 万元 would be off by as much. */
export function amountsInYuan(view: View): Complaint[] {
  return fieldsOf(view).flatMap(({ field: { type, label, labels = [] }, path }): Complaint[] => {
    const unit = type === 'money' ? SCALED.exec([label, ...labels].join('\n'))?.[1] : undefined
    return unit === undefined ? [] : [{ code: 'LG-P148', path: [...path, 'label'], data: { label, unit } }]
  })
}
