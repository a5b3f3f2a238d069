import { overview, runCommand, runOnSamplePlan } from '../core/index';
import type { CoreFunctions } from './excel-host';

/** The functions of the core as this host calls them: a file of its own, loaded with the first reading of the workbook. */
export const coreFunctions: CoreFunctions = {
  runCommand,
  runOnSamplePlan,
  overview,
};
