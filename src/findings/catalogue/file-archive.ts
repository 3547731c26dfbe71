import type { Entry } from '../entry.ts'

/** Findings of layer F: archives among the files handed in. */
export const FILE_ARCHIVE_FINDINGS = {
  // .rar, .7z, an archive in an archive in an archive
  'LG-F070': {
    severity: 'error',
    zh: {
      message: '压缩包 {file} 读不了，里面的文件没有检查。',
      reason: '能直接读的是 .zip；.rar、.7z、多重压缩的包和特殊压缩方式都读不了。',
      fix: '请先解压，把里面的工作簿放进收件文件夹，再运行一次。',
      example: '乡镇发来的是 分水镇.rar',
    },
    en: {
      message: "The archive {file} can't be read; the files in it were not checked.",
      reason: '.zip is read as it is; .rar, .7z, archives within archives and rare ways of packing are not.',
      fix: 'Unpack it, put the workbooks into the intake folder and run again.',
      example: 'a town sent 分水镇.rar',
    },
  },
  // cut short, broken, or no zip at all
  'LG-F071': {
    severity: 'error',
    zh: {
      message: '压缩包已损坏或没有传完（{file}），为免读错，没有读。',
      reason: '压缩包里的目录、大小或校验码对不上，里面的文件可能不全。',
      fix: '请让对方重新打包再发一次，或在自己电脑上解压后放进收件文件夹。',
      example: '微信转发时没有下载完',
    },
    en: {
      message: 'The archive is damaged or was not transferred to the end ({file}); it was not read.',
      reason: 'Its directory, sizes or checksums contradict each other, so files may be missing.',
      fix: 'Ask for it again, or unpack it yourself and put the files into the intake folder.',
      example: 'it was forwarded before the download had ended',
    },
  },
  // larger than anything that a county hands in
  'LG-F072': {
    severity: 'error',
    zh: {
      message: '压缩包太大，或解压后太大（{file}），为安全起见没有读。',
      reason: '填报表打包后不会超过 2 GB，多半混进了视频、照片，或者是恶意文件。',
      fix: '请解压后只把工作簿放进收件文件夹，再运行一次。',
      example: '现场视频和填报表打成了一个 6 GB 的包',
    },
    en: {
      message: 'The archive is too large, or unpacks to too much ({file}); it was not read.',
      reason: 'Filled-in forms never make 2 GB: there are videos or photos in it, or it is malicious.',
      fix: 'Unpack it, put only the workbooks into the intake folder and run again.',
      example: 'videos and forms were packed into one archive of 6 GB',
    },
  },
  // a password on the archive
  'LG-F073': {
    severity: 'error',
    zh: {
      message: '压缩包里的 {file} 设了密码，没有读。',
      reason: '不知道密码就打不开，里面的表没有检查。',
      fix: '请用密码解压后，把工作簿放进收件文件夹，再运行一次。',
      example: '含身份证号的表加密打包后发来',
    },
    en: {
      message: '{file} in the archive has a password and was not read.',
      reason: "Without the password it can't be opened; its forms were not checked.",
      fix: 'Unpack it with the password, put the workbook into the intake folder and run again.',
      example: 'forms with ID numbers were packed with a password',
    },
  },
} as const satisfies Record<string, Entry>
