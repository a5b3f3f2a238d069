/** The front door of the page: hosts import this file and no other. */
export { mountPane } from './mount-pane';
export type { MountedPane } from './mount-pane';
export { destinationOf } from './destination-of';
export { downloadFile } from './files-of-user';
export { makeUnitFile, readUnitFiles, unitFileList } from './unit-workbooks';
export type { WorkbookCode } from './unit-workbooks';
export { FAILURE_CODES } from './pane-host';
export type {
  FailureCode,
  HostKind,
  PaneApplied,
  PaneFailure,
  PaneFile,
  PaneHost,
  PaneLetters,
  PaneOutcome,
  PanePreview,
  PaneProgress,
  PaneRequest,
  PaneResult,
  PaneTheme,
  PlanSource,
  Watch,
} from './pane-host';
export type { Destination } from './pane-context';
