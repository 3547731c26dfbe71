/** A command line as the user would type it: words with blanks or signs of the shell stand in quotes. */
export function shownCommand(words: readonly string[], platform: NodeJS.Platform): string {
  const quote = platform === 'win32' ? windowsWord : posixWord
  return ['lingong', ...words.map(quote)].join(' ')
}

// Chinese letters by their numbers: to name the kinds of letters (`\p{L}`) takes every start 3 ms
const PLAIN_WINDOWS = /^[\w\-.:/\\~@+\u3400-\u9fff]+$/
const PLAIN_POSIX = /^[\w\-.:/@+=\u3400-\u9fff]+$/

function windowsWord(word: string): string {
  // a backslash before the closing quote would take it away
  return PLAIN_WINDOWS.test(word) ? word : `"${word.replace(/\\+$/, '$&$&')}"`
}

function posixWord(word: string): string {
  return PLAIN_POSIX.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
