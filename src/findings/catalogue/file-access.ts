import type { Entry } from '../entry.ts'

/** Findings of layer F: files that can't be had or written. */
export const FILE_ACCESS_FINDINGS = {
  // no such file
  'LG-F001': {
    severity: 'error',
    zh: {
      message: '找不到这个文件。',
      reason: '文件名或文件夹写错了，或者文件已被移走、改名。',
      fix: '请核对文件名和所在文件夹；把文件拖到命令窗口里可以避免写错。',
      example: '分水镇.xlsx 写成了 分水.xlsx',
    },
    en: {
      message: 'There is no such file.',
      reason: 'The name or the folder is misspelt, or the file was moved or renamed.',
      fix: 'Check the name and the folder; dragging the file onto the window avoids typing it.',
      example: '分水.xlsx was typed for 分水镇.xlsx',
    },
  },
  // a folder instead of a file
  'LG-F039': {
    severity: 'error',
    zh: {
      message: '{file} 打不开：文件名不是 UTF-8 编码，多半是从 Windows 的压缩包解压出来的。',
      reason: '文件名的字读不出来，就找不到这个文件。',
      fix: '请给它改个名字；或者不解压，把压缩包直接放进收件文件夹。',
      example: '用 unzip 解开的 收件.zip',
    },
    en: {
      message:
        "{file} can't be opened: its name is not in UTF-8; it probably was unpacked from an archive of Windows.",
      reason: 'A file whose name cannot be read is not found.',
      fix: 'Rename it; or put the archive itself into the folder.',
      example: 'an archive unpacked by unzip',
    },
  },
  'LG-F002': {
    severity: 'error',
    zh: {
      message: '这是文件夹，不是文件。',
      reason: '这条命令要的是工作簿文件；整个文件夹要用 batch。',
      fix: '请给出文件夹里的工作簿，或改用 lingong batch 处理整个文件夹。',
      example: 'lingong score 收件/ 应为 lingong batch 收件/',
    },
    en: {
      message: 'This is a folder, not a file.',
      reason: 'This command takes workbooks; a whole folder is for batch.',
      fix: 'Name a workbook in the folder, or use lingong batch for all of it.',
      example: 'lingong score inbox/ should be lingong batch inbox/',
    },
  },
  // may not be read, or is held by another program
  'LG-F003': {
    severity: 'error',
    zh: {
      message: '文件读不出来：没有权限，或正被别的程序占用。',
      reason: '系统不让读这个文件，里面的内容没有检查。',
      fix: '请先在 WPS 或 Excel 里关闭它，或把它复制到自己的文件夹，再试一次。',
      example: '文件还在另一台电脑上开着',
    },
    en: {
      message: "The file can't be read: no permission, or another program holds it.",
      reason: 'The system refuses to read it, so nothing of it was checked.',
      fix: 'Close it in WPS or Excel, or copy it to a folder of your own, and try again.',
      example: 'the file is still open on another computer',
    },
  },
  // larger than any workbook of ours
  'LG-F004': {
    severity: 'error',
    zh: {
      message: '文件超过 64 MB。',
      reason: '填报表不会这样大，多半是插入了大图片或视频，或者误选了别的文件。',
      fix: '请压缩或删去大图片后另存为 .xlsx，再交新文件。',
      example: '现场照片按原图插入，文件有 80 MB',
    },
    en: {
      message: 'The file is larger than 64 MB.',
      reason:
        'A filled-in form is never so large: there are large pictures or videos in it, or it is another file.',
      fix: 'Compress or remove the large pictures, save as .xlsx, and hand in the new file.',
      example: 'photos were inserted at full size: 80 MB',
    },
  },
  // no byte in it
  'LG-F005': {
    severity: 'error',
    zh: {
      message: '文件是空的（0 字节）。',
      reason: '文件没有保存成功，或者没有传完。',
      fix: '请向填报人重新要一份；若原文件还能打开，请另存为 .xlsx 再交。',
      example: '从聊天软件转发时没有下载完就拷走了',
    },
    en: {
      message: 'The file is empty (0 bytes).',
      reason: 'It was not saved or not transferred to the end.',
      fix: 'Ask for the file again; if the original still opens, save it anew as .xlsx.',
      example: 'it was copied before the download had ended',
    },
  },
  // what Excel and WPS leave while a workbook is open
  'LG-F006': {
    severity: 'error',
    zh: {
      message: '这是打开工作簿时产生的临时文件（~$ 开头），里面没有表。',
      reason: 'WPS 和 Excel 打开文件时会在旁边放一个这样的文件，关闭后自动消失。',
      fix: '请关闭工作簿，交不带 ~$ 的那个文件。',
      example: '~$分水镇.xlsx 旁边的 分水镇.xlsx 才是工作簿',
    },
    en: {
      message: 'This is the temporary file of an open workbook (~$…); there are no forms in it.',
      reason: 'WPS and Excel put such a file beside a workbook while it is open.',
      fix: 'Close the workbook and hand in the file without ~$.',
      example: '分水镇.xlsx beside ~$分水镇.xlsx is the workbook',
    },
  },
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
