import type { Guarded } from './call-log';
import type { Area } from './grid';

type GRange = GoogleAppsScript.Spreadsheet.Range;

/** What a chart asks of the tab that it stands on, and of those that hold its figures. */
export interface ChartSheet {
  readonly book: { nextId(): number };
  rangeOf(area: Area): Guarded;
}

export class FakeEmbeddedChart implements Guarded {
  readonly serviceName = 'EmbeddedChart';
  constructor(
    readonly sheet: ChartSheet,
    readonly id: number,
    readonly type: string,
    readonly ranges: readonly { readonly sheet: ChartSheet; readonly area: Area }[],
    readonly position: Area,
    readonly options: Readonly<Record<string, unknown>>,
  ) {}

  getChartId(): number {
    return this.id;
  }

  getOptions(): { readonly serviceName: string; get(option: string): unknown } {
    return { serviceName: 'ChartOptions', get: (option) => this.options[option] ?? null };
  }

  getRanges(): readonly Guarded[] {
    return this.ranges.map(({ sheet, area }) => sheet.rangeOf(area));
  }

  getContainerInfo(): { readonly serviceName: string; getAnchorRow(): number; getAnchorColumn(): number } {
    return { serviceName: 'ContainerInfo', getAnchorRow: () => this.position.row, getAnchorColumn: () => this.position.column };
  }
}

export class FakeEmbeddedChartBuilder implements Guarded {
  readonly serviceName = 'EmbeddedChartBuilder';
  private type = 'TABLE';
  private readonly ranges: { readonly sheet: ChartSheet; readonly area: Area }[] = [];
  private position: Area | null = null;
  private readonly options: Record<string, unknown> = {};
  constructor(private readonly sheet: ChartSheet) {}

  setChartType(type: GoogleAppsScript.Charts.ChartType): this {
    this.type = String(type);
    return this;
  }

  addRange(range: GRange): this {
    const { sheet, area } = range as unknown as { readonly sheet: ChartSheet; readonly area: Area };
    this.ranges.push({ sheet, area: { ...area } });
    return this;
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (offsetX < 0 || offsetY < 0) throw new Error('Invalid offset');
    this.position = { row, column, rows: 1, columns: 1 };
    return this;
  }

  setOption(option: string, value: unknown): this {
    this.options[option] = value;
    return this;
  }

  setNumHeaders(count: number): this {
    this.options['#headers'] = count;
    return this;
  }

  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy): this {
    this.options['#merge'] = String(strategy);
    return this;
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    this.options['#transpose'] = transpose;
    return this;
  }

  build(): FakeEmbeddedChart {
    if (this.position === null) throw new Error('The chart has no position.');
    if (this.ranges.length === 0) throw new Error('The chart has no range.');
    return new FakeEmbeddedChart(this.sheet, this.sheet.book.nextId(), this.type, [...this.ranges], this.position, { ...this.options });
  }
}
