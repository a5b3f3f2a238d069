import { ShadingType, TextRun as WordRun } from 'docx';
import type { TextRun } from '../../core/index';
import { cleanText } from './clean-text';

/** The pale ground of a fact that nobody has given yet. */
const MISSING_FILL = 'FFF1C2';

/** How the runs of a paragraph look where a run does not say otherwise; `size` in points. */
interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  /** "RRGGBB" */
  readonly color?: string;
}

/** The runs of a paragraph; line breaks in a text become breaks, a missing fact gets brackets and a pale ground. */
export function textRuns(runs: readonly TextRun[], look: RunLook = {}): WordRun[] {
  return runs.flatMap((run) => {
    const text = cleanText(run.missing === true ? inBrackets(run.text) : run.text);
    const properties = {
      ...optional('bold', run.bold ?? look.bold),
      ...optional('italics', run.italic ?? look.italics),
      ...optional('size', look.size === undefined ? undefined : look.size * 2),
      ...optional('color', look.color),
      ...optional('shading', run.missing === true ? { type: ShadingType.CLEAR, color: 'auto', fill: MISSING_FILL } : undefined),
    };
    return text.split('\n').map((line, index) => new WordRun({ text: line, ...properties, ...(index > 0 ? { break: 1 } : {}) }));
  });
}

function inBrackets(text: string): string {
  const inner = text.trim();
  return inner.startsWith('[') && inner.endsWith(']') ? inner : `[${inner}]`;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
