import type { Dispatch, Prescription, Reimbursement } from '../../generated/adapter.js'
import { concept, type Extension } from '../fhir/fhir-element.js'
import { profile, system } from '../fhir/vocabulary.js'

/** What a prescription asks for beyond its quantity, as children of sfm-reseptamendment. */
export function wishExtensions({
  locked,
  wantsReferenceNumber,
  reimbursement,
  dispatch,
}: Partial<Prescription>): readonly Extension[] {
  return [
    ...(locked === true ? [{ url: 'lockedresept', valueBoolean: true }] : []),
    // "0" asks SFM for a number; with a locked prescription one comes unasked (SFM-IG-15).
    ...(wantsReferenceNumber === true ? [{ url: 'refnum', valueString: '0' }] : []),
    ...(reimbursement === undefined ? [] : reimbursementExtensions(reimbursement)),
    ...(dispatch === undefined ? [] : [dispatchExtension(dispatch)]),
  ]
}

const reimbursementExtensions = ({ paragraph, indication }: Reimbursement): readonly Extension[] => [
  {
    url: 'reimbursementparagraph',
    valueCodeableConcept: concept(system.refusjonshjemmel, paragraph.code, paragraph.display),
  },
  ...(indication === undefined
    ? []
    : [
        {
          url: 'reimbursementcode',
          valueCodeableConcept: concept(system.refusjonskode, indication.code, indication.display),
        },
      ]),
]

/** Ekspedisjonsanmodning. The guide names the extension; its content is not published, so it says whom by HER-id and name. */
const dispatchExtension = ({ name, herId, note }: Dispatch): Extension => ({
  url: 'dispatchrequest',
  extension: [
    {
      url: 'dispenser',
      valueReference: {
        type: profile.organization,
        identifier: { use: 'official', system: system.herId, value: herId },
        display: name,
      },
    },
    ...(note === undefined ? [] : [{ url: 'note', valueString: note }]),
  ],
})
