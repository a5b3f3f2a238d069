const { TestEnvironment } = require('jest-environment-node');
const { JSDOM } = require('jsdom');

/** Node's environment with jsdom in it: jsdom is partly ES modules, which only Node's own loader takes, not the one inside a test. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.JSDOM = JSDOM;
  }
};
