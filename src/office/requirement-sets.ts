/** The requirement set that the manifest asks for: page layout, filters and ranges of several areas came with it. */
export const NEEDED_SET = '1.9';

/** What is used where Excel has it and done without elsewhere. `without` tells the user what this Excel leaves out; null: nothing shows. */
const FEATURE_TABLE = [
  { id: 'outline', set: '1.10', without: 'Bản Excel này không cho phần bổ trợ gom nhóm dòng, nên các dòng con không thu gọn được.' },
  { id: 'comments', set: '1.10', without: null },
  { id: 'merges', set: '1.13', without: null },
  { id: 'rulesById', set: '1.14', without: null },
  { id: 'notes', set: '1.18', without: null },
  { id: 'oneUndo', set: '1.20', without: null },
] as const;

export type FeatureId = (typeof FEATURE_TABLE)[number]['id'];

/** True when this Excel can do all that the tracker needs. */
export function excelIsNewEnough(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', NEEDED_SET);
}

/** True when this Excel has a feature above the needed set. */
export function hasFeature(id: FeatureId): boolean {
  const feature = FEATURE_TABLE.find((row) => row.id === id);
  return feature !== undefined && Office.context.requirements.isSetSupported('ExcelApi', feature.set);
}

/** The sentence for a feature that this Excel does not have; null when its absence does not show. */
export function sentenceWithout(id: FeatureId): string | null {
  return FEATURE_TABLE.find((row) => row.id === id)?.without ?? null;
}
