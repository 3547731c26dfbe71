/**
 * True where two values of plain objects, lists and scalars say the same, in whatever order their keys stand. Parts that
 * are one and the same object are not looked into.
 */
export function sameTree(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isNode(one) || !isNode(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameTree(one[key], other[key]))
  )
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
