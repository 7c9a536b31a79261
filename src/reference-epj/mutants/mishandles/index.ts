import type { Mutant } from '../mutant.js'
import { asNeededAsRegular } from './as-needed-as-regular.js'
import { asksTasksOfNobody } from './asks-tasks-of-nobody.js'
import { everyDayForEverySecond } from './every-day-for-every-second.js'
import { forwardsToBandasjist } from './forwards-to-bandasjist.js'
import { movesLastchanged } from './moves-lastchanged.js'
import { packageAsBrand } from './package-as-brand.js'
import { recallsAsRenewal } from './recalls-as-renewal.js'
import { reiteratesHabitForming } from './reiterates-habit-forming.js'
import { takesAnyParagraph } from './takes-any-paragraph.js'
import { wrongRecallCode } from './wrong-recall-code.js'
import { wrongRelatesTo } from './wrong-relates-to.js'

export const mishandles: readonly Mutant[] = [
  wrongRelatesTo,
  movesLastchanged,
  wrongRecallCode,
  recallsAsRenewal,
  asksTasksOfNobody,
  takesAnyParagraph,
  forwardsToBandasjist,
  reiteratesHabitForming,
  packageAsBrand,
  asNeededAsRegular,
  everyDayForEverySecond,
]
