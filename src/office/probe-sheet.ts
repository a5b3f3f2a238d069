import type { KnownRule, ReadMemory } from './read-memory';
import type { Block } from '../core/index';
import { NO_HUNG, probeHung } from './noted-rows';
import type { HungProbe } from './noted-rows';
import { hasFeature } from './requirement-sets';

/** What is asked of one sheet in the first request. */
export interface SheetProbe extends HungProbe {
  readonly sheet: Excel.Worksheet;
  /** From the first to the last cell with a value; with its cells, unless they are read in parts. */
  readonly used: Excel.Range;
  /** Null where this Excel cannot tell merged cells. */
  readonly merged: Excel.RangeAreas | null;
  readonly rules: Excel.ConditionalFormatCollection;
  readonly knownRules: readonly { readonly known: KnownRule; readonly rule: Excel.ConditionalFormat; readonly areas: Excel.RangeAreas }[];
  /** All cells with a data validation; an area may mix several. */
  readonly validated: Excel.RangeAreas;
  readonly knownValidated: readonly { readonly block: Block; readonly validation: Excel.DataValidation }[];
}

/** Queues the questions about a sheet; `id` is its id when known, with what `memory` holds on it. */
export function probeSheet(sheet: Excel.Worksheet, memory: ReadMemory, id: string | null): SheetProbe {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  if (!memory.inParts) used.load('values,formulas,numberFormat');
  const merged = hasFeature('merges') ? sheet.getRange().getMergedAreasOrNullObject() : null;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type');
  const validated = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
  validated.areas.load(
    'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount,items/dataValidation/type,items/dataValidation/rule',
  );
  return {
    sheet,
    used,
    merged,
    rules,
    knownRules: id === null ? [] : (memory.rules.get(id) ?? []).map((known) => probeRule(rules, known)),
    validated,
    knownValidated: id === null ? [] : (memory.validated.get(id) ?? []).map((block) => probeValidation(sheet, block)),
    ...(memory.withoutHung ? NO_HUNG : probeHung(sheet)),
  };
}

/**
 * Queues the question for the ranges and the formula of a conditional format that the last reading knew. Below ExcelApi 1.14 a rule
 * that is no more fails the whole request, and the workbook is then read by its list.
 */
function probeRule(rules: Excel.ConditionalFormatCollection, known: KnownRule): SheetProbe['knownRules'][number] {
  const rule = hasFeature('rulesById') ? rules.getItemOrNullObject(known.id) : rules.getItem(known.id);
  rule.load('id');
  return { known, rule, areas: loadRule(rule, known.custom) };
}

/** Queues the question for the ranges of a conditional format, and for its formula when it has one. */
export function loadRule(rule: Excel.ConditionalFormat, custom: boolean): Excel.RangeAreas {
  const areas = rule.getRanges();
  areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  if (custom) rule.customOrNullObject.rule.load('formula');
  return areas;
}

/** Queues the question for the data validation of a block. */
export function probeValidation(sheet: Excel.Worksheet, block: Block): SheetProbe['knownValidated'][number] {
  const validation = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns).dataValidation;
  validation.load('type,rule');
  return { block, validation };
}
