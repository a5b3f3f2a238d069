import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply, WirePreview, Writing } from '../../src/gas/wire';
import { loadProject } from './bare-engine';
import type { LoadedProject } from './bare-engine';
import { MANIFEST_SCOPES } from './fake/execution';
import { FakeWorld, USERS } from './fake/world';
import type { MenuEntry } from './fake/world';
import { typePlan } from './plan-sheet';
import { projectManifest } from './project-manifest';
import { buildProject, startScriptApi } from './script-api';
import type { PushedFile, ScriptApi } from './script-api';

const folder = mkdtempSync(join(tmpdir(), 'cchc-gas-'));
let api: ScriptApi;
let files: readonly PushedFile[] = [];

beforeAll(async () => {
  buildProject(folder);
  api = await startScriptApi(folder);
  const { code, said } = await api.clasp(folder, 'push', '--force');
  if (code !== 0) throw new Error(said);
  files = api.pushed.files;
});

afterAll(() => {
  api.close();
  rmSync(folder, { recursive: true, force: true });
});

function project(): { readonly world: FakeWorld; readonly loaded: LoadedProject } {
  const world = new FakeWorld();
  return { world, loaded: loadProject(world, files) };
}

function handlers(entries: readonly MenuEntry[]): readonly string[] {
  return entries.flatMap((entry) => [...(entry.handler === null ? [] : [entry.handler]), ...handlers(entry.items)]);
}

describe('clasp thật đẩy dự án lên', () => {
  it('gửi đúng bảy tệp của dự án, không thừa tệp nào', () => {
    expect(files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'Code SERVER_JS',
      'Commands SERVER_JS',
      'SelfTest SERVER_JS',
      'appsscript JSON',
      'sidebar HTML',
      'word HTML',
      'workbook HTML',
    ]);
  });

  it('bản kê khai đúng khuôn của Google và chỉ xin hai quyền', () => {
    const manifest = projectManifest.parse(JSON.parse(files.find((file) => file.type === 'JSON')!.source));
    expect(manifest.oauthScopes).toEqual([...MANIFEST_SCOPES]);
  });

  it.each([
    ['thành phần lạ', { addOns: {} }],
    [
      'dịch vụ nâng cao khác',
      { dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] } },
    ],
    ['quyền rộng', { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] }],
    ['không xin quyền nào', { oauthScopes: [] }],
    ['máy cũ', { runtimeVersion: 'STABLE' }],
    ['múi giờ không có', { timeZone: 'Asia/Hanoi' }],
  ])('khuôn của bản kê khai không nhận %s', (_, change) => {
    const manifest = JSON.parse(files.find((file) => file.type === 'JSON')!.source) as object;
    expect(projectManifest.safeParse({ ...manifest, ...change }).success).toBe(false);
  });

  it.each([
    ['tự ghi ngày', '--with-stamp', 'script.scriptapp', 'menuStamp', []],
    ['gửi thư', '--with-mail', 'script.send_mail', 'paneLetters', []],
    ['tạo tài liệu', '--with-drive', 'drive.file', 'paneKeep', ['Báo cáo quý I', 'UEs=']],
  ] as const)('bản %s (%s) xin thêm đúng quyền %s, và dùng tới quyền đó', (_, option, name, called, args) => {
    const scope = `https://www.googleapis.com/auth/${name}`;
    const other = mkdtempSync(join(tmpdir(), 'cchc-gas-extra-'));
    buildProject(other, option);
    const read = (file: string) => readFileSync(join(other, 'dist/gas', file), 'utf8');
    const manifest = projectManifest.parse(JSON.parse(read('appsscript.json')));
    expect(manifest.oauthScopes).toEqual([...MANIFEST_SCOPES, scope]);
    const services = manifest.dependencies?.enabledAdvancedServices.map(({ userSymbol }) => userSymbol) ?? [];
    const scripts = ['Code', 'Commands'].map((file) => ({ name: file, type: 'SERVER_JS', source: read(`${file}.js`) }) as const);
    const world = new FakeWorld();
    const { execution } = loadProject(world, scripts).call(called, args, { scopes: manifest.oauthScopes, services });
    expect(new Set(execution.calls.flatMap((call) => call.scopes))).toContain(scope);
    expect(world.documents.map((document) => [document.name, Buffer.from(document.bytes).toString()])).toEqual(
      name === 'drive.file' ? [['Báo cáo quý I', 'PK']] : [],
    );
    rmSync(other, { recursive: true, force: true });
  });

  it.each(['paneLetters', 'paneSend', 'paneKeep'])('bản thường không gửi thư, không tạo tài liệu: %s chỉ trả lời là không có', (called) => {
    const { loaded, world } = project();
    const { result, execution } = loaded.call(called, [['x'], '']);
    expect(result).toMatchObject({ ok: false, failure: { code: 'not-authorised' } });
    expect(execution.calls).toEqual([]);
    expect([world.sent, world.documents]).toEqual([[], []]);
  });

  it('lựa chọn lạ khi dựng thì báo lỗi, nêu các lựa chọn có', () => {
    expect(() => {
      buildProject(join(folder, 'la'), '--with-gmail');
    }).toThrow('--with-stamp, --with-mail, --with-drive');
  });

  it('phần đọc mỗi khi có người sửa ô nhẹ hơn 150.000 byte', () => {
    expect(Buffer.byteLength(files.find((file) => file.name === 'Code')!.source)).toBeLessThan(150_000);
  });
});

