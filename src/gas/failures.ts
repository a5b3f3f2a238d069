import { SheetMissing } from './open-book';
import type { ServerFailure, ServerFailureCode } from './wire';

interface ErrorRow {
  /** Words in Google's own message. Which words stand there in other interface languages is not known. */
  readonly says: RegExp;
  readonly code: ServerFailureCode;
}

/** The first row that matches wins. Sources: the messages quoted in public issue threads, and Google's documentation. */
const ERROR_TABLE: readonly ErrorRow[] = [
  { says: /invalid (user|email|argument: email)/i, code: 'bad-address' },
  { says: /edit a protected|is protected/i, code: 'sheet-protected' },
  { says: /permission to edit|view[- ]only|read[- ]only/i, code: 'read-only' },
  { says: /permission|authoriz|not sufficient|unauthenticated/i, code: 'not-authorised' },
  { says: /maximum execution time|timed out|deadline/i, code: 'timed-out' },
  { says: /for one day|daily|computer time/i, code: 'quota-used' },
  { says: /too many times|try again|too many (scripts|simultaneous)|rate limit/i, code: 'busy' },
  { says: /above the limit of|too large|more than the maximum/i, code: 'too-large' },
  { says: /does not exist|was deleted|sheet .*not found/i, code: 'sheet-missing' },
];

/** Failures that are about the tab that was being written. */
const ABOUT_THE_TAB: ReadonlySet<ServerFailureCode> = new Set(['sheet-protected', 'bad-address']);

/** What an error means for the user; `workbook`: what had become of it by then; `sheet`: the tab that was being written. */
export function failureOf(error: unknown, workbook: ServerFailure['workbook'], sheet: string | null = null): ServerFailure {
  const message = error instanceof Error ? error.message : String(error);
  const missing = error instanceof SheetMissing ? error.sheet : null;
  const code = missing === null ? (ERROR_TABLE.find((row) => row.says.test(message))?.code ?? 'unexpected') : 'sheet-missing';
  return {
    code,
    where: whereOf(missing ?? (ABOUT_THE_TAB.has(code) ? sheet : null)),
    workbook,
    issues: [],
    technical: withoutContent(message),
  };
}

function whereOf(sheet: string | null): ServerFailure['where'] {
  return sheet === null ? {} : { sheet };
}

/** Google's words only: what stands in quotes or after a colon may come from the plan. */
function withoutContent(message: string): string {
  return message
    .replace(/["“'].*?["”']/g, '…')
    .replace(/\n[\s\S]*$/, '')
    .slice(0, 120);
}
