import { judgeFolder } from '../run/judge-folder.js'
import { consoleWriter } from '../report/console-writer.js'
import type { Context } from './context.js'

export function judge(argv: { readonly folder: string }, { lang, end }: Context): void {
  const result = judgeFolder(argv.folder, lang)
  consoleWriter(process.stdout, { lang, env: process.env }).summary(result, argv.folder)
  end(result.exitCode)
}
