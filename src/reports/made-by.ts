/** What an output says of its origin; `rules` names the packs, with their hashes where they are known. */
export function madeBy(version: string, rules: string): string {
  return `lingong ${version}　规则包 ${rules}`
}
