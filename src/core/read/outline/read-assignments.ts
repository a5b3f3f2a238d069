import type { OutlineContext, OutlineFound } from './outline-context';
import type { OutlineLine } from './outline-lines';

export function readAssignments(
  _lines: readonly OutlineLine[],
  _file: string,
  _context: OutlineContext,
  _year: number | null,
): OutlineFound | null {
  return null;
}
