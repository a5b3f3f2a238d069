import type { RuleMatch } from '../rule';

/** True behind "có hiệu lực", "có hiệu lực thi hành": the time is that of a document, and no time of the task. */
export function takesEffect({ phrase, tokens }: RuleMatch): boolean {
  return EFFECT.test(phrase.slice(0, tokens[0]?.start));
}

const EFFECT = /hiệu lực(?: thi hành)? $/iu;

/** What is said of such a time. */
export function effectDoubt(words: string): string {
  return `“${words}” là lúc văn bản có hiệu lực, không phải thời hạn`;
}
