/** A command line as the user would type it: words with blanks or signs of the shell stand in quotes. */
export function shownCommand(words: readonly string[], platform: NodeJS.Platform): string {
  const quote = platform === 'win32' ? windowsWord : posixWord
  return ['lingong', ...words.map(quote)].join(' ')
}

/** Letters, Chinese ones too, by their numbers: to name their kinds (`\p{L}`) takes every start longer than all of this. */
const SAFE = /^[\w\-.:/\\~@+\u3400-\u9fff]+$/

function windowsWord(word: string): string {
  // a backslash before the closing quote would take it away
  return SAFE.test(word) ? word : `"${word.replace(/\\+$/, '$&$&')}"`
}

function posixWord(word: string): string {
  return SAFE.test(word) && !/[\\~]/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
