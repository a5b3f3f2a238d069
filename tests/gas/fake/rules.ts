import { FormulaError, readFormula, showFormula } from './formula-text';
import type { Locale } from './formula-text';
import type { Guarded } from './call-log';
import type { Area } from './grid';

type GRange = GoogleAppsScript.Spreadsheet.Range;

/** What a rule asks of the tab that it stands on. */
export interface RuleSheet {
  readonly book: {
    readonly ownerEmail: string;
    readonly world: { readonly currentUser: string; readonly noAccount: readonly string[] };
    editors(): readonly string[];
  };
  locale(): Locale;
  rangeOf(area: Area): Guarded;
  drop(protection: FakeProtection): void;
}

interface RuleRange {
  readonly sheet: RuleSheet;
  readonly area: Area;
}

/** A conditional format. Formulas are kept in invariant form, so that a sheet's locale decides how they are shown. */
export class FakeConditionalFormatRule implements Guarded {
  readonly serviceName = 'ConditionalFormatRule';
  constructor(
    readonly sheet: RuleSheet,
    readonly areas: readonly Area[],
    public formula: string | null,
    readonly look: Readonly<Record<string, string | boolean>>,
  ) {}

  getRanges(): readonly Guarded[] {
    return this.areas.map((area) => this.sheet.rangeOf(area));
  }

  getBooleanCondition(): FakeBooleanCondition | null {
    return this.formula === null ? null : new FakeBooleanCondition(this.formula, this.look, this.sheet.locale());
  }

  getGradientCondition(): FakeBooleanCondition | null {
    return this.formula === null ? new FakeBooleanCondition('', this.look, this.sheet.locale()) : null;
  }
}

export class FakeBooleanCondition implements Guarded {
  readonly serviceName = 'BooleanCondition';
  constructor(
    private readonly formula: string,
    private readonly look: Readonly<Record<string, string | boolean>>,
    private readonly locale: Locale,
  ) {}

  getCriteriaType(): string {
    return 'CUSTOM_FORMULA';
  }

  getCriteriaValues(): readonly string[] {
    return [showFormula(this.formula, this.locale)];
  }

  getBold(): boolean | null {
    return this.look['bold'] === undefined ? null : this.look['bold'] === true;
  }
}

/** Refuses what Sheets refuses: no range, no condition, a formula that does not parse in the sheet's locale. */
export class FakeConditionalFormatRuleBuilder implements Guarded {
  readonly serviceName = 'ConditionalFormatRuleBuilder';
  private ranges: readonly RuleRange[] = [];
  private formula: string | null = null;
  private gradient = false;
  private readonly look: Record<string, string | boolean> = {};

  whenFormulaSatisfied(formula: string): this {
    this.formula = formula;
    return this;
  }

  setGradientMinpoint(color: string): this {
    this.gradient = true;
    this.look['min'] = color;
    return this;
  }

  setGradientMaxpoint(color: string): this {
    this.gradient = true;
    this.look['max'] = color;
    return this;
  }

  setBackground(color: string): this {
    this.look['background'] = color;
    return this;
  }

  setFontColor(color: string): this {
    this.look['fontColor'] = color;
    return this;
  }

  setBold(bold: boolean): this {
    this.look['bold'] = bold;
    return this;
  }

  setItalic(italic: boolean): this {
    this.look['italic'] = italic;
    return this;
  }

  setRanges(ranges: readonly GRange[]): this {
    this.ranges = ranges as unknown as readonly RuleRange[];
    return this;
  }

  build(): FakeConditionalFormatRule {
    const first = this.ranges[0];
    if (first === undefined) throw new Error('Conditional format rule must have at least one range.');
    if (this.formula === null && !this.gradient) throw new Error('Conditional format rule must have a condition.');
    const formula = this.formula === null ? null : parsed(this.formula, first.sheet.locale(), 'Conditional format rule');
    if (formula?.replace(/"(?:[^"]|"")*"/g, '').includes('!') === true) {
      throw new Error('Conditional format rule cannot reference a different sheet.');
    }
    return new FakeConditionalFormatRule(
      first.sheet,
      this.ranges.map((range) => ({ ...range.area })),
      formula,
      this.look,
    );
  }
}

function parsed(formula: string, locale: Locale, what: string): string {
  try {
    return readFormula(formula, locale);
  } catch (error) {
    if (error instanceof FormulaError) throw new Error(`${what}: invalid formula ${formula}`, { cause: error });
    throw error;
  }
}

export class FakeDataValidation implements Guarded {
  readonly serviceName = 'DataValidation';
  constructor(
    readonly criteria: string,
    readonly values: readonly unknown[],
    readonly allowInvalid: boolean,
    readonly helpText: string,
  ) {}

  getCriteriaType(): string {
    return this.criteria;
  }

  getCriteriaValues(): readonly unknown[] {
    return this.values;
  }

  getAllowInvalid(): boolean {
    return this.allowInvalid;
  }

  getHelpText(): string {
    return this.helpText;
  }

