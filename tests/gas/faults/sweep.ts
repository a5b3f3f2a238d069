import { createHash } from 'node:crypto';
import type { WirePreview, WireRequest } from '../../../src/gas/wire';
import { copyWorld } from '../fake/copy-world';
import { Killed } from '../fake/execution';
import type { ExecutionOptions } from '../fake/execution';
import { fileState, runAs, tabStates } from '../fake/run';
import type { FakeWorld } from '../fake/world';
import { TYPED } from './commands';
import type { WritingCommand } from './commands';
import { complete, preview, server, valueOf, write } from './server';

/** What each way of failing does from a call on, how many places of a run it is tried at, and the codes that the page may be given. */
interface Fault {
  readonly name: string;
  /** `Infinity`: every call that meets another state than the calls before it. */
  readonly places: number;
  readonly at: (world: FakeWorld, place: number) => ExecutionOptions['fault'];
  readonly codes: readonly string[];
  /** Nobody tells the server that the page is gone. */
  readonly isSilent?: true;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'Google dừng hẳn (quá 6 phút)',
    places: Infinity,
    at: (_, place) => (call) => (call === place ? new Killed('Exceeded maximum execution time') : null),
    codes: ['timed-out'],
    isSilent: true,
  },
  {
    name: 'hết lượt trong ngày',
    places: Infinity,
    at: (_, place) => (call) => (call >= place ? new Error('Service invoked too many times for one day: spreadsheet.') : null),
    codes: ['quota-used'],
  },
  {
    name: 'máy chủ chậm một lúc',
    places: 3,
    at: (_, place) => (call) => (call === place ? new Error('Service Spreadsheets timed out while accessing document.') : null),
    codes: ['timed-out'],
  },
  {
    name: 'quyền bị thu hồi',
    places: 3,
    at: (_, place) => (call) => (call >= place ? new Error('Authorization is required to perform that action.') : null),
    codes: ['not-authorised'],
  },
  {
    name: 'có người xóa trang Nhật ký',
    places: 4,
    at: (world, place) => (call) => {
      if (call === place) world.book.sheets = world.book.sheets.filter((sheet) => sheet.name !== 'Nhật ký');
      return null;
    },
    codes: ['sheet-missing', 'changed-meanwhile'],
  },
];

/** The log says what each run did, and the record of the last run is about the last run. */
const MAY_DIFFER = new Set(['Nhật ký', 'CCHC khôi phục']);

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => !MAY_DIFFER.has(name) && one.get(name) !== other.get(name));
}

/** A call of these changes nothing. */
const READS = /\.(?:get|is|can|flush)/;

/** For each call of the whole run, the state of the world that it met: what a run that is ended there leaves. */
function statesMet(before: FakeWorld, request: WireRequest, seen: WirePreview): readonly string[] {
  const world = copyWorld(before);
  const states: string[] = [];
  let last = '.get';
  const fault = (_: number, name: string): null => {
    states.push((READS.test(last) ? states.at(-1) : undefined) ?? stateOf(world) + placeOf(world));
    last = name;
    return null;
  };
  write(world, request, seen, { fault });
  return states;
}

const CURSOR = 'cchc-dang-ghi';

/** The file and what the program keeps of a writing, but for its place: that counts only for a run that goes on with the same writing. */
function stateOf(world: FakeWorld): string {
  const kept = [...world.documentProperties].filter(([name]) => name !== CURSOR);
  return createHash('sha1').update(fileState(world.book)).update(JSON.stringify(kept)).digest('base64');
}

/** How far a writing came, without the moment. */
function placeOf(world: FakeWorld): string {
  return (world.documentProperties.get(CURSOR) ?? '').replace(/ \d+$/u, '');
}

/** What a new run after a fault came to. */
interface Verdict {
  /** What is not as it would be had nothing happened. */
  readonly wrong: readonly string[];
  /** The new run writes the same as the one that failed: it goes on at its place. */
  readonly goesOn: boolean;
}

