import Sequencer from '@jest/test-sequencer'

// On a fresh checkout jest knows no durations and goes by the size of a file. What takes long would come last, with one
// core idle beside it: browsers and running apps go first, the look at every page before all.
const LONG = [
  /journeys\/every-page/,
  /every-link|registration\/rush/,
  /\/journeys\//,
  /\/jobs\/|\/commands\/|embedded/,
]

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONG.findIndex((long) => long.test(path))
      return at === -1 ? LONG.length : at
    }
    return super.sort(tests).toSorted((one, other) => place(one) - place(other))
  }
}
