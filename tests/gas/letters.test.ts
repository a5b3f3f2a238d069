import { letterLog, overview, planLetters, runCommand, runOnSamplePlan } from '../../src/core/index';
import { createServer } from '../../src/gas/server';
import type { LettersPreview, LettersSent, Reply } from '../../src/gas/wire';
import { Killed, MANIFEST_SCOPES } from './fake/execution';
import type { ExecutionOptions } from './fake/execution';
import { runAs } from './fake/run';
import { FakeWorld } from './fake/world';

const server = createServer({ runCommand, overview, runOnSamplePlan, planLetters, letterLog });
/** A project that was built with mail, and the coordinator's consent to it. */
const WITH_MAIL = { scopes: [...MANIFEST_SCOPES, 'https://www.googleapis.com/auth/script.send_mail'] };

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.technical}`);
  return reply.value;
}

/** A tracker with `units` offices that each have an overdue task and an address. */
function overdue(units: number): FakeWorld {
  const world = new FakeWorld();
  const names = Array.from({ length: units }, (_, at) => `Phòng số ${String(at + 1)}`);
  runAs(world, {}, (book) => {
    const rows = [
      ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022', '', '', ''],
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian thực hiện'],
      ['I', 'Cải cách thể chế', '', ''],
      ...names.map((name, at) => [String(at + 1), `Ban hành quy chế thứ ${String(at + 1)}`, name, 'Quý I']),
    ];
    const typed = rows.map((row) => row.map((text) => (text === '' ? '' : `'${text}`)));
    book.getSheets()[0]!.getRange(1, 1, typed.length, 4).setValues(typed);
  });
  const { id, stamp } = valueOf(runAs(world, {}, () => server.paneRun({ command: 'track' })).result);
  valueOf(runAs(world, {}, () => server.paneBegin({ command: 'track' }, stamp, id)).result);
  const catalogue = world.book.getSheetByName('Đơn vị')!;
  for (const [at, name] of names.entries()) {
    const row = Array.from(catalogue.rows, (cells) => cells?.[2]?.value).indexOf(name);
    catalogue.cell(row, 5).value = `phong-${String(at + 1)}@vi-du.vn`;
  }
  return world;
}

function preview(world: FakeWorld): LettersPreview {
  return valueOf(runAs(world, WITH_MAIL, () => server.paneLetters()).result);
}

function send(world: FakeWorld, ids: readonly string[], options: Partial<ExecutionOptions> = {}): Reply<LettersSent> {
  return runAs(world, { ...WITH_MAIL, ...options }, () => server.paneSend(ids)).result;
}

const idsOf = ({ letters }: LettersPreview) => letters.map(({ id }) => id);
const states = (world: FakeWorld) =>
  Array.from(world.book.getSheetByName('Nhật ký')!.rows, (row) => String(row?.[3]?.value ?? '')).filter((kind) => kind.includes('thư'));

