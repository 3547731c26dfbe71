import { InvalidArgumentError, Option } from 'commander'
import type { Action } from './command.ts'
import { PACK_WORDS } from './commands/packs/pack-action.ts'

/** Loads a command's code only when it is run: `--help` and completion start fast. */
type Loader = () => Promise<Action>

export interface CommandSpec {
  name: string
  args: readonly [name: string, about: string][]
  /** what the first argument may be, where it is one of a few words */
  words?: readonly string[]
  about: string
  options: readonly Option[]
  /** options, as they are read, that do nothing without another one, as it is typed */
  needs?: Readonly<Record<string, string>>
  load: Loader
}

const repeat = (value: string, earlier: string[] = []): string[] => [...earlier, value]

/** An option that takes several values: commander sees `...` only behind a Latin letter. */
function several(flags: string, about: string): Option {
  const made = new Option(flags, about)
  made.variadic = true
  return made
}

const option = {
  pack: () => new Option('--pack <编号或文件>', '规则包：内置编号，或自己的 YAML 文件（默认按表样识别）'),
  interpret: () =>
    new Option('--interpret <口径=选项>', '改用另一种口径，如 T-I1=all；可多次使用').argParser(repeat),
  roster: () => new Option('--roster <名册>', '行政区划名册（xlsx 或 csv：乡镇街道、村（社区））'),
  stations: () =>
    new Option('--stations <清单>', '零工驿站清单（xlsx 或 csv：乡镇街道、村（社区）、驿站名称）'),
  output: (about: string) => new Option('-o, --output <文件夹>', about),
  json: () => new Option('--json', '向标准输出写一份 JSON'),
  quiet: () => new Option('--quiet', '只显示错误和结果'),
  noColor: () => new Option('--no-color', '不使用颜色'),
  lang: () => new Option('--lang <语言>', '界面语言').choices(['zh', 'en']).default('zh'),
  force: () => new Option('--force', '覆盖不是本程序写的同名文件'),
  dryRun: () => new Option('--dry-run', '只说明会写哪些文件，不写'),
  all: () => new Option('--all', '在屏幕上显示全部（默认一屏说完；写进文件或管道的总是全部）'),
}

/** How the result is shown. */
const manner = () => [option.json(), option.quiet(), option.noColor(), option.lang()]
const common = () => [option.pack(), option.interpret(), ...manner()]
const lists = () => [option.roster(), option.stations()]
const writing = () => [option.force(), option.dryRun()]

const files: [string, string][] = [['<文件...>', '填好的工作簿']]

