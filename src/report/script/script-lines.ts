import { wrapped } from '../details/labelled-lines.js'

const width = 110

/** A text with its bullet, the following lines under the first. */
export function item(text: string, lead: string): readonly string[] {
  return wrapped(text, width - lead.length).map(
    (line, index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`,
  )
}
