import type { PaneFailure, PaneResult } from '../../pane/index';
import type { Reply } from '../wire';

/** A call to the server as a result, also where Google itself refuses or ends it: `workbook` is what may have become of it by then. */
export async function answered<T>(call: () => Promise<Reply<T>>, workbook: PaneFailure['workbook']): Promise<PaneResult<T>> {
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = CALL_FAILURES.find((row) => row.says.test(message))?.code ?? 'unexpected';
    return {
      ok: false,
      failure: { ...paneFailure(code), workbook: code === 'not-authorised' ? 'untouched' : workbook, technical: message.slice(0, 120) },
    };
  }
}

/** A failure of which nothing more is known than its kind. */
export function paneFailure(code: PaneFailure['code']): PaneFailure {
  return { code, where: {}, workbook: 'untouched', issues: [], technical: '' };
}

/** Several Google accounts in one browser make the page call as the wrong one: Google then says that it is not authorised. */
const CALL_FAILURES: readonly { readonly says: RegExp; readonly code: PaneFailure['code'] }[] = [
  { says: /PERMISSION_DENIED|authorization|authorisation/i, code: 'not-authorised' },
  { says: /maximum execution time|timed out|NetworkError|HTTP 0/i, code: 'timed-out' },
  { says: /too large|413/i, code: 'too-large' },
];
