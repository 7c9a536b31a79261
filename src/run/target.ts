import type { ActionRequest, Target } from '../schema/generated/adapter.js'
import type { ScriptedAction } from '../scenario/step.js'
import type { Scenario } from '../scenario/scenario.js'
import type { WorldSetup } from '../scenario/world-setup.js'

/** The action as the adapter gets it: a treatment's handle becomes the line the user points at. */
export function actionFor(scripted: ScriptedAction, scenario: Scenario, setup: WorldSetup, now: string): ActionRequest {
  if (!('target' in scripted)) return { ...scripted, now }
  return { ...scripted, target: targetOf(scripted.target, scenario, setup), now }
}

function targetOf(key: string, scenario: Scenario, setup: WorldSetup): Target {
  const entry = setup.list?.entries.find((candidate) => candidate.key === key)
  const prescription = setup.prescriptions.find((candidate) => candidate.key === key)
  const added = scenario.steps.find((step) => step.adds?.key === key)?.adds
  const name = (entry ?? prescription ?? added)?.treatment.medicine.name
  if (name === undefined) throw new Error(`Scenario ${scenario.id} points at "${key}", which is not in its world`)
  return {
    name,
    ...(entry === undefined ? {} : { pllId: entry.pllId }),
    ...(prescription === undefined ? {} : { reseptId: prescription.reseptId }),
  }
}
