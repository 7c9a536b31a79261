/** Makers of broken messages: each takes one that fits its schema, and what to break in it. */
import type { Resource } from '../../../src/contract/generated/sfm.js'
import { addAllergy } from '../allergies.js'
import { addBandage } from '../bandages.js'
import { bundle, fastlege } from '../bundle.js'
import { dischargeLookupAnswer } from '../discharge.js'
import type { Document } from '../document.js'
import { now } from '../example-ids.js'
import { addListInformation } from '../list-information.js'
import { lookupRequest } from '../lookups.js'
import { patientResource } from '../patients.js'
import { send } from '../sends.js'
import { addStatement } from '../statements.js'
import { metoprolol, pinex } from '../treatments.js'
import { Part } from './part.js'

export interface BrokenMessage {
  readonly schema: `sfm/${string}`
  readonly message: Part
  /** The requirements that it breaks, when its name does not say. */
  readonly krav?: readonly string[]
}

/** Broken messages by the name of their file: the requirements joined with a plus, a dot, what is broken. */
export type BrokenMessages = Readonly<Record<string, BrokenMessage>>

type Breaks = (message: Part) => void

function broken(message: Resource, breaks: Breaks): Part {
  const copy = new Part(message).copy()
  breaks(copy)
  return copy
}

export const brokenLookup = (breaks: Breaks): BrokenMessage => ({
  schema: 'sfm/get-medication-request',
  message: broken(lookupRequest(patientResource('granskog')), breaks),
})

/** What the small sent messages hold, in addition to the list itself. */
const contents = {
  /** A prescription that is issued and on the list. */
  issued: (document: Document) =>
    addStatement(document, 'pinex', {
      ...pinex,
      dose: '1+0+0+0',
      pll: 'pinex',
      resept: 'pinex',
      issue: true,
      packages: 1,
    }),
  /** A treatment that is discontinued. */
  stopped: (document: Document) =>
    addStatement(document, 'metoprolol', {
      ...metoprolol,
      pll: 'metoprolol',
      status: 'stopped',
      discontinued: { by: 'ugle', at: now },
    }),
  allergy: addAllergy,
  banda: (document: Document) => addBandage(document, { issue: true }),
}

type Content = keyof typeof contents

/** A send with no more than what is broken. */
export const brokenSend = (breaks: Breaks, content: Content = 'issued'): BrokenMessage => ({
  schema: 'sfm/send-medication-request',
  message: broken(
    send(
      bundle(`small-${content}`, {
        patient: 'granskog',
        author: fastlege,
        replaces: 'first-list',
        fill: (document) => {
          addListInformation(document, 'M25.1', { create: true })
          contents[content](document)
        },
      }),
    ),
    breaks,
  ),
})

/** What an EPJ writes of itself: an organisation, a practitioner, a person. */
export const brokenSetup = (
  kind: 'organization' | 'practitioner' | 'person',
  resource: Resource,
  breaks: Breaks,
): BrokenMessage => ({ schema: `sfm/${kind}-sent`, message: broken(resource, breaks) })

/** An answer that is wrong is SFM's doing: it breaks no requirement of an EPJ. */
export const brokenAnswer = (breaks: Breaks): BrokenMessage => ({
  schema: 'sfm/get-medication-response',
  krav: [],
  message: broken(dischargeLookupAnswer, breaks),
})
