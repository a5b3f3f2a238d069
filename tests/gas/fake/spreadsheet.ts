import type { Guarded } from './call-log';
import type { Face } from './face';
import type { Locale, RowMove } from './formula-text';
import type { Area } from './grid';
import type { FakeRange, RangeSheet } from './range';
import { FakeSheet } from './sheet';
import type { SheetWorld } from './sheet';

type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type Kept =
  | 'getId'
  | 'getName'
  | 'getSheets'
  | 'getNumSheets'
  | 'getSheetByName'
  | 'insertSheet'
  | 'deleteSheet'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'setNamedRange'
  | 'getRangeByName'
  | 'toast'
  | 'getActiveSheet'
  | 'getActiveRange';

export interface NamedBlock {
  readonly sheet: FakeSheet;
  readonly area: Area;
}

export class FakeSpreadsheet implements Guarded, Face<GSpreadsheet, Kept> {
  readonly serviceName = 'Spreadsheet';
  sheets: FakeSheet[] = [];
  active: FakeSheet;
  activeRange: FakeRange | null = null;
  locale: Locale = 'vi_VN';
  timeZone = 'Asia/Ho_Chi_Minh';
  /** Who may edit the file, besides its owner. */
  sharedWith: string[] = [];
  readonly names = new Map<string, NamedBlock>();
  readonly toasts: { readonly message: string; readonly title: string; readonly seconds: number | null }[] = [];
  /** The value of a formula cell; a test that needs one says which. */
  compute: (sheet: FakeSheet, row: number, column: number, formula: string) => string | number | boolean = () => '#CHƯA TÍNH';
  private ids = 0;
  constructor(
    readonly world: SheetWorld,
    readonly id: string,
    readonly title: string,
    readonly ownerEmail: string,
    firstSheet: string,
  ) {
    this.active = new FakeSheet(this, this.nextId(), firstSheet);
    this.sheets = [this.active];
  }

  select(range: FakeRange): void {
    this.active = this.sheets.find((sheet) => sheet === range.sheet) ?? this.active;
    this.activeRange = range;
  }

  computed(sheet: RangeSheet, row: number, column: number, formula: string): string | number | boolean {
    const found = this.sheets.find((candidate) => candidate === sheet);
    return found === undefined ? '#REF!' : this.compute(found, row, column, formula);
  }

  nextId(): number {
    this.ids += 1;
    return this.ids;
  }

  editors(): readonly string[] {
    return [this.ownerEmail, ...this.sharedWith];
  }

  mayEdit(): boolean {
    return this.editors().includes(this.world.currentUser);
  }

  checkName(name: string): void {
    if (name === '' || name.length > 100) throw new Error('Invalid sheet name.');
    if (this.sheets.some((sheet) => sheet.name === name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  moveEverywhere(moved: FakeSheet, move: RowMove, keep: (area: Area) => boolean): void {
    for (const sheet of this.sheets) sheet.follow(moved, move);
    for (const [name, block] of this.names) if (block.sheet === moved && !keep(block.area)) this.names.delete(name);
    for (const sheet of this.sheets) {
      for (const chart of sheet.charts) for (const range of chart.ranges) if (range.sheet === moved) keep(range.area);
    }
    for (const chart of moved.charts) keep(chart.position);
    if (moved.filter !== null && !keep(moved.filter)) moved.filter = null;
  }

  getId(): string {
    return this.id;
  }

  getName(): string {
    return this.title;
  }

  getSheets(): readonly FakeSheet[] {
    return [...this.sheets];
  }

  getNumSheets(): number {
    return this.sheets.length;
  }

  getSheetByName(name: string): FakeSheet | null {
    return this.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  insertSheet(name?: unknown, index?: unknown, options?: { readonly template?: FakeSheet }): FakeSheet {
    if (typeof name !== 'string') throw new Error('The fake inserts a sheet by its name.');
    if (!this.mayEdit()) throw new Error('You do not have permission to edit this spreadsheet.');
    this.checkName(name);
    const sheet = new FakeSheet(this, this.nextId(), name);
    const at = typeof index === 'number' ? index : this.sheets.indexOf(this.active) + 1;
    if (at < 0 || at > this.sheets.length) throw new Error('Invalid sheet index.');
    if (options?.template !== undefined) sheet.takeAfter(options.template);
    this.sheets.splice(at, 0, sheet);
    this.active = sheet;
    return sheet;
  }

  deleteSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
    const gone = sheet as unknown as FakeSheet;
    if (!this.mayEdit()) throw new Error('You do not have permission to edit this spreadsheet.');
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    this.sheets = this.sheets.filter((other) => other !== gone);
    if (this.active === gone) this.active = this.sheets[0] ?? gone;
    for (const [name, block] of this.names) if (block.sheet === gone) this.names.delete(name);
  }

  getSpreadsheetLocale(): string {
    return this.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.timeZone;
  }

  setNamedRange(name: string, range: GoogleAppsScript.Spreadsheet.Range): void {
    if (!/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name)) throw new Error(`Invalid name: ${name}`);
    const held = range as unknown as FakeRange;
    const sheet = this.sheets.find((candidate) => candidate === held.sheet);
    if (sheet !== undefined) this.names.set(name, { sheet, area: { ...held.area } });
  }

  getRangeByName(name: string): FakeRange | null {
    const block = this.names.get(name);
    return block === undefined ? null : block.sheet.rangeOf(block.area);
  }

  toast(message: string, title = '', seconds: number | null = null): void {
    this.toasts.push({ message, title, seconds });
  }

  getActiveSheet(): FakeSheet {
    return this.active;
  }

  getActiveRange(): FakeRange | null {
    return this.activeRange;
  }
}
