import type { TrackedTask } from '../model/line';
import { tidyText } from '../text/fold';

/** What a sentence typed under "Khó khăn, vướng mắc" is: a difficulty, its cause, or a proposal. */
export type RemarkKind = 'difficulty' | 'cause' | 'proposal';

/** One sentence that a person typed, without its closing mark. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly taskId: string;
  readonly lineId: string;
  readonly text: string;
}

/** How a sentence begins that is not a plain difficulty; what `label` matches is a heading and is left out of the text. */
const REMARK_TABLE: readonly { readonly kind: RemarkKind; readonly begins: RegExp; readonly label: RegExp }[] = [
  { kind: 'cause', begins: /^(?:nguyên nhân|lý do)(?!\p{L})/iu, label: /^(?:nguyên nhân|lý do)\s*[:\-–]\s*/iu },
  {
    kind: 'proposal',
    begins: /^(?:kiến nghị|đề nghị|đề xuất)(?!\p{L})/iu,
    label: /^(?:kiến nghị|đề xuất)(?:, (?:kiến nghị|đề xuất))?\s*[:\-–]\s*/iu,
  },
];

/** A full stop after a small letter, before a capital: "… kinh phí. Kiến nghị …"; not after an abbreviation such as "TP.". */
const SENTENCE_END = /(?<=(?:\p{Ll}|\d|\))[.;])\s+(?=\p{Lu})|\n+/u;

/** The sentences typed as difficulties, by kind, in plan order. */
export function remarksOf(tasks: readonly TrackedTask[]): Remark[] {
  return tasks.flatMap((task) =>
    task.lines.flatMap((line) =>
      readRemarks(line.entry.difficulties).map((remark) => ({ ...remark, taskId: task.id, lineId: line.line.id })),
    ),
  );
}

/** The sentences of one cell. */
export function readRemarks(typed: string | null): Pick<Remark, 'kind' | 'text'>[] {
  if (typed === null) return [];
  return tidyText(typed)
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(/^[\s\-+•*]+|[\s.;,]+$/gu, ''))
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const row = REMARK_TABLE.find((each) => each.begins.test(sentence));
      return row === undefined ? { kind: 'difficulty', text: sentence } : { kind: row.kind, text: sentence.replace(row.label, '') };
    });
}
