const Sequencer = require("@jest/test-sequencer").default;

/**
 * The files that take longest come first, so that no core waits at the end for one that came last. Jest knows how long
 * each took from its cache, which a clean checkout has not.
 */
const longest = [
  "tests/reliability/matrix",
  "tests/e2e/",
  "tests/reliability/soak",
  "tests/workbench/cli/contract",
  "tests/domain/balance/extremes",
  ".test.tsx",
];

const rank = ({ path }) => {
  const found = longest.findIndex((part) => path.includes(part));
  return found < 0 ? longest.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
