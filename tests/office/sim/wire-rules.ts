import { COLUMNS, holds, meet } from './box';
import type { Box } from './box';
import { invalidArgument, notFound } from './api-error';
import type { WireObject } from './rich-api';
import { cellKey, checkAllowed } from './sim-workbook';
import type { SimRule, SimSheet, SimValidation, SimWorkbook } from './sim-workbook';
import { define, method, value } from './wire-format';

/** `Range.conditionalFormats`: the rules that reach into the boxes, the first one on top. */
export function rulesOf(
  workbook: SimWorkbook,
  sheet: SimSheet,
  boxes: readonly Box[],
  areasOf: (boxes: readonly Box[]) => WireObject,
): WireObject {
  const here = (): readonly SimRule[] => sheet.rules.filter((rule) => rule.boxes.some((a) => boxes.some((b) => meet(a, b))));
  const wire = (rule: SimRule): WireObject => ruleOf(sheet, rule, areasOf);
  return define('ConditionalFormatCollection', {
    Items: value(() => here().map(wire)),
    GetCount: method(() => here().length),
    GetItemAt: method((index: number) => {
      const rule = here()[index];
      if (rule === undefined) throw notFound();
      return wire(rule);
    }),
    Indexer: method((id: string) => {
      const rule = here().find((candidate) => candidate.id === id);
      if (rule === undefined) throw notFound();
      return wire(rule);
    }),
    Add: method((type: string) => {
      checkAllowed(sheet, 'allowFormatCells');
      const rule: SimRule = { id: `{CF-${String(workbook.nextId)}}`, type, boxes, formula: '', stop: false, look: {} };
      workbook.nextId += 1;
      sheet.rules = [rule, ...sheet.rules];
      return wire(rule);
    }),
  });
}

function ruleOf(sheet: SimSheet, rule: SimRule, areasOf: (boxes: readonly Box[]) => WireObject): WireObject {
  const custom = (): WireObject => customOf(rule);
  return define('ConditionalFormat', {
    Id: { value: rule.id, enumerable: true },
    Type: value(() => rule.type),
    StopIfTrue: {
      enumerable: true,
      get: () => rule.stop,
      set: (stop: boolean) => {
        rule.stop = stop;
      },
    },
    Priority: value(() => sheet.rules.indexOf(rule)),
    Custom: value(() => {
      if (rule.type !== 'Custom') throw invalidArgument('not a custom format');
      return custom();
    }),
    CustomOrNullObject: value(() => (rule.type === 'Custom' ? custom() : null)),
    GetRanges: method(() => areasOf(rule.boxes)),
    Delete: method(() => {
      checkAllowed(sheet, 'allowFormatCells');
      sheet.rules = sheet.rules.filter((candidate) => candidate !== rule);
    }),
  });
}

function customOf(rule: SimRule): WireObject {
  const look = (name: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => rule.look[name] ?? null,
    set: (next: unknown) => {
      rule.look[name] = next;
    },
  });
  return define('CustomConditionalFormat', {
    Rule: value(() =>
      define('ConditionalFormatRule', {
        Formula: {
          enumerable: true,
          get: () => rule.formula,
          set: (formula: string) => {
            if (!formula.startsWith('=')) throw invalidArgument('rule formula without "="');
            rule.formula = formula;
          },
        },
      }),
    ),
    Format: value(() =>
      define('ConditionalRangeFormat', {
        Fill: value(() => define('ConditionalRangeFill', { Color: look('Fill.Color') })),
        Font: value(() =>
          define('ConditionalRangeFont', { Color: look('Font.Color'), Bold: look('Font.Bold'), Italic: look('Font.Italic') }),
        ),
      }),
    ),
  });
}

/** `Range.dataValidation` of the boxes. */
export function validationOf(sheet: SimSheet, boxes: readonly Box[]): WireObject {
  const set = (change: Partial<SimValidation>): void => {
    checkAllowed(sheet, null);
    eachKey(boxes, (key) => {
      const before = sheet.validations.get(key) ?? { rule: {}, prompt: null, alert: null };
      sheet.validations.set(key, { ...before, ...change });
    });
  };
  return define('DataValidation', {
    Type: value(() => typeOf(sheet, boxes)),
    Rule: {
      enumerable: true,
      get: () => (['MixedCriteria', 'Inconsistent', 'None'].includes(typeOf(sheet, boxes)) ? {} : firstOf(sheet, boxes)?.rule),
      set: (rule: SimValidation['rule']) => {
        checkRule(rule);
        set({ rule });
      },
    },
    Prompt: {
      enumerable: true,
      get: () => firstOf(sheet, boxes)?.prompt ?? null,
      set: (prompt: { readonly title: string; readonly message: string }) => {
        if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument('prompt too long');
        set({ prompt });
      },
    },
    ErrorAlert: {
      enumerable: true,
      get: () => firstOf(sheet, boxes)?.alert ?? null,
      set: (alert: { readonly title: string; readonly message: string }) => {
        if (alert.title.length > 32 || alert.message.length > 255) throw invalidArgument('alert too long');
        set({ alert });
      },
    },
    Clear: method(() => {
      checkAllowed(sheet, null);
      eachKey(boxes, (key) => sheet.validations.delete(key));
    }),
  });
}

/** Boxes that together hold exactly the cells with a validation. */
export function validatedBoxes(sheet: SimSheet, within: readonly Box[]): readonly Box[] {
  const byRow = new Map<number, number[]>();
  for (const key of sheet.validations.keys()) {
    const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
    if (!within.some((box) => holds(box, row, column))) continue;
    byRow.set(row, [...(byRow.get(row) ?? []), column]);
  }
  const boxes: Box[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    for (const run of runsOf((byRow.get(row) ?? []).sort((a, b) => a - b))) {
      const above = boxes.findIndex((box) => box.row + box.rows === row && box.column === run.column && box.columns === run.columns);
      const box = boxes[above];
      if (box === undefined) boxes.push({ row, rows: 1, ...run });
      else boxes[above] = { ...box, rows: box.rows + 1 };
    }
  }
  return boxes;
}

function runsOf(columns: readonly number[]): readonly { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

const KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  date: 'Date',
  custom: 'Custom',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
};

function typeOf(sheet: SimSheet, boxes: readonly Box[]): string {
  const kinds = new Set<string>();
  const none: number[] = [];
  eachKey(boxes, (key) => {
    const validation = sheet.validations.get(key);
    if (validation === undefined) none.push(key);
    else kinds.add(JSON.stringify(validation.rule));
  });
  if (kinds.size === 0) return 'None';
  if (none.length > 0) return 'Inconsistent';
  if (kinds.size > 1) return 'MixedCriteria';
  const [kind = ''] = Object.keys(firstOf(sheet, boxes)?.rule ?? {});
  return KINDS[kind] ?? 'Custom';
}

function checkRule(rule: SimValidation['rule']): void {
  const list = rule['list'] as { readonly source?: unknown } | undefined;
  if (typeof list?.source === 'string' && list.source.length > 255 && !list.source.startsWith('='))
    throw invalidArgument('list over 255 letters');
}

function firstOf(sheet: SimSheet, boxes: readonly Box[]): SimValidation | undefined {
  const [box] = boxes;
  return box === undefined ? undefined : sheet.validations.get(cellKey(box.row, box.column));
}

function eachKey(boxes: readonly Box[], run: (key: number) => void): void {
  for (const box of boxes) {
    if (box.rows * box.columns > 5_000_000) throw invalidArgument('validation of a whole sheet');
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      for (let column = box.column; column < box.column + box.columns; column += 1) run(cellKey(row, column));
    }
  }
}
