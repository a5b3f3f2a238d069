import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildLocal } from './build-local.mjs';

/*
 * Measures beside each other, in turn: readTimePhrase and chrono-node's `vi` on the same phrases; `cchc track` as a whole process and
 * SheetJS reading and writing the same file; and how both grow with the rows. Says medians, and the load of the machine: compare figures
 * of one run only. `npm run bench -- 100000` goes on to a hundred thousand rows.
 */

const require = createRequire(import.meta.url);
const ROUNDS = 5;
const PHRASE_ROUNDS = 9;
const PHRASES_A_ROUND = 3000;
const COLUMNS = 20;
const SIZES = [1000, 3000, 10_000, 30_000];
const DATA = '../shared/data';
const TIMES = [
  'Quý I năm 2026',
  'Thường xuyên trong năm',
  'Quý II, III năm 2026',
  'Tháng 10/2026',
  'Trước ngày 15/11/2026',
  'Sau khi có kế hoạch của UBND tỉnh',
  'Quý I/2026 ban hành kế hoạch; tháng 12 báo cáo kết quả',
  'Theo hướng dẫn của Sở Nội vụ',
];

const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
try {
  const most = Number(process.argv[2] ?? SIZES.at(-1));
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}`);
  console.log(`Tải máy lúc bắt đầu: ${loads()}`);
  const ours = await bundle();
  benchPhrases(ours);
  await buildLocal(folder);
  for (const size of [...new Set([...SIZES, most])].filter((size) => size <= most)) benchTrack(ours, size);
  console.log(`Tải máy lúc kết thúc: ${loads()}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The parts of the product that are measured inside of this process. */
