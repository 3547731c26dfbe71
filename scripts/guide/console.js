// A console of its own for each command, in tmux.
import { spawnSync } from 'node:child_process'

/** Starts a shell line in a folder; nothing is ever typed for it but by `type`. `socket`: a file that tmux makes. */
export function openConsole({ folder, socket, rows, line }) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', TMUX: '' }
  const tmux = (...args) => spawnSync('tmux', ['-S', socket, ...args], { encoding: 'utf8', env }).stdout
  tmux('-f', '/dev/null', 'new-session', '-d', '-x', '81', '-y', String(rows), '-c', folder, line)
  return {
    screen: (...options) => tmux('capture-pane', ...options, '-p'),
    title: () => tmux('display-message', '-p', '#{pane_title}'),
    type: (text) => {
      tmux('send-keys', '-l', text)
      tmux('send-keys', 'Enter')
    },
    close: () => void tmux('kill-server'),
  }
}
