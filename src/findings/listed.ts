/** A list under one key of a finding's data, and under its English key: `、` between the entries, or commas. */
export function listed(key: string, entries: readonly (string | number)[]): Record<string, string> {
  return { [key]: entries.join('、'), [`${key}En`]: entries.join(', ') }
}
