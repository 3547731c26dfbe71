import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import type { Action } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { COMMANDS } from '../command-specs.ts'
import { outText } from '../screen.ts'

const names = COMMANDS.map((spec) => spec.name).join(' ')
const longOf = (spec: (typeof COMMANDS)[number]): string =>
  spec.options.map((option) => option.long).join(' ')

const SCRIPTS: Readonly<Record<string, () => string>> = {
  bash: () => `_lingong() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names}" -- "$word"))
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
  case $words[2] in
${COMMANDS.map((spec) => `    ${spec.name}) _alternative 'options:option:(${longOf(spec)})' 'files:file:_files' ;;`).join('\n')}
  esac
}
compdef _lingong lingong
`,
  fish: () =>
    COMMANDS.flatMap((spec) => [
      `complete -c lingong -n __fish_use_subcommand -a ${spec.name} -d '${spec.about}'`,
      ...spec.options.map(
        (option) =>
          `complete -c lingong -n '__fish_seen_subcommand_from ${spec.name}' -l ${option.long!.slice(2)} -d '${option.description}'`,
      ),
    ])
      .join('\n')
      .concat('\n'),
  powershell: () => `Register-ArgumentCompleter -Native -CommandName lingong -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${COMMANDS.map((spec) => `    '${spec.name}' = '${longOf(spec)}'.Split(' ')`).join('\n')}
  }
  $words = $ast.CommandElements | ForEach-Object { $_.ToString() }
  if (@($words).Count -gt 1 -and $options.ContainsKey(@($words)[1]) -and $word -notlike '-*') { return }
  $offers = if ($words.Count -gt 1 -and $options.ContainsKey($words[1])) { $options[$words[1]] } else { '${names}'.Split(' ') }
  $offers | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
}

/**
 * `lingong completion SHELL`: a script that completes commands and options; file names (with spaces too) are left to the
 * shell, which knows how to quote them.
 */
export const completion: Action = async (screen, [shell], _options) => {
  const script = Object.hasOwn(SCRIPTS, shell!) ? SCRIPTS[shell!] : undefined
  if (!script)
    throw new UsageFault([makeFinding('LG-F045', { word: shell!, known: Object.keys(SCRIPTS).join('、') })])
  outText(screen, script())
  return EXIT.done
}
