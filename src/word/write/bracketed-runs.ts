import type { TextRun } from '../../core/index';

/** A plain text in which facts that nobody has given stand in brackets ("Số:      /[ký hiệu]"), as runs that show them as missing. */
export function bracketedRuns(text: string): TextRun[] {
  return text
    .split(/(\[[^[\]]*\])/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') && part.endsWith(']') ? { text: part, missing: true } : { text: part }));
}
