import type { Block, RuleSnapshot, ValidationSnapshot } from '../core/index';
import { loadRule, probeValidation } from './probe-sheet';
import type { SheetProbe } from './probe-sheet';
import type { ReadMemory } from './read-memory';

interface RuleDetail {
  readonly id: string;
  readonly custom: boolean;
  readonly rule: Excel.ConditionalFormat;
  readonly areas: Excel.RangeAreas;
}

interface ValidationDetail {
  readonly block: Block;
  readonly validation: Excel.DataValidation;
}

/** Rules with their ranges, and blocks of one validation each. */
export interface SheetDetails {
  readonly rules: readonly RuleDetail[];
  readonly validations: readonly ValidationDetail[];
}

/** The details that the first request brought. */
export function knownDetails(probe: SheetProbe): SheetDetails {
  return {
    rules: probe.knownRules.map(({ known, rule, areas }) => ({ id: known.id, custom: known.custom, rule, areas })),
    validations: validationAreas(probe).flatMap((area) => pureParts(area) ?? mixedParts(area, probe)),
  };
}

/** Queues what the first request could not ask for; null when nothing is missing. */
export function missingDetails(probe: SheetProbe): SheetDetails | null {
  const known = knownDetails(probe);
  const now = probe.rules.items;
  const sameRules = now.length === known.rules.length && now.every((rule, index) => rule.id === known.rules[index]?.id);
  const sameValidations = validationAreas(probe).every((area) => pureParts(area) !== null || covers(mixedParts(area, probe), area));
  if (sameRules && sameValidations) return null;
  return {
    rules: sameRules
      ? known.rules
      : now.map((rule) => {
          const custom = rule.type === 'Custom';
          return { id: rule.id, custom, rule, areas: loadRule(rule, custom) };
        }),
    validations: sameValidations
      ? known.validations
      : validationAreas(probe).flatMap((area) => pureParts(area) ?? columnsOf(area).map((block) => probeValidation(probe.sheet, block))),
  };
}

/** Cells of mixed columns that are asked for one by one; beyond these a validation is only known to be there. */
const SINGLE_CELLS = 2000;

/** Queues what even single columns leave open, cell by cell; null when nothing is. */
export function mixedColumns(probe: SheetProbe, details: SheetDetails): SheetDetails | null {
  const mixed = details.validations.filter(({ validation }) => isMixed(validation));
  if (mixed.length === 0 || mixed.reduce((cells, { block }) => cells + block.rows, 0) > SINGLE_CELLS) return null;
  const single = mixed.flatMap(({ block }) => cellsOf(block).map((cell) => probeValidation(probe.sheet, cell)));
  return { rules: details.rules, validations: [...details.validations.filter((one) => !mixed.includes(one)), ...single] };
}

/** Keeps what the next reading needs to ask for everything at once. `details`: null where they were not asked for. */
export function rememberDetails(probe: SheetProbe, details: SheetDetails | null, memory: ReadMemory): void {
  const { id } = probe.sheet;
  memory.rules.set(
    id,
    probe.rules.items.map((rule) => ({ id: rule.id, custom: rule.type === 'Custom' })),
  );
  const validated =
    details === null ? mixedBlocks(probe, memory.validated.get(id) ?? []) : joinRows(details.validations).map(({ block }) => block);
  memory.validated.set(id, validated);
}

/** What to ask for where areas mix several validations: the blocks that were known, else single columns, of a single column its cells. */
function mixedBlocks(probe: SheetProbe, known: readonly Block[]): readonly Block[] {
  return validationAreas(probe).flatMap((area) => {
    if (!isMixed(area.dataValidation)) return [];
    const inside = known.filter((block) => within(block, blockOf(area)));
    if (fills(inside, area)) return inside;
    return area.columnCount === 1 && area.rowCount <= SINGLE_CELLS ? cellsOf(blockOf(area)) : columnsOf(area);
  });
}

/** The sheet's conditional formats in Excel's order, the first one first. */
export function rulesOf(details: SheetDetails): readonly RuleSnapshot[] {
  return details.rules.map(({ custom, rule, areas }) => ({
    ranges: areas.areas.items.map(blockOf),
    formula: custom ? rule.customOrNullObject.rule.formula.replace(/^=/, '') : null,
  }));
}

