interface Plural {
  readonly one: string
  readonly other: string
}

const same = (text: string): Plural => ({ one: text, other: text })

/** The command line's own words in bokmål, where the library's are missing or stiff. A placeholder is where what was typed goes. */
export const norwegian: Readonly<Record<string, string | Plural>> = {
  'Commands:': 'Kommandoer:',
  'Options:': 'Flagg:',
  'Positionals:': 'Argumenter:',
  'Examples:': 'Eksempler:',
  'Show help': 'Vis hjelp',
  'Show version number': 'Vis versjon',
  boolean: 'ja/nei',
  string: 'tekst',
  number: 'tall',
  array: 'flere',
  required: 'må oppgis',
  default: 'standard',
  'default:': 'standard:',
  'choices:': 'velg:',
  'Unknown argument: %s': { one: 'Ukjent flagg eller argument: %s', other: 'Ukjente flagg eller argumenter: %s' },
  'Unknown command: %s': { one: 'Ukjent kommando: %s', other: 'Ukjente kommandoer: %s' },
  'Did you mean %s?': 'Mente du %s?',
  'Not enough non-option arguments: got %s, need at least %s': same('For få argumenter: fikk %s, trenger minst %s'),
  'Too many non-option arguments: got %s, maximum of %s': same('For mange argumenter: fikk %s, høyst %s'),
  'Missing required argument: %s': { one: 'Mangler %s', other: 'Mangler %s' },
  'Invalid values:': 'Ugyldig verdi:',
  'Argument: %s, Given: %s, Choices: %s': 'flagg %s, gitt %s, mulige verdier %s',
  'Not enough arguments following: %s': 'Mangler verdi etter %s',
}
