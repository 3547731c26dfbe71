import { z } from 'zod'
import { ROUNDINGS } from '../vocabulary.ts'

/** Every scalar of a pack is a string (only true/false are booleans): 0.2 never becomes a double. */
export const text = z.string().min(1)
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, 'decimal')
export const countText = z.string().regex(/^\d+$/, 'count')
export const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
/** YYYY-MM */
export const yearMonth = z.string().regex(/^\d{4}-\d{2}$/, 'yearMonth')
/** 1 … 12 within the months that are assessed; never with a year */
export const monthText = z.string().regex(/^\d+$/, 'month')
export const clauseId = z.string().regex(/^[A-Z]-[A-Z]+\d+$/, 'clause')
export const rounding = z.enum(ROUNDINGS)
export const key = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'key')
export const formId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'form')
/** `overdue` of the subject's own form, or `application.staff`, `application.staff.total` */
export const fieldPath = z.string().regex(/^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/, 'field')
