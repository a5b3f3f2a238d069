import type { Guarded } from './call-log';
import type { Face } from './face';
import type { TextRun } from './grid';
import { FakeTextStyle } from './text-style';

type Value = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** A text with links and with parts that look otherwise: bold, of all looks, is what the fake knows. */
export class FakeRichText implements Guarded, Face<Value, 'getText' | 'getRuns' | 'getLinkUrl'> {
  readonly serviceName = 'RichTextValue';
  constructor(
    readonly text: string,
    readonly runs: readonly TextRun[],
  ) {}

  getText(): string {
    return this.text;
  }

  /** [D] The longest pieces that look alike; one for a plain text. */
  getRuns(): readonly FakeRichText[] {
    const cuts = [...new Set([0, this.text.length, ...this.runs.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    const pieces = cuts.slice(0, -1).map((start, at) => {
      const end = cuts[at + 1] ?? this.text.length;
      const within = this.runs.filter((run) => run.start <= start && end <= run.end);
      return new FakeRichText(
        this.text.slice(start, end),
        within.map((run) => ({ ...run, start: 0, end: end - start })),
      );
    });
    return pieces.length === 0 ? [this] : pieces;
  }

  /** [D] Null where there is none, or several. Of a text that is linked in part: [K] null. */
  getLinkUrl(): string | null {
    const [only, ...others] = this.runs.filter(({ link }) => link !== null);
    return only !== undefined && others.length === 0 && only.start === 0 && only.end === this.text.length ? only.link : null;
  }
}

export class FakeRichTextBuilder implements Guarded, Face<Builder, 'setText' | 'setLinkUrl' | 'setTextStyle' | 'build'> {
  readonly serviceName = 'RichTextValueBuilder';
  private text = '';
  private runs: readonly TextRun[] = [];

  setText(text: string): this {
    this.text = text;
    this.runs = [];
    return this;
  }

  /** Of the whole text, or of a piece. */
  setLinkUrl(first: number | string | null, end?: number, url?: string | null): this {
    if (typeof first === 'number') return this.add({ start: first, end: end ?? 0, link: url ?? null, bold: false });
    return this.add({ start: 0, end: this.text.length, link: first, bold: false });
  }

  setTextStyle(first: unknown, end?: number, style?: unknown): this {
    const [start, to, given] = typeof first === 'number' ? [first, end ?? 0, style] : [0, this.text.length, first];
    if (!(given instanceof FakeTextStyle)) throw new TypeError('RichTextValueBuilder.setTextStyle takes a text style');
    return this.add({ start, end: to, link: null, bold: given.look.fontWeight === 'bold' });
  }

  build(): FakeRichText {
    return new FakeRichText(this.text, this.runs);
  }

  private add(run: TextRun): this {
    if (run.start < 0 || run.end > this.text.length || run.start >= run.end) throw new Error('Illegal argument.');
    this.runs = [...this.runs, run];
    return this;
  }
}
