import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { forWindows } from '../plain-text.ts'

const NAME = '请勿外传.txt'

const WORDS = `请勿外传

这个文件夹（.lingong）是 lingong 接着做时用的，保存着各工作簿填报的原文，
电话、证件号、账号都没有遮盖。

1. 把结果交给别人、拷贝或上网公布时，不要带上这个文件夹。
2. 可以删除，结果文件不受影响。删除以后：
   下一次 lingong batch 要从头读，慢一些，也不再说明与上一次相比有什么变动；
   lingong whatif 要用 --inputs 写明收件文件夹；
   分份做的结果（--shard）要重新做过才能合并。
`

/** Says in a folder of kept work that it holds what people typed, unmasked. A disk that refuses it loses nothing. */
export function writeKeepOut(work: string): void {
  const file = path.join(work, NAME)
  try {
    if (!existsSync(file)) writeFileSync(file, forWindows(WORDS))
  } catch {
    // the run itself finds out what is wrong with the disk, and says so
  }
}