export function sweepFaults(commands: readonly WritingCommand[]): void {
  describe.each(commands)('$job', ({ request: ask, start, again }) => {
    const request = ask();
    const before = start();
    const state = fileState(before.book);
    const seen = valueOf(preview(copyWorld(before), request));
    const done = copyWorld(before);
    const calls = complete(done, request);
    const goal = tabStates(done.book);
    const met = statesMet(before, request, seen);
    /** By the state that a fault left: most calls only read, so many leave the same. */
    const verdicts = new Map<string, Verdict>();

    const newRun = (world: FakeWorld): readonly string[] => {
      const [left, place] = [stateOf(world), placeOf(world)];
      const verdict = verdicts.get(left) ?? verdicts.get(left + place) ?? afterNewRun(world, { request, id: seen.id, state, goal });
      verdicts.set(verdict.goesOn ? left + place : left, verdict);
      return verdict.wrong;
    };

    it('làm xong thì chạy lại không còn gì phải ghi', () => {
      const reply = preview(done, request);
      expect(reply.ok ? reply.value.edits : reply.failure.issues.map(({ code }) => code).join()).toBe(again);
    });

    it('người khác đang giữ khóa: báo bận, không ghi gì', () => {
      const world = copyWorld(before);
      world.lockHolder = 'người khác';
      const { result } = write(world, request, seen);
      expect(result).toMatchObject({ ok: false, failure: { code: 'busy', workbook: 'untouched' } });
      expect(fileState(world.book) === state).toBe(true);
    });

    it.each(FAULTS)('$name: chữ đã gõ còn nguyên, chạy lại thì xong như không có gì', (fault) => {
      const { places, at, codes, isSilent } = fault;
      const wrong: string[] = [];
      for (const place of placesOf(places, met, FAULTS.indexOf(fault))) {
        const world = copyWorld(before);
        const say = (what: string) => wrong.push(`lần gọi ${place} (${calls[place - 1] ?? ''}): ${what}`);
        const { result } = write(world, request, seen, { fault: at(world, place) });
        if (!result.ok && !codes.includes(result.failure.code)) say(`báo ${result.failure.code}, ${result.failure.technical}`);
        if (!result.ok && result.failure.workbook === 'untouched' && !codes.includes('sheet-missing') && fileState(world.book) !== state) {
          say('nói chưa ghi gì mà đã ghi');
        }
        lostOf(state, world).forEach(say);
        if (isSilent === true) world.now += 121_000;
        else runAs(world, {}, () => server.paneStop(seen.id));
        newRun(world).forEach(say);
      }
      expect(wrong).toEqual([]);
    });
  });
}

function placesOf(places: number, met: readonly string[], offset: number): readonly number[] {
  const all = met.map((_, at) => at + 1);
  if (places === Infinity) return all.filter((place) => met.indexOf(met[place - 1] ?? '') === place - 1);
  return all.filter((place) => (place - 1) % Math.max(1, Math.floor(met.length / places)) === offset);
}

/** What people had typed and no tab holds any more. */
function lostOf(state: string, world: FakeWorld): readonly string[] {
  const tabs = [...tabStates(world.book).values()];
  return TYPED.filter((text) => state.includes(text) && !tabs.some((tab) => tab.includes(text))).map((text) => `mất ${text}`);
}

/** A command, the id of its preview, the file before it, and the tabs as they are when nothing happens. */
interface Run {
  readonly request: WireRequest;
  readonly id: string;
  readonly state: string;
  readonly goal: ReadonlyMap<string, string>;
}

/** The user runs the command again. */
function afterNewRun(world: FakeWorld, { request, id, state, goal }: Run): Verdict {
  const wrong: string[] = [];
  const seen = preview(world, request);
  // A run that was ended in its very last calls is complete.
  if (seen.ok) {
    const { result } = write(world, request, seen.value);
    if (!result.ok) wrong.push(`chạy lại: ${result.failure.code}, ${result.failure.technical}`);
    if (world.documentProperties.size > 0) wrong.push(`còn ${[...world.documentProperties.keys()].join()}`);
  }
  const others = differing(tabStates(world.book), goal);
  if (others.length > 0) wrong.push(`khác ở ${others.join()}`);
  return { wrong: [...wrong, ...lostOf(state, world)], goesOn: seen.ok && seen.value.id === id };
}