describe('Gửi thư nhắc việc', () => {
  it('xem trước: ai nhận gì, còn gửi được bao nhiêu; chưa gửi gì, chưa ghi gì', () => {
    const world = overdue(2);
    const seen = preview(world);
    expect(seen.quota).toBe(100);
    expect(seen.letters.map(({ unit, to }) => [unit, to])).toEqual([
      ['Phòng số 1', ['phong-1@vi-du.vn']],
      ['Phòng số 2', ['phong-2@vi-du.vn']],
    ]);
    expect([world.sent.length, states(world)]).toEqual([0, []]);
  });

  it('gửi xong: mỗi đơn vị đúng một thư, Nhật ký ghi từng thư; gửi lần nữa không ai nhận thêm', () => {
    const world = overdue(2);
    const ids = idsOf(preview(world));
    expect(valueOf(send(world, ids))).toEqual({ sent: ['Phòng số 1', 'Phòng số 2'], failed: [], rest: [] });
    expect(world.sent.map(({ from, to }) => [from, to])).toEqual([
      ['dieu-phoi@vi-du.vn', 'phong-1@vi-du.vn'],
      ['dieu-phoi@vi-du.vn', 'phong-2@vi-du.vn'],
    ]);
    expect(world.sent[0]?.body).toContain('1: Ban hành quy chế thứ 1; hạn 31/03/2022, quá 81 ngày');
    expect(states(world)).toEqual(['Đã gửi thư', 'Đã gửi thư']);
    expect(valueOf(send(world, ids)).sent).toEqual([]);
    expect(preview(world)).toMatchObject({ letters: [], left: [{ why: 'sent-today' }, { why: 'sent-today' }] });
    expect(world.sent).toHaveLength(2);
  });

  it('từ lúc xem trước có việc đã xong hay đổi địa chỉ: thư đó không gửi', () => {
    const world = overdue(2);
    const ids = idsOf(preview(world));
    const catalogue = world.book.getSheetByName('Đơn vị')!;
    const row = Array.from(catalogue.rows, (cells) => cells?.[2]?.value).indexOf('Phòng số 1');
    catalogue.cell(row, 5).value = 'dia-chi-khac@vi-du.vn';
    expect(valueOf(send(world, ids)).sent).toEqual(['Phòng số 2']);
  });

  it('hết số thư trong ngày: gửi vừa số đó, nói đơn vị nào chưa gửi', () => {
    const world = overdue(3);
    world.mailQuota = 2;
    const seen = preview(world);
    expect(seen.left).toEqual([{ unit: 'Phòng số 3', why: 'quota' }]);
    expect(valueOf(send(world, idsOf(seen))).sent).toEqual(['Phòng số 1', 'Phòng số 2']);
    expect(preview(world).left).toContainEqual({ unit: 'Phòng số 3', why: 'quota' });
  });

  it('địa chỉ Google không gửi được: các thư khác vẫn đi, Nhật ký ghi thư không gửi được', () => {
    const world = overdue(3);
    world.badAddresses = ['phong-2@vi-du.vn'];
    const sent = valueOf(send(world, idsOf(preview(world))));
    expect([sent.sent, sent.failed.map(({ unit }) => unit)]).toEqual([['Phòng số 1', 'Phòng số 3'], ['Phòng số 2']]);
    expect(states(world)).toEqual(['Đã gửi thư', 'Không gửi được thư', 'Đã gửi thư']);
  });

  it('45 thư: mỗi lượt 20 thư, dưới 60 giây', () => {
    const world = overdue(45);
    let rest: readonly string[] = idsOf(preview(world));
    const lengths: number[] = [];
    while (rest.length > 0) {
      const asked = rest;
      const { result, execution } = runAs(world, WITH_MAIL, () => server.paneSend(asked));
      const reply = valueOf(result);
      expect(execution.elapsed()).toBeLessThan(60_000);
      lengths.push(reply.sent.length);
      rest = reply.rest;
    }
    expect(lengths).toEqual([20, 20, 5]);
    expect(new Set(world.sent.map(({ to }) => to)).size).toBe(45);
  });

  it('dự án không có quyền gửi thư: không gửi, nói là chưa được cấp quyền', () => {
    const world = overdue(1);
    const { result } = runAs(world, {}, () => server.paneLetters());
    expect(result).toMatchObject({ ok: false, failure: { code: 'not-authorised' } });
  });

  it('người khác đang gửi (giữ khóa): báo bận, không gửi', () => {
    const world = overdue(1);
    const ids = idsOf(preview(world));
    world.lockHolder = 'người khác';
    expect(send(world, ids)).toMatchObject({ ok: false, failure: { code: 'busy' } });
    expect(world.sent).toHaveLength(0);
  });

  const clean = overdue(2);
  const cleanIds = idsOf(preview(clean));
  const names = runAs(clean, WITH_MAIL, () => server.paneSend(cleanIds)).execution.remote();
  /** Every call from the first word about a letter on, and some of those before. */
  const first = names.indexOf('Range.setValue');
  const ends = names.flatMap((name, at) => (at >= first || at % 10 === 0 ? [[at + 1, name] as const] : []));

  it.each(ends)('Google dừng hẳn ở lần gọi %i (%s): gửi lại thì không ai nhận hai thư', (number) => {
    const world = overdue(2);
    const ids = idsOf(preview(world));
    send(world, ids, { fault: (at) => (at === number ? new Killed('Exceeded maximum execution time') : null) });
    const again = preview(world);
    send(world, idsOf(again));
    const received = world.sent.map(({ to }) => to);
    expect(new Set(received).size).toBe(received.length);
    // Whoever got none is told about, now or before.
    const unsure = preview(world).left.filter(({ why }) => why === 'unsure');
    expect(received.length + unsure.length).toBeGreaterThanOrEqual(2);
  });
});
