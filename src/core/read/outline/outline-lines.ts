import type { WordParagraph, WordSnapshot, WordTable } from '../../model/document';
import { tidyText } from '../../text/fold';
import { cutAtLabels, fieldLabel } from './field-labels';
import type { FieldLabel } from './field-labels';
import { NO_MARKER, autoMarker, typedMarker } from './line-marker';
import type { Marker } from './line-marker';

/** One line of the outline. A paragraph with line breaks or several labels gives several lines. */
export interface OutlineLine {
  /** Number of the Word paragraph, 1-based. */
  readonly paragraph: number;
  readonly marker: Marker;
  /** Without the marker, tidy. */
  readonly text: string;
  readonly field: FieldLabel | null;
  readonly bold: boolean;
  /** List level of an automatic label; 0 otherwise. */
  readonly depth: number;
}

/**
 * A table of labels and values ("Đơn vị chủ trì | Phòng Tài chính"), one task each: its rows as labelled lines. Null for other tables.
 */
export function formLines(table: WordTable): OutlineLine[] | null {
  const rows = table.rows.map((cells) => cells.filter((cell) => cell.some(({ text }) => text.trim() !== '')));
  const lines = rows.flatMap((cells): OutlineLine[] => {
    const [label, ...value] = cells.slice(/^\d{1,2}[.)]?$/u.test(cellText(cells[0])) ? 1 : 0).map(cellText);
    const field = label === undefined || label.includes(':') ? null : fieldLabel(`${label}:`, false);
    const number = cells[0]?.[0]?.number;
    if (field === null || number === undefined || value.length > 1) return [];
    const text = `${label ?? ''}: ${value[0] ?? ''}`;
    return [{ paragraph: number, marker: NO_MARKER, text, field: { field: field.field, value: value[0] ?? '' }, bold: false, depth: 0 }];
  });
  const filled = rows.filter((cells) => cells.length > 0).length;
  return lines.length > 1 && lines.length === filled ? lines : null;
}

function cellText(cell: readonly WordParagraph[] | undefined): string {
  return (cell ?? [])
    .map(({ text }) => tidyText(text))
    .filter((text) => text !== '')
    .join('\n');
}

/**
 * The lines of the body; of the tables only those of labels and values; empty lines left out. Beside "a) Đơn vị thực hiện: …" a weak label counts on a numbered line
 * too: "b) Kết quả: …".
 */
export function outlineLines(word: WordSnapshot): OutlineLine[] {
  const lines = word.blocks.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block) : (formLines(block) ?? [])));
  return lines.map((line, at) => {
    const isLabelled = [lines[at - 1], lines[at + 1]].some((other) => other?.field != null && other.marker.kind === line.marker.kind);
    return line.field !== null || !isNumbered(line.marker) || !isLabelled ? line : { ...line, field: fieldLabel(line.text, false) };
  });
}

/** The lines of one paragraph. */
export function linesOf(paragraph: WordParagraph): OutlineLine[] {
  return brokenLines(tidyText(withColons(paragraph.text))).flatMap((text, index) => {
    const auto = index === 0 && paragraph.autoLabel !== null ? autoMarker(paragraph.autoLabel) : null;
    const typed = typedMarker(text);
    const own = auto === null || (auto.kind === 'dash' && typed.marker.kind === 'plus') ? typed : { marker: auto, rest: text };
    return cutAtLabels(own.rest)
      .filter((piece, at) => piece !== '' || (at === 0 && own.marker.kind !== 'none'))
      .map((piece, at) => {
        const marker = at === 0 ? own.marker : NO_MARKER;
        const field = fieldLabel(piece, isNumbered(marker));
        return { paragraph: paragraph.number, marker, text: piece, field, bold: paragraph.bold, depth: paragraph.autoLabel?.level ?? 0 };
      });
  });
}

/** A tab behind a label stands for the colon: "Thời gian ⇥ Quý I". */
function withColons(text: string): string {
  return text.replace(/^([^\t\n:：]{3,60})\t+(?=\S)/gmu, (whole, label: string) => {
    const words = typedMarker(tidyText(label)).rest;
    return fieldLabel(`${words}:`, false) === null ? whole : `${label.trimEnd()}: `;
  });
}

/** True for "I.", "1.", "a)", "Nhiệm vụ 6.8": marks that name a heading or a task. */
export function isNumbered(marker: Marker): boolean {
  return marker.rank < 5;
}

/** Lines inside a paragraph count when they begin with a mark or a label; other breaks only wrap the text. */
function brokenLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const last = lines.length - 1;
    const starts =
      typedMarker(line).marker.kind !== 'none' || fieldLabel(line, false) !== null || fieldLabel(lines[last] ?? '', false)?.value === '';
    if (last < 0 || starts) lines.push(line);
    else lines[last] = `${lines[last] ?? ''} ${line}`.trim();
  }
  return lines.filter((line) => line !== '');
}
