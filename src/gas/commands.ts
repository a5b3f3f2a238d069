import './missing-builtins';
import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../core/index';
import { createServer } from './server';

/** Everything that needs the core: kept in a file of its own, read by the engine only when a command is run. */
export const { paneLook, paneRun, paneBegin, paneGoOn, paneStop, paneGoTo, paneLetters, paneSend, paneKeep } = createServer({
  runCommand,
  overview,
  runOnSamplePlan,
  planLetters,
  letterLog,
});
