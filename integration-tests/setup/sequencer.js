const { default: Sequencer } = require("@jest/test-sequencer")

/** Folders whose suites take longest, beginning with the longest; their files are among the smallest. */
const LONGEST = ["cluster", "e2e"]

/**
 * Long suites first, so that both workers have something to do until the end. Jest itself goes by how long a
 * suite took the last time, which a new machine cannot know, and else by the size of its file.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const folder = LONGEST.findIndex((name) => path.includes(`/integration-tests/${name}/`))
      return folder < 0 ? LONGEST.length : folder
    }
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}
