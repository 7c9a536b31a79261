import type { ArgumentsCamelCase, Argv } from 'yargs'
import type { Lang, Text } from '../scenario/text.js'
import type { Context } from './context.js'

/** The flags that every command has. */
export interface GlobalFlags {
  readonly lang: Lang | undefined
}

export type Say = (text: Text) => string

/** A command as its module writes it. */
export interface CommandDefinition<Flags> {
  /** As yargs reads it: the name, and positional arguments in brackets. */
  readonly name: string
  readonly describe: Text
  readonly options: (command: Argv<GlobalFlags>, say: Say) => Argv<Flags>
  /** It reads the catalogue of requirements, whose files are held against their schemas first. */
  readonly readsCatalogue: boolean
  /** Carries it out. What it needs is imported here, so that the other commands need not wait for it. */
  readonly handle: (flags: ArgumentsCamelCase<Flags>, context: Context) => Promise<void>
}

/** A command that a program can take up, whatever its flags are. */
export interface Command {
  readonly name: string
  addTo(program: Argv<GlobalFlags>, context: Context): Argv<GlobalFlags>
}

export function command<Flags>({ name, describe, options, readsCatalogue, handle }: CommandDefinition<Flags>): Command {
  return {
    name,
    addTo: (program, context) => {
      const say: Say = (text) => text[context.lang]
      return program.command(
        name,
        say(describe),
        (own) => options(own, say),
        async (flags) => {
          if (readsCatalogue) await checkCatalogue()
          await handle(flags, context)
        },
      )
    },
  }
}

/** The catalogue is built into what a command imports, so its files are held against their schemas before that. */
async function checkCatalogue(): Promise<void> {
  const { checkRequirementFiles } = await import('../requirements/requirement-files.js')
  checkRequirementFiles()
}
