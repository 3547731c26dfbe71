import type { Entry } from '../entry.ts'

/** Findings of layer F: outputs that can't be written, and runs that end before they are. */
export const FILE_SAVING_FINDINGS = {
  // an output that is there already and is not ours
  'LG-F030': {
    severity: 'error',
    zh: {
      message: '{name} 已经存在，不是本程序写的，或写出以后有人改过，没有覆盖。',
      reason: '避免覆盖别人已经做好、填好的内容。',
      fix: '要留着的请先移到别处；或换一个输出文件夹（-o），或确认可以覆盖后加 --force。',
      example: '公示表.xlsx 填了联系人，还放在 结果 里',
    },
    en: {
      message:
        '{name} is there already and was not written by this program, or was changed since; it was not overwritten.',
      reason: "Somebody's work could be lost.",
      fix: 'Move what is to be kept elsewhere; or choose another folder (-o), or add --force.',
      example: 'somebody filled in 公示表.xlsx and left it among the results',
    },
  },
  // an output that is open elsewhere
  'LG-F031': {
    severity: 'error',
    zh: {
      message: '{name} 写不进去：它正在别的程序里打开着。',
      reason: 'Windows 不让改写打开着的文件；其余结果不受影响。',
      fix: '请先在 WPS 或 Excel 里关闭它，再运行一次。',
      example: '上次的结果还开着',
    },
    en: {
      message: "{name} can't be written: it is open in another program.",
      reason: 'Windows does not let an open file be replaced; nothing else is lost.',
      fix: 'Close it in WPS or Excel and run again.',
      example: 'the last result is still open',
    },
  },
  // a folder without permission to write
  'LG-F032': {
    severity: 'error',
    zh: {
      message: '{name} 写不进去：没有写入权限。',
      reason: '这个文件夹是只读的，例如光盘、共享盘或受保护的目录。',
      fix: '请用 -o 换一个可以写的文件夹。',
      example: '在只读的共享盘上直接运行',
    },
    en: {
      message: "{name} can't be written: no permission.",
      reason: 'The folder is read-only, such as a disc, a share or a protected folder.',
      fix: 'Choose a folder that can be written to with -o.',
      example: 'run on a read-only share',
    },
  },
  // the disk is full
  'LG-F033': {
    severity: 'error',
    zh: {
      message: '{name} 写不进去：磁盘满了。',
      reason: '没有空间存放结果；原来的文件没有动。',
      fix: '请清理磁盘，或用 -o 换一个盘，再运行一次。',
      example: 'U 盘只剩几 KB',
    },
    en: {
      message: "{name} can't be written: the disk is full.",
      reason: 'There is no room for the result; what was there is untouched.',
      fix: 'Make room, or choose another disk with -o, and run again.',
      example: 'a USB stick with a few KB left',
    },
  },
  'LG-F034': {
    severity: 'error',
    zh: {
      message: '{file} 读过以后被改动或移走了，没有写它的标注副本。',
      reason: '计分用的是读到时的内容；批注写在后来的文件上会对不上。其余结果不受影响。',
      fix: '请等文件都放好，再汇总一次（分份做的先重做那几份）；没有变的不会重做。',
      example: '汇总的时候，有人把新的一份放进了收件文件夹',
    },
    en: {
      message: '{file} was changed or taken away after it was read; no annotated copy of it was written.',
      reason: 'It was scored as it was read; notes on what came later would be at the wrong cells.',
      fix: 'Run again when all files are in place (first the shards, where there are some); what did not change is not done again.',
      example: 'somebody put a newer file into the folder during the run',
    },
  },
  'LG-F038': {
    severity: 'error',
    zh: {
      message: '{name} 写不进去：文件名或者文件夹的路径太长。',
      reason: '磁盘对文件名（约 80 个汉字）和路径的长度有限制；其余结果不受影响。',
      fix: '请把文件或文件夹改个短一点的名字，或用 -o 换一个离盘根近的文件夹，再运行一次。',
      example: '文件夹一层套一层，每层都用完整的通知标题作名字',
    },
    en: {
      message: "{name} can't be written: its name or the path to it is too long.",
      reason: 'Disks limit names (to some 80 Chinese characters) and paths; nothing else is lost.',
      fix: 'Give the file or its folders shorter names, or choose a folder nearer to the root with -o, and run again.',
      example: 'folders within folders, each called by the full title of a notice',
    },
  },
  'LG-F096': {
    severity: 'error',
    zh: {
      message: '{name} 是一个文件夹，不能写成文件。',
      reason: '要写的是一个文件，这个名字已经给了文件夹；文件夹里的东西没有动。',
      fix: '请把这个文件夹移到别处或改个名字；或者写上别的文件名、换一个输出文件夹（-o），再运行一次。',
      example: 'packs questions 的 -o 后面写了文件夹 结果，没有写 结果/请示.xlsx',
    },
    en: {
      message: "{name} is a folder; a file can't be written there.",
      reason: 'A file is to be written, and a folder has its name; what is in the folder is untouched.',
      fix: 'Move or rename the folder; or give another file or another folder (-o), and run again.',
      example: '-o of packs questions was given the folder out, not out/letter.xlsx',
    },
  },
  'LG-F037': {
    severity: 'error',
    zh: {
      message: '另一个 lingong 正在往文件夹 {folder} 里写结果。',
      reason: '两次运行同时写一个文件夹，结果会混在一起。',
      fix: '等它结束再运行，或用 -o 另给一个文件夹；那一次已经被强行关掉的，过一分钟再试。',
      example: '两个窗口同时汇总到 结果',
    },
    en: {
      message: 'Another lingong is writing into the folder {folder}.',
      reason: 'Two runs that write into one folder would mix their results.',
      fix: 'Wait until it ends, or give another folder with -o; if it was killed, try again in a minute.',
      example: 'two windows that write into one folder',
    },
  },
  'LG-F050': {
    severity: 'error',
    zh: {
      message: '已中断；写完的文件是完整的。',
      reason: '按了 Ctrl-C，或程序被要求停下；没有写完的文件不会留下。',
      fix: '再运行一次，会接着做完。',
      example: 'batch 运行到一半按 Ctrl-C',
    },
    en: {
      message: 'Interrupted; finished files are whole.',
      reason: 'Ctrl-C was pressed, or the program was told to stop; no file is left half written.',
      fix: 'Run it again: it goes on where it stopped.',
      example: 'Ctrl-C in the middle of batch',
    },
  },
} as const satisfies Record<string, Entry>