/** For whom a completion script is there. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

/** Every command with its arguments and options; help, completion and the parser come from this list. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'template',
    args: [['[规则包]', '规则包编号或文件']],
    about: '生成空白表：给出名册时每个乡镇街道一份',
    options: [
      ...common(),
      ...lists(),
      several('--town <乡镇街道...>', '只生成这些乡镇街道的'),
      several('--form <表...>', '只生成这些表（如 village-facts）'),
      option.output('写到这个文件夹（默认：空白表）'),
      ...writing(),
    ],
    load: async () => (await import('./commands/template.ts')).template,
  },
  {
    name: 'check',
    args: files,
    about: '只检查，不写任何文件',
    options: [...common(), ...lists(), option.all()],
    load: async () => (await import('./commands/score.ts')).check,
  },
  {
    name: 'score',
    args: files,
    about: '检查、计分、算钱，并写出标注好的副本',
    options: [
      ...common(),
      ...lists(),
      option.output('标注副本写到这个文件夹（默认：原文件旁边）'),
      new Option('--fix', '另写一份已修正的副本，只改写法：全角、空格、单位、文本格式的数字、日期'),
      option.all(),
      ...writing(),
    ],
    load: async () => (await import('./commands/score.ts')).score,
  },
  {
    name: 'batch',
    args: [['<文件夹...>', '收到的工作簿所在的文件夹']],
    about: '全县汇总：标注副本、资金分配汇总、评审表、公示表',
    options: [
      ...common(),
      ...lists(),
      new Option('--review <评审表>', '填好县级评估打分的评审表'),
      new Option(
        '--publish-from <日期>',
        '公示从这一天开始（如 2025-08-04），公示表按工作日印起止日期',
      ).argParser(day),
      new Option('--holidays <清单>', '节假日和调休上班日（xlsx 或 csv），与 --publish-from 一起用'),
      new Option('--prefer <办法>', '同一张表报了两次且不同时：newest 取填报时间较晚的').choices(['newest']),
      new Option('--jobs <数>', '几路并行（默认：有几个处理器就几路）').argParser(wholeNumber),
      new Option(
        '--shard <第几份/共几份>',
        '只做全县的一份（如 2/4），各份做完用 lingong merge 合并',
      ).argParser(shard),
      option.output('写到这个文件夹（默认：结果）'),
      option.all(),
      ...writing(),
    ],
    needs: { holidays: '--publish-from' },
    load: async () => (await import('./commands/batch.ts')).batch,
  },
  {
    name: 'merge',
    args: [['<结果...>', '各份或各县的结果文件夹']],
    about: '合并结果：分份运行的合成全县的，各县的合成上一级的',
    options: [option.pack(), ...manner(), option.output('写到这个文件夹（默认：合并结果）'), ...writing()],
    load: async () => (await import('./commands/merge.ts')).merge,
  },
  {
    name: 'verify',
    args: [
      ['<结果>', 'batch 的结果文件夹'],
      ['[收件...]', '收到的工作簿所在的文件夹：写上就重新计算一遍'],
    ],
    about: '核对结果：运行之后有没有人改动、改了哪一格',
    options: [
      option.pack(),
      ...manner(),
      ...lists(),
      new Option('--review <评审表>', '运行时用的评审表'),
      new Option('--holidays <清单>', '运行时用的节假日清单'),
      option.all(),
    ],
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'explain',
    args: [
      ['<结果或代码>', '结果文件夹，或问题代码（如 LG-C021）'],
      ['[对象]', '乡镇街道/村（社区）或驿站，或乡镇街道'],
    ],
    about: '说明为什么是这个分、这笔钱，或某个代码是什么意思',
    options: [
      option.pack(),
      ...manner(),
      new Option('--html <文件>', '另存为一页可以打印的网页'),
      option.force(),
    ],
    needs: { force: '--html' },
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'whatif',
    args: [['<结果>', 'batch 写出的结果文件夹']],
    about: '试算：换一些数字或口径，预算会怎样；离上下两条线还有多远',
    options: [
      ...common(),
      ...lists(),
      new Option('--set <名称=数字>', '改一个数字，如 base=6000、T-Q2.amount=40000；可多次使用').argParser(
        repeat,
      ),
      several('--inputs <文件夹...>', '收到的工作簿所在的文件夹'),
      new Option('--review <评审表>', '正式结果用的评审表'),
      option.output('写到这个文件夹（默认：试算）'),
      ...writing(),
    ],
    needs: { roster: '--inputs', stations: '--inputs', review: '--inputs' },
    load: async () => (await import('./commands/whatif.ts')).whatif,
  },
  {
    name: 'packs',
    args: [
      ['[动作]', `${PACK_WORDS.join('、')}；不写则列出全部`],
      ['[编号或文件]', '规则包'],
      ['[另一个]', 'diff：与哪个规则包比较'],
    ],
    words: PACK_WORDS,
    about: '规则包：列表、条款、口径、检查',
    options: [
      new Option('--clause <条款>', 'show：只看这一条'),
      new Option('--export <文件>', 'show：写出逐条审阅、签字的 xlsx'),
      new Option('--cases <案例>', 'test、show --export：自己的案例文件（YAML）'),
      new Option('--all', 'test：全部内置规则包'),
      new Option('--from <规则包>', 'new：由哪个规则包复制'),
      new Option('--run <结果>', 'questions：用这次结果测算金额'),
      new Option('-o, --output <文件>', 'new、questions：写到这个文件'),
      option.force(),
      new Option('--yaml', 'show：输出规则包的原文，可存成自己的文件再改'),
      option.interpret(),
      ...manner(),
    ],
    load: async () => (await import('./commands/packs.ts')).packs,
  },
  {
    name: 'completion',
    args: [['<shell>', 'bash、zsh、fish 或 powershell']],
    words: SHELLS,
    about: '输出命令补全脚本',
    options: manner(),
    load: async () => (await import('./commands/completion.ts')).completion,
  },
]

/** A day that there is, as YYYY-MM-DD. */
function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError(value)
  return value
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError(value)
  return Number.parseInt(value, 10)
}

function shard(value: string): { number: number; of: number } {
  const [, number = '0', of = '0'] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? []
  const parsed = { number: Number.parseInt(number, 10), of: Number.parseInt(of, 10) }
  if (parsed.number < 1 || parsed.number > parsed.of) throw new InvalidArgumentError(value)
  return parsed
}
