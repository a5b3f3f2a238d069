import { runCommand } from '../../../src/core/commands/run-command';
import { hardTrial, request, seedGroups, whole } from './damage-trial';

// A thousand sequences stand in two files, which run side by side. DAMAGE_SEED and DAMAGE_SEQUENCES try others.
const FIRST_SEED = Number(process.env['DAMAGE_SEED'] ?? '1');
const SEQUENCES = Number(process.env['DAMAGE_SEQUENCES'] ?? '500');

test('bảng vừa lập không có gì để sửa', () => {
  const outcome = runCommand(request('check', whole));
  expect(outcome.findings).toEqual([]);
  expect(outcome.patch.ops).toEqual([]);
});

describe('sửa bảng sau các thao tác hỏng ngẫu nhiên: không mất chữ, bảng đúng, lần hai không còn gì', () => {
  it.each(seedGroups(FIRST_SEED, SEQUENCES))('hạt %i đến %i', (_first, _last, seeds) => {
    expect(seeds.flatMap(hardTrial)).toEqual([]);
  });
});
