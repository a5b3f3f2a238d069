const { TestEnvironment } = require('jest-environment-node');
const { AppManifestUtils } = require('@microsoft/app-manifest');
const { OfficeAddinManifest } = require('office-addin-manifest');

/** Node's environment with Microsoft's manifest tools in it: they are partly ES modules, which only Node's own loader takes, not the one inside a test. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.readManifestFile = (file) => OfficeAddinManifest.readManifestFile(file);
    this.global.validateAgainstSchema = (manifest) => AppManifestUtils.validateAgainstSchema(manifest);
  }
};
