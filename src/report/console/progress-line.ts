import { duration } from '../details/report-words.js'
import { visibleLine } from '../details/visible-text.js'
import type { ProgressEvent } from '../progress.js'
import type { RenderOptions } from './render-options.js'
import { paintedVerdict } from './verdict-paint.js'

/** One line for a person who watches: which scenario, which step of how many, and how it went. */
export function progressLine(event: ProgressEvent, { lang, paint }: Pick<RenderOptions, 'lang' | 'paint'>): string {
  const nb = lang === 'nb'
  switch (event.kind) {
    case 'scenario-started': {
      const place = `${event.number} ${nb ? 'av' : 'of'} ${event.of}`
      return `${paint('strong', `▶ ${event.scenario}`)} (${event.role}, ${place}): ${visibleLine(event.title[lang])}`
    }
    case 'step': {
      const place = nb ? `steg ${event.number} av ${event.of}` : `step ${event.number} of ${event.of}`
      return `  ${paint('quiet', `${event.scenario}, ${place}${event.actor === undefined ? '' : `, ${event.actor}`}:`)} ${visibleLine(event.instruction[lang])}`
    }
    case 'scenario-finished': {
      const time = duration(event.ms, lang)
      if (event.verdict === undefined)
        return `■ ${event.scenario}: ${nb ? 'ferdig, vurderes til slutt' : 'done, to be judged at the end'}, ${time}`
      return `${paintedVerdict(event.verdict, lang, paint)} ${event.scenario}, ${time}`
    }
  }
}
