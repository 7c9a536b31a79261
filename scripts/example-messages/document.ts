/** A document being written: its resources with their addresses, and the section that names each. */
import type { BundleEntry, Reference, Resource } from '../../src/contract/generated/sfm.js'
import { uuid } from './example-ids.js'
import { ehelse } from './fhir-parts.js'
import { patientResource } from './patients.js'
import { patient } from './people.js'

export type SectionCode =
  'sectionMedication' | 'sectionPLLinfo' | 'sectionAllergies' | 'sectionDispense' | 'sectionOtherPrescriptions'

interface Addition {
  readonly profile: string
  /** What the address is made of, together with the profile; the same key again is the same resource. */
  readonly key: string
  readonly display: string
  readonly resource: Resource
  readonly section?: SectionCode | undefined
  /** Where the profile is defined, when not at ehelse.no. */
  readonly base?: string
}

export class Document {
  readonly entries: BundleEntry[] = []
  readonly sections: Record<SectionCode, Reference[]> = {
    sectionMedication: [],
    sectionPLLinfo: [],
    sectionAllergies: [],
    sectionDispense: [],
    sectionOtherPrescriptions: [],
  }
  readonly subject: Reference

  constructor(
    readonly name: string,
    patientKey: string,
  ) {
    const { givenName, familyName } = patient(patientKey)
    this.subject = this.add({
      profile: 'sfm-Patient',
      key: patientKey,
      display: `${givenName} ${familyName}`,
      resource: patientResource(patientKey),
    })
  }

  add({ profile, key, display, resource, section, base = ehelse }: Addition): Reference {
    const fullUrl = `urn:uuid:${uuid(this.name, profile, key)}`
    const reference = { reference: fullUrl, type: `${base}${profile}`, display }
    if (!this.entries.some((entry) => entry.fullUrl === fullUrl)) {
      const { resourceType, ...rest } = resource
      const id = String(this.entries.length + 100)
      this.entries.push({ fullUrl, resource: { resourceType, id, meta: { profile: [reference.type] }, ...rest } })
    }
    if (section !== undefined) this.sections[section].push(reference)
    return reference
  }

  /** Adds properties to a resource that is already in the document. */
  extend({ reference }: Reference, more: Readonly<Record<string, unknown>>): void {
    const entry = this.entries.find(({ fullUrl }) => fullUrl === reference)
    if (entry === undefined) throw new Error(`${this.name} has no ${String(reference)}`)
    entry.resource = { ...entry.resource, ...more }
  }
}
