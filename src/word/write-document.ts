import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import type { DocumentBlock, DocumentSection, ParagraphBlock, ReportDocument } from '../core/index';
import { addressees } from './write/addressees';
import { cleanText } from './write/clean-text';
import { finishPackage, tablePlace } from './write/finish-package';
import { letterhead } from './write/letterhead';
import { markLines } from './write/line-bookmarks';
import { PAGE, textWidth } from './write/page';
import { roleStyles, styleId } from './write/paragraph-roles';
import { reportTable } from './write/report-table';
import { shortLine } from './write/short-line';
import { signature } from './write/signature';
import { textRuns } from './write/text-runs';
import { boldTextWidth } from './write/text-width';

const FONT = 'Times New Roman';
const LANGUAGE = 'vi-VN';
const PAGE_NUMBER_SIZE = 13;
const SUBTITLE_LINE_SHARE = 0.4;

/**
 * The bytes of a .docx in the form of Nghị định 30/2020, Mẫu 1.4. The same document always gives the same bytes.
 * Runs in a browser page, in Node and in Apps Script (which lacks only TextEncoder). Rejects on no text, however odd.
 */
export async function writeDocument(document: ReportDocument): Promise<Uint8Array> {
  const progress: Progress = { nextParagraph: 1, tables: [] };
  const file = new Document({
    title: cleanText(document.title),
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: 28,
            language: { value: LANGUAGE, eastAsia: LANGUAGE },
          },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
      paragraphStyles: roleStyles(),
    },
    sections: document.sections.map((section) => wordSection(section, progress)),
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), progress.tables);
}

interface Progress {
  /** Number of the next paragraph of the whole report, for the names of bookmarks. */
  nextParagraph: number;
  /** The XML of the tables so far. */
  readonly tables: string[];
}

function wordSection(section: DocumentSection, progress: Progress): ISectionOptions {
  const room = textWidth(section.orientation);
  const { top, bottom, left, right, header, footer } = PAGE;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: PAGE.shortSide,
          height: PAGE.longSide,
          orientation: section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top, bottom, left, right, header, footer, gutter: 0 },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    children: section.blocks.flatMap((block, index) => wordBlock(block, section.blocks[index + 1], room, progress)),
  };
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER_SIZE * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function wordBlock(block: DocumentBlock, next: DocumentBlock | undefined, room: number, progress: Progress): FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, room), ...spaceBefore(next)];
    case 'addressees':
      return addressees(block);
    case 'table':
      progress.tables.push(reportTable(block, room));
      return [new Paragraph({ style: tablePlace(progress.tables.length - 1) }), ...spaceBefore(next)];
    case 'signature':
      return [signature(block, room), ...spaceBefore(next)];
    case 'paragraph':
      return wordParagraph(block, next, room, progress);
  }
}

/** Two tables in a row need a paragraph between them, and Word wants one at the end of the document. */
function spaceBefore(next: DocumentBlock | undefined): FileChild[] {
  if (next?.kind === 'paragraph' || next?.kind === 'addressees') return [];
  const line = next === undefined ? 20 : 120;
  return [new Paragraph({ indent: { firstLine: 0 }, spacing: { line, lineRule: LineRuleType.EXACT }, run: { size: 2 } })];
}

function wordParagraph(block: ParagraphBlock, next: DocumentBlock | undefined, room: number, progress: Progress): Paragraph[] {
  const number = progress.nextParagraph;
  progress.nextParagraph += 1;
  const paragraph = new Paragraph({
    style: styleId(block.role),
    children: markLines(number, block.lineIds, textRuns(block.runs)),
    ...(keepsWith(block, next) ? { keepNext: true } : {}),
  });
  if (block.role !== 'subtitle' || (next?.kind === 'paragraph' && next.role === 'subtitle')) return [paragraph];
  const text = block.runs.map((run) => run.text).join('');
  const length = Math.min(room, boldTextWidth(text, 14)) * SUBTITLE_LINE_SHARE;
  return [paragraph, shortLine({ room, length, after: 180 })];
}

/**
 * The text's last paragraph goes over to the next page with the signature, which must not stand there alone; a line that leads to what
 * follows it ("Hoàn thành trong kỳ:") does not stay at the foot of a page.
 */
function keepsWith(block: ParagraphBlock, next: DocumentBlock | undefined): boolean {
  return next?.kind === 'signature' || (next !== undefined && block.runs.at(-1)?.text.trimEnd().endsWith(':') === true);
}
