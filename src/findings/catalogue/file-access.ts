import type { Entry } from '../entry.ts'

/** Findings of layer F: files that can't be had. */
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
} as const satisfies Record<string, Entry>
