import type { ItemRule, TokenRule } from '../rule';
import { CITATION_RULES } from './citation';
import { CONTINUOUS_RULES } from './continuous';
import { DEADLINE_RULES } from './deadline';
import { PART_RULES } from './part';
import { LIST_RULES, RANGE_RULES } from './range';
import { RECURRING_RULES } from './recurring';
import { RHYTHM_RULES } from './rhythm';
import { TRIGGER_RULES } from './trigger';
import { UNIT_RULES } from './unit';

/** In the order in which they are applied to the whole text; within a table the first rule that fits wins. */
export const TOKEN_STAGES: readonly (readonly TokenRule[])[] = [
  CITATION_RULES,
  RHYTHM_RULES,
  UNIT_RULES,
  PART_RULES,
  RANGE_RULES,
  LIST_RULES,
];

/** In the order of precedence: the first that fits at a place wins. */
export const ITEM_RULES: readonly ItemRule[] = [...RECURRING_RULES, ...CONTINUOUS_RULES, ...DEADLINE_RULES, ...TRIGGER_RULES];