/** The sheet's data validations, blocks with the same one together. */
export function validationsOf(details: SheetDetails): readonly ValidationSnapshot[] {
  const byRule = new Map<string, { readonly kind: ValidationSnapshot['kind']; readonly items: readonly string[]; ranges: Block[] }>();
  for (const { block, validation } of joinRows(details.validations)) {
    if (validation.type === 'None') continue;
    const key = ruleKey(validation);
    const same = byRule.get(key);
    if (same !== undefined) same.ranges.push(block);
    else byRule.set(key, { kind: kindOf(validation), items: itemsOf(validation), ranges: [block] });
  }
  return [...byRule.values()].map(({ kind, items, ranges }) => ({ kind, items, ranges: joinColumns(ranges) }));
}

function validationAreas(probe: SheetProbe): readonly Excel.Range[] {
  return probe.validated.isNullObject ? [] : probe.validated.areas.items;
}

function pureParts(area: Excel.Range): readonly ValidationDetail[] | null {
  return isMixed(area.dataValidation) ? null : [{ block: blockOf(area), validation: area.dataValidation }];
}

function isMixed({ type }: Excel.DataValidation): boolean {
  return type === 'MixedCriteria' || type === 'Inconsistent';
}

function mixedParts(area: Excel.Range, probe: SheetProbe): readonly ValidationDetail[] {
  const all = blockOf(area);
  return probe.knownValidated.filter(({ block }) => within(block, all));
}

function covers(parts: readonly ValidationDetail[], area: Excel.Range): boolean {
  return (
    parts.every(({ validation }) => !isMixed(validation)) &&
    fills(
      parts.map(({ block }) => block),
      area,
    )
  );
}

/** True when blocks of an area that do not overlap are all of it. */
function fills(blocks: readonly Block[], area: Excel.Range): boolean {
  return blocks.reduce((cells, { rows, columns }) => cells + rows * columns, 0) === area.rowCount * area.columnCount;
}

function columnsOf(area: Excel.Range): readonly Block[] {
  return Array.from({ length: area.columnCount }, (_, offset) => ({ ...blockOf(area), column: area.columnIndex + offset, columns: 1 }));
}

/** The cells of a block of one column. */
function cellsOf(column: Block): readonly Block[] {
  return Array.from({ length: column.rows }, (_, offset) => ({ ...column, row: column.row + offset, rows: 1 }));
}

function blockOf(area: Excel.Range): Block {
  return { row: area.rowIndex, column: area.columnIndex, rows: area.rowCount, columns: area.columnCount };
}

function within(inner: Block, outer: Block): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Blocks of the same columns one below the other with the same rule as one. */
function joinRows(details: readonly ValidationDetail[]): readonly ValidationDetail[] {
  const joined: ValidationDetail[] = [];
  for (const detail of [...details].sort((a, b) => a.block.column - b.block.column || a.block.row - b.block.row)) {
    const last = joined.at(-1);
    const { block } = detail;
    const below =
      last?.block.column === block.column && last.block.columns === block.columns && last.block.row + last.block.rows === block.row;
    if (below && ruleKey(last.validation) === ruleKey(detail.validation)) {
      joined[joined.length - 1] = { ...last, block: { ...last.block, rows: last.block.rows + block.rows } };
    } else joined.push(detail);
  }
  return joined;
}

function ruleKey({ type, rule }: Excel.DataValidation): string {
  return JSON.stringify([type, rule]);
}

/** Neighbouring blocks of the same rows as one. */
function joinColumns(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = joined.at(-1);
    if (last?.row === block.row && last.rows === block.rows && last.column + last.columns === block.column) {
      joined[joined.length - 1] = { ...last, columns: last.columns + block.columns };
    } else joined.push(block);
  }
  return joined;
}

function kindOf(validation: Excel.DataValidation): ValidationSnapshot['kind'] {
  if (validation.type === 'List') return 'list';
  return validation.type === 'Date' ? 'date' : 'other';
}

/** The choices typed into a list; a list that stands in cells ("=Đơn_vị!$A$2:$A$9") gives none. */
function itemsOf(validation: Excel.DataValidation): readonly string[] {
  const source = validation.type === 'List' ? validation.rule.list?.source : undefined;
  if (typeof source !== 'string' || source.startsWith('=')) return [];
  return source.split(',').map((item) => item.trim());
}