describe('Đúng các tệp đã đẩy, chạy trong máy V8 trần', () => {
  it('chỉ các hàm được gọi theo tên là toàn cục', () => {
    const { loaded } = project();
    expect([...loaded.globals()].sort()).toEqual(
      [
        '__app',
        'commands_',
        'selfTest_',
        'onInstall',
        'onOpen',
        'showSidebar',
        'stampEditedRows',
        ...['Begin', 'Code', 'GoOn', 'GoTo', 'Keep', 'Letters', 'Look', 'Run', 'Send', 'Stop'].map((name) => `pane${name}`),
        ...['Check', 'Collect', 'Freeze', 'Help', 'Remind', 'Reopen', 'Report6T', 'ReportOther', 'ReportQ1', 'ReportQ3', 'ReportYear'].map(
          (name) => `menu${name}`,
        ),
        ...['Restore', 'SelfTest', 'Settings', 'Split', 'Stamp', 'Track'].map((name) => `menu${name}`),
      ].sort(),
    );
  });

  it.each(['NONE', 'LIMITED', 'FULL'] as const)('thực đơn hiện ra ở mức cấp quyền %s, mục nào cũng gọi được', (mode) => {
    const { world, loaded } = project();
    const { execution } = loaded.call('onOpen', [], { mode, limit: 30_000 });
    expect(execution.calls.every((call) => call.scopes.length === 0)).toBe(true);
    const names = handlers(world.menus);
    expect(names.length).toBeGreaterThan(14);
    expect(names.filter((name) => !loaded.globals().includes(name))).toEqual([]);
    expect(world.menus[0]!.items.map((item) => item.caption).filter((caption) => caption !== '—')).toEqual([
      'Lập / cập nhật bảng theo dõi',
      'Kiểm tra bảng',
      'Lập báo cáo',
      'Chốt kỳ',
      'Mở lại kỳ đã chốt',
      'Nhắc việc',
      'Chia cho xã, phường',
      'Tổng hợp từ xã, phường',
      'Thiết lập',
      'Khôi phục lần chạy trước',
      'Hướng dẫn',
      'Tự kiểm tra',
    ]);
  });

  it('mục báo cáo quý I mở trang bên đúng chỗ', () => {
    const { world, loaded } = project();
    loaded.call('menuReportQ1', []);
    expect(world.pages[0]).toMatchObject({ where: 'sidebar', title: 'Theo dõi CCHC' });
    expect(world.pages[0]!.html).toContain('<script type="application/json" id="opening">{"to":"report","period":"Q1"}</script>');
  });

  it('xem trước, ghi, chạy lại: chỉ dùng hai quyền đã xin', () => {
    const { world, loaded } = project();
    typePlan(world, 2);
    const request = { command: 'track' };
    const preview = loaded.call('paneRun', [request]).result as Reply<WirePreview>;
    if (!preview.ok) throw new Error(JSON.stringify(preview.failure));
    const { execution, result } = loaded.call('paneBegin', [request, preview.value.stamp, preview.value.id]);
    expect((result as Reply<Writing>).ok).toBe(true);
    expect(world.book.sheets.map((sheet) => sheet.name)).toContain('Theo dõi');
    const granted = ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui'];
    const outside = execution.calls.filter((call) => call.scopes.length > 0 && !call.scopes.some((scope) => granted.includes(scope)));
    expect(outside).toEqual([]);
    const again = loaded.call('paneRun', [request]).result as Reply<WirePreview>;
    expect(again.ok && again.value.edits).toBe(0);
  });

  it('người chưa đồng ý quyền nào: không ghi được và được nói rõ', () => {
    const { loaded } = project();
    const { result } = loaded.call('paneRun', [{ command: 'track' }], { user: USERS.commune, scopes: [] });
    expect(result).toMatchObject({ ok: false, failure: { code: 'not-authorised' } });
  });

  it('tự kiểm tra chạy trên trang nháp rồi xóa trang đó', () => {
    const { world, loaded } = project();
    loaded.call('menuSelfTest', []);
    expect(world.pages[0]).toMatchObject({ where: 'dialog', title: 'Tự kiểm tra' });
    expect(world.pages[0]!.html).toContain('tất cả đúng như chương trình cần');
    expect(world.book.sheets).toHaveLength(1);
  });

  it.each(['word', 'workbook'])('phần “%s” gửi cho trang bên là một thẻ script', (part) => {
    const { loaded } = project();
    const reply = loaded.call('paneCode', [part]).result as Reply<string>;
    expect(reply.ok && /^<script>[\s\S]+<\/script>\s*$/.test(reply.value)).toBe(true);
    expect(reply.ok && reply.value.includes(`cchc_${part}`)).toBe(true);
  });
});
