import type { Table } from 'docx';
import type { SignatureBlock } from '../../core/index';
import { bracketedRuns } from './bracketed-runs';
import { listEntry } from './list-entry';
import { cellLine, plainTable } from './plain-cell';

/** Share of the width for Nơi nhận. */
const LEFT_SHARE = 0.45;
/** Twips: about four and a half lines of 14 pt for the signature and the seal. */
const SIGNING_SPACE = 1500;

/** Nơi nhận on the left; authority, title, room for signature and seal, and name on the right. One row, never split. */
export function signature(block: SignatureBlock, room: number): Table {
  const left = Math.round(room * LEFT_SHARE);
  const recipients = block.recipients.map((recipient) => listEntry(recipient)).filter((recipient) => recipient !== '');
  return plainTable(
    [left, room - left],
    [
      [
        [
          cellLine([{ text: 'Nơi nhận:' }], { align: 'LEFT', size: 12, bold: true, italics: true }),
          ...recipients.map((recipient, index) =>
            cellLine(bracketedRuns(`- ${recipient}${index === recipients.length - 1 ? '.' : ';'}`), { align: 'LEFT', size: 11 }),
          ),
        ],
        [
          ...block.authority.map((line) => cellLine(bracketedRuns(line), { align: 'CENTER', size: 14, bold: true })),
          cellLine(bracketedRuns(block.signerTitle), { align: 'CENTER', size: 14, bold: true }),
          cellLine(bracketedRuns(block.signerName), { align: 'CENTER', size: 14, bold: true, before: SIGNING_SPACE }),
        ],
      ],
    ],
  );
}
