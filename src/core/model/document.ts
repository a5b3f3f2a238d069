import type { Block } from './sheet';

/**
 * A neutral document tree: the core writes it, `src/word` turns it into a .docx (Nghị định 30/2020, Mẫu 1.4), a test reads it as data.
 */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A fact that nobody has given yet, shown in brackets: "[số, ký hiệu]". */
  readonly missing?: boolean;
}

/** How a paragraph looks; the writer holds fonts, sizes and spaces of each role. */
export type ParagraphRole =
  'title' | 'subtitle' | 'heading1' | 'heading2' | 'body' | 'item' | 'appendixNumber' | 'appendixTitle' | 'appendixNote' | 'tableNote';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly TextRun[];
  /** Ids of the lines this paragraph was made from; kept in the .docx as a hidden bookmark. */
  readonly lineIds: readonly string[];
}

export interface TableColumn {
  readonly heading: string;
  /** Millimetres. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableCell {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly color?: string;
  /** Number of columns that this cell covers; 1 where not given. */
  readonly span?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** A row of group headings above the column headings; spans add up to the number of columns. */
  readonly groups?: readonly { readonly text: string; readonly span: number }[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Points. */
  readonly size: number;
}

/** Quốc hiệu, tên cơ quan, số và ngày: the head of page 1. */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  readonly parentOffice: string;
  /** One line each. */
  readonly office: readonly string[];
  /** "Số:      /BC-UBND" */
  readonly number: string;
  /** "Đức An, ngày … tháng … năm 2022" */
  readonly placeAndDate: string;
}

/** Kính gửi. */
export interface AddresseesBlock {
  readonly kind: 'addressees';
  readonly names: readonly string[];
}

/** Nơi nhận on the left, authority, title and name of the signer on the right. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly recipients: readonly string[];
  readonly authority: readonly string[];
  readonly signerTitle: string;
  readonly signerName: string;
}

export type DocumentBlock = ParagraphBlock | TableBlock | LetterheadBlock | AddresseesBlock | SignatureBlock;

/** A run of pages with its own page numbers, which begin at 1 and stand centred in the top margin, not on the first page. */
export interface DocumentSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly DocumentBlock[];
}

export interface ReportDocument {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

/** What was read from a Word file: paragraphs and tables in the order of the text, numbering made visible. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  /** 1-based, counted over the whole body, table cells included. */
  readonly number: number;
  /** The text as typed, without an automatic number. */
  readonly text: string;
  /** An automatic number or letter as Word shows it ("I.", "a)", "–"), with its list level (0-based); null when none. */
  readonly autoLabel: { readonly label: string; readonly level: number; readonly kind: 'letter' | 'number' | 'roman' | 'bullet' } | null;
  readonly bold: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  /** Paragraphs of each cell; a cell covered by a merge is empty. */
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[];
  /** Cells that reach over several columns or rows, 0-based. */
  readonly merges: readonly Block[];
  readonly borders: boolean;
}

export interface WordSnapshot {
  readonly file: string;
  readonly blocks: readonly (WordParagraph | WordTable)[];
}
