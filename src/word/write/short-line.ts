import { BorderStyle, LineRuleType, Paragraph } from 'docx';

interface ShortLine {
  /** Twips: the room between the edges, and the length of the line in its middle. */
  readonly room: number;
  readonly length: number;
  /** Space below, twips. */
  readonly after?: number;
}

/**
 * The solid line under tiêu ngữ, the office's name and the subtitle: an almost empty paragraph with a border above, drawn in from both
 * sides, so that it stays a line when the text is edited and never touches the marks below the letters as an underline does.
 */
export function shortLine({ room, length, after = 0 }: ShortLine): Paragraph {
  const side = Math.max(0, Math.round((room - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: LINE_GAP, after, line: LINE_HEIGHT, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    keepNext: true,
    run: { size: 4 },
  });
}

const LINE_GAP = 50;
const LINE_HEIGHT = 60;
