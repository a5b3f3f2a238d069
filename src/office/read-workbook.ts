import type { SheetSnapshot, WorkbookSnapshot } from '../core/index';
import { cellsOf, queueCellParts } from './read-cells';
import type { CellPart } from './read-cells';
import { notedRows } from './noted-rows';
import { emptyMemory } from './read-memory';
import type { ReadMemory } from './read-memory';
import { knownDetails, missingDetails, mixedColumns, rememberDetails, rulesOf, validationsOf } from './read-details';
import type { SheetDetails } from './read-details';
import { probeSheet } from './probe-sheet';
import type { SheetProbe } from './probe-sheet';
import { SCRATCH_SHEET } from './scratch-sheet';
import { errorCode, meansReplyTooLarge, meansUnreachable } from './errors';

/** Sheets asked for at once before their number is known: more than a tracked workbook has after a year of reports. */
const SHEETS_AT_FIRST = 40;

/** `cells`: the snapshot names no rules and no validations, for a look at what stands in the workbook. */
export type ReadDepth = 'all' | 'cells';

/**
 * Reads every sheet of the workbook: values, formulas, formats, merges, rules, validations, visibility, protection.
 *
 * Round trips: one. Excel gives the ranges of a conditional format only to who knows its id, and an area of cells may mix several
 * validations: a reading of `cells`, which every use of the add-in begins with, leaves both in `memory`, and the next one asks for
 * everything. Only what changed between the two costs a second trip, and a third one where a column holds several validations, for
 * which each cell is asked. A reply over 5 MB is refused by Excel on the web: cells are then read in parts, one more round trip for
 * about 20,000 cells. Where notes or comments are there, one more asks for their cells. Merged cells need ExcelApi 1.13, comments 1.10,
 * notes 1.18: they are not seen below that.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  memory: ReadMemory = emptyMemory(),
  depth: ReadDepth = 'all',
): Promise<WorkbookSnapshot> {
  const probes = await probeAll(context, memory, depth);
  const details = depth === 'all' ? await detailsOf(context, probes) : new Map<SheetProbe, SheetDetails>();
  const noted = depth === 'all' ? await notedRows(context, probes) : new Map<SheetProbe, readonly number[]>();
  const parts = memory.inParts ? await cellParts(context, probes) : new Map<SheetProbe, readonly CellPart[]>();
  memory.sheets = probes.map((probe) => probe.sheet.id);
  for (const probe of probes) rememberDetails(probe, details.get(probe) ?? null, memory);
  const sheets = probes.filter((probe) => probe.sheet.name !== SCRATCH_SHEET);
  return {
    file: context.workbook.name,
    sheets: sheets.map((probe) => snapshotOf(probe, details.get(probe) ?? null, parts.get(probe) ?? [], noted.get(probe) ?? [])),
  };
}

/** Probes of all sheets in their order: in one request where they are known or few, else with a second one for the rest. */
async function probeAll(context: Excel.RequestContext, memory: ReadMemory, depth: ReadDepth): Promise<readonly SheetProbe[]> {
  // A request that fails takes with it all that was asked for in it, the name as well.
  context.workbook.load('name');
  try {
    return memory.sheets.length > 0 ? await probeKnown(context, memory, depth) : await probeChain(context, memory);
  } catch (error) {
    if (meansReplyTooLarge(errorCode(error)) && !memory.inParts) {
      memory.inParts = true;
      return probeAll(context, memory, depth);
    }
    if (meansUnreachable(errorCode(error))) throw error;
    return probeListed(context, memory);
  }
}

/** Asks for the sheets of the last reading by their ids, and for the list of today beside them. */
async function probeKnown(context: Excel.RequestContext, memory: ReadMemory, depth: ReadDepth): Promise<readonly SheetProbe[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  const remembered = (id: string): string | null => (depth === 'all' ? id : null);
  const known = new Map(memory.sheets.map((id) => [id, probeSheet(worksheets.getItemOrNullObject(id), memory, remembered(id))]));
  await context.sync();
  const fresh = worksheets.items.filter((sheet) => known.get(sheet.id)?.sheet.isNullObject !== false);
  for (const sheet of fresh) known.set(sheet.id, probeSheet(sheet, memory, null));
  if (fresh.length > 0) await context.sync();
  return worksheets.items.flatMap((sheet) => known.get(sheet.id) ?? []);
}

