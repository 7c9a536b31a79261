import { apixabanPll, newApixaban, newMetoprolol, rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { discharge, multidose, unchanged } from '../../test-kit/scripts.test.kit.js'
import { albyl, atorvastatin, levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { describeReader } from '../reader.test.kit.js'
import { sfmBasisReader } from './sfm-basis-reader.js'

const pllIds = ({ world }: Draft, ...keys: readonly string[]): readonly string[] =>
  (world.list?.entries ?? []).filter(({ key }) => keys.length === 0 || keys.includes(key)).map(({ pllId }) => pllId)

const reseptIds = ({ world }: Draft, ...keys: readonly string[]): readonly string[] =>
  world.prescriptions.filter(({ key }) => keys.includes(key)).map(({ reseptId }) => reseptId)

const discharged = rightDischarge()

describeReader(sfmBasisReader, 'a list that was changed, accepted', {
  record: discharged.build(),
  reachedRf: true,
  accepted: true,
  entries: pllIds(discharged),
  sentEntries: [...pllIds(discharged), apixabanPll],
  unchanged: pllIds(discharged, atorvastatin.key, levaxin.key),
  issued: [newMetoprolol, newApixaban],
  recalled: reseptIds(discharged, metoprolol.key, albyl.key),
})

const refused = record(unchanged).lookup({ rf: false }).send({ status: 400 })

describeReader(sfmBasisReader, 'a list sent back as it was after a lookup without Reseptformidleren, refused', {
  record: refused.build(),
  reachedRf: false,
  accepted: false,
  entries: pllIds(refused),
  sentEntries: pllIds(refused),
  unchanged: pllIds(refused),
  issued: [],
  recalled: [],
})

const withErrors = record(discharge).lookup({ rfCode: '4' }).send({ listCode: '8' })

describeReader(sfmBasisReader, 'error codes of Reseptformidleren and of the list', {
  record: withErrors.build(),
  reachedRf: false,
  accepted: false,
  entries: pllIds(withErrors),
  sentEntries: pllIds(withErrors),
  unchanged: pllIds(withErrors),
  issued: [],
  recalled: [],
})

const multidosed = record(multidose)
  .lookup()
  .send({ bundle: { parties: [{ role: 'M', hpr: '999900011' }] } })

describeReader(sfmBasisReader, 'a multidose list with its parties', {
  record: multidosed.build(),
  reachedRf: true,
  accepted: true,
  entries: pllIds(multidosed),
  sentEntries: pllIds(multidosed),
  unchanged: pllIds(multidosed),
  issued: [],
  recalled: [],
})
