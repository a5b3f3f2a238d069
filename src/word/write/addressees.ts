import { AlignmentType, Paragraph } from 'docx';
import type { AddresseesBlock } from '../../core/index';
import { bracketedRuns } from './bracketed-runs';
import { listEntry } from './list-entry';
import { textRuns } from './text-runs';

/** Twips: where "Kính gửi:" begins, and where its colon ends at 14 pt. */
const LABEL_AT = 1400;
const NAMES_AT = LABEL_AT + 1100;
const DASH = 200;

/** Kính gửi: one recipient on the same line; several one below the other with dashes, after the colon. */
export function addressees(block: AddresseesBlock): Paragraph[] {
  const names = block.names.map((name) => listEntry(name)).filter((name) => name !== '');
  const [only] = names;
  if (only === undefined) return [];
  const look = { size: 14 };
  if (names.length === 1) {
    return [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0 },
        spacing: { before: 240, after: 240 },
        children: textRuns(bracketedRuns(`Kính gửi: ${only}`), look),
      }),
    ];
  }
  return [
    new Paragraph({
      indent: { left: LABEL_AT, firstLine: 0 },
      spacing: { before: 240, after: 0 },
      keepNext: true,
      children: textRuns([{ text: 'Kính gửi:' }], look),
    }),
    ...names.map((name, index) => {
      const last = index === names.length - 1;
      return new Paragraph({
        indent: { left: NAMES_AT + DASH, hanging: DASH },
        spacing: { after: last ? 240 : 0 },
        keepNext: !last,
        children: textRuns(bracketedRuns(`- ${name}${last ? '.' : ';'}`), look),
      });
    }),
  ];
}
