import type { Result } from '../../../../src/core/index';
import { readTimePhrase } from '../../../../src/core/parse/read-time-phrase';
import { readOutline } from '../../../../src/core/read/outline/read-outline';
import type { PlanFromWord } from '../../../../src/core/read/outline/outline-context';
import { textToWordSnapshot } from '../../../../src/core/read/outline/text-to-word-snapshot';
import { splitAgencies } from '../../../../src/core/read/split-agencies';
import type { WordSnapshot } from '../../../../src/core/index';

/** The reader with the real phrase reader and agency splitter. */
export const readWord = (word: WordSnapshot, year: number | null = null): Result<PlanFromWord> =>
  readOutline(word, { year, readTime: readTimePhrase, splitAgencies });

/** Reads a text that must be a plan. */
export const readText = (text: string, year: number | null = 2026): PlanFromWord => {
  const result = readWord(textToWordSnapshot(text), year);
  if (!result.ok) throw new Error(result.issue.message);
  return result.value;
};

/** Ids of the findings with their paragraphs: "outline-joined@5". */
export const codesOf = ({ issues }: PlanFromWord): string[] => issues.map(({ code, where }) => `${code}@${String(where.paragraph ?? '')}`);