async function bundle() {
  const outfile = join(folder, 'ours.mjs');
  const contents = [
    "export { readTimePhrase, readTimePhraseAfresh } from './src/core/parse/read-time-phrase';",
    "export { ITEM_RULES, TOKEN_STAGES } from './src/core/parse/phrases/index';",
    "export { applyPatch, emptyWorkbook } from './src/xlsx';",
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function benchPhrases(ours) {
  const chrono = require('chrono-node/vi');
  const now = new Date(2022, 0, 1);
  const context = { planYear: 2022 };
  const readers = {
    'cchc, mỗi cụm từ đọc lại từ đầu': (phrase) => ours.readTimePhraseAfresh(phrase, context),
    'cchc, như khi chạy (nhớ các cụm từ đã đọc)': (phrase) => ours.readTimePhrase(phrase, context),
    'chrono-node vi': (phrase) => chrono.parse(phrase, now),
  };
  for (const [source, phrases] of phraseSets(ours)) {
    const rates = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
    for (let round = 0; round < PHRASE_ROUNDS; round += 1) {
      for (const [name, read] of Object.entries(readers)) rates[name].push(rateOf(read, phrases));
    }
    console.log(`\n${source}: ${phrases.length} cụm từ; cụm từ mỗi giây của bộ xử lý, trung vị của ${PHRASE_ROUNDS} lượt xen kẽ`);
    for (const [name, values] of Object.entries(rates)) console.log(`  ${name}: ${count(median(values))}`);
  }
}

function phraseSets(ours) {
  const examples = [...ours.TOKEN_STAGES.flat(), ...ours.ITEM_RULES].flatMap((rule) => rule.examples.map(([phrase]) => phrase));
  if (!existsSync(join(DATA, 'time-phrases.jsonl'))) return [['Ví dụ của các bảng quy tắc', examples]];
  const lines = readFileSync(join(DATA, 'time-phrases.jsonl'), 'utf8').trim().split('\n');
  const plan = JSON.parse(readFileSync(join(DATA, 'plan-2022.gold.json'), 'utf8'));
  return [
    ['Kế hoạch năm 2022', plan.tasks.map((task) => task.time)],
    ['time-phrases.jsonl', lines.map((line) => JSON.parse(line).expr)],
    ['Ví dụ của các bảng quy tắc', examples],
  ];
}

function rateOf(read, phrases) {
  const before = process.cpuUsage();
  let done = 0;
  while (done < PHRASES_A_ROUND) {
    for (const phrase of phrases) read(phrase);
    done += phrases.length;
  }
  const { user, system } = process.cpuUsage(before);
  return (done * 1e6) / (user + system);
}

function benchTrack(ours, tasks) {
  const plan = join(folder, `plan-${tasks}.xlsx`);
  writeFileSync(plan, planOf(ours, tasks));
  const sheetJs = join(folder, 'sheetjs.mjs');
  writeFileSync(
    sheetJs,
    `import XLSX from ${JSON.stringify(pathToFileURL(require.resolve('@e965/xlsx')).href)};
import { readFileSync, writeFileSync } from 'node:fs';
writeFileSync(process.argv[3], XLSX.write(XLSX.read(readFileSync(process.argv[2])), { type: 'buffer', bookType: 'xlsx', compression: true }));`,
  );
  const rounds = tasks > 10_000 ? 1 : ROUNDS;
  const cchc = [];
  const other = [];
  for (let round = 0; round < rounds; round += 1) {
    cchc.push(runProcess([join(folder, 'cchc.mjs'), 'track', plan, '-o', join(folder, 'out.xlsx'), '--as-of', '2026-03-01']));
    other.push(runProcess([sheetJs, plan, join(folder, 'out-sheetjs.xlsx')]));
  }
  console.log(`\n${count(tasks)} nhiệm vụ × ${COLUMNS} cột, cả tiến trình, trung vị của ${rounds} lượt xen kẽ (tải máy ${loads()})`);
  console.log(`  cchc track: ${figures(cchc)}`);
  console.log(`  SheetJS đọc và ghi lại: ${figures(other)}`);
}

/** A plan of so many tasks in areas of 500. */
function planOf({ applyPatch, emptyWorkbook }, tasks) {
  const headings = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'];
  const others = Array.from({ length: COLUMNS - headings.length }, (_, column) => `Cột ${column + 1}`);
  const rows = [[...headings, ...others]];
  for (let index = 0; index < tasks; index += 1) {
    if (index % 500 === 0) rows.push([String(index / 500 + 1), `Lĩnh vực ${index / 500 + 1}`]);
    rows.push([
      String((index % 500) + 1),
      `Nhiệm vụ số ${index} về rà soát, cập nhật và công khai thủ tục hành chính`,
      `Phòng ${index % 40}`,
      `Văn phòng HĐND và UBND; Phòng ${index % 7}`,
      `Báo cáo kết quả ${index}`,
      TIMES[index % TIMES.length],
      ...others.map((_, column) => `ô ${index}-${column}`),
    ]);
  }
  const sheet = 'Kế hoạch';
  const add = { op: 'addSheet', sheet, after: null, visibility: 'visible', tabColor: null, font: 'Arial', size: 10 };
  return applyPatch(emptyWorkbook(), { ops: [add, { op: 'setCells', sheet, row: 0, column: 0, cells: rows }] });
}

/** Seconds on the clock and of the processor, and the most memory, of a whole process. */
function runProcess(args) {
  const usage = join(folder, 'usage.json');
  const note = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(note)}`, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) return { seconds, processor: NaN, megabytes: NaN, fault: stderr.trim().split('\n').at(-1) };
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'));
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

function figures(runs) {
  const failed = runs.find((run) => run.fault !== undefined);
  if (failed !== undefined) return `không xong: ${failed.fault}`;
  const of = (name) => median(runs.map((run) => run[name]));
  return `${of('seconds').toFixed(2)} giây (${of('processor').toFixed(2)} giây bộ xử lý), nhiều nhất ${of('megabytes').toFixed(0)} MB`;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function count(value) {
  return Math.round(value).toLocaleString('vi-VN');
}

function loads() {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}
