import { errorCode, meansCellInEdit } from './errors';
import { hasFeature } from './requirement-sets';

/** Pauses before trying again while a cell is being edited, in milliseconds: about ten seconds in all. */
const PAUSES = [300, 700, 1500, 3000, 4500];

/** How a run is watched from outside. */
export interface RunWatch {
  isCancelled(): boolean;
  /** Called before each pause: a cell is being edited, press Enter. */
  onWaiting?(): void;
}

/**
 * Excel.run for a batch that may be run again: while a cell is being edited Excel refuses a whole request, so the batch begins anew
 * after a pause. Where ExcelApi 1.20 is there, all of it is one step for Ctrl+Z.
 */
export async function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, watch?: RunWatch): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await runOnce(batch);
    } catch (error) {
      if (!meansCellInEdit(errorCode(error)) || watch?.isCancelled() === true) throw error;
      watch?.onWaiting?.();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return runOnce(batch);
}

function runOnce<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return hasFeature('oneUndo') ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
}
