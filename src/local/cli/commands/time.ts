import { readTimePhrase } from '../../../core';
import type { CliCommand } from '../cli-command';

/** Reads time phrases, one a line: JSON objects with `expr`, or plain text. */
export const TIME: CliCommand = {
  vietnamese: { call: 'time [--year NĂM] [--json] < cum-tu.txt', does: 'đọc các cụm từ chỉ thời gian, mỗi dòng một cụm' },
  english: { call: 'time [--year YEAR] [--json] < phrases.txt', does: 'read time phrases, one a line' },
  files: 'none',
  run: (options, around) => {
    const lines = around
      .readInput()
      .split('\n')
      .filter((line) => line.trim() !== '');
    for (const [index, line] of lines.entries()) {
      const phrase = phraseOf(line, index + 1);
      const planYear = phrase.planYear ?? options.year ?? Number(options.asOf.slice(0, 4));
      const { schedule, inWords, rules } = readTimePhrase(phrase.expr, { planYear });
      const reading = inWords();
      around.print(options.json ? `${JSON.stringify({ id: phrase.id, schedule, reading, rules })}\n` : `${phrase.expr}\n  → ${reading}\n`);
    }
    return 0;
  },
};

/** A line of input: a JSON object, or plain text as the phrase itself. */
function phraseOf(line: string, number: number): { id: string; expr: string; planYear: number | null } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'expr' in value && typeof value.expr === 'string') {
      const id = 'id' in value && (typeof value.id === 'string' || typeof value.id === 'number') ? String(value.id) : String(number);
      const planYear = 'planYear' in value && typeof value.planYear === 'number' ? value.planYear : null;
      return { id, expr: value.expr, planYear };
    }
  } catch {
    // Not JSON: a phrase as people write it.
  }
  return { id: String(number), expr: line, planYear: null };
}