  /** True when the cell may hold this; a custom formula is known only as "holds a formula". */
  accepts(value: string | number | boolean | null, formula: string | null): boolean {
    if (value === null && formula === null) return true;
    if (this.criteria === 'VALUE_IN_LIST') return (this.values[0] as readonly string[]).includes(String(value));
    if (this.criteria === 'DATE_IS_VALID_DATE') return typeof value === 'number';
    if (this.criteria === 'CUSTOM_FORMULA') return formula !== null;
    return true;
  }
}

export class FakeDataValidationBuilder implements Guarded {
  readonly serviceName = 'DataValidationBuilder';
  private criteria: string | null = null;
  private values: readonly unknown[] = [];
  private allowInvalid = true;
  private helpText = '';
  constructor(private readonly locale: Locale) {}

  requireValueInList(values: readonly string[], showDropdown = true): this {
    if (values.length > 500) throw new Error('A list may hold no more than 500 items.');
    this.criteria = 'VALUE_IN_LIST';
    this.values = [[...values], showDropdown];
    return this;
  }

  requireDate(): this {
    this.criteria = 'DATE_IS_VALID_DATE';
    this.values = [];
    return this;
  }

  requireCheckbox(): this {
    this.criteria = 'CHECKBOX';
    this.values = [];
    return this;
  }

  requireFormulaSatisfied(formula: string): this {
    parsed(formula, this.locale, 'Data validation');
    this.criteria = 'CUSTOM_FORMULA';
    this.values = [formula];
    return this;
  }

  setAllowInvalid(allow: boolean): this {
    this.allowInvalid = allow;
    return this;
  }

  setHelpText(text: string): this {
    this.helpText = text;
    return this;
  }

  build(): FakeDataValidation {
    if (this.criteria === null) throw new Error('Data validation must have a criterion.');
    return new FakeDataValidation(this.criteria, this.values, this.allowInvalid, this.helpText);
  }
}

/** After protect() nothing is guarded until editors are removed; a warning stops no script. */
export class FakeProtection implements Guarded {
  readonly serviceName = 'Protection';
  description = '';
  warningOnly = false;
  unprotected: Area[] = [];
  /** Null: whoever may edit the file. */
  editors: string[] | null = null;
  domainEdit = true;
  constructor(
    readonly sheet: RuleSheet,
    readonly kind: 'SHEET' | 'RANGE',
    readonly area: Area,
  ) {}

  getDescription(): string {
    return this.description;
  }

  setDescription(description: string): this {
    this.description = description;
    return this;
  }

  isWarningOnly(): boolean {
    return this.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.warningOnly = warningOnly;
    // [D] "every user can edit data in the area": no list of editors is left.
    if (warningOnly) this.editors = null;
    return this;
  }

  getProtectionType(): string {
    return this.kind;
  }

  getRange(): Guarded {
    return this.sheet.rangeOf(this.area);
  }

  getUnprotectedRanges(): readonly Guarded[] {
    return this.unprotected.map((area) => this.sheet.rangeOf(area));
  }

  setUnprotectedRanges(ranges: readonly GRange[]): this {
    if (this.kind !== 'SHEET') throw new Error('Unprotected ranges can only be set on a sheet protection.');
    this.unprotected = (ranges as unknown as readonly RuleRange[]).map((range) => ({ ...range.area }));
    return this;
  }

  getEditors(): readonly { readonly serviceName: string; getEmail(): string }[] {
    return (this.editors ?? this.sheet.book.editors()).map((email) => ({ serviceName: 'User', getEmail: () => email }));
  }

  /** [D] Neither the owner nor the current user can be removed. */
  removeEditors(emails: readonly string[]): this {
    const kept = [this.sheet.book.ownerEmail, this.sheet.book.world.currentUser];
    this.editors = (this.editors ?? [...this.sheet.book.editors()]).filter((email) => kept.includes(email) || !emails.includes(email));
    return this;
  }

  /** [D] Does not share the file. [K] An address without an account is refused, in about these words. */
  addEditors(emails: readonly string[]): this {
    const unknown = emails.find((email) => !email.includes('@') || this.sheet.book.world.noAccount.includes(email));
    if (unknown !== undefined) throw new Error(`Invalid email: ${unknown}`);
    this.editors = [...new Set([...(this.editors ?? this.sheet.book.editors()), ...emails])];
    return this;
  }

  /** [D] "whether all users in the domain that owns the spreadsheet have permission"; that this is so at first is the worst case. */
  canDomainEdit(): boolean {
    return this.domainEdit;
  }

  setDomainEdit(editable: boolean): this {
    this.domainEdit = editable;
    return this;
  }

  canEdit(): boolean {
    const { currentUser } = this.sheet.book.world;
    const domain = (email: string): string => email.slice(email.indexOf('@'));
    const isOfDomain = this.domainEdit && domain(currentUser) === domain(this.sheet.book.ownerEmail);
    return this.warningOnly || this.editors === null || isOfDomain || this.editors.includes(currentUser);
  }

  remove(): void {
    this.sheet.drop(this);
  }
}
