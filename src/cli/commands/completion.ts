import { listed } from '../../findings/listed.ts'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault, type Language } from '../../model/finding.ts'
import type { Action } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { COMMANDS, SHELLS } from '../command-specs.ts'
import { helpText } from '../help.ts'
import { outText } from '../screen.ts'

type Spec = (typeof COMMANDS)[number]

const names = COMMANDS.map((spec) => spec.name).join(' ')
const longOf = (spec: Spec): string => spec.options.map((option) => option.long).join(' ')
/** Commands whose first argument is one of a few words. */
const worded = COMMANDS.flatMap(({ name, words }) => (words ? [{ name, words: words.join(' ') }] : []))

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], (language: Language) => string>> = {
  bash: () => `_lingong() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names}" -- "$word"))
    return
  fi
  if [ "$COMP_CWORD" -eq 2 ] && [[ "$word" != -* ]]; then
    case "\${COMP_WORDS[1]}" in
${worded.map(({ name, words }) => `      ${name}) COMPREPLY=($(compgen -W "${words}" -- "$word")) ;;`).join('\n')}
    esac
    return
  fi
  [[ "$word" == -* ]] || return
  case "\${COMP_WORDS[1]}" in
${COMMANDS.map((spec) => `    ${spec.name}) COMPREPLY=($(compgen -W "${longOf(spec)}" -- "$word")) ;;`).join('\n')}
  esac
}
complete -o bashdefault -o default -F _lingong lingong
`,
  zsh: () => `#compdef lingong
_lingong() {
  if (( CURRENT == 2 )); then
    _alternative 'commands:command:(${names})' 'files:file:_files'
    return
  fi
  if (( CURRENT == 3 )) && [[ $PREFIX != -* ]]; then
    case $words[2] in
${worded.map(({ name, words }) => `      ${name}) _alternative 'words:word:(${words})'; return ;;`).join('\n')}
    esac
  fi
  case $words[2] in
${COMMANDS.map((spec) => `    ${spec.name}) _alternative 'options:option:(${longOf(spec)})' 'files:file:_files' ;;`).join('\n')}
  esac
}
compdef _lingong lingong
`,
  fish: (language) =>
    [
      ...COMMANDS.flatMap((spec) => [
        `complete -c lingong -n __fish_use_subcommand -a ${spec.name} -d '${fishText(language, spec.about)}'`,
        ...spec.options.map(
          (option) =>
            `complete -c lingong -n '__fish_seen_subcommand_from ${spec.name}' -l ${option.long!.slice(2)} -d '${fishText(language, option.description)}'`,
        ),
      ]),
      ...worded.map(
        ({ name, words }) =>
          `complete -c lingong -n '__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${words}' -a '${words}'`,
      ),
    ]
      .join('\n')
      .concat('\n'),
  powershell: () => `Register-ArgumentCompleter -Native -CommandName lingong -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${COMMANDS.map((spec) => `    '${spec.name}' = '${longOf(spec)}'.Split(' ')`).join('\n')}
  }
  $first = @{
${worded.map(({ name, words }) => `    '${name}' = '${words}'.Split(' ')`).join('\n')}
  }
  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $place = if ($word -eq '') { $words.Count } else { $words.Count - 1 }
  $offers = if ($place -le 1) { '${names}'.Split(' ') }
    elseif ($word -like '-*') { $options[$words[1]] }
    elseif ($place -eq 2) { $first[$words[1]] }
  if (-not $offers) { return }
  $offers | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
}

/** A text of the help between single quotes. */
function fishText(language: Language, text: string): string {
  return helpText(language, text).replaceAll("'", String.raw`\'`)
}

/**
 * `lingong completion SHELL`: a script that completes commands and options; file names (with spaces too) are left to the
 * shell, which knows how to quote them.
 */
export const completion: Action = async (screen, [shell], _options) => {
  const known = SHELLS.find((each) => each === shell)
  if (!known) throw new UsageFault([makeFinding('LG-F045', { word: shell!, ...listed('known', SHELLS) })])
  outText(screen, SCRIPTS[known](screen.language))
  return EXIT.done
}
