import type { WordParagraph, WordSnapshot, WordTable } from '../../model/document';

/**
 * Text pasted from a document, as if it were read from Word: one paragraph a line. Lines that are parted by tabs in the same way (a table
 * copied from Word) become a table. Numbers of paragraphs are those of the lines, the cells of a row share one: that is what a person counts.
 */
export function textToWordSnapshot(text: string): WordSnapshot {
  const lines = text
    .replace(/\r\n?|\u2029/gu, '\n')
    .replace(/[\u000B\u2028]/gu, '\u2028')
    .split('\n');
  const blocks: (WordParagraph | WordTable)[] = [];
  const paragraph = (line: string, at: number): WordParagraph => ({
    kind: 'paragraph',
    number: at + 1,
    text: line.replaceAll('\u2028', '\n'),
    autoLabel: null,
    bold: false,
  });
  for (let at = 0; at < lines.length;) {
    const rows = tableRows(lines, at);
    if (rows.length < 2) {
      blocks.push(paragraph(lines[at] ?? '', at));
      at += 1;
    } else {
      const cellsOf = (cells: readonly string[], row: number): WordParagraph[][] => cells.map((cell) => [paragraph(cell, row)]);
      const first = at;
      blocks.push({ kind: 'table', rows: rows.map((cells, index) => cellsOf(cells, first + index)), merges: [], borders: true });
      at += rows.length;
    }
  }
  return { file: '', blocks };
}

const LEAST_TABS = 2;

/** The cells of the lines from `at` on that have the same number of tabs, at least two. */
function tableRows(lines: readonly string[], at: number): string[][] {
  const rows: string[][] = [];
  for (let next = at; next < lines.length; next += 1) {
    const cells = (lines[next] ?? '').split('\t');
    if (cells.length <= LEAST_TABS || (rows[0] !== undefined && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows;
}