/** Walks from the first sheet to the next one, further than there may be sheets: what follows the last one is a null object. */
async function probeChain(context: Excel.RequestContext, memory: ReadMemory): Promise<readonly SheetProbe[]> {
  let sheet = context.workbook.worksheets.getFirst();
  const found: SheetProbe[] = [];
  for (;;) {
    const round: SheetProbe[] = [];
    for (let count = 0; count < SHEETS_AT_FIRST; count += 1) {
      round.push(probeSheet(sheet, memory, null));
      sheet = sheet.getNextOrNullObject();
    }
    await context.sync();
    const there = round.filter((probe) => !probe.sheet.isNullObject);
    found.push(...there);
    if (there.length < round.length) return found;
  }
}

/**
 * The sure way, should Excel refuse a request on a sheet that may not be there: first the list, then the sheets; should it refuse that as
 * well, without what hangs on their cells.
 */
async function probeListed(context: Excel.RequestContext, memory: ReadMemory): Promise<readonly SheetProbe[]> {
  const { worksheets } = context.workbook;
  context.workbook.load('name');
  worksheets.load('items/id');
  await context.sync();
  const probeItems = async (): Promise<readonly SheetProbe[]> => {
    const probes = worksheets.items.map((sheet) => probeSheet(sheet, memory, null));
    await context.sync();
    return probes;
  };
  try {
    return await probeItems();
  } catch (error) {
    if (memory.withoutHung || meansUnreachable(errorCode(error))) throw error;
    memory.withoutHung = true;
    return probeItems();
  }
}

/** Rules and validations of all sheets: one more request for what could not be asked for at first, if there is any. */
async function detailsOf(context: Excel.RequestContext, probes: readonly SheetProbe[]): Promise<Map<SheetProbe, SheetDetails>> {
  const missing = new Map(probes.map((probe) => [probe, missingDetails(probe)]));
  const details = new Map(probes.map((probe) => [probe, missing.get(probe) ?? knownDetails(probe)]));
  if ([...missing.values()].some((one) => one !== null)) await context.sync();
  await readMixedColumns(context, details);
  return details;
}

async function cellParts(context: Excel.RequestContext, probes: readonly SheetProbe[]): Promise<Map<SheetProbe, readonly CellPart[]>> {
  const parts = new Map<SheetProbe, readonly CellPart[]>();
  for (const probe of probes) parts.set(probe, await queueCellParts(context, probe));
  return parts;
}

async function readMixedColumns(context: Excel.RequestContext, details: Map<SheetProbe, SheetDetails>): Promise<void> {
  let waiting = false;
  for (const [probe, found] of details) {
    const cells = mixedColumns(probe, found);
    if (cells === null) continue;
    details.set(probe, cells);
    waiting = true;
  }
  if (waiting) await context.sync();
}

function snapshotOf(probe: SheetProbe, details: SheetDetails | null, parts: readonly CellPart[], noted: readonly number[]): SheetSnapshot {
  const { sheet, merged } = probe;
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    ...cellsOf(probe, parts),
    merges:
      merged === null || merged.isNullObject
        ? []
        : merged.areas.items.map((area) => ({
            row: area.rowIndex,
            column: area.columnIndex,
            rows: area.rowCount,
            columns: area.columnCount,
          })),
    rules: details === null ? [] : rulesOf(details),
    validations: details === null ? [] : validationsOf(details),
    protected: sheet.protection.protected,
    ...(noted.length === 0 ? {} : { noted }),
  };
}

function visibilityOf(value: string): SheetSnapshot['visibility'] {
  if (value === 'Visible') return 'visible';
  return value === 'Hidden' ? 'hidden' : 'very-hidden';
}
