import type { Table } from 'docx';
import type { LetterheadBlock } from '../../core/index';
import { bracketedRuns } from './bracketed-runs';
import { balancedLines } from './balanced-lines';
import { cellLine, plainTable } from './plain-cell';
import { shortLine } from './short-line';
import { boldTextWidth } from './text-width';

/** Twips. At 12 pt bold the quốc hiệu takes about 5,010; a long office name may take the rest of the right column's room. */
const RIGHT_COLUMN = { usual: 6000, least: 5400 } as const;
const NAME_SLACK = 60;
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** The line under the office's name: between 1/3 and 1/2 of the text. */
const OFFICE_LINE_SHARE = 0.4;

/** The head of page 1 in a table without borders: office and number on the left, quốc hiệu, tiêu ngữ, place and date on the right. */
export function letterhead(block: LetterheadBlock, room: number): Table {
  const names = [block.parentOffice, ...block.office].map((line) => boldTextWidth(line, 12));
  const right = Math.min(RIGHT_COLUMN.usual, Math.max(RIGHT_COLUMN.least, room - Math.max(...names) - NAME_SLACK));
  const left = room - right;
  const parent = block.parentOffice.trim() === '' ? [] : balancedLines(block.parentOffice, 12, left);
  const office = block.office.flatMap((line) => balancedLines(line, 12, left));
  const officeWidth = Math.max(0, ...office.map((line) => boldTextWidth(line, 12)));
  const officeLines = [
    ...parent.map((line) => cellLine(bracketedRuns(line), { align: 'CENTER', size: 12 })),
    ...office.map((line) => cellLine(bracketedRuns(line), { align: 'CENTER', size: 12, bold: true })),
    ...(officeWidth === 0 ? [] : [shortLine({ room: left, length: officeWidth * OFFICE_LINE_SHARE })]),
  ];
  return plainTable(
    [left, right],
    [
      [
        officeLines.length === 0 ? [cellLine([], { align: 'CENTER', size: 12 })] : officeLines,
        [
          cellLine([{ text: NATION }], { align: 'CENTER', size: 12, bold: true }),
          cellLine([{ text: MOTTO }], { align: 'CENTER', size: 13, bold: true }),
          shortLine({ room: right, length: boldTextWidth(MOTTO, 13) }),
        ],
      ],
      [
        [cellLine(bracketedRuns(block.number), { align: 'CENTER', size: 13, before: 120 })],
        [cellLine(bracketedRuns(block.placeAndDate), { align: 'CENTER', size: 13, italics: true, before: 120 })],
      ],
    ],
  );
}
