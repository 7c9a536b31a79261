import type { RunResult } from '../../contract/generated/harness.js'
import { type Labelled, labelledLines } from '../details/labelled-lines.js'
import { visibleLine } from '../details/visible-text.js'
import { type RenderOptions, width } from './render-options.js'

/** What was run, of which product, and with what. */
export function runHead({ run }: RunResult, { lang, paint }: RenderOptions): readonly string[] {
  const nb = lang === 'nb'
  const parts: readonly Labelled[] = [
    { label: nb ? 'Leverandør' : 'Vendor', text: run.vendor },
    { label: nb ? 'Produkt' : 'Product', text: `${run.product} ${run.version}` },
    { label: nb ? 'Rute' : 'Route', text: run.route },
    { label: nb ? 'Roller' : 'Roles', text: run.roles.join(', ') },
    { label: nb ? 'Kravsett' : 'Requirement set', text: run.requirementSet },
    { label: nb ? 'EPJ drevet via' : 'EPJ driven by', text: run.adapter },
    { label: nb ? 'Startverdi (seed)' : 'Seed', text: run.seed },
  ]
  const title = `${run.tool.name} ${run.tool.version}, ${nb ? 'kjøring' : 'run'} ${run.id}`
  return [
    paint('strong', visibleLine(title)),
    ...labelledLines(
      parts.map(({ label, text }) => ({ label, text: visibleLine(text) })),
      { indent: 2, width },
    ),
  ]
}
